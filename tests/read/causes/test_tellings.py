"""Nouns that name a reason, a result, an aim, a ground, a sign or a part, on invented actors."""

import pytest

from tests.read.conftest import linked, signed, told_links

Row = tuple[str, str, str, int | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mills closed. The result was a shortage.", ("The mills closed", "a shortage", "causal", 1)),
        ("The mills closed. One reason was the drought.", ("the drought", "The mills closed", "causal", 1)),
        ("The queue is a sign of weakness.", ("The queue", "weakness", "evidence", 1)),
        ("The queue is proof that bread is scarce.", ("The queue", "bread is scarce", "evidence", 1)),
        ("The truce is part of a wider thaw.", ("The truce", "a wider thaw", "part_of", 1)),
        ("Trust is the foundation of the truce.", ("Trust", "the truce", "enabling", 1)),
        ("The delays were the fault of subcontractors.", ("subcontractors", "The delays", "causal", 1)),
        ("Hunger lies at the root of the unrest.", ("Hunger", "the unrest", "causal", 1)),
        ("The purpose of the tax is to pay pensions.", ("the tax", "to pay pensions", "purpose", 1)),
        ("The flights were intended to test the radars.", ("the flights", "to test the radars", "purpose", 1)),
        (
            "Marlen met the strikers in an attempt to end the blockade.",
            ("marlen met the strikers", "to end the blockade", "purpose", 1),
        ),
    ],
)
def test_noun_tells_how_two_things_go_together(read_text, text: str, expected: Row):
    """A noun after or before "is" names one of two things; what it leaves out was told before."""
    found = [(cause.lower(), effect, kind, sign) for cause, effect, kind, sign in told_links(read_text(text))]

    assert (expected[0].lower(), *expected[1:]) in found


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The toll is not the cause of the unrest. The real cause is the drought.", "the unrest"),
        ("The army is not the cause of the unrest; the cause is the drought.", "the unrest"),
        ("The toll is not the reason for the unrest, and the reason is the drought.", "the unrest"),
        ("The toll is not popular. The cause is the drought.", "The toll is not popular"),
    ],
)
def test_the_real_cause_is_of_what_another_was_said_not_to_be_the_cause_of(read_text, text: str, effect: str):
    """What a reason was denied or given of before is explained, and not that clause itself."""
    assert ("the drought", effect, "causal", 1) in told_links(read_text(text))


@pytest.mark.parametrize("text", ["The result was a shortage.", "Marlen is part of the league."])
def test_nothing_told_before_and_membership_make_no_link(read_text, text: str):
    """At the head of a text a result comes of nothing told, and a member of a league is no link."""
    assert [] == told_links(read_text(text))


def test_denied_sign_is_no_sign(read_text):
    """What is said to be no sign of a thing is a link denied."""
    assert [0] == [sign for *_, sign in told_links(read_text("The queue is not a sign of weakness."))]


def test_drivers_are_of_what_was_told_before(read_text):
    """“The main drivers were X and Y” tells what moved the sentence before; “part of the reason” is no whole."""
    found = linked(read_text("Trade fell. The main drivers were the drought and the closure of the port."))

    assert [("the drought", "Trade fell"), ("the closure of the port", "Trade fell")] == [row[:2] for row in found]
    assert [] == linked(read_text("Trade fell. The raid itself is a large part of the reason."))


def test_a_reason_joined_by_and_is_of_the_clause_before_it(read_text):
    """“X is quiet, and the reason is Y” tells why X is quiet, and nothing of the sentence before."""
    found = linked(read_text("Trade fell. The valley has been quiet, and the reason is the truce."))

    assert [("the truce", "The valley has been quiet", "causal")] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The revolt has its roots in a land reform.", ("a land reform", "The revolt", 1, "causal")),
        ("The slump has its origin in bad loans.", ("bad loans", "The slump", 1, "causal")),
        ("The crisis traces its origins to the drought.", ("the drought", "The crisis", 1, "causal")),
        ("The revolt, with roots in the wage cuts, is old.", ("the wage cuts", "The revolt", 1, "causal")),
        ("The revolt does not have its roots in the reform.", ("the reform", "The revolt", 0, "causal")),
    ],
)
def test_what_a_thing_has_its_roots_in_brought_it_about(read_text, text: str, expected: tuple):
    """Roots and origins tell a cause where both sides are changes."""
    assert [expected] == signed(read_text(text))


def test_a_family_has_roots_in_a_place(read_text):
    """What is no change has no cause."""
    assert [] == signed(read_text("The family has its roots in the hills."))


def test_a_third_reason_is_of_what_the_reasons_were_counted_for(read_text):
    """The sentence before it only tells of the second reason."""
    text = "Three factors explain the slump. The second factor is a strike. The third factor is the drought."

    assert ("the drought", "Three factors explain the slump", 1, "causal") in signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The subsidy was abolished. Bread riots were the immediate result.",
            ("The subsidy was abolished", "Bread riots", 1, "causal"),
        ),
        ("Trade fell by half. The embargo was the main reason.", ("The embargo", "Trade fell by half", 1, "causal")),
    ],
)
def test_a_sentence_may_name_what_came_of_the_one_before_or_what_brought_it_about(read_text, text: str, told: tuple):
    """A result or a reason of nothing else is one of what was told before."""
    assert told in signed(read_text(text))


@pytest.mark.parametrize(
    "text", ["Trade fell by half. The harbour was the reason.", "Nobody voted. Unrest was not the result."]
)
def test_a_place_is_no_reason_and_what_did_not_come_no_result(read_text, text: str):
    """Only what can come to pass brings about something."""
    assert [] == signed(read_text(text))
