"""The word index is free of contradictions whatever the order of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import OntologyError, Quantity, WordSense
from dragoman.ontology._words import SharedWord, index_words, word_key

WORD = st.text(alphabet="abc -", min_size=1, max_size=6).filter(str.strip)


def quantity(name: str, *, more: tuple[str, ...] = (), less: tuple[str, ...] = ()) -> Quantity:
    """A quantity with these words."""
    return Quantity(id=name, label=name, positive="more", definition=name, more=more, less=less)


def index(*quantities: Quantity, shared: tuple[SharedWord, ...] = ()) -> dict[str, tuple[WordSense, ...]]:
    """The index of these quantities."""
    table = {entry.id: entry for entry in quantities}
    return index_words(table, {word.id: word for word in shared}, files=dict.fromkeys(table, "own.toml"))


def test_word_in_both_directions_of_one_quantity():
    """A word cannot name a quantity and its opposite."""
    with pytest.raises(OntologyError, match="'tide' in one quantity"):
        index(quantity("sea", more=("tide",), less=("tide",)))


def test_spellings_that_fold_together_are_one_word():
    """Two spellings of one word in one direction are no contradiction."""
    assert {"high tide": (WordSense("sea", 1),)} == index(quantity("sea", more=("high tide", "high-tide")))


def test_shared_word_may_not_be_listed_too():
    """A word among the shared words stands in no quantity."""
    tide = SharedWord(id="tide", more=("sea", "river"))
    with pytest.raises(OntologyError, match="the shared words"):
        index(quantity("sea", more=("tide",)), quantity("river", more=("flow",)), shared=(tide,))


@given(st.lists(WORD, unique_by=word_key, max_size=8))
def test_order_of_words_makes_no_difference(words: list[str]):
    """The same words in another order give the same index."""
    assert index(quantity("sea", more=tuple(words))) == index(quantity("sea", more=tuple(reversed(words))))


@given(WORD)
def test_word_key_is_stable(words: str):
    """Spelling a key again changes nothing."""
    assert word_key(words) == word_key(word_key(words))
