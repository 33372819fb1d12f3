"""A second question in words, said by what it has otherwise than the first."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from msgspec.structs import replace

from dragoman.records import Concept, Intervention, Rejected, Scenario, SystemModel
from dragoman.records.answer import PUSHES
from dragoman.verbs.supposing import Suppose, UnreadableSuppositionError, read_suppositions

# What a part of the second question may begin with, and what it then supposes.
SAID: dict[str, Literal["held", "cut", "added", "seen"]] = {
    "hold ": "held",
    "cut ": "cut",
    "add ": "added",
    "as seen by ": "seen",
}
WAYS = (" up", " down")
EXAMPLE = (
    'write "trade of Norway down", "hold trade of Norway", "cut LINK", "add WORDS -> WORDS" or "as seen by SOURCE"'
)


class Rival(NamedTuple):
    """A second question. seen_by: sources whose word alone it holds, () for the same as the first question."""

    scenario: Scenario
    seen_by: tuple[str, ...]


def read_rival(
    words: str,
    first: Scenario,
    system: SystemModel,
    *,
    push: Callable[[str, str], Intervention],
    choose: Callable[[str], Concept],
) -> Rival:
    """The question that is as the first but for what words say, in parts with ";" between them.

    A part "WORDS up" or "WORDS down" is pushed in the place of the first's push; "hold WORDS", "cut LINK" and
    "add WORDS -> WORDS" come on top of what the first supposes; "as seen by SOURCE" says whose word it holds. push:
    words and direction -> the push. choose: words -> the concept they name. Raises UnreadableSuppositionError, and what
    `push` and `choose` raise.
    """
    said: dict[str, list[str]] = {kind: [] for kind in SAID.values()}
    pushes: list[Intervention] = []
    for part in filter(None, map(str.strip, words.split(";"))):
        beginning = next((start for start in SAID if part.lower().startswith(start)), None)
        if part.lower().endswith(WAYS):
            target, way = part.rsplit(" ", 1)
            pushes.append(push(target, way.lower()))
        elif beginning is not None:
            said[SAID[beginning]].append(part[len(beginning) :].strip())
        else:
            raise UnreadableSuppositionError(_refused(words))
    if not pushes and not any(said.values()):
        raise UnreadableSuppositionError(_refused(words))
    pushes = pushes or [one for one in first.interventions if one.kind in PUSHES]
    kept = [one for one in first.interventions if one.kind not in PUSHES]
    more = Suppose(held=tuple(said["held"]), cut=tuple(said["cut"]), added=tuple(said["added"]))
    interventions = (*read_suppositions(more, pushes[0], system, choose), *pushes[1:], *kept)
    _refuse_both(interventions)
    return Rival(replace(first, interventions=interventions), tuple(said["seen"]))


def _refused(words: str) -> Rejected:
    return Rejected(
        where=f'"{words}"', expected="what the second question has otherwise", got="something else", fix=EXAMPLE
    )


def _refuse_both(interventions: tuple[Intervention, ...]) -> None:
    """Raise where a concept is pushed and held."""
    held = {one.target for one in interventions if one.kind == "hold"}
    both = sorted(held & {one.target for one in interventions if one.kind in PUSHES})
    if both:
        raise UnreadableSuppositionError(
            Rejected(where=both[0], expected="a concept to be pushed or held", got="both", fix="hold another one")
        )
