"""Text -> quotations: what stands between quotation marks, within one paragraph."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.read.grammar.stretches import trim
from dragoman.read.parsing.parse import PROSE, Parsed

# “The talks, as he said of ‘the pact’, …”: a single mark opens before a word and closes after punctuation, since the
# same sign is an apostrophe.
SINGLE = re.compile(r"(?<!\w)['‘](?=\w)(?P<words>[^'‘’]+?(?:\w['’]\w[^'‘’]*?)*[,.?!])['’](?!\w)")
MIN_TOKENS = 3


class Quotation(NamedTuple):
    """Words between quotation marks, [start, end) in the document's text; open: no mark closes it in its paragraph."""

    start: int
    end: int
    segment: int
    open: bool = False


def find_quotations(parsed: Parsed) -> tuple[Quotation, ...]:
    """Every quotation of what was parsed of a document, in reading order; marks inside a quotation belong to it."""
    found: list[Quotation] = []
    read = {sentence.segment for sentence in parsed.sentences}
    for segment in parsed.segments:
        if segment.kind in PROSE and segment.number in read:
            text = parsed.document.text[segment.start : segment.end]
            inside = list(_double(text)) or [(m.start("words"), m.end("words"), False) for m in SINGLE.finditer(text)]
            found += [Quotation(segment.start + a, segment.start + b, segment.number, o) for a, b, o in inside if a < b]
    return tuple(found)


def _double(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end between double marks, and whether the closing mark is missing.

    An open quotation reaches to the end; a straight mark opens one only where it opens the text, since it may stand
    for inches.
    """
    if "“" not in text and '"' not in text:
        return
    opened: int | None = None
    sign = ""
    for place, mark in enumerate(text):
        if opened is None and mark in {"“", '"'}:
            opened, sign = place + 1, mark
        elif opened is not None and mark == {"“": "”", '"': '"'}[sign]:
            yield opened, place, False
            opened = None
    if opened is not None and (sign == "“" or opened == 1):
        yield opened, len(text), True


def quoted_runs(parsed: Parsed, number: int, quotations: Sequence[Quotation]) -> list[list[Token]]:
    """The parts of a sentence that stand in quotations, in order, single quoted words and pairs of words left out."""
    sentence = parsed.sentences[number]
    runs = []
    for quotation in quotations:
        if quotation.start < sentence.end and sentence.start < quotation.end:
            inside = [t for t in parsed.words[number] if quotation.start <= parsed.start(number, t) < quotation.end]
            runs.append(trim(inside))
    return [run for run in runs if len(run) >= MIN_TOKENS]
