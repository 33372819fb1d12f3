"""Values of times."""

from typing import Any

import pytest

from dragoman.records import Anchor, When
from evals.seeds.when import same_time

ANCHOR = Anchor(doc="d", start=0, end=1, exact="x")


def when(edtf=None, **fields: Any):
    """A time of ours."""
    return When(anchor=ANCHOR, edtf=edtf, granularity=fields.pop("granularity", "day"), **fields)


@pytest.mark.parametrize(
    ("gold", "ours"),
    [
        ("2025-06-14", when("2025-06-14")),
        ("2025-11-04T19:28:12Z", when("2025-11-04T19:28:12+00:00")),
        ("YYYY-06", when("XXXX-06")),
        ("YYYY-07/..", when("XXXX-07/..")),
        ("YYYY-06/YYYY-08", when("XXXX-22")),
        ("YYYY-06/YYYY-08", when("XXXX-26")),
        ("../2026", when("../2026")),
        ("../2026", when("/2026")),
        ("2024-11/2025-11", when("2024-11-05/2025-11-05")),
        ("2024-~10/2024-12", when("2024", modifier="late")),
        ("2024-~10/2024-12", when("2024-09/2024-12")),
        ("PAST_REF", when(None, granularity="vague")),
        ("P20Y+ ending DCT", when(None, duration="P20Y")),
        ("P20Y+ ending DCT", when("../..", duration="P2E")),
    ],
)
def test_the_same_value_in_other_writing_is_right(gold, ours):
    """Notations that differ only in manner agree."""
    assert same_time(gold, ours)


@pytest.mark.parametrize(
    ("gold", "ours"),
    [
        ("2025-06-14", when("2025-06")),
        ("2025-06-14", when("2025-06-15")),
        ("YYYY-06", when("2024-06")),
        ("YYYY-07/..", when("XXXX-07")),
        ("../2026", when("2026")),
        ("2024-~10/2024-12", when("2024")),
        ("PAST_REF", when("2024")),
        ("P20Y+ ending DCT", when(None, duration="P2Y")),
        ("2025", when(None)),
    ],
)
def test_another_value_is_wrong(gold, ours):
    """A coarser, closed, invented or missing value does not pass for the gold's."""
    assert not same_time(gold, ours)
