"""A dossier asked what would move one of its concepts."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from dragoman.ask import find_levers, orient_words
from dragoman.records import Concept, Intervention, Rejected
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built
from dragoman.verbs.choosing import choose_concept


class ToldLever(Struct, frozen=True, kw_only=True):
    """Interventions in words, each "LABEL up", "LABEL down" or "LABEL held", with their shares; see ask.Lever."""

    interventions: tuple[str, ...]
    concepts: tuple[str, ...]
    share: float
    spared: float


class KeptGoalError(Exception):
    """A goal that is to be moved and kept."""

    def __init__(self, words: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(
            where=f'"{words}"', expected="a goal to move or a concept to keep", got="both", fix="keep another one"
        )
        super().__init__(str(self.line))


def steer_dossier(
    folder: Folder, words: str, direction: Literal["up", "down"], *, keep: Sequence[str] = ()
) -> tuple[ToldLever, ...]:
    """The fewest interventions that would move, by the texts, the concept that words name, and none of those to keep.

    Raises NotBuiltError, UnknownConceptError, KeptGoalError, DossierError.
    """
    built = load_built(folder)
    goal = choose_concept(built, words)
    kept = sorted({choose_concept(built, one).id for one in keep})
    if goal.id in kept:
        raise KeptGoalError(words)
    wanted = 1 if (direction == "up") == (orient_words(goal, words, built.ontology) > 0) else -1
    way: Literal[1, -1] = 1 if wanted > 0 else -1
    labels = {concept.id: concept for concept in built.system.concepts}
    found = find_levers(built.system, goal.id, way, keep=kept, members=built.settings.members, seed=built.settings.seed)
    return tuple(
        ToldLever(
            interventions=tuple(_tell(one, labels[one.target]) for one in lever.interventions),
            concepts=tuple(one.target for one in lever.interventions),
            share=round(lever.share, 4),
            spared=round(lever.spared, 4),
        )
        for lever in found
    )


def _tell(one: Intervention, concept: Concept) -> str:
    return f"{concept.label} {'held' if one.kind == 'hold' else 'up' if one.direction > 0 else 'down'}"
