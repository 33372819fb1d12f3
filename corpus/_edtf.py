"""Times as a draft writes them -> whether we hold such values."""

import re

from dragoman.weigh.spans import read_span

POINT = r"\d{3}X|\d\dXX|(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d){0,2}(?:Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?"
SHAPE = re.compile(rf"(?:{POINT}|\.\.)(?:/(?:{POINT}|\.\.))?")
ROUND = re.compile(r"(\d\d)(\d?)X{1,2}")
LENGTH = re.compile(r"P(?=[\dT])(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?")
# Times without a point of their own: repeated ones, and references. They are kept without a value.
POINTLESS = re.compile(r"-|R/P.+|(?:PAST|PRESENT|FUTURE)_REF")
# A leap year, so that XXXX-02-29 is a day.
SOME_YEAR = "2000"


def is_edtf(value: str) -> bool:
    """Whether a value is a date, a season, an interval or a decade of EDTF as records hold them."""
    if SHAPE.fullmatch(value) is None or value in {"..", "../.."}:
        return False
    plain = ROUND.sub(lambda found: f"{found[1]}{found[2] or 0}0", value.replace("XXXX", SOME_YEAR))
    return read_span(plain) is not None


def is_duration(value: str) -> bool:
    """Whether a value is an ISO 8601 duration ("P20Y", "PT36H")."""
    return LENGTH.fullmatch(value) is not None


def has_no_point(value: str) -> bool:
    """Whether a draft says that a time has no value of its own."""
    return POINTLESS.fullmatch(value) is not None
