"""Time that somebody gives another for a deed, and what he does around it."""

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velmar gave the villagers an hour to leave before shelling Hasno.", [(["Velmar"], "asserted")]),
        ("Israel gave Karesh a week to withdraw while bombing Hasno.", [(["Israel"], "asserted")]),
        ("Velmar gave Karesh until Sunday to leave after attacking Hasno.", [(["Velmar"], "asserted")]),
        ("Velmar did not give the villagers a day to flee before shelling Hasno.", [(["Velmar"], "asserted")]),
        ("Velmar will give the villagers a day to leave after shelling Hasno.", [(["Velmar"], "planned")]),
        ("The villagers were given a day by Velmar to leave before bombing Hasno.", [(["Velmar"], "asserted")]),
    ],
)
def test_whoever_gives_time_does_what_is_done_around_it(read_text, text: str, expected: list):
    """What comes before, after or while others do what they have time for is done by whoever gives the time."""
    reading = read_text(text)

    assert expected == [*told(reading, "ASSAULT"), *told(reading, "THREATEN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court gave Karesh a year in jail to deter Hasno.", [(["The court"], "asserted")]),
        ("Velmar gave Karesh a year of its rule to deter Hasno.", [(["Velmar"], "asserted")]),
        ("Velmar gave Karesh a week from Monday to deter Hasno.", [(["Karesh"], "requested")]),
    ],
)
def test_time_of_or_in_something_is_no_term(read_text, text: str, expected: list):
    """A year in jail is what somebody gets, not how long he has."""
    assert expected == told(read_text(text), "THREATEN")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Marlen ordered residents to leave before shelling Ostrava.", "Marlen"),
        ("Marlen warned villagers to flee before bombing Ostrava.", "Marlen"),
        ("Marlen ordered its troops to regroup before attacking Ostrava.", "its troops"),
        ("Marlen told soldiers to leave before attacking Ostrava.", "soldiers"),
        ("Marlen told the crowd to wait before storming Ostrava.", "the crowd"),
    ],
)
def test_who_is_told_to_leave_before_an_attack_does_not_attack(read_text, text: str, doer: str):
    """Whoever bids others go does the harm that comes then; own people and soldiers do what they are bidden for."""
    claims = [each.content for each in read_text(text).claims if isinstance(each.content, Event)]

    assert [(doer,)] == [
        tuple(role.anchor.exact for role in event.sources) for event in claims if event.type == "ASSAULT"
    ]
