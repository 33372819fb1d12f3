"""The lexicon of amounts -> patterns of how a text writes them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from dragoman.ontology.measuring import Bound, load_measuring
from dragoman.ontology.numbers import NUMBER_WORD, SCALE_WORD, SMALL_NUMBERS, TENS

# No part of a longer number, name or date: "1,2,3", "F-16", "10:30", "9/11", "#12".
HEAD = r"(?<![\w.,:/#+])(?<![^\d%]-)(?<![0-9]['’])"
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?"
ONES = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
SMALL = rf"(?:(?:{'|'.join(TENS)})[ -](?:{ONES})\b|(?:{NUMBER_WORD})\b)"
SCALE = rf"[ -](?:{SCALE_WORD})\b"
SPELLED = (
    rf"(?:{SMALL}|(?:half )?an?(?= (?:{SCALE_WORD})\b))"
    rf"(?:(?:{SCALE}){{1,2}}(?: (?:and )?{SMALL}(?:{SCALE}){{0,2}})*)?"
)
LETTERS = "m|b|t|k|mn|bn|tn"
PART = rf"(?P<part>[0-9]{{1,2}}|{SMALL})"
WHOLE = rf"(?P<whole>[0-9]{{1,3}}|{SMALL})"
# What stands before a fraction by which a thing moved, and words that may follow it: "by almost a third in May".
MOVED_BY = re.compile(r"\bby (?:(?:about|almost|around|at least|more than|nearly|over|roughly) )?$", re.IGNORECASE)
BEHIND_MOVE = (
    "after|against|amid|and|as|at|because|before|between|but|compared|during|from|in|last|next|on|since|that|this|"
    "through|to|under|until|when|while|with|within|year"
)
RATIO_END = r"(?!\w|[.,:/][0-9]|%|-\w)"


class Forms(NamedTuple):
    """How amounts are written, and the words right before and after them that bound them."""

    amount: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def amount_forms() -> Forms:
    """The patterns, made once.

    Groups of amount: part and whole; numerator and fraction, moved where no whole follows; plural; sign, digits or
    spelled, scale and percent.
    Groups of before and after: the names of bounds; of after: thing, a word between ("30 soldiers or more").
    """
    words = load_measuring()
    return Forms(
        amount=re.compile(rf"{HEAD}(?:{_ratio()}|{_fraction()}|{_plural()}|{_plain()})", re.IGNORECASE),
        before=re.compile(rf"(?<!\w)(?:{_bounds(words.before)})\s+$", re.IGNORECASE),
        after=re.compile(rf"(?P<thing>\s+\w+)?\s+(?:{_bounds(words.after)})\b", re.IGNORECASE),
    )


def _ratio() -> str:
    """One in five, 3 out of 10; other numbers with a bare "in" tell a place or a time."""
    link = "(?:in every|in|out of every|out of)"
    return rf"(?:(?=(?:one|1) in |[\w-]{{1,14}} (?:in every|out of) )(?>{PART} {link} {WHOLE}){RATIO_END})"


def _fraction() -> str:
    words = load_measuring()
    whole = r"(?= (?:of|the|its|their|his|her|all)\b)"
    behind = rf"(?P<moved>(?=[.,;:)]|$| (?:{BEHIND_MOVE})\b))"
    return rf"(?:(?:(?P<numerator>an?|{ONES})[ -])?(?P<fraction>{_either(words.fractions)})s?(?:{whole}|{behind}))"


def _plural() -> str:
    words = load_measuring()
    plurals = rf"(?:tens of |hundreds of )?(?:{_either(words.plurals)})"
    return rf"(?P<plural>{plurals}|(?:{_either(words.several)}) (?:{SCALE_WORD}))(?!\w)"


def _plain() -> str:
    """A number with its sign before, its scale and what marks a percentage after; taken whole or not at all."""
    words = load_measuring()
    sign = rf"(?:(?P<sign>{_either(words.currencies)}) ?)?"
    digits = rf"(?P<digits>{DIGITS})(?P<scale>{SCALE}(?:{SCALE})?|(?:{LETTERS})\b)?"
    percent = rf"(?P<percent>[ -]?(?:{_either(words.percent)}))?"
    end = rf"(?:(?=(?:{_either(words.attached)})\b)|(?!\w))(?!['’.,:/][0-9])(?!-[^\W\d])"
    return rf"(?>{sign}(?:{digits}|(?P<spelled>{SPELLED})){percent}){end}"


def _bounds(lists: Mapping[Bound, tuple[str, ...]]) -> str:
    """A named group for each list of words."""
    return "|".join(rf"(?P<{name}>{_either(words)})" for name, words in lists.items())


def _either(words: Iterable[str]) -> str:
    """Any of some words, longer ones first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))
