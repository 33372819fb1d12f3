"""Traits that types of events, kinds of ties and kinds of actors share, by which rules tell them apart."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from dragoman.ontology._toml import convert_entry, read_toml

TRAITS_FILE = "traits.toml"


class DeedTraits(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Types of events by trait; what each means stands above it in traits.toml."""

    aggressive: frozenset[str]
    aimed: frozenset[str]
    announced: frozenset[str]
    answer: frozenset[str]
    answering_harm: frozenset[str]
    answering_others: frozenset[str]
    ahead: frozenset[str]
    asking: frozenset[str]
    befalling: frozenset[str]
    breaking: frozenset[str]
    demanding: frozenset[str]
    done: frozenset[str]
    done_to: frozenset[str]
    friendly: frozenset[str]
    gathering: frozenset[str]
    giving: frozenset[str]
    harming: frozenset[str]
    held_out: frozenset[str]
    helping: frozenset[str]
    intended: frozenset[str]
    moving: frozenset[str]
    mute: frozenset[str]
    offered: frozenset[str]
    on_soil: frozenset[str]
    on_things: frozenset[str]
    own_goods: frozenset[str]
    own_people: frozenset[str]
    refusable: frozenset[str]
    said_of: frozenset[str]
    said_to: frozenset[str]
    security: frozenset[str]
    self_done: frozenset[str]
    shared: frozenset[str]
    undirected: frozenset[str]
    over_matters: frozenset[str]
    over_one_matter: frozenset[str]
    resented: frozenset[str]
    violent: frozenset[str]


class KindTraits(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Kinds of actors by trait; what each means stands above it in traits.toml."""

    acting: frozenset[str]
    agent: frozenset[str]
    arguing: frozenset[str]
    armed: frozenset[str]
    band: frozenset[str]
    body: frozenset[str]
    chosen: frozenset[str]
    faction: frozenset[str]
    far: frozenset[str]
    fighting: frozenset[str]
    guessed: frozenset[str]
    homeland: frozenset[str]
    land: frozenset[str]
    living: frozenset[str]
    many_in_one: frozenset[str]
    named_body: frozenset[str]
    no_body: frozenset[str]
    joined: frozenset[str]
    leagued: frozenset[str]
    house: frozenset[str]
    official: frozenset[str]
    organ: frozenset[str]
    owned: frozenset[str]
    part: frozenset[str]
    personal: frozenset[str]
    placed: frozenset[str]
    placelike: frozenset[str]
    power: frozenset[str]
    proxy: frozenset[str]
    ruling: frozenset[str]
    seen_inside: frozenset[str]
    served: frozenset[str]
    settled: frozenset[str]
    siding: frozenset[str]
    single: frozenset[str]
    state_like: frozenset[str]
    striking: frozenset[str]
    struck_often: frozenset[str]
    untold: frozenset[str]


class TieTraits(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Kinds of standing ties by trait; what each means stands above it in traits.toml."""

    fixed: frozenset[str]
    done_once: frozenset[str]
    partial: frozenset[str]
    official: frozenset[str]
    shown: frozenset[str]
    towards: frozenset[str]
    unended: frozenset[str]


class Traits(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """All traits."""

    deeds: DeedTraits
    kinds: KindTraits
    ties: TieTraits


@cache
def load_traits() -> Traits:
    """The traits that ship with the package, read once."""
    return convert_entry(read_toml(Path(__file__).parent / "data" / TRAITS_FILE), Traits, TRAITS_FILE)
