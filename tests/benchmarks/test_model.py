"""The model benchmark tells what it says it tells, and all of its ways come to the same."""

import json

import numpy as np

from benchmarks.__main__ import main
from benchmarks.model import RULE, START, make_map, run_loop, run_model, run_reference
from dragoman.ask import run_map_ensemble

COLUMNS = {"links", "steps_mean", "cpu_s", "times_faster", "cpu_ns", "working_mib"}


def test_report_has_every_size(capsys, monkeypatch):
    """A run tells, for each size, our time, that of the others and what one link costs."""
    monkeypatch.setattr("benchmarks.model.CONCEPTS", (20, 200))
    code = main(["model", "--json", "--rounds", "1", "--members", "3"])
    report = json.loads(capsys.readouterr().out)

    assert 0 == code
    assert ["20", "200"] == list(report["sizes"])
    assert COLUMNS == set(report["sizes"]["20"])
    assert {"ask_s", "ask_at_rest_s", "loops", "all_loops", "loops_s"} == set(report["systems"]["200"])


def test_all_ways_draw_around_the_same_states():
    """The mean state of many runs is the same by our ensemble, by plain NumPy and by the loop."""
    weighted = make_map(20)
    ours = run_map_ensemble(weighted, [START] * 20, RULE, members=400).last.mean(axis=1)

    np.testing.assert_allclose(run_reference(weighted, 400).mean(axis=1), ours, atol=0.01)
    np.testing.assert_allclose(np.mean(run_loop(weighted, 400), axis=0), ours, atol=0.01)


def test_maps_have_four_links_out_of_each_concept():
    """No concept drives itself, and none has two links to another."""
    weighted = make_map(200)

    assert [4] * 200 == np.bincount(weighted.cause).tolist()
    assert not (weighted.cause == weighted.effect).any()


def test_without_a_peer_none_is_told(monkeypatch):
    """The peer's figures are there only when its interpreter is named."""
    monkeypatch.setattr("benchmarks.model.CONCEPTS", (20,))

    assert "fcmpy" not in run_model(members=2, rounds=1)["sizes"]["20"]
