"""Text -> paragraphs. A newline ends a paragraph, except where a text was wrapped to a fixed width."""

import re
from typing import NamedTuple

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
MIN_WIDTH, MAX_WIDTH = 50, 100
MIN_JOINS = 3


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
    such lines start in the middle of a sentence.
    """
    width = max((len(text[start:end].rstrip()) for start, end in lines), default=0)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return set()
    joins = {number for number in range(1, len(lines)) if _carries_on(text, lines[number - 1], lines[number], width)}
    lower = sum(text[_skip_space(text, *lines[number])].islower() for number in joins)
    return joins if lower >= MIN_JOINS and 2 * lower >= len(joins) else set()


def _carries_on(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    blank = text[before[1] : line[0]].strip("\r").count("\n") > 1
    indented = text[line[0]].isspace() and not text[before[0]].isspace()
    last = text[before[0] : before[1]].rstrip()
    word = text[line[0] : line[1]].split(None, 1)[0]
    return not blank and not indented and len(last) + 1 + len(word) > width
