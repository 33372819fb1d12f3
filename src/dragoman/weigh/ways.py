"""Readings -> readings in which the closing of one way, told in other words by each text, is one concept."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.ontology.ways import BLOCKADE
from dragoman.records import Claim, Concept, Influence, Phrase, Reading
from dragoman.resolve.ways import is_bare_closing, way_sort
from dragoman.weigh.passages import home_of


def join_ways(
    readings: Sequence[Reading], settled: Collection[str] = (), parted: Collection[str] = ()
) -> tuple[Reading, ...]:
    """The readings with every closing of a way under the fullest concept of it, where only one way can be meant.

    That is where all texts together name one closer at most, one way or land that it is closed to, and one sort of way
    ("the Lom bridge" of one text may be "the border" of another, and no tunnel). A text must name both, or say who
    closes it. What is closed is left open by "the closure"; it is that of the way of which the same text tells.
    settled: ids of claims that people have put right. parted: ids of concepts that people took apart; nothing is put
    under these.
    """
    told = [_Told.of(reading) for reading in readings]
    fullest = _fullest(told)
    if fullest is None or fullest.id in parted:
        return tuple(readings)
    return tuple(_join(reading, one, fullest, settled) for reading, one in zip(readings, told, strict=True))


class _Told(NamedTuple):
    """What a text tells of ways. concepts: those of their closing. sorts: of the ways. named: everybody it names."""

    concepts: Mapping[str, Concept]
    sorts: frozenset[str]
    named: frozenset[str]

    @classmethod
    def of(cls, reading: Reading) -> "_Told":
        known = {one.id: one for one in reading.concepts if one.quantity == BLOCKADE and one.sphere is None}
        phrases = [phrase for claim in reading.claims for phrase in _ends(claim) if phrase.concept in known]
        sorts = frozenset[str]().union(*map(way_sort, phrases))
        ids = {actor.id for actor in reading.actors}
        used = {str(phrase.concept) for phrase in phrases}
        return cls({key: known[key] for key in sorted(used)}, sorts, frozenset(ids | set(map(home_of, ids))))

    def means(self, fullest: Concept) -> bool:
        """Whether the text can mean a concept: it names both its sides, or says of the closer that he closes a way."""
        own = fullest.holder and any(one.holder == fullest.holder for one in self.concepts.values())
        return bool(own) or self.named.issuperset(home_of(side) for side in (fullest.holder, fullest.target) if side)


def _ends(claim: Claim) -> Iterator[Phrase]:
    if isinstance(claim.content, Influence):
        yield from (claim.content.cause, claim.content.effect)


def _fullest(told: Sequence[_Told]) -> Concept | None:
    """The concept that names most of who closes what, where all texts can mean that one; None where they may not."""
    concepts = {key: one for text in told for key, one in text.concepts.items()}
    holders = {home_of(one.holder) for one in concepts.values() if one.holder}
    targets = {home_of(one.target) for one in concepts.values() if one.target}
    sorts = frozenset[str]().union(*(text.sorts for text in told))
    if not concepts or max(len(holders), len(targets), len(sorts)) > 1:
        return None
    return max(concepts.values(), key=lambda one: (bool(one.holder) + bool(one.target), bool(one.holder), one.id))


def _join(reading: Reading, told: _Told, fullest: Concept, settled: Collection[str]) -> Reading:
    """A text with its closings under the fullest concept, where it tells of any and names whom that names."""
    if not told.concepts or not told.means(fullest):
        return reading
    claims = tuple(one if one.id in settled else _join_claim(one, told, fullest.id) for one in reading.claims)
    if claims == reading.claims:
        return reading
    left = {end.concept for claim in claims for end in _ends(claim)} | {fullest.id}
    gone = {end.concept for claim in reading.claims for end in _ends(claim)} - left
    concepts = {**{one.id: one for one in reading.concepts if one.id not in gone}, fullest.id: fullest}
    return replace(reading, claims=claims, concepts=tuple(concepts[key] for key in sorted(concepts)))


def _join_claim(claim: Claim, told: _Told, concept: str) -> Claim:
    content = claim.content
    if not isinstance(content, Influence):
        return claim
    cause, effect = (
        replace(end, concept=concept) if end.concept in told.concepts or is_bare_closing(end) else end
        for end in (content.cause, content.effect)
    )
    return replace(claim, content=replace(content, cause=cause, effect=effect))
