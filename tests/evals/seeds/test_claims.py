"""Events, ties and influences held against the gold's."""

from typing import Any

import pytest
from msgspec import structs

from dragoman.records import Claim, Event
from evals.seeds.gold import Influence as GoldInfluence
from evals.seeds.gold import Relation as GoldRelation
from evals.seeds.influences import phrase_stems, sign_fits, tell_apart
from evals.seeds.relations import kinds_fit


def score(world, scores, name, *claims: Claim):
    """One score of a reading with some claims."""
    return scores(world.ours(world.reading(claims=claims)))[name]


@pytest.mark.parametrize("kind", ["ASSAULT", "COERCE"])
def test_a_listed_alternate_is_as_right_as_the_type(world, scores, kind):
    """The gold's alternates are honoured."""
    assert 1.0 == score(world, scores, "events.f1", world.raid(type=kind))


def test_another_type_is_wrong(world, scores):
    """A type that the gold does not allow is a miss and a wrong one."""
    assert 0.0 == score(world, scores, "events.f1", world.raid(type="AID", quad=2))


def test_sides_the_wrong_way_round_are_wrong(world, scores):
    """Who raided whom matters."""
    turned = world.raid(sources=(world.role("the port of Sel", "sel"),), targets=(world.role("Norland", "NRL"),))

    assert 0.0 == score(world, scores, "events.f1", turned)


def test_a_role_counts_by_its_words_where_no_actor_is_known(world, scores):
    """A role on a gold mention of the actor is right without resolution."""
    unresolved = world.raid(sources=(world.role("Norland", None),), targets=(world.role("the port of Sel", None),))

    assert 1.0 == score(world, scores, "events.f1", unresolved)


def test_a_weak_event_is_neither_asked_for_nor_wrong(world, scores):
    """What the gold marks weak is optional."""
    assert 1.0 == score(world, scores, "events.f1", world.raid(), world.closing())


def test_an_event_without_a_type_counts_only_when_it_pairs(world, scores):
    """What has no type makes no claim about type."""
    silent = world.claim("e3", "weakened", Event(type=None, trigger=world.anchor("weakened")))

    assert 1.0 == score(world, scores, "events.f1", world.raid(), silent)


def test_dyads_need_both_sides_of_ours(world, scores):
    """An event of ours without a target is left out of the dyads, not counted wrong."""
    half = world.raid(targets=())

    assert 1.0 == score(world, scores, "events.dyad_quad_f1", world.raid(), half)
    assert 0.0 == score(world, scores, "events.dyad_quad_f1", half)


def test_a_tie_of_a_near_kind_is_right():
    """Kinds that readers swap are accepted, others are not."""
    record = GoldRelation(id="T", doc="d", quote="", start=0, end=1, kind="allied_with", status="stated")

    assert kinds_fit("partner_of", record)
    assert not kinds_fit("hostile_to", record)


def test_every_tie_of_a_list_counts(world, scores):
    """Three holders are three ties: the right one is found, the others are wrong."""
    holders = (world.role("Suria", "SUR", 1), world.role("envoys", "SUR~envoy"))

    assert 2 / 3 == score(world, scores, "relations.f1", world.tie(holder=holders))


def test_a_denied_effect_is_not_an_unsigned_one(world, scores):
    """0 says that nothing happens, None that nobody says."""
    assert 0.0 == score(world, scores, "influences.f1", world.link(sign=0, concept_sign=0))


def test_copies_of_an_influence_count_once(world, scores):
    """The second printing is neither right nor wrong."""
    assert 1.0 == score(world, scores, "influences.f1", world.link(0), world.link(1))


def test_cause_and_effect_turned_round_are_wrong(world, scores):
    """Which end acts on which matters."""
    cause, effect = world.phrase("trust", "trust(SUR)"), world.phrase("The raid", "act:raid(NRL)")

    assert 0.0 == score(world, scores, "influences.f1", world.link(cause=cause, effect=effect))


def influence(**fields: Any) -> GoldInfluence:
    """A gold influence of weakening on weakness."""
    ends = {
        "cause": "C",
        "cause_as_stated": "raids by Suria",
        "effect": "E",
        "effect_as_stated": "trust in Suria falls",
    }
    signed = {
        "effect_as_stated": "trust in Suria falls",
        "polarity": "-",
        "polarity_as_stated": "+",
        "link_type": "causal",
    }
    return GoldInfluence(id="I", doc="d", quote="", start=0, end=1, **{**ends, **signed, **fields})


@pytest.mark.parametrize(
    ("sign", "concept_sign", "expected"), [(1, None, True), (-1, -1, True), (-1, 1, False), (None, None, False)]
)
def test_a_sign_is_right_between_words_or_between_concepts(world, sign, concept_sign, expected):
    """Those who cut the words elsewhere are judged between the concepts."""
    content = world.link(sign=sign, concept_sign=concept_sign).content

    assert expected is sign_fits(influence(), content)


def test_words_of_both_ends_tell_neither():
    """What stands in cause and effect alike proves nothing; names of states count only where nothing else is left."""
    cause, effect = tell_apart(influence(), {}, frozenset({"suria"}))

    assert cause.met_by(frozenset({"raid"}))
    assert not effect.met_by(frozenset({"suria", "raid"}))


def test_a_phrase_speaks_with_the_words_it_goes_back_to(world):
    """A "this" has the words of its antecedent."""
    phrase = structs.replace(world.phrase("The raid", "c"), antecedent=world.anchor("trust"))

    assert {"raid", "trust"} == phrase_stems(phrase)
