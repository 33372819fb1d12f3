"""Our times -> TIMEX3 values, and whether two values are one."""

import re
from datetime import date

from dragoman.records import When

SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "25": "SP", "26": "SU", "27": "FA", "28": "WI"}
HALVES = {("01", "06"): "H1", ("07", "12"): "H2"}
QUARTERS = {("01", "03"): "Q1", ("04", "06"): "Q2", ("07", "09"): "Q3", ("10", "12"): "Q4"}
REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
WEEK_DAYS = 7
# Words for a part of a year, which the set gives the value of the year.
PART = re.compile(r"\b(?:early|mid|late|end|start|beginning|middle)\b", re.IGNORECASE)
LENGTH = re.compile(r"\b(year|month|week|day|decade)s\b", re.IGNORECASE)


def same_value(gold: str, when: When) -> bool:
    """Whether a time of ours has the gold's value; an open or running interval may have it at either end."""
    if gold in REFERENCES:
        return when.edtf is None and when.duration is None
    if gold.startswith("P"):
        return _plain(gold) == (_plain(when.duration) if when.duration is not None else _uncounted(when))
    values = values_of(when)
    part = PART.search(when.anchor.exact) is not None and len(gold) == len("2000")
    return _plain(gold) in values or (part and any(value.startswith(gold) for value in values))


def _uncounted(when: When) -> str | None:
    """The value of a length of time without a number ("several years" is PXY); None for other times."""
    found = LENGTH.search(when.anchor.exact) if when.edtf is None else None
    return f"PX{found[1][0].upper()}" if found else None


def values_of(when: When) -> tuple[str, ...]:
    """The TIMEX3 values of a time: that of the whole, and those of the ends of an interval."""
    if when.edtf is None:
        return ()
    first, _, last = when.edtf.partition("/")
    ends = tuple(_point(end) for end in (first, last) if end and end != "..")
    whole = _interval(first, last)
    return (whole, *ends) if whole else ends


def _interval(first: str, last: str) -> str | None:
    """A quarter, half or week as TIMEX3 writes it; None for any other interval."""
    months = (first[5:7], last[5:7])
    if len(first) == len(last) == len("2000-01") and first[:4] == last[:4]:
        part = QUARTERS.get(months) or HALVES.get(months)
        return f"{first[:4]}-{part}" if part else None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        year, week, day = start.isocalendar()
        if day == 1 and (end - start).days == WEEK_DAYS - 1:
            return f"{year}-W{week:02}"
        if day == WEEK_DAYS - 1 and (end - start).days == 1:
            return f"{year}-W{week:02}-WE"
    return None


def _point(edtf: str) -> str:
    """One date: seasons by letters, decades and centuries by the digits known, no hour."""
    plain = re.sub(r"[~?%]", "", edtf).split("T", maxsplit=1)[0]
    season = re.fullmatch(r"([\dX]{4})-(2[1-8])", plain)
    if season:
        return f"{season[1]}-{SEASONS[season[2]]}"
    return plain.rstrip("X") if re.fullmatch(r"\d{2,3}X{1,2}", plain) else plain


def _plain(value: str) -> str:
    """A value without an hour of the day, a decade as ten years, quarters as three months."""
    day = re.sub(r"^(\d{4}-\d\d-\d\d)T.*", r"\1", value)
    tens = re.sub(r"^P(\d+)(?:DE|E)$", lambda found: f"P{int(found[1]) * 10}Y", day)
    return re.sub(r"^P(\d+)Q$", lambda found: f"P{int(found[1]) * 3}M", tens)
