"""A byline -> its reporters, the house they write for, and where the names end."""

import re
from typing import NamedTuple

from dragoman.ontology.headlines import load_headlines
from dragoman.ontology.outlets import load_outlets
from dragoman.ontology.roles import load_roles
from dragoman.read.pages.headings import OPENERS

FOR_HOUSE = re.compile(r",?\s+(?:for|(?:special|exclusive) (?:to|for))\s+(?:the\s+)?(?P<house>[^\W\d_].*)$")
JOB = re.compile(
    rf",\s+(?:[\w'’-]+\s+){{0,4}}(?:{'|'.join(sorted(load_headlines().lines['jobs']))})s?$",
    re.IGNORECASE,
)
REPORTING_FROM = re.compile(r"\s+(?:in|reporting from)\s+(?=[^\W\d_])")
PLACE_FIRST = load_headlines().lines["place_firsts"]
PLACE_LAST = load_headlines().lines["place_lasts"]
PARTICLES = load_headlines().lines["particles"]
MAX_WORDS = 12
NAME_WORDS = 2
MAX_NAME_WORDS = 3


class Head(NamedTuple):
    """The first field of an opening, taken apart."""

    names_end: int | None
    place: str
    place_start: int
    date: str | None
    agency: str | None
    authors: tuple[str, ...]


def unmarked_byline(rest: str, date: str | None, agency: str | None) -> Head | None:
    """A reporter and a house without a "By": "Jane Roe, Harbour Press"; None where one of the two does not show."""
    reporter, _, last = rest.partition(", ")
    words = reporter.split()
    placed = words[:1] and (words[0] in PLACE_FIRST or words[-1] in PLACE_LAST)
    if not is_house(last.rpartition(" ")[2]) or not NAME_WORDS <= len(words) <= MAX_NAME_WORDS or placed:
        return None
    named = not is_house(words[-1]) and words[0] not in OPENERS and not reporter.isupper()
    return Head(len(rest), "", len(rest), date, agency or last.rpartition(", ")[2], (reporter,)) if named else None


def read_byline(rest: str, start: int, date: str | None, agency: str | None) -> Head | None:
    job = JOB.search(rest, start)
    if job is not None:
        named = read_byline(rest[: job.start()], start, date, agency)
        return named._replace(names_end=len(rest), place_start=len(rest)) if named and not named.place else None
    house = FOR_HOUSE.search(rest, start)
    if house is not None and not agency:
        named = read_byline(rest[: house.start()], start, date, house["house"])
        return named._replace(agency=house["house"]) if named is not None else None
    reporting = REPORTING_FROM.search(rest, start)
    names_end = reporting.start() if reporting else len(rest)
    place_start = reporting.end() if reporting else len(rest)
    words = list(re.finditer(r"\S+", rest[start:names_end]))
    if not words or len(words) > MAX_WORDS or not all(is_name_word(word[0]) for word in words):
        return None
    if not reporting and (date or agency or words[-1][0].isupper()):
        first = _place_word([word[0] for word in words])
        if first < len(words):
            names_end, place_start = start + words[first - 1].end(), start + words[first].start()
    authors, source = _authors(rest[start:names_end])
    return Head(names_end, rest[place_start:], place_start, date, agency or source, authors)


def _place_word(words: list[str]) -> int:
    """Number of the word at which the place run onto a byline begins; the count of words when there is no place."""
    joined = [number for number, word in enumerate(words) if word in {"and", "&"}]
    least = NAME_WORDS + (joined[-1] + 1 if joined else 0)
    if len(words) <= least or is_house(words[-1]):
        return len(words)
    capitals = len(words)
    while capitals > least and words[capitals - 1].strip(",.").isupper():
        capitals -= 1
    if capitals < len(words) and not words[0].isupper():
        return capitals
    first = len(words) - 1
    while first > least and words[first - 1].endswith(","):
        first -= 1
    if first > least and (words[first - 1] in PLACE_FIRST or words[first].strip(",") in PLACE_LAST):
        first -= 1
    return first


def is_house(word: str) -> bool:
    """Whether a name ends like that of an outlet, which is no place: "Riverside Review"."""
    return "media" in load_roles().heads.get(word.strip(",.").lower(), ())


def names_house(name: str) -> bool:
    """Whether a name is a listed outlet's, ends like one's or a body's, or is written in capitals alone."""
    kinds = load_roles().heads.get(name.rpartition(" ")[2].lower(), ("place",))
    return (
        name.lower() in load_outlets() or (" " in name and "place" not in kinds) or (len(name) > 1 and name.isupper())
    )


def _authors(names: str) -> tuple[tuple[str, ...], str | None]:
    """Authors as printed, and the house named after a comma ("Jane Roe, Harbour Press").

    What else stands after a comma, an office or a place, is neither; before an "and" it is one more author.
    """
    told, comma, last = names.strip(" ,").rpartition(", ")
    house = last if comma and names_house(last) and " and " not in last else None
    named, joined = (told if house else names.strip(" ,")), re.compile(r"\s+and\s+|\s+&\s+")
    parts = [part for part in re.split(r"\s*,\s*", joined.sub(", ", named)) if part]
    return tuple(parts if joined.search(named) else parts[:1]), house


def is_name_word(word: str) -> bool:
    """Whether a word may stand in a name: it has a capital, or joins those that have."""
    bare = word.strip("()[],.'’‘“”\"")
    return bare[:1].isupper() or bare in PARTICLES or bool(re.match(r"(?:al|el|d|l|as|ar|az|ad)[-'’][A-Z]", bare))
