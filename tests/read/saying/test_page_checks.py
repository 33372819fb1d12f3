"""What pages tell only to check it, to correct it or to take it back, on invented countries."""

import pytest

from dragoman.records import Event

TITLE = "Did Ostrel shell the mill?\n"


def _raids(reading) -> list[tuple[str, str, str | None]]:
    """Polarity and modality of each attack that is told, and whose word it is."""
    names = {each.id: each.chain[-1].name for each in reading.attributions}
    claims = [c for c in reading.claims if isinstance(c.content, Event) and c.content.type == "ASSAULT"]
    return [(c.status.polarity, c.status.modality, names.get(c.attribution or "")) for c in claims]


@pytest.mark.parametrize(
    ("rest", "held"),
    [
        ("VERDICT: False. Nobody shelled it.", ("-", "asserted", None)),
        ("Our rating: FAKE", ("-", "asserted", None)),
        ("Verdict: Not true.", ("-", "asserted", None)),
        ("Verdict: This is false.", ("-", "asserted", None)),
        ("Our ruling: Totally false; the mill stands.", ("-", "asserted", None)),
        ("Verdict: Not false.", ("+", "reported", "unknown")),
        ("Verdict: Not so clear.", ("+", "reported", "unknown")),
        ("Verdict: True.", ("+", "reported", "unknown")),
        ("Rating: Mostly false", ("+", "reported", "unknown")),
        ("The mill stands in Lom.", ("+", "reported", "unknown")),
        ("Claim: The mill is a hoax.\nVerdict: False.", ("+", "reported", "unknown")),
    ],
)
def test_a_claim_to_be_checked_is_nobody_s_word_until_it_is_found_false(read_text, rest: str, held: tuple):
    """What a label calls a claim is nobody's word, and denied by the page where its next finding says so."""
    assert held in _raids(read_text(f"{TITLE}\nCLAIM: Ostrel shelled the mill on Monday.\n\n{rest}\n"))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Claim: Ostrel shelled the mill. Verdict: False.", [("-", "asserted", None)]),
        ("Claim: Ostrel shelled the mill. Verdict: This is false.", [("-", "asserted", None)]),
        ("Claim: Ostrel shelled the mill on Monday. Rating: Unproven.", [("+", "reported", "unknown")]),
        (
            "Claim: Ostrel shelled the mill. Verdict: False. Sedda bombed the dam.",
            [("-", "asserted", None), ("+", "asserted", None)],
        ),
        (
            "Claim: Ostrel shelled the mill. Verdict: False. Claim: Sedda bombed the dam. Verdict: Unproven.",
            [("-", "asserted", None), ("+", "reported", "unknown")],
        ),
        (
            "Claim: Ostrel shelled the mill. Claim: Sedda bombed the dam. Verdict: False.",
            [("+", "reported", "unknown"), ("-", "asserted", None)],
        ),
    ],
)
def test_a_finding_may_stand_in_the_paragraph_of_its_claim(read_text, text: str, held: list):
    """It ends the claim, and what stands behind it is the page's own."""
    assert held == _raids(read_text(f"Is it so?\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "The Brenna Post reported erroneously that Ostrel had shelled the mill.",
        "The envoy incorrectly said that Ostrel had shelled the mill.",
        "A blogger spread the false claim that Ostrel had shelled the mill.",
        "The debunked report that Ostrel had shelled the mill came up again.",
    ],
)
def test_what_is_said_in_error_is_denied(read_text, text: str):
    """An adverb on the saying, or an adjective on the word for what is said, makes it untrue."""
    assert ["-"] == [polarity for polarity, *_ in _raids(read_text(text))]


@pytest.mark.parametrize("rest", [" Verdict: False.", " Rating: Unproven.", ""])
def test_a_claim_has_one_attribution(read_text, rest: str):
    """The noun of its label says nothing besides the label."""
    assert ["Claim: "] == [each.cue.exact for each in read_text(f"Claim: Ostrel shelled the mill.{rest}").attributions]


def test_what_a_page_should_have_said_is_its_own_word(read_text):
    """A correction says by itself what is so."""
    assert [("+", "asserted", None)] == _raids(read_text("The story should have said that Ostrel shelled the mill."))


@pytest.mark.parametrize("version", ["The latest version of the report", "The second version of the text"])
def test_other_versions_speak(read_text, version: str):
    """A version that is no earlier one says what it says."""
    assert ["+"] == [polarity for polarity, *_ in _raids(read_text(f"{version} says that Ostrel shelled the mill."))]


def test_who_died_is_nobody_s_word(read_text):
    """To claim lives is to say nothing."""
    assert () == read_text("The attack claimed the lives of ten men, among them three boys.").attributions
