"""Text -> paragraphs. A newline ends a paragraph, except where a text was wrapped to a fixed width."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.read.words.dates import word_set

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
MIN_WIDTH, MAX_WIDTH = 50, 100
MIN_JOINS = 3
# Columns are narrower; two such lines show one, since they are looked at by the paragraph.
MIN_COLUMN, MIN_COLUMN_JOINS = 28, 2
# A shorter line is an entry of a list, also where the next begins small.
MIN_OPEN = 40
# No line ends in such a word but in the midst of a sentence.
OPEN_WORDS = word_set("a an and as at by for from in into of or that the their to whose with")
CLOSING = (".", "!", "?", ":", ";", "…", ".”", '."', "?”", '?"', "!”", '!"')


class Paragraph(NamedTuple):
    """A stretch of text between hard boundaries, [start, end) in code points, trimmed of white space."""

    start: int
    end: int


def split_paragraphs(text: str) -> list[Paragraph]:
    """Every paragraph in reading order; none empty, none overlapping, together all that is not white space."""
    lines = [(match.start(), match.end()) for match in LINE.finditer(text) if match[0].strip()]
    joins = _wrapped_joins(text, lines)
    paragraphs: list[Paragraph] = []
    for number, (start, end) in enumerate(lines):
        first = _skip_space(text, start, end)
        last = start + len(text[start:end].rstrip())
        if number in joins and paragraphs:
            paragraphs[-1] = Paragraph(paragraphs[-1].start, last)
        else:
            paragraphs.append(Paragraph(first, last))
    return paragraphs


def _skip_space(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def _wrapped_joins(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """Numbers of the lines that only carry on the line before them.

    A wrapped text shows itself: no first word of a line would have fitted at the end of the line before, and most
    such lines start in the middle of a sentence. Where the text as a whole is not wrapped, its paragraphs may be.
    """
    joins = _joins_at(text, lines, 0, len(lines), (MIN_WIDTH, MIN_JOINS))
    return joins or set().union(*(_block_joins(text, lines, *block) for block in _blocks(text, lines)))


def _joins_at(text: str, lines: list[tuple[int, int]], first: int, last: int, least: tuple[int, int]) -> set[int]:
    """Numbers of the lines in lines[first:last] that only carry on; least: width and joins that show a wrapped text."""
    width = max((len(text[start:end].rstrip()) for start, end in lines[first:last]), default=0)
    if not least[0] <= width <= MAX_WIDTH:
        return set()
    joins = {n for n in range(first + 1, last) if _carries_on(text, lines[n - 1], lines[n], width)}
    lower = sum(text[_skip_space(text, *lines[number])].islower() for number in joins)
    return joins if lower >= least[1] and 2 * lower >= len(joins) else set()


def _blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of more than one line, first and end by number, that no blank line parts."""
    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and text[lines[number - 1][1] : lines[number][0]].strip("\r").count("\n") <= 1:
            continue
        if number - first > 1:
            yield first, number
        first = number


def _block_joins(text: str, lines: list[tuple[int, int]], first: int, last: int) -> set[int]:
    """Lines of a run that carry on: as a narrow column shows by its width, and any in the midst of a sentence."""
    joins = _joins_at(text, lines, first, last, (MIN_COLUMN, MIN_COLUMN_JOINS))
    return joins | {n for n in range(first + 1, last) if _goes_on(text, lines[n - 1], lines[n])}


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line opens in small letters, or after a small word that needs another, in the midst of a sentence."""
    start = _skip_space(text, *line)
    told = text[before[0] : before[1]].rstrip()
    if told.rpartition(" ")[2] in OPEN_WORDS:
        return text[start].isalnum()
    if not text[start].islower() or text.startswith("by ", start):
        return False
    return not told.endswith(CLOSING) and (len(told) >= MIN_OPEN or told.endswith(","))


def _carries_on(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    blank = text[before[1] : line[0]].strip("\r").count("\n") > 1
    indented = text[line[0]].isspace() and not text[before[0]].isspace()
    last = text[before[0] : before[1]].rstrip()
    word = text[line[0] : line[1]].split(None, 1)[0]
    return not blank and not indented and len(last) + 1 + len(word) > width
