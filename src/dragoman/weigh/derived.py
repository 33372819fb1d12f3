"""Pages -> Repeats of unit "document": how documents derive from one another, and who came first where known."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from dragoman.ontology.contrast import load_contrast_words
from dragoman.records import Anchor, Repeat
from dragoman.weigh.kinship import Kinship, Story, relate_stories
from dragoman.weigh.pages import Page, Unit, list_units
from dragoman.weigh.voice_names import known_voice, name_voice
from dragoman.weigh.words import fold_words, make_id, shingles

Units = Mapping[str, Sequence[Unit]]


class Derived(NamedTuple):
    """Two pages that share their words.

    first: the page the words are credited to, None when nothing says which came first.
    """

    a: Page
    b: Page
    kinship: Kinship
    first: Page | None


def find_derived(
    pages: Sequence[Page], units: Units | None = None, fresh: Collection[str] | None = None
) -> tuple[Derived, ...]:
    """Pairs of documents of which one copies, shortens, updates or corrects the other (see `relate_stories`).

    units: each page's, where they are listed already. fresh: ids of new documents; pairs of two others are left out.
    """
    listed = {page.doc: list_units(page) for page in pages} if units is None else units
    new = None if fresh is None else {number for number, page in enumerate(pages) if page.doc in fresh}
    kin = relate_stories([make_story(page, listed[page.doc]) for page in pages], new)
    return tuple(Derived(pages[k.a], pages[k.b], k, None if k.first is None else pages[k.first]) for k in kin)


def make_story(page: Page, units: Sequence[Unit]) -> Story:
    """What of a page is compared with other pages."""
    headline, mends = read_headline(_headline(page))
    return Story(
        words=tuple(word for unit in _prose(units) for word in unit.words),
        headline=headline,
        published=page.document.published,
        voice=known_voice(page),
        credits=frozenset(name_voice(s.source) for s in page.reading.segments if s.source),
        mends=mends,
    )


def _headline(page: Page) -> str:
    text = page.document.text
    titles = (text[s.start : s.end] for s in page.reading.segments if s.kind == "title")
    return page.document.title or next(titles, "")


# The word a headline opens with, and words alone in brackets.
_MARKED = re.compile(r"^\W*(\w+)|\((\w+)\)")


def read_headline(headline: str) -> tuple[tuple[str, ...], Literal["correction", "retraction"] | None]:
    """The folded words of a headline without what calls it a correction or a retraction, and which of the two it is."""
    mending = load_contrast_words().mending
    for match in _MARKED.finditer(headline):
        word = match[match.lastindex or 0].casefold()
        if word in mending.correction | mending.retraction:
            rest = headline[: match.start()] + headline[match.end() :]
            return fold_words(rest), "retraction" if word in mending.retraction else "correction"
    return fold_words(headline), None


def _prose(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.number is not None]


def derived_repeats(derived: Sequence[Derived], units: Units | None = None) -> tuple[Repeat, ...]:
    """The pairs as repeats; places: the sentences of the two that share most, the page credited with it first."""
    pages = {page.doc: page for pair in derived for page in (pair.a, pair.b)}
    listed = {doc: list_units(page) for doc, page in pages.items()} if units is None else units
    found = [_make_repeat(pair, listed) for pair in derived]
    return tuple(sorted(found, key=lambda repeat: (repeat.places[0].doc, repeat.places[-1].doc)))


def _make_repeat(pair: Derived, units: Units) -> Repeat:
    one, other = (pair.b, pair.a) if pair.first is pair.b else (pair.a, pair.b)
    kin = pair.kinship
    return Repeat(
        id=make_id("r", "document", *sorted((one.doc, other.doc))),
        method=kin.method,
        score=kin.score,
        places=_shared_places(_prose(units[one.doc]), _prose(units[other.doc])),
        unit="document",
        why=_why(pair.first, kin),
        kind=kin.kind,
        jaccard=kin.jaccard,
        containment=kin.containment,
        first=None if pair.first is None else pair.first.doc,
        basis=kin.basis,
    )


_BASES = {
    "credit line": "which the other names as its source",
    "date": "which was published earlier",
    "one date": "the only one with a date",
    "length": "which is the longer one",
}


def _why(first: Page | None, kin: Kinship) -> str:
    if first is None or kin.basis is None:
        return "which came first is not known"
    return f"credited to {first.document.name}, {_BASES[kin.basis]}"


def _shared_places(one: Sequence[Unit], other: Sequence[Unit]) -> tuple[Anchor, Anchor]:
    """The first sentence of each page whose words overlap most with the other page."""
    held = frozenset(run for unit in other for run in shingles(unit.words))
    best = max(one, key=lambda unit: (len(shingles(unit.words) & held), -unit.start))
    runs = shingles(best.words)
    match = max(other, key=lambda unit: (len(shingles(unit.words) & runs), -unit.start))
    return best.anchor, match.anchor
