"""Links that no text states and the meaning of two concepts suggests, where they would close a loop."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import prod
from typing import Literal, NamedTuple, Protocol

from msgspec import Struct

from dragoman.records import Concept, Link, SystemModel

# A longer way back is one that nobody follows; the same bound as for loops.
LONGEST = 8

Sign = Literal[1, -1]
Reason = Literal["one matter", "other words", "whole and part", "theirs and one's own", "parts of one whole"]


class KnowsParts(Protocol):
    """What is asked of a quantity: the wider one it belongs to."""

    @property
    def part_of(self) -> str | None:
        """Id of the wider quantity."""
        ...


class KnowsSense(Protocol):
    """What is asked of a sense of words: the quantity, and whether they name its opposite."""

    @property
    def quantity(self) -> str:
        """Id of the quantity."""
        ...

    @property
    def orientation(self) -> Sign:
        """-1 for words for its opposite."""
        ...


class KnowsQuantities(Protocol):
    """What is asked of an ontology: its quantities by id, and those that words name."""

    @property
    def quantities(self) -> Mapping[str, KnowsParts]:
        """Quantities by id."""
        ...

    def word_senses(self, words: str) -> Sequence[KnowsSense]:
        """What words name, the usual sense first."""
        ...


class Bridge(Struct, frozen=True, kw_only=True):
    """A link that is proposed and never added without being asked for.

    reason: one matter (the same quantity, where one concept leaves open what the other says), other words (a concept no
    list holds, whose words name the other's quantity or its opposite), whole and part (one's quantity is part of the
    other's), theirs and one's own (what a part of somebody has counts for them), parts of one whole. why: in a
    clause. back: links of the shortest way from the effect back to the cause, which the bridge would make a loop.
    kind: of that loop. runs: whether all links of the way back run; else some state aims or settings.
    """

    cause: str
    effect: str
    sign: Sign
    reason: Reason
    why: str
    back: tuple[str, ...]
    kind: Literal["reinforcing", "balancing"]
    runs: bool


def find_bridges(system: SystemModel, ontology: KnowsQuantities, *, longest: int = LONGEST) -> tuple[Bridge, ...]:
    """Every bridge that would close a loop of at most `longest` links, running ones first, then the shortest loops.

    Pairs of concepts that a signed link ties already, that way, need none. Of the shortest ways back the one with
    running links alone is told where there is one. Only loops that one bridge closes are looked for.
    """
    tied = {(link.cause, link.effect) for link in system.links if link.sign and link.runs}
    running = _leaving(link for link in system.links if link.sign and link.runs)
    stated = _leaving(link for link in system.links if link.sign)
    found: dict[tuple[str, str], Bridge] = {}
    for cause, effect, sign, reason, why in _candidates(system.concepts, ontology):
        if (cause, effect) in tied or (cause, effect) in found:
            continue
        back = _way(running, effect, cause, longest - 1) or _way(stated, effect, cause, longest - 1)
        if back:
            found[cause, effect] = Bridge(
                cause=cause,
                effect=effect,
                sign=sign,
                reason=reason,
                why=why,
                back=tuple(link.id for link in back),
                kind="reinforcing" if prod(link.sign or 0 for link in back) * sign > 0 else "balancing",
                runs=all(link.runs for link in back),
            )
    return tuple(sorted(found.values(), key=lambda one: (not one.runs, len(one.back), one.cause, one.effect)))


class _Candidate(NamedTuple):
    """Two concepts of which one moves with the other by what they mean."""

    cause: str
    effect: str
    sign: Sign
    reason: Reason
    why: str


def _candidates(concepts: Sequence[Concept], ontology: KnowsQuantities) -> Iterator[_Candidate]:
    """Every pair that some reason ties, each way; a pair may come again with a weaker reason."""
    for one, other in _pairs(concepts, ontology):
        for sign, reason, why in (*_reasons(one, other, ontology), *_reasons(other, one, ontology)):
            yield _Candidate(one.id, other.id, sign, reason, why)
            yield _Candidate(other.id, one.id, sign, reason, why)


def _pairs(concepts: Sequence[Concept], ontology: KnowsQuantities) -> list[tuple[Concept, Concept]]:
    """Pairs that some reason may tie, each once: of one quantity, of one holder, named by words, whole and part."""
    known = {concept.id: concept for concept in concepts}
    alike: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for concept in concepts:
        alike["quantity", concept.quantity].add(concept.id)
        alike["holder", concept.holder or concept.id].add(concept.id)
        alike["whole", concept.part_of or concept.id] |= {concept.id, concept.part_of or concept.id} & known.keys()
        if concept.provisional:
            for quantity in {sense.quantity for sense in _senses(concept, ontology)}:
                alike["quantity", quantity].add(concept.id)
    pairs = {pair for names in alike.values() for pair in combinations(sorted(names), 2)}
    return [(known[one], known[other]) for one, other in sorted(pairs)]


def _senses(made: Concept, ontology: KnowsQuantities) -> Sequence[KnowsSense]:
    """What the words of a concept that no list holds name, all of them or their last."""
    words = made.quantity.partition(":")[2]
    return (ontology.word_senses(words) or ontology.word_senses(words.split()[-1])) if words.strip() else ()


def _reasons(part: Concept, whole: Concept, ontology: KnowsQuantities) -> Iterator[tuple[Sign, Reason, str]]:
    """Why one concept may move with another, the best reason first."""
    one, other = (concept.quantity.replace("_", " ") for concept in (part, whole))
    if part.quantity == whole.quantity and _agree(part, whole):
        yield 1, "one matter", f"both are {one}, and one leaves open what the other says"
    if (sign := _named_by(part, whole, ontology)) is not None:
        yield sign, "other words", f"its words name {'' if sign > 0 else 'the opposite of '}{other}"
    if _is_part(part, whole, ontology):
        yield 1, "whole and part", f"{one} is part of {other}"
    if _is_theirs(part, whole):
        yield 1, "theirs and one's own", f"{part.holder} is part of {whole.holder}"
    if wider := _common_whole(part, whole, ontology):
        yield 1, "parts of one whole", f"{one} and {other} are both part of {wider.replace('_', ' ')}"


def _named_by(made: Concept, listed: Concept, ontology: KnowsQuantities) -> Sign | None:
    """Whether the words of a concept that no list holds name another's quantity (1) or its opposite (-1)."""
    if not made.provisional or not _agree(made, listed):
        return None
    return next((one.orientation for one in _senses(made, ontology) if one.quantity == listed.quantity), None)


def _common_whole(one: Concept, other: Concept, ontology: KnowsQuantities) -> str | None:
    """The wider quantity that two quantities of one holder are part of, None without one."""
    wider = {q.part_of if (q := ontology.quantities.get(each.quantity)) else None for each in (one, other)}
    same = one.holder == other.holder and one.holder is not None and one.quantity != other.quantity
    return wider.pop() if same and len(wider) == 1 and _agree(one, other) else None


def _agree(one: Concept, other: Concept) -> bool:
    """Whether two concepts may be of the same holder and target, in the same sphere: one of each pair may be open."""
    pairs = ((one.holder, other.holder), (one.target, other.target), (one.sphere, other.sphere))
    return all(a == b or None in (a, b) for a, b in pairs)


def _is_part(part: Concept, whole: Concept, ontology: KnowsQuantities) -> bool:
    """Whether a concept belongs to another, as it says itself or as its quantity does, of the same holder."""
    if part.part_of == whole.id:
        return True
    quantity = ontology.quantities.get(part.quantity)
    same = part.holder == whole.holder and part.holder is not None
    return quantity is not None and quantity.part_of == whole.quantity and same and _agree(part, whole)


def _is_theirs(part: Concept, whole: Concept) -> bool:
    """Whether somebody's part holds the same quantity towards the same: ids of parts begin with whose they are."""
    if part.holder is None or whole.holder is None or part.quantity != whole.quantity:
        return False
    return part.holder.startswith(f"{whole.holder}~") and part.target == whole.target


def _leaving(links: Iterator[Link]) -> Mapping[str, list[Link]]:
    leaving: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda one: one.id):
        leaving[link.cause].append(link)
    return leaving


def _way(leaving: Mapping[str, list[Link]], start: str, end: str, longest: int) -> tuple[Link, ...]:
    """The shortest way from one concept to another, () without one."""
    ways: deque[tuple[str, tuple[Link, ...]]] = deque([(start, ())])
    seen = {start}
    while ways:
        here, way = ways.popleft()
        for link in leaving.get(here, ()) if len(way) < longest else ():
            if link.effect == end:
                return (*way, link)
            if link.effect not in seen:
                seen.add(link.effect)
                ways.append((link.effect, (*way, link)))
    return ()
