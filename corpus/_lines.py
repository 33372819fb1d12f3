"""Draft text -> passages, sentences and label lines, nothing of them looked into yet."""

from collections.abc import Iterator
from typing import NamedTuple

from corpus._slips import Slip

LETTERS = frozenset("AERIWMT")
MEND = "mend the letter, or comment the line out with #"


class LabelLine(NamedTuple):
    """One label line: its number in the file, its letter, and its fields."""

    line: int
    letter: str
    fields: tuple[str, ...]


class SentenceLines(NamedTuple):
    """A sentence with its label lines. opens: whether it opens a new paragraph. empty: line of its 0, None for none."""

    line: int
    words: str
    opens: bool
    labels: tuple[LabelLine, ...]
    empty: int | None


class PassageLines(NamedTuple):
    """A passage: line and fields of its header, and its sentences."""

    line: int
    fields: tuple[str, ...]
    sentences: tuple[SentenceLines, ...]


def split_fields(rest: str) -> tuple[str, ...]:
    """The fields of a line, trimmed."""
    return tuple(field.strip() for field in rest.split("|"))


def split_draft(text: str, file: str, slips: list[Slip]) -> list[PassageLines]:
    """The passages of a file; lines that are no part of the form are told in `slips`."""
    passages = []
    for block in _blocks(text):
        first, opening = block[0]
        if opening[:2] == "P ":
            passages.append(PassageLines(first, split_fields(opening[2:]), _sentences(block[1:], file, slips)))
        else:
            slips.append(Slip(file, first, "a line P … at the head of a passage", repr(opening[:40]), "open with P"))
    return passages


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """Runs of lines, numbered from 1, without comments; a blank line or a line P ends a run."""
    block: list[tuple[int, str]] = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if block and (not line or line.startswith("P ")):
            yield block
            block = []
        if line and not line.startswith("#"):
            block.append((number, line))
    if block:
        yield block


def _sentences(lines: list[tuple[int, str]], file: str, slips: list[Slip]) -> tuple[SentenceLines, ...]:
    found: list[SentenceLines] = []
    opens = False
    for number, line in lines:
        letter, _, rest = line.partition(" ")
        if letter == "S":
            found.append(SentenceLines(number, rest.strip(), opens, (), None))
            opens = False
        elif line == "N":
            opens = True
        elif letter in {"0", *LETTERS} and found:
            found[-1] = _add(found[-1], number, letter, rest)
        else:
            slips.append(Slip(file, number, "S, N, 0 or a label (A E R I W M T) below an S", repr(line[:40]), MEND))
    return tuple(found)


def _add(sentence: SentenceLines, number: int, letter: str, rest: str) -> SentenceLines:
    if letter == "0":
        return sentence._replace(empty=number)
    return sentence._replace(labels=(*sentence.labels, LabelLine(number, letter, split_fields(rest))))
