"""What words tell of a tie, of its trend and of its strength."""

from typing import Literal

from msgspec import Struct

from dragoman.ontology.lexicon._events import DEFAULT_TARGETS


class Tie(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell of one kind of relation; see the head of lexicon_relations.toml for each field."""

    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    ruling: tuple[str, ...] = ()
    suffix_target: bool = False
    objects: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    linking: bool = False
    barred: tuple[str, ...] = ()
    driving: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    target: tuple[str, ...] = DEFAULT_TARGETS
    subject: str = "nsubj"
    inverse: bool = False
    open: bool = False
    passing: bool = False
    only_sources: bool = False
    mutual: bool = False
    placed: bool = False
    armed: bool = False
    militant: bool = False
    holders: Literal["", "persons", "rulers", "bodies", "joiners"] = ""
    bodies: bool = False
    firms: bool = False
    itself: bool = False
    bare: bool = False
    unowned: bool = False
    siding: bool = False
    borne: bool = False
    deeds: bool = False
    amounts: bool = False
    things: bool = False
    acts: bool = False
    whole: bool = False
    event: bool = False
    unlisted: bool = False
    moving: bool = False
    hailing: bool = False
    good: bool = False
    ended: bool = False
    joined: bool = False
    leagued: bool = False
    houses: bool = False
    acting: bool = False
    urging: bool = False
    told: bool = False
    grounds: bool = False
    landless: bool = False
    standing: Literal["", "any", "bodies"] = ""
    trend: Literal["rising", "falling", "steady"] | None = None


class TieWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """All ties, and the words of trend and strength."""

    tie: tuple[Tie, ...]
    parts: dict[str, frozenset[str]]
    members: dict[str, frozenset[str]]
    ruled: dict[str, frozenset[str]]
    naming: dict[str, frozenset[str]]
    land: dict[str, frozenset[str]]
    trend: dict[str, frozenset[str]]
    strength: dict[str, frozenset[str]]
    around: dict[str, frozenset[str]]
    spheres: dict[str, frozenset[str]]
    begun: dict[str, frozenset[str]]
