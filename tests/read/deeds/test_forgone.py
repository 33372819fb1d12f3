"""Promises not to do a thing, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize("promise", ["promised", "pledged", "agreed"])
def test_to_promise_not_to_meet_is_to_refuse(read_text, promise: str):
    """Who promises not to do what is friendly agrees to nothing."""
    assert {("REJECT", ("Velda",), ("Marlen",))} == events(read_text(f"Velda {promise} not to negotiate with Marlen."))


def test_to_promise_not_to_attack_is_to_agree(read_text):
    """Who promises not to harm somebody agrees with him."""
    assert {("AGREE", ("Velda",), ("Marlen",))} == events(read_text("Velda promised not to attack Marlen."))
