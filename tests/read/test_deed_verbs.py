"""Whom the verbs of deeds are done to, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Marlen has threatened to send troops if Velda attacks.", {"Velda"}),
        ("Marlen threatened to send troops to Velda.", {"Velda"}),
        ("Marlen refused to send troops.", set()),
        ("Marlen threatened to attack troops of Velda.", {"troops of Velda"}),
        ("Marlen would fight for Velda.", set()),
        ("Marlen fought for Velda against Ostrel.", {"Ostrel"}),
    ],
)
def test_troops_that_are_sent_and_those_fought_for_are_no_targets(read_text, text: str, targets: set[str]):
    """Nobody threatens the troops he would send, or fights those he fights for."""
    told = events(read_text(text))

    assert targets == {who for kind, sources, to in told for who in to if sources == ("Marlen",)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A deal was signed between Marlen and Velda.", (("Marlen",), ("Velda",))),
        ("A truce was brokered between Marlen and Velda by Oman.", (("Oman",), ("Marlen", "Velda"))),
    ],
)
def test_what_is_done_between_two_is_done_by_both_unless_by_another(read_text, text: str, sides: tuple):
    """Where nobody else is said to do it, both do."""
    assert sides in {told[1:] for told in events(read_text(text))}


def test_what_only_lies_between_two_is_done_by_neither(read_text):
    """A border that is closed is closed by whoever it is."""
    assert {()} == {sources for _, sources, _ in events(read_text("The border between Marlen and Velda was closed."))}
