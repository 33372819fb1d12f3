"""Deeds of several whom one phrase names, with nobody else told of; on invented actors."""

import pytest

from tests.read.conftest import events, ties


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        ("The two air forces held a joint exercise in May.", "COOPERATE", "two air forces"),
        ("The two premiers discussed a tunnel.", "CONSULT", "two premiers"),
        ("The two tribes fought all summer over a well.", "ASSAULT", "two tribes"),
        ("The two unions traded insults.", "ACCUSE", "two unions"),
        ("Both governments resumed negotiations.", "CONSULT", "Both governments"),
    ],
)
def test_both_sides_named_by_one_phrase_are_each_other_s(read_text, text: str, kind: str, both: str):
    """What two do with each other is done by both and to both."""
    assert (kind, (both,), (both,)) in events(read_text(text))


def test_what_a_quarrel_is_over_is_no_side_of_it(read_text):
    """Who trades charges over something does so with the other who is named."""
    found = events(read_text("Belmora and Torgul traded accusations about a burnt mill."))

    assert ("ACCUSE", ("Belmora",), ("Torgul",)) in found


@pytest.mark.parametrize(
    "text",
    [
        "The two tribes fought the rebels.",
        "The two ministers held talks with engineers.",
        "Mediation by two bishops saved the truce.",
        "Two young officers vowed to fight on.",
    ],
)
def test_whoever_deals_with_others_does_not_deal_with_himself(read_text, text: str):
    """Where somebody else is the other side, known or not, one phrase is one side."""
    assert all(not {*sources} & {*targets} for _, sources, targets in events(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belmora and Torgul have fought over the lake without firing at each other.", "ACCUSE"),
        ("Belmora and Torgul have fought over the lake without a shelling.", "ACCUSE"),
        ("Belmora and Torgul have fought over the lake without a break.", "ASSAULT"),
    ],
)
def test_who_fights_without_violence_only_quarrels(read_text, text: str, expected: str):
    """A fight that is said to be without fire or bloodshed is one in words."""
    assert (expected, ("Belmora",), ("Torgul",)) in events(read_text(text))


def test_who_fights_without_violence_is_not_at_war(read_text):
    """Nor does such a fight make a tie of war."""
    assert set() == ties(read_text("Belmora and Torgul have fought over the lake without firing at each other."))
