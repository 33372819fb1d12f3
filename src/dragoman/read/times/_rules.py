"""Rules for times that carry their own date: days, months, years, seasons, quarters, decades, centuries."""

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from dragoman.read.times._cues import CAPITAL_CUES, cues_in
from dragoman.read.times._patterns import CENTURIES, PATTERNS
from dragoman.read.words.base_day import Base, Tense, year_of_day, year_of_month
from dragoman.read.words.dates import day_edtf, day_from_iso, day_value, instant_value, month_number
from dragoman.records.when import Granularity

Modifier = Literal["early", "mid", "late"] | None
Basis = Literal["explicit", "anchored", "assumed"]
Bound = Literal["lower", "upper", "about"] | None

# Months of a season on the northern hemisphere; a season's value is therefore always assumed.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
YEAR_MONTHS, HALF_YEAR, SEASON_MONTHS = 12, 6, 3
LAST_CENTURY = 30
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


class Atom(NamedTuple):
    """A time expression inside a segment, [start, end) from its start, before prepositions are read."""

    start: int
    end: int
    edtf: str | None
    granularity: Granularity
    modifier: Modifier = None
    duration: str | None = None
    basis: Basis = "explicit"
    year_assumed: bool = False
    bound: Bound = None


class Setting(NamedTuple):
    """What a rule may know: the base (None without one), the tense at a place, and whether the text is prose."""

    base: Base | None
    tense_at: Callable[[int], Tense]
    prose: bool = True


Reader = Callable[[re.Match[str], Setting], Atom | None]


def _atom(match: re.Match[str], edtf: str | None, granularity: Granularity) -> Atom | None:
    return Atom(match.start(), match.end(), edtf, granularity) if edtf else None


def _instant(match: re.Match[str], _: Setting) -> Atom | None:
    return _atom(match, instant_value(match), "second")


def _iso_day(match: re.Match[str], _: Setting) -> Atom | None:
    return _atom(match, day_from_iso(match[0]), "day")


def _day(match: re.Match[str], setting: Setting) -> Atom | None:
    atom = _atom(match, day_value(match), "day")
    return fill_year(atom, setting) if atom else None


def fill_year(atom: Atom, setting: Setting) -> Atom:
    """The atom with its XXXX year taken from the base, marked as assumed; unchanged without a base."""
    if setting.base is None or not atom.edtf or not atom.edtf.startswith("XXXX"):
        return atom
    parts = atom.edtf.split("/")
    tense = setting.tense_at(atom.start) if setting.prose else None
    year = _year_of(parts[0], setting.base, tense)
    if year is None:
        return atom
    wraps = len(parts) > 1 and parts[1][5:] < parts[0][5:]
    filled = [part.replace("XXXX", f"{year + (wraps and number):04d}") for number, part in enumerate(parts)]
    basis: Basis = "assumed" if atom.basis == "assumed" else "anchored"
    return atom._replace(edtf="/".join(filled), basis=basis, year_assumed=True)


def _year_of(partial: str, base: Base, tense: Tense) -> int | None:
    month, day = int(partial[5:7]), partial[8:10]
    return year_of_day(base, month, int(day), tense) if day else year_of_month(base, month, tense)


def _day_range(match: re.Match[str], setting: Setting) -> Atom | None:
    """One month, two days: "March 3-5, 2031", "3 to 5 March"."""
    month = month_number(match["rm_a"] or match["rm_b"])
    year = match["ry_a"] or match["ry_b"]
    days = (match["r1_a"] or match["r1_b"], match["r2_a"] or match["r2_b"])
    low, high = (day_edtf(year, month, int(day)) for day in days)
    if low is None or high is None or low >= high:
        return None
    return fill_year(Atom(match.start(), match.end(), f"{low}/{high}", "day"), setting)


def _numeric_day(match: re.Match[str], _: Setting) -> Atom | None:
    """Day, month and year in digits: day and month where only one order is possible, the year alone where both are."""
    first, second = int(match["first"]), int(match["second"])
    orders = {(day, month) for day, month in ((first, second), (second, first)) if month in range(1, 13)}
    days = {day_edtf(match["year"], month, day) for day, month in orders} - {None}
    if not days:
        return None
    return _atom(match, days.pop(), "day") if len(days) == 1 else _atom(match, match["year"], "year")


def _month_year(match: re.Match[str], _: Setting) -> Atom | None:
    return _atom(match, f"{match['year']}-{month_number(match['month']):02d}", "month")


