"""Rival statements: found, and how many of ours are any."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.records import Anchor, Conflict
from evals.report import Layer
from evals.seeds.gold import Clash as SecondClash
from evals.seeds.gold import Contradiction, Evidence, Place, Spot
from evals.seeds.ours import Ours
from evals.seeds.sentences import Sentences

DIRECT, TENSION = "direct contradiction", "tension"
CHANGE = "change"
# The second annotator's mark for what must not count as a conflict.
NO_CONFLICT = "time-not-contradiction"
Pair = frozenset[str]


class Clash(NamedTuple):
    """A gold conflict as the pairs of sentences that show it."""

    id: str
    pairs: frozenset[Pair]
    record: Contradiction | None


def score_conflicts(gold: Sequence[Contradiction], evidence: Evidence, ours: Ours, sentences: Sentences) -> Layer:
    """conflicts.recall over what the texts alone show, and by kind; conflicts.precision over ours, by both."""
    clashes = [Clash(one.id, _pairs(one, sentences), one) for one in gold]
    others = [Clash(c.id, _second(c.a, c.b, evidence, sentences), None) for c in _second_list(evidence)]
    required = [clash for clash in clashes if clash.record and not clash.record.needs_outside_knowledge]
    claimed = [(one, _sentences_of(one, ours, sentences)) for one in ours.weighed.conflicts if one.explained != CHANGE]
    held = {pair for _, pair in claimed}
    found = [clash for clash in required if clash.pairs & held]
    kinds = {
        kind: [clash for clash in required if clash.record and clash.record.kind == kind] for kind in (DIRECT, TENSION)
    }
    met = {kind: sum(clash in found for clash in some) for kind, some in kinds.items()}
    accepted = {pair for clash in (*clashes, *others) for pair in clash.pairs}
    right = [one for one, pair in claimed if pair in accepted]
    return Layer(
        name="conflicts",
        scores={
            "conflicts.recall": len(found) / len(required) if required else None,
            "conflicts.direct_recall": met[DIRECT] / len(kinds[DIRECT]) if kinds[DIRECT] else None,
            "conflicts.tension_recall": met[TENSION] / len(kinds[TENSION]) if kinds[TENSION] else None,
            "conflicts.precision": len(right) / max(1, len(claimed)) if required else None,
        },
        counts={
            "conflicts.recall": f"{len(found)}/{len(required)}",
            "conflicts.direct_recall": f"{met[DIRECT]}/{len(kinds[DIRECT])}",
            "conflicts.tension_recall": f"{met[TENSION]}/{len(kinds[TENSION])}",
            "conflicts.precision": f"{len(right)}/{len(claimed)}",
        },
        errors=tuple(_errors(required, found, claimed, right)),
    )


def _pairs(one: Contradiction, sentences: Sentences) -> frozenset[Pair]:
    """The sentences of both sides, copies as one; more evidence may stand for either side."""
    sides = [_at(one.a, one, sentences), _at(one.b, one, sentences)]
    more = [number for place in one.more_evidence for number in _at(place, one, sentences)]
    main = {frozenset({a, b}) for a in sides[0] for b in sides[1]}
    return frozenset(main | {frozenset({side, other}) for side in (*sides[0], *sides[1]) for other in more})


def _at(place: Place, record: Contradiction, sentences: Sentences) -> list[str]:
    number = sentences.at(place.doc or record.doc, place.start, place.end)
    return [] if number is None else [number]


def _second_list(evidence: Evidence) -> Iterable[SecondClash]:
    return (clash for clash in evidence.contradictions if clash.type != NO_CONFLICT)


def _second(a: Spot, b: Spot, evidence: Evidence, sentences: Sentences) -> frozenset[Pair]:
    ends = [sentences.at(evidence.docs[spot.doc], spot.start, spot.end) for spot in (a, b)]
    return frozenset({frozenset(end for end in ends if end is not None)})


def _sentences_of(one: Conflict, ours: Ours, sentences: Sentences) -> Pair:
    return frozenset(_number(anchor, ours, sentences) for anchor in (one.a, one.b))


def _number(anchor: Anchor, ours: Ours, sentences: Sentences) -> str:
    name = ours.names[anchor.doc]
    return sentences.at(name, anchor.start, anchor.end) or f"{name}:{anchor.start}"


def _errors(
    required: Sequence[Clash],
    found: Sequence[Clash],
    claimed: Sequence[tuple[Conflict, Pair]],
    right: Sequence[Conflict],
) -> Iterator[str]:
    for clash in required:
        if clash not in found and clash.record is not None:
            record = clash.record
            yield f"MISSED {record.id} {record.kind} {_show(clash.pairs)} {record.a.quote!r} / {record.b.quote!r}"
    for one, pair in claimed:
        if one not in right:
            yield f"WRONG {one.type} {'+'.join(sorted(pair))} {one.a.exact!r} / {one.b.exact!r} {one.why}"


def _show(pairs: Iterable[Pair]) -> str:
    return " ".join(sorted("+".join(sorted(pair)) for pair in pairs))
