"""Asides by which somebody who is quoted keeps his name back, on invented actors."""

from collections.abc import Callable

import pytest

from dragoman.records import Event, Influence, Reading

Read = Callable[[str], Reading]
SAID = "said that Kesh had armed the rebels."


def told(reading: Reading) -> set[str]:
    """The words of the deeds and the kinds of the links that a reading holds."""
    claims = [claim.content for claim in reading.claims]
    deeds = {claim.trigger.exact for claim in claims if isinstance(claim, Event)}
    return deeds | {claim.link_type or "link" for claim in claims if isinstance(claim, Influence)}


@pytest.mark.parametrize(
    "text",
    [
        f"Two diplomats, who asked not to be named because they were not authorised to speak, {SAID}",
        f"An official who spoke on condition of anonymity because he was not allowed to brief reporters {SAID}",
        f"An officer, who was not permitted to talk to the media, {SAID}",
        f"Speaking on condition of anonymity for fear of reprisals, an officer {SAID}",
        f"The aide, who declined to be identified, {SAID}",
        "According to officials who asked not to be named, Kesh has armed the rebels.",
    ],
)
def test_why_a_name_is_kept_back_is_nothing_told(read_text: Read, text: str):
    """What the source says is read; that he may not speak is no deed and causes nothing."""
    assert {"armed"} == told(read_text(text))


def test_a_request_for_anonymity_alone_tells_nothing(read_text: Read):
    """Neither the request is a deed nor its reason a cause."""
    text = "The aide requested anonymity because she was not permitted to talk to the press."

    assert set() == told(read_text(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The inspectors were not allowed to visit the camp in Kesh.", "allowed"),
        ("The envoy was not allowed to speak to prisoners.", "speak"),
        ("The bloggers had asked for anonymity after rebels threatened them.", "threatened"),
        ("An officer, who was not authorised to speak, met rebels in Tarn.", "met"),
    ],
)
def test_what_else_is_told_of_him_stays(read_text: Read, text: str, kept: str):
    """A visit refused, a talk forbidden with others than the press, and deeds beside the aside are deeds."""
    assert kept in told(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "An officer said on condition of anonymity that Kesh had armed the rebels.",
        "“Kesh has armed the rebels,” an officer said on condition of anonymity.",
        "An officer told reporters on condition of anonymity that Kesh had armed the rebels.",
    ],
)
def test_what_is_said_without_a_name_is_read(read_text: Read, text: str):
    """Only the condition is left out, and nothing that is said under it."""
    assert {"armed"} == told(read_text(text))
