"""Two verbs that a parse takes for a verb and a noun, days, answers: seen in what is read, on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    "text",
    [
        "Norway trains and funds the Heron Front.",
        "Norway, which funds and trains the Heron Front, closed its border.",
    ],
)
def test_a_plural_beside_a_verb_is_a_second_verb(read_text, text: str):
    """A word that could be a plural is a verb where "and" joins it to one and an object follows."""
    found = ties(read_text(text))

    assert {("trains", ("Norway",), ("Heron Front",)), ("funds", ("Norway",), ("Heron Front",))} <= found


def test_a_plural_between_a_name_and_a_verb_is_a_verb(read_text):
    """Whoever arms and trains somebody does both."""
    found = ties(read_text("Norway arms and trains the Heron Front."))

    assert {("arms", ("Norway",), ("Heron Front",)), ("trains", ("Norway",), ("Heron Front",))} <= found


def test_a_plural_beside_a_plural_stays_one(read_text):
    """Nouns that are joined are no deeds."""
    assert set() == ties(read_text("Norway has trains and funds for the valley."))


def test_who_acts_on_a_weekday_is_no_part_of_the_day(read_text):
    """Whoever stands between the day and the verb does the deed."""
    found = events(read_text("The pit was shut, and on Sunday villagers attacked the Heron Guard."))

    assert ("ASSAULT", ("villagers",), ("Heron Guard",)) in found


def test_a_charge_is_disputed_and_no_town(read_text):
    """What is disputed after a name is what was said before it, by whoever said it."""
    found = events(
        read_text("The mayor accused the guard of shelling the village of Ostwick, which the guard disputed.")
    )

    assert ("ACCUSE", ("guard",), ("mayor",)) in found
    assert not [event for event in found if event[0] == "ACCUSE" and event[2] == ("Ostwick",)]


def test_a_participle_joined_to_a_passive_is_one(read_text):
    """Who was armed and trained by somebody was both by him."""
    found = events(read_text("The Heron Front was armed and trained by Norway."))

    assert {("AID", ("Norway",), ("Heron Front",))} == found


def test_who_acts_alone_in_capitals_is_somebody(read_text):
    """A name that is taken for an adjective still denies and supports."""
    found = events(read_text("Toristan has repeatedly denied that it supports the Heron Front."))

    assert ("SUPPORT", ("it",), ("Heron Front",)) in found


def test_who_is_accused_of_a_deed_keeps_his_own_name(read_text):
    """What somebody is accused of is a deed of his, and no part of how he is called."""
    found = events(read_text("Prosecutors accuse the colonel of arming rebels."))

    assert {("ACCUSE", ("Prosecutors",), ("colonel",)), ("AID", ("colonel",), ("rebels",))} == found


def test_a_court_does_not_do_what_it_punishes(read_text):
    """Who is convicted of a deed did it."""
    found = events(read_text("The court convicted the general of arming rebels."))

    assert ("AID", ("general",), ("rebels",)) in found


def test_who_agrees_to_refrain_from_raiding_raids_nobody(read_text):
    """A form in "-ing" behind "refrain from" is what is not done, with its object, and describes nobody."""
    text = "The rebels agreed to refrain from raiding villages in Ostrel."
    told = [c for c in read_text(text).claims if isinstance(c.content, Event)]

    assert {"-"} == {c.status.polarity for c in told if c.content.trigger.exact == "raiding"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Tide Front fears the feud between its founder, Tomas Grell, and Elsa Brandt.",
            ("hostile_to", ("its founder",), ("Elsa Brandt",)),
        ),
        ("Grell's brother-in-law lives in the port.", ("related_to", ("Grell's brother-in-law",), ("Grell",))),
        ("A war between Marlen, Ostrava and Velda goes on.", ("fights", ("Marlen",), ("Ostrava", "Velda"))),
    ],
)
def test_the_sides_are_whole(read_text, text: str, expected: tuple):
    """A name beside one of two is his name and no third; who is one's brother-in-law is one man."""
    assert expected in ties(read_text(text))


