"""Lines above a text that hold its day, its house and what it is filed under, in any order and however parted."""

import re

from dragoman.ontology.roles import load_roles
from dragoman.read.pages._bylines import is_name_word, names_house
from dragoman.read.pages._slugs import LABELS, Opening
from dragoman.read.words.dates import find_date, may_hold_month

# A comma parts what no day holds: "3 June, 2031" is one day.
PARTING = re.compile(r"\s*[|•·–—]\s*|\s+--?\s+|\.\s+|,\s+(?!\d{4}\b)")
MAX_CHARS = 120
MAX_NAME_WORDS = 6


def read_dated_line(line: str) -> Opening | None:
    """The opening that a short line is as a whole: one day, at most one house and labels ("Analysis. 3 June 2031").

    None for any other line; a house is a name that ends like an outlet's or a body's.
    """
    if len(line) > MAX_CHARS or not (may_hold_month(line) or "-" in line):
        return None
    fields = [field.strip() for field in PARTING.split(line.rstrip(" .")) if field.strip()]
    days = [found[0] for field in fields if (found := find_date(field)) and found[1:] == (0, len(field))]
    others = [field for field in fields if find_date(field) is None and field.lower() not in LABELS]
    houses = [field for field in others if is_house_name(field)]
    if len(days) != 1 or len(others) > 1 or houses != others or len(fields) == 1:
        return None
    return Opening(None, 0, len(line), houses[0] if houses else None, days[0], ())


def is_house_name(field: str) -> bool:
    """Whether a field names an outlet or a body that publishes, by its last word or by that before "for"."""
    words = field.split()
    named = len(words) <= MAX_NAME_WORDS and all(is_name_word(word) or word in {"for", "on"} for word in words)
    head = re.split(r" (?:for|of|on) ", field, maxsplit=1)[0]
    # "Voice of the Highlands" is known by its first word alone.
    opened = head != field and "place" not in load_roles().openers.get(head.lower(), ("place",))
    return named and (opened or names_house(field) or names_house(head))
