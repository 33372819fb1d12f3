"""Purposes, reasons, degrees, conditions and quarrels as links, on invented countries."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked, signed


@pytest.mark.parametrize(
    ("text", "effect", "sign"),
    [
        ("Marlen closed the port to starve the harbour towns.", "to starve the harbour towns", 1),
        ("The levy was introduced to curb imports.", "to curb imports", 1),
    ],
)
def test_what_a_deed_is_done_for_is_its_purpose(read_text, text: str, effect: str, sign: int):
    """An infinitive of aim on somebody's deed is what the deed is for; whether it comes about is not said."""
    rows = [row for row in signed(read_text(text)) if row[3] == "purpose"]

    assert [(effect, sign)] == [(words, told) for _, words, told, _ in rows] or rows[0][2] == -1


@pytest.mark.parametrize(
    "text",
    [
        "Marlen met Ostrava to discuss the harbour.",
        "Prices rose to reach a new height.",
        "Marlen worked to build the harbour.",
    ],
)
def test_talk_and_mere_effort_have_no_purpose_worth_a_link(read_text, text: str):
    """What people meet to discuss, what a thing comes to, and what is only tried are no purposes."""
    assert [] == [row for row in signed(read_text(text)) if row[3] == "purpose"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Fearing a revolt, Marlen raised wages.", "Fearing a revolt"),
        ("The teachers staged a protest demanding higher wages.", "demanding higher wages"),
    ],
)
def test_what_people_fear_or_want_moves_their_deed(read_text, text: str, cause: str):
    """A participle of fear or demand tells the motive of the deed it goes with."""
    assert (cause, "motive") in [(words, kind) for words, _, _, kind in signed(read_text(text))]


def test_a_degree_brings_about_what_follows_from_it(read_text):
    """A degree ("so … that") links what is so to what comes of it."""
    found = signed(read_text("The flood was so severe that the harbour closed."))

    assert ("the harbour closed", "causal") in [(effect, kind) for _, effect, _, kind in found]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The more the town builds along the river, the less water reaches the farms.", -1),
        ("The more the town builds along the river, the more water reaches the farms.", 1),
        ("The less the town builds along the river, the less water reaches the farms.", 1),
    ],
)
def test_comparatives_that_go_together_tell_the_sign(read_text, text: str, sign: int):
    """Two that rise or fall together have a positive link, two that go apart a negative one."""
    assert [sign] == [told for _, _, told, kind in signed(read_text(text)) if kind == "causal"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Unless rain comes, the harvest will fail.", "rain comes"),
        ("Without foreign loans the bank would have collapsed.", "foreign loans"),
    ],
)
def test_what_would_come_without_a_thing_is_kept_away_by_it(read_text, text: str, cause: str):
    """What a thing's absence would bring about, the thing lowers."""
    assert (cause, -1) in [(words, told) for words, _, told, _ in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The town owns two ferries, and without them trade would fall.", "two ferries"),
        ("The pact keeps the border calm, and without it trade would fall.", "The pact"),
        ("Ostrava sent soldiers, and without them trade would fall.", None),
    ],
)
def test_what_is_lacked_may_be_a_pronoun(read_text, text: str, cause: str | None):
    """Without "it" and "them" goes back to the last thing before that fits; somebody is no thing that is lacked."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]
    told = [link.cause.antecedent.exact for link in links if link.cause.antecedent and link.effect.head == "trade"]

    assert ([cause] if cause else []) == told


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The teachers walked out over cuts to wages.", "cuts to wages"),
        ("Thousands joined protests against the levy.", "the levy"),
        ("The mayor was jailed for taking bribes.", "taking bribes"),
    ],
)
def test_what_people_quarrel_over_moves_the_quarrel(read_text, text: str, cause: str):
    """The matter of a protest, a walkout or a sentence is its motive."""
    assert (cause, "motive") in [(words, kind) for words, _, _, kind in signed(read_text(text))]


def test_people_come_to_harm_through_the_deed_they_are_harmed_in(read_text):
    """What people die or are hurt in is the cause, where it is a deed and no place."""
    found = signed(read_text("Forty villagers were killed in the attack."))

    assert [("the attack", "causal")] == [(cause, kind) for cause, _, _, kind in found]
    assert [] == signed(read_text("Forty villagers were killed in the mountains."))


@pytest.mark.parametrize(
    "text",
    ["Planes flew over the harbour.", "Marlen was arrested over the weekend.", "The teachers left without permission."],
)
def test_place_time_and_manner_are_no_causes(read_text, text: str):
    """What is only flown over, when it was and how it was done moves nothing."""
    assert [] == signed(read_text(text))


def test_what_is_called_for_has_its_purpose(read_text):
    """Of "Provide X to V Y" and of a second purpose below the first, the thing provided is for both."""
    reading = read_text(
        "Provide seed to protect orchards during the cold season to improve harvests and reduce losses."
    )
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    told = {(each.cause.head, each.effect.head, each.sign) for each in found if each.link_type == "purpose"}

    assert {("seed", "harvest", 1), ("seed", "loss", -1)} <= told


def test_what_is_feared_moves_whoever_fears_it(read_text):
    """Of "refused, fearing that X would come" the coming of X is the motive, not the fearing."""
    rows = signed(read_text("The minister refused, fearing that a concession would anger the army."))

    assert ("a concession would anger the army", "motive") in [(cause, kind) for cause, *_, kind in rows]


def test_who_is_cited_moves_nobody(read_text):
    """A paper that cites officers names its source; a ministry that cites concerns names its reason."""
    assert [] == signed(read_text("According to the Gazette, citing two army officers, the port was closed."))
    assert [("citing security concerns", "closed the border", 1, "motive")] == signed(
        read_text("The ministry, citing security concerns, closed the border.")
    )


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Students marched to the palace to protest against a tax.", "Students marched to the palace"),
        ("Marlen imposed sanctions on two banks for hiding gold.", "Marlen imposed sanctions on two banks"),
        ("Velda lodged a complaint over the new duty.", "Velda lodged a complaint"),
    ],
)
def test_what_people_protest_against_moves_what_they_do(read_text, text: str, effect: str):
    """The deed is what they do, also where the protest is only its aim or carried by another verb."""
    assert (effect, "motive") in [(words, kind) for _, words, _, kind in signed(read_text(text))]


@pytest.mark.parametrize(
    "text",
    ["The dispute over the wells is old.", "Marlen thanked Velda for the loan.", "Marlen detained him for ten days."],
)
def test_topics_thanks_and_terms_are_no_motives(read_text, text: str):
    """What a quarrel is about, what somebody is thanked for, and how long a thing lasts move no deed."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Marlen leased the reef so as to keep the hill.", "to keep the hill"),
        ("Troops were moved to the border to break the strike.", "the strike"),
    ],
)
def test_aim_after_so_as_and_after_a_place_is_a_purpose(read_text, text: str, effect: str):
    """What stands after "so as to", or after where something is sent, is what the deed is for."""
    assert any(effect in words and kind == "purpose" for _, words, _, kind in signed(read_text(text)))


