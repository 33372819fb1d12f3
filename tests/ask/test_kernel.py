"""What arrives at each concept, against a plain table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ask.kernel import ROUNDS, add_arrivals, wire

ENDS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=14, unique=True)


def arrivals(concepts: int, links: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    """Sums by the kernel and by a table, for three members."""
    draw = np.random.Generator(np.random.PCG64(3))
    weights, state = draw.normal(size=(len(links), 3)), draw.normal(size=(concepts, 3))
    cause = np.array([link[0] for link in links], dtype=np.intp)
    effect = np.array([link[1] for link in links], dtype=np.intp)
    wiring = wire(concepts, cause, effect)
    total = np.zeros((concepts, 3))
    add_arrivals(total, wiring, weights[wiring.links], state[wiring.order], np.empty((concepts, 3)))
    table = np.zeros((concepts, concepts, 3))
    np.add.at(table, (cause, effect), weights)
    return total[wiring.back()], np.einsum("ijm,im->jm", table, state)


@given(links=ENDS)
def test_arrivals_are_those_of_a_table(links: list[tuple[int, int]]):
    """Whatever the links, each concept gets the sum of weight times state over its causes."""
    ours, expected = arrivals(6, links)

    np.testing.assert_allclose(ours, expected, atol=1e-12)


@pytest.mark.parametrize("more", [-1, 0, 1, 20])
def test_hubs_get_all_that_arrives(more: int):
    """A concept with more links than there are rounds gets the rest in one run."""
    links = [(cause, 0) for cause in range(1, ROUNDS + more + 1)] + [(0, 2), (1, 2)]
    ours, expected = arrivals(40, links)

    np.testing.assert_allclose(ours, expected, atol=1e-12)
