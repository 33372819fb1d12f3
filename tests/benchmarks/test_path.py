"""The path benchmark tells what it says it tells."""

import json

from benchmarks.__main__ import main
from benchmarks.stopwatch import Stopwatch, medians
from dragoman.samples import sample_paths

LOADS = ["load_pipeline", "load_ontology"]
READING = ["plain_parse", "segment", "parse", "mentions", "coders", "read", "resolve"]
AFTER = ["weigh", "model", "ask", "brief"]


def test_report_has_every_stage_of_the_path(capsys):
    """One run on the samples tells CPU-seconds for each stage in data order, and the ratio to a plain parse."""
    code = main(["path", "--json", "--rounds", "1", "--texts", str(sample_paths()[0].parent)])
    report = json.loads(capsys.readouterr().out)

    assert 0 == code
    assert [*LOADS, *READING, *AFTER] == list(report["cpu_s"])
    assert {"read_and_resolve_to_plain_parse"} == set(report["ratios"])
    assert len(sample_paths()) == len(report["documents"])


def test_median_of_rounds_is_told():
    """A single slow round does not change what is told."""
    assert {"read": 2.0} == medians({"read": [1.0, 2.0, 9.0]})


def test_stopwatch_counts_each_round_of_a_stage():
    """A stage that runs twice has two entries, in the order in which it ran."""
    watch = Stopwatch()
    with watch.on("read"):
        sum(range(1000))
    with watch.on("read"):
        sum(range(1000))

    assert 2 == len(watch.seconds["read"])
