"""Verbs that bring people to protest or unrest, on invented places."""

import pytest

from dragoman.records import Influence

Row = tuple[str, str | None, int | None]


def effects(reading) -> list[Row]:
    """What every effect is called, whose it is, and the sign."""
    found = [claim.content for claim in reading.claims if isinstance(claim.content, Influence)]
    return [(link.effect.head, link.effect.holder and link.effect.holder.anchor.exact, link.sign) for link in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The tithe stirred up the fishermen of the delta.", "the fishermen of the delta"),
        ("The verdict whipped up the students.", "the students"),
        ("Officials fear that a stronger Velda would stir up the Orin minority.", "the Orin minority"),
    ],
)
def test_who_is_stirred_up_is_in_unrest(read_text, text: str, who: str):
    """People who are roused grow restless, and no stronger."""
    assert [("unrest", who, 1)] == effects(read_text(text))


def test_who_is_brought_onto_the_streets_protests(read_text):
    """What brings a crowd out brings about its protest."""
    assert "protest" in {head for head, _, _ in effects(read_text("The verdict brought thousands onto the streets."))}


def test_a_thing_that_is_stirred_up_comes_about(read_text):
    """Of trouble that is stirred up there is more, whoever makes it."""
    assert [("trouble", None, 1)] == effects(read_text("The tithe stirred up trouble in the delta."))
