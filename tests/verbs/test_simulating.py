"""Files of other programs, run."""

import pytest

from dragoman.ask import MapRule
from dragoman.verbs import UnreadableMapError, simulate_map, simulate_matrix

MAP = "source,target,weight\nrain,harvest,1\nharvest,price,-1\n"
MATRIX = """$ ScenarioWizard 4.0
strait.scw
&strait
 -open
 -shut
&toll
 -low
 -high
#
 0, 0, 2,-2
 0, 0,-1, 1
 1,-1, 0, 0
-2, 2, 0, 0
#
"""


@pytest.fixture
def map_file(tmp_path):
    """A map of three concepts."""
    path = tmp_path / "harvest.csv"
    path.write_text(MAP, encoding="utf-8")
    return path


@pytest.fixture
def matrix_file(tmp_path):
    """A matrix of two descriptors."""
    path = tmp_path / "strait.scw"
    path.write_text(MATRIX, encoding="utf-8")
    return path


def test_a_map_is_run_to_its_rest(map_file):
    """Held rain lifts the harvest, and that lowers the price."""
    ran = simulate_map(map_file, MapRule(update="kosko", squash="tanh"), start=0.0, set_to={"rain": 1.0})

    assert ("fixed point", ["rain", "harvest", "price"]) == (ran.outcome, list(ran.states))
    assert ran.states["price"] < 0 < ran.states["harvest"] < ran.states["rain"]


def test_a_matrix_gives_scenarios_by_their_names(matrix_file):
    """Consistent scenarios and attractors are told in the words of the file."""
    ran = simulate_matrix(matrix_file)

    assert ({"strait": "open", "toll": "low"}, {"strait": "shut", "toll": "high"}) == ran.consistent
    assert ([0.5, 0.25, 0.25], [2, 1, 1]) == (
        [ring.share for ring in ran.attractors],
        [len(ring.scenarios) for ring in ran.attractors],
    )
    assert (True, True, 4) == (ran.complete, ran.counted, ran.starts)


def test_a_file_that_is_no_map_is_refused(matrix_file, map_file):
    """What is wrong is one line with the name of the file."""
    map_file.write_text("rain;harvest\n", encoding="utf-8")
    matrix_file.write_text("hello\n", encoding="utf-8")

    with pytest.raises(UnreadableMapError, match=r"^harvest\.csv"):
        simulate_map(map_file, MapRule())
    with pytest.raises(UnreadableMapError, match=r"^strait\.scw:1"):
        simulate_matrix(matrix_file)


def test_a_concept_that_the_map_lacks_is_refused(map_file):
    """A held concept must be one of the map's."""
    with pytest.raises(UnreadableMapError, match="a concept of the map"):
        simulate_map(map_file, MapRule(), set_to={"snow": 1.0})
