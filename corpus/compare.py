"""Two labellings of one text -> what both have, layer by layer.

The first is the one that counts (gold); the second another person's, or a reader's. Words are paired one to one, those
that share most first.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import NamedTuple

import msgspec

from corpus._desk import ontology
from corpus.records import Attribution, Event, Influence, Passage, Relation, Role
from corpus.same import OTHER, dice, pair_best, same_end, same_role, same_value, types_of
from corpus.spans import same_words, share


class Tally(NamedTuple):
    """How many of one layer both have, and how many each has."""

    right: int = 0
    gold: int = 0
    other: int = 0

    def plus(self, more: "Tally") -> "Tally":
        """Both together."""
        return Tally(self.right + more.right, self.gold + more.gold, self.other + more.other)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of right/gold and right/other, 0 to 1; None where neither has any."""
        return 2 * self.right / (self.gold + self.other) if self.gold + self.other else None


Values = list[tuple[str, str]]


class Compared(NamedTuple):
    """What a comparison found.

    tallies: layer -> counts. values: layer -> the value each side gives to what both have. overlaps: layer -> share of
    words that two paired spans have in common (Dice), one for each pair.
    """

    tallies: dict[str, Tally]
    values: dict[str, Values]
    overlaps: dict[str, list[float]]


def compare(gold: Passage, other: Passage) -> Compared:
    """Every layer of two labellings of one text. Raises ValueError where the texts differ."""
    if gold.text != other.text:
        msg = f"{gold.id}: expected two labellings of one text, got two texts; label the same passage"
        raise ValueError(msg)
    found = Compared({}, {}, {})
    for layer in (_mentions, _events, _relations, _influences, _said, _times):
        layer(gold, other, found)
    numbers = range(len(gold.sentences))
    found.values["nothing to code"] = [(str(n not in gold.coded()), str(n not in other.coded())) for n in numbers]
    return found


