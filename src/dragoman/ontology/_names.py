"""Actor entries -> rows for a name automaton."""

from collections import defaultdict
from collections.abc import Mapping

from dragoman.ontology._errors import OntologyError
from dragoman.ontology._types import ActorEntry, NameRow


def list_names(actors: Mapping[str, ActorEntry]) -> tuple[NameRow, ...]:
    """Every surface of every actor, sorted by surface, then actor.

    Raises OntologyError when two actors share a surface that one of them holds to be unambiguous.
    """
    rows = [
        NameRow(form.surface, form.kind, actor.id, form.ambiguous) for actor in actors.values() for form in actor.names
    ]
    _check_shared(rows)
    return tuple(sorted(rows, key=lambda row: (row.surface, row.actor)))


def _check_shared(rows: list[NameRow]) -> None:
    by_surface: defaultdict[str, list[NameRow]] = defaultdict(list)
    for row in rows:
        by_surface[row.surface].append(row)
    for surface, sharers in by_surface.items():
        sure = [row.actor for row in sharers if not row.ambiguous]
        if sure and len(sharers) > 1:
            rival = next(row.actor for row in sharers if row.actor != sure[0])
            raise OntologyError(
                where=f"actors:{sure[0]}",
                expected=f"{surface!r} for one actor",
                got=f"{surface!r} also for {rival}",
                fix="list it as ambiguous in both, or drop it from one",
            )
