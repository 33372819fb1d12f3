"""Who stands at the sides of standing ties: relative clauses, groups among themselves, things; deeds are no ties."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrava, on which Norway depends, closed the port.", ("depends_on", ("Norway",), ("Ostrava",))),
        ("Ostrava, whom Norway arms, closed the port.", ("arms", ("Norway",), ("Ostrava",))),
        ("The Tide Front, whose leader fled, closed the port.", ("leads", ("leader",), ("Tide Front",))),
        ("The army that Norway relies on closed the port.", ("depends_on", ("Norway",), ("army",))),
    ],
)
def test_relative_pronouns_stand_for_their_nouns(read_text, text: str, expected: tuple):
    """What "which", "whom" and "whose" mean is the side of a tie, and so is what a bare preposition lacks."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Turkey share an interest in quiet seas.", ("shares_interests_with", ("Norway",), ("Turkey",))),
        (
            "The two governments share an interest.",
            ("shares_interests_with", ("two governments",), ("two governments",)),
        ),
        ("The two governments rival each other.", ("rivals", ("two governments",), ("two governments",))),
        ("Norway and Turkey are rivals.", ("rivals", ("Norway",), ("Turkey",))),
        ("Norway and Turkey share a border.", ("borders", ("Norway",), ("Turkey",))),
    ],
)
def test_several_hold_a_tie_among_themselves(read_text, text: str, expected: tuple):
    """What several are to each other ties the first and the others, or a group and itself."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway blamed its neighbour.", ("borders", ("its neighbour",), ("its",))),
        ("The head of the Tide Front fled.", ("leads", ("head of the Tide Front",), ("Tide Front",))),
        ("The founder of the Tide Front fled.", ("founded", ("founder of the Tide Front",), ("Tide Front",))),
        ("The president sold the mill to his nephew.", ("related_to", ("his nephew",), ("his",))),
        ("Norway closed its border with Turkey.", ("borders", ("its",), ("Turkey",))),
    ],
)
def test_a_description_may_stand_for_somebody_alone(read_text, text: str, expected: tuple):
    """A neighbour, a head, a founder or a relative is tied to whose he is, whether or not he has a name."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    "text", ["The president of Norway fled.", "The Norwegian king fled.", "Norway's capital fell."]
)
def test_offices_of_a_state_alone_tell_no_leader(read_text, text: str):
    """The holder of a state's office, without a name, stands for the state and leads nobody besides it."""
    assert "leads" not in {kind for kind, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway owns the cranes.", ("owns", ("Norway",), ("cranes",))),
        ("The cranes belong to Norway.", ("owns", ("Norway",), ("cranes",))),
        ("Norway trains Turkish recruits.", ("trains", ("Norway",), ("Turkish recruits",))),
        ("Norway depends on the reservoir.", ("depends_on", ("Norway",), ("reservoir",))),
        ("Norway holds the strait.", ("controls", ("Norway",), ("strait",))),
        ("Norway has forty warships.", ("has_capability", ("Norway",), ("forty warships",))),
        ("Norway owes Turkish lenders nine million guilders.", ("owes", ("Norway",), ("Turkish lenders",))),
    ],
)
def test_a_thing_may_stand_at_the_side_of_a_tie(read_text, text: str, expected: tuple):
    """What is owned, held, fielded or depended on stands in its own words, and so do those whom no list knows."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has invested in the port of Oslo.", ("invests_in", ("Norway",), ("port of Oslo",))),
        ("Norway has invested in Turkish ports.", ("invests_in", ("Norway",), ("Turkish",))),
        ("The Tide Front, whose members fled, spoke.", ("member_of", ("members",), ("Tide Front",))),
        ("Norway buys Turkey's wheat.", ("exports_to", ("Turkey",), ("Norway",))),
        ("Norway and Turkey have long exchanged intelligence.", ("cooperates_with", ("Norway",), ("Turkey",))),
        ("Two rival governments spoke.", ("rivals", ("Two rival governments",), ("Two rival governments",))),
        (
            "Norway has acted as a mediator between Turkey and Iraq.",
            ("mediates_between", ("Norway",), ("Iraq", "Turkey")),
        ),
    ],
)
def test_land_with_a_name_members_rivals_traders_and_mediators_are_told(read_text, text: str, expected: tuple):
    """Named land stands in its whole words; members belong, rivals face each other, a mediator stands between two."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Norway pays the Tide Front.", "funds", True),
        ("Norway has paid the Tide Front since 2030.", "funds", True),
        ("Norway paid the Tide Front.", "funds", False),
        ("Norway will pay the Tide Front.", "funds", False),
        ("Norway attacked the Tide Front.", "hostile_to", False),
        ("Norway wants Turkey to leave.", "seeks", False),
        ("Norway finances itself.", "funds", False),
    ],
)
def test_what_is_done_once_is_no_standing_tie(read_text, text: str, kind: str, told: bool):  # noqa: FBT001
    """A deed told in the past or the future is an event; a tie stands now, or for long."""
    assert told == (kind in {each for each, *_ in ties(read_text(text))})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Tide Front's office closed.", True),
        ("Norway's foreign ministry spoke.", False),
        ("His office spoke.", False),
    ],
)
def test_only_organs_that_not_all_have_are_parts(read_text, text: str, told: bool):  # noqa: FBT001
    """A movement's office is part of it; that a state or an office holder has offices is nothing to tell."""
    assert told == ("part_of" in {kind for kind, *_ in ties(read_text(text))})


def test_sale_that_somebody_is_accused_of_is_no_trade(read_text):
    """Who is accused of selling fuel sold it once."""
    found = ties(read_text("Ostrava accused Marlen of selling fuel to the Tide Front."))

    assert "exports_to" not in {kind for kind, *_ in found}
