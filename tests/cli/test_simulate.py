"""Maps and matrices of other programs on the command line."""

import json

MAP = "source,target,weight\nrain,harvest,1\nharvest,price,-1\n"
MATRIX = (
    "$ ScenarioWizard 4.0\nx\n&a\n -p\n -q\n&b\n -r\n -s\n#\n 0, 0, 2,-2\n 0, 0,-1, 1\n 1,-1, 0, 0\n-2, 2, 0, 0\n#\n"
)


def test_a_map_is_told_with_its_outcome_and_states(call, tmp_path):
    """The first line says how the run ended, the others give the states."""
    (tmp_path / "m.csv").write_text(MAP, encoding="utf-8")
    lines = call("simulate", tmp_path / "m.csv", "--set", "rain=1").out.splitlines()
    told = json.loads(call("simulate", tmp_path / "m.csv", "--set", "rain=1", "--json").out)

    assert lines[0].startswith("fixed point after ")
    assert ["rain", "harvest", "price"] == [line.split()[-1] for line in lines[1:]] == list(told["states"])


def test_a_matrix_is_told_with_scenarios_and_where_they_end(call, tmp_path):
    """Consistent scenarios come with scores, attractors with their share of the starts."""
    (tmp_path / "m.scw").write_text(MATRIX, encoding="utf-8")
    out = call("simulate", tmp_path / "m.scw").out

    assert out.startswith("2 consistent scenarios\n       3  a: p, b: r\n")
    assert "50.0%  a: p, b: s -> a: q, b: r" in out


def test_what_cannot_be_run_is_one_line_and_code_2(call, tmp_path):
    """A file that is no map, and a setting that is no number, are wrong use."""
    (tmp_path / "m.csv").write_text("nothing here\n", encoding="utf-8")
    wrong, unset = call("simulate", tmp_path / "m.csv"), call("simulate", tmp_path / "m.csv", "--set", "rain")

    assert [(2, 1), (2, 1)] == [(one.code, len(one.err.splitlines())) for one in (wrong, unset)]
