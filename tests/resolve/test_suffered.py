"""Whom harm is done to, in the words of a link."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling of Lom led to protests in Velda.", "attacks(>new:lom)"),
        ("The raids of the Reed Militia led to protests in Velda.", "attacks(new:reed-militia)"),
    ],
)
def test_who_suffers_is_aimed_at(read_text, text: str, expected: str):
    """The shelling of a town is done to it, the raids of fighters are theirs."""
    assert expected in {concept.id for concept in read_text(text).concepts}
