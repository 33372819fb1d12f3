"""Claim -> the sphere it belongs to."""

import re
from collections import Counter
from functools import cache

from dragoman.ontology import Ontology
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.traits import load_traits
from dragoman.records import Anchor, Claim, Event, Influence, Measure, Relation, Role
from dragoman.tell.evidence import Evidence

SPHERES = ("security", "political", "economic", "regional")
_CONTEXTS = {
    "security": {"military", "intelligence", "terrorism", "cbrn", "cyber", "peacekeeping", "human_security"},
    "economic": {"economic", "natural_resource", "trafficking", "corruption"},
    "political": {"executive", "legislative", "election", "political_institutions", "legal", "repression"},
    "regional": {"territory", "diplomatic"},
}
_SECURITY_TYPES = load_traits().deeds.security
FOCUS_COUNTRIES = 2


class SphereFinder:
    """Puts claims into spheres: by what the text says, then the kind of tie or event, then where the actors are from.

    focus: the countries most mentioned; a tie with nobody from them, or with two others, is regional.
    """

    def __init__(self, evidence: Evidence, ontology: Ontology) -> None:
        self._evidence = evidence
        self._ontology = ontology
        mentions = Counter(
            evidence.actors[mention.actor].country
            for reading in evidence.readings.values()
            for mention in reading.mentions
            if mention.actor in evidence.actors
        )
        del mentions[None]
        self.focus = frozenset(country for country, _ in mentions.most_common(FOCUS_COUNTRIES))

    def spheres_of(self, claim: Claim) -> tuple[str, ...]:
        """Those of SPHERES that the text names for it, or the one it falls into; political where nothing says more."""
        content = claim.content
        named = content.spheres if isinstance(content, Relation) else ()
        return tuple(named) or (self._stated(claim) or self._by_place(claim) or "political",)

    def _stated(self, claim: Claim) -> str | None:
        content = claim.content
        if isinstance(content, Relation):
            kind = self._ontology.relation_kinds.get(content.kind)
            return kind.sphere if kind else None
        if isinstance(content, Event):
            return _sphere_of_event(content)
        if isinstance(content, Influence):
            return content.effect.sphere or content.cause.sphere
        return self._of_measure(content)

    def _of_measure(self, measure: Measure) -> str | None:
        """By the money, by what is done to those counted, by the words for what is counted, by who is counted."""
        if measure.unit in _money():
            return "economic"
        senses = self._ontology.lexicon.events.sense
        if any(measure.deed in sense.verbs for sense in senses if sense.type in _SECURITY_TYPES):
            return "security"
        if measure.of is None:
            return self._by_words(self._evidence.around(measure.amount))
        return self._by_words(measure.of.exact) or self._by_kind(measure.of)

    def _by_words(self, counted: str) -> str | None:
        words = re.findall(r"[\w-]+", counted.lower())
        forms = (form for word in reversed(words) for form in (word, word.removesuffix("s")))
        named = (sense.quantity for form in forms for sense in self._ontology.word_senses(form))
        return next((sphere for one in named if (sphere := self._ontology.quantities[one].sphere)), None)

    def _by_kind(self, counted: Anchor) -> str | None:
        reading = self._evidence.readings.get(counted.doc)
        mentions = reading.mentions if reading else ()
        within = (m for m in mentions if m.anchor.start < counted.end and counted.start < m.anchor.end)
        kinds = {kind for mention in within for kind in mention.kinds}
        return "security" if kinds & load_traits().kinds.armed else None

    def _by_place(self, claim: Claim) -> str | None:
        countries = {country for role in roles_of(claim) if (country := self._country(role))}
        return "regional" if countries and len(countries - self.focus) >= min(2, len(countries)) else None

    def _country(self, role: Role) -> str | None:
        actor = self._evidence.actors.get(role.actor or "")
        return actor.country if actor else None


@cache
def _money() -> frozenset[str]:
    """Units that are money."""
    words = load_measuring()
    return words.money | frozenset(words.currencies.values())


def _sphere_of_event(event: Event) -> str | None:
    """The sphere of a deed by what it is about; an attack is security, whatever it hits."""
    if event.type in load_traits().deeds.violent:
        return "security"
    for sphere, contexts in _CONTEXTS.items():
        if contexts & set(event.contexts):
            return sphere
    return "security" if event.type in _SECURITY_TYPES else None


def roles_of(claim: Claim) -> tuple[Role, ...]:
    """Everybody who fills a place in a claim."""
    content = claim.content
    if isinstance(content, Event):
        return (*content.sources, *content.targets)
    if isinstance(content, Relation):
        return (*content.holder, *content.target)
    if isinstance(content, Measure):
        return ()
    ends = (content.cause.holder, content.cause.target, content.effect.holder, content.effect.target)
    return tuple(role for role in ends if role)
