"""Parses that no grammar allows: seen in what is read, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize("month", ["May", "December"])
def test_a_month_behind_a_preposition_narrows_no_name(read_text, month: str):
    """Troops that leave "in May" are no May troops."""
    told = events(read_text(f"In {month} Oss marines boarded two freighters."))

    assert {("Oss marines",)} == {sources for _, sources, _ in told}
