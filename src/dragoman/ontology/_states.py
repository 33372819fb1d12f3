"""States as their data file lists them -> the state, its people and the organs every state has."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from dragoman.ontology._listed import list_forms
from dragoman.ontology.types import ActorEntry, NameForm, NameKind

# Suffix of the id -> kind, title.
ORGANS = {
    "GOV": ("government", "government"),
    "PARL": ("legislature", "parliament"),
    "MIL": ("military", "armed forces"),
    "PRES": ("office", "president"),
    "PM": ("office", "prime minister"),
    "KING": ("office", "monarch"),
}


class ListedState(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One state of the data file.

    capital: seat of government, which stands for the government too; None where there is none.
    government, parliament, military: proper names of those organs; metonyms: places that stand for the government.
    people: plural nouns for its people. offices: the posts at its top. ambiguous: as for ListedActor.
    """

    id: str
    name: str
    capital: str | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    government: tuple[str, ...] = ()
    parliament: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
    offices: tuple[Literal["PRES", "PM", "KING"], ...] = ()
    ambiguous: tuple[str, ...] = ()


def enter_state(listed: ListedState, where: str) -> Iterator[ActorEntry]:
    """The state, then its government ("IRN.GOV"), parliament, armed forces, top offices and people ("IRN~people").

    Raises OntologyError as list_forms does, over all of its surfaces at once.
    """
    forms = {form.surface: form for form in list_forms(_surfaces(listed), listed.ambiguous, where)}
    own = (listed.name, *listed.names, *listed.adjectives)
    yield ActorEntry(
        id=listed.id,
        name=listed.name,
        kinds=("state",),
        country=listed.id,
        names=tuple(forms[surface] for surface in own),
    )
    surfaces: dict[str, tuple[str, ...]] = {
        "GOV": (*_seat(listed), *listed.metonyms, *listed.government),
        "PARL": listed.parliament,
        "MIL": listed.military,
    }
    surfaces |= dict.fromkeys(listed.offices, ())
    for suffix, listed_names in surfaces.items():
        yield _organ(listed, suffix, tuple(forms[surface] for surface in listed_names))
    yield _people(listed, tuple(forms[surface] for surface in listed.people))


def _surfaces(listed: ListedState) -> dict[NameKind, tuple[str, ...]]:
    return {
        "name": (listed.name, *listed.names, *listed.people, *listed.parliament, *listed.military, *listed.government),
        "adjective": listed.adjectives,
        "metonym": (*_seat(listed), *listed.metonyms),
    }


def _seat(listed: ListedState) -> tuple[str, ...]:
    """The capital as a metonym; none where it bears the state's own name (Singapore)."""
    return () if listed.capital in {None, listed.name, *listed.names} else (str(listed.capital),)


def _organ(listed: ListedState, suffix: str, names: tuple[NameForm, ...]) -> ActorEntry:
    kind, title = ORGANS[suffix]
    return ActorEntry(
        id=f"{listed.id}.{suffix}",
        name=f"{title} of {listed.name}",
        kinds=(kind,),
        country=listed.id,
        part_of=(f"{listed.id}.GOV" if kind == "office" else listed.id,),
        names=names,
    )


def _people(listed: ListedState, names: tuple[NameForm, ...]) -> ActorEntry:
    return ActorEntry(
        id=f"{listed.id}~people", name=f"people of {listed.name}", kinds=("people",), country=listed.id, names=names
    )
