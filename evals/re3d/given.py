"""A text and the set's entities -> our reading with those entities among the mentions."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import structs
from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.read import load_pipeline
from dragoman.read.deeds.events import code_events
from dragoman.read.grammar.scene import Scene, find_twins
from dragoman.read.names.drafts import head_of
from dragoman.read.names.mentions import find_mentions, mentions_by_head
from dragoman.read.names.unlisted import has_unlisted
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import Parsed, parse_segments
from dragoman.read.saying.attribute import find_attributions
from dragoman.read.ties.relations import code_relations
from dragoman.read.times.when import find_times
from dragoman.records import Document, Mention, MentionKind, Reading
from evals.re3d.gold import Entity
from evals.re3d.ours import name_apart

# What the set's types say of who is meant.
KINDS: Mapping[str, tuple[MentionKind, tuple[str, ...]]] = {
    "Organisation": ("name", ("group",)),
    "Person": ("name", ("person",)),
    "Location": ("place", ("place",)),
    "Nationality": ("adjective", ("people",)),
}


def read_given(doc: str, text: str, entities: Sequence[Entity], ontology: Ontology) -> Reading:
    """The events and relations of a text, where each entity whose head we take for nobody is a mention by its type."""
    document = Document(id=doc, sha256="", name=doc, text=text)
    needs_names = partial(has_unlisted, ontology=ontology)
    parsed = parse_segments(document, segment_document(document), load_pipeline(), needs_names=needs_names)
    mentions = tuple(_named_by_set(parsed, find_mentions(parsed, ontology), entities))
    scene = Scene(
        parsed=parsed,
        heads=mentions_by_head(parsed, mentions),
        mentions={mention.id: mention for mention in mentions},
        times=find_times(parsed, None),
        attributions=find_attributions(parsed, mentions),
        ontology=ontology,
        twins=find_twins(mentions),
    )
    claims = (*code_events(scene), *code_relations(scene))
    reading = Reading(doc=doc, reader="given", sentences=parsed.sentences, mentions=mentions, claims=claims)
    return name_apart(reading, ontology)


def _named_by_set(parsed: Parsed, found: Sequence[Mention], entities: Sequence[Entity]) -> Iterator[Mention]:
    """Our mentions, with the words of the entity whose head they have, and a mention for each other entity."""
    given: dict[int, tuple[Entity, int, list[Token]]] = {}
    for entity in entities:
        for number, tokens in _tokens(parsed, entity):
            given.setdefault(parsed.start(number, head_of(tokens)), (entity, number, tokens))
    for mention in found:
        same = given.get(mention.head)
        yield mention if same is None else structs.replace(mention, anchor=parsed.anchor(*same[1:]))
    for head in sorted(given.keys() - {mention.head for mention in found}):
        entity, number, tokens = given[head]
        kind, kinds = KINDS[entity.type]
        anchor = parsed.anchor(number, tokens)
        yield Mention(id=f"given{head}", anchor=anchor, kind=kind, sentence=number, head=head, kinds=kinds)


def _tokens(parsed: Parsed, entity: Entity) -> Iterator[tuple[int, list[Token]]]:
    """The sentence and tokens an entity covers; nothing where no sentence holds any of it."""
    for number, span in enumerate(parsed.spans):
        held = [t for t in span if entity.start <= parsed.start(number, t) < entity.end and not t.is_space]
        if held:
            yield number, held
            return
