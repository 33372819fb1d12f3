"""Phrases for harm -> the same with whom it is done to in the place of whom it is aimed at ("the shelling of X")."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Event, Influence, Phrase

HARMING = load_traits().deeds.harming
Deeds = Mapping[int, Event]


def turn_suffered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with whoever suffers a deed of harm as its target where a link's words only say "of" him."""
    claims = tuple(claims)
    told = (claim.content for claim in claims)
    deeds = {deed.trigger.start: deed for deed in told if isinstance(deed, Event) and deed.type in HARMING}
    return tuple(_turn(claim, deeds) for claim in claims) if deeds else claims


def _turn(claim: Claim, deeds: Deeds) -> Claim:
    content = claim.content
    if not isinstance(content, Influence):
        return claim
    cause, effect = _turned(content.cause, deeds), _turned(content.effect, deeds)
    if cause is content.cause and effect is content.effect:
        return claim
    return replace(claim, content=replace(content, cause=cause, effect=effect))


def _turned(phrase: Phrase, deeds: Deeds) -> Phrase:
    """A phrase with its holder as its target, where the deed that its words tell of is done to him and not by him.

    The words are those that a pronoun goes back to, so that "it" is told of the same victim.
    """
    if phrase.clausal or phrase.of_actor or phrase.holder is None or phrase.target is not None:
        return phrase
    told = phrase.antecedent or phrase.anchor
    within = [deeds[start] for start in deeds if told.start <= start < told.end]
    actor = phrase.holder.actor
    suffers = [actor in {role.actor for role in deed.targets} for deed in within]
    acts = [actor in {role.actor for role in deed.sources} for deed in within]
    if actor is None or len(within) != 1 or not suffers[0] or acts[0]:
        return phrase
    return replace(phrase, holder=None, target=phrase.holder)
