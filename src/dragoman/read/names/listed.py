"""Sentences -> names that the ontology lists, by Aho-Corasick: longest match, whole words, capitals kept."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import ahocorasick  # type: ignore[import-not-found,unused-ignore]  # a C extension without type hints

from dragoman.ontology import ActorEntry, NameRow, Ontology
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names._places import settle_place
from dragoman.read.names.drafts import Draft, Line

FIGHTING = load_traits().kinds.fighting
SEEN_INSIDE = load_traits().kinds.seen_inside
# What goes on with a name behind its first word.
GOING_ON = re.compile(r" (?:of|for)(?: the)? [A-Z\u00c0-\u00de]")
# The last of the words with capitals that go on right behind a name.
HEADED = re.compile(r"(?: [A-Z\u00c0-\u00de][\w-]*)*? ([A-Z\u00c0-\u00de][\w-]*)(?![\w-]| [A-Z\u00c0-\u00de])")


class Hit(NamedTuple):
    """A listed name in a text, [start, end), with every actor it may mean."""

    start: int
    end: int
    rows: tuple[NameRow, ...]
    plural: bool


class NameIndex:
    """The names of an ontology, ready to be looked up in any text."""

    def __init__(self, rows: Iterable[NameRow]) -> None:
        """Take every row in; rows may share a surface."""
        by_key: dict[str, list[NameRow]] = {}
        for row in rows:
            by_key.setdefault(_small(row.surface.translate(_QUOTES)), []).append(row)
        self._automaton = ahocorasick.Automaton()
        for key, found in by_key.items():
            self._automaton.add_word(key, (len(key), tuple(found)))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """Every whole-word match, also those inside others, by start, longer first."""
        if not len(self._automaton):
            return []
        hits = []
        for last, (length, rows) in self._automaton.iter(_small(text)):
            start, end = last - length + 1, last + 1
            # Most matches are of a few letters inside a word.
            if start and text[start - 1].isalnum():
                continue
            plural = text[end : end + 1] == "s" and text[end - 1] != "s"
            if _ends_word(text, end + plural):
                fitting = tuple(row for row in rows if _capitals_agree(text[start:end], row.surface))
                if fitting:
                    hits.append(Hit(start, end + plural, fitting, plural))
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))


_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'"})


def _small(text: str) -> str:
    """Lower case without a change of length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _ends_word(text: str, end: int) -> bool:
    """Whether no letter or digit goes on where a match ends; what a possessor owns does not."""
    after, later = text[end : end + 1], text[end + 1 : end + 2]
    return not after.isalnum() and not (after == "'" and later.isalnum() and later.lower() != "s")


def _capitals_agree(written: str, surface: str) -> bool:
    """Whether each capital of the listed surface is a capital in the text."""
    return all(mine.isupper() or not theirs.isupper() for mine, theirs in zip(written, surface, strict=False))


@lru_cache(maxsize=8)
def index_names(ontology: Ontology) -> NameIndex:
    """The index of an ontology's names, built once."""
    return NameIndex(ontology.names)


def find_listed(lines: list[Line], ontology: Ontology) -> None:
    """Take into each line the listed names it holds."""
    index = index_names(ontology)
    hits = [index.find(line.span.text) for line in lines]
    countries = _country_counts(hits, ontology.actors)
    for line, found in zip(lines, hits, strict=True):
        text = line.span.text
        whole = (hit for hit in found if not _begins_longer(hit, text))
        if not line.title:
            whole = (hit for hit in whole if not _opens_band(hit, text, ontology.actors))
        settled = [(hit, row) for hit in whole if (row := _settle(hit, countries, ontology.actors)) is not None]
        for hit, row, embedded in _outermost(settled, text, ontology.actors):
            line.add(_draft(line, hit, row, ontology.actors, embedded=embedded))


