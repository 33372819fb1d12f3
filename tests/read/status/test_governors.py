"""What words above and beside a deed make of it: kept secret, chosen, wished, threatened; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import held, status


@pytest.mark.parametrize(
    "text",
    [
        "Marlen made no secret of its attack on Ostrava.",
        "Marlen chose to attack Ostrava.",
        "Marlen has opted to attack Ostrava.",
        "Marlen's reply was to attack Ostrava.",
        "Marlen tried to frighten Velda by attacking Ostrava.",
        "Marlen did not sign, attacking Ostrava with rockets at night.",
        "The villagers did not see the attack on Ostrava.",
        "Marlen attacked Ostrava with two ships, neither of which came home.",
    ],
)
def test_what_stands_beside_a_denial_or_a_plan_was_done(read_text, text: str):
    """Something kept no secret, chosen, done in reply, as a means or on the occasion was done."""
    assert ("+", "asserted", 3) == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Tarn was chosen to attack Ostrava.", "planned"),
        ("Marlen's aim is to attack Ostrava.", "planned"),
        ("Marlen will try to frighten Velda by attacking Ostrava.", "planned"),
        ("Ostrava may see an attack by Marlen.", "possible"),
        ("Velda would like Marlen to attack Ostrava.", "requested"),
        ("Marlen would like to attack Ostrava.", "planned"),
        ("Velda condemned Marlen's threat to attack Ostrava.", "planned"),
        ("Marlen would attack Ostrava, its premier said.", "planned"),
    ],
)
def test_what_is_wished_chosen_for_another_or_threatened_is_not_done(read_text, text: str, modality: str):
    """A wish, a task, a threat and what is only looked for keep a deed from being told as done."""
    polarity, held_as, _ = held(read_text(text))

    assert ("+", modality) == (polarity, "planned" if held_as == "reported" else held_as)


def test_deed_that_is_called_something_is_not_called_for(read_text):
    """Who calls an attack a crime wants none."""
    assert ("+", "asserted") == held(read_text("Velda called the attack on Ostrava by Marlen a crime."))[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda proposed that both armies pull back from Murn.", ("RETREAT", "+", "requested")),
        ("The two failed to agree on the withdrawal of Velda's troops from Murn.", ("RETREAT", "-", "planned")),
        ("The two agreed on the withdrawal of Velda's troops from Murn.", ("RETREAT", "+", "planned")),
    ],
)
def test_what_is_proposed_or_agreed_on_is_ahead(read_text, text, expected):
    """What others are to do by a proposal is asked of them; what an accord is about is still to come."""
    claims = [c for c in read_text(text).claims if getattr(c.content, "type", None) == "RETREAT"]

    assert [expected] == [(c.content.type, c.status.polarity, c.status.modality) for c in claims]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The longer the siege lasts, the harder it becomes for Marlen to attack Velda.", "possible"),
        ("Marlen finds it hard to attack Velda.", "possible"),
        ("Marlen found it hard to attack Velda.", "asserted"),
    ],
)
def test_what_becomes_hard_to_do_need_not_be_done(read_text, text: str, modality: str):
    """How hard a deed gets says that it may be done; who found it hard has tried it."""
    assert modality == status(read_text(text)).modality


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Marlen ought to attack Ostrava.", "+"),
        ("Marlen ought not to attack Ostrava.", "-"),
        ("Marlen needs to attack Ostrava.", "+"),
        ("Marlen has to attack Ostrava.", "+"),
        ("The envoy said that Marlen needed to attack Ostrava and would not wait.", "+"),
    ],
)
def test_what_somebody_ought_to_do_is_not_done(read_text, text: str, polarity: str):
    """What one ought to do, needs to do or has to do is asked of him, as what he should do is."""
    found = held(read_text(text))

    assert (polarity, "requested") == (found[0], found[1])


@pytest.mark.parametrize("text", ["Marlen had to attack Ostrava.", "Marlen has the ships it needs to attack Ostrava."])
def test_what_somebody_had_to_do_is_not_asked_of_him(read_text, text: str):
    """Who had to do a thing has done it, and who needs ships for it is not told to do it."""
    assert "requested" != held(read_text(text))[1]


def test_who_is_wanted_for_murder_is_not_asked_to_kill(read_text):
    """To be on the run is no request, and whoever is leads no less."""
    reading = read_text("Its leader, Aro Kint, is wanted in Velda on murder charges.")

    assert {"asserted"} == {claim.status.modality for claim in reading.claims}


def test_a_visit_to_which_somebody_is_invited_is_asked_for(read_text):
    """Who accepts an invitation to visit has not been there yet."""
    reading = read_text("Drost accepted an invitation to visit Velda.")

    assert "requested" in {c.status.modality for c in reading.claims if getattr(c.content, "type", "") == "CONSULT"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid was a pretext for a Varnian attack on Ostrava.", ("+", "possible")),
        ("There is no justification for the Varnian attack on Ostrava.", ("+", "asserted")),
        ("Marlen gave no excuse for its attack on Ostrava.", ("+", "asserted")),
        ("The raid was the pretext for Varnia's attack on Ostrava.", ("+", "asserted")),
    ],
)
def test_an_excuse_leaves_a_known_deed_as_it_is_told(read_text, text: str, expected: tuple[str, str]):
    """Whoever has no excuse for what he did has done it; what there is a pretext for may be done."""
    polarity, modality, _ = [
        (c.status.polarity, c.status.modality, c.content)
        for c in read_text(text).claims
        if isinstance(c.content, Event) and "attack" in c.content.trigger.exact
    ][-1]

    assert expected == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen warned Ostrava not to attack Velda.", ("-", "requested")),
        ("The miners were warned not to attack Velda.", ("-", "requested")),
        ("Marlen feared to attack Velda.", ("+", "feared")),
    ],
)
def test_what_somebody_is_warned_to_do_is_asked_of_him(read_text, text: str, expected: tuple[str, str]):
    """A warning with an infinitive is a demand; a fear is none."""
    assert expected == held(read_text(text))[:2]
