"""Ties told by what somebody gets from another, on invented countries."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of Marlen's grain goes to Ostrava.", {("exports_to", ("Marlen",), ("Ostrava",))}),
        ("Marleni oil flows to Ostrava.", {("exports_to", ("Marleni",), ("Ostrava",))}),
        ("Tons of Velda's flour come from Ostrava.", {("exports_to", ("Ostrava",), ("Velda",))}),
        ("Marlen's grain went to Ostrava on Monday.", set()),
        ("Velda's flour traders come from Ostrava.", set()),
    ],
)
def test_where_goods_come_from_and_go_to_ties(read_text, text: str, expected: set):
    """Whose goods go to another sells to him; a cargo that went once, and who trades in goods, tie nobody."""
    assert expected == {found for found in ties(read_text(text)) if found[0] in {"exports_to", "arms"}}
