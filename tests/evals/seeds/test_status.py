"""How certain a thing is said to be."""

from typing import Any

import pytest

from dragoman.records import Anchor, Claim, Measure, Status
from evals.seeds.status import classes_of, event_fits, majority

ANCHOR = Anchor(doc="d", start=0, end=1, exact="x")


def claim(**status: Any):
    """A claim of some status."""
    content = Measure(amount=ANCHOR, value=1.0)
    return Claim(id="c", doc="d", sentence=0, anchor=ANCHOR, content=content, status=Status(**status), rule="r")


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status(), {"certain"}),
        (Status(polarity="-", factuality=-3), {"certain"}),
        (Status(modality="possible", factuality=1), {"possible"}),
        (Status(modality="reported", factuality=2), {"probable"}),
        (Status(modality="reported", factuality=1), {"probable", "possible"}),
        (Status(modality="asserted", factuality=None), {"underspecified"}),
    ],
)
def test_modality_and_factuality_name_classes(status, expected):
    """A status stands for the class of its modality and that of its factuality."""
    assert expected == classes_of(status)


def test_most_claims_decide():
    """One hedged claim among plain ones does not make the passage doubtful."""
    assert {"certain"} == majority([claim(), claim(), claim(modality="possible", factuality=1)])


def test_a_tie_goes_to_the_less_certain():
    """Doubt wins where claims are even."""
    assert {"possible"} == majority([claim(), claim(modality="possible", factuality=1)])


@pytest.mark.parametrize(
    ("gold", "status", "expected"),
    [
        ("happened", Status(), True),
        ("happened", Status(polarity="-", factuality=-3), False),
        ("negated", Status(polarity="-", factuality=-2), True),
        ("negated", Status(), False),
        ("planned", Status(modality="planned", factuality=2), True),
        ("hypothetical", Status(), False),
    ],
)
def test_events_ask_for_class_and_polarity(gold, status, expected):
    """A denied event is not one that happened, and the other way round."""
    assert expected is event_fits(gold, status)
