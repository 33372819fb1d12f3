"""What is agreed to, promised or threatened is told once, with the word that announces it; on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen and Velda agreed to withdraw their troops from the valley.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen agreed with Velda to withdraw its troops from the valley.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen agreed to withdraw its troops.", ("AGREE", ("Marlen",), ())),
        ("Marlen agreed to withdraw its troops from Velda.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen agreed to talks with Velda.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen and Velda agreed to hold talks in Ostrava.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen has offered to hold talks with Velda.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen threatened to withdraw its troops from Velda.", ("THREATEN", ("Marlen",), ("Velda",))),
        ("Marlen warned Velda that it would close the strait.", ("THREATEN", ("Marlen",), ("Velda",))),
    ],
)
def test_what_is_announced_is_told_once(read_text, text: str, expected: tuple):
    """One agreement is one deed, and who threatens promises nothing."""
    assert {expected} == events(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Marlen and Velda agreed to attack Ostrava.", "THREATEN", "Ostrava"),
        ("Marlen agreed to withdraw its troops and later withdrew them.", "RETREAT", "them"),
    ],
)
def test_what_is_done_besides_stays(read_text, text: str, kind: str, target: str):
    """A deed against others and one that was done are deeds of their own."""
    assert (kind, target) in {(told, targets[0]) for told, _, targets in events(read_text(text)) if targets}
