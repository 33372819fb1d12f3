"""EDTF -> spans of days, to tell whether two times can be one."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?:T.*)?$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_MONTHS = 12
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()


class DaySpan(NamedTuple):
    """First and last day a time may fall on, as proleptic Gregorian ordinals; open ends reach as far as days go."""

    first: int
    last: int

    def meets(self, other: "DaySpan") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: "DaySpan") -> int:
        """How many days lie from the one to the other, 0 or less where they meet."""
        return max(self.first, other.first) - min(self.last, other.last)

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1

    @property
    def ends(self) -> tuple[str | None, str | None]:
        """First and last day, ISO 8601; None for an end that is open."""
        return _day(self.first), _day(self.last)


def _day(ordinal: int) -> str | None:
    return None if ordinal in {EARLIEST, LATEST} else date.fromordinal(ordinal).isoformat()


@lru_cache(maxsize=2**16)
def read_span(edtf: str | None) -> DaySpan | None:
    """The days of an EDTF date, instant or interval; None where it names no year or is no EDTF."""
    if edtf is None:
        return None
    first, slash, last = edtf.partition("/")
    start = EARLIEST if first in {"..", ""} and slash else _first_day(first)
    end = _last_day(last if slash else first) if last not in {"..", ""} or not slash else LATEST
    if start is None or end is None or start > end:
        return None
    return DaySpan(start, end)


def _parts(point: str) -> tuple[int, int | None, int | None] | None:
    match = _POINT.match(re.sub(r"[~?%]", "", point))
    if match is None:
        return None
    month, day = match["month"], match["day"]
    return int(match["year"]), int(month) if month else None, int(day) if day else None


def _months(month: int | None) -> tuple[int, int] | None:
    if month is None:
        return 1, _MONTHS
    return (month, month) if 1 <= month <= _MONTHS else _SEASONS.get(month)


def _first_day(point: str) -> int | None:
    return _bound(point, last=False)


def _last_day(point: str) -> int | None:
    return _bound(point, last=True)


def _bound(point: str, *, last: bool) -> int | None:
    parts = _parts(point)
    if parts is None or (months := _months(parts[1])) is None or parts[0] < 1:
        return None
    year, day = parts[0], parts[2]
    month = months[1] if last else months[0]
    length = monthrange(year, month)[1]
    if day is not None and not 1 <= day <= length:
        return None
    return date(year, month, day or (length if last else 1)).toordinal()
