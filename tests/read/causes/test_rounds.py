"""What grows or falls each time that something comes, on invented things."""

import pytest

from tests.read.conftest import signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The debt grows with every loan.", ("every loan", "The debt grows", 1, "causal")),
        ("Rumours lose their force with each denial.", ("each denial", "Rumours lose their force", 1, "causal")),
        ("The mills grow richer with every strike.", ("every strike", "The mills grow richer", 1, "causal")),
        ("With each delay, the cost of the dam rises.", ("each delay", "the cost of the dam rises", 1, "causal")),
    ],
)
def test_what_comes_again_and_again_moves_what_grows_with_it(read_text, text: str, expected: Row):
    """The clause tells which way it goes each time."""
    assert [expected] == signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister met with every guild.",
        "With every passing month the debt grows.",
        "The debt does not grow with every loan.",
        "The mayor arrived with every map.",
    ],
)
def test_time_company_and_what_is_denied_move_nothing(read_text, text: str):
    """Months pass of themselves, and whom somebody meets does not raise anything."""
    assert [] == signed(read_text(text))
