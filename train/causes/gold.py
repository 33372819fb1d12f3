"""Tables of the Causal News Corpus -> sentences, whether they are causal, and where cause, effect and signal stand."""

import ast
import csv
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

# Which columns make a table one of sentences, of relations by sentence, or of relations one by one.
LABELS, GROUPED, SINGLE = {"text", "label"}, {"text", "causal_text_w_pairs"}, {"text", "text_w_pairs"}
MARK = re.compile(r"<(/?)(ARG0|ARG1|SIG\w*)>")
# Sentences made up from others; the corpus puts this before the names of their files.
MADE_UP = "augmented"

Place = tuple[int, int]


class Marked(NamedTuple):
    """One relation. cause, effect, signals: [start, end) in code points of the sentence; signals by their start."""

    cause: Place
    effect: Place
    signals: tuple[Place, ...]


class Sentence(NamedTuple):
    """One text of the corpus. causal, relations: None where no table says so."""

    id: str
    document: str
    text: str
    causal: bool | None
    relations: tuple[Marked, ...] | None


def corpus_files(data: Path) -> tuple[Path, ...]:
    """Every table with gold in the folder, by name; those without labels and made-up sentences are left out."""
    tables = (path for path in sorted(data.glob("*.csv")) if not path.name.startswith(MADE_UP))
    return tuple(path for path in tables if _kind(path) is not None)


def load_corpus(data: Path) -> list[Sentence]:
    """The sentences of every table, in the order in which they first stand; one text is one sentence.

    Raises FileNotFoundError where the folder has no table with gold.
    """
    found: dict[str, Sentence] = {}
    for path in sorted(corpus_files(data), key=lambda path: _kind(path) != "labels"):
        for sentence in _read_table(path):
            found[sentence.text] = _join(found.get(sentence.text), sentence)
    if not found:
        msg = f"{data}: expected tables (*.csv) with label or causal_text_w_pairs, got none; pass the set's folder"
        raise FileNotFoundError(msg)
    return list(found.values())


def read_marks(marked: str) -> Marked | None:
    """The places of a marked text in the text without marks; None where cause or effect is not marked."""
    found: dict[str, Place] = {}
    opened: dict[str, int] = {}
    removed = 0
    for mark in MARK.finditer(marked):
        place = mark.start() - removed
        removed += len(mark[0])
        if mark[1]:
            found[mark[2]] = (opened.pop(mark[2], place), place)
        else:
            opened[mark[2]] = place
    if not {"ARG0", "ARG1"} <= set(found):
        return None
    signals = sorted(place for name, place in found.items() if name.startswith("SIG"))
    return Marked(found["ARG0"], found["ARG1"], tuple(signals))


def _kind(path: Path) -> str | None:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        columns = set(next(csv.reader(lines), []))
    kinds = (("labels", LABELS), ("grouped", GROUPED), ("single", SINGLE))
    return next((kind for kind, wanted in kinds if wanted <= columns), None)


def _read_table(path: Path) -> Iterator[Sentence]:
    kind = _kind(path)
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _label(row) if kind == "labels" else _relations(row, _marked(row, kind))


def _label(row: Mapping[str, str]) -> Sentence:
    """A sentence of a table of labels; its index is that of its document and its own number."""
    label = row["label"].strip()
    causal = bool(int(float(label))) if label else None
    return Sentence(row["index"], row["index"].rpartition("_")[0], row["text"], causal, None)


def _marked(row: Mapping[str, str], kind: str | None) -> list[str]:
    if kind == "grouped":
        told = ast.literal_eval(row["causal_text_w_pairs"] or "[]")
        return [str(each) for each in told]
    return [row["text_w_pairs"]] if row.get("pair_label", "1").strip() not in {"0", "0.0"} else []


def _relations(row: Mapping[str, str], marked: list[str]) -> Sentence:
    relations = tuple(relation for each in marked if (relation := read_marks(each)) is not None)
    return Sentence(row["index"], row["doc_id"], row["text"], bool(relations), relations)


def _join(known: Sentence | None, more: Sentence) -> Sentence:
    """What two rows say of one text; a label goes before what relations imply."""
    if known is None:
        return more
    causal = more.causal if known.causal is None else known.causal
    every = (*(known.relations or ()), *(more.relations or ()))
    relations = None if known.relations is None and more.relations is None else tuple(dict.fromkeys(every))
    return known._replace(causal=causal, relations=relations)