@pytest.mark.parametrize(
    "text", ["Marlen voted to leave the league.", "Marlen signed a pact with Velda to share radars."]
)
def test_what_is_decided_or_signed_is_no_aim(read_text, text: str):
    """An infinitive after a vote or a pact tells what it says, not what it is for."""
    assert [] == [row for row in signed(read_text(text)) if row[3] == "purpose"]


@pytest.mark.parametrize(
    "text",
    [
        "Marlen agreed to merge the two fleets, to train the divers and to open the port.",
        "The court gave the minister until Monday to publish the list.",
        "It took three men to lift the gate.",
        "Marlen entreated the captains to spare the bridge.",
    ],
)
def test_infinitive_of_a_list_a_term_or_a_plea_is_no_purpose(read_text, text: str):
    """What is agreed beside other things, what a term is for, and what somebody is begged to do is no aim of a deed."""
    assert "purpose" not in {row[3] for row in signed(read_text(text))}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The more the envoys quarrel, the weaker the pact becomes.", -1),
        ("The longer the siege lasts, the deeper the hatred.", 1),
        ("The worse the harvest turned, the more boats left.", -1),
        ("The worse the drought, the higher the prices.", 1),
        ("The longer the war in Yemen lasts, the worse the famine gets.", 1),
        ("The higher the tariffs of Murn, the worse the inflation.", 1),
        ("The longer the drought lasts, the worse the harvest gets.", -1),
        ("The worse the songs, the fewer the guests.", None),
        ("The longer the siege of Murn lasts, the worse things get.", None),
        ("The longer the siege of Murn lasts, the worse matters become.", None),
        ("The more water Murn keeps, the less power Orland makes.", -1),
    ],
)
def test_two_comparatives_say_which_way_one_moves_the_other(read_text, text: str, sign: int | None):
    """The comparatives alone say which way, verb or none; an ill that is worse is more, a good less, else unknown."""
    links = [claim.content for claim in read_text(text).claims if claim.rule == "influences.clause.correlated.v1"]

    assert [(sign, None, None)] == [(link.sign, link.cause.delta, link.effect.delta) for link in links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Absent a treaty, both towns will dig wells.", [("a treaty", "both towns will dig wells", -1, "causal")]),
        ("But for the strike, grain would have come.", [("the strike", "grain would have come", -1, "causal")]),
        ("Absent from the feast, the mayor was missed.", []),
    ],
)
def test_what_is_absent_keeps_something_from_coming(read_text, text: str, expected: list):
    """“Absent X” and “but for X” open a sentence that tells what comes, or came, for want of X."""
    assert expected == signed(read_text(text))


def test_what_is_lacking_for_a_deed_is_not_done_for_it(read_text):
    """Who lacks the money to do a thing lacks it to no end."""
    assert [] == [row for row in signed(read_text("Marlen lacks the money to repair the dam.")) if row[3] == "purpose"]


def test_what_came_of_a_deed_in_the_end_is_not_its_aim(read_text):
    """Nobody does a thing "only to" do another after a comma."""
    assert not linked(read_text("Marlen opened its border, only to close it after the raid."))


def test_without_it_goes_back_to_the_one_thing_told_before(read_text):
    """The pronoun may stand for the subject of the sentence before."""
    found = signed(read_text("The loan arrived in May. Without it, the bakeries would have shut."))

    assert [("it", "the bakeries would have shut", -1, "causal")] == found
