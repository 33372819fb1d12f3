"""Worked cases, on an invented folder and on the reference folder where it is at hand."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.model import impact_matrix
from dragoman.model.formats import write_scw
from evals.models import models_files, score_models

MATRIX = [[0, 0, 2, -2], [0, 0, -1, 1], [1, -1, 0, 0], [-2, 2, 0, 0]]
SOLUTIONS = '$ ScenarioWizard 3.0\nSolution set\n 2 \n\n" 1 1",1,0,0,3,""\n" 2 2",1,0,0,3,""\n'


def shared_gold() -> Path:
    """Where the reference folder lies, if it is here at all."""
    shared = os.environ.get("DRAGOMAN_SHARED")
    return (Path(shared) if shared else Path(__file__).parents[4] / "shared") / "gold"


def scores(folder: Path) -> dict[str, float | None]:
    """Scores of all layers."""
    return {name: value for layer in score_models(folder) for name, value in layer.scores.items()}


def write(folder: Path, name: str, record: Any) -> None:
    """A JSON file below the folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record), encoding="utf-8")


def rested(**more: Any) -> dict[str, Any]:
    """A map of two concepts at rest after one step: rain holds, the harvest follows."""
    half = 1 / (1 + np.exp(-0.5))
    return {
        "id": "rain",
        "concepts": ["rain", "harvest"],
        "weights": [[0.0, 0.5], [0.0, 0.0]],
        "initial": [1, 0],
        "expected": {"kosko": [1.0, half]},
        "tolerance": 0.0001,
        **more,
    }


def switched(*rows: list[int]) -> dict[str, Any]:
    """A map in which an order held on switches an alarm on."""
    case = {"name": "alarm", "theta": 0.5, "edges": [["order", "alarm", 1.0]], "trajectory": rows}
    return {"id": "alarm", "concepts": ["order", "alarm"], "clamped_on": ["order"], "cases": [case]}


def strait(**more: Any) -> dict[str, Any]:
    """A matrix with two consistent scenarios."""
    both = [{"states": [1, 1], "total_impact_score": 3}, {"states": [2, 2], "total_impact_score": 3}]
    return {
        "id": "strait",
        "descriptors": {"strait": ["open", "shut"], "toll": ["low", "high"]},
        "states": ["A1", "A2", "B1", "B2"],
        "matrix": MATRIX,
        "published_check": {"scenario": ["A1", "B1"], "balances": [1, -1, 2, -2]},
        "computed": {"consistent": both, "global_succession_basins_tie_keeps_current": [2, 1, 1], "cycles": 1, **more},
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Cases that are right, of every kind."""
    write(tmp_path, "models/fcm/rain.json", rested())
    write(tmp_path, "models/fcm/alarm.json", switched([0, 0], [1, 1], [1, 1]))
    write(tmp_path, "models/cib/strait.json", strait())
    write(tmp_path, "models/other.json", {"something": "else"})
    matrix = impact_matrix(["strait", "toll"], [["open", "shut"], ["low", "high"]], np.array(MATRIX, dtype=float))
    (tmp_path / "models/cib/strait.scw").write_text(write_scw(matrix), encoding="utf-8")
    (tmp_path / "models/cib/strait.sl").write_text(SOLUTIONS, encoding="utf-8")
    return tmp_path


def reading(folder: Path, *, expected: str, left_open: tuple[str, ...] = ()) -> Path:
    """A reading of one sentence with one question."""
    place = {"doc": "page.txt", "quote": "Rain feeds the harvest.", "start": 0, "end": 23}
    influence = {"id": "I1", **place, "cause": "rain", "effect": "harvest", "polarity": "+", "link_type": "causal"}
    stated = {"cause_as_stated": "Rain", "effect_as_stated": "the harvest", "polarity_as_stated": "+"}
    case = {"id": "W1", **place, "question": "And if it rains?", "intervention": {"concept": "rain", "direction": "up"}}
    asked = {"concept": "harvest", "direction": expected, "chain": ["I1"], "link_types": ["causal"]}
    (folder / "seeds").mkdir()
    lines = {
        "concepts": [{"id": name, **place, "name": name} for name in ("rain", "harvest")],
        "influences": [influence | stated],
        "what_if": [case | {"expected": [asked], "not_determined_by_text": left_open}],
    }
    for name, records in lines.items():
        text = "\n".join(json.dumps(record) for record in records)
        (folder / "seeds" / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def test_every_kind_of_case_is_found_and_reproduced(folder: Path):
    """Maps at rest and on the way, balances, scenarios, basins and solution files count one case each."""
    counts = {name: value for layer in score_models(folder) for name, value in layer.counts.items()}

    assert {"fcm_cases": "2/2", "cib_cases": "5/5"} == {name: counts[name] for name in ("fcm_cases", "cib_cases")}
    assert scores(folder)["what_if_gold"] is None


def test_a_state_that_differs_is_wrong(folder: Path):
    """A map whose given states we do not come to is not reproduced."""
    write(folder, "models/fcm/rain.json", rested(expected={"kosko": [1.0, 0.9]}))
    write(folder, "models/fcm/alarm.json", switched([0, 0], [1, 1], [1, 0]))

    assert 0.0 == scores(folder)["fcm_cases"]


def test_a_set_of_scenarios_must_be_whole(folder: Path):
    """A matrix of which one consistent scenario is not given is not reproduced, nor are other basins."""
    one = [{"states": [1, 1], "total_impact_score": 3}]
    changed = {"consistent": one, "global_succession_basins_tie_keeps_current": [4]}
    write(folder, "models/cib/strait.json", strait(**changed))

    assert 3 / 5 == scores(folder)["cib_cases"]


@pytest.mark.parametrize(("expected", "left_open", "passed"), [("up", (), 1), ("down", (), 0), ("up", ("harvest",), 0)])
def test_a_reading_answers_its_own_questions(tmp_path: Path, expected: str, left_open: tuple[str, ...], passed: int):
    """A case passes when its direction comes out and nothing left open gets one."""
    assert passed == scores(reading(tmp_path, expected=expected, left_open=left_open))["what_if_gold"]


def test_a_folder_without_cases_is_told(tmp_path: Path):
    """An empty folder is a wrong call with a way out."""
    with pytest.raises(FileNotFoundError, match="pass their parent"):
        score_models(tmp_path)


def test_scores_rest_on_the_files_of_both(folder: Path):
    """The digest covers cases, matrices and the reading, and no other file."""
    reading(folder, expected="up")
    (folder / "seeds" / "actors.jsonl").write_text("", encoding="utf-8")
    found = {path.name for path in models_files(folder)}

    assert {"concepts.jsonl", "influences.jsonl", "what_if.jsonl", "strait.scw"} <= found
    assert "actors.jsonl" not in found


@pytest.mark.skipif(not (shared_gold() / "models").is_dir(), reason="the reference cases are not on this machine")
@pytest.mark.parametrize("name", ["fcm_cases", "cib_cases"])
def test_all_reference_cases_are_reproduced(name: str):
    """Every worked case of other programs comes out to its stated precision."""
    assert 1.0 == scores(shared_gold())[name]
