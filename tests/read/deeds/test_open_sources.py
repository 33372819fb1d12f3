"""Who does what nobody is said to do, on invented actors."""

import pytest

from tests.read.conftest import events


def test_what_the_law_does_in_a_state_is_done_by_it(read_text):
    """Who is jailed in a state is jailed by it."""
    reading = read_text("The government of Marlen fell. A singer was jailed in Marlen for two years.")

    assert ("COERCE", ("Marlen",), ("A singer",)) in events(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Dozens were arrested in Ostwick on Monday.",
        "The army of Marlen took Ostwick. Dozens were arrested in Ostwick on Monday.",
        "Dozens were arrested in Basra on Monday.",
    ],
)
def test_a_town_arrests_nobody(read_text, text):
    """Where no state is named, nobody knows who arrested them."""
    assert ("COERCE", (), ("Dozens",)) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("The premier of Marlen met Veldan leaders during a brief visit to Ostrel.", {("premier of Marlen",)}),
        ("On a visit to Ostrel the premier of Marlen said that trade would grow.", {("premier of Marlen",)}),
        ("The rebels were killed during a visit to Ostrel.", set()),
    ],
)
def test_who_meets_others_on_a_visit_makes_it(read_text, text: str, guests: set):
    """A visit on which somebody meets or speaks is his, not theirs whom he met; what befalls people on one is not."""
    told = {sources for kind, sources, targets in events(read_text(text)) if kind == "CONSULT" and "Ostrel" in targets}

    assert guests == {source for source in told if source}


@pytest.mark.parametrize(
    "text",
    [
        "Velda's ambassador to Marlen was recalled.",
        "The ambassador of Velda to Marlen was withdrawn on Monday.",
        "Velda's envoy to Marlen was called home for consultations.",
    ],
)
def test_an_envoy_is_recalled_by_whoever_sent_him(read_text, text: str):
    """Nobody else can recall an envoy."""
    assert {("SANCTION", ("Velda",), ("Marlen",))} == events(read_text(text))


def test_what_is_withdrawn_may_be_anybodys(read_text):
    """Whose a thing is does not tell who withdraws it."""
    found = events(read_text("Velda's licence was withdrawn."))

    assert not any(sources == ("Velda",) for _, sources, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "A driver was killed when soldiers fired on a bus.",
        "Nine pupils were wounded when soldiers shelled a school.",
    ],
)
def test_who_fires_when_people_are_hurt_hurts_them_as_is_inferred(read_text, text: str):
    """The clause that says when somebody was hurt says who did it."""
    [sources] = [
        c.content.sources
        for c in read_text(text).claims
        if getattr(c.content, "trigger", None) is not None and c.content.trigger.exact in {"killed", "wounded"}
    ]

    assert [("soldiers", True)] == [(role.anchor.exact, role.inferred) for role in sources]


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were killed when rebels shelled a camp.",
        "A driver was killed when rebels and soldiers clashed.",
        "A driver was killed when rebels attacked and guards fired back.",
        "A driver was killed after rebels shelled a camp.",
    ],
)
def test_who_is_hurt_among_those_who_fight_may_be_hurt_by_anybody(read_text, text: str):
    """Of fighters, and where several fight, it stays open who killed."""
    assert ((),) == tuple(
        c.content.sources
        for c in read_text(text).claims
        if getattr(c.content, "trigger", None) is not None and c.content.trigger.exact == "killed"
    )
