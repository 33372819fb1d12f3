"""Nouns that a parse puts in a place not theirs, seen in what drives what and who says what; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, signed, ties


def test_what_worries_somebody_is_told_after_the_copula(read_text):
    """Of "what worries X most is Y" Y is the cause, and X is not Y."""
    found = signed(read_text("What worries Selma's farmers most is the loss of the autumn flood."))

    assert [("the loss of the autumn flood", "worries Selma's farmers most", 1, "causal")] == found


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Drought costs the reservoir a tenth of its water.", "a tenth of its water"),
        ("The treaty would spare the two states another war.", "another war"),
    ],
)
def test_the_second_of_two_objects_is_what_is_lost(read_text, text: str, effect: str):
    """Who loses something stands before what he loses, with no comma between them."""
    assert [(effect, -1)] == [(each[1], each[2]) for each in signed(read_text(text))]


def test_a_subject_before_words_inside_its_verb_speaks_for_it(read_text):
    """A subject parted from its verb by what stands after the auxiliary is still whose verb it is."""
    reading = read_text("The mine was closed for good, its owner told reporters.")

    assert ["its owner"] == [each.chain[-1].name for each in reading.attributions]


def test_a_neighbour_that_acts_is_the_subject(read_text):
    """“Since neighbouring X cut supplies” tells what X did."""
    reading = read_text("Since neighbouring Sarn cut supplies of gas, mills in Marlen have stood idle.")
    causes = {c.content.cause.anchor.exact for c in reading.claims if hasattr(c.content, "cause")}

    assert {"neighbouring Sarn cut supplies of gas"} == causes


def test_what_is_taken_from_somebody_is_not_part_of_him(read_text):
    """“Rob the cousins of their monopoly” makes nobody the cousin of a monopoly."""
    claims = read_text("The reform would rob the cousins of their monopoly.").claims

    assert [] == [claim for claim in claims if hasattr(claim.content, "holder")]


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("The council offered Marlen forty technicians.", "Marlen"),
        ("The council promised the army forty trucks.", "army"),
        ("Ostrel gave the Marlenian army 40 trucks.", "Marlenian army"),
        ("A magistrate in Lom fined a Marlenian haulier 200 crowns.", "a Marlenian haulier"),
    ],
)
def test_who_stands_before_a_number_gets_what_is_counted(read_text, text: str, receiver: str):
    """No noun stands before the number of another that it narrows: it is who gets, or loses, so many."""
    assert (receiver,) in {targets for _, _, targets in events(read_text(text))}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Traders whose barges the brigade burned have asked Marlen for money.", ("brigade",)),
        ("The families whose sons the army of Marlen arrested met the envoy.", ("army of Marlen",)),
        ("A trader whose trucks the militia seized paid a fine.", ("militia",)),
    ],
)
def test_whose_thing_something_is_done_to_is_told_with_its_doer(read_text, text: str, doers: tuple):
    """Behind "whose" stands a noun, and who stands between it and the verb does the deed."""
    found = events(read_text(text))

    assert doers in {each[1] for each in found if each[0] in {"ASSAULT", "COERCE"}}


def test_an_adjective_with_an_article_may_name_somebody(read_text):
    """“The dissident Ona Sorn” is Ona Sorn."""
    reading = read_text("Ostrel pardoned the dissident Ona Sorn.")
    [event] = [c.content for c in reading.claims if isinstance(c.content, Event)]

    assert ["new:ona-sorn"] == [role.actor for role in event.targets]


def test_who_has_neither_done_one_thing_nor_another_is_the_subject_of_both(read_text):
    """No adjective has an auxiliary: “has armed” is a verb."""
    assert ("AID", ("Ostrel",), ("rebels",)) in events(read_text("Ostrel has neither armed nor trained the rebels."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed a trader in Ostrel, the capital of Marlen.", ("located_in", ("Ostrel",), ("Marlen",))),
        ("An envoy fled to Ostrel, a neighbour of Marlen.", ("borders", ("Ostrel",), ("Marlen",))),
    ],
)
def test_what_a_place_is_stands_beside_its_name(read_text, text: str, expected: tuple):
    """Right behind the name of a place, words for a place or a land tell of that, and of nobody who was there."""
    assert [expected] == [tie for tie in ties(read_text(text)) if tie[0] == expected[0]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Velm sacked the chief of staff, General Ruda Keff, in January.", "new:ruda-keff"),
        ("Velm sacked the chief of staff, Sunday evening, in January.", "~one-chief"),
    ],
)
def test_a_name_between_commas_is_that_of_the_office_before_it(read_text, text: str, actor: str):
    """A holder beside his office is meant by it; a time is nobody."""
    found = read_text(text)
    targets = [role.actor for c in found.claims if isinstance(c.content, Event) for role in c.content.targets]

    assert [actor] == [(target or "").partition("@")[0] for target in targets]


def test_neighbouring_describes_a_name_below_a_preposition(read_text):
    """What a neighbour decides is the neighbour's, and whoever hears of it borders nobody by that."""
    reading = read_text("The Ostrava Red Cross welcomed the decision by neighbouring Sarn to keep its border open.")

    assert set() == ties(reading)
    assert ("SUPPORT", ("Red Cross",), ("Sarn",)) in events(reading)


def test_a_name_behind_a_verb_is_whom_it_is_done_to(read_text):
    """No name says when somebody was detained."""
    found = events(read_text("Velda security forces have detained opposition leader Orma Tesk."))

    assert {("Orma Tesk",)} == {targets for kind, _, targets in found if kind == "COERCE"}


@pytest.mark.parametrize(
    ("text", "creditor"),
    [
        ("Marlen owes Ostrava 40 million crowns.", "Ostrava"),
        ("Marlen owes a brick maker about 40 million crowns.", "a brick maker"),
    ],
)
def test_whoever_stands_before_a_sum_is_owed_it(read_text, text: str, creditor: str):
    """A sum of several words parts those whom it is owed from what is counted as a number of one word does."""
    assert ("owes", ("Marlen",), (creditor,)) in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Marlen arms the Marsh Watch, a militia of the Beni Sel tribe, which raided Tarsk.", "militia"),
        ("Marlen hosts the Tide Column, an armed wing of the Reed Party, which shelled Tarsk.", "armed wing"),
        ("Marlen leads the Tide Column, a member of the Reed Front, which shelled Tarsk.", "Reed Front"),
    ],
)
def test_band_does_what_which_tells_and_not_whose_it_is(read_text, text: str, doer: str):
    """What follows "X, a militia of Y, which" is told of X."""
    sources = [words for kind, doing, _ in events(read_text(text)) for words in doing if kind in {"ASSAULT", "COERCE"}]

    assert [True] == [doer in words for words in sources]
