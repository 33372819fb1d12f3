"""Built and some words -> the actors, concepts, documents and sentences that have them; an id -> what it is called."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.records import Anchor, Document, Link, Reading, cut_anchor
from dragoman.tell.causal_map import VERBS
from dragoman.tell.disputes import name_matter
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_anchor, gather_evidence
from dragoman.web.pages.names import name_actor
from dragoman.web.pages.unknown import UnknownIdError

# Of actors, concepts and documents, and of sentences.
FEW, MANY = 12, 60
Sort = Literal["actor", "concept", "link", "finding", "claim", "document", "conflict"]


class SearchRun(Struct, frozen=True, kw_only=True):
    """Words of a sentence. hit: whether they are what was searched for."""

    text: str
    hit: bool


class FoundSentence(Struct, frozen=True, kw_only=True):
    """A sentence with all the words. cite: opens it in its document."""

    runs: tuple[SearchRun, ...]
    cite: Cite


class FoundName(Struct, frozen=True, kw_only=True):
    """An actor or a concept. count: mentions of an actor; links of a concept."""

    id: str
    name: str
    count: int


class FoundDocument(Struct, frozen=True, kw_only=True):
    """A document by its title or publisher. publisher, published: None when nobody says; published is EDTF."""

    doc: str
    title: str
    publisher: str | None
    published: str | None


class SearchPage(Struct, frozen=True, kw_only=True):
    """What has all the words of a search, whatever their case.

    actors: most mentioned first; concepts: those with most links first; twelve of each at most, as of documents.
    sentences: those with the words side by side first, then in reading order; sixty at most, each printed again counted
    once; sentences_all: how many there are.
    """

    q: str
    actors: tuple[FoundName, ...]
    concepts: tuple[FoundName, ...]
    documents: tuple[FoundDocument, ...]
    sentences: tuple[FoundSentence, ...]
    sentences_all: int


class NamePage(Struct, frozen=True, kw_only=True):
    """What an id is called. sort: what it is the id of."""

    id: str
    sort: Sort
    name: str


def make_search(built: Built, q: str) -> SearchPage:
    """What has all the words of a search; nothing for a search without words."""
    words = q.casefold().split()
    evidence = gather_evidence(built)
    found = sorted(_find_sentences(built, words), key=lambda one: not one[1]) if words else []
    return SearchPage(
        q=q,
        actors=_actors(built, evidence, words) if words else (),
        concepts=_concepts(built, evidence, words) if words else (),
        documents=_documents(built, evidence, words) if words else (),
        sentences=tuple(_sentence(anchor, words, evidence) for anchor, _ in found[:MANY]),
        sentences_all=len(found),
    )


def make_name(built: Built, identity: str) -> NamePage:
    """What an id is called: of an actor, concept, link, finding, claim, document or conflict. Raises UnknownIdError."""
    evidence = gather_evidence(built)
    found = next(_names(built, evidence, identity), None)
    if found is None:
        raise UnknownIdError(expected="an id of something in the dossier", identity=identity)
    return NamePage(id=identity, sort=found[0], name=found[1])


def _names(built: Built, evidence: Evidence, identity: str) -> Iterator[tuple[Sort, str]]:
    if identity in evidence.actors:
        yield "actor", name_actor(evidence, identity)
    yield from (("concept", one.label) for one in built.system.concepts if one.id == identity)
    yield from (("link", _name_link(one, built, evidence)) for one in built.system.links if one.id == identity)
    yield from (("finding", one.label) for one in built.weighed.findings if one.id == identity)
    if identity in evidence.claims:
        yield "claim", word_claim(evidence.claims[identity], evidence)
    if identity in evidence.documents:
        yield "document", evidence.title(identity)
    yield from (("conflict", name_matter(one.type)) for one in built.weighed.conflicts if one.id == identity)


def _name_link(link: Link, built: Built, evidence: Evidence) -> str:
    """What drives, which way, what is driven."""
    labels = evidence.concepts(built.system)
    return f"{labels[link.cause].label} {VERBS[link.sign]} {labels[link.effect].label}"


def _has(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _actors(built: Built, evidence: Evidence, words: Sequence[str]) -> tuple[FoundName, ...]:
    counts = Counter(mention.actor for reading in built.readings for mention in reading.mentions if mention.actor)
    names = ((actor, name_actor(evidence, actor)) for actor in evidence.actors)
    found = [FoundName(id=actor, name=name, count=counts[actor]) for actor, name in names if _has(name, words)]
    return tuple(sorted(found, key=lambda one: (-one.count, one.id))[:FEW])


def _concepts(built: Built, evidence: Evidence, words: Sequence[str]) -> tuple[FoundName, ...]:
    counts = Counter(end for link in built.system.links for end in (link.cause, link.effect))
    labels = evidence.concepts(built.system)
    found = [
        FoundName(id=one.id, name=labels[one.id].label, count=counts[one.id])
        for one in built.system.concepts
        if _has(f"{one.label} {labels[one.id].label}", words)
    ]
    return tuple(sorted(found, key=lambda one: (-one.count, one.id))[:FEW])


def _documents(built: Built, evidence: Evidence, words: Sequence[str]) -> tuple[FoundDocument, ...]:
    told = ((one, evidence.title(one.id)) for one in built.documents)
    found = [
        FoundDocument(doc=one.id, title=title, publisher=one.publisher, published=one.published)
        for one, title in told
        if _has(f"{title} {one.publisher or ''}", words)
    ]
    return tuple(found[:FEW])


def _find_sentences(built: Built, words: Sequence[str]) -> Iterator[tuple[Anchor, bool]]:
    """Sentences with all words, and whether these stand side by side."""
    readings = {reading.doc: reading for reading in built.readings}
    for document in built.documents:
        reading = readings.get(document.id)
        if reading is not None and _has(document.text, words):
            yield from _sentences_of(document, reading, words)


def _sentences_of(document: Document, reading: Reading, words: Sequence[str]) -> Iterator[tuple[Anchor, bool]]:
    phrase = " ".join(words)
    for sentence in reading.sentences:
        text = document.text[sentence.start : sentence.end]
        if sentence.repeat_of is None and _has(text, words):
            anchor = cut_anchor(document.id, document.text, sentence.start, sentence.end, sentence.segment)
            yield anchor, phrase in " ".join(text.casefold().split())


def _sentence(anchor: Anchor, words: Sequence[str], evidence: Evidence) -> FoundSentence:
    pattern = re.compile("|".join(map(re.escape, sorted(set(words), key=len, reverse=True))), re.IGNORECASE)
    return FoundSentence(runs=tuple(_runs(anchor.exact, pattern)), cite=cite_anchor(evidence, anchor))


def _runs(text: str, pattern: re.Pattern[str]) -> Iterator[SearchRun]:
    reached = 0
    for found in pattern.finditer(text):
        if found.start() > reached:
            yield SearchRun(text=text[reached : found.start()], hit=False)
        yield SearchRun(text=found[0], hit=True)
        reached = found.end()
    if reached < len(text):
        yield SearchRun(text=text[reached:], hit=False)
