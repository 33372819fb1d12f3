"""Who is only there when others do something."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize("there", ["present", "absent"])
def test_who_is_present_is_nobody_with_whom_something_is_done(read_text, there: str):
    """Whoever is said to be there, or not to be, is no party to what is signed."""
    reading = read_text(f"Belmora and Ardin signed the pact in Korr, with Torgul's envoy {there}.")
    sides = {words for _, *both in events(reading) for side in both for words in side}

    assert {"Belmora", "Ardin"} == sides


def test_with_whom_something_is_signed_is_a_party(read_text):
    """Without such a word, "with" names a party."""
    sides = {w for _, *both in events(read_text("Belmora signed the pact with Ardin.")) for side in both for w in side}

    assert {"Belmora", "Ardin"} == sides
