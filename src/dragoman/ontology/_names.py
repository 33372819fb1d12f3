"""Actor entries -> rows for a name automaton."""

from collections import defaultdict
from collections.abc import Mapping

from dragoman.ontology._errors import OntologyError
from dragoman.ontology.types import ActorEntry, NameRow


def list_names(actors: Mapping[str, ActorEntry]) -> tuple[NameRow, ...]:
    """Every surface of every actor, sorted by surface, then actor."""
    return tuple(sorted(_rows(actors), key=lambda row: (row.surface, row.actor)))


def check_names(actors: Mapping[str, ActorEntry], files: Mapping[str, str]) -> None:
    """Raises OntologyError when two actors share a surface that one of them holds to be unambiguous.

    files: actor id -> the file that lists it. The error stands at the actor read last.
    """
    by_surface: defaultdict[str, list[NameRow]] = defaultdict(list)
    for row in _rows(actors):
        by_surface[row.surface].append(row)
    for surface, sharers in by_surface.items():
        if len(sharers) > 1 and not all(row.ambiguous for row in sharers):
            first, last = sharers[0].actor, sharers[-1].actor
            raise OntologyError(
                where=f"{files[last]}:{last}",
                expected=f"{surface!r} for one actor",
                got=f"{surface!r} also in {files[first]}:{first}",
                fix="list it as ambiguous in both, or drop it from one",
            )


def _rows(actors: Mapping[str, ActorEntry]) -> list[NameRow]:
    return [
        NameRow(form.surface, form.kind, actor.id, form.ambiguous) for actor in actors.values() for form in actor.names
    ]