def _month(match: re.Match[str], setting: Setting) -> Atom | None:
    atom = _atom(match, f"XXXX-{month_number(match['month']):02d}", "month")
    return fill_year(atom, setting) if atom else None


def _deictic_month(match: re.Match[str], setting: Setting) -> Atom | None:
    """The nearest on that side of the base: "last June", "next March"."""
    tense: Tense = "future" if match["deictic"].lower() in {"next", "this coming"} else "past"
    fixed = setting._replace(tense_at=lambda _: tense)
    return _month(match, fixed)


def _season(match: re.Match[str], setting: Setting) -> Atom | None:
    first, last = SEASONS[match["season"].lower()]
    named = match.groupdict()
    if named.get("year"):
        year = int(named["year"])
        edtf = f"{year:04d}-{first:02d}/{year + (last < first):04d}-{last:02d}"
        return Atom(match.start(), match.end(), edtf, "season", basis="assumed")
    deictic = (named.get("deictic") or "").lower()
    tense: Tense = "future" if deictic in {"next", "coming", "upcoming"} else None
    base, gone = setting.base, deictic in {"last", "past", "previous"}
    under_way = base is not None and base.month is not None and (base.month - first) % YEAR_MONTHS < SEASON_MONTHS
    tense = "past" if gone or (under_way and deictic == "this") else tense
    if base is not None and under_way and gone:
        # "Last spring" said in May is that of the year before.
        setting = setting._replace(base=base._replace(year=base.year - 1))
    atom = Atom(match.start(), match.end(), f"XXXX-{first:02d}/XXXX-{last:02d}", "season", basis="assumed")
    if not deictic and _is_habit(match, setting):
        return atom._replace(edtf=None)
    return fill_year(atom, setting._replace(tense_at=lambda _: tense) if tense else setting)


def _is_habit(season: re.Match[str], setting: Setting) -> bool:
    """Whether a season is that of every year: "floods in spring", not "will flood in spring"."""
    plain = season.string[: season.start()].endswith((" in ", "In "))
    return plain and setting.prose and setting.tense_at(season.start()) is None


def _quarter(match: re.Match[str], _: Setting) -> Atom | None:
    size = HALF_YEAR if match["part"] == "half" else 3
    number = int(match["q"] or 0) or ORDINALS.get(match["nth"].lower(), 0) or int(match["nth"][0])
    number = 2 if size == HALF_YEAR and match["nth"] in {"last", "final"} else number
    if not 1 <= number <= YEAR_MONTHS // size:
        return None
    first = size * (number - 1) + 1
    return _atom(match, f"{match['year']}-{first:02d}/{match['year']}-{first + size - 1:02d}", "month")


def _year_range(match: re.Match[str], _: Setting) -> Atom | None:
    low, high = match["low"], match["high"]
    full = high if len(high) == len(low) else low[:2] + high
    return _atom(match, f"{low}/{full}", "year") if low < full else None


def _decade(match: re.Match[str], _: Setting) -> Atom | None:
    return _atom(match, f"{match['decade'][:3]}X" if match["decade"] else f"19{match['short']}X", "decade")


def _century(match: re.Match[str], _: Setting) -> Atom | None:
    number = int(match["digits"]) if match["digits"] else CENTURIES[match["word"].lower()]
    return _atom(match, f"{number - 1:02d}XX", "century") if 1 <= number <= LAST_CENTURY else None


def _year(match: re.Match[str], _: Setting) -> Atom | None:
    return _atom(match, match["year"], "year")


READERS: dict[str, Reader] = {
    "instant": _instant,
    "iso_day": _iso_day,
    "day_range": _day_range,
    "day": _day,
    "numeric_day": _numeric_day,
    "month_year": _month_year,
    "quarter": _quarter,
    "season": _season,
    "deictic_month": _deictic_month,
    "year_range": _year_range,
    "decade": _decade,
    "century": _century,
    "month": _month,
    "year": _year,
}


def absolute_atoms(text: str, setting: Setting) -> Iterator[Atom]:
    """Every reading of every rule, the more specific rules first; they may overlap."""
    shown = cues_in(text, CAPITAL_CUES)
    for cue, name, pattern in PATTERNS:
        for match in pattern.finditer(text) if cue in shown else ():
            atom = READERS[name](match, setting)
            if atom:
                yield atom
