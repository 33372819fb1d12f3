"""Rules for parts of the base's own year and day: its quarters and halves, its hours, "the day"."""

import re
from collections.abc import Iterator

from dragoman.ontology.numbers import NUMBER_WORD, number_value
from dragoman.read.times._rules import ORDINALS, Atom, Setting
from dragoman.read.words.base_day import Base, shift_days

STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "the": 0, "current": 0, "next": 1, "coming": 1}
NTH = {**ORDINALS, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTER = re.compile(
    r"\b(?:the )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[ -](?P<part>quarter|half)\b(?! final)"
    r"(?: of (?:the )?(?P<step>last|previous|past|this|current|next|coming|the) year\b)?",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?:[01]?[0-9]|2[0-3])(?:[:.]?[0-5][0-9])?\s*(?:UTC|GMT|local time)\b"
    r"|\b[01]?[0-9](?::[0-5][0-9])?\s*[ap]\.?m\b\.?(?:\s*\(?(?:UTC|GMT|local time)[^)\s]*(?:\s?[+-]\d+)?\)?)?"
)
SAME_DAY = re.compile(
    r"\b(?:of|in|during|for|on|end|ended|ending|close|closed|finish|finished|opened) (?P<day>the day)\b"
    r"(?! (?:after|before|when|that|of|to|in|he|she|they|it|we|I)\b)",
    re.IGNORECASE,
)
LONG = re.compile(
    rf"\b(?P<count>\d{{1,3}}|(?!(?:zero|one) )(?:{NUMBER_WORD})) (?P<unit>hour|day|week|month|year)\b"
    r"(?= [a-z])(?! old)",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    r"\b(?:several|many|a few|numerous|countless) (?:years|decades|months|weeks|days|hours)\b(?! ago)", re.IGNORECASE
)
LETTERS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
MONTHS_IN = {"quarter": 3, "half": 6}
MONTHS_IN_YEAR = 12


def quarter_atoms(text: str, setting: Setting, shown: frozenset[str]) -> Iterator[Atom]:
    """Quarters and halves of the years around the text's own date; none without one. shown: the cues it shows."""
    for match in QUARTER.finditer(text) if "quarter" in shown else ():
        edtf = _quarter(match, setting)
        if edtf is not None:
            yield Atom(match.start(), match.end(), edtf, "month", basis="anchored")


def length_atoms(text: str, shown: frozenset[str]) -> Iterator[Atom]:
    """Lengths of time that other rules pass over: "a four day trip", "several years"; shown as in quarter_atoms."""
    for match in LONG.finditer(text) if "counted" in shown else ():
        count = number_value(match["count"])
        if count is not None:
            length = LETTERS[match["unit"].lower()].format(f"{count:g}")
            yield Atom(match.start(), match.end(), None, "duration", duration=length)
    for match in SEVERAL.finditer(text) if "many" in shown else ():
        yield Atom(match.start(), match.end(), None, "duration")


def day_atoms(text: str, setting: Setting) -> Iterator[Atom]:
    """Times of the base's own day: a clock's, with the day as value, and "the day", which is taken for it."""
    day = None if setting.base is None else shift_days(setting.base, 0)
    if day is None:
        return
    for match in CLOCK.finditer(text):
        yield Atom(match.start(), match.end(), day, "day", basis="anchored")
    for match in SAME_DAY.finditer(text):
        yield Atom(match.start("day"), match.end("day"), day, "day", basis="assumed")


def _quarter(match: re.Match[str], setting: Setting) -> str | None:
    """The months of a quarter or half: of the year named beside it, else the nearest quarter that the tense allows.

    None for a half of no year: a match has two as well.
    """
    base, nth, size = setting.base, NTH[match["nth"].lower()], MONTHS_IN[match["part"].lower()]
    if base is None or nth * size > MONTHS_IN_YEAR or (not match["step"] and size != MONTHS_IN["quarter"]):
        return None
    step = STEPS[match["step"].lower()] if match["step"] else _nearest(base, nth, setting.tense_at(match.start()))
    year, last = base.year + step, nth * size
    return f"{year:04d}-{last - size + 1:02d}/{year:04d}-{last:02d}" if year > 0 else None


def _nearest(base: Base, nth: int, tense: str | None) -> int:
    """How many years from the base's the nearest such quarter lies: begun already, or still to come for a future."""
    now = ((base.month or MONTHS_IN_YEAR) - 1) // MONTHS_IN["quarter"] + 1
    if tense == "future":
        return 0 if nth >= now else 1
    return 0 if nth <= now else -1
