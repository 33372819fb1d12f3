"""A tie that somebody only means to begin, move or end: to come, or there as before."""

import pytest

from dragoman.records import Relation


def _told(reading) -> tuple[str | None, str, str]:
    """Trend, polarity and modality of the tie that a noun tells of."""
    (claim,) = [c for c in reading.claims if isinstance(c.content, Relation) and c.content.kind != "seeks"]
    return claim.content.trend, claim.status.polarity, claim.status.modality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen promised to restore trade with Ostrava.", (None, "+", "planned")),
        ("Marlen hopes to form an alliance with Ostrava.", (None, "+", "planned")),
        ("Marlen may revive its alliance with Ostrava.", (None, "+", "possible")),
        ("Trade between Marlen and Ostrava will resume in May.", (None, "+", "planned")),
        ("Marlen refused to renew its alliance with Ostrava.", (None, "-", "asserted")),
        ("Marlen did not form an alliance with Ostrava.", (None, "-", "asserted")),
        ("Marlen has restored trade with Ostrava.", ("rising", "+", "asserted")),
        ("Marlen formed an alliance with Ostrava.", (None, "+", "asserted")),
    ],
)
def test_what_is_to_begin_is_as_far_ahead_as_its_beginning(read_text, text: str, expected: tuple):
    """A tie that somebody means to begin is planned, one he refused to begin is not there, one begun is."""
    assert expected == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Marlen refused to join the coalition with Ostrava.", ("-", "asserted")),
        ("Marlen may join a coalition with Ostrava.", ("+", "possible")),
        ("Marlen joined the coalition with Ostrava.", ("+", "asserted")),
    ],
)
def test_who_has_yet_to_join_is_no_ally(read_text, text: str, status: tuple[str, str]):
    """A coalition that somebody refuses to join, or may join, makes him nobody's ally yet."""
    ties = [claim for claim in read_text(text).claims if isinstance(claim.content, Relation)]

    assert {status} == {(tie.status.polarity, tie.status.modality) for tie in ties if tie.content.kind == "allied_with"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen promised to cut its trade with Ostrava.", (None, "+", "asserted")),
        ("Marlen wants to strengthen its alliance with Ostrava.", (None, "+", "asserted")),
        ("Marlen refused to expand its alliance with Ostrava.", (None, "+", "asserted")),
        ("The alliance between Marlen and Ostrava may end.", (None, "+", "asserted")),
        ("Marlen promised to expand its growing trade with Ostrava.", ("rising", "+", "asserted")),
        ("Marlen has cut its trade with Ostrava.", ("falling", "+", "asserted")),
        ("Marlen's alliance with Ostrava does not make up for its losses.", (None, "+", "asserted")),
    ],
)
def test_what_is_only_to_be_moved_is_there(read_text, text: str, expected: tuple):
    """A tie that somebody means to strengthen, cut or end is there and has not moved yet."""
    assert expected == _told(read_text(text))


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Ostrava, once an ally of Marlen, has closed the pass.", "-"),
        ("Marlen's former ally Ostrava has closed the pass.", "-"),
        ("Ostrava, a former ally of Marlen, has closed the pass.", "-"),
        ("Ostrava, an ally of Marlen, has closed the pass.", "+"),
        ("Marlen's support for the former rebels is strong.", "+"),
    ],
)
def test_what_is_former_is_no_more(read_text, text: str, polarity: str):
    """A former ally, or what was once a province, is none; what somebody else formerly was ends no tie."""
    assert polarity == _told(read_text(text))[1]


def test_who_was_once_allied_is_not_said_to_be(read_text):
    """A participle with “once” tells of a tie that is over."""
    text = "The Tide Front, {}allied with Marlen, attacked Ostrava."
    kinds = [
        {c.content.kind for c in read_text(text.format(once)).claims if isinstance(c.content, Relation)}
        for once in ("", "once ")
    ]

    assert ["allied_with" in found for found in kinds] == [True, False]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Marlen's influence in Ostrava has waned.", "influences", {"falling"}),
        ("The Guild Front has quit the government of President Holm.", "leads", {None}),
        ("The Guild Front left the coalition.", "member_of", {None}),
    ],
)
def test_who_leaves_is_no_member_and_moves_no_rule(read_text, text: str, kind: str, expected: set):
    """Who quits a government neither belongs to it nor weakens the rule of its head; influence that wanes falls."""
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Relation)]

    assert expected == {tie.trend for tie in found if tie.kind == kind}
