"""Maps and matrices fit what they are about."""

import numpy as np
import pytest

from dragoman.model.maps import impact_matrix, map_from_links, map_from_matrix


def test_a_table_and_its_links_are_the_same_map():
    """Row drives column, links are ordered by effect, then cause, and 0 is no link."""
    table = np.array([[0.0, 0.5, -1.0], [0.0, 0.0, 0.25], [0.0, 0.0, 0.0]])
    one = map_from_matrix("abc", table)
    other = map_from_links("abc", [("b", "c", 0.25), ("a", "c", -1.0), ("a", "b", 0.5), ("c", "a", 0.0)])

    assert np.array_equal(table, other.matrix())
    assert [(0, 1), (0, 2), (1, 2)] == list(zip(one.cause, one.effect, strict=True))
    assert one.weight.tolist() == other.weight.tolist()


def test_a_table_of_another_size_is_refused():
    """A table needs a row and a column for each concept."""
    with pytest.raises(ValueError, match="2 by 2"):
        map_from_matrix("ab", np.zeros((2, 3)))


@pytest.mark.parametrize("links", [[("a", "x", 1.0)], [("a", "b", 1.0), ("a", "b", 0.5)]])
def test_links_that_fit_no_map_are_refused(links: list[tuple[str, str, float]]):
    """Unknown concepts and doubled links raise."""
    with pytest.raises(ValueError, match=r"^links: "):
        map_from_links("ab", links)


@pytest.mark.parametrize(("states", "size"), [([["x"], []], 1), ([["x"]], 1), ([["x"], ["y"]], 3)])
def test_a_matrix_that_does_not_fit_is_refused(states: list[list[str]], size: int):
    """Each descriptor has states, and each state a row and a column."""
    with pytest.raises(ValueError, match=r"^impacts: "):
        impact_matrix(["a", "b"], states, np.zeros((size, size)))
