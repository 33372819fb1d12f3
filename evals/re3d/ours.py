"""A text -> our mentions, each with the type the set would give it."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import structs

from dragoman.ontology import Ontology
from dragoman.read import load_pipeline, read_document
from dragoman.records import Document, Mention, Reading
from dragoman.resolve import resolve_reading
from evals.seeds.spans import Span

# Pronouns for one person; the others stand for groups.
PERSONAL = frozenset({"i", "me", "my", "he", "him", "his", "she", "her"})
# What a kind of words is called there; the others go by who is meant.
BY_WORDS = {"adjective": "nationality", "place": "place", "metonym": "organisation"}


class Found(NamedTuple):
    """A mention of ours. types: one, or more where a pronoun goes back to several. inside: within a longer mention."""

    span: Span
    types: frozenset[str]
    text: str
    inside: bool


def read_text(doc: str, text: str, ontology: Ontology) -> Reading:
    """What we read in a text, each role of a claim as it is named there; see name_apart."""
    document = Document(id=doc, sha256="", name=doc, text=text)
    return name_apart(read_document(document, nlp=load_pipeline(), ontology=ontology), ontology)


def name_apart(read: Reading, ontology: Ontology) -> Reading:
    """A reading resolved, but with two names for one actor ("Aleppo and Homs") left apart in its claims."""
    resolved = resolve_reading(read, ontology)
    kept = {claim.id for claim in resolved.claims}
    return structs.replace(resolved, claims=tuple(claim for claim in read.claims if claim.id in kept))


def find_mentions(doc: str, reading: Reading) -> list[Found]:
    """Our mentions of a text in order, those on the same words as one."""
    mentions = reading.mentions
    kinds = {actor.id: actor.kinds for actor in reading.actors}
    found: dict[Span, Found] = {}
    for mention in mentions:
        span = Span(doc, mention.anchor.start, mention.anchor.end, mention.head)
        known = found.get(span)
        types = frozenset({type_of(mention, kinds)}) | (known.types if known else frozenset())
        found[span] = Found(span, types, mention.anchor.exact, _is_inside(mention, mentions))
    return sorted(found.values(), key=lambda one: one.span)


def type_of(mention: Mention, actors: Mapping[str, tuple[str, ...]]) -> str:
    """What the set would call a mention: by the kind of its words, else by its actor's kinds, else by its own."""
    if mention.kind in BY_WORDS:
        return BY_WORDS[mention.kind]
    if mention.kind == "pronoun":
        return "person" if mention.anchor.exact.lower() in PERSONAL else "organisation"
    kinds = actors.get(mention.actor or "", ()) or mention.kinds
    if "person" in kinds and not mention.plural:
        return "person"
    return "place" if kinds[:1] in {("place",), ("state",)} else "organisation"


def _is_inside(mention: Mention, others: tuple[Mention, ...]) -> bool:
    start, end = mention.anchor.start, mention.anchor.end
    return any(
        other.anchor.start <= start and end <= other.anchor.end and other.anchor.end - other.anchor.start > end - start
        for other in others
        if other.sentence == mention.sentence
    )