def _begins_longer(hit: Hit, text: str) -> bool:
    """Whether a body's name of one common word goes on as that of another: "the Brotherhood of the Flats"."""
    words = text[hit.start : hit.end].lower().removeprefix("the ").split()
    return len(words) == 1 and words[0] in load_roles().openers and GOING_ON.match(text, hit.end) is not None


def _opens_band(hit: Hit, text: str, actors: Mapping[str, ActorEntry]) -> bool:
    """Whether an outlet's name begins that of a party, a militia or a force ("The Hill Brigades", "Guardian Front")."""
    going_on = HEADED.match(text, hit.end)
    if going_on is None or not all("media" in actors[row.actor].kinds for row in hit.rows):
        return False
    word = going_on[1].lower()
    heads = load_roles().heads
    return not FIGHTING.isdisjoint(heads.get(word) or heads.get(word.removesuffix("s"), ()))


def _country_counts(hits: Iterable[list[Hit]], actors: Mapping[str, ActorEntry]) -> Counter[str]:
    """How often each country is met through names that can mean one actor only."""
    rows = (hit.rows[0] for found in hits for hit in found if len(hit.rows) == 1 and not hit.rows[0].ambiguous)
    return Counter(country for row in rows if (country := actors[row.actor].country) is not None)


def _settle(hit: Hit, countries: Counter[str], actors: Mapping[str, ActorEntry]) -> NameRow | None:
    """The row meant; an ambiguous one only where the document speaks of its country anyway."""
    rows = [row for row in hit.rows if not row.ambiguous or countries[actors[row.actor].country or ""]]
    return max(rows, key=lambda row: countries[actors[row.actor].country or ""], default=None)


def _outermost(
    settled: list[tuple[Hit, NameRow]], text: str, actors: Mapping[str, ActorEntry]
) -> Iterable[tuple[Hit, NameRow, bool]]:
    """The names that stand: longest first, and inside them those that still speak of somebody."""
    outer: list[tuple[Hit, NameRow]] = []
    for hit, row in sorted(settled, key=_order):
        around = next(((o, r) for o, r in outer if hit.start < o.end and o.start < hit.end), None)
        if around is None:
            outer.append((hit, row))
            yield hit, row, False
        elif _speaks_inside(hit, row, around, text, actors):
            yield hit, row, True


def _order(settled: tuple[Hit, NameRow]) -> tuple[int, int, bool]:
    """The longest first; a name before the plural of another ("Hamas", not more than one "Hama")."""
    hit, _ = settled
    return hit.start - hit.end, hit.start, hit.plural


def _speaks_inside(
    hit: Hit, row: NameRow, around: tuple[Hit, NameRow], text: str, actors: Mapping[str, ActorEntry]
) -> bool:
    """Whether a name inside a longer one is a mention of its own ("UN" in "UN Security Council")."""
    outside, outer_row = around
    inner, outer = actors[row.actor], actors[outer_row.actor]
    if hit.start < outside.start or hit.end > outside.end or inner.id == outer.id or "media" in outer.kinds:
        return False
    if inner.kinds[:1] == ("place",):
        return False
    if inner.id in outer.id.split(".") and "state" in inner.kinds and outer_row.kind == "metonym":
        return False
    return text[hit.end : hit.end + 1] == "'" or row.kind == "adjective" or bool(SEEN_INSIDE & set(inner.kinds))


def _draft(line: Line, hit: Hit, row: NameRow, actors: Mapping[str, ActorEntry], *, embedded: bool) -> Draft:
    """A hit as a draft of its line."""
    offset = line.tokens[0].idx
    first, last = line.token_at(offset + hit.start), line.token_at(offset + hit.end - 1)
    draft = line.draft(first, last, row.kind)
    draft.start, draft.end = line.base + offset + hit.start, line.base + offset + hit.end
    draft.entry, draft.kinds, draft.embedded = row.actor, actors[row.actor].kinds, embedded
    draft.plural = True if hit.plural else None
    if row.kind == "metonym":
        settle_place(draft)
    elif draft.kinds[:1] == ("place",) and row.kind == "name":
        draft.kind = "place"
    return draft
