"""Traits of deeds and of actors."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest

import dragoman
from dragoman.ontology import load_ontology
from dragoman.ontology._listed import ActorKind
from dragoman.ontology.traits import DeedTraits, KindTraits, TieTraits, load_traits

SOURCES = Path(dragoman.__file__).parent


@pytest.mark.parametrize("trait", DeedTraits.__struct_fields__)
def test_deeds_with_a_trait_are_types_of_events(trait: str):
    """A trait of deeds belongs to some types and to none that is no type."""
    types = getattr(load_traits().deeds, trait)

    assert types
    assert types < load_ontology().event_types.keys()


@pytest.mark.parametrize("trait", KindTraits.__struct_fields__)
def test_whoever_has_a_trait_is_of_a_known_kind(trait: str):
    """A trait of actors belongs to some kinds and to none that no actor has."""
    kinds = getattr(load_traits().kinds, trait)

    assert kinds
    assert kinds < {*get_args(ActorKind)}


@pytest.mark.parametrize("trait", TieTraits.__struct_fields__)
def test_ties_with_a_trait_are_kinds_of_ties(trait: str):
    """A trait of ties belongs to some kinds and to none that is no kind of tie."""
    kinds = getattr(load_traits().ties, trait)

    assert kinds
    assert kinds < load_ontology().relation_kinds.keys()


@pytest.mark.parametrize("family", ["deeds", "kinds", "ties"])
def test_no_trait_is_told_twice(family: str):
    """Two traits of the same name or the same meaning would be one: none is had by the very same types or kinds."""
    traits = msgspec.structs.asdict(getattr(load_traits(), family))

    assert len(traits) == len({*traits.values()})


def listed_words(path: Path) -> Iterator[set[object]]:
    """The sets of several constants that a module writes out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Set) and len(node.elts) > 1:
            yield {each.value if isinstance(each, ast.Constant) else None for each in node.elts}


def test_no_module_lists_types_or_kinds():
    """Which types or kinds a rule holds for stands in the data, as a trait."""
    types, kinds, ties = {*load_ontology().event_types}, {*get_args(ActorKind)}, {*load_ontology().relation_kinds}
    paths = sorted(SOURCES.rglob("*.py"))

    listed = [(path, words) for path in paths for words in listed_words(path)]
    assert [] == [path for path, words in listed if any(words <= known for known in (types, kinds, ties))]
