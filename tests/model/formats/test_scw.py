"""ScenarioWizard's files."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.formats import FormatError, read_scw, read_solutions, write_scw
from dragoman.model.maps import ImpactMatrix, impact_matrix

SIZES = st.lists(st.integers(1, 4), min_size=1, max_size=4)
STRAIT = impact_matrix(
    ["strait", "toll"],
    [["open", "shut"], ["low", "high"]],
    np.array([[0, 0, 2, -2], [0, 0, -1, 1], [1, -1, 0, 0], [-2, 2, 0, 0.5]]),
)


def matrix_of(sizes: list[int], seed: int) -> ImpactMatrix:
    """A matrix with names of several words and small whole impacts."""
    draw = np.random.Generator(np.random.PCG64(seed))
    states = [[f"state -{state} of {place}" for state in range(size)] for place, size in enumerate(sizes)]
    impacts = draw.integers(-12, 13, (sum(sizes), sum(sizes))).astype(float)
    return impact_matrix([f"& thing {place}" for place in range(len(sizes))], states, impacts)


@given(sizes=SIZES, seed=st.integers(0, 10_000))
def test_a_matrix_is_read_back_as_it_was_written(sizes: list[int], seed: int):
    """Descriptors, states and impacts survive a .scw file."""
    matrix = matrix_of(sizes, seed)
    back = read_scw(write_scw(matrix))

    assert (matrix.descriptors, matrix.states) == (back.descriptors, back.states)
    assert np.array_equal(matrix.impacts, back.impacts)


def test_impacts_that_are_not_whole_survive():
    """A half is written as a half."""
    assert 0.5 == read_scw(write_scw(STRAIT)).impacts[3, 3]


@pytest.mark.parametrize("name", ["", " low", "lo\nw"])
def test_a_name_that_a_line_cannot_hold_is_refused(name: str):
    """A line break in a name would tear the file."""
    with pytest.raises(ValueError, match="one line"):
        write_scw(STRAIT._replace(descriptors=("strait", name)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", 'matrix:1: expected "$ ScenarioWizard …", got nothing'),
        ("$ ScenarioWizard 4.0\nx\n&a\n -b\n", 'matrix: expected a line "#" after the names'),
        ("$ ScenarioWizard 4.0\nx\n -b\n#\n", "matrix:3: expected a descriptor (&…) or a state (-…), got -b"),
        ("$ ScenarioWizard 4.0\nx\n&a\n&b\n -c\n -d\n#\n 0, 0\n 0, 0\n#\n", "matrix: expected a matrix that fits"),
        (write_scw(STRAIT).replace("-2 , 2", "-2 , x"), "matrix:27: expected a number, got 'x'"),
        (write_scw(STRAIT).rpartition("-2 , 2")[0], "matrix: expected 4 rows of 4 numbers, got 3"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(text: str, told: str):
    """Every error names the place, what was expected and what came."""
    with pytest.raises(FormatError) as caught:
        read_scw(text)

    assert told == str(caught.value)[: len(told)]
    assert 1 == len(str(caught.value).splitlines())


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str):
    """No text does anything but give a matrix or a FormatError."""
    with pytest.raises(FormatError):
        read_scw("$ ScenarioWizard 4.0\nx\n" + text)


def test_solutions_come_with_their_scores():
    """A list of solutions gives scenarios from 0 on, and score and weight beside each."""
    found = read_solutions('$ ScenarioWizard 3.0\nSolution set\n 1 \n\n" 2 1",4,0,0,-15,""\n', STRAIT)

    assert ([[1, 0]], (-15.0,), (4.0,)) == (found.scenarios.tolist(), found.scores, found.weights)


def test_solutions_of_another_matrix_are_refused():
    """A state that a descriptor does not have is an error with its line."""
    with pytest.raises(FormatError, match="solutions:1"):
        read_solutions('" 3 1",4,0,0,15,""\n', STRAIT)
