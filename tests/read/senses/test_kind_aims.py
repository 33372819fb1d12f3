"""What troops are sent for, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize("aim", ["protect", "defend", "help"])
def test_nobody_marches_on_whom_he_is_sent_to_protect(read_text, aim: str):
    """Whom troops are sent to help is not whom they are sent against, and is not threatened."""
    found = events(read_text(f"Soldiers will be deployed along the border to {aim} Marlen."))

    assert not any(kind == "THREATEN" for kind, *_ in found)
    assert not any(kind == "MOBILIZE" and targets == ("Marlen",) for kind, _, targets in found)


def test_whom_troops_are_sent_to_deter_is_aimed_at(read_text):
    """Whom troops are to frighten is whom they are moved against."""
    assert ("MOBILIZE", ("Velda",), ("Marlen",)) in events(
        read_text("Velda moved tanks to the border to deter Marlen.")
    )
