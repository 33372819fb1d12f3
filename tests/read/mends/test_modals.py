"""Joined verbs that share a modal, on invented countries."""

import pytest

from dragoman.records import Event, Influence
from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Marlen could have bombed Ostrava and seized Velda.", ["possible", "possible"]),
        ("Marlen may have condemned Ostrava, struck Velda and shelled Torgul.", ["possible"] * 3),
        ("Marlen could have bombed Ostrava and hung its envoys.", ["possible", "possible"]),
        ("Marlen could have met Ostrava and made a deal with Velda.", ["possible", "possible"]),
        ("Marlen could have bombed Ostrava and beat its envoys.", ["possible", "asserted"]),
        ("Marlen could have accused Ostrava and got aid from Velda.", ["possible", "asserted"]),
        ("Marlen could have bombed Ostrava and underwent a coup.", ["possible", "asserted"]),
        ("Marlen would have invaded Ostrava and killed its mayor.", ["reported", "reported"]),
        ("Marlen will back Ostrava but blockade Velda.", ["planned", "planned"]),
        ("Marlen could have bombed Ostrava and withdrew from Velda.", ["possible", "asserted"]),
        ("Marlen may sanction Ostrava and expelled its envoy in May.", ["possible", "asserted"]),
        ("Marlen would condemn Ostrava and has shelled Velda.", ["conditional", "asserted"]),
        ("Marlen has bombed Ostrava and seized Velda.", ["asserted", "asserted"]),
        ("Marlen could bomb Ostrava, but it attacked Velda.", ["possible", "asserted"]),
        ("Marlen vetoed a law that would have freed Ostrava, and commended Velda.", ["asserted", "asserted"]),
    ],
)
def test_joined_verbs_share_a_modal_unless_the_second_has_a_tense(read_claims, text: str, held: list[str]):
    """A verb of the form that the modal asks for goes on with it; one in the past tells what was done."""
    found = [claim for claim in read_claims(Event, text, learned=False) if claim.content.trigger.exact != "freed"]
    said = sorted(found, key=lambda claim: claim.content.trigger.start)

    assert held == [claim.status.modality for claim in said]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("The pact would calm Marlen but anger Ostrava.", {("calm", "conditional"), ("anger", "conditional")}),
        ("The raid may weaken Marlen and anger Ostrava.", {("weaken", "possible"), ("anger", "possible")}),
        ("The plan could help Marlen but hurt Ostrava.", {("help", "possible"), ("hurt", "possible")}),
        ("The law would help Marlen and it hurt Ostrava.", {("help", "conditional"), ("hurt", "asserted")}),
        ("The raid may have angered Marlen and undid the truce.", {("angered", "possible"), ("undid", "asserted")}),
        ("The law would hurt Marlen but not steel firms.", {("hurt", "conditional")}),
    ],
)
def test_what_is_joined_to_a_bare_verb_is_one(read_claims, text: str, linked: set[tuple[str, str]]):
    """A word that may be a noun or a past is the second verb of two that share a modal."""
    found = read_claims(Influence, text, learned=False)

    assert linked == {(claim.content.triggers[0].exact, claim.status.modality) for claim in found}


def test_a_denial_stays_before_but(read_claims):
    """What somebody will not do is parted by "but" from what he will."""
    found = read_claims(Influence, "The pact would not calm Marlen but anger Ostrava.", learned=False)

    assert [("calm", "-"), ("anger", "+")] == [(c.content.triggers[0].exact, c.status.polarity) for c in found]


@pytest.mark.parametrize("text", ["Marlen threatens ban on Ostravan cheese", "Marlen threatens to ban Ostravan cheese"])
def test_a_ban_that_a_headline_threatens_is_not_imposed(read_claims, text: str):
    """A whole verb helps no other: without its "a", what is threatened is a noun all the same."""
    assert {"THREATEN"} == {claim.content.type for claim in read_claims(Event, text, learned=False)}


def test_a_verb_behind_to_is_no_past_of_another(read_text):
    """What somebody helped "to found" he did not help to find."""
    found = ties(read_text("Marlen quit the council, which it helped to found in 2011."))

    assert "founded" in {kind for kind, *_ in found}
