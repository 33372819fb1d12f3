"""An article -> what we read in it: times, events, and how factual each marked word is."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import structs
from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read import load_pipeline, read_document
from dragoman.read.grammar.scene import Scene
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import Parsed, parse_segments
from dragoman.read.status.status import status_of
from dragoman.records import Document, Event, Reading, Status, When
from dragoman.resolve import resolve_reading
from evals.meantime.gold import Article, Place
from evals.seeds.spans import overlap

# Auxiliaries of the plain future, and of the future told in the past.
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would"})


# Words between two points in time.
BETWEEN = re.compile(r"\b(?:from|between)\b|\bto\b|\w-\d", re.IGNORECASE)


class Ours(NamedTuple):
    """What we read in an article. factuality: by the place of a marked event, None where we commit to neither.

    heads: where the head of each mention stands.
    """

    name: str
    reading: Reading
    times: tuple[When, ...]
    factuality: Mapping[Place, int | None]
    triggers: tuple[Place, ...]
    heads: Mapping[str, int]


def read_article(article: Article, ontology: Ontology) -> Ours:
    """The reading of an article; times as far as the annotators went, without that of creation, which is given."""
    name, published, given = article.name, article.published, article.given
    document = Document(id=name, sha256="", name=name, text=article.text, published=published)
    reading = resolve_reading(read_document(document, nlp=load_pipeline(), ontology=ontology), ontology, published)
    within = (when for when in reading.times if when.anchor.start < article.read_to)
    own = [w for w in within if not any(overlap((w.anchor.start, w.anchor.end), at) for at in given)]
    times = tuple(end for when in own for end in ends_of(when))
    return Ours(
        name=name,
        reading=reading,
        times=times,
        factuality=_factuality(document, (event.place for event in article.events), ontology),
        triggers=tuple(
            (claim.content.trigger.start, claim.content.trigger.end)
            for claim in reading.claims
            if isinstance(claim.content, Event)
        ),
        heads={mention.id: mention.head for mention in reading.mentions},
    )


def ends_of(when: When) -> tuple[When, ...]:
    """A time as the set marks it: an interval between two points that the words name is two times there."""
    first, _, last = (when.edtf or "").partition("/")
    if ".." in {first, last} or not last or when.duration is not None or BETWEEN.search(when.anchor.exact) is None:
        return (when,)
    return structs.replace(when, edtf=first), structs.replace(when, edtf=last)


def _factuality(document: Document, events: Iterable[Place], ontology: Ontology) -> dict[Place, int | None]:
    """How factual marked words are for whoever tells them: no speaker is doubted for being one."""
    parsed = parse_segments(document, segment_document(document), load_pipeline())
    mentions = find_mentions(parsed, ontology)
    scene = Scene(
        parsed=parsed,
        heads=mentions_by_head(parsed, mentions),
        mentions={mention.id: mention for mention in mentions},
        times=(),
        attributions=(),
        ontology=ontology,
    )
    found: dict[Place, int | None] = {}
    for place in events:
        token = _token_at(parsed, place)
        found[place] = 3 if token is None else certainty_of(status_of(scene, token[0], token[1]))
    return found


def certainty_of(status: Status) -> int | None:
    """Our factuality with futurity set aside, as the set does it: what "will" be is as certain as what is."""
    if status.modality == "planned" and all(hedge.anchor.exact.lower() in FUTURE for hedge in status.hedges):
        return 3 if status.polarity == "+" else -3
    return status.factuality


def _token_at(parsed: Parsed, place: Place) -> tuple[int, Token] | None:
    """The number of the sentence and the token that head some words; None where they were not parsed."""
    for number, span in enumerate(parsed.spans):
        inside = [t for t in span if place[0] <= parsed.bases[number] + t.idx < place[1]]
        if inside:
            own = {token.i for token in inside}
            return number, next((t for t in inside if t.head.i not in own or t.head.i == t.i), inside[0])
    return None
