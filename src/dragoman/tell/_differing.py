"""Answers side by side -> what they say otherwise, one line for each concept."""

from collections.abc import Iterable, Mapping

from dragoman.ask.compare import Difference
from dragoman.ask.sensitivity import Dependence
from dragoman.records import Answer
from dragoman.tell.answers import OUTCOMES, verb_after

Labels = Mapping[str, str]


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
    """What an answer hangs on, one line for each thing left out and effect.

    names: links, origins and concepts in words, by id; what is not among them is told by its id.
    """
    return tuple(
        f"without {names.get(one.left_out, one.left_out)}, {label} {_change(one, label)}; "
        f"with it, {_outcome(one.direction, label)}"
        for one in dependence
        if (label := names.get(one.concept, one.concept))
    )


def _change(one: Dependence, label: str) -> str:
    """What becomes of an effect: its new direction, or by how many fewer or more members it comes out."""
    if one.direction_without != one.direction:
        return _outcome(one.direction_without, label)
    share = f"{abs(one.change):.0%} {'fewer' if one.change < 0 else 'more'} of the members"
    return f"{_outcome(one.direction, label)} in {share}"


def _outcome(direction: str | None, label: str) -> str:
    return verb_after(OUTCOMES[direction], label)
