"""A date as metadata or a person gives it -> EDTF, or None where that would take a guess."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from dragoman.records.when import MONTHS, WEEKDAYS

EDTF_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?")
INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
SEASONS = range(21, 25)
# A name or its short form: at least its first three letters.
MONTH = r"(?P<month>[a-z]{3,9})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
WEEKDAY = r"(?:(?!the\b)(?P<weekday>[a-z]{3,9})\.?,?\s+)?"
# What names the month in words, or begins with the year, is read one way by everybody.
WRITTEN = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{WEEKDAY}(?:the\s+)?{DAY}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{YEAR}",
        rf"{WEEKDAY}{MONTH}\s+{DAY}(?:,\s*|\s+){YEAR}",
        rf"{MONTH},?\s+(?:of\s+)?{YEAR}",
        r"(?P<year>\d{4})(?P<mark>[/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
    )
)


def read_date(text: str) -> str | None:
    """An EDTF date or ISO 8601 instant with its precision kept; None for anything that could be read two ways.

    Also reads what people write in English, "6 March 2026", "Mar. 6, 2026", "March 2026", "2026/03/06", and the dates
    of mail and feeds (RFC 2822): "Tue, 04 Nov 2025 19:28:12 +0000". A weekday that the day does not fall on makes it
    none.
    """
    text = text.strip()
    if match := EDTF_DATE.fullmatch(text):
        return text if _is_in_the_calendar(match) else None
    if written := next(filter(None, (form.fullmatch(text) for form in WRITTEN)), None):
        return _written(written.groupdict())
    try:
        if INSTANT.fullmatch(text):
            return _told(datetime.fromisoformat(text))
        return _told(parsedate_to_datetime(text)) if re.match(r"[A-Z][a-z]{2}, ", text) else None
    except (ValueError, IndexError, OverflowError):
        return None


def names_no_day(text: str) -> bool:
    """Whether a date that reads one way only names a day or a month that no calendar has: "2031-02-30"."""
    text = text.strip()
    day = EDTF_DATE.match(text) if INSTANT.fullmatch(text) else EDTF_DATE.fullmatch(text)
    if day is not None:
        return not _is_in_the_calendar(day)
    written = next(filter(None, (form.fullmatch(text) for form in WRITTEN)), None)
    return written is not None and _lies_outside(written.groupdict())


def true_weekday(text: str) -> str | None:
    """The weekday on which a written day falls ("Tuesday") where the text names another; None where it names none."""
    written = next(filter(None, (form.fullmatch(text.strip()) for form in WRITTEN)), None)
    parts = written.groupdict() if written else {}
    said = _place(parts.get("weekday"), WEEKDAYS)
    bare = _written({**parts, "weekday": None}) if said else None
    falls = date.fromisoformat(bare).isoweekday() if bare else said
    return WEEKDAYS[falls - 1].capitalize() if falls and falls != said else None


def _lies_outside(parts: Mapping[str, str | None]) -> bool:
    """Whether what was written out has a month that is one, and no such day."""
    month = _place(parts["month"], MONTHS) if "month" in parts else int(parts["number"] or 0)
    if month is None or parts.get("day") is None:
        return False
    try:
        date(int(parts["year"] or 0), month, int(parts["day"] or 0))
    except ValueError:
        return True
    return False


def _written(parts: Mapping[str, str | None]) -> str | None:
    """The EDTF date of what was written out; None where a word is no month, or the calendar has no such day."""
    month = _place(parts["month"], MONTHS) if "month" in parts else int(parts["number"] or 0)
    year, day = int(parts["year"] or 0), parts.get("day")
    if month is None:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}" if year else None
    try:
        found = date(year, month, int(day))
    except ValueError:
        return None
    weekday = parts.get("weekday")
    return found.isoformat() if weekday is None or _place(weekday, WEEKDAYS) == found.isoweekday() else None


def _place(word: str | None, names: Sequence[str]) -> int | None:
    """From 1 on: which of some names a word is, in full or shortened; None for none of them."""
    short = (word or "").lower()
    return next((place for place, name in enumerate(names, 1) if short and name.startswith(short)), None)


def _told(instant: datetime) -> str:
    # A zone that is not said stays not said.
    told = instant.isoformat()
    return (
        told.replace("+00:00", "Z")
        if instant.tzinfo is not None and instant.utcoffset() == UTC.utcoffset(None)
        else told
    )


def _is_in_the_calendar(match: re.Match[str]) -> bool:
    year, month, day = match["year"], match["month"], match["day"]
    if month and day is None and int(month) in SEASONS:
        return True
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
