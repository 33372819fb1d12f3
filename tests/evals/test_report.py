"""The report and the list of errors."""

import msgspec

from evals.report import Layer, list_errors, make_report

LAYERS = (
    Layer(name="events", scores={"events.f1": 2 / 3}, counts={"events.f1": "2/3"}, errors=("MISSED E1",)),
    Layer(name="when", scores={"when.value_share": None}),
)


def test_the_report_has_the_four_documented_fields():
    """Programs find set, version, scores and counts, and nothing else; no gold is null."""
    report = msgspec.json.decode(msgspec.json.encode(make_report("seeds", "1", LAYERS)))

    assert {
        "set": "seeds",
        "version": "1",
        "scores": {"events.f1": 0.6667, "when.value_share": None},
        "counts": {"events.f1": "2/3"},
    } == report


def test_errors_stand_under_their_layer():
    """The list for people names each layer, its figures and then what went wrong."""
    lines = list_errors(LAYERS).splitlines()

    assert ["== events", "   events.f1 0.667", "   events.f1 2/3", "MISSED E1"] == lines[:4]
