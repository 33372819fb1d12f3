"""Passages and other texts -> words they share that they should not."""

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpus.records import Passage
from dragoman.weigh.near import near_pairs
from dragoman.weigh.words import fold_words, shingles

OWN_RUN, OUTSIDE_RUN = 8, 9
# Two sentences that share three tenths of their runs of three words are one sentence with a few words changed; of the
# first 950 sentences written no two shared two tenths. Shorter ones ("Talks were adjourned.") are alike by chance.
ALIKE, ALIKE_RUN, ALIKE_WORDS = 0.3, 3, 9
HEAD_BYTES = 4096


class Shared(NamedTuple):
    """Words that the sentence of a passage shares with something else. passage, sentence: numbers."""

    passage: int
    sentence: int
    words: str
    other: str


def runs_of(text: str, size: int) -> Iterator[str]:
    """Each run of words of a text, in order; none where it is shorter."""
    words = fold_words(text)
    return (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def shared_runs(passages: Sequence[Passage], names: Sequence[str]) -> list[Shared]:
    """The first run of eight words of each sentence that an earlier passage holds too. names: how to call passages."""
    first: dict[str, int] = {}
    found = []
    for number, passage in enumerate(passages):
        own: dict[str, int] = {}
        for sentence, span in enumerate(passage.sentences):
            runs = list(runs_of(passage.words(span), OWN_RUN))
            met = next((run for run in runs if run in first), None)
            if met is not None:
                found.append(Shared(number, sentence, met, names[first[met]]))
            own |= dict.fromkeys(runs, number)
        first = own | first
    return found


def alike_sentences(passages: Sequence[Passage], names: Sequence[str]) -> list[Shared]:
    """Sentences that are another passage's with a few words changed, the later one of each two."""
    every = [(number, at) for number, passage in enumerate(passages) for at in range(len(passage.sentences))]
    words = [fold_words(passages[number].words(passages[number].sentences[at])) for number, at in every]
    long = [place for place, own in enumerate(words) if len(own) >= ALIKE_WORDS]
    sets = [shingles(words[place], ALIKE_RUN) for place in long]
    found = []
    for a, b in near_pairs(sets, ALIKE):
        (first, first_at), (number, at) = every[long[a]], every[long[b]]
        if first != number:
            telling = " ".join(words[long[a]])
            found.append(Shared(number, at, telling, f"{names[first]} (sentence {first_at + 1})"))
    return found


def outside_runs(passages: Sequence[Passage], folders: Sequence[Path]) -> list[Shared]:
    """Runs of nine words of the passages that a file below the folders holds too, the first of each sentence."""
    where: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for at, span in enumerate(passage.sentences):
            for run in runs_of(passage.words(span), OUTSIDE_RUN):
                where[run].append((number, at))
    found: dict[tuple[int, int], Shared] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if path.is_file() and not _is_binary(path):
                _look(path, where, found)
    return [found[place] for place in sorted(found)]


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return b"\0" in file.read(HEAD_BYTES)


def _look(path: Path, where: Mapping[str, list[tuple[int, int]]], found: dict[tuple[int, int], Shared]) -> None:
    for text in read_texts(path):
        for run in runs_of(text, OUTSIDE_RUN):
            for place in where.get(run, ()):
                found.setdefault(place, Shared(*place, run, path.name))


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a file: the strings of JSON, the cells of CSV, else the whole."""
    text = path.read_text(encoding="utf-8", errors="replace")
    readers: Mapping[str, Callable[[str], Iterator[str]]] = {".json": _json, ".jsonl": _lines, ".csv": _cells}
    yield from readers.get(path.suffix.lower(), _whole)(text)


def _whole(text: str) -> Iterator[str]:
    yield text


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from _json(line)


def _json(text: str) -> Iterator[str]:
    try:
        value = json.loads(text)
    except ValueError:
        yield text
        return
    yield from _strings(value)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 -- JSON of others holds anything
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _cells(text: str) -> Iterator[str]:
    csv.field_size_limit(2**31 - 1)
    try:
        for row in csv.reader(text.splitlines()):
            yield from row
    except csv.Error:
        yield text
