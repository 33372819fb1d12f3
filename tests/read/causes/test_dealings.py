"""How much one thing has to do with another, on invented things."""

import pytest

from tests.read.conftest import signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shortage has nothing to do with the war.", [("the war", "The shortage", 0, "causal")]),
        ("The drop had more to do with rain than with the war.", [("rain", "The drop", 1, "causal")]),
        ("The drop had less to do with rain than with the war.", [("the war", "The drop", 1, "causal")]),
        ("The drop has a lot more to do with rain than with the war.", [("rain", "The drop", 1, "causal")]),
        ("The shortage has more to do with the slump than the ban.", [("the slump", "The shortage", 1, "causal")]),
        ("The shortage has far less to do with the slump than the ban.", [("the ban", "The shortage", 1, "causal")]),
        ("The slump does not have much to do with the ban.", [("the ban", "The slump", 0, "causal")]),
        ("The slump had little or nothing to do with the ban.", [("the ban", "The slump", 0, "causal")]),
        ("The reform did nothing for trade.", [("The reform", "trade", 0, "causal")]),
        ("The reform did much for trade.", [("The reform", "trade", 1, "causal")]),
        ("The general has nothing to do with the raid.", []),
    ],
)
def test_what_a_thing_has_to_do_with_another_comes_of_it(read_text, text: str, expected: list[Row]):
    """Of two that are weighed the weightier is the cause; who has to do with a thing is no effect of it."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The drought has much to do with the slump.",
        "Cheap loans have much to do with the boom.",
        "The strike has everything to do with the slump.",
        "The shortage has something to do with the war.",
        "The slump does not have everything to do with the ban.",
        "The drop has more to do with rain than people think.",
        "The drop has no more to do with rain than with the war.",
        "The drop does not have more to do with rain than with the war.",
    ],
)
def test_what_only_has_to_do_with_another_is_neither_its_cause_nor_its_effect(read_text, text: str):
    """Much may stand before a cause as before an effect, and what is not weighed against another is told of neither."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize("second", ["but everything to do with the war", "and much to do with the war"])
def test_each_measure_is_of_its_own_deed(read_text, second: str):
    """That one thing has nothing to do with a matter says nothing of the next that is named."""
    found = signed(read_text(f"The slump has nothing to do with the ban {second}."))

    assert [("the ban", "The slump", 0, "causal")] == found
