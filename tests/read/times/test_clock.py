"""Which time dates a deed, on invented actors."""

import pytest

from dragoman.records import Event


def dates(reading) -> dict[str, str | None]:
    """The words of the time of each event, by its trigger."""
    events = [c for c in reading.claims if isinstance(c.content, Event)]
    return {c.content.trigger.exact: c.when.anchor.exact if c.when else None for c in events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen attacked Ostrava.", {"attacked": None}),
        ("Marlen attacked Ostrava in May 2030.", {"attacked": "May 2030"}),
        ("In 2030 Marlen attacked Ostrava and blamed Velda.", {"attacked": "2030", "blamed": "2030"}),
        (
            "Marlen attacked Ostrava on 3 May 2030 and shelled Velda in June 2031.",
            {"attacked": "3 May 2030", "shelled": "June 2031"},
        ),
        (
            "On Monday Marlen attacked Ostrava, which Velda had shelled in May 2030.",
            {"attacked": "Monday", "shelled": "May 2030"},
        ),
        ("Marlen, which attacked Ostrava in June 2031, met Velda.", {"attacked": "June 2031", "met": None}),
        ("Velda said in May 2030 that Marlen had attacked Ostrava.", {"attacked": None}),
        ("Marlen hit Ostrava in a night raid.", {"hit": None}),
        ("Marlen, a member since 2004, attacked Ostrava.", {"attacked": None}),
        (
            "Marlen attacked Ostrava in May 2030 but has since shelled Velda.",
            {"attacked": "May 2030", "shelled": None},
        ),
        ("Marlen attacked Ostrava on Sunday, but Velda blames Sela.", {"attacked": "Sunday", "blames": None}),
        (
            "Velda met Marlen two weeks after Ostrava attacked it.",
            {"met": "two weeks after", "attacked": None},
        ),
        ("The attack by Marlen on Ostrava in May 2030 angered Velda.", {"attack": "May 2030"}),
        ("Marlen shelled Ostrava before the vote on 9 May.", {"shelled": None}),
        ("Marlen shelled Ostrava ahead of the summit in Tarn on 9 May.", {"shelled": None}),
        ("Marlen shelled Ostrava on 9 May before the vote.", {"shelled": "9 May"}),
        ("The mayor spoke before the court on 9 May and condemned Marlen.", {"condemned": "9 May"}),
        (
            "On Monday Velda rejected Marlen's account of the shelling of Ostrava.",
            {"rejected": "Monday", "shelling": None},
        ),
    ],
)
def test_a_time_dates_the_deeds_of_its_own_clause(read_text, text: str, expected: dict[str, str | None]):
    """The nearest time of the clause dates a deed; one of another clause, or of the report of it, does not."""
    assert expected == dates(read_text(text))


def test_times_stay_in_their_sentence(read_text):
    """A deed without a time in its sentence has none, whatever the sentences around it say."""
    text = "In May 2030 Velda met Ostrava. Marlen attacked Ostrava. In June 2031 Velda met Marlen."

    assert dates(read_text(text))["attacked"] is None


def test_same_words_at_two_times(read_text):
    """A sentence told again is dated by its own time."""
    text = "Marlen attacked Ostrava in May 2030. Marlen attacked Ostrava in June 2031."
    found = [c.when.edtf for c in read_text(text).claims if isinstance(c.content, Event)]

    assert ["2030-05", "2031-06"] == found


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Velda accused Marlen of attacking Ostrava in May 2030.", "accused", None),
        ("Velda accused Marlen of attacking Ostrava in May 2030.", "attacking", "May 2030"),
        ("Velda attacked Ostrava to stop talks due to open in May 2030.", "attacked", None),
        ("Marlen attacked Ostrava on 3 May 2030, its first raid in five weeks.", "attacked", "3 May 2030"),
        ("Velda suspended the 2027 accord with Marlen.", "suspended", None),
        ("Velda armed Ostrava despite the January truce.", "armed", None),
        ("Marlen attacked Ostrava in the January war.", "attacked", "January"),
        ("Velda condemned Marlen for the 2027 attack on Ostrava.", "condemned", None),
        ("Velda condemned Marlen for the 2027 attack on Ostrava.", "attack", "2027"),
        ("Marlen attacked Ostrava in the 2027 war.", "attacked", "2027"),
        ("If Marlen attacked Ostrava, Velda would leave tomorrow.", "attacked", None),
    ],
)
def test_a_deed_is_not_dated_by_what_is_told_beside_it(read_text, text: str, trigger: str, expected: str | None):
    """What is due to open, or what somebody is accused of, has a day of its own; a length gives way to a date."""
    assert expected == dates(read_text(text))[trigger]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen had planned to attack Ostrava in April.", "2025-04"),
        ("Marlen plans to attack Ostrava in April.", "2026-04"),
        ("Marlen has sworn to attack Ostrava in April.", "2026-04"),
    ],
)
def test_what_had_been_planned_lay_ahead_of_a_day_that_is_over(read_text, text: str, expected: str):
    """A month without a year is the last one after "had planned", the next one after "plans" or "has sworn"."""
    times = {c.when.edtf for c in read_text(text, "2025-05-22").claims if c.when and isinstance(c.content, Event)}

    assert {expected} == times


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Police of Marlen arrested Velda on 3 May 2030 after he attacked a guard.", "attacked", None),
        ("Police of Marlen arrested Velda on 3 May 2030 after he attacked a guard.", "arrested", "3 May 2030"),
        ("Marlen attacked Ostrava on 3 May 2030 and seized Velda.", "seized", "3 May 2030"),
        ("Marlen invited Velda to a meeting on 3 May 2030.", "invited", None),
        ("Marlen invited Velda on 3 May 2030.", "invited", "3 May 2030"),
    ],
)
def test_the_day_of_a_deed_is_not_that_of_what_came_before_or_is_to_come(read_text, text, trigger, expected):
    """What was done before or after another deed, or somebody is invited to, has a day of its own."""
    assert expected == dates(read_text(text))[trigger]


@pytest.mark.parametrize(
    "text",
    [
        "A general wanted for the massacre at Tarsk was killed on Monday.",
        "A general accused of the massacre at Tarsk was killed on Monday.",
        "A general was arrested on Monday over the massacre at Tarsk.",
    ],
)
def test_what_somebody_is_charged_with_has_not_the_day_of_what_befalls_him(read_text, text: str):
    """A deed laid to somebody was before he was arrested or killed for it."""
    whens = {c.content.trigger.exact: c.when for c in read_text(text).claims if isinstance(c.content, Event)}

    assert whens["massacre"] is None
    assert any(whens.values())
