"""Rules for times that count from the text's own date, for durations, and for words that name no point."""

import re
from collections.abc import Iterator

from dragoman.ontology.numbers import NUMBER_WORD, number_value
from dragoman.read.times._rules import Atom, Bound, Reader, Setting
from dragoman.read.words.base_day import Base, Way, shift_days, shift_months, shift_years, week_span, weekday_near
from dragoman.records.when import WEEKDAYS, Granularity

UNIT = r"(?!quarters? of\b)(?P<unit>minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie)s?"
ISO_UNITS = {"hour": ("PT", "H", 1), "minute": ("PT", "M", 1), "day": ("P", "D", 1), "night": ("P", "D", 1)}
ISO_UNITS |= {"week": ("P", "W", 1), "fortnight": ("P", "W", 2), "month": ("P", "M", 1), "quarter": ("P", "M", 3)}
ISO_UNITS |= {"year": ("P", "Y", 1), "decade": ("P", "Y", 10), "century": ("P", "Y", 100), "centurie": ("P", "Y", 100)}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
COUNT = rf"(?P<count>\d+(?:\.\d+)?|(?:{NUMBER_WORD})(?:[ -](?:{NUMBER_WORD}))?|an?|half a)"
BOUNDS: dict[str, Bound] = {"over": "lower", "more": "lower", "least": "lower", "beyond": "lower", "well": "lower"}
BOUNDS |= {
    "nearly": "about",
    "almost": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
}
BOUNDS |= {"approximately": "about", "most": "upper", "to": "upper", "less": "upper", "under": "upper"}
BOUND = (
    r"(?P<bound>(?:well )?over|more than|at least|beyond|nearly|almost|about|around|some|roughly|approximately|at most"
    r"|up to|less than|under)"
)
WEEKDAY_NAME = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
DAYS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0}
DAYS |= {"this evening": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
SATURDAY = 5
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
STEPS |= {"following": 1}
WAYS: dict[str, Way] = {"last": "before", "past": "before", "next": "after"}
CALENDAR_GRAIN: dict[str, Granularity] = {"year": "year", "month": "month", "decade": "decade"}
# What stands before "less than" or "more than" where an amount is compared and no time is bounded.
PARTS = r"percent|per cent|half|third|quarter|fifth|tenth|times|points?"
COMPARED = re.compile(rf"(?:\d|%|\b(?:{PARTS}))\s+$", re.IGNORECASE)
LOOK_BACK = 12
SPAN_GRAIN: dict[str, Granularity] = {"year": "month", "decade": "year", "century": "year", "centurie": "year"}
VAGUE = (
    r"recently|lately|nowadays|these days|(?<!as )soon|shortly|previously|formerly|currently|at present|to date"
    r"|long ago|at the moment|(?:in|over|during|within) recent (?:years|months|weeks|days|decades|times)"
    r"|(?:in|over|during|within) the (?:coming|next few|past few|last few|past several|last several|following)"
    r" (?:years|months|weeks|days|decades|hours)|in the (?:near |distant |foreseeable )?(?:future|past)"
    r"|(?:some time|years|months|weeks|days|decades|centuries) ago|in the coming period|sooner or later"
    r"|(?:several|many|a few|some) (?:years|months|weeks|days|decades|hours) ago"
)


def _weekday(match: re.Match[str], setting: Setting) -> Atom:
    """A weekday by name: "last" before the base, "next" after it, else where the tense says; no value if open."""
    day = WEEKDAYS.index(match["weekday"].lower())
    deictic = (match["deictic"] or "").strip().lower()
    tense = setting.tense_at(match.start()) if setting.prose else None
    plain: Way = "future" if tense == "future" or deictic in {"this", "this coming", "coming"} else "past"
    way = WAYS.get(deictic, plain)
    known = bool(deictic) or tense != "open"
    edtf = weekday_near(setting.base, day, way) if setting.base and known else None
    return Atom(match.start(), match.end(), edtf, "day", basis="anchored")


def _named_day(match: re.Match[str], setting: Setting) -> Atom:
    days = DAYS[" ".join(match[0].lower().split())]
    edtf = shift_days(setting.base, days) if setting.base else None
    return Atom(match.start(), match.end(), edtf, "day", basis="anchored")


def _calendar_unit(match: re.Match[str], setting: Setting) -> Atom:
    """The calendar's own unit: "last year", "this month", "next week"."""
    unit, step = match["unit"].lower(), STEPS[match["deictic"].lower()]
    grain = CALENDAR_GRAIN.get(unit, "day")
    edtf = _calendar_value(setting.base, unit, step) if setting.base else None
    return Atom(match.start(), match.end(), edtf, grain, basis="anchored")


def _weekend_near(match: re.Match[str], setting: Setting) -> Atom | None:
    """Read “the weekend” as the last one begun, or the coming one where the tense says so."""
    if setting.base is None or setting.base.known_day is None:
        return None
    tense = setting.tense_at(match.start()) if setting.prose else None
    if tense == "open":
        return None
    ahead = tense == "future"
    begun = setting.base.known_day.weekday() >= SATURDAY
    edtf = _weekend(setting.base, 0 if ahead or begun else -1)
    return Atom(match.start(), match.end(), edtf, "day", basis="anchored") if edtf else None


def _overnight(match: re.Match[str], setting: Setting) -> Atom | None:
    """The night that ended on the text's day; none where another day's name says which night."""
    first, last = (shift_days(setting.base, days) if setting.base else None for days in (-1, 0))
    if first is None or last is None:
        return None
    return Atom(match.start(), match.end(), f"{first}/{last}", "day", basis="anchored")


def _running_unit(match: re.Match[str], setting: Setting) -> Atom | None:
    """The unit that the text's day lies in, whose end or start is meant ("the end of the month")."""
    unit = match["unit"].lower()
    edtf = _calendar_value(setting.base, unit, 0) if setting.base else None
    return Atom(match.start(), match.end(), edtf, CALENDAR_GRAIN.get(unit, "day"), basis="anchored") if edtf else None


def _calendar_value(base: Base, unit: str, step: int) -> str | None:
    if unit == "year":
        return shift_years(base, step)
    if unit == "decade":
        return f"{base.year // 10 + step:03d}X"
    if unit == "month":
        return shift_months(base, step) if base.month else None
    week = week_span(base, step)
    if unit == "weekend" and week:
        return _weekend(base, step)
    return week


def _weekend(base: Base, step: int) -> str | None:
    sunday = week_span(base, step)
    if sunday is None or base.known_day is None:
        return None
    gap = 6 - base.known_day.weekday() + 7 * step
    return f"{shift_days(base, gap - 1)}/{shift_days(base, gap)}"


def _running_span(match: re.Match[str], setting: Setting) -> Atom | None:
    """A span that ends or starts at the base: "in the last year", "over the next six months"."""
    unit = match["unit"].lower()
    count = number_value(match["count"]) if match["count"] else 1.0
    if count is None or (not match["count"] and match[0].endswith("s")):
        return None
    ahead = match["way"].lower() in {"next", "coming"}
    duration = _iso_duration(count, unit)
    edge = _shifted(setting.base, count if ahead else -count, unit)
    here = _shifted(setting.base, 0, unit)
    if edge is None or here is None:
        return Atom(match.start(), match.end(), None, "duration", duration=duration, basis="anchored")
    edtf = f"{here}/{edge}" if ahead else f"{edge}/{here}"
    return Atom(match.start(), match.end(), edtf, SPAN_GRAIN.get(unit, "day"), duration=duration, basis="anchored")


def _shifted(base: Base | None, count: float, unit: str) -> str | None:
    """The base moved by some units, as precise as a unit allows; None without a base or for hours."""
    if base is None:
        return None
    if unit in DAYS_IN:
        return shift_days(base, round(count * DAYS_IN[unit]))
    if unit not in MONTHS_IN:
        return None
    months = round(count * MONTHS_IN[unit])
    return shift_years(base, months // 12) if MONTHS_IN[unit] > MONTHS_IN["year"] else shift_months(base, months)


def _ago(match: re.Match[str], setting: Setting) -> Atom | None:
    """One point: "two days ago", "three weeks from now"; a year ago is a year, not a day.

    "Less than a year ago" is any time from there to now.
    """
    count = number_value(match["count"])
    if count is None:
        return None
    signed = -count if match["way"].lower() == "ago" else count
    # "A third less than a year ago" compares with a year ago.
    if COMPARED.search(match.string, max(0, match.start() - LOOK_BACK), match.start()):
        return _then(match, setting, signed)._replace(start=match.start("count"), bound=None)
    return _until_now(match, setting, signed) or _then(match, setting, signed)


def _until_now(match: re.Match[str], setting: Setting, count: float) -> Atom | None:
    """The time from less than so many units before the base to it; None for any other bound."""
    unit = match["unit"].lower()
    edge, here = _shifted(setting.base, count, unit), _shifted(setting.base, 0, unit)
    if _bound(match) != "upper" or count >= 0 or edge is None or here is None:
        return None
    grain = SPAN_GRAIN.get(unit, "day")
    return Atom(match.start(), match.end(), f"{edge}/{here}", grain, basis="anchored", bound="upper")


def _then(match: re.Match[str], setting: Setting, count: float) -> Atom:
    """The point that lies so many units after the base, before it where they are less than none."""
    unit = match["unit"].lower()
    edtf = _shifted(setting.base, count, unit)
    grain: Granularity = "day" if unit in DAYS_IN else "month"
    if edtf and unit in {"year", "decade", "century", "centurie"}:
        edtf, grain = edtf[:4], "year"
    duration = _iso_duration(abs(count), unit)
    if edtf is None:
        return Atom(match.start(), match.end(), None, "duration", duration=duration, basis="anchored")
    return Atom(match.start(), match.end(), edtf, grain, duration=duration, basis="anchored", bound=_bound(match))


def _duration(match: re.Match[str], setting: Setting) -> Atom | None:
    """A length of time; what will be "in ten days" is then, what may be done "in a day" takes one."""
    count = number_value(match["count"])
    if count is None:
        return None
    duration = _iso_duration(count, match["unit"].lower())
    if _is_ahead(match, setting) and duration != "P1D":
        return _then(match, setting, count)
    return Atom(match.start(), match.end(), None, "duration", duration=duration, bound=_bound(match))


def _is_ahead(match: re.Match[str], setting: Setting) -> bool:
    """Whether a length of time is counted from now on: "will resume in two weeks"."""
    return match[0][:3].lower() == "in " and setting.prose and setting.tense_at(match.start()) == "future"


def _open_duration(match: re.Match[str], _: Setting) -> Atom:
    """A length without a number: "for decades"."""
    return Atom(match.start(), match.end(), None, "duration")


def _vague(match: re.Match[str], _: Setting) -> Atom:
    return Atom(match.start(), match.end(), None, "vague")


def _bound(match: re.Match[str]) -> Bound:
    words = (match.groupdict().get("bound") or "").lower().split()
    return next((BOUNDS[word] for word in words if word in BOUNDS), None)


def _iso_duration(count: float, unit: str) -> str:
    prefix, letter, size = ISO_UNITS[unit]
    return f"{prefix}{count * size:g}{letter}"


SPAN = (
    r"\b(?:in|over|during|within|throughout|for|across) the (?P<way>last|past|next|coming|previous) "
    rf"(?:(?:{BOUND} )?{COUNT}[ -])?{UNIT}\b"
)
# "in the previous week" and "last week" are calendar units; "in the last week" is a span and is read before.
CALENDAR_UNIT = (
    r"\b(?:(?:the )?(?=(?:previous|coming|current|upcoming)\b)|(?<!the )(?<!\w-))"
    r"(?P<deictic>last|past|previous|this|current|next|coming|upcoming) (?P<unit>week|weekend|month|year|decade)\b(?!-)"
)
LASTING = (
    rf"\b(?:for|during|after|within|in|lasting|lasted|of|over|spanning) (?:the )?(?:{BOUND} )?{COUNT}[ -]"
    rf"(?:(?:straight|consecutive|full|whole|long) )?{UNIT}\b(?! (?:old|ago|later|earlier))"
)
MANY_UNITS = r"(?:years|decades|months|weeks|days|centuries|hours|generations)"
# A bare "1 days" or "one years" is no length of time.
PLURAL_NUMBER = rf"(?!(?:zero|one) )(?:{NUMBER_WORD})(?:[ -](?:{NUMBER_WORD}))?"
# The cue of a rule, who reads what it finds, and its shape.
SHAPES: tuple[tuple[str, Reader, str], ...] = (
    ("span", _running_span, SPAN),
    ("ago", _ago, rf"\b(?:{BOUND} )?{COUNT}[ -]{UNIT} (?P<way>ago|from now)\b"),
    ("vague", _vague, rf"\b(?:{VAGUE})\b"),
    ("named_day", _named_day, rf"\b(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})\b"),
    (
        "weekday",
        _weekday,
        rf"\b(?:(?P<deictic>last|next|past|this coming|this|coming) )?(?-i:{WEEKDAY_NAME})(?!\w){PART}\b",
    ),
    ("calendar", _calendar_unit, CALENDAR_UNIT),
    ("calendar", _weekend_near, r"\b(?:(?:over|at|during) )?(?<!last )the weekend\b(?! (?:of|before|after|edition))"),
    (
        "calendar",
        _running_unit,
        r"(?:(?<=\bend of the )|(?<=\bstart of the )|(?<=\bmiddle of the ))(?P<unit>month|year)\b(?! (?:of|after))",
    ),
    (
        "overnight",
        _overnight,
        rf"\bovernight\b(?! (?:on|to|into|from|between) (?-i:{WEEKDAY_NAME.replace('?P<weekday>', '?:')}))",
    ),
    ("counted", _duration, LASTING),
    ("counted", _duration, rf"\b(?:{BOUND} )?{COUNT}[ -]{UNIT}(?:-long| long| of\b| (?:later|earlier|before|after)\b)"),
    (
        "counted",
        _duration,
        rf"\b(?:{BOUND} )(?P<count>\d+|(?:{NUMBER_WORD})(?:[ -](?:{NUMBER_WORD}))?|a) {UNIT}\b(?! old)",
    ),
    ("counted", _duration, rf"\b(?P<count>\d+|{NUMBER_WORD})-(?P<unit>hour|day|week|month|year|decade)\b(?!-old)"),
    ("counted", _duration, rf"\b(?P<count>\d+|{PLURAL_NUMBER}(?: and a half)?) {UNIT}(?<=s)\b(?! (?:old|of age))"),
    ("many", _open_duration, rf"\b(?:for|over) (?:many |several |some |a few |the )?{MANY_UNITS}\b"),
    ("long", _open_duration, r"\b(?:decades|years|months|weeks|days|hours)-long\b"),
)
RULES: tuple[tuple[str, re.Pattern[str], Reader], ...] = tuple(
    (cue, re.compile(shape, re.IGNORECASE), reader) for cue, reader, shape in SHAPES
)


def relative_atoms(text: str, setting: Setting, shown: frozenset[str]) -> Iterator[Atom]:
    """Every reading of every rule whose cue is shown, the more specific rules first; they may overlap."""
    for cue, pattern, reader in RULES:
        for match in pattern.finditer(text) if cue in shown else ():
            atom = reader(match, setting)
            if atom:
                yield atom
