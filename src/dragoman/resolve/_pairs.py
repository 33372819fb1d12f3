"""Phrases for what lies between two -> which two: a quarrel, talks, a tie of trade."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.records import Claim, Event, Mention, Phrase, Reading

# Concepts speak of states, not of their governments: what Tehran does, Iran does.
ROLLED_UP = (".GOV", ".PM", ".PRES")
# So many sentences back "the dispute" still goes back to what two did to each other.
SENTENCES_BACK = 3
# Letters between "between" and a name after it, and between two names that are joined.
GAP = len(" the ")
JOINED = len(", and the ")
Pair = tuple[str, str]


class Deed(NamedTuple):
    """What one did to another: where it is told, of which type, and between which two."""

    start: int
    sentence: int
    type: str
    pair: Pair


def is_mutual(quantity: str, ontology: Ontology) -> bool:
    """Whether a quantity lies between two, so that whose it is and towards whom say the same."""
    entry = ontology.quantities.get(quantity)
    return entry is not None and entry.mutual


def order_pair(one: str, other: str) -> Pair:
    """Two that something lies between, in the order in which every text has them."""
    return (one, other) if one <= other else (other, one)


def told_deeds(reading: Reading) -> tuple[Deed, ...]:
    """The deeds of a reading that one with a name does to another with a name, in the order of the text."""
    deeds = ((claim, claim.content) for claim in reading.claims)
    told = [
        Deed(event.trigger.start, claim.sentence, event.type, pair)
        for claim, event in deeds
        if isinstance(event, Event) and event.type and (pair := _pair_of(event))
    ]
    return tuple(sorted(told))


def _pair_of(event: Event) -> Pair | None:
    """The two homes that a deed lies between; None where there are more or fewer, or one has no name."""
    sides = [{_home(role.actor) for role in roles} for roles in (event.sources, event.targets)]
    if [len(side) for side in sides] == [1, 1] and sides[0] != sides[1]:
        one, other = (next(iter(side)) for side in sides)
        if one and other:
            return order_pair(one, other)
    return None


def _home(actor: str | None) -> str | None:
    """Whom an actor belongs to, or itself; None for nobody and for those without a name."""
    return without_organ((actor or "").partition("~")[0]) or None


def without_organ(actor: str) -> str:
    """A state's id for that of its government or its head; any other id as it is."""
    suffix = next((organ for organ in ROLLED_UP if actor.endswith(organ)), "")
    return actor.removesuffix(suffix)


def pair_before(claim: Claim, phrase: Phrase, types: Sequence[str], deeds: Sequence[Deed]) -> Pair | None:
    """The two between whom the last deeds of some types before a phrase were; None where none are near, or several."""
    near = [
        deed
        for deed in deeds
        if deed.type in types and deed.start < phrase.anchor.start and deed.sentence >= claim.sentence - SENTENCES_BACK
    ]
    pairs = {deed.pair for deed in near if deed.sentence == near[-1].sentence}
    return next(iter(pairs)) if len(pairs) == 1 else None


def pair_after(phrase: Phrase, mentions: Sequence[Mention]) -> Pair | None:
    """The two named right after a phrase that breaks off at "between"; None where it does not."""
    if not phrase.anchor.exact.lower().endswith(" between"):
        return None
    named = sorted((one for one in mentions if one.actor and not one.embedded), key=lambda one: one.anchor.start)
    for first, second in pairwise(named):
        near = 0 < first.anchor.start - phrase.anchor.end <= GAP
        if near and 0 < second.anchor.start - first.anchor.end <= JOINED and first.actor != second.actor:
            return order_pair(str(first.actor), str(second.actor))
    return None
