"""Entries of the ontology, as they stand in its data files."""

from typing import Literal

from msgspec import Struct

Sphere = Literal["security", "political", "economic", "regional"]
NameKind = Literal["name", "adjective", "metonym"]


class Mode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an event of a type was done. score: PLOVER score, None where the manual gives none."""

    id: str
    score: float | None = None
    cameo: tuple[str, ...] = ()


class EventType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the 16 PLOVER types.

    quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    score: PLOVER score, -10 to 10. goldstein: of the first CAMEO root, -10 to 10.
    symmetric: either order of source and target is honest.
    planned, refused: the type that a deed of this one is while it is only promised or planned, or when it is refused.
    stance: -1 where who does it to another stands against them; None when the deed alone says neither.
    standing: what is done all the time ("X arms Y") is a tie and no event.
    """

    id: str
    definition: str
    quad: Literal[1, 2, 3, 4]
    score: float
    goldstein: float
    cameo_roots: tuple[str, ...]
    modes: tuple[Mode, ...] = ()
    symmetric: bool = False
    planned: str | None = None
    refused: str | None = None
    stance: Literal[-1] | None = None
    standing: bool = False

    @property
    def is_friendly(self) -> bool:
        """Whether it is cooperation, and not conflict."""
        return self.quad in {1, 2}

    @property
    def is_spoken(self) -> bool:
        """Whether it is done in words, and not in deeds."""
        return self.quad in {1, 3}


class EventContext(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an event was about: one of the 37 PLOVER contexts."""

    id: str
    definition: str


class CameoCode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A CAMEO code (two to four digits) in PLOVER terms. mode: a mode of its type, None when the code tells none."""

    id: str
    type: str
    goldstein: float
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class RelationKind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of standing tie.

    inverse: how the tie reads from the target's end; the id itself when symmetric. sphere: the sphere it belongs
    to when the text names none. stance: +1 friendly, -1 hostile, None when the tie says neither. weak: friendly as
    neighbours are who trade; it makes no allies.
    """

    id: str
    holder_role: str
    target_role: str
    inverse: str
    definition: str
    symmetric: bool = False
    sphere: Sphere | None = None
    stance: Literal[1, -1] | None = None
    weak: bool = False


class LinkType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of link between concepts. runs: whether it is simulated without being asked for."""

    id: str
    runs: bool
    definition: str


class Quantity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something politics has more or less of.

    positive: what "up" means. more: lemmas and lemma phrases that name it in that direction; less: those that name
    its opposite. sphere: None when it occurs in several. part_of: id of a wider quantity. toward: the word that
    stands before whom or where it is directed at ("influence of X in Y"); whose: the word before whose it is. mutual:
    it lies between two, so that their order says nothing ("tension between X and Y"). deeds: types of event that such a
    thing goes back to where a text does not say between whom it is ("X expelled an envoy of Y; the row …").
    """

    id: str
    label: str
    positive: str
    definition: str
    more: tuple[str, ...]
    less: tuple[str, ...] = ()
    sphere: Sphere | None = None
    part_of: str | None = None
    toward: str = "towards"
    whose: str = "of"
    mutual: bool = False
    deeds: tuple[str, ...] = ()


class WordSense(Struct, frozen=True):
    """A quantity some words name. orientation: +1 in its positive direction, -1 as its opposite."""

    quantity: str
    orientation: Literal[1, -1]


class NameForm(Struct, frozen=True):
    """One way to write an actor. ambiguous: the same words often mean something else, so context must agree."""

    surface: str
    kind: NameKind = "name"
    ambiguous: bool = False


class NameRow(Struct, frozen=True):
    """One row for the name automaton. Several rows share a surface only when all of them are ambiguous."""

    surface: str
    kind: NameKind
    actor: str
    ambiguous: bool


class Office(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A post somebody holds. of: actor id. since, until: EDTF dates; None when not known, or still held."""

    of: str
    role: str
    since: str | None = None
    until: str | None = None


class DatedCode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Letters that stand for an actor in some coding scheme ("NRLGOV"). since, until: EDTF days; None without end."""

    code: str
    since: str | None = None
    until: str | None = None


class ActorEntry(Struct, frozen=True, kw_only=True):
    """Somebody known by name.

    kinds: most specific first; words of records.Actor. country: ISO 3166 alpha-3, None when there is no one country.
    part_of, member_of, backed_by: actor ids. roles: dated offices, for persons. sector: as listed, else None.
    codes: of the user's own dictionary; of several that hold on a day, the one with the latest start counts.
    """

    id: str
    name: str
    kinds: tuple[str, ...]
    country: str | None = None
    part_of: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    backed_by: tuple[str, ...] = ()
    names: tuple[NameForm, ...] = ()
    roles: tuple[Office, ...] = ()
    sector: str | None = None
    codes: tuple[DatedCode, ...] = ()
