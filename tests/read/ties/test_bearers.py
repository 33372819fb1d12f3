"""Of whom a noun tells what that is."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Experts call the Tide Front a proxy of Marlen.", ("sponsors", ("Marlen",), ("Tide Front",))),
        ("Marlen sees in Doru Halm an enemy of the king.", ("hostile_to", ("Doru Halm",), ("king",))),
        (
            "A grant turned the Harbour Watch into an arm of the Tide Front.",
            ("part_of", ("Harbour Watch",), ("Tide Front",)),
        ),
        ("Marlen counts the Tide Front among its allies.", ("allied_with", ("Tide Front",), ("its",))),
        ("Marlen is among the members of the Tide League.", ("member_of", ("Marlen",), ("Tide League",))),
        ("Marlen has long played the Tide Front's banker.", ("funds", ("Marlen",), ("Tide Front",))),
        ("Doru Halm, a lawyer and a member of the Tide Front, spoke.", ("member_of", ("Doru Halm",), ("Tide Front",))),
        ("The emir, a sworn enemy of Marlen, left.", ("hostile_to", ("emir",), ("Marlen",))),
        ("The spymaster remains a member of the Tide Council.", ("member_of", ("spymaster",), ("Tide Council",))),
    ],
)
def test_whoever_is_so_described_holds_the_tie(read_text, text: str, expected: tuple):
    """Who is called a proxy, seen in somebody, turned into an arm or counted among allies is in the tie himself."""
    assert expected in ties(read_text(text))


def test_a_thing_before_a_speaker_is_not_what_he_is(read_text):
    """Who says so behind a comma describes nobody: no goal is a fisherman's son."""
    found = ties(read_text("The striker scored the goal, a fisherman's son said."))

    assert all(holder != ("goal",) for _, holder, _ in found)
