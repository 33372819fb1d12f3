"""Words of a sentence as a draft quotes them -> where they stand."""

import re
from typing import NamedTuple

from corpus.records import Span

NUMBERED = re.compile(r"(?P<words>.+?)(?:#(?P<number>[1-9][0-9]?))?$")
GAP = re.compile(r"\s*(?:\.\.\.|…)\s*")
PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class Place(NamedTuple):
    """A stretch of a text, usually a sentence."""

    text: str
    start: int
    end: int


class Quoted(NamedTuple):
    """Words as a draft quotes them. number: which of several, from 1; None where the draft does not say."""

    words: str
    number: int | None


def read_quoted(field: str) -> Quoted:
    """The words of a field and the number behind them."""
    found = NUMBERED.fullmatch(field)
    if found is None:
        return Quoted(field, None)
    return Quoted(found["words"], int(found["number"]) if found["number"] else None)


def find_all(place: Place, words: str) -> list[Span]:
    """Every place of words in a stretch, in order; they neither begin nor end inside a longer word."""
    inside = place.text[place.start : place.end]
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    found = re.finditer(f"{left}{re.escape(words)}{right}", inside) if words else ()
    return [(place.start + each.start(), place.start + each.end()) for each in found]


def find_one(place: Place, field: str) -> Span | None:
    """Where the quoted words stand: the numbered place, else the first; None where they do not stand there."""
    words, number = read_quoted(field)
    found = find_all(place, words)
    return found[(number or 1) - 1] if len(found) >= (number or 1) else None


def find_parts(place: Place, field: str) -> tuple[Span, ...]:
    """The places of "first words ... last words", one after the other, or of words alone; () where one is missing."""
    whole = find_one(place, field)
    if whole is not None:
        return (whole,)
    spans: list[Span] = []
    rest = place
    for part in GAP.split(field) if GAP.search(field) else ():
        span = find_one(rest, part)
        if span is None:
            return ()
        spans.append(span)
        rest = place._replace(start=span[1])
    return tuple(spans)


def suggest(place: Place, field: str) -> str:
    """What the writer may have meant, as the next step to take."""
    words, number = read_quoted(field)
    found = find_all(place, words)
    if found and number:
        return f"they stand there {len(found)} times only; mend the number"
    inside = place.text[place.start : place.end]
    at = inside.translate(PLAIN).casefold().find(words.translate(PLAIN).casefold())
    if at >= 0 and words:
        return f"quote exactly; near: {inside[at : at + len(words)]!r}"
    return "quote the sentence's own words exactly"
