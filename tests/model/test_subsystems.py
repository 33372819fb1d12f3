"""Groups of concepts that hang together."""

from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import find_subsystems
from dragoman.model.subsystems import _merge_groups
from dragoman.records import Concept, Link, SystemModel

ONTOLOGY = SimpleNamespace(
    quantities={"toll": SimpleNamespace(sphere="economic"), "raid": SimpleNamespace(sphere="security")}
)


def concept(name: str, **more: Any) -> Concept:
    """A concept of a quantity of its own, unless told."""
    return Concept(id=name, label=name, **({"quantity": name} | more))


def system(*arrows: str, **known: Concept) -> SystemModel:
    """A system of links, each named by its two ends; known: concepts that are more than a name."""
    links = tuple(
        Link(id=a, cause=a[0], effect=a[1], sign=1, link_type="causal", runs=True, support=0.75, claims=(f"c-{a}",))
        for a in arrows
    )
    names = sorted({end for arrow in arrows for end in arrow} | known.keys())
    return SystemModel(concepts=tuple(known.get(name) or concept(name) for name in names), links=links)


def groups(model: SystemModel) -> list[tuple[str, ...]]:
    """The concepts of each group, by name."""
    return [tuple(sorted(one.concepts)) for one in find_subsystems(model, ONTOLOGY)]


def test_two_rings_with_one_link_between_are_two_subsystems():
    """What is densely tied hangs together, a single tie does not join it."""
    model = system("ab", "bc", "ca", "xy", "yz", "zx", "cx")

    assert [("a", "b", "c"), ("x", "y", "z")] == groups(model)


def test_a_subsystem_has_its_links_its_evidence_and_what_leads_out():
    """Links within, links outward and the claims behind those within are told apart."""
    first, _ = find_subsystems(system("ab", "bc", "ca", "xy", "cx"), ONTOLOGY)

    assert (("ab", "bc", "ca"), ("cx",), ("c-ab", "c-bc", "c-ca")) == (first.links, first.outward, first.claims)


def test_the_concept_with_most_links_stands_first():
    """A subsystem is known by what most runs through."""
    (one,) = find_subsystems(system("ba", "bc", "bd"), ONTOLOGY)

    assert "b" == one.concepts[0]


@pytest.mark.parametrize(
    "shared",
    [{"quantity": "toll"}, {"holder": "ARD"}, {"part_of": "w"}],
    ids=["one quantity", "one actor", "one whole"],
)
def test_concepts_without_links_hang_together_by_what_they_share(shared: dict[str, Any]):
    """Tolls of two harbours are one subsystem though no text links them."""
    known = {name: concept(name, **shared) for name in "pq"}

    assert [("p", "q")] == groups(system(**known))


def test_spheres_and_actors_are_told_with_the_most_frequent_first():
    """What a subsystem is about and whose it is."""
    model = system(
        "pq",
        "qr",
        p=concept("p", quantity="toll", holder="ARD", target="BEL"),
        q=concept("q", quantity="toll", holder="ARD"),
        r=concept("r", quantity="raid", holder="BEL"),
    )
    (one,) = find_subsystems(model, ONTOLOGY)

    assert (("economic", "security"), ("ARD", "BEL")) == (one.spheres, one.actors)


def test_a_concept_that_hangs_on_nothing_is_in_no_subsystem():
    """A group has at least two concepts."""
    assert [("a", "b")] == groups(system("ab", z=concept("z")))


def test_what_very_many_share_ties_nobody():
    """A holder of everything tells no two concepts apart from the others."""
    known = {f"n{place:03}": concept(f"n{place:03}", holder="ARD") for place in range(50)}

    assert [] == groups(system(**known))


PAIRS = list(combinations("abcdef", 2))


def modularity(ties: dict[tuple[str, str], float], parts: list[frozenset[str]]) -> float:
    """Newman's modularity, worked out from its definition."""
    total = sum(ties.values())
    inside = [sum(worth for pair, worth in ties.items() if part.issuperset(pair)) for part in parts]
    ends = [sum(worth * len(part.intersection(pair)) for pair, worth in ties.items()) for part in parts]
    return sum(within / total - (end / (2 * total)) ** 2 for within, end in zip(inside, ends, strict=True))


@given(st.dictionaries(st.sampled_from(PAIRS), st.floats(0.1, 2.0), min_size=1))
def test_no_merger_of_two_groups_would_raise_modularity(ties: dict[tuple[str, str], float]):
    """The search ends where its oracle finds no better merger."""
    ordered = dict(sorted(ties.items()))
    parts = _merge_groups(ordered)
    reached = modularity(ordered, parts)
    merged = [
        [one | other, *(part for part in parts if part not in {one, other})] for one, other in combinations(parts, 2)
    ]

    assert all(modularity(ordered, each) <= reached + 1e-9 for each in merged)


@given(st.permutations(["ab", "bc", "ca", "xy", "yz", "zx", "cx", "pq"]))
def test_the_order_of_links_does_not_matter(arrows: list[str]):
    """The same system gives the same groups."""
    assert groups(system("ab", "bc", "ca", "xy", "yz", "zx", "cx", "pq")) == groups(system(*arrows))
