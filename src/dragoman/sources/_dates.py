"""A date as metadata gives it -> EDTF, or None where that would take a guess."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

EDTF_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?")
INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
SEASONS = range(21, 25)


def read_date(text: str) -> str | None:
    """An EDTF date or ISO 8601 instant with its precision kept; None for anything that could be read two ways.

    Also reads the dates of mail and feeds (RFC 2822): "Tue, 04 Nov 2025 19:28:12 +0000".
    """
    text = text.strip()
    if match := EDTF_DATE.fullmatch(text):
        return text if _is_in_the_calendar(match) else None
    try:
        if INSTANT.fullmatch(text):
            return _told(datetime.fromisoformat(text))
        return _told(parsedate_to_datetime(text)) if re.match(r"[A-Z][a-z]{2}, ", text) else None
    except (ValueError, IndexError, OverflowError):
        return None


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
