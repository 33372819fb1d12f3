"""Pages of invented claims, the same for the same seed: no text is read, the records are made."""

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, NamedTuple

from dragoman.records import (
    Anchor,
    Claim,
    Content,
    Document,
    Event,
    Reading,
    Relation,
    Role,
    Segment,
    Sentence,
    Status,
    When,
    cut_anchor,
)
from dragoman.weigh.pages import Page

SEED = 0
PER_PAGE = 10
ACTORS = 400
# Event type with its quad class, and how often it is drawn.
DEEDS = {"CONSULT": (1, 5), "AID": (2, 2), "ACCUSE": (3, 4), "THREATEN": (3, 2), "ASSAULT": (4, 4), "COERCE": (4, 3)}
TIES = {"allied_with": 6, "hostile_to": 6, "influences": 6, "arms": 1}
TRENDS: tuple[Literal["rising", "falling"] | None, ...] = (None, None, "rising", "falling")
YEARS, MONTHS, DAYS = 6, 12, 28
DENIED, PLANNED, DATED, TIE, NAMED = 0.04, 0.05, 0.7, 0.3, 0.2
PUBLISHERS = tuple(f"Paper {number}" for number in range(120))


class Written(NamedTuple):
    """Where a claim stands: document, its text, number and place of the sentence."""

    doc: str
    text: str
    number: int
    start: int

    def anchor(self, words: str) -> Anchor:
        """The anchor of some words of the sentence."""
        start = self.text.index(words, self.start)
        return cut_anchor(self.doc, self.text, start, start + len(words), 0)


def make_pages(claims: int, seed: int = SEED) -> Iterator[Page]:
    """Pages with so many claims in all, ten a page; few actors and deeds make most of them, as in news."""
    draw = random.Random(seed)  # noqa: S311 — records, not secrets
    weights = list(accumulate(1 / (rank + 2) for rank in range(ACTORS)))
    for number in range(0, claims, PER_PAGE):
        yield _page(draw, weights, number // PER_PAGE, min(PER_PAGE, claims - number))


def _page(draw: random.Random, weights: list[float], number: int, claims: int) -> Page:
    doc = f"{number:016x}"
    sides = [draw.choices(range(ACTORS), cum_weights=weights, k=2) for _ in range(claims)]
    sentences = [f"Actor {a} moved on actor {b} in district {draw.randrange(900)}." for a, b in sides]
    text = " ".join(sentences)
    starts = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
    made = [_claim(draw, Written(doc, text, n, starts[n]), *sides[n]) for n in range(claims)]
    published = f"{2020 + number % YEARS}-{1 + number % MONTHS:02}-{1 + number % DAYS:02}"
    document = Document(
        id=doc, sha256=doc * 4, name=f"{number}.txt", text=text, publisher=draw.choice(PUBLISHERS), published=published
    )
    reading = Reading(
        doc=doc,
        reader="made",
        segments=(Segment(number=0, kind="body", start=0, end=len(text)),),
        sentences=tuple(
            Sentence(number=n, segment=0, start=starts[n], end=starts[n] + len(sentences[n])) for n in range(claims)
        ),
        claims=tuple(made),
    )
    return Page(document, reading)


def _claim(draw: random.Random, place: Written, a: int, b: int) -> Claim:
    source = (Role(anchor=place.anchor(f"Actor {a}"), actor=f"A{a}"),)
    target = (Role(anchor=place.anchor(f"actor {b}"), actor=f"A{b}"),)
    when = f"{2020 + draw.randrange(YEARS)}-{draw.randint(1, MONTHS):02}-{draw.randint(1, DAYS):02}"
    whole = cut_anchor(place.doc, place.text, place.start, place.text.index(".", place.start) + 1, 0)
    return Claim(
        id=f"c{place.doc}{place.number}",
        doc=place.doc,
        sentence=place.number,
        anchor=whole,
        content=_content(draw, place, source, target),
        status=Status(
            polarity="-" if draw.random() < DENIED else "+",
            modality="planned" if draw.random() < PLANNED else "asserted",
        ),
        rule="made.v1",
        when=When(anchor=whole, edtf=when, granularity="day") if draw.random() < DATED else None,
    )


def _content(draw: random.Random, place: Written, source: tuple[Role, ...], target: tuple[Role, ...]) -> Content:
    words = place.anchor("moved")
    if draw.random() < TIE:
        trend = draw.choice(TRENDS)
        return Relation(
            kind=draw.choices(list(TIES), weights=list(TIES.values()))[0],
            predicate=words,
            holder=source,
            target=target,
            trend=trend,
        )
    deed = draw.choices(list(DEEDS), weights=[often for _, often in DEEDS.values()])[0]
    return Event(type=deed, trigger=words, sources=source, targets=target, quad=DEEDS[deed][0])
