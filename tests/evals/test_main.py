"""The command of a checkout."""

import json

import pytest

from evals import __main__ as command
from evals.floors import Floors, write_floors
from evals.report import Layer
from evals.sets import EvalSet


@pytest.fixture
def seeds(monkeypatch, tmp_path):
    """A set with one score of .5 over one file, and floors and changelog in a folder of their own."""
    (tmp_path / "gold.jsonl").write_text("{}", encoding="utf-8")
    layer = Layer(name="events", scores={"events.f1": 0.5}, counts={"events.f1": "1/2"}, errors=("MISSED E1",))
    made = EvalSet("1", lambda *_: (layer,), lambda data, _: (data / "gold.jsonl",))
    monkeypatch.setattr("evals.sets.SETS", {"seeds": made})
    monkeypatch.setattr(command, "SETS", {"seeds": made})
    monkeypatch.setattr(command, "CHANGELOG", tmp_path / "CHANGELOG.md")
    monkeypatch.setattr("evals.__main__.FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr("evals.__main__.load_floors", lambda: command_floors(tmp_path))
    return tmp_path


def command_floors(folder):
    """Floors as the folder has them."""
    from evals.floors import load_floors  # noqa: PLC0415 -- the unpatched one

    return load_floors(folder / "floors.toml")


def run(folder, *arguments: str):
    """The exit code of a call."""
    return command.main(["seeds", "--data", str(folder), *arguments])


def test_json_gives_the_report_alone(seeds, capsys):
    """With --json, standard output is one JSON object."""
    assert 0 == run(seeds, "--json")
    assert {"events.f1": 0.5} == json.loads(capsys.readouterr().out)["scores"]


def test_errors_go_to_the_named_file(seeds):
    """Misses are written where the user says."""
    run(seeds, "--errors", str(seeds / "errors.txt"))

    assert "MISSED E1" in (seeds / "errors.txt").read_text(encoding="utf-8")


def test_a_check_without_floors_fails(seeds, capsys):
    """Nothing pinned is no success."""
    assert 4 == run(seeds, "--check")
    assert "pin them (--pin)" in capsys.readouterr().err


def test_pinned_scores_pass_their_check(seeds):
    """After pinning, the same scores hold."""
    assert 0 == run(seeds, "--pin", "--check")


def test_a_score_under_its_floor_exits_with_4(seeds, capsys):
    """A fallen score fails the check and is named."""
    run(seeds, "--pin")
    floors = command_floors(seeds)["seeds"]
    raised = {"events.f1": 0.9}
    higher = Floors(version="1", corpus=floors.corpus, floors=raised, highest=raised)
    (seeds / "floors.toml").write_text(write_floors({"seeds": higher}), encoding="utf-8")

    assert 4 == run(seeds, "--check")
    assert "events.f1: expected at least 0.90, got 0.5000" in capsys.readouterr().err


def test_lowering_without_a_changelog_line_is_refused(seeds, capsys):
    """The flag alone does not lower a floor."""
    run(seeds, "--pin")

    assert 2 == run(seeds, "--lower-floor", "events.f1=0.4")
    assert "CHANGELOG.md" in capsys.readouterr().err


def test_lowering_with_a_changelog_line_is_written(seeds):
    """Flag and line together lower a floor, and the check then holds."""
    run(seeds, "--pin")
    (seeds / "CHANGELOG.md").write_text("- events.f1 may fall to 0.4: stricter rules.\n", encoding="utf-8")

    assert 0 == run(seeds, "--lower-floor", "events.f1=0.4")
    assert {"events.f1": 0.4} == command_floors(seeds)["seeds"].floors
    assert 0 == run(seeds, "--check")


def test_an_unknown_score_cannot_be_lowered(seeds, capsys):
    """A name without a floor is a wrong call."""
    run(seeds, "--pin")

    assert 2 == run(seeds, "--lower-floor", "grace.f1=0.4")
    assert "grace.f1" in capsys.readouterr().err


def test_missing_gold_is_a_wrong_call(tmp_path, capsys):
    """A folder without records is told in one line."""
    assert 2 == run(tmp_path / "nowhere")
    assert 1 == len(capsys.readouterr().err.splitlines())
