"""Lines above a text that say where and when it came out: "Published in the Harbour Mail on 9 March 2031"."""

import re

from dragoman.read.pages._bylines import is_name_word
from dragoman.read.pages._dated_lines import is_house_name
from dragoman.read.pages._slugs import CLOCK, Opening
from dragoman.read.words.dates import WEEKDAY, find_date

MAX_CHARS = 160
LINE = re.compile(
    r"[(\[]?(?:(?:the|this) (?:post|article|story|piece|entry|report|text|commentary|analysis|essay|column|interview"
    r"|statement)\s+(?:was\s+|has been\s+)?(?=\w+))?"
    r"(?:(?:(?:first|originally)\s+)?(?:published|posted|printed|issued|reprinted|republished)"
    r"|(?:first|originally)\s+appeared|appeared\s+first)\b\s*:?\s+(?P<rest>[^\n]+?)[.)\]]*$",
    re.IGNORECASE,
)
HOUSE = re.compile(r"(?P<place>in|on|at|from)?(?P<by>by)?\s+(?P<the>the\s+)?(?P<name>\S.*)", re.IGNORECASE)
BEFORE_DATE = re.compile(rf"[\s,]*(?:\bon)?\s*(?:{WEEKDAY},?\s*)?$", re.IGNORECASE)
QUOTES = "“”\"'‘’"
AFTER_DATE = re.compile(rf"{CLOCK}[\s,]*")


def read_published_line(line: str) -> Opening | None:
    """The opening that a line is as a whole which says by whom or where its text was published, and as a rule when.

    None for any other line. Its source is None where nothing shows that the name is that of a house: it may be a place.
    """
    match = LINE.match(line) if len(line) <= MAX_CHARS else None
    if match is None:
        return None
    words, date = part_date(match["rest"])
    house = HOUSE.fullmatch(words)
    if house is None or not all(is_name_word(word) or word in {"for", "on"} for word in house["name"].split()):
        return None
    source = house["name"].strip(QUOTES) if _is_publisher(house) else None
    return Opening(None, 0, len(line), source, date, ()) if date or source else None


def part_date(words: str) -> tuple[str, str | None]:
    """Words without the one date at their end or start, and the date, EDTF; as they are where none stands there."""
    found = find_date(words)
    if found is None:
        return words, None
    before, after = BEFORE_DATE.sub("", words[: found[1]]), AFTER_DATE.sub("", words[found[2] :], count=1)
    return (words, None) if before and after else (before or after, found[0])


def _is_publisher(house: re.Match[str]) -> bool:
    """Whether a name is a house's: by its own words, or because whoever is no person published the text."""
    by_body = house["by"] and (house["the"] or " " not in house["name"])
    return bool(by_body) or is_house_name(house["name"].strip(QUOTES))
