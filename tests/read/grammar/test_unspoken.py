"""Verbs of saying by which nobody tells anything, and what is left open by them; on invented countries."""

import pytest

from dragoman.records import Event


def _told(reading) -> list[tuple[str, str]]:
    return [(each.chain[-1].name, each.content.exact) for each in reading.attributions]


def _raids(reading) -> set[tuple[str, str]]:
    """Polarity and modality of each attack that is told."""
    claims = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]
    return {(claim.status.polarity, claim.status.modality) for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that Ostrel had shelled the mill.",
        "Neither paper reported that Ostrel had shelled the mill.",
        "No envoy told the court that Ostrel had shelled the mill.",
        "Neither side has confirmed that Ostrel shelled the mill.",
        "The envoy refused to say that Ostrel had shelled the mill.",
    ],
)
def test_what_nobody_says_is_nobody_s_word_and_may_be(read_text, text):
    """What nobody says or confirms is attributed to nobody, and is neither told as so nor as not so."""
    reading = read_text(text)

    assert [] == _told(reading)
    assert {("+", "possible")} == _raids(reading)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nobody denies that Ostrel shelled the mill.", ("+", "asserted")),
        ("Nothing suggests that Ostrel shelled the mill.", ("-", "asserted")),
        ("The envoy explained why Ostrel had shelled the mill.", ("+", "asserted")),
        ("The envoy did not say where Ostrel had shelled the mill.", ("+", "asserted")),
        ("Marlen asked the envoy to say that Ostrel had shelled the mill.", ("+", "possible")),
        ("It is fair to say that Ostrel shelled the mill.", ("+", "asserted")),
    ],
)
def test_what_is_taken_for_given_or_wanted_is_no_word_of_anybody(read_text, text, status):
    """What is asked about, asked for or only fair to say is told by the page, as surely as its own words say."""
    reading = read_text(text)

    assert [] == _told(reading)
    assert {status} == _raids(reading)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy hastened to add that Ostrel had shelled the mill.",
        "The envoy is careful to add that Ostrel had shelled the mill.",
        "The envoy went on to say that Ostrel had shelled the mill.",
    ],
)
def test_an_infinitive_that_was_said_is_somebody_s_word(read_text, text):
    """Who hastens, goes on or is careful to say something says it."""
    assert [("The envoy", "Ostrel had shelled the mill")] == _told(read_text(text))


def test_a_doubt_nobody_has_stays_nobody_s(read_text):
    """An opinion that nobody holds is told with its holder."""
    [(holder, _)] = _told(read_text("Nobody expects that Ostrel will shell the mill."))

    assert "Nobody" == holder


@pytest.mark.parametrize(
    "text",
    [
        "Velda does not deny that its army shelled the mill.",
        "Turkey cannot deny that its army shelled the mill.",
        "Velda never denied shelling the mill.",
        "Velda declined to deny that it had shelled the mill.",
        "Velda neither confirmed nor denied that its army had shelled the mill.",
        "Velda has not accused Ostrel of shelling the mill.",
        "Neither envoy accused Ostrel of shelling the mill.",
    ],
)
def test_what_is_not_denied_or_not_charged_may_be(read_text, text):
    """Who does not deny a deed, or charges nobody with it, leaves it open, and it is nobody's word."""
    reading = read_text(text)

    assert [] == _told(reading)
    assert {("+", "possible")} == _raids(reading)


@pytest.mark.parametrize(
    "text",
    [
        "We have not been able to verify that Ostrel shelled the mill.",
        "The paper could not confirm that Ostrel had shelled the mill.",
        "Velda retracted its claim that Ostrel had shelled the mill.",
        "Velda has withdrawn the accusation that Ostrel shelled the mill.",
    ],
)
def test_what_is_unconfirmed_or_taken_back_may_be(read_text, text):
    """Neither who cannot confirm a thing nor who takes it back says that it is so, or that it is not."""
    reading = read_text(text)

    assert {("+", "possible")} == _raids(reading)
    assert "Velda" not in {name for name, _ in _told(reading)}


@pytest.mark.parametrize(
    "text",
    [
        "Velda did not retract its claim that Ostrel had shelled the mill.",
        "Velda refused to withdraw its claim that Ostrel had shelled the mill.",
    ],
)
def test_what_is_not_taken_back_stays_said(read_text, text):
    """Who takes nothing back still says so."""
    assert {("+", "reported")} == _raids(read_text(text))
