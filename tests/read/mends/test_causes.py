"""Parses that take verbs of cause for something else, seen in what is read, on invented actors."""

import pytest

from tests.read.conftest import linked, signed


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        (
            "The lack of fodder forces herders to sell their goats.",
            "The lack of fodder",
            "to sell their goats",
        ),
        ("Unpaid wages fuel desertion.", "Unpaid wages", "desertion"),
        ("The new levy had fuelled unrest.", "The new levy", "unrest"),
        ("The chair observed that the quota system had encouraged smuggling.", "the quota system", "smuggling"),
        ("The council said the new toll had spurred smuggling.", "the new toll", "smuggling"),
    ],
)
def test_a_verb_of_cause_is_the_verb_whatever_a_parse_takes_it_for(read_text, text: str, cause: str, effect: str):
    """A noun before those who are to do a thing, a noun behind a plural, a participle behind "had"."""
    assert (cause, effect, 1, "causal") in signed(read_text(text))


@pytest.mark.parametrize("text", ["Tarsk exports fuel oil.", "The hall has broken windows."])
def test_what_may_be_a_noun_or_an_adjective_stays_one(read_text, text: str):
    """A name may export fuel, and what somebody has may be described."""
    assert [] == signed(read_text(text))


def test_so_many_behind_a_comma_opens_what_follows(read_text):
    """Without a "that" behind it the number is no degree."""
    text = "Bus fares have gone up too, so many pupils stay at home."

    assert [("Bus fares have gone up too", "many pupils stay at home", 1, "causal")] == [
        (cause, effect.removeprefix("so "), sign, kind) for cause, effect, sign, kind in signed(read_text(text))
    ]


def test_the_first_of_two_verbs_that_nothing_joins_is_a_noun(read_text):
    """A sentence has one finite verb for its subject."""
    text = "The revolt of the Selin highlands in 1894 had its roots in the rise of the salt tax."

    assert [("the rise of the salt tax", "The revolt of the Selin highlands in 1894", 1, "causal")] == signed(
        read_text(text)
    )


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("The shortage of fuel fuelled unrest.", "The shortage of fuel", "unrest"),
        ("Lower flows hurt harvests.", "Lower flows", "harvests"),
        ("The fall in water flows hurt trade.", "The fall in water flows", "trade"),
        ("The rise in rents hurt shops.", "The rise in rents", "shops"),
    ],
)
def test_a_past_between_two_nouns_is_the_verb(read_text, text: str, cause: str, effect: str):
    """Of a sentence without a verb, or whose verb is a plural before "hurt"."""
    assert [(cause, effect)] == [each[:2] for each in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blight drove the rebels from the hills.", ("The blight", "the rebels", "causal")),
        ("The blight drove the farmers from the hills.", ("The blight", "the farmers from the hills", "causal")),
    ],
)
def test_from_tells_whence_somebody_is_driven(read_text, text: str, expected: tuple[str, str, str]):
    """Where nobody is driven to do anything, "from" belongs to the driving."""
    assert [expected] == linked(read_text(text))


def test_a_verb_behind_which_in_turn_is_no_noun(read_text):
    """What goes on from a clause is told of by a verb of cause, however it is spelt."""
    told = signed(read_text("Higher rents push up bread prices, which in turn fuel unrest in the suburbs."))

    assert ("bread prices", "unrest in the suburbs", 1, "causal") in told


def test_a_noun_behind_since_is_the_subject_of_its_clause(read_text):
    """A reason that opens with "since" is told with what it is about."""
    told = signed(read_text("Since water is scarce, barges stand idle."))

    assert [("water is scarce", "barges stand idle", 1, "causal")] == told


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("A weaker crown makes seed dearer and loans harder to repay.", ["seed", "loans harder to repay"]),
        ("Mines make tracks unsafe and yields smaller.", ["tracks unsafe", "yields smaller"]),
        ("The levy made trade slower.", ["trade slower"]),
    ],
)
def test_each_of_two_things_is_brought_into_its_own_state(read_text, text: str, effects: list[str]):
    """What "makes X dearer and Y harder to V" bears on X and on Y."""
    assert effects == [effect for _, effect, _ in linked(read_text(text))]
