"""Scores of the Causal News Corpus on invented sentences."""

import numpy as np
import pytest

from dragoman.read.causes_linear_v1 import CauseReading, CauseSpans, load_weights
from dragoman.read.causes_linear_v1.weights import digest_text
from evals.cnc import run
from evals.cnc.run import CROSS, UNSEEN, Read, calibration_error, our_parts, read_unseen, score_cnc, score_read
from train.causes import Sentence, make_examples
from train.causes.cross import Told
from train.causes.gold import read_marks

MARKED = "<ARG1>The port closed</ARG1> <SIG0>due to</SIG0> <ARG0>strikes by pilots</ARG0> ."
TEXT = "The port closed due to strikes by pilots ."
PLAIN = "The hall has nine doors ."
RIGHT = CauseSpans(cause=(5, 8), effect=(0, 3), signal=(3, 5), probability=0.9)
TURNED = RIGHT._replace(cause=RIGHT.effect, effect=RIGHT.cause)


@pytest.fixture
def examples(nlp):
    """One causal sentence and one that is not."""
    relation = read_marks(MARKED)
    causal = Sentence("1", "d1", TEXT, causal=True, relations=(relation,) if relation else None)
    return make_examples([causal, Sentence("2", "d2", PLAIN, causal=False, relations=())], nlp)


def reading(probability: float, *relations: CauseSpans) -> Told:
    """What a reader told of a sentence."""
    told = CauseReading(probability, probability > 0.5, relations, None if relations else "nothing")
    return Told(told, told)


def scores(*read: Read) -> dict[str, float | None]:
    """All scores of what was read."""
    return {name: score for layer in score_read(read) for name, score in layer.scores.items()}


def test_a_perfect_reading_scores_one(examples):
    """Sentences, spans and directions all right."""
    causal, plain = examples
    told = scores(Read(causal, reading(0.9, RIGHT), CROSS), Read(plain, reading(0.1), CROSS))

    assert {"sentence_f1": 1.0, "span_f1": 1.0, "span_f1.strict": 1.0, "direction_acc": 1.0} == told


def test_a_cause_taken_for_its_effect_is_the_wrong_way_round(examples):
    """Both parts are near, the signal right, the direction wrong."""
    told = scores(Read(examples[0], reading(0.9, TURNED), CROSS))

    assert (pytest.approx(0.5), 0.0) == (told["span_f1"], told["direction_acc"])


def test_silence_has_no_direction(examples):
    """Where nothing is told, spans are missed and there is no direction to judge."""
    told = scores(Read(examples[0], reading(0.1), CROSS))

    assert (0.0, 0.0, None) == (told["sentence_f1"], told["span_f1"], told["direction_acc"])


def test_both_kinds_of_weights_are_told_apart(examples):
    """Where a folder holds trained and new sentences, each part has its own score besides."""
    causal, plain = examples
    told = scores(
        Read(causal, reading(0.9, RIGHT), CROSS), Read(causal, reading(0.1), UNSEEN), Read(plain, reading(0.1), CROSS)
    )

    assert (1.0, 0.0) == (told["sentence_f1.cross_validated"], told["sentence_f1.unseen"])
    assert pytest.approx(2 / 3) == told["sentence_f1"]


def test_words_are_counted_by_spaces(nlp):
    """Tokens that split a word of the set are put together again."""
    text = "Pay( late ) upset miners."
    [example] = make_examples([Sentence("3", "d", text, causal=True, relations=None)], nlp)
    spans = RIGHT._replace(cause=(0, 1), effect=(len(example.starts) - 1, len(example.starts)), signal=None)

    assert [((0, 1), (4, 5), ())] == our_parts(Read(example, reading(0.9, spans), CROSS))


def test_trained_sentences_are_read_in_folds_and_others_as_shipped(examples, monkeypatch):
    """No sentence is ever read by weights that have seen it."""
    weights = load_weights()._replace(seen=np.array([digest_text(TEXT)]))
    monkeypatch.setattr(run, "read_across", lambda seen: [reading(0.7)] * len(seen))
    read = read_unseen(examples, weights)

    assert [(TEXT, CROSS), (PLAIN, UNSEEN)] == [(each.example.sentence.text, each.part) for each in read]
    assert 0.7 == read[0].told.free.probability != read[1].told.free.probability


def test_a_folder_is_read_by_the_shipped_weights(tmp_path):
    """New sentences are scored without any training, whatever their tables are called."""
    table = f"doc_id,index,text,causal_text_w_pairs\nd1,1,{TEXT},\"['{MARKED}']\"\nd2,2,{PLAIN},[]\n"
    (tmp_path / "some_test.csv").write_text(table, encoding="utf-8-sig")
    told = {name: score for layer in score_cnc(tmp_path) for name, score in layer.scores.items()}

    assert (1.0, 1.0) == (told["sentence_f1"], told["direction_acc"])


def test_calibration_is_measured_by_tenths(examples):
    """A tenth that says .9 and is always right is a tenth off."""
    assert pytest.approx(0.1) == calibration_error([Read(examples[0], reading(0.9), CROSS)] * 3)
