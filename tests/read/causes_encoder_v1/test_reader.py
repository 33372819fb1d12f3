"""How likely a sentence tells of a cause."""

import pytest

from dragoman.read.causes_encoder_v1 import causal_probability, load_causes
from dragoman.read.causes_encoder_v1.reader import list_signs, lower_rows
from dragoman.read.causes_linear_v1 import load_weights
from dragoman.read.frames_encoder_v1 import load_model


@pytest.fixture
def judge(nlp):
    """A function from a sentence to how likely it tells of a cause."""

    def judge(text):
        return causal_probability(nlp(text), load_causes(), load_model(), load_weights())

    return judge


@pytest.mark.parametrize(
    ("causal", "plain"),
    [
        ("Dockers in Tarsk went on strike because their wages were not paid.", "Dockers in Tarsk live near the port."),
        ("The closure of the mine led to riots and looting.", "The mine in Sel is 300 metres deep."),
        ("Nurses marched to protest against the new law.", "The march will begin at nine on Monday."),
    ],
)
def test_sentences_that_tell_of_a_cause_are_likelier(judge, causal, plain):
    """A reason, a result or an aim makes a sentence likely to be causal; a mere statement does not."""
    assert judge(plain) < 0.5 < judge(causal)


def test_a_sentence_without_words_tells_of_nothing(nlp, judge):
    """Nothing to read is no cause, and has no rows."""
    assert judge("") == 0
    assert lower_rows(nlp(""), load_model()) is None


@pytest.mark.parametrize("certain", [0.0, 1.0])
def test_a_judge_that_is_certain_does_not_decide_alone(certain):
    """Log odds have bounds, so that the others still count."""
    assert 20 > abs(list_signs(certain, 0.0)[1])
