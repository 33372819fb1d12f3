"""The corpus's folder -> the shipped weights, and a card that says from what they are and how well they do."""

from collections.abc import Sequence
from pathlib import Path

from dragoman.read.causes_linear_v1 import Weights
from dragoman.read.causes_linear_v1.reader import NAME
from dragoman.read.causes_linear_v1.weights import FILE, TABLES, save_weights
from dragoman.read.parsing.parse import DEFAULT_PIPELINE, load_pipeline
from evals.cnc.run import CROSS, Read, brier, calibration_error, score_read
from evals.digest import digest_files
from train.causes.cross import FOLDS, read_across
from train.causes.examples import make_examples
from train.causes.gold import corpus_files, load_corpus
from train.causes.learn import SEED, learn_weights

CARD = FILE.with_name("CARD.md")


def train_causes(data: Path) -> str:
    """Write weights and card beside the component that reads them; the card's text.

    Raises FileNotFoundError where the folder has no table of the corpus.
    """
    examples = make_examples(load_corpus(data), load_pipeline())
    read = [Read(*each, CROSS) for each in zip(examples, read_across(examples), strict=True)]
    weights = learn_weights(examples)
    save_weights(weights)
    card = write_card(weights, read, digest_files(corpus_files(data)))
    CARD.write_text(card, encoding="utf-8")
    return card


def write_card(weights: Weights, read: Sequence[Read], digest: str) -> str:
    """The model card, as Markdown. read: what weights that had not seen them read in the sentences trained on."""
    examples = [each.example for each in read]
    scores = {name: score for layer in score_read(read) for name, score in layer.scores.items()}
    return TEXT.format(
        name=NAME,
        sentences=len(examples),
        causal=sum(bool(example.sentence.causal) for example in examples),
        relations=sum(len(example.turns) for example in examples),
        digest=digest,
        pipeline=DEFAULT_PIPELINE,
        seed=SEED,
        features=", ".join(f"{len(getattr(weights, name).keys):,} of {name}" for name in TABLES),
        folds=FOLDS,
        scores="\n".join(f"| `{name}` | {score:.3f} |" for name, score in scores.items() if score is not None),
        brier=brier(read),
        error=calibration_error(read),
        causal_from=weights.causal_from,
        relation_from=weights.relation_from,
    )


TEXT = """# {name}

Written by `make train DATA=FOLDER`, which also makes the weights beside this file. Do not edit by hand.

**What it does.** Gives the probability that a sentence tells of a cause, and the words of cause, effect and signal of
each relation. Four linear parts over words, lemmas, tags and the parse: a logistic regression over the sentence; one
over the places where a relation may turn; a conditional random field that cuts the sentence there into cause, effect
and the rest; and a logistic regression over the length of the signal. Four numbers make the first two one probability.
No sign, no actors, no status.

**Data.** The training part of the Causal News Corpus, version 2: {sentences} sentences of news on protests, {causal} of
them causal, with {relations} relations. By Fiona Anting Tan, Ali Hürriyetoğlu, Tommaso Caselli, Nelleke Oostdijk,
Tadashi Nomoto, Hansi Hettiarachchi, Iqra Ameer, Onur Uca, Farhana Ferdousi Liza and Tiancheng Hu (2022); from
github.com/tanfiona/CausalNewsCorpus, given to all under CC0 1.0. The weights are under this project's licence. No
sentence is in them: features are hashes, and digests of the texts say only whether a text was among them. SHA-256 over
the files: `{digest}`.

**Made by** `python -m train causes --data FOLDER`, seed {seed}, on parses of `{pipeline}`. Features:
{features}.

**Scores**, cross-validated: {folds} folds of whole documents, each read by weights made from the others. The rules are
those of the eval `cnc`.

| score | |
|---|---|
{scores}

The mean squared error of the probability is {brier:.3f} (always saying one half: .250); {error:.3f} is how far it is,
on average over tenths, from the share that is causal.

**Abstains** where a sentence is causal with less than {causal_from:.2f}, and from relations below
{relation_from:.2f}. Both gave the best F1 on training sentences that were left out in turn.

**Limits.** News in English on protests in India, China, South Africa and their like: *demanding* and *against* are
strong signs there and weak ones elsewhere. What the annotators call a cause takes in motives, demands and purposes: the
aim of a deed is its cause. They agree only moderately. One relation has one stretch of words for its cause and one for
its effect, and one signal; nothing across texts. Another parser than the one named makes the weights worse.
"""
