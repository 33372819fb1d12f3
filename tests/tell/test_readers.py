"""Who read a claim, in words."""

import pytest
from msgspec.structs import replace

from dragoman.read.causes.influences import RULE
from dragoman.read.frames_encoder_v1.model import NAME
from dragoman.read.learned.links import RULE as ADDED
from dragoman.records import Claim
from dragoman.tell.readers import least_share, say_likelihood, say_reader, say_readers, share_of


def learned(claim: Claim, score: float | None = 0.736) -> Claim:
    """A claim that the learned reader read alone."""
    return replace(claim, rule=NAME, score=score)


def filled(claim: Claim, **scores: float) -> Claim:
    """A rule's event with sides that the learned reader filled, each as likely as told."""
    sides = {name: tuple(replace(role, score=scores[name]) for role in getattr(claim.content, name)) for name in scores}
    return replace(claim, rule=f"{claim.rule}+{NAME}", content=replace(claim.content, **sides))


@pytest.mark.parametrize("rule", [NAME, RULE.format(ADDED)])
def test_the_rules_of_the_encoder_are_those_of_the_learned_reader(case, rule: str):
    """Whatever the encoder adds is known by its name, of events, ties and links."""
    assert "whole" == share_of(replace(case.shot(), rule=rule))


def test_a_claim_tells_its_rule(case):
    """What a rule read is told by the rule's name and version."""
    assert ("none", "events.rules.v1") == (share_of(case.shot()), say_reader(case.shot()))


def test_a_learned_claim_tells_how_sure_the_reader_is(case):
    """The reader is told in words, its score in two places, its name behind."""
    assert f"the learned reader, .74 ({NAME})" == say_reader(learned(case.shot()))


@pytest.mark.parametrize(("score", "told"), [(1.0, "learned reader, accepted by a person"), (None, "learned reader")])
def test_a_verdict_and_a_missing_score_are_told_as_such(case, score: float | None, told: str):
    """A score of 1 is a person's; no score is told as none."""
    assert told == say_readers([learned(case.shot(), score)])


@pytest.mark.parametrize(("score", "told"), [(0.5, ".50"), (0.736, ".74"), (0.999, ".99")])
def test_no_network_is_told_as_certain(score: float, told: str):
    """Two places, without a nought before them, never 1."""
    assert told == say_likelihood(score)


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ({"sources": 0.83}, "its source by the learned reader, .83"),
        ({"targets": 0.6}, "its target by the learned reader, .60"),
        (
            {"sources": 0.83, "targets": 0.6},
            "its source by the learned reader, .83 and its target by the learned reader, .60",
        ),
        ({}, "a side by the learned reader"),
    ],
)
def test_a_filled_side_is_told_beside_the_rule(case, scores: dict[str, float], told: str):
    """The rule that read the word comes first, then which side was filled and how likely; "a side" once edited away."""
    claim = filled(case.shot(), **scores)

    assert ("side", f"events.rules.v1, {told} ({NAME})") == (share_of(claim), say_reader(claim))


def test_what_a_rule_read_too_rests_on_rules(case):
    """Claims that say the same are as sure as the one of which a rule read most, whatever their order."""
    claims = [learned(case.shot()), filled(case.shot(), sources=0.8), case.shot()]

    assert ["none", "side", "whole"] == [least_share(claims[:last]) for last in (3, 2, 1)]
    assert ["rules", "rules, its source by the learned reader, .80"] == [say_readers(claims[:last]) for last in (3, 2)]


def test_of_several_learned_claims_the_surest_is_told(case):
    """How often the reader says so adds nothing to how sure it is."""
    assert "learned reader, .81" == say_readers([learned(case.shot()), learned(case.shot(), 0.81)])


def test_no_claims_were_read_by_nobody():
    """Without a claim nothing is told."""
    assert ("none", "") == (least_share([]), say_readers([]))
