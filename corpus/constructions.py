"""Labels and a parse -> the constructions that make a sentence hard, so that one can see which are thin or fail."""

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Doc, Span, Token

from corpus.records import Event, Influence, Label, Passage, Relation, Role
from corpus.records import Span as Place

PASSIVE = frozenset({"nsubjpass", "auxpass"})
CONTROLLED = frozenset({"xcomp", "advcl", "pcomp", "acl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVE = "relcl"
NOUNS = frozenset({"NOUN", "PROPN"})


def list_constructions(passage: Passage, doc: Doc) -> Iterator[tuple[Label, str]]:
    """Each label with each construction it stands in. doc: the passage's text, parsed."""
    labels: tuple[Label, ...] = (*passage.events, *passage.relations, *passage.influences)
    for label in labels:
        yield from ((label, name) for name in (*_of_status(label), *_of_words(passage, label, doc)))
    yield from ((label, "rival claims") for label in _rivals(passage))


def _of_status(label: Label) -> Iterator[str]:
    if label.polarity == "-":
        yield "negated"
    if label.modality in {"conditional", "counterfactual"}:
        yield label.modality
    if len(label.by) > 1:
        yield "nested attribution"


def _of_words(passage: Passage, label: Label, doc: Doc) -> Iterator[str]:
    readers: Mapping[type[Label], Callable[..., Iterator[str]]] = {
        Event: _of_event,
        Relation: _of_tie,
        Influence: _of_link,
    }
    yield from readers[type(label)](passage, label, doc)


def _of_event(passage: Passage, event: Event, doc: Doc) -> Iterator[str]:
    head = _head(doc, event.trigger)
    yield from _of_roles(passage, event.sources, event.targets)
    if head is None:
        return
    if head.pos_ in NOUNS:
        yield "nominal event"
    if any(child.dep_ in PASSIVE for child in head.children):
        yield "passive with agent" if event.sources else "passive without agent"
    own_subject = any(child.dep_ in SUBJECTS for child in head.children)
    if event.sources and head.pos_ not in NOUNS and head.dep_ in CONTROLLED and not own_subject:
        yield "control"
    if head.dep_ == RELATIVE:
        yield "relative clause"


def _of_tie(passage: Passage, tie: Relation, doc: Doc) -> Iterator[str]:
    del doc
    yield from _of_roles(passage, tie.holders, tie.targets)


def _of_roles(passage: Passage, sources: tuple[Role, ...], targets: tuple[Role, ...]) -> Iterator[str]:
    kinds = {mention.span: mention.kind for mention in passage.mentions}
    if len(sources) > 1 or len(targets) > 1:
        yield "list"
    if any(role.span is not None and kinds.get(role.span) == "pronoun" for role in (*sources, *targets)):
        yield "pronoun role"
    if any(role.span is None for role in (*sources, *targets)):
        yield "role from another sentence"


def _of_link(passage: Passage, link: Influence, doc: Doc) -> Iterator[str]:
    del passage
    if link.cause is None or link.effect is None:
        yield "end in another sentence"
    elif link.effect.span[0] < link.cause.span[0]:
        yield "effect before cause"
    if not link.connectives:
        yield "link without connective"
    elif (head := _head(doc, link.connectives[0])) is not None and head.pos_ in NOUNS:
        yield "nominal link"
    heads = [_head(doc, end.span) for end in (link.cause, link.effect) if end is not None]
    if any(head is not None and head.pos_ in {"VERB", "AUX"} for head in heads):
        yield "clausal end"
    if any(head is not None and _inside_clause(head) for head in heads):
        yield "embedded cause"


def _inside_clause(head: Token) -> bool:
    """Whether words stand in a clause inside the sentence's main one."""
    return any(token.dep_ in {RELATIVE, "ccomp", "acl"} for token in (head, *head.ancestors))


def _rivals(passage: Passage) -> Iterator[Event]:
    """Events of one type between the same actors of which one is told and one denied."""
    keyed: dict[tuple[str | None, frozenset[str | None]], list[Event]] = {}
    for event in passage.events:
        who = frozenset(role.actor for role in (*event.sources, *event.targets))
        keyed.setdefault((event.type, who), []).append(event)
    for events in keyed.values():
        if len({event.polarity for event in events}) > 1:
            yield from events


def _head(doc: Doc, span: Place) -> Token | None:
    """The word that governs the words of a span; None where they are no words of the parse."""
    words: Span | None = doc.char_span(*span, alignment_mode="expand")
    return None if words is None else words.root


READERS: Mapping[type[Label], Callable[..., Iterator[str]]] = {
    Event: _of_event,
    Relation: _of_tie,
    Influence: _of_link,
}
