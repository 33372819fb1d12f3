"""An event somebody expected -> the passages that were considered for it, and what became of each."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.records import Claim, Document, Event, Reading, Role
from dragoman.tell.grammar import join_names
from dragoman.weigh.keys import role_key
from dragoman.weigh.passages import side_of

# Lemmas of the words of a passage, as a pipeline gives them.
Lemmas = Callable[[str], frozenset[str]]
MOST = 20
# Told as so, by whomever.
PLAIN = frozenset({"asserted", "presupposed", "reported"})


class Considered(NamedTuple):
    """A passage that might have told of an expected event.

    doc, start: where it stands. words: the passage. verdict: what was read there, or what is missing. claim: id of the
    claim that comes nearest, None where nothing was read.
    """

    doc: str
    start: int
    words: str
    verdict: str
    claim: str | None = None


class _Wanted(NamedTuple):
    """What is looked for: the event, the states or groups on each side, words that tell of such a deed."""

    event: Event
    sources: frozenset[str]
    targets: frozenset[str]
    words: frozenset[str]


def explain_missing(
    wanted: Event, documents: Sequence[Document], readings: Sequence[Reading], ontology: Ontology, lemmas: Lemmas
) -> tuple[Considered, ...]:
    """The passages that name both sides of an event, then those with one side and a word for the deed; 20 at most.

    wanted: resolved. Passages where it was read come first; copies of a sentence are left to its first printing. Empty
    where no passage comes near.
    """
    looked_for = _Wanted(wanted, _sides(wanted.sources), _sides(wanted.targets), _deed_words(wanted, ontology))
    texts = {document.id: document.text for document in documents}
    found = [
        ranked
        for reading in readings
        for ranked in _in_reading(looked_for, reading, texts[reading.doc], lemmas)
        if reading.doc in texts
    ]
    found.sort(key=lambda ranked: ranked[0])
    return tuple(considered for _, considered in found[:MOST])


def _sides(roles: Sequence[Role]) -> frozenset[str]:
    return frozenset(_home(role) for role in roles)


def _home(role: Role) -> str:
    """Who is meant on one side: a state for its government, its army and its officials."""
    name = role_key(role)
    return side_of(name)


def _deed_words(event: Event, ontology: Ontology) -> frozenset[str]:
    """The single words listed for a type of event."""
    kinds = {event.type, *event.alternates}
    senses = (sense for sense in ontology.lexicon.events.sense if sense.type in kinds)
    return frozenset(word for sense in senses for word in (*sense.verbs, *sense.nouns) if " " not in word)


def _in_reading(
    wanted: _Wanted, reading: Reading, text: str, lemmas: Lemmas
) -> Iterator[tuple[tuple[int, str, int], Considered]]:
    """The passages of one document that come near, with their rank."""
    named: dict[int, set[str]] = {}
    for mention in reading.mentions:
        if mention.actor:
            named.setdefault(mention.sentence, set()).add(side_of(mention.actor))
    claims: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if isinstance(claim.content, Event):
            claims.setdefault(claim.sentence, []).append(claim)
    for sentence in (one for one in reading.sentences if one.repeat_of is None):
        sides = [side for side in (wanted.sources, wanted.targets) if side]
        met = sum(bool(side & named.get(sentence.number, set())) for side in sides)
        words = text[sentence.start : sentence.end]
        deed = sorted(lemmas(words) & wanted.words) if met else []
        if met and (met == len(sides) or deed):
            rank, verdict, nearest = _verdict(wanted, claims.get(sentence.number, []), deed, met == len(sides))
            yield (rank, reading.doc, sentence.start), Considered(reading.doc, sentence.start, words, verdict, nearest)


def _verdict(
    wanted: _Wanted,
    claims: Sequence[Claim],
    deed: Sequence[str],
    both: bool,  # noqa: FBT001
) -> tuple[int, str, str | None]:
    """What became of a passage: rank (nearest first), words, and the claim that comes nearest."""
    told = [(_nearness(wanted, claim), claim) for claim in claims]
    nearest = min(told, key=lambda pair: pair[0], default=None)
    if nearest is not None and nearest[0] < FAR:
        return nearest[0], _read_as(*nearest), nearest[1].id
    if deed:
        missing = "who did it to whom was not found" if both else "the other side is not named there"
        return (FAR if both else FAR + 2), f"“{deed[0]}” is there, but {missing}", None
    return FAR + 1, f"names both sides, but no word known for {wanted.event.type}", None


SAME, TURNED, OTHER_SIDES, OTHER_TYPE, FAR = range(5)


def _nearness(wanted: _Wanted, claim: Claim) -> int:
    """How near a claim comes to what was expected."""
    event = claim.content
    if not isinstance(event, Event):
        return FAR
    sources, targets = _sides(event.sources), _sides(event.targets)
    same_type = bool({event.type, *event.alternates} & {wanted.event.type, *wanted.event.alternates} - {None})
    right = _meets(wanted.sources, sources) and _meets(wanted.targets, targets)
    if same_type:
        turned = _meets(wanted.sources, targets) and _meets(wanted.targets, sources)
        near = _meets(wanted.sources, sources) or _meets(wanted.targets, targets)
        return SAME if right else TURNED if turned else OTHER_SIDES if near else FAR
    return OTHER_TYPE if right else FAR


def _meets(wanted: frozenset[str], found: frozenset[str]) -> bool:
    return not wanted or bool(wanted & found)


def _read_as(nearness: int, claim: Claim) -> str:
    """What was read there instead, or how."""
    event = claim.content
    assert isinstance(event, Event)  # noqa: S101 - _nearness calls nothing else near
    sides = f"{_names(event.sources)} → {_names(event.targets)}"
    if nearness == OTHER_TYPE:
        return f"read as {event.type or 'a deed of no known type'} (“{event.trigger.exact}”)"
    if nearness == OTHER_SIDES:
        return f"read with other sides: {sides}"
    if nearness == TURNED:
        return f"read the other way round: {sides}"
    if claim.status.polarity == "-":
        return "read as denied"
    if claim.status.modality not in PLAIN:
        return f"read as {claim.status.modality}"
    return "read"


def _names(roles: Sequence[Role]) -> str:
    return join_names([role.anchor.exact for role in roles]) or "nobody named"
