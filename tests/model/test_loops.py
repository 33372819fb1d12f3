"""Feedback loops."""

from itertools import permutations
from math import prod
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import find_loops
from dragoman.records import Concept, Link, SystemModel


def system(*arrows: tuple[Any, ...]) -> SystemModel:
    """A system of arrows: cause, effect, sign and, where given, whether it runs."""
    links = tuple(
        Link(
            id=f"{cause}{effect}{sign}",
            cause=cause,
            effect=effect,
            sign=sign,
            link_type="causal",
            runs=runs[0] if runs else True,
            support=1.0,
        )
        for cause, effect, sign, *runs in arrows
    )
    names = sorted({end for link in links for end in (link.cause, link.effect)})
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in names), links=links)


def test_two_minuses_reinforce():
    """A loop with an even number of minus signs reinforces, one with an odd number balances."""
    arms_race = system(("a", "b", -1), ("b", "a", -1), ("b", "c", 1), ("c", "b", -1))
    found = [(loop.concepts, loop.kind) for loop in find_loops(arms_race).loops]

    assert [(("a", "b"), "reinforcing"), (("b", "c"), "balancing")] == found


def test_rival_links_make_rival_loops():
    """Where texts disagree on a sign there is one loop for each side."""
    found = find_loops(system(("a", "b", 1), ("a", "b", -1), ("b", "a", 1))).loops

    assert ["reinforcing", "balancing"] == sorted((loop.kind for loop in found), reverse=True)


def test_only_signed_running_links_close_a_loop():
    """Links without a sign or with the sign nought close no loop; those that do not run only on demand."""
    mixed = system(("a", "b", 1), ("b", "a", None), ("b", "a", 0), ("b", "a", 1, False), ("a", "a", 1))

    assert (0, 1) == (len(find_loops(mixed).loops), len(find_loops(mixed, all_links=True).loops))


def test_a_bound_is_said():
    """A search that stops at its bound says that it is not complete, and gives no more than asked for."""
    names = "abcdef"
    dense = system(*((a, b, 1) for a, b in permutations(names, 2)))
    stopped, whole = find_loops(dense, most=10), find_loops(dense)

    assert ((10, False), (409, True)) == ((len(stopped.loops), stopped.complete), (len(whole.loops), whole.complete))


def every_loop(arrows: dict[tuple[str, str], int], longest: int) -> set[tuple[tuple[str, ...], str]]:
    """All loops by trying every order of every set of concepts."""
    names = sorted({end for pair in arrows for end in pair})
    found: set[tuple[tuple[str, ...], str]] = set()
    for size in range(2, longest + 1):
        for way in permutations(names, size):
            steps = list(zip(way, (*way[1:], way[0]), strict=True))
            if way[0] == min(way) and all(step in arrows for step in steps):
                found.add((way, "reinforcing" if prod(arrows[step] for step in steps) > 0 else "balancing"))
    return found


PAIRS = list(permutations("abcde", 2))


@given(
    arrows=st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), max_size=12),
    longest=st.integers(2, 5),
)
def test_every_loop_is_found_once(arrows: dict[tuple[str, str], int], longest: int):
    """The loops found are those that trying every order of concepts finds, each once."""
    loops = find_loops(system(*((a, b, s) for (a, b), s in arrows.items())), longest=longest).loops
    found = [(loop.concepts, loop.kind) for loop in loops]

    assert (every_loop(arrows, longest), len(set(found))) == (set(found), len(found))
