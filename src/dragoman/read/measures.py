"""Parsed sentences -> measures: amounts, shares and counts, their bounds, and what they measure."""

import re

from spacy.tokens import Token

from dragoman.read._ids import claim_id
from dragoman.read.parse import Parsed
from dragoman.read.syntax import DATE_WORDS, lemma, phrase
from dragoman.records import Anchor, Claim, Measure, Status

RULE = "measures.rules.v1"
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
WORDS = {
    name: float(value)
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()  # noqa: SIM905
    )
} | {"twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0}
UPPER = re.compile(
    r"(?:up to|at most|no more than|less than|fewer than|under|as many as|as much as|below)\s*$", re.IGNORECASE
)
LOWER = re.compile(r"(?:at least|more than|over|no fewer than|no less than|above|upwards of)\s*$", re.IGNORECASE)
ABOUT = re.compile(
    r"(?:about|around|roughly|some|nearly|almost|approximately|an estimated|close to)\s*$", re.IGNORECASE
)
CURRENCY = {"$": "dollar", "€": "euro", "£": "pound"}
LOOKBACK = 24


def find_measures(parsed: Parsed) -> tuple[Claim, ...]:
    """Every amount of a document that is no date, in reading order; a number that cannot be read is left out."""
    claims = []
    for number, span in enumerate(parsed.spans):
        for token in span:
            value = _value(token)
            if value is not None and _opens_number(token) and not _is_date(token):
                claims.append(_claim(parsed, number, token, value))
    return tuple(claims)


def _value(token: Token) -> float | None:
    """The number a token and the scale words after it name, None where it is none."""
    if token.pos_ != "NUM" and token.tag_ != "CD":
        return None
    base = WORDS.get(token.lower_, SCALES.get(token.lower_))
    if base is None:
        try:
            base = float(token.text.replace(",", ""))
        except ValueError:
            return None
    for scale in _scales(token):
        base *= SCALES[scale.lower_]
    return base


def _scales(token: Token) -> list[Token]:
    """The scale words right after a number."""
    found = []
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].lower_ in SCALES:
        found.append(token.doc[at])
        at += 1
    return found


def _opens_number(token: Token) -> bool:
    """Whether a number does not merely go on with the one before ("2 million")."""
    return token.i == 0 or not (token.nbor(-1).like_num and token.lower_ in SCALES)


def _is_date(token: Token) -> bool:
    """Whether a number is part of a date, a year, an age or a name."""
    near = {t.lower_ for t in token.doc[max(0, token.i - 2) : token.i + 2]}
    year = token.text.isdigit() and len(token.text) == 4 and "," not in token.text  # noqa: PLR2004 — years have four digits
    return token.ent_type_ in {"DATE", "TIME", "ORDINAL"} or year or bool(near & DATE_WORDS)


def _claim(parsed: Parsed, number: int, token: Token, value: float) -> Claim:
    """The claim of an amount."""
    tokens = [token, *_scales(token)]
    percent = _next(tokens[-1], {"%", "percent", "per"})
    money = token.i > 0 and token.nbor(-1).text in CURRENCY
    if percent is not None:
        tokens.append(percent)
    if money:
        tokens.insert(0, token.nbor(-1))
    anchor = parsed.anchor(number, tokens)
    thing = _thing(tokens[-1] if percent is not None else token)
    unit = "percent" if percent is not None else CURRENCY[token.nbor(-1).text] if money else _unit(thing)
    sentence = parsed.sentences[number]
    before = parsed.document.text[max(sentence.start, anchor.start - LOOKBACK) : anchor.start]
    measure = Measure(amount=anchor, value=value, unit=unit, bound=_bound(before), of=_of(parsed, number, thing))
    return Claim(
        id=claim_id(anchor.doc, "measure", (anchor.start, anchor.end)),
        doc=anchor.doc,
        sentence=number,
        anchor=anchor,
        content=measure,
        status=Status(),
        rule=RULE,
    )


def _next(token: Token, words: set[str]) -> Token | None:
    """The token after, where it is one of some words."""
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in words:
        return token.nbor(1)
    return None


def _thing(token: Token) -> Token | None:
    """The noun an amount counts or is a share of: its own noun, for a share what follows "of"."""
    for child in token.children:
        if child.lower_ == "of":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return token.head if token.head.pos_ == "NOUN" and token.dep_ in {"nummod", "compound", "quantmod"} else None


def _unit(thing: Token | None) -> str | None:
    """The unit of a plain count: the noun counted."""
    return lemma(thing) if thing is not None else None


def _bound(before: str) -> str | None:
    """What the words before an amount say of it."""
    for name, pattern in (("upper", UPPER), ("lower", LOWER), ("about", ABOUT)):
        if pattern.search(before):
            return name
    return None


def _of(parsed: Parsed, number: int, thing: Token | None) -> Anchor | None:
    """The words of what is measured."""
    return parsed.anchor(number, phrase(thing)) if thing is not None else None