def test_two_that_are_named_behind_are_those_two(read_text):
    """The names behind “two commanders” are theirs."""
    found = ties(read_text("Rivalry between two commanders, Old Bero and Sann, weakened the Front."))

    assert ("rivals", ("Old Bero",), ("Sann",)) in found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The minister warned the gang of further raids.", "the gang"),
        ("Police suspected the militia of the raid.", "the militia"),
        ("The envoy reminded the rebels of their pledge.", "the rebels"),
        ("The minister warned the organisers of the march.", "the organisers of the march"),
        ("The minister warned the president of the union.", "the president of the union"),
    ],
)
def test_what_somebody_is_told_of_is_no_part_of_him(read_text, text: str, whom: str):
    """Behind verbs of telling and charging, "of" a deed tells what of, unless it says which leader or organiser."""
    assert whom in {mention.anchor.exact for mention in read_text(text).mentions}


def test_who_is_told_of_a_deed_has_not_done_it(read_text):
    """An arrest of which an embassy is notified is not the embassy's."""
    text = "The ministry notified the embassy of the arrest of a diplomat."
    [arrest] = [
        c.content for c in read_text(text).claims if isinstance(c.content, Event) and c.content.type == "COERCE"
    ]

    assert ((), ["a diplomat"]) == (arrest.sources, [role.anchor.exact for role in arrest.targets])


def test_whoever_is_warned_of_something_is_threatened(read_text):
    """To warn somebody of war is a threat to him; to warn of war says that something is wrong."""
    told = [read_text(text).claims[0].content.type for text in ("Marlen warned Velda of war.", "Marlen warned of war.")]

    assert ["THREATEN", "ACCUSE"] == told


@pytest.mark.parametrize(
    "text",
    [
        "The council warned Velda of famine.",
        "Marlen warned Velda of raids by the Front.",
        "Velda was warned of a coup.",
    ],
)
def test_who_warns_of_what_others_do_threatens_nobody(read_text, text: str):
    """A famine, a coup and a third one's raids are no threat of whoever warns of them."""
    told = [c.content.type for c in read_text(text).claims if isinstance(c.content, Event)]

    assert "THREATEN" not in told


def test_who_is_wanted_to_do_something_is_not_what_is_wanted(read_text):
    """“Want X to investigate” asks X for a deed, which he is to do, and tells of no wish to have him."""
    told = read_text("Lawyers want the attorney-general to investigate the shooting.")

    assert "seeks" not in {kind for kind, _, _ in ties(told)}
    assert ("ACCUSE", ("attorney-general",), ("shooting",)) in events(told)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Ostrel accused forces loyal to the Government of Concord of shelling Velda.",
            "forces loyal to the Government of Concord",
        ),
        ("The marshal accused troops loyal to the government of shelling Velda.", "troops"),
        ("Ostrel accused the party of the late president of shelling Velda.", "party of the late president"),
        ("Ostrel accused Marlen of the crime of shelling Velda.", "Marlen"),
    ],
)
def test_a_charge_is_laid_on_the_whole_of_whom_it_stands_behind(read_text, text: str, doer: str):
    """However much tells whose the accused are, the deed is theirs and not the accuser's."""
    assert ("ASSAULT", (doer,), ("Velda",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Clashes of 11 May between Norway and the Heron Front shut the road.",
        "Clashes on Monday between Norway and the Heron Front shut the road.",
        "The clashes seen in May between Norway and the Heron Front shut the road.",
    ],
)
def test_those_between_whom_a_deed_is_stand_behind_its_time_too(read_text, text: str):
    """A date or a participle between a deed and its two sides parts them from it in no way."""
    assert ("ASSAULT", ("Norway",), ("Heron Front",)) in events(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Doru Halm is a go-between between Ostrava and Velda.",
        "Doru Halm acts as go-between for Ostrava and Velda.",
    ],
)
def test_a_go_between_is_one_word(read_text, text: str):
    """Nobody goes, and nothing lies between, where somebody is a go-between."""
    assert {("mediates_between", ("Doru Halm",), ("Ostrava", "Velda"))} == ties(read_text(text))


def test_go_betweens_in_a_row_hang_on_each_other_in_no_ring(read_text):
    """A parse that lists one go-between beside the next is read to its end, and tells of nothing."""
    assert () == read_text("go-between " * 5).claims