def join(compared: Iterable[Compared]) -> Compared:
    """Many comparisons as one."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    values: dict[str, Values] = defaultdict(list)
    overlaps: dict[str, list[float]] = defaultdict(list)
    for each in compared:
        for layer, tally in each.tallies.items():
            tallies[layer] = tallies[layer].plus(tally)
        for layer, own in each.values.items():
            values[layer] += own
        for layer, shares in each.overlaps.items():
            overlaps[layer] += shares
    return Compared(dict(tallies), dict(values), dict(overlaps))


def _mentions(gold: Passage, other: Passage, found: Compared) -> None:
    pairs = pair_best(gold.mentions, other.mentions, lambda a, b: same_words(gold.text, a.span, b.span))
    exact = sum(gold.mentions[i].span == other.mentions[j].span for i, j in pairs)
    found.tallies["mentions"] = Tally(len(pairs), len(gold.mentions), len(other.mentions))
    found.tallies["mentions, same bounds"] = Tally(exact, len(gold.mentions), len(other.mentions))
    found.values["kind of mention"] = [(gold.mentions[i].kind, other.mentions[j].kind) for i, j in pairs]


def pair_events(gold: Passage, other: Passage) -> list[tuple[int, int]]:
    """Events whose triggers share letters."""
    return pair_best(gold.events, other.events, lambda a, b: share(a.trigger, b.trigger))


def _events(gold: Passage, other: Passage, found: Compared) -> None:
    pairs = pair_events(gold, other)
    typed = pair_best(
        gold.events,
        other.events,
        lambda a, b: share(a.trigger, b.trigger) if types_of(a) & types_of(b) else 0.0,
    )
    sizes = len(gold.events), len(other.events)
    found.tallies["events"] = Tally(len(pairs), *sizes)
    found.tallies["event types"] = Tally(len(typed), *sizes)
    both = [(gold.events[i], other.events[j]) for i, j in pairs]
    found.values["event type"] = [(a.type or OTHER, b.type or OTHER) for a, b in both]
    found.values["mode"] = [(a.mode or "-", b.mode or "-") for a, b in both if a.type == b.type]
    found.values["polarity"] = [(a.polarity, b.polarity) for a, b in both]
    found.values["modality"] = [(a.modality, b.modality) for a, b in both]
    found.values["status"] = [(a.polarity + a.modality, b.polarity + b.modality) for a, b in both]
    found.tallies["event pairs"] = _compare_dyads(gold, other, typed=False)
    found.tallies["triples"] = _compare_dyads(gold, other, typed=True)


class _Dyad(NamedTuple):
    event: Event
    source: Role
    target: Role


def _dyads(passage: Passage) -> list[_Dyad]:
    return [_Dyad(event, *roles) for event in passage.events for roles in _role_pairs(event)]


def _role_pairs(event: Event) -> Iterable[tuple[Role, Role]]:
    """Each source with each target; of a type without direction each two of those who take part, once."""
    members = tuple(dict.fromkeys((*event.sources, *event.targets)))
    together = not event.sources or not event.targets or {*event.sources} == {*event.targets}
    if _is_symmetric(event) and together and len(members) > 1:
        return combinations(members, 2)
    return (pair for pair in product(event.sources, event.targets) if pair[0] != pair[1] or len(members) == 1)


def _is_symmetric(event: Event) -> bool:
    known = ontology().event_types
    return any(known[each].symmetric for each in types_of(event) if each in known)


def _compare_dyads(gold: Passage, other: Passage, *, typed: bool) -> Tally:
    """Source and target of events in one sentence; either order for the types that have no direction."""

    def score(a: _Dyad, b: _Dyad) -> float:
        if a.event.sentence != b.event.sentence or (typed and not types_of(a.event) & types_of(b.event)):
            return 0.0
        straight = same_role(gold, a.source, b.source) and same_role(gold, a.target, b.target)
        turned = same_role(gold, a.source, b.target) and same_role(gold, a.target, b.source)
        fits = straight or (turned and _is_symmetric(a.event))
        return 1 + share(a.event.trigger, b.event.trigger) if fits else 0.0

    # A role that the sentence does not name can be missed freely, and to find it is no mistake.
    worded = [dyad for dyad in _dyads(gold) if not _is_carried(dyad)]
    carried = [dyad for dyad in _dyads(gold) if _is_carried(dyad)]
    theirs = _dyads(other)
    pairs = pair_best(worded, theirs, score)
    left = [dyad for place, dyad in enumerate(theirs) if place not in {found for _, found in pairs}]
    spare = sum(any(score(dyad, one) for dyad in carried) or _is_carried(one) for one in left)
    return Tally(len(pairs), len(worded), len(theirs) - spare)


def _is_carried(dyad: _Dyad) -> bool:
    return dyad.source.span is None or dyad.target.span is None


def _fill(gold: Passage, roles: Sequence[Role], others: Sequence[Role]) -> bool:
    """Whether one of the roles is filled; no role of the gold asks nothing."""
    return not roles or any(same_role(gold, a, b) for a in roles for b in others)


def single_ties(passage: Passage) -> list[Relation]:
    """A tie for each holder and target of a list: three allies are three ties."""
    return [
        msgspec.structs.replace(tie, holders=holder, targets=target)
        for tie in passage.relations
        for holder, target in product(_ones(tie.holders), _ones(tie.targets))
    ]


def _ones(roles: tuple[Role, ...]) -> Iterable[tuple[Role, ...]]:
    return [(role,) for role in roles] or [()]


def _fit_tie(gold: Passage, tie: Relation, other: Relation) -> float:
    """Whether another's tie is the gold's: sentence, kind, holder and target; better where the predicate is, too."""
    if tie.sentence != other.sentence or tie.kind != other.kind:
        return 0.0
    straight = _fill(gold, tie.holders, other.holders) and _fill(gold, tie.targets, other.targets)
    turned = _fill(gold, tie.holders, other.targets) and _fill(gold, tie.targets, other.holders)
    fits = straight or (turned and ontology().relation_kinds[tie.kind].symmetric)
    return 1 + share(tie.predicate, other.predicate) if fits else 0.0


def _relations(gold: Passage, other: Passage, found: Compared) -> None:
    ours, theirs = single_ties(gold), single_ties(other)
    same = pair_best(ours, theirs, lambda a, b: _fit_tie(gold, a, b))
    near = pair_best(gold.relations, other.relations, lambda a, b: share(a.predicate, b.predicate))
    found.tallies["relations"] = Tally(len(same), len(ours), len(theirs))
    found.tallies["predicates"] = Tally(len(near), len(gold.relations), len(other.relations))
    found.values["relation kind"] = [(gold.relations[i].kind, other.relations[j].kind) for i, j in near]


def pair_influences(gold: Passage, other: Passage) -> list[tuple[int, int]]:
    """Influences whose causes share letters, and whose effects do."""

    def score(a: Influence, b: Influence) -> float:
        cause, effect = same_end(a.cause, b.cause), same_end(a.effect, b.effect)
        return cause + effect if a.sentence == b.sentence and cause and effect else 0.0

    return pair_best(gold.influences, other.influences, score)


def _influences(gold: Passage, other: Passage, found: Compared) -> None:
    pairs = pair_influences(gold, other)
    both = [(gold.influences[i], other.influences[j]) for i, j in pairs]
    found.tallies["influences"] = Tally(len(pairs), len(gold.influences), len(other.influences))
    found.values["link type"] = [(a.link_type, b.link_type) for a, b in both]
    found.values["sign"] = [(str(a.sign), str(b.sign)) for a, b in both]
    found.values["status of influences"] = [(a.polarity + a.modality, b.polarity + b.modality) for a, b in both]
    for layer, ends in (
        ("causes", [(a.cause, b.cause) for a, b in both]),
        ("effects", [(a.effect, b.effect) for a, b in both]),
    ):
        found.overlaps[layer] = [dice(gold.text, a.span, b.span) for a, b in ends if a is not None and b is not None]


def _said(gold: Passage, other: Passage, found: Compared) -> None:
    def content(a: Attribution, b: Attribution) -> float:
        return same_words(gold.text, a.content, b.content) if a.sentence == b.sentence else 0.0

    def source(a: Attribution, b: Attribution) -> float:
        return share(a.content, b.content) if a.sentence == b.sentence and _same_holder(gold, a, b) else 0.0

    sizes = len(gold.attributions), len(other.attributions)
    found.tallies["attributions"] = Tally(len(pair_best(gold.attributions, other.attributions, content)), *sizes)
    found.tallies["attribution sources"] = Tally(len(pair_best(gold.attributions, other.attributions, source)), *sizes)


def _times(gold: Passage, other: Passage, found: Compared) -> None:
    """Times and amounts: found in the same words, and with the same value."""
    amounts = pair_best(
        gold.measures, other.measures, lambda a, b: share(a.amount, b.amount) if a.value == b.value else 0.0
    )
    found.tallies["measures"] = Tally(len(amounts), len(gold.measures), len(other.measures))
    times = pair_best(gold.times, other.times, lambda a, b: share(a.span, b.span))
    valued = pair_best(gold.times, other.times, lambda a, b: share(a.span, b.span) if same_value(a, b) else 0.0)
    found.tallies["times"] = Tally(len(times), len(gold.times), len(other.times))
    found.tallies["time values"] = Tally(len(valued), len(gold.times), len(other.times))


def _same_holder(gold: Passage, a: Attribution, b: Attribution) -> bool:
    if a.holder is None or b.holder is None:
        return a.holder is b.holder
    return same_role(gold, a.holder, b.holder)
