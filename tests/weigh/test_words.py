import pytest

from dragoman.weigh.words import containment, fold_words, jaccard, make_id, shingles


def test_case_quotes_and_space_do_not_tell_words_apart():
    """Two printings of one sentence fold to the same words."""
    assert fold_words("The  Veldan ‘Front’\nwon’t yield.") == fold_words('the veldan "front" won\'t YIELD')


def test_a_short_text_is_one_shingle():
    """A text shorter than a shingle counts as one run of words."""
    assert frozenset({"one two"}) == shingles(["one", "two"])


def test_no_words_give_no_shingles():
    """An empty text shares nothing with anything."""
    assert 0.0 == jaccard(shingles([]), shingles([]))


@pytest.mark.parametrize(("size", "share"), [(1, 1.0), (3, 1 / 3), (6, 1 / 3)])
def test_an_excerpt_is_contained_however_long_the_whole(size: int, share: float):
    """Containment looks at the smaller text only."""
    assert share == containment(frozenset("abc"), frozenset("axyzuv"[:size]))


def test_ids_depend_on_the_parts_and_their_borders():
    """Parts that run together otherwise give another id."""
    assert make_id("r", "ab", "c") != make_id("r", "a", "bc")
