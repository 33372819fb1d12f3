"""What is only offered or promised is agreed to and not done, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen offered talks to Velda.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen offered Velda talks on the border.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen has offered a truce to the rebels.", ("AGREE", ("Marlen",), ("rebels",))),
        ("Marlen offered the rebels an amnesty.", ("AGREE", ("Marlen",), ("rebels",))),
        ("Marlen pledged aid to Velda.", ("AGREE", ("Marlen",), ("Velda",))),
        ("Marlen offered shelter to the rebels.", ("AID", ("Marlen",), ("rebels",))),
        ("Marlen offered missiles to Velda.", ("AID", ("Marlen",), ("Velda",))),
        ("Marlen offered condolences to Velda.", ("SUPPORT", ("Marlen",), ("Velda",))),
        ("Marlen held talks with Velda.", ("CONSULT", ("Marlen",), ("Velda",))),
    ],
)
def test_an_offer_is_an_offer(read_text, text: str, expected: tuple):
    """Talks that are offered are not held; what is given by offering it, arms and words, is given."""
    assert {expected} == events(read_text(text))
