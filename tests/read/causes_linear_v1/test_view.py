"""Words and grammar as features see them."""

import pytest

from dragoman.read.causes_linear_v1._view import at, bucket, view_of


def test_a_sentence_counts_its_places_from_its_own_first_token(nlp):
    """A sentence inside a longer text has the same view as alone."""
    alone = view_of(nlp("Prices rose because the harbour closed."))
    _, second = nlp("It rained. Prices rose because the harbour closed.").sents

    assert alone == view_of(second)


def test_a_root_is_its_own_head(nlp):
    """What hangs on nothing has no ancestors and no lemma above it."""
    view = view_of(nlp("Prices rose."))

    assert (1, (), "ROOT") == (view.heads[1], view.ancestors[1], view.head_lemma(1))


def test_beyond_the_ends_there_is_a_sign_of_its_own():
    """A row read past either end never raises, and never wraps round."""
    assert ["#", "a", "#"] == [at(("a",), place) for place in (-1, 0, 1)]


@pytest.mark.parametrize(("number", "size"), [(0, "0"), (3, "3"), (4, "4"), (11, "7"), (19, "12"), (500, "20")])
def test_long_distances_share_a_size(number, size):
    """Short distances are told apart, long ones are not."""
    assert size == bucket(number)
