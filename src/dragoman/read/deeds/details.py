"""Event claims -> the same with how a deed was done, what it was about, and how many it befell."""

from collections.abc import Iterator, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.details import load_details, modes_of
from dragoman.ontology.traits import load_traits
from dragoman.ontology.types import EventType
from dragoman.read.amounts.counts import count_befallen
from dragoman.read.deeds.own_deeds import OWN_RULE
from dragoman.read.deeds.verb_senses import set_phrases
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.unreal_clauses import inverted
from dragoman.records import Claim, Count, Event

# Clauses that tell of something else than the word they hang on, unless that word only says what is to be done.
APART = frozenset({"advcl", "relcl", "acl", "conj", "cc", "parataxis", "appos", "ccomp", "xcomp", "punct"})
CONTENT = frozenset({"ccomp", "xcomp", "acl", "advcl"})
# The length of a root's code.
ROOT = 2
VIOLENT = load_traits().deeds.violent
CROWDS = load_traits().deeds.undirected
# After a noun for violence, these bring those who suffer it.
SUFFERED = frozenset({"on", "against", "at", "near", "in", "of"})


def add_details(scene: Scene, events: Sequence[Claim], measures: Sequence[Claim]) -> tuple[Claim, ...]:
    """The event claims with mode, contexts and counts, as far as their own sentences tell them; see Event.

    An event whose mode has one CAMEO code gets that code for its root's. measures: the document's measure claims.
    """
    befallen = count_befallen(scene, events, measures)
    return tuple(
        msgspec.structs.replace(claim, content=_detailed(scene, claim, claim.content, befallen.get(claim.id, ())))
        for claim in events
        if isinstance(claim.content, Event)
    )


def _detailed(scene: Scene, claim: Claim, event: Event, counts: tuple[Count, ...]) -> Event:
    found = scene.tokens(claim.sentence, event.trigger)
    if found is None:
        return event
    known = scene.ontology.event_types.get(event.type or "")
    mode = _mode(found.root, known, event.alternates) if known is not None else None
    return msgspec.structs.replace(
        event,
        mode=mode,
        cameo=event.cameo if claim.rule == OWN_RULE else _code(event, mode, known),
        contexts=_contexts(scene, claim, event),
        counts=counts,
    )


def _mode(trigger: Token, known: EventType, alternates: Sequence[str]) -> str | None:
    """The first mode of a type that the deed's own word or a word that hangs on it tells of.

    alternates: a word by which the deed is a crowd's tells how that is done ("dockers will strike").
    """
    modes, crowds = modes_of(known.id), CROWDS.intersection(alternates) - {known.id}
    if not modes or any(lemma(trigger) in mode.triggers for other in crowds for mode in modes_of(other)):
        return None
    own, words = lemma(trigger), _names(_beside(trigger, known))
    phrases = {*set_phrases(trigger), *verb_key(trigger)} if trigger.pos_ == "VERB" else set[str]()
    told = (
        mode.id
        for mode in modes
        if own in mode.triggers | mode.words or not (mode.words.isdisjoint(words) and mode.triggers.isdisjoint(phrases))
    )
    return next(told, next((mode.id for mode in modes if mode.anyway), None))


def _code(event: Event, mode: str | None, known: EventType | None) -> str | None:
    """The CAMEO code of a mode that has one alone, else the event's own."""
    codes = next((each.cameo for each in known.modes if each.id == mode), ()) if known is not None else ()
    return codes[0] if len(codes) == 1 and event.cameo is not None and len(event.cameo) == ROOT else event.cameo


def _beside(trigger: Token, known: EventType) -> list[Token]:
    """The words that hang on a deed's word and say how it was done, in order."""
    left = APART - CONTENT if known.is_spoken and not known.is_friendly else APART
    carried = trigger.dep_ in {"dobj", "nsubjpass"} and trigger.head.pos_ == "VERB"
    carrier = [c for c in children(trigger.head) if c.dep_ in {"prep", "agent", "nsubj"}] if carried else []
    waiting = [c for c in (*children(trigger), *carrier) if known.id not in VIOLENT or not _is_sufferer(c, trigger)]
    kept: list[Token] = []
    while waiting:
        token = waiting.pop()
        listed = token.dep_ == "conj" and token.head.i != trigger.i
        if (token.dep_ not in left and not _is_beside_it(token)) or listed or _is_using(token):
            kept.append(token)
            waiting += children(token)
    return sorted(kept, key=lambda token: token.i)


def _is_sufferer(child: Token, trigger: Token) -> bool:
    """Whether a word below a deed of violence brings those it is done to, whose arms are not its means."""
    if trigger.pos_ == "VERB":
        means = lemma(trigger) in load_details().means
        return child.dep_ == "nsubjpass" or (child.dep_ == "dobj" and not means) or child.lower_ in {"on", "against"}
    return child.dep_ == "prep" and child.lower_ in SUFFERED


def _is_beside_it(clause: Token) -> bool:
    """Whether a clause tells under what condition, when or why something is done, and not what ("…, if X attacks")."""
    marked = any(c.dep_ == "mark" for c in children(clause))
    return clause.dep_ == "advcl" and (marked or inverted(clause) is not None)


def _is_using(token: Token) -> bool:
    """Whether a clause tells what the deed is done with ("using drones")."""
    return token.dep_ in {"advcl", "acl"} and lemma(token) == "use"


def _names(tokens: Sequence[Token]) -> set[str]:
    """The lemmas of some words, and of each two that stand side by side."""
    return {name for token in tokens for name in _names_at(token)}


def _names_at(token: Token) -> Iterator[str]:
    yield lemma(token)
    if token.i + 1 < len(token.doc):
        yield f"{lemma(token)} {lemma(token.nbor())}"


def _contexts(scene: Scene, claim: Claim, event: Event) -> tuple[str, ...]:
    """What a deed was about, by the words of its claim and by what sort those are who take part."""
    found, details = scene.tokens(claim.sentence, claim.anchor), load_details()
    words = _names(list(found)) if found is not None else set()
    mentions = (scene.mentions.get(role.mention or "") for role in (*event.sources, *event.targets))
    sorts = {details.kinds[kind] for mention in mentions if mention for kind in mention.kinds if kind in details.kinds}
    told = {each for each, listed in details.contexts.items() if not listed.isdisjoint(words)}
    return tuple(each for each in scene.ontology.contexts if each in told | sorts)
