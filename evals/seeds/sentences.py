"""Gold sentences -> which sentence a place lies in, copies counting as one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from evals.seeds.gold import Passage, Record
from evals.seeds.spans import overlap

EDGE = 2


class Sentences(NamedTuple):
    """Sentences by document in order; first: each sentence's number -> that of its first printing."""

    by_doc: Mapping[str, tuple[tuple[int, int, str], ...]]
    first: Mapping[str, str]

    def at(self, doc: str, start: int, end: int) -> str | None:
        """Number of the sentence that holds most of [start, end), first printing; None outside all."""
        printed = self.printed(doc, start, end)
        return None if printed is None else self.first[printed]

    def printed(self, doc: str, start: int, end: int) -> str | None:
        """Number of the very sentence, copies kept apart."""
        best = max(self.by_doc.get(doc, ()), key=lambda one: overlap(one[:2], (start, end)), default=None)
        return best[2] if best and overlap(best[:2], (start, end)) else None

    def of(self, record: Record) -> frozenset[str]:
        """Every sentence, first printing, in which a gold record stands."""
        found = (self.at(doc, start, end) for doc, start, end in record.places())
        return frozenset(number for number in found if number is not None)


def make_sentences(passages: Iterable[Passage]) -> Sentences:
    """The sentence table of a gold inventory."""
    rows = list(passages)
    by_doc: dict[str, list[tuple[int, int, str]]] = {}
    for row in rows:
        if row.kind == "sentence" and row.sentence is not None:
            by_doc.setdefault(row.doc, []).append((row.start, row.end, row.sentence))
    first = {number: number for spans in by_doc.values() for _, _, number in spans}
    for row in rows:
        if row.kind == "repeat_group":
            copies = [spot for spot in row.places() if _number(by_doc, spot) is not None]
            numbers = [number for spot in copies if (number := _number(by_doc, spot)) is not None]
            first.update(dict.fromkeys(numbers, numbers[0]) if numbers else {})
    return Sentences({doc: tuple(sorted(spans)) for doc, spans in by_doc.items()}, first)


def _number(by_doc: Mapping[str, list[tuple[int, int, str]]], spot: tuple[str, int, int]) -> str | None:
    """The sentence a copy is the whole of, but for its stops."""
    doc, start, end = spot
    for one in by_doc.get(doc, ()):
        if abs(one[0] - start) <= EDGE and abs(one[1] - end) <= EDGE:
            return one[2]
    return None
