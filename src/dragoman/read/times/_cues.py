"""A text -> which rules of times may hold in it: those of whose cues it shows one.

Most sentences tell no time, and looking for a few letters tells so much sooner than a rule does.
"""

import re
from collections.abc import Mapping
from itertools import product

from dragoman.ontology.numbers import NUMBER_WORD
from dragoman.read.words.dates import MONTH_STARTS
from dragoman.records.when import WEEKDAYS

Cues = Mapping[str, tuple[str, ...]]

UNITS = ("minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "centur")
# Of each list, one stands in every text in which a rule of that cue holds: as written for rules that mind capitals,
CAPITAL_CUES: Cues = {
    "figure": tuple("0123456789"),
    "year": ("15", "16", "17", "18", "19", "20"),
    "month": MONTH_STARTS,
    "shown_month": ("May", "March", "Sept.", *(f"{start}." for start in MONTH_STARTS)),
    "season": ("pring", "ummer", "utumn", "fall", "Fall", "winter", "Winter"),
    "decade": ("0s", "0's"),
    "century": ("century",),
}
# and in small letters for rules that do not.
SMALL_CUES: Cues = {
    "span": ("the last", "the past", "the next", "the coming", "the previous"),
    "ago": (" ago", " from now"),
    "vague": (
        *("recent", "lately", "nowadays", "these days", "soon", "shortly", "previously", "formerly", "currently"),
        *("at present", "to date", "at the moment", "coming", "next few", "last few", "last several", "following"),
        *("future", " past", " ago"),
    ),
    "named_day": (
        *("yesterday", "today", "tonight", "tomorrow", "last night"),
        *("this morning", "this afternoon", "this evening"),
    ),
    "overnight": ("overnight",),
    "weekday": WEEKDAYS,
    "calendar": (" week", " month", " year", " decade"),
    "quarter": (" quarter", "-quarter", " half of"),
    "counted": tuple(map("".join, product(" -", UNITS))),
    "many": ("years", "decades", "months", "weeks", "days", "centuries", "hours", "generations"),
    "long": ("s-long",),
}


# What stands right before the unit in every rule that counts units.
COUNTED = re.compile(
    rf"(?:\d|{NUMBER_WORD}|an?|half|straight|consecutive|full|whole|long)[ -](?:{'|'.join(UNITS)})", re.IGNORECASE
)


def small_cues_in(text: str) -> frozenset[str]:
    """The names of the cues that a text shows to rules that do not mind capitals."""
    shown = cues_in(text.lower(), SMALL_CUES)
    return shown if "counted" not in shown or COUNTED.search(text) else shown - {"counted"}


def cues_in(text: str, cues: Cues) -> frozenset[str]:
    """The names of those cues of which a text holds one, letter for letter."""
    return frozenset(name for name, words in cues.items() if any(map(text.__contains__, words)))
