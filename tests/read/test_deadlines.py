"""Time that somebody gives another for a deed."""

import pytest

from dragoman.records import Event


def told(reading, kind: str):
    """Doers and moods of the deeds of a type."""
    events = [(claim.content, claim.status.modality) for claim in reading.claims if isinstance(claim.content, Event)]
    return [([role.anchor.exact for role in event.sources], mood) for event, mood in events if event.type == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velmar gave Karesh ten days to withdraw its troops from Hasno.", [(["Karesh"], "requested")]),
        ("Velmar gave Karesh until Friday to release the prisoners.", [(["Karesh"], "requested")]),
        ("Karesh was given a week to withdraw from Hasno.", [(["Karesh"], "requested")]),
        ("Velmar gave Karesh a deadline to release the prisoners.", [(["Karesh"], "requested")]),
        ("Velmar withdrew from Karesh in ten days.", [(["Velmar"], "asserted")]),
    ],
)
def test_whoever_is_given_time_is_asked_to_do_it(read_text, text: str, expected: list):
    """An ultimatum to withdraw is no withdrawal, and none of whoever gives it."""
    assert expected == told(read_text(text), "RETREAT")
