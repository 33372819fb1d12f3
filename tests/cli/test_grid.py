"""How rows are laid out for a terminal."""

import pytest

from dragoman.cli._grid import terminal_grid

LONG = "The harbour of the old town was closed by its pilots at noon"


def test_a_narrow_terminal_gets_a_line_for_each_cell():
    """Columns that would be too narrow to read are stacked; those that fit stay columns."""
    rows = [["f1", LONG, "single-origin"], ["f2", "", "unproven"]]
    stacked, fitting = (terminal_grid(("id", "told", "support"), part, width=38) for part in (rows, rows[1:]))

    expected = (
        "id: f1\ntold: The harbour of the old town was\n  closed by its pilots at noon\nsupport: single-origin\n\n"
        "id: f2\nsupport: unproven"
    )
    assert (expected, "id  support\nf2  unproven") == (stacked, fitting)


def test_a_column_that_is_empty_throughout_is_left_out():
    """What no row holds takes no room; where there is no row, the columns say what there could be."""
    rows = [["f1", "", "Ardin left"], ["f2", "", "Belmora stayed"]]

    assert "id  told\nf1  Ardin left\nf2  Belmora stayed" == terminal_grid(("id", "when", "told"), rows, width=80)
    assert "id  when  told" == terminal_grid(("id", "when", "told"), [], width=80)


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_broken(width):
    """Long cells fold between words, and running text gets the room that short cells leave."""
    row = ["fa8c66b167fd8", LONG, "2026-03-10", "learned reader"]
    lines = terminal_grid(("id", "told", "when", "by"), [row], width=width).splitlines()

    assert max(map(len, lines)) <= width
    assert {word for cell in row for word in cell.split()} <= set(" ".join(lines).split())


def test_running_text_gets_the_room_that_short_cells_leave():
    """A cell of a few words folds before a sentence is squeezed."""
    first = terminal_grid(("told", "by"), [[LONG, "learned reader and rules"]], width=60).splitlines()[1]

    assert first.startswith("The harbour of the old town was closed by")
