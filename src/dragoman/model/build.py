"""Weighed findings -> SystemModel."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.links import KnowsLinkTypes, draw_links, roll_ups
from dragoman.records import Claim, Concept, Influence, Phrase, Reading, SystemModel, Weighed


def build_system(weighed: Weighed, readings: Sequence[Reading], ontology: KnowsLinkTypes) -> SystemModel:
    """The system the findings describe: every concept they speak of and every link they license, sorted by id.

    Links without a sign, links that say "no effect" and links of types that do not run are kept and marked; a concept
    that a claim names and no list holds is made from the claim's own words, provisional.
    """
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    findings = [finding for finding in weighed.findings if finding.kind == "influence"]
    links = draw_links(findings, claims, ontology)
    ends = {end for link in links for end in (link.cause, link.effect)}
    concepts = _concepts(weighed, readings, ends)
    return SystemModel(
        concepts=tuple(concepts[name] for name in sorted(concepts)),
        links=tuple(sorted((*links, *roll_ups(concepts.values())), key=lambda link: link.id)),
    )


def _concepts(weighed: Weighed, readings: Sequence[Reading], ends: set[str]) -> Mapping[str, Concept]:
    """Concepts of the findings, then those of the readings that a link or a wider concept still needs."""
    known = {concept.id: concept for concept in weighed.concepts}
    read = {concept.id: concept for reading in readings for concept in reading.concepts}
    missing = ends - known.keys()
    known |= {name: read[name] for name in sorted(missing & read.keys())}
    if missing - read.keys():
        known |= _from_words(readings, missing - read.keys())
    return known


def _from_words(readings: Iterable[Reading], missing: set[str]) -> dict[str, Concept]:
    made: dict[str, Concept] = {}
    for phrase in _phrases(readings):
        if phrase.concept in missing and phrase.concept not in made:
            made[phrase.concept] = _concept_of(phrase, phrase.concept)
    return made


def _phrases(readings: Iterable[Reading]) -> Iterator[Phrase]:
    claims: list[Claim] = sorted((claim for reading in readings for claim in reading.claims), key=lambda one: one.id)
    for claim in claims:
        if isinstance(claim.content, Influence):
            yield from (claim.content.cause, claim.content.effect)


def _concept_of(phrase: Phrase, name: str) -> Concept:
    return Concept(
        id=name,
        label=phrase.anchor.exact,
        quantity=f"thing:{phrase.head}",
        holder=phrase.holder.actor if phrase.holder else None,
        target=phrase.target.actor if phrase.target else None,
        sphere=phrase.sphere,
        provisional=True,
    )
