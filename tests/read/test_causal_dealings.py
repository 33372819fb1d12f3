"""How much one thing has to do with another, on invented things."""

import pytest

from tests.read.conftest import signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shortage has much to do with the war.", [("the war", "The shortage", 1, "causal")]),
        ("The shortage has nothing to do with the war.", [("the war", "The shortage", 0, "causal")]),
        ("The drop had more to do with rain than with the war.", [("rain", "The drop", 1, "causal")]),
        ("The drop had less to do with rain than with the war.", [("the war", "The drop", 1, "causal")]),
        ("The reform did nothing for trade.", [("The reform", "trade", 0, "causal")]),
        ("The reform did much for trade.", [("The reform", "trade", 1, "causal")]),
        ("The general has nothing to do with the raid.", []),
    ],
)
def test_what_a_thing_has_to_do_with_another_comes_of_it(read_text, text: str, expected: list[Row]):
    """Of two that are weighed the weightier is the cause; who has to do with a thing is no effect of it."""
    assert expected == signed(read_text(text))
