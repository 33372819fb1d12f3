"""The day a text counts from, and counting from it. Pure calendar arithmetic on partial dates."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date
from typing import Literal, NamedTuple

Way = Literal["past", "before", "future", "after"]
# "open": a time that may lie on either side of the text's day ("summoned X for a hearing on Monday").
Tense = Literal["past", "future", "open"] | None
PARTIAL = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?:T.*)?$")
NEAR_DAYS = 31


class Base(NamedTuple):
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def known_day(self) -> date | None:
        """The day, None where the base is coarser."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def read_base(edtf: str | None) -> Base | None:
    """The base an EDTF date or instant gives; None for None, for an interval and for an unknown year."""
    match = PARTIAL.fullmatch(edtf or "")
    if match is None:
        return None
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    if not year or (month is not None and month not in range(1, 13)):
        return None
    if day is not None and month is not None and day not in range(1, calendar.monthrange(year, month)[1] + 1):
        return None
    return Base(year, month, day)


def year_of_month(base: Base, month: int, tense: Tense) -> int:
    """The year of a month named without one: the nearest to come for a future, else the last one begun."""
    now = base.month or (1 if tense == "future" else 12)
    if tense == "future":
        return base.year if month >= now else base.year + 1
    return base.year if month <= now else base.year - 1


def year_of_day(base: Base, month: int, day: int, tense: Tense) -> int | None:
    """The year of a day named without one: the nearest that the tense allows; None where no near year has the day."""
    if base.known_day is None:
        return year_of_month(base, month, tense)
    near = []
    for year in range(base.year - 1, base.year + 2):
        if day <= calendar.monthrange(year, month)[1]:
            gap = (date(year, month, day) - base.known_day).days
            barred = (tense == "past" and gap > NEAR_DAYS) or (tense == "future" and gap < -1)
            near.append((barred, abs(gap), year))
    return min(near)[2] if near else None


def shift_years(base: Base, years: int) -> str | None:
    """The EDTF year that many years after the base's; None outside the years 1 to 9999."""
    year = base.year + years
    return f"{year:04d}" if MINYEAR <= year <= MAXYEAR else None


def shift_months(base: Base, months: int) -> str | None:
    """The EDTF month that many months after the base's; the year alone where the base has no month."""
    if base.month is None:
        return shift_years(base, round(months / 12))
    count = base.year * 12 + base.month - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}" if MINYEAR <= count // 12 <= MAXYEAR else None


def shift_days(base: Base, days: int) -> str | None:
    """The EDTF day that many days after the base; None where the base is no day or the calendar ends before."""
    if base.known_day is None or not 1 <= base.known_day.toordinal() + days <= date.max.toordinal():
        return None
    return date.fromordinal(base.known_day.toordinal() + days).isoformat()


def week_span(base: Base, weeks: int) -> str | None:
    """Monday to Sunday of the week that many weeks after the base's; None where the base is no day."""
    if base.known_day is None:
        return None
    monday = 7 * weeks - base.known_day.weekday()
    first, last = shift_days(base, monday), shift_days(base, monday + 6)
    return f"{first}/{last}" if first and last else None


def weekday_near(base: Base, weekday: int, way: Way) -> str | None:
    """The nearest such weekday (Monday 0): past and future may be the base itself, before and after may not."""
    if base.known_day is None:
        return None
    ahead = (weekday - base.known_day.weekday()) % 7
    days = {
        "past": ahead - 7 if ahead else 0,
        "before": ahead - 7,
        "future": ahead,
        "after": ahead or 7,
    }[way]
    return shift_days(base, days)


def end_of(edtf: str) -> str:
    """The last part of an interval, or the date itself."""
    return edtf.rsplit("/", 1)[-1]


def start_of(edtf: str) -> str:
    """The first part of an interval, or the date itself."""
    return edtf.split("/", 1)[0]
