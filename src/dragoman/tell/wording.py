"""Words of a text -> the same words inside a sentence of ours: quoted, and placed in time."""

import re

from dragoman.records import When
from dragoman.records.when import MONTHS

_DOUBLE = str.maketrans({"“": "‘", "”": "’", "„": "‘", "«": "‘", "»": "’"})
_STRAIGHT = re.compile(r'(?<![^\s(\[—–-])"')
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_MONTH = "|".join(MONTHS)
# A time that needs "in" before it, or "on" where it is a day: "June 2025", "3 May", "2026", "late 2024".
_CALENDAR = re.compile(
    rf"(?:(?:early|late|mid|the (?:spring|summer|autumn|fall|winter|middle|course))\b[ -]?(?:of )?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b|\d{{4}}\b|(?:{_MONTH})\b)",
    re.IGNORECASE,
)
_EDGE = re.compile(r"(?:the )?(?:very )?(?:end|beginning|start|outset|turn) of\b", re.IGNORECASE)
# Words that open a time in the middle of a sentence as they do at its head.
_OPENERS = frozenset(
    {"a", "after", "an", "at", "before", "by", "currently", "during", "earlier", "early", "every", "for", "from", "in"}
    | {"last", "late", "later", "mid", "more", "next", "now", "on", "over", "previously", "recent", "recently", "since"}
    | {"the", "this", "through", "throughout", "today", "tomorrow", "until", "within", "yesterday"}
)

# Words that a quotation cannot end with.
_LINKING = (
    _OPENERS
    | {"and", "as", "because", "but", "could", "has", "have", "if", "into", "is", "its", "may", "of", "or"}
    | {
        *(
            "such",
            "than",
            "that",
            "their",
            "to",
            "towards",
            "was",
            "were",
            "when",
            "which",
            "while",
            "who",
            "will",
            "with",
            "would",
        )
    }
)
_JOINING = frozenset({"and", "but", "or", "so", "yet"})
_ENDED = re.compile(
    r"\b(?:former(?:ly)?|ex-\w+|one-?time|erstwhile|(?:no|any) longer|lift(?:ed|ing)"
    r"|stopp(?:ed|ing)|ceas(?:ed|ing)|quit)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|nor|neither|without|nobody|nothing|none|unable|cannot|hardly|den(?:y|ie[sd]|ying|ial)|fail\w*"
    r"|refus\w*|reject\w*|lack\w*|unlikely|prevent\w*|avoid\w*|stop\w*|bann\w*|forbid\w*|forbade|prohibit\w*|block(?:s|ed)"
    r"|short of|instead of|rather than|ruled? out|declined? to|far from|yet to|against \w+ing)\b|n['’]t\b",
    re.IGNORECASE,
)


def quote(words: str) -> str:
    """Words of a text on one line between quotation marks; marks inside them become single ones."""
    flat = _without_halves(" ".join(words.split()))
    return f"“{_STRAIGHT.sub('‘', flat).replace(chr(34), '’').translate(_DOUBLE)}”"


def _without_halves(words: str) -> str:
    """Words without quotation marks of which the other half stands outside them."""
    opened: list[int] = []
    halves: list[int] = []
    for place, letter in enumerate(words):
        if letter in "“«" or (letter == '"' and _STRAIGHT.match(words, place)):
            opened.append(place)
        elif letter in '”»"':
            halves += [] if opened else [place]
            opened = opened[:-1]
    gone = {*opened, *halves}
    return "".join(letter for place, letter in enumerate(words) if place not in gone)


def run_on(words: str, core: str, most: int) -> str:
    """The words that start with a core, up to a stop and no longer than `most`; no link word dangles at their end."""
    rest = re.split(r"[,;:.!?()\[\]\n“”\"—–]", words[len(core) :], maxsplit=1)[0]
    kept = f"{core}{rest}".split()[: max(most, len(core.split()))]
    while len(kept) > len(core.split()) and kept[-1].lower() in _LINKING:
        kept.pop()
    return " ".join(kept)


def trimmed(words: str) -> str:
    """Words between two stops without the link words that they begin with or dangle on."""
    kept = words.split()
    while len(kept) > 1 and kept[0].lower() in _JOINING:
        kept.pop(0)
    while len(kept) > 1 and kept[-1].lower() in _LINKING:
        kept.pop()
    return " ".join(kept)


def tells_end(words: str) -> bool:
    """Whether words say themselves that something held once, and holds no longer."""
    return _ENDED.search(words) is not None


def is_negative(words: str) -> bool:
    """Whether words say themselves that something is not so."""
    return _NEGATIVE.search(words) is not None


def time_words(when: When | None) -> str:
    """A time as it ends a clause: " on 3 May 2031", " in June", ", earlier this summer"; "" for a vague one.

    A day that the words leave to the document's date is told with it: " on Friday, 14 March 2025".
    """
    if when is None or (when.granularity == "vague" and not when.year_assumed):
        return ""
    said = _placed(" ".join(when.anchor.exact.split()), by_day=when.granularity == "day")
    if when.year_assumed:
        return f"{said} (the year is taken from the document's date)"
    return f"{said}, {day}" if (day := _day_meant(when)) else said


def _day_meant(when: When) -> str:
    """The day that words without a date go back to ("on Friday", "yesterday"): "14 March 2025"; "" for any other."""
    day = _DAY.fullmatch(when.edtf or "")
    if when.granularity != "day" or day is None or re.search(r"\d", when.anchor.exact):
        return ""
    return f"{int(day['day'])} {MONTHS[int(day['month']) - 1].capitalize()} {day['year']}"


def _placed(words: str, *, by_day: bool) -> str:
    """A time with the preposition that it needs; "For over a year" loses its capital, "June" keeps it."""
    first = re.split(r"\W", words, maxsplit=1)[0].lower()
    inside = words[:1].lower() + words[1:] if first in _OPENERS else words
    if _EDGE.match(words):
        return f" at {inside}"
    if _WEEKDAY.match(words):
        return f" on {inside}"
    if _CALENDAR.match(words):
        return f" {'on' if by_day else 'in'} {inside}"
    return f", {inside}"
