"""The stack that weighs the judges of causes, and what is kept for texts that were learned from."""

import numpy as np
import pytest

from train.sentences.write import judge, train_sentences

ONE = 1.0


@pytest.fixture
def signs():
    """Signs of 200 sentences of 50 documents: one judge who knows, and one who guesses; and whether they are causal."""
    chance = np.random.default_rng(1)
    causal = chance.random(200) < 0.5
    knows = np.where(causal, 1.0, -1.0) + chance.normal(0, 1, 200)
    rows = np.column_stack([np.ones(200), knows, chance.normal(0, 1, 200)])
    return rows, causal, [str(number // 4) for number in range(200)]


def test_who_knows_counts_more_than_who_guesses(signs):
    """The stack gives weight to the judge whose odds go with the truth."""
    stack = judge(*signs).stack

    assert abs(stack[2]) < 0.5 < stack[1]


def test_nobody_judges_what_he_has_seen(signs):
    """What is kept for a sentence comes of the other documents: turning its own gold changes nothing."""
    rows, causal, groups = signs
    turned = causal.copy()
    turned[:4] = ~turned[:4]

    assert judge(rows, causal, groups).likely[:4] == pytest.approx(judge(rows, turned, groups).likely[:4])


def test_judgements_are_probabilities_and_most_are_right(signs):
    """Each is from 0 to 1, and the threshold found on the others sorts the rest well."""
    judged = judge(*signs)

    assert ((judged.likely >= 0) & (judged.likely <= ONE)).all()
    assert 0.75 < (judged.enough == signs[1]).mean()


def test_without_torch_or_its_packages_training_says_what_to_install(tmp_path, monkeypatch):
    """Training needs the group `train`; who has not got it is told so."""
    monkeypatch.setattr("train.frames.base.find_spec", lambda _: None)

    with pytest.raises(FileNotFoundError, match="pip install --group train"):
        train_sentences(tmp_path)
