"""Two comparatives that go together, on invented matters."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import signed


@pytest.mark.parametrize("opening", ["", "The matter is plain: ", "Envoys say that "])
def test_pair_is_read_at_the_head_and_behind_what_brings_it(read_text, opening: str):
    """The first comparative moves the second, wherever the pair stands."""
    pair = "the longer the siege lasts, the weaker the garrison becomes."
    text = opening + pair if opening else pair[0].upper() + pair[1:]

    assert -1 in {sign for _, _, sign, _ in signed(read_text(text))}


def test_who_says_so_behind_is_no_part_of_the_pair(read_text):
    """The verb of saying at the end is not what gets more."""
    found = signed(read_text("The more food the agencies bring, the more of it the clan takes, a diplomat complains."))

    assert not any("complains" in effect for _, effect, _, _ in found)


@pytest.mark.parametrize(("word", "sign"), [("harder", -1), ("easier", 1)])
def test_a_deed_that_gets_harder_or_easier_is_what_is_moved(read_text, word: str, sign: int):
    """What "it" becomes is told of the deed behind it."""
    text = f"The more the palace borrows, the {word} it becomes for the king to defy the bankers."

    assert ("the king to defy the bankers", sign) in {(effect, told) for _, effect, told, _ in signed(read_text(text))}


def test_what_a_relative_clause_tells_of_is_what_gets_less(read_text):
    """Lorries get fewer, and not their using the road."""
    text = "The higher the tolls, the fewer the lorries that use the road."

    assert [("The higher the tolls", "the fewer the lorries", -1)] == [row[:3] for row in signed(read_text(text))]


@pytest.mark.parametrize("who", ["Vessen", "the cabinet"])
@pytest.mark.parametrize(("word", "sign"), [("weaker", 1), ("stronger", -1)])
def test_how_weak_a_name_becomes_is_told_as_of_any_noun(read_text, who: str, word: str, sign: int):
    """Whoever gets weaker has less strength, and what gets less likely with it goes the same way."""
    reading = read_text(f"The {word} {who} becomes, the less likely a settlement is.")
    (link,) = [claim.content for claim in reading.claims if isinstance(claim.content, Influence)]

    assert (True, sign) == ((link.cause.concept or "").startswith("strength("), link.concept_sign)
