"""What the card says, and what is refused."""

import pytest

from corpus.records import Passage
from dragoman.read.frames_encoder_v1 import load_model
from train.frames.base import PACKAGE, find_base
from train.frames.score import Counted, Scores
from train.frames.write import find_data, first_passages, write_card

HALF = Scores(Counted(1, 2, 2), Counted(1, 2, 2), Counted(0, 0, 0), (0.75, None, None))


def test_f1_weighs_what_was_missed_and_what_was_too_much():
    """Half of the gold found among twice as many told; nothing on either side is nothing."""
    assert pytest.approx(0.5) == Counted(2, 2, 6).f1
    assert 0 == Counted(0, 0, 0).f1


def test_the_card_tells_scores_and_the_learning_curve():
    """Each part and family has a row, what was not labelled a dash, and each number of sentences a point."""
    card = write_card([], load_model().labels, {"dev": (HALF,) * 3}, {250: (HALF,) * 3}, "0" * 64)

    assert "| dev, deeds | 0.500 | 0.500 | 0.000 | 0.750 | – | – |" in card
    assert "| 250 | 0.500 | 0.000 | 0.500 | 0.000 | 0.500 | 0.000 |" in card


def test_a_folder_without_the_corpus_is_refused(tmp_path):
    """The error says what was expected."""
    with pytest.raises(FileNotFoundError, match=r"train, dev and test"):
        find_data(tmp_path)


def test_without_the_packages_of_training_the_group_is_named(monkeypatch):
    """What only training needs is asked for by name."""
    monkeypatch.setattr("train.frames.base.find_spec", lambda name: None if name == PACKAGE else object())

    with pytest.raises(FileNotFoundError, match=f"expected {PACKAGE}, got no such package"):
        find_base()


def short_passage(name: str, sentences: int) -> Passage:
    """A passage of so many sentences of one sign."""
    return Passage(
        id=name,
        genre="wire",
        region="arctic",
        published=None,
        outlet=None,
        actors="invented",
        text="." * sentences,
        sentences=tuple((place, place + 1) for place in range(sentences)),
    )


def test_passages_are_drawn_whole_until_there_are_enough():
    """Passages come whole, as many as hold so many sentences; of none there are none."""
    passages = [short_passage(name, 2) for name in "abc"]
    drawn, count = first_passages(passages, 5)

    assert (2, 4) == (len(drawn), count)
    assert (frozenset("abc"), 6) == first_passages(passages, 6)
    assert (frozenset(), 0) == first_passages([], 3)
