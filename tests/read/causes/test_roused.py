"""Verbs that bring people to protest or unrest, on invented places."""

import pytest

from tests.read.conftest import moved


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
    assert [("unrest", who, 1)] == moved(read_text(text))


def test_who_is_brought_onto_the_streets_protests(read_text):
    """What brings a crowd out brings about its protest."""
    assert "protest" in {head for head, _, _ in moved(read_text("The verdict brought thousands onto the streets."))}


def test_a_thing_that_is_stirred_up_comes_about(read_text):
    """Of trouble that is stirred up there is more, whoever makes it."""
    assert [("trouble", None, 1)] == moved(read_text("The tithe stirred up trouble in the delta."))
