"""Words and what is read from them -> runs of text with the same marks, so that a page never counts characters."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

Part = Literal[
    "deed", "who", "whom", "where", "tie", "holder", "target", "cause", "effect", "link", "condition", "amount", "of",
    "when", "hedge", "speaker", "cue", "goes back to",
]  # fmt: skip


class RunPart(Struct, frozen=True, kw_only=True):
    """What a run's words are to a claim: who acts, the deed, the cause, when, …."""

    claim: str
    part: Part


class Run(Struct, frozen=True, kw_only=True):
    """Words with the same marks.

    sentence: number of the sentence they stand in, None outside of any. claims: ids of claims read from words that hold
    these. parts: what these are to claims. mention: number in the page's mentions, None where nobody is named.
    lit: whether they were asked for by their place.
    """

    text: str
    sentence: int | None = None
    claims: tuple[str, ...] = ()
    parts: tuple[RunPart, ...] = ()
    mention: int | None = None
    lit: bool = False


class Mark(NamedTuple):
    """Something to mark from start to end: a sentence, a claim, a part of one, a mention, or what was asked for."""

    start: int
    end: int
    sentence: int | None = None
    claim: str | None = None
    part: RunPart | None = None
    mention: int | None = None
    lit: bool = False


def cut_runs(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """text[start:end] in runs, without a character lost; of mentions inside one another the shortest is kept."""
    held = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = {start, end, *(place for mark in held for place in (mark.start, mark.end) if start < place < end)}
    return tuple(
        _run(text[left:right], [mark for mark in held if mark.start <= left and right <= mark.end])
        for left, right in pairwise(sorted(edges))
    )


def _run(text: str, marks: Sequence[Mark]) -> Run:
    shortest = sorted(marks, key=lambda mark: mark.end - mark.start)
    return Run(
        text=text,
        sentence=next((mark.sentence for mark in marks if mark.sentence is not None), None),
        claims=tuple(dict.fromkeys(mark.claim for mark in marks if mark.claim is not None)),
        parts=tuple(dict.fromkeys(mark.part for mark in marks if mark.part is not None)),
        mention=next((mark.mention for mark in shortest if mark.mention is not None), None),
        lit=any(mark.lit for mark in marks),
    )
