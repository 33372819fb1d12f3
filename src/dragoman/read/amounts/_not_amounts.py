"""Numbers of a sentence that are no amounts: dates, times, ages, labels, numbers of lists."""

import re
from typing import NamedTuple

from spacy.tokens import Span, Token

from dragoman.ontology.measuring import MeasuringWords
from dragoman.read.amounts._amounts import Amount
from dragoman.read.grammar.syntax import lemma

YEAR_DIGITS = 4
# Four bare digits up to here may be a year; from RECENT on they are one unless something says otherwise.
RECENT, LAST_YEAR, FIRST_YEAR = 1900, 2199, 1000
LAST_DAY = 31
LAST_AGE = 120
NAME_TYPES = frozenset({"PRODUCT", "LAW", "FAC", "EVENT", "WORK_OF_ART"})
TIME_TYPES = frozenset({"DATE", "TIME", "ORDINAL"})
YEARS = re.compile(r"[12][0-9]{3}\s*(?:-|to|and|or)\s*[12][0-9]{3}")
LIST_END = re.compile(r"[.)](?:\s|$)")


class Place(NamedTuple):
    """An amount in its sentence.

    text: the sentence's. words: the amount's tokens. before, after: the tokens beside it, or beside the whole range it
    is an end of. thing: the noun it counts or is a share of.
    """

    amount: Amount
    span: Span
    text: str
    words: Span
    before: Token | None
    after: Token | None
    thing: Token | None


def is_no_amount(place: Place, words: MeasuringWords) -> bool:
    """Whether a number tells a date, a time, an age, a label or a place in a list."""
    return (
        _is_time(place, words)
        or _is_year(place)
        or _is_listed(place)
        or _is_age(place, words)
        or _is_label(place, words)
        or _is_pronoun(place)
    )


def _is_time(place: Place, words: MeasuringWords) -> bool:
    """Whether a number is a day, or counts or parts a span of time."""
    if place.thing is not None and lemma(place.thing) in words.time:
        return True
    if place.after is not None and {place.after.lower_, lemma(place.after)} & words.time:
        return True
    beside = [t for t in (place.before, place.after) if t is not None]
    if place.amount.bare and place.amount.value <= LAST_DAY and any(_is_month(t, words) for t in beside):
        return True
    dated = place.words.root.ent_type_ in TIME_TYPES and place.thing is None
    return dated and place.amount.unit is None and not _is_level(place, words)


def _is_level(place: Place, words: MeasuringWords) -> bool:
    """Whether a number says where something stands ("put the toll at 31"), whatever the pipeline takes it for."""
    number = place.words.root
    at = number.dep_ == "pobj" and number.head.lower_ == "at"
    return at and lemma(number.head.head) in words.resting


def _is_month(token: Token, words: MeasuringWords) -> bool:
    """Whether a word is the name of a month; in a title, which loses its capitals, one that a year follows."""
    dated = token.text[:1].isupper() or (token.i + 1 < len(token.doc) and token.nbor(1).like_num)
    return dated and token.lower_.rstrip(".") in words.months


def _is_year(place: Place) -> bool:
    """Whether four digits are a year: no bound, and nothing counted but what a year can stand before ("2021 talks")."""
    amount = place.amount
    written = place.words.text
    if not amount.bare or len(written) != YEAR_DIGITS or not FIRST_YEAR <= amount.value <= LAST_YEAR:
        return False
    span_of_years = YEARS.fullmatch(place.text[slice(*amount.reach)]) is not None
    if amount.value >= RECENT:
        return span_of_years or amount.bound is None or place.thing is None
    return place.thing is None and place.before is not None and place.before.pos_ in {"ADP", "SCONJ"}


def _is_listed(place: Place) -> bool:
    """Whether a number counts lines or notes: "1." at the head of a sentence, "(2)"."""
    text, amount = place.text, place.amount
    if not amount.bare:
        return False
    before, after = text[: amount.start], text[amount.end :]
    return (not before.strip(" (") and LIST_END.match(after) is not None) or (
        before.endswith("(") and after.startswith(")")
    )


def _is_age(place: Place, words: MeasuringWords) -> bool:
    """Whether a number is somebody's age: "aged 54", "at the age of 54", "the minister, 54, …"."""
    before, after = place.before, place.after
    if before is None or place.amount.value > LAST_AGE:
        return False
    if before.lower_ == "of" and before.i > place.span.start:
        before = before.nbor(-1)
    if before.lower_ in words.ages:
        return True
    apart = place.amount.bare and place.thing is None and before.text == "," and before.i > place.span.start
    return apart and before.nbor(-1).pos_ in {"NOUN", "PROPN"} and (after is None or after.text in {",", ".", ")"})


def _is_label(place: Place, words: MeasuringWords) -> bool:
    """Whether a number only tells things apart: "article 5", "Route 66"."""
    before = place.before
    if before is None or not place.amount.bare:
        return False
    if place.words.root.ent_type_ in NAME_TYPES and place.thing is None:
        return True
    measured = place.thing is not None and lemma(place.thing) in words.units
    if before.lower_ in words.labels or lemma(before) in words.labels:
        return not measured
    return place.thing is None and place.words.root.head.i == before.i and before.pos_ in {"NOUN", "PROPN"}


def _is_pronoun(place: Place) -> bool:
    """Whether "one" stands for somebody ("one of them") or counts nothing that is named."""
    alone = place.words.text.lower() == "one"
    return alone and (place.thing is None or place.words.root.dep_ != "nummod" or place.thing.i < place.words.end)
