"""Claims on influence -> on what condition a text states each: its own, or that of the sentence it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.records import Anchor, Claim, Condition, Influence

Stated = tuple[Anchor, Influence]


def find_conditions(claims: Iterable[Claim]) -> Mapping[str, tuple[Condition, ...]]:
    """The conditions of claims on influence, by id; those stated without any are left out.

    "If A holds, B weakens C" says two things: A moves what follows, and B weakens C only if A holds. The second has the
    first's condition because it stands in what follows from it, outside the condition itself.
    """
    influences = [(claim, claim.content) for claim in claims if isinstance(claim.content, Influence)]
    stated: defaultdict[tuple[str, int], list[Stated]] = defaultdict(list)
    for claim, influence in influences:
        if influence.condition is not None:
            stated[claim.doc, claim.sentence].append((influence.condition, influence))
    found = {claim.id: _conditions_of(one, stated.get((claim.doc, claim.sentence), ())) for claim, one in influences}
    return {name: conditions for name, conditions in found.items() if conditions}


def _conditions_of(influence: Influence, stated: Iterable[Stated]) -> tuple[Condition, ...]:
    if influence.condition is not None:
        return (_read(influence.condition, influence),)
    ends = (influence.cause.anchor, influence.effect.anchor)
    holds = (
        _read(condition, other)
        for condition, other in stated
        if _holds(other.effect.anchor, ends[1]) and not any(_holds(condition, end) for end in ends)
    )
    return tuple(dict.fromkeys(holds))


def _read(condition: Anchor, influence: Influence) -> Condition:
    """The words of a condition with those that make it one: "if trade stops", "in the event of war".

    Where a verb before its subject makes it one, it stands among them: "should trade stop".
    """
    opener = " ".join(" ".join(anchor.exact for anchor in influence.triggers).lower().split()) or "if"
    words = " ".join(condition.exact.split())
    turned = any(anchor.start == condition.start for anchor in influence.triggers)
    told = words[:1].lower() + words[1:] if turned else f"{opener} {words}"
    return Condition(words=told, concept=influence.cause.concept)


def _holds(whole: Anchor, part: Anchor) -> bool:
    return whole.doc == part.doc and whole.start <= part.start and part.end <= whole.end
