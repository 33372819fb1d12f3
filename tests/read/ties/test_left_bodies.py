"""Who left a body, and who only may."""

import pytest

from dragoman.records import Relation


def _membership(reading) -> list[tuple[str, str, str]]:
    """Holder, target and polarity of each membership told."""
    told = [c for c in reading.claims if isinstance(c.content, Relation) and c.content.kind == "member_of"]
    return [(c.content.holder[0].anchor.exact, c.content.target[0].anchor.exact, c.status.polarity) for c in told]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Marlen left the Harbour League in 2028.", "-"),
        ("Marlen, which left the Harbour League in 2028, wants no fleet.", "-"),
        ("Marlen pulled out of the Harbour League.", "-"),
        ("Marlen has withdrawn from the Harbour League.", "-"),
        ("Marlen seceded from the Harbour League.", "-"),
        ("Marlen was expelled from the Harbour League.", "-"),
        ("Marlen has not left the Harbour League.", "+"),
        ("Marlen will leave the Harbour League.", "+"),
        ("Marlen threatened to leave the Harbour League.", "+"),
    ],
)
def test_who_left_a_body_is_in_it_no_longer(read_text, text: str, polarity: str):
    """To leave, quit or be thrown out of a body is to be no member of it; who only means to is one as yet."""
    assert ("Marlen", "Harbour League", polarity) in _membership(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The scandal left the Harbour Party in ruins.",
        "The ruling left the Harbour Party without a leader.",
        "Soldiers left the village at dawn.",
        "Marlen left Norway out of the talks.",
        "Marlen withdrew its troops from the valley.",
    ],
)
def test_who_leaves_no_body_is_no_member_of_any(read_text, text: str):
    """What is left in a state, and places that somebody leaves, have no members."""
    assert [] == _membership(read_text(text))


def test_who_is_formerly_of_a_body_is_in_it_no_longer(read_text):
    """A word for the past before "of" ends what the preposition tells."""
    assert [("Sana Veld", "Tide Institute", "-")] == _membership(
        read_text("Sana Veld, formerly of the Tide Institute, spoke.")
    )
