"""Gold relations in tokens."""

import pytest

from train.causes.examples import Turn, find_turn, make_examples
from train.causes.gold import Marked, Sentence

TEXT = "The port closed because pilots struck ."
STARTS, ENDS = (0, 4, 9, 16, 24, 31, 38), (3, 8, 15, 23, 30, 37, 39)
CAUSE, EFFECT, SIGNAL = (24, 37), (0, 15), (16, 23)


@pytest.mark.parametrize(
    ("signals", "pivot", "length"),
    [((SIGNAL,), 3, 1), ((), 4, 0), (((0, 3), SIGNAL), 3, 1)],
)
def test_a_relation_turns_on_its_signal_or_its_second_part(signals, pivot, length):
    """With several signals it is the one nearest to where the second part starts."""
    assert Turn(pivot, (4, 6), (0, 3), length) == find_turn(Marked(CAUSE, EFFECT, signals), STARTS, ENDS)


def test_the_class_of_a_turn_is_its_order():
    """One for a cause that comes first, two for an effect that does."""
    assert [1, 2] == [Turn(3, cause, effect, 1).order for cause, effect in (((0, 3), (4, 6)), ((4, 6), (0, 3)))]


def test_an_example_has_a_row_for_each_token(nlp):
    """Features of places, of each relation's places and the offsets of tokens go together."""
    sentence = Sentence("i", "d", TEXT, causal=True, relations=(Marked(CAUSE, EFFECT, (SIGNAL,)),))
    [example] = make_examples([sentence], nlp)
    counts = {len(example.rows.places), len(example.segments[0]), len(example.starts), len(example.ends)}

    assert {7} == counts
    assert STARTS == example.starts
