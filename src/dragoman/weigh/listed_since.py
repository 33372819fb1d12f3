"""Decisions about names that no list knew then -> the same decisions about whom a list of the user's knows now."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from dragoman.records import Decision, Reading
from dragoman.resolve.provisional import UNLISTED, provisional_id


def renew_decisions(
    decisions: Sequence[Decision], readings: Sequence[Reading], actors: Collection[str]
) -> list[Decision]:
    """The decisions, with each id of a name that no list knew as that of whoever the name means now.

    actors: all ids of actors that the readings speak of. Whom nothing is read as any more, and whose name means two
    now, is left as it is.
    """
    gone = {one for decision in decisions for one in _told(decision) if one.startswith(UNLISTED)} - set(actors)
    now = _meant_now({one.partition("~")[0] for one in gone}, readings) if gone else {}
    renewed = {old: new for old in gone if (new := _renewed(old, now)) in actors}
    return [_renew(decision, renewed) for decision in decisions] if renewed else list(decisions)


def _told(decision: Decision) -> Iterable[str]:
    """The ids that a decision is about, and those it puts into a claim."""
    return (*decision.targets, *_words_in(decision.changes))


def _words_in(value: Any) -> Iterable[str]:  # noqa: ANN401 - what a change puts in has any shape
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [one for inner in value for one in _words_in(inner)]
    return [value] if isinstance(value, str) else []


def _meant_now(names: Collection[str], readings: Sequence[Reading]) -> Mapping[str, str]:
    """Whom names mean in the texts now, by the ids that they had while no list knew them."""
    meant: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.role is None and mention.actor and not mention.actor.startswith(UNLISTED):
                meant.setdefault(mention.anchor.exact, set()).add(mention.actor)
    found: dict[str, set[str]] = {}
    for words, actors in meant.items():
        found.setdefault(provisional_id(words), set()).update(actors)
    return {name: next(iter(found[name])) for name in names if len(found.get(name, ())) == 1}


def _renewed(old: str, now: Mapping[str, str]) -> str:
    """The id that somebody goes by now, or a group of his ("new:ardin~guard")."""
    owner, group, role = old.partition("~")
    return now.get(owner, owner) + group + role


def _renew(decision: Decision, renewed: Mapping[str, str]) -> Decision:
    targets = tuple(dict.fromkeys(renewed.get(target, target) for target in decision.targets))
    return msgspec.structs.replace(decision, targets=targets, changes=_put(decision.changes, renewed))


def _put(value: Any, renewed: Mapping[str, str]) -> Any:  # noqa: ANN401 - what a change puts in has any shape
    """What a change puts in, with each old id replaced wherever it stands alone."""
    if isinstance(value, dict):
        return {key: _put(inner, renewed) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_put(inner, renewed) for inner in value]
    return renewed.get(value, value) if isinstance(value, str) else value
