"""Groups of words printed more than once, exactly."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.records import Repeat
from evals.report import Layer
from evals.seeds.gold import Passage
from evals.seeds.ours import Ours
from evals.seeds.spans import share

# A closing stop or quote more or less is the same place.
SAME_PLACE = 0.95
Spot = tuple[str, int, int]


def score_repeats(passages: Iterable[Passage], ours: Ours) -> Layer:
    """repeats.exact: share of the gold groups that one of our exact repeats gives with all its places and no other."""
    gold = [passage for passage in passages if passage.kind == "repeat_group"]
    found = [_places(repeat, ours) for repeat in ours.weighed.repeats if repeat.method == "exact"]
    hit = [group for group in gold if any(same_places(group.places(), places) for places in found)]
    used = sum(any(same_places(group.places(), places) for group in gold) for places in found)
    return Layer(
        name="repeats",
        scores={"repeats.exact": len(hit) / len(gold) if gold else None},
        counts={"repeats.exact": f"{len(hit)}/{len(gold)}", "repeats.exact_others": str(len(found) - used)},
        errors=tuple(_errors(gold, hit, found)),
    )


def same_places(gold: Sequence[Spot], ours: Sequence[Spot]) -> bool:
    """Whether both lists name the same places, each within a stop."""
    pairs = zip(sorted(gold), sorted(ours), strict=False)
    return len(gold) == len(ours) and all(a[0] == b[0] and share(a[1:], b[1:]) >= SAME_PLACE for a, b in pairs)


def _places(repeat: Repeat, ours: Ours) -> list[Spot]:
    return [(ours.names[place.doc], place.start, place.end) for place in repeat.places]


def _errors(gold: Sequence[Passage], hit: Sequence[Passage], found: Iterable[Sequence[Spot]]) -> Iterator[str]:
    for group in gold:
        if group not in hit:
            yield f"MISSED {group.id} {group.quote[:60]!r} at {[spot[1:] for spot in group.places()]}"
    for places in found:
        if not any(same_places(group.places(), places) for group in gold):
            yield f"OTHER {places}"
