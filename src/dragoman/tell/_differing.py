"""Answers side by side -> what they say otherwise, one line for each concept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.ask.compare import Difference
from dragoman.ask.sensitivity import Dependence, Settled
from dragoman.ask.spread import SpreadShare
from dragoman.records import Anchor, Answer, Conflict
from dragoman.tell._shares import tell_shares
from dragoman.tell.answers import OUTCOMES, verb_after
from dragoman.tell.disputes import name_matter
from dragoman.tell.grammar import join_names

Labels = Mapping[str, str]
SPREAD_TOLD = 3
REST_TOLD = 0.1
WORDS_TOLD = 12


def tell_changed(whole: Answer, rest: Answer, labels: Labels, *, beside: str = "with it") -> tuple[str, ...]:
    """What two answers to one question say otherwise, one line for each concept, in the order of the whole's effects.

    labels: concepts in words, by id; one that is not among them is told by its id. beside: words for the whole.
    """
    before, after = ({effect.concept: effect.direction for effect in each.effects} for each in (whole, rest))
    return tuple(
        f"{label} {_outcome(after.get(one), label)}; {beside}, {_outcome(before.get(one), label)}"
        for one in dict.fromkeys((*before, *after))
        if before.get(one) != after.get(one) and (label := labels.get(one, one))
    )


def tell_differences(differences: Iterable[Difference], labels: Labels) -> tuple[str, ...]:
    """What a second question answers otherwise, one line for each concept; labels: concepts in words, by id."""
    return tuple(_difference(one, labels.get(one.concept, one.concept)) for one in differences)


def _difference(one: Difference, label: str) -> str:
    there, here = _outcome(one.second, label), _outcome(one.first, label)
    return f"there, {label} {there}; here, {here}{_apart(one)}"


def _apart(one: Difference) -> str:
    """In which share of the members a concept stands apart; nothing where only aims and settings move it."""
    sides = ((one.higher, "higher"), (one.lower, "lower"))
    told = [f"{side} there in {share:.0%} of the members" for share, side in sides if share]
    return (
        f" ({', '.join(told) if told else 'over aims or settings alone'})"
        if "none" not in (one.first, one.second)
        else ""
    )


def tell_dependence(dependence: Iterable[Dependence], names: Labels) -> tuple[str, ...]:
    """What an answer hangs on, one line for each thing left out.

    names: links, origins and concepts in words, by id; what is not among them is told by its id.
    """
    without: defaultdict[str, list[str]] = defaultdict(list)
    for one in dependence:
        label = names.get(one.concept, one.concept)
        without[one.left_out].append(f"{label} {_change(one, label)} (with it, {_outcome(one.direction, label)})")
    return tuple(f"without {names.get(name, name)}, {join_names(told)}" for name, told in without.items())


def tell_spread(shares: Iterable[SpreadShare], links: Labels, labels: Labels) -> tuple[str, ...]:
    """What explains the spread of each effect, one line for each; links: what each says, by id."""
    lines: defaultdict[str, list[SpreadShare]] = defaultdict(list)
    for share in shares:
        lines[share.concept].append(share)
    return tuple(_spread(labels.get(name, name), found[:SPREAD_TOLD], links) for name, found in lines.items())


def _spread(label: str, shares: Sequence[SpreadShare], links: Labels) -> str:
    parts = [part for one in shares for part in (one.presence, one.size)]
    rest = max(0.0, 1 - sum(parts))
    *told, by_rest = tell_shares([*parts, rest])
    links_told = (
        f"{presence} by whether {links[one.link]}, {size} by how much"
        for one, presence, size in zip(shares, told[::2], told[1::2], strict=True)
    )
    return f"{label}: {'; '.join(links_told)}" + (f"; {by_rest} by all else" if rest >= REST_TOLD else "")


def tell_disputes(settled: Iterable[Settled], conflicts: Iterable[Conflict], labels: Labels) -> tuple[str, ...]:
    """What the effects are by either side of each dispute, one line for each, with what would have to be found out."""
    known = {conflict.id: conflict for conflict in conflicts}
    sides: defaultdict[str, list[Settled]] = defaultdict(list)
    for one in settled:
        sides[one.conflict].append(one)
    return tuple(_dispute(known[name], found, labels) for name, found in sides.items())


def _dispute(conflict: Conflict, found: Sequence[Settled], labels: Labels) -> str:
    by_a = join_names([_effect(one.concept, one.by_a, labels) for one in found])
    by_b = join_names([_effect(one.concept, one.by_b, labels) for one in found])
    matter = name_matter(conflict.type)
    words = f"{matter}, by “{_short(conflict.a)}” or by “{_short(conflict.b)}” (show conflict {conflict.id})"
    if all(one.by_a == one.by_b for one in found):
        apart = max(one.apart for one in found)
        return f"{words}: by the one in {apart:.0%} more of the members than by the other, {by_a}"
    return f"{words}: by the first, {by_a}; by the second, {by_b}"


def _effect(concept: str, direction: str | None, labels: Labels) -> str:
    label = labels.get(concept, concept)
    return f"{label} {_outcome(direction, label)}"


def _short(anchor: Anchor) -> str:
    """The first words of a passage."""
    words = anchor.exact.split()
    return " ".join(words[:WORDS_TOLD]) + (" …" if len(words) > WORDS_TOLD else "")


def _change(one: Dependence, label: str) -> str:
    """What becomes of an effect: its new direction, or by how many fewer or more members it comes out."""
    if one.direction_without != one.direction:
        return _outcome(one.direction_without, label)
    share = f"{abs(one.change):.0%} {'fewer' if one.change < 0 else 'more'} of the members"
    return f"{_outcome(one.direction, label)} in {share}"


def _outcome(direction: str | None, label: str) -> str:
    return verb_after(OUTCOMES[direction], label)
