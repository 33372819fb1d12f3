"""Dates as people write them -> EDTF. Knows calendars, not contexts: no base date, nothing relative."""

import calendar
import re

from dragoman.records.when import MONTHS

# One of these stands wherever a month does.
MONTH_STARTS = tuple(start for month in MONTHS for start in (month[:3].title(), month[:3].upper()))
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
SEASONS = ("spring", "summer", "autumn", "winter")
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)"
YEAR = r"(?:1[5-9][0-9]{2}|20[0-9]{2})"
DAY_NUMBER = r"(?:3[01]|[12][0-9]|0?[1-9])"
INSTANT = (
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?P<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?\s?"
    r"(?P<zone>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?(?![\d:])"
)
ISO_DAY = r"(?<![\d-])[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![\d-])"
# A day, its year optional: "March 3, 2031", "3 March 2031", "the 3rd of March".
DAY = (
    rf"(?:(?P<month_a>{MONTH})\s+(?P<day_a>{DAY_NUMBER})(?:st|nd|rd|th)?(?![\d:,.]\d|\d)"
    rf"(?:\s*,?\s+(?P<year_a>{YEAR})\b)?"
    rf"|(?<![\d:,.])(?P<day_b>{DAY_NUMBER})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month_b>{MONTH})(?!\w)"
    rf"(?:\s*,?\s+(?P<year_b>{YEAR})\b)?)"
)
DAY_RE = re.compile(DAY)
INSTANT_RE = re.compile(INSTANT)
CLOCK_RE = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]")
ISO_DAY_RE = re.compile(ISO_DAY)


def may_hold_month(text: str) -> bool:
    """Whether a text holds letters that a month starts with; far sooner told than where its dates stand."""
    return any(map(text.__contains__, MONTH_STARTS))


def word_set(words: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(words.split())


def month_number(word: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def day_edtf(year: str | None, month: int, day: int) -> str | None:
    """The EDTF day, year XXXX when not given; None where the calendar has no such day."""
    longest = calendar.monthrange(int(year), month)[1] if year else calendar.monthrange(2000, month)[1]
    return f"{year or 'XXXX'}-{month:02d}-{day:02d}" if 1 <= day <= longest else None


def day_value(match: re.Match[str]) -> str | None:
    """The EDTF day of a DAY match."""
    found = match.groupdict()
    month = found["month_a"] or found["month_b"]
    day = found["day_a"] or found["day_b"]
    return day_edtf(found["year_a"] or found["year_b"], month_number(month), int(day))


def instant_value(match: re.Match[str]) -> str | None:
    """The EDTF instant of an INSTANT match, Z for UTC; None where no calendar or clock shows such a time."""
    clock = match["clock"] if match["clock"].count(":") > 1 else f"{match['clock']}:00"
    if CLOCK_RE.fullmatch(clock) is None or day_from_iso(match["iso"]) is None:
        return None
    zone = match["zone"] or ""
    digits = zone.strip("+-").replace(":", "")
    if zone in {"Z", "UTC", "GMT"} or digits == "0000":
        return f"{match['iso']}T{clock}Z"
    return f"{match['iso']}T{clock}{zone[:1]}{digits[:2]}:{digits[2:]}" if zone else f"{match['iso']}T{clock}"


def day_from_iso(words: str) -> str | None:
    """The same ISO day if the calendar has it, else None."""
    year, month, day = words.split("-")
    known = int(month) in range(1, 13) and int(year) > 0
    return day_edtf(year, int(month), int(day)) if known else None


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first full date or instant in a stamp or dateline with its span: (EDTF, start, end); None without one."""
    dashed, named = "-" in text, may_hold_month(text)
    for hold, pattern, value in (
        (dashed, INSTANT_RE, instant_value),
        (dashed, ISO_DAY_RE, _iso_value),
        (named, DAY_RE, day_value),
    ):
        match = pattern.search(text) if hold else None
        edtf = value(match) if match else None
        if match and edtf:
            return edtf, match.start(), match.end()
    return None


def _iso_value(match: re.Match[str]) -> str | None:
    return day_from_iso(match[0])
