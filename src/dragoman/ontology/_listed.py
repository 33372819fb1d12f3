"""Actors as a data file lists them -> actor entries."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from dragoman.ontology._errors import OntologyError
from dragoman.ontology.types import ActorEntry, DatedCode, NameForm, NameKind, Office

ActorKind = Literal[
    "state",
    "government",
    "legislature",
    "military",
    "security",
    "militia",
    "party",
    "movement",
    "person",
    "media",
    "igo",
    "ngo",
    "institution",
    "office",
    "group",
    "state_group",
    "alignment",
    "place",
    "company",
    "people",
]


class ListedActor(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One actor of a data file. name and names are names; ambiguous lists those of its surfaces that need context.

    members: the other end of member_of, for bodies whose members are listed at once. sector: a code of sectors.toml,
    where neither kinds nor name tell it. codes: see ActorEntry.
    """

    id: str
    name: str
    kinds: tuple[ActorKind, ...]
    country: str | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    backed_by: tuple[str, ...] = ()
    roles: tuple[Office, ...] = ()
    sector: str | None = None
    codes: tuple[DatedCode, ...] = ()


def enter_actor(listed: ListedActor, where: str) -> ActorEntry:
    """The entry of a listed actor. Raises OntologyError when it has no kind or its surfaces contradict each other."""
    if not listed.kinds:
        raise OntologyError(where=f"{where}.kinds", expected="at least one kind", got="none", fix="add one")
    return ActorEntry(
        id=listed.id,
        name=listed.name,
        kinds=listed.kinds,
        country=listed.country,
        part_of=listed.part_of,
        member_of=listed.member_of,
        backed_by=listed.backed_by,
        names=list_forms(
            {"name": (listed.name, *listed.names), "adjective": listed.adjectives, "metonym": listed.metonyms},
            listed.ambiguous,
            where,
        ),
        roles=listed.roles,
        sector=listed.sector,
        codes=listed.codes,
    )


def list_forms(surfaces: dict[NameKind, tuple[str, ...]], ambiguous: Iterable[str], where: str) -> tuple[NameForm, ...]:
    """Surfaces as name forms, in the order given.

    Raises OntologyError when one stands twice, is blank or has blanks around it, or when an ambiguous one is not
    among them.
    """
    doubtful = set(ambiguous)
    forms = tuple(
        NameForm(surface, kind, surface in doubtful) for kind, listed in surfaces.items() for surface in listed
    )
    _check_surfaces([form.surface for form in forms], doubtful, where)
    return forms


def _check_surfaces(surfaces: list[str], doubtful: set[str], where: str) -> None:
    seen: set[str] = set()
    for surface in surfaces:
        if not surface or surface != surface.strip():
            raise OntologyError(
                where=where, expected="a name without blanks around it", got=repr(surface), fix="trim it"
            )
        if surface in seen:
            raise OntologyError(where=where, expected="each name once", got=f"{surface!r} twice", fix="remove one")
        seen.add(surface)
    for stray in sorted(doubtful - seen):
        raise OntologyError(
            where=f"{where}.ambiguous",
            expected="one of its names",
            got=repr(stray),
            fix="add it to its names, or remove it",
        )
