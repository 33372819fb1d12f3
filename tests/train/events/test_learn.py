"""Nets, probabilities and thresholds from small made-up rows and passages."""

import numpy as np
import pytest

from corpus.records import Event, Passage
from dragoman.ontology import load_ontology
from dragoman.read.events_learned_v1.features import NUMBER, Sketch
from train.events.examples import Example, labels_of, make_examples, matrix_of
from train.events.fit import Plan, fit_net
from train.events.learn import Judged, fit_trust, score
from train.events.write import find_data, first_passages

TEXT = "Ardin shelled Tarsk on Monday. The harbour was quiet."


def passage(text: str = TEXT, *events: Event) -> Passage:
    """A passage of two sentences with some events."""
    cut = text.index(".") + 1
    return Passage(
        id="p1",
        genre="wire",
        region="arctic",
        published=None,
        outlet=None,
        actors="invented",
        text=text,
        sentences=((0, cut), (cut + 1, len(text))),
        events=events,
    )


def example(label: int, *alike: int) -> Example:
    """An example of which only the gold counts."""
    empty = Sketch(0, 0, ((), (), ()), 0, (), ())
    return Example("p1", 0, empty, label, frozenset({label, *alike}))


def test_the_head_of_a_trigger_has_its_type_and_other_words_none(nlp):
    """Words that may be deeds are examples, labelled by the gold; those that rest inside a trigger are left out."""
    told = Event(sentence=0, trigger=(6, 13), type="ASSAULT", alternates=("COERCE",))
    examples = make_examples([passage(TEXT, told)], nlp, load_ontology())
    found = {TEXT[each.start :].split(maxsplit=1)[0]: each for each in examples}

    assert {"shelled", "harbour"} <= set(found)
    assert (1 + NUMBER["ASSAULT"], 0) == (found["shelled"].label, found["harbour"].label)
    assert 1 + NUMBER["COERCE"] in found["shelled"].alike


def test_each_example_has_one_row_and_one_label(nlp):
    """Rows and labels go with the examples, in order."""
    examples = make_examples([passage()], nlp, load_ontology())

    assert len(examples) == len(matrix_of(examples)) == len(labels_of(examples))


def test_a_net_learns_what_is_there_to_learn():
    """Two classes that lie apart are told apart, and the same seed gives the same net."""
    rng = np.random.default_rng(1)
    labels = np.arange(200) % 2
    rows = (rng.normal(size=(200, 5)) + 3 * labels[:, None]).astype(np.float32)
    one, two = (fit_net(rows, labels, 2, 7, Plan(units=8, rounds=20)) for _ in range(2))
    told = (np.maximum(rows @ one.hidden + one.hidden_bias, 0) @ one.out + one.out_bias).argmax(axis=1)

    assert (told == labels).mean() > 0.95
    assert np.array_equal(one.hidden, two.hidden)


def test_probabilities_follow_how_often_a_score_is_right():
    """A score that is right half the time becomes one half."""
    scores = np.full(100, 0.9, dtype=np.float32)
    slope, base = fit_trust(scores, np.arange(100) % 2 == 0)

    assert 0.5 == pytest.approx(1 / (1 + np.exp(-(slope * np.log(9) + base))), abs=0.02)


def test_an_alternate_is_as_right_as_the_type():
    """Two deeds told of two, one by its alternate type, are all right; a third told is one too many."""
    gold = [example(1), example(2, 5), example(0)]
    seen = Judged(gold, labels_of(gold), np.zeros(3, np.int64), np.zeros((3, 3), np.float32))
    exact, more = score(seen, np.array([1, 5, 0])), score(seen, np.array([1, 5, 1]))

    assert (1.0, 1.0, 1.0) == exact
    assert (0.8, 0.8, pytest.approx(2 / 3)) == more


def test_passages_are_drawn_whole_until_there_are_enough():
    """No more sentences than asked for, and none of a passage that is not taken."""
    passages = [passage() for _ in range(3)]

    assert (frozenset({"p1"}), 2) == first_passages(passages[:1], 3)
    assert 4 == first_passages(passages, 5)[1]


def test_a_folder_without_the_corpus_is_refused(tmp_path):
    """The error says what was expected."""
    with pytest.raises(FileNotFoundError, match=r"train, dev and test"):
        find_data(tmp_path)
