"""Groups of words printed more than once, exactly."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.records import Repeat
from evals.report import Layer
from evals.seeds.gold import Passage
from evals.seeds.ours import Ours
from evals.seeds.sentences import Sentences
from evals.seeds.spans import share

# A closing stop or quote more or less is the same place.
SAME_PLACE = 0.95
SEVERAL = 2
Spot = tuple[str, int, int]


def score_repeats(passages: Sequence[Passage], ours: Ours, sentences: Sentences) -> Layer:
    """repeats.exact: share of the gold groups that one of our exact repeats gives with all its places and no other.

    repeats.paraphrase: share of the gold groups of which one of ours has half the sentences or more, half its own being
    the group's.
    """
    told = [passage for passage in passages if passage.kind == "paraphrase_group"]
    again = [_sentences_of(repeat, ours, sentences) for repeat in ours.weighed.repeats if repeat.method == "paraphrase"]
    retold = [group for group in told if any(is_half(_members(group, sentences), numbers) for numbers in again)]
    gold = [passage for passage in passages if passage.kind == "repeat_group"]
    found = [_places(repeat, ours) for repeat in ours.weighed.repeats if repeat.method == "exact"]
    hit = [group for group in gold if any(same_places(group.places(), places) for places in found)]
    used = sum(any(same_places(group.places(), places) for group in gold) for places in found)
    return Layer(
        name="repeats",
        scores={
            "repeats.exact": len(hit) / len(gold) if gold else None,
            "repeats.paraphrase": len(retold) / len(told) if told else None,
        },
        counts={
            "repeats.exact": f"{len(hit)}/{len(gold)}",
            "repeats.exact_others": str(len(found) - used),
            "repeats.paraphrase": f"{len(retold)}/{len(told)}, of {len(again)} of ours",
        },
        errors=(*_errors(gold, hit, found), *(f"MISSED {one.id} {one.quote!r}" for one in told if one not in retold)),
    )


def is_half(gold: frozenset[str], ours: frozenset[str]) -> bool:
    """Whether two or more of ours are the gold's, half of each at least."""
    both = len(gold & ours)
    return both >= SEVERAL and both * 2 >= max(len(gold), len(ours))


def _members(group: Passage, sentences: Sentences) -> frozenset[str]:
    numbers = (sentences.at(place.doc or group.doc, place.start, place.end) for place in group.members)
    return frozenset(number for number in numbers if number is not None)


def _sentences_of(repeat: Repeat, ours: Ours, sentences: Sentences) -> frozenset[str]:
    numbers = (sentences.at(*spot) for spot in _places(repeat, ours))
    return frozenset(number for number in numbers if number is not None)


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
