"""Parses mended by grammar, seen in what is read from them; on invented countries."""

from dragoman.records import Influence
from tests.read.conftest import ties


def test_a_preposition_that_comes_again_hangs_where_it_first_did(read_text):
    """What is listed with a preposition of its own stands beside the first, whatever stands between them."""
    found = ties(read_text("Marlen depends on Ostrava for flour and on Norway for fuel."))

    assert {("depends_on", ("Marlen",), ("Norway", "Ostrava"))} == found


def test_a_blame_that_is_shared_names_every_cause(read_text):
    """Each cause after "on" is one, and none of their words stand in the effect."""
    text = "The premier blames the violence on poverty among young men and on the ruin of the mills."
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    expected = {("poverty", "the violence"), ("the ruin of the mills", "the violence")}
    assert expected == {(link.cause.anchor.exact, link.effect.anchor.exact) for link in found}


def test_different_prepositions_stay_joined(read_text):
    """Words that are joined as such are no second list."""
    found = ties(read_text("Marlen trades with Ostrava in and around the port."))

    assert {("trades_with", ("Marlen",), ("Ostrava",))} == found


def test_a_finite_verb_is_joined_to_a_finite_one(read_text):
    """What a thing does besides is its own deed, not a part of what it enables."""
    text = "The rearming raises the army's ability to strike beyond the border and complicates the defence of roads."
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert ("The rearming", "the defence of roads", -1) in {
        (link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in found
    }
