"""Text -> the labels that open the turns of a talk: a name before a colon or in brackets, the letter of who asks."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from dragoman.read.words.dates import MONTH, WEEKDAY

# The letters before the turns of a talk that names nobody there.
ASKER, ANSWERER = "Q", "A"
TURN_LETTERS = frozenset({ASKER, ANSWERER})
# "Minister:" at the head of a sentence, also in bold; a single letter may go with a stop.
BOLD = r"(?:\*\*|__)?"
LABEL = re.compile(
    rf"{BOLD}(?P<label>[QA](?={BOLD}[.:])|[A-Z][\w.’'-]*(?: [\w.’'-]+){{0,4}}(?={BOLD}:)){BOLD}[.:]{BOLD}"
    r"\s+(?=[\"“‘'(]?\w)"
)
# "[Minister, recording]", as those who write down broadcasts have it.
BRACKETED = re.compile(r"\[(?P<label>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4})(?:,[^\]\n]{1,60})?\]:?\s+(?=[\"“‘'(]?\w)")
# Part of each label; most paragraphs have none.
LABEL_SIGN = re.compile(rf":|\[|[QA]{BOLD}\.")
OPENS = re.compile(r"(?<=[.?!…][\"”’'])\s+|(?<=[.?!…])\s+|\n\s*")
# Labels of a chronology: each word is of the calendar or the clock ("Monday", "Early May 2031", "Day two").
WHEN = re.compile(
    rf"(?:(?:{WEEKDAY}|{MONTH}|the|of|early|late|mid|day|days|week|month|year|spring|summer|autumn|winter|morning|noon"
    r"|afternoon|evening|night|midnight|today|yesterday|tomorrow|one|two|three|four|five|six|seven|first|second|third"
    r"|\d+(?:st|nd|rd|th|s)?|a\.?m\.?|p\.?m\.?|gmt)[\s.,-]*)+",
    re.IGNORECASE,
)
Person = TypeVar("Person")


class Label(NamedTuple):
    """Words before a colon or in brackets, [start, end) in a text.

    opens, said: where the mark before them and what is said start.
    """

    words: str
    start: int
    end: int
    opens: int
    said: int
    bracketed: bool = False


def find_labels(text: str, start: int, end: int) -> list[Label]:
    """The labels in a paragraph, [start, end) of a text, in reading order."""
    if not LABEL_SIGN.search(text, start, end):
        return []
    places = (start, *(match.end() for match in OPENS.finditer(text, start, end)))
    labels = [match for place in places if (match := _label_at(text, place, end)) is not None]
    distinct = sorted({match.start(): match for match in labels}.items())
    return [
        Label(m["label"], m.start("label"), m.end("label"), place, m.end(), bracketed=m.re is BRACKETED)
        for place, m in distinct
    ]


def _label_at(text: str, place: int, end: int) -> re.Match[str] | None:
    """The label that stands at a place, None without one."""
    return LABEL.match(text, place, end) or BRACKETED.match(text, place, end)


def only_person(named: Iterable[tuple[str, Person]]) -> Person | None:
    """The one person whom the words before a talk name, who answers its questions; None for nobody or several.

    named: persons by the words of their names, of which the last is the same of each.
    """
    found = [(words.split()[-1], person) for words, person in named]
    return found[0][1] if len({last for last, _ in found}) == 1 else None
