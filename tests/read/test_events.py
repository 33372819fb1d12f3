"""Who did what to whom, from verbs and nouns, in any clause."""

import pytest

from dragoman.records import Event


def _events(reading) -> set[tuple]:
    """Type, sources and targets of each event read, by the words of the roles."""
    return {
        (c.content.type, _words(c.content.sources), _words(c.content.targets))
        for c in reading.claims
        if isinstance(c.content, Event)
    }


def _words(roles) -> tuple[str, ...]:
    return tuple(sorted(role.anchor.exact.removeprefix("the ").removeprefix("The ") for role in roles))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen attacked Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Ostrava was attacked by Marlen.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Marlen pushed Ostrava to condemn Velda.", ("ACCUSE", ("Ostrava",), ("Velda",))),
        ("Marlen refused to meet Ostrava.", ("REJECT", ("Marlen",), ("Ostrava",))),
        ("Marlen carried out an attack on Ostrava.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Talks between Marlen and Ostrava resumed.", ("CONSULT", ("Marlen",), ("Ostrava",))),
        ("Marlen, which had bombed Ostrava, apologised.", ("ASSAULT", ("Marlen",), ("Ostrava",))),
        ("Marlen accused Ostrava of arming Velda.", ("AID", ("Ostrava",), ("Velda",))),
        ("Marlen sent rockets to Velda.", ("AID", ("Marlen",), ("Velda",))),
        ("Marlen approved a request from Ostrava.", ("REQUEST", ("Ostrava",), ("Marlen",))),
        ("A number of ministers from Marlen visited Ostrava.", ("CONSULT", ("ministers from Marlen",), ("Ostrava",))),
    ],
)
def test_finds_both_sides_of_a_deed(read_text, text, expected):
    """The doer and the one it is done to are found through voice, control, nouns, relatives and light verbs."""
    assert expected in _events(read_text(text))


def test_owner_inside_a_subject_does_not_act(read_text):
    """What somebody's weakness brings about is no deed of theirs."""
    found = _events(read_text("Marlen's weakness pushed Ostrava towards Velda."))

    assert all("Marlen" not in sources for _, sources, _ in found)


def test_refused_permission_is_a_refusal(read_text):
    """Not allowing is told as a rejection that took place, not as a concession that did not."""
    reading = read_text("Marlen did not allow Ostrava to use the port.")
    claims = [c for c in reading.claims if isinstance(c.content, Event)]

    assert ("REJECT", "+") in {(c.content.type, c.status.polarity) for c in claims}


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Marlen attacked Ostrava.", "+", "asserted"),
        ("Marlen did not attack Ostrava.", "-", "asserted"),
        ("Marlen failed to attack Ostrava.", "-", "asserted"),
        ("Marlen could attack Ostrava.", "+", "possible"),
        ("Marlen may not attack Ostrava.", "-", "possible"),
        ("Marlen plans to attack Ostrava.", "+", "planned"),
        ("Velda urged Marlen to attack Ostrava.", "+", "requested"),
        ("If Marlen attacks Ostrava, Velda will act.", "+", "conditional"),
        ("Marlen reportedly attacked Ostrava.", "+", "reported"),
        ("Many fear that Marlen attacked Ostrava.", "+", "feared"),
        ("Marlen appears to be attacking Ostrava.", "+", "probable"),
        ("Marlen not only attacked Ostrava but also praised Velda.", "+", "asserted"),
    ],
)
def test_keeps_whether_a_deed_is_so(read_text, text, polarity, modality):
    """Denied, possible, planned, wanted, feared, hypothetical and hearsay deeds are kept apart from done ones."""
    events = [(c, c.content) for c in read_text(text).claims if isinstance(c.content, Event)]
    claims = [claim for claim, event in events if "ASSAULT" in {event.type, *event.alternates[:1]}]

    assert {(polarity, modality)} == {(c.status.polarity, c.status.modality) for c in claims}


def test_trigger_and_roles_are_exact_words(read_text):
    """Every event opens onto the words of its trigger, its sources and its targets."""
    text = "On Monday the army of Marlen shelled Ostrava."
    claims = [c for c in read_text(text).claims if isinstance(c.content, Event)]
    roles = [r.anchor for c in claims for r in c.content.sources + c.content.targets]
    anchors = [*(c.content.trigger for c in claims), *roles]

    assert anchors
    assert [text[a.start : a.end] for a in anchors] == [a.exact for a in anchors]


def test_sentence_without_a_deed_has_no_event(read_text):
    """A sentence that tells of no deed gives no event, not a filler."""
    assert set() == _events(read_text("The harbour of Marlen is old and wide."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The council of Marlen imposed a curfew on Ostrava.", "COERCE"),
        ("Marlen closed its border with Velda.", "COERCE"),
        ("Marlen froze the assets of Velda.", "COERCE"),
        ("Marlen broke the truce with Velda.", "ASSAULT"),
        ("Marlen reopened its border with Velda.", "RETREAT"),
        ("Marlen declared a truce with Velda.", "RETREAT"),
        ("Marlen reached an agreement with Velda.", "SUPPORT"),
        ("Marlen pledged support for Velda.", "SUPPORT"),
        ("Marlen sent doctors to Velda.", "AID"),
        ("Marlen took in refugees from Velda.", "AID"),
        ("Marlen cancelled the debt of Velda.", "AID"),
        ("Marlen expressed concern about Velda.", "ACCUSE"),
        ("Marlen filed a lawsuit against Velda.", "ACCUSE"),
        ("A court of Marlen found Velda guilty.", "ACCUSE"),
        ("The army of Marlen drove Velda out of Ostrava.", "ASSAULT"),
        ("Marlen sent an envoy to Velda.", "CONSULT"),
        ("Marlen called Velda a liar.", "ACCUSE"),
        ("Marlen described Velda as an ally.", "SUPPORT"),
        ("Marlen returned a bell to Velda.", "RETREAT"),
        ("Marlen left the United Nations.", "SANCTION"),
        ("Marlen opened its border to refugees from Velda.", "AID"),
        ("Marlen held a naval exercise with Velda.", "COOPERATE"),
        ("A court in Marlen overturned the sentence of Velda.", "REJECT"),
        ("Students in Marlen burned the flag of Velda.", "PROTEST"),
    ],
)
def test_verb_and_object_tell_the_type_together(read_text, text, kind):
    """What is imposed, closed, broken, signed or sent says what kind of deed it is."""
    assert kind in {c.content.type for c in read_text(text).claims if isinstance(c.content, Event)}
