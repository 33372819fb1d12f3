"""Readings -> readings in which what is named without its pair goes back to the only pair the dossier has for it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Concept, Influence, Phrase, Reading, Relation
from dragoman.weigh.passages import home_of

# So many sentences back "less trade" still goes back to whose trade it was.
SENTENCES_BACK = 1
# So near a third land is named where "the sanctions" may be its own.
SENTENCES_BESIDE = 1
LAND = load_traits().kinds.land
Pair = tuple[str, str]


def join_general(
    readings: Sequence[Reading], settled: Collection[str] = (), parted: Collection[str] = ()
) -> tuple[Reading, ...]:
    """The readings with "the sanctions" as those of the one pair that any text tells of, "less trade" as whose it was.

    A text must name both, and no third land near; where its words do not take the thing as known, it must call it by
    the same word and name no third land at all. Where the dossier tells of two pairs, nothing is joined. settled: ids
    of claims that people have put right; they stay. parted: ids of concepts that people took apart; nothing is put
    under these.
    """
    known = _known(readings, parted)
    return tuple(_join(reading, known, settled) for reading in readings)


class _Known(NamedTuple):
    """What the dossier tells of pairs.

    concepts: by id. pairs: between whom each quantity is told of anywhere. full: the concepts of each such pair. heads:
    the words that name each concept. parted: concepts under which nothing is put.
    """

    concepts: Mapping[str, Concept]
    pairs: Mapping[str, set[Pair]]
    full: Mapping[tuple[str, Pair], list[Concept]]
    heads: Mapping[str, set[str]]
    parted: Collection[str]

    def only(self, general: Concept, phrase: Phrase, text: "_Text", sentence: int) -> Concept | None:
        """The one fuller concept that a general one can mean in a text that names both; None where it may be two.

        Words that do not take the thing as known must be the very words by which it is named.
        """
        pairs = {pair for pair in self.pairs.get(general.quantity, ()) if _fits(general, pair)}
        if len(pairs) != 1:
            return None
        pair = pairs.pop()
        fuller = [c for c in self.full.get((general.quantity, pair), ()) if general.sphere in {None, c.sphere}]
        told = fuller and (phrase.definite or phrase.head in self.heads[fuller[0].id])
        beside = text.lands_near(sentence) if phrase.definite else text.lands
        told = told and fuller[0].id not in self.parted
        return fuller[0] if told and text.named.issuperset(pair) and beside <= set(pair) else None


class _Text(NamedTuple):
    """Whom a text names: everybody, and the lands that each of its sentences names, those of its towns among them."""

    named: frozenset[str]
    told: Mapping[int, set[str]]

    @property
    def lands(self) -> set[str]:
        """All lands that it names."""
        return set().union(*self.told.values())

    def lands_near(self, sentence: int) -> set[str]:
        """The lands that a sentence and those beside it name."""
        near = range(sentence - SENTENCES_BESIDE, sentence + SENTENCES_BESIDE + 1)
        return set().union(*(self.told.get(number, set()) for number in near))


def _text(reading: Reading) -> _Text:
    """Whom a reading names; a place that no list knows is a land of its own."""
    home = {actor.id: actor.country or home_of(actor.id) for actor in reading.actors}
    told: dict[int, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        if mention.actor and (mention.kind == "place" or LAND & set(mention.kinds)):
            told[mention.sentence].add(home.get(mention.actor) or home_of(mention.actor))
    return _Text(frozenset(each for key in home for each in (key, home_of(key))), told)


def _fits(general: Concept, pair: Pair) -> bool:
    return all(
        said is None or home_of(said) == one for said, one in zip((general.holder, general.target), pair, strict=True)
    )


def _known(readings: Sequence[Reading], parted: Collection[str]) -> _Known:
    """What all texts tell of pairs: concepts of two named sides, and ties by the name of a quantity."""
    concepts = {concept.id: concept for reading in readings for concept in reading.concepts}
    pairs: dict[str, set[Pair]] = defaultdict(set)
    full: dict[tuple[str, Pair], list[Concept]] = defaultdict(list)
    for concept in sorted(concepts.values(), key=lambda one: (one.sphere is not None, "~" in one.id, one.id)):
        pair = (home_of(concept.holder or ""), home_of(concept.target or ""))
        if all(pair) and not concept.provisional:
            pairs[concept.quantity].add(pair)
            full[concept.quantity, pair].append(concept)
    quantities = {quantity.rstrip("s"): quantity for quantity in pairs}
    for quantity, pair in _tied(readings, quantities):
        pairs[quantity].add(pair)
    heads: dict[str, set[str]] = defaultdict(set)
    whole = {concept.id for each in full.values() for concept in each}
    for phrase in _phrases(readings):
        if phrase.concept in whole:
            heads[str(phrase.concept)].add(phrase.head)
    return _Known(concepts, pairs, full, heads, parted)


def _phrases(readings: Sequence[Reading]) -> Iterator[Phrase]:
    for reading in readings:
        for claim in reading.claims:
            if isinstance(claim.content, Influence):
                yield from (claim.content.cause, claim.content.effect)


def _tied(readings: Sequence[Reading], quantities: Mapping[str, str]) -> Iterator[tuple[str, Pair]]:
    """Pairs of ties that go by the name of a quantity: who blockades whom has a blockade."""
    for reading in readings:
        for claim in reading.claims:
            tie = claim.content
            quantity = quantities.get(tie.kind.rstrip("s")) if isinstance(tie, Relation) else None
            if quantity is not None and isinstance(tie, Relation):
                yield from ((quantity, pair) for pair in _ends(tie))


def _ends(tie: Relation) -> Iterator[Pair]:
    for holder in tie.holder:
        for target in tie.target:
            pair = (home_of(holder.actor or ""), home_of(target.actor or ""))
            if all(pair):
                yield pair


def _join(reading: Reading, known: _Known, settled: Collection[str]) -> Reading:
    """The reading with its general phrases under their fuller concepts; itself where none has one."""
    text, added = _text(reading), dict[str, Concept]()
    claims = tuple(
        claim if claim.id in settled else _join_claim(claim, reading, known, text, added) for claim in reading.claims
    )
    if not added:
        return reading
    concepts = {**{concept.id: concept for concept in reading.concepts}, **added}
    return replace(reading, claims=claims, concepts=tuple(concepts[key] for key in sorted(concepts)))


def _join_claim(claim: Claim, reading: Reading, known: _Known, text: _Text, added: dict[str, Concept]) -> Claim:
    """A claim with its general phrases under their fuller concepts, which are added to those given."""
    content = claim.content
    if not isinstance(content, Influence):
        return claim
    cause, effect = (_fuller(end, claim, reading, known, text) for end in (content.cause, content.effect))
    added |= {concept.id: concept for concept in (cause, effect) if concept}
    content = replace(content, cause=_named(content.cause, cause), effect=_named(content.effect, effect))
    return replace(claim, content=content)


def _named(phrase: Phrase, concept: Concept | None) -> Phrase:
    return phrase if concept is None else replace(phrase, concept=concept.id)


def _fuller(phrase: Phrase, claim: Claim, reading: Reading, known: _Known, text: _Text) -> Concept | None:
    """The fuller concept that a phrase goes back to; None where it says enough, or nothing tells which is meant."""
    general = known.concepts.get(phrase.concept or "")
    if general is None or general.provisional or (general.holder and general.target):
        return None
    bare = general.holder is None and general.target is None
    before = _before(phrase, claim, reading, known) if bare and phrase.delta is not None else None
    if before is not None or not (bare or phrase.definite):
        return before
    return known.only(general, phrase, text, claim.sentence)


def _before(phrase: Phrase, claim: Claim, reading: Reading, known: _Known) -> Concept | None:
    """Whose it was that the last words of change told of, where a thing is said to change again."""
    found: dict[str, Concept] = {}
    for other in reading.claims:
        near = claim.sentence - SENTENCES_BACK <= other.sentence <= claim.sentence
        if near and isinstance(other.content, Influence) and other.content.effect.anchor.end <= phrase.anchor.start:
            concept = known.concepts.get(other.content.effect.concept or "")
            if concept is not None and concept.quantity == _quantity(phrase) and concept.holder:
                found[concept.id] = concept
    return next(iter(found.values())) if len(found) == 1 else None


def _quantity(phrase: Phrase) -> str:
    return (phrase.concept or "").partition("(")[0]
