"""Folds, thresholds and whole weights from a handful of invented sentences."""

import numpy as np
import pytest

from train.causes import Sentence, learn_weights, make_examples, read_across, read_with
from train.causes.folds import split
from train.causes.gold import read_marks
from train.causes.learn import best_threshold

PLACES = ("Ardin", "Belmora", "Sel", "Velmora", "Norland", "Suria")


def sentence(number: int, marked: str, *, causal: bool) -> Sentence:
    """A sentence of the invented corpus; each stands in a document of its own."""
    relation = read_marks(marked)
    text = marked
    for mark in ("ARG0", "ARG1", "SIG0"):
        text = text.replace(f"<{mark}>", "").replace(f"</{mark}>", "")
    return Sentence(f"{number}", f"d{number}", text, causal=causal, relations=(relation,) if relation else ())


CAUSAL = "<ARG1>The market in {} closed</ARG1> <SIG0>because</SIG0> <ARG0>traders in {} struck</ARG0> ."
PLAIN = "The market in {} lies beside the old harbour of {} ."


@pytest.fixture(scope="module")
def examples(nlp):
    """Thirty causal sentences and as many plain ones."""
    pairs = [(a, b) for a in PLACES for b in PLACES if a != b]
    told = [sentence(n, CAUSAL.format(*pair), causal=True) for n, pair in enumerate(pairs)]
    plain = [sentence(n + 100, PLAIN.format(*pair), causal=False) for n, pair in enumerate(pairs)]
    return make_examples([*told, *plain], nlp)


def test_what_shares_a_document_is_left_out_together():
    """Each number is left out once, and never kept with another of its group."""
    groups = ["a", "b", "a", "c", "d", "b", "e", "f"]
    folds = list(split(groups, 3, seed=5))

    assert list(range(len(groups))) == sorted(number for _, left in folds for number in left)
    assert all(not {groups[n] for n in kept} & {groups[n] for n in left} for kept, left in folds)


def test_the_threshold_is_the_best_one():
    """Between what is right and what is not, where both can be told apart."""
    threshold = best_threshold(np.array([0.1, 0.2, 0.5, 0.6]), np.array([False, False, True, True]))

    assert 0.2 < threshold <= 0.5


def test_weights_read_what_they_were_made_from(examples):
    """A pattern seen thirty times is found again, with its parts, and plain sentences have none."""
    weights = learn_weights(examples, seed=1)
    told = read_with(examples, weights)

    assert [bool(each.sentence.causal) for each in examples] == [each.free.causal for each in told]
    assert {((6, 10), (0, 5), (5, 6))} <= {each.free.relations[0][:3] for each in told if each.free.relations}
    assert all(weights.has_seen(each.sentence.text) for each in examples)


def test_folds_read_every_sentence_with_weights_that_never_saw_it(examples, monkeypatch):
    """What is read in a sentence comes from weights made without it, in the order of the sentences."""
    made = []
    monkeypatch.setattr("train.causes.cross.learn_weights", lambda kept, seed: made.append(kept) or [kept, seed])
    monkeypatch.setattr("train.causes.cross.read_with", lambda left, weights: [(one, weights[0]) for one in left])
    told = read_across(examples, seed=1)

    assert 5 == len(made)
    assert examples == [one for one, _ in told]
    assert all(one not in kept for one, kept in told)


def test_the_same_seed_gives_the_same_weights(examples):
    """Learning twice gives the same numbers."""
    one, two = (learn_weights(examples[:20] + examples[30:50], seed=2) for _ in range(2))

    assert np.array_equal(one.segments.units, two.segments.units)
    assert np.array_equal(one.stack, two.stack)
