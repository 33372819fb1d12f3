"""Reading -> the blocks its document is drawn in, and the parts that a long one is sent in. Offsets are code points."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.records import Document, Reading, Segment

# A paragraph longer than this is drawn in several blocks, so that no browser has to lay out all of it at once.
BLOCK_CHARS = 2_000
# What is sent at once: some six pages of print, with all that was read from them half a megabyte.
PART_CHARS = 12_000
_BREAK = re.compile(r"\s+(?=\S)")
_PARAGRAPH = re.compile(r"\S(?:.*\S)?")


class Block(NamedTuple):
    """Words [start, end) that are drawn together.

    number: from 0 through the whole document. segment: None for words outside of any. first: False where a paragraph
    goes on from the block before.
    """

    number: int
    start: int
    end: int
    segment: Segment | None
    first: bool


def cut_blocks(document: Document, reading: Reading | None) -> list[Block]:
    """A document as blocks in reading order that leave out nothing but white space; [] for a blank document."""
    starts = [sentence.start for sentence in reading.sentences] if reading else []
    spans = [
        (start, end, segment, first)
        for left, right, segment in _segments(document.text, reading.segments if reading else ())
        for start, end, first in _pieces(document.text, left, right, starts)
    ]
    return [Block(number, *span) for number, span in enumerate(spans)]


def cut_parts(blocks: Sequence[Block]) -> list[range]:
    """Numbers of the blocks that are sent together, part by part; one empty part for no block."""
    parts, first, size = [], 0, 0
    for block in blocks:
        if size and size + block.end - block.start > PART_CHARS:
            parts.append(range(first, block.number))
            first, size = block.number, 0
        size += block.end - block.start
    return [*parts, range(first, len(blocks))]


def block_at(blocks: Sequence[Block], place: int) -> int:
    """Number of the block that holds a place, or the first after it; the last where the text has ended, 0 for none."""
    return next((block.number for block in blocks if place < block.end), max(0, len(blocks) - 1))


def _segments(text: str, segments: Iterable[Segment]) -> Iterator[tuple[int, int, Segment | None]]:
    """Segments in order, with what is printed between them."""
    reached = 0
    for segment in sorted(segments, key=lambda one: one.start):
        yield from _between(text, reached, segment.start)
        yield segment.start, segment.end, segment
        reached = max(reached, segment.end)
    yield from _between(text, reached, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, None]]:
    """Lines that no segment holds."""
    for found in _PARAGRAPH.finditer(text, start, max(start, end)):
        yield found.start(), found.end(), None


def _pieces(text: str, start: int, end: int, starts: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """A paragraph in pieces: cut before a sentence, where none starts soon enough at white space, else anywhere."""
    at = start
    while end - at > BLOCK_CHARS:
        most = at + BLOCK_CHARS
        near = bisect_right(starts, most) - 1
        cut = starts[near] if near >= 0 and starts[near] > at else _space(text, at, most)
        yield at, cut, at == start
        at = cut
    if text[at:end].strip():
        yield at, end, at == start


def _space(text: str, start: int, most: int) -> int:
    spaces = [found.end() for found in _BREAK.finditer(text, start + BLOCK_CHARS // 2, most)]
    return spaces[-1] if spaces else most
