"""Names that stand behind a phrase for one person, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Anna Holm thanked her rival, the former judge Taro Imm.", "her rival", "Taro Imm"),
        ("Their commander, known only as Uncle Sten, was killed.", "Their commander", "Uncle Sten"),
        ("Varkania condemned the arrest of a popular preacher, Sheikh Omar Sael.", "a popular preacher", "Omar Sael"),
        ("Varkania demanded the release of a student activist, Lena Orm.", "a student activist", "Lena Orm"),
    ],
)
def test_a_name_behind_a_person_is_his(text: str, words: str, meant: str):
    """A comma or "known as" joins a name to the phrase before it, wherever the parser hung it."""
    assert [meant] == referents(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varkania condemned the arrest of a preacher, a close ally of Taro Imm.", "a preacher"),
        ("The rebels freed a nurse, Anna Holm said.", "a nurse"),
        ("The president met an envoy, the king and Taro Imm.", "an envoy"),
    ],
)
def test_a_name_behind_a_comma_may_be_anothers(text: str, words: str):
    """Whose ally he is, who says so and who stands in the same list is somebody else."""
    assert [None] == referents(text, words)
