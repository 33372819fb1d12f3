"""Nouns that name a reason, a result, an aim, a ground, a sign or a part, on invented actors."""

import pytest

from tests.read.conftest import linked, told_links

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
