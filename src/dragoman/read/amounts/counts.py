"""Measures of people -> how many an event killed, hurt, took or brought out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from spacy.tokens import Span, Token

from dragoman.ontology.details import CountKind, CountWords, load_details
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import RELATIVE, SUBJECTS
from dragoman.records import Claim, Count, Event, Measure

BEFALLING = load_traits().deeds.befalling
GATHERING = load_traits().deeds.gathering
MAX_CLIMB = 8
# Through these a deed's word has what came of it below or above; through the first few also where the verb above tells
# of a deed itself ("killed 12 in a raid", unlike "arrested 12 after a march").
WITHIN = frozenset({"in", "by", "during"})
INTO = WITHIN | {"after", "from", "to"}


def count_befallen(scene: Scene, events: Sequence[Claim], measures: Sequence[Claim]) -> Mapping[str, tuple[Count, ...]]:
    """The counts of each event that has any, by claim id, in reading order.

    An amount counts for the deeds that its words hang together with: the verb it stands with ("killed 12"), that verb's
    subject ("the strike killed 12"), the deed it happened in ("12 died in the strike"), or the one it followed from
    ("struck the port, killing 12"). Amounts of denied deeds count too: the status of the event says that it is denied.
    """
    triggers = _triggers(scene, events)
    found: dict[str, list[Count]] = {}
    for claim in measures:
        for event, count in _counted(scene, claim, triggers.get(claim.sentence, {})):
            found.setdefault(event, []).append(count)
    return {event: tuple(counts) for event, counts in found.items()}


def _triggers(scene: Scene, events: Sequence[Claim]) -> dict[int, dict[int, Claim]]:
    """The event claims of each sentence by the place of their trigger."""
    placed: dict[int, dict[int, Claim]] = {}
    for claim in events:
        word = scene.trigger(claim)
        if word is not None:
            placed.setdefault(claim.sentence, {})[word.i] = claim
    return placed


def _counted(scene: Scene, claim: Claim, triggers: Mapping[int, Claim]) -> Iterator[tuple[str, Count]]:
    """The events that one measure counts for, each with the count."""
    measure, words = claim.content, load_measuring()
    if not triggers or not isinstance(measure, Measure) or measure.unit in {"percent", *words.currencies.values()}:
        return
    amount = scene.tokens(claim.sentence, measure.amount)
    thing = scene.tokens(claim.sentence, measure.of) if measure.of is not None else None
    if amount is None or (amount.start and amount[0].nbor(-1).lower_ == "not"):
        # "Eleven, not nine": as many it did not befall.
        return
    counted = thing.root if thing is not None else amount.root
    kind = _kind(amount[-1], counted)
    if kind is not None:
        count = Count(kind=kind, value=measure.value, anchor=measure.amount, bound=measure.bound)
        yield from ((event.id, count) for event in _events_of(amount, counted, kind, triggers))


def _kind(amount: Token, counted: Token) -> CountKind | None:
    """What befell those counted: by the words that describe them, by the verb they stand with, then by their noun.

    None for places: who drowned eleven villages killed not eleven.
    """
    noun = load_roles().lemmas.get(lemma(counted))
    if noun is not None and noun.sort == "place":
        return None
    table, verb = load_details().counts, _verb(amount, counted)
    beside = {counted.lower_, amount.head.lower_, *(c.lower_ for c in children(counted) if not _acts_on_others(c))}
    if amount.i + 1 < len(amount.doc):
        beside.add(amount.nbor().lower_)
    if verb is not None and counted.dep_ == "dobj":
        # "Left nine guards dead".
        beside |= {c.lower_ for c in children(verb) if c.dep_ == "oprd"}
    described = (kind for kind, words in table.items() if not words.words.isdisjoint(beside))
    done = (kind for kind, words in table.items() if verb is not None and _undergoes(verb, counted, kind, words))
    named = (kind for kind, words in table.items() if lemma(counted) in words.nouns)
    return next(chain(described, done, named), None)


def _acts_on_others(clause: Token) -> bool:
    """Whether a relative clause tells what a thing did to others ("posts, which hurt its own traders"), or of some.

    Of "300 miners, of whom nine were held" not all were.
    """
    if clause.dep_ != "relcl":
        return False
    some = any(child.dep_ in SUBJECTS and child.tag_ not in RELATIVE for child in clause.lefts)
    return some or any(child.dep_ == "dobj" for child in children(clause))


def _verb(amount: Token, counted: Token) -> Token | None:
    """The verb that those counted stand with, None for none and for a whole of which another amount is the part."""
    token = counted
    while token.dep_ in {"pobj", "prep", "conj", "nummod", "compound"} and token.head.i != token.i:
        parted = token.head.pos_ == "NUM" and token.head.i < amount.i
        if token.dep_ == "prep" and (token.lower_ != "of" or parted):
            return None
        token = token.head
    return token.head if token.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.head.pos_ == "VERB" else None


def _undergoes(verb: Token, counted: Token, kind: CountKind, words: CountWords) -> bool:
    """Whether those counted undergo what a verb tells, and are not those who do it to others."""
    if lemma(verb) not in words.verbs:
        return False
    doing = any(child.dep_ == "nsubj" and _holds(child, counted) for child in children(verb))
    return kind == "taking_part" or not doing or not any(child.dep_ == "dobj" for child in children(verb))


def _holds(head: Token, token: Token) -> bool:
    """Whether a token is a word or stands below it."""
    return head.i == token.i or head.is_ancestor(token)


def _events_of(amount: Span, counted: Token, kind: CountKind, triggers: Mapping[int, Claim]) -> Iterator[Claim]:
    """The events that a count of a kind is about, the nearest first, each once."""
    types = GATHERING if kind == "taking_part" else BEFALLING
    fitting = {
        place: claim
        for place, claim in triggers.items()
        if isinstance(claim.content, Event) and {claim.content.type, *claim.content.alternates[:1]} & types
    }
    seen: set[int] = set()
    whole = amount.root.head.i == counted.i
    behind = next((c for c in counted.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.i in fitting), None)
    if whole and behind is not None:
        # Of "asked X to free the 14 men held in May" as many were held.
        yield fitting[behind.i]
        return
    for token in _path(counted):
        for each in (token, *_told_beside(token, WITHIN if token.i in fitting else INTO)):
            if each.i in fitting and each.i not in seen:
                seen.add(each.i)
                yield fitting[each.i]
        if seen and not (token.dep_ == "advcl" and token.tag_ == "VBG"):
            return


def _path(counted: Token) -> Iterator[Token]:
    """Those counted and the words above them, as far as what came of a deed may stand from it."""
    token = counted
    for _ in range(MAX_CLIMB):
        yield token
        if token.head.i == token.i or token.dep_ in {"ccomp", "parataxis"}:
            return
        token = token.head


def _told_beside(verb: Token, through: frozenset[str]) -> Iterator[Token]:
    """The nouns beside a verb that may tell of the same deed: its subject, and what it happened in.

    through: the prepositions behind which that may stand.
    """
    for child in children(verb):
        if child.dep_ in {"nsubj", "dobj"}:
            yield child
        elif child.dep_ in {"prep", "agent"} and child.lower_ in through:
            yield from (noun for noun in children(child) if noun.dep_ == "pobj")
