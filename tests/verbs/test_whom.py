"""Which actor words mean, and which names are offered where they mean none."""

import pytest

from dragoman.verbs._whom import find_actor, list_called, near_actors

TEXT = "Prime Minister Sanna Halme of Finland met envoys of the Coast League. All parties left. Moscow objected."


@pytest.fixture
def called(read_text):
    """Whom a short text names."""
    reading = read_text(TEXT)
    return list_called([], {actor.id.partition(".")[0]: actor.name for actor in reading.actors}, [reading])


@pytest.mark.parametrize("words", ["Sanna Halme", "sanna halme", "Halme"])
def test_an_actor_is_found_by_what_the_text_calls_it(called, words):
    """By name in any case, or by the last word of a person's name."""
    assert "Sanna Halme" == find_actor(called, words)


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Sana Halme", "Sanna Halme"),
        ("Coast", "Coast League"),
        ("Finnland", "Finland"),
        ("Coast Leauge", "Coast League"),
    ],
)
def test_a_slip_of_the_pen_gets_the_name_that_was_meant(called, words, near):
    """A letter more or less, or a part of a name, is answered with the name, once."""
    assert (None, 1) == (find_actor(called, words), near_actors(called, words).count(near))


@pytest.mark.parametrize("words", ["al parties", "Zembla", "", "  "])
def test_nobody_is_offered_where_nothing_comes_near(called, words):
    """Those without a name of their own are not offered, and nothing is meant by no words."""
    assert (None, ()) == (find_actor(called, words), near_actors(called, words))
