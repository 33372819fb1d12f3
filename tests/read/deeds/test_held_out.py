"""What is only offered or promised is agreed to and not done, on invented actors."""

import pytest

from dragoman.records import Event
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


@pytest.mark.parametrize(
    ("text", "mutual"),
    [
        ("Jordan offered talks to Tunisia.", False),
        ("Jordan held talks with Tunisia.", True),
        ("Jordan agreed with Tunisia to open the crossing.", True),
    ],
)
def test_an_offer_of_something_mutual_is_one_sided(read_text, text: str, mutual: bool):  # noqa: FBT001
    """Who offers talks is not who is offered them; talks that are held are of both."""
    [told] = [claim.content for claim in read_text(text).claims if isinstance(claim.content, Event)][:1]

    assert mutual is told.symmetric
