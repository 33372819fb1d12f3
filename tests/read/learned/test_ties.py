"""Ties of rules and of the encoder together."""

from functools import partial

import pytest

from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.learned.ties import LIKELY
from dragoman.records import Relation


@pytest.fixture
def read(read_claims):
    """A function from a text to its ties, with what was learned or without."""
    return partial(read_claims, Relation)


TEXTS = [
    "Ardin is an ally of Belmora, and its militia is backed by Sel.",
    "Norway is an ally of Turkey. Since last spring it has fallen out with Turkey over mining.",
]


def test_a_likely_tie_that_no_rule_saw_is_added(read):
    """What rules take for a deed done once may be a tie for the encoder, with both its sides."""
    [added] = [claim for claim in read(TEXTS[-1]) if claim.rule == NAME]

    assert ("hostile_to", "fallen") == (added.content.kind, added.content.predicate.exact)
    assert ["it"] == [role.anchor.exact for role in added.content.holder]
    assert ["Turkey"] == [role.anchor.exact for role in added.content.target]


def test_an_added_tie_has_the_likelihood_of_its_kind_as_its_score(read):
    """What the encoder adds says how sure it is; what rules read has no score."""
    scores = {claim.rule == NAME: claim.score for claim in read(TEXTS[-1])}

    assert scores[False] is None
    assert LIKELY <= scores[True] < 1


@pytest.mark.parametrize("text", TEXTS)
def test_ties_of_rules_stay_as_they_are(read, text):
    """What was learned adds ties and changes none."""
    alone, both = read(text, learned=False), read(text)

    assert alone
    assert alone == [claim for claim in both if claim.rule != NAME]


@pytest.mark.parametrize("text", TEXTS)
def test_no_tie_is_told_twice(read, text):
    """Kind and both sides together are told by one claim at most."""
    told = [
        (claim.content.kind, one.mention, other.mention)
        for claim in read(text)
        for one in claim.content.holder
        for other in claim.content.target
    ]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("deed", ["ended his visit", "broke off the talks"])
def test_what_an_envoy_ends_does_not_end_the_office(read, deed):
    """Who represents a land goes on doing so when something of his is over, whoever read the tie."""
    text = f"Ann Boll, Ostrel's envoy to the league since 2029, {deed}."

    assert [("represents", None)] == [(c.content.kind, c.content.trend) for c in read(text)]


def test_a_former_envoy_represents_nobody_now(read):
    """An office that is over is denied, whoever read it."""
    found = read("Ann Boll, the former envoy of Ardin in Sel, met the mayor.")

    assert [("represents", "-")] == [(c.content.kind, c.status.polarity) for c in found]


def test_who_fights_beside_another_fights_him_not(read):
    """What the encoder takes for a fight is none where two fight side by side."""
    ties = read("The Ember Brigade broke with the Harvest Party last year and has since fought alongside the army.")

    assert "fights" not in {claim.content.kind for claim in ties}


def test_who_is_locked_in_combat_with_another_fights_him(read):
    """A "with" tells against whom, where nobody does the fighting with another's help."""
    told = (
        "Marlen is an ally of Belmora. The militia, which is locked in combat with the army of Marlen, shows no fear."
    )
    [tie] = [claim.content for claim in read(told) if claim.content.kind == "fights"]

    assert ["the army of Marlen"] == [role.anchor.exact for role in tie.target]


def test_an_office_that_somebody_runs_for_is_not_his(read):
    """Who is a candidate for an office does not hold it, likely as its word may be to tell of one who does."""
    ties = read("Oskar Lind, the Unity Party's candidate for mayor of Tannis, spoke on Monday.")

    assert "leads" not in {claim.content.kind for claim in ties}


@pytest.mark.parametrize("text", ["Iran wants to isolate Iraq.", "Norway wants to leave the Arab League."])
def test_what_somebody_wants_to_do_is_not_sought(read, text):
    """A plan against somebody, or to leave, seeks nobody, whatever the encoder takes it for."""
    assert "seeks" not in {claim.content.kind for claim in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Sheikha Wadha is married into the ruling family of Murn.",
    ],
)
def test_who_is_married_to_another_is_so_as_well(read, text):
    """Of a tie that both hold alike, whoever undergoes its verb is a holder."""
    assert "related_to" in {claim.content.kind for claim in read(text)}


@pytest.mark.parametrize("text", ["Velda recalled its ambassador to Marlen.", "Velda's consul in Marlen left."])
def test_an_envoy_does_not_stand_for_where_he_is_posted(read, text: str):
    """An ambassador "to" a land represents another."""
    held = {
        role.anchor.exact for claim in read(text) if claim.content.kind == "represents" for role in claim.content.target
    }

    assert "Marlen" not in held


def test_a_set_phrase_is_told_once(read):
    """The preposition of a noun that a rule reads adds no tie of another kind between the same two."""
    told = [claim.content.kind for claim in read("Norway has been at odds with Turkey over the dam since May.")]

    assert ["opposes"] == told


def test_a_noun_beside_a_name_tells_of_nobody_else(read):
    """Who arms a militia of a tribe is not of the tribe himself."""
    claims = read("Ardin arms the Marsh Watch, a militia of the Beni Sel tribe, which raids convoys.")
    members = [role.anchor.exact for c in claims if c.content.kind == "member_of" for role in c.content.holder]

    assert "Ardin" not in members
