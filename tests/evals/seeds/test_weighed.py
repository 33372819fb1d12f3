"""Repeats, conflicts and what follows if."""

from typing import Any

import pytest
from msgspec import structs

from dragoman.records import Concept, Repeat, SystemModel
from evals.seeds.concepts import Aligned, facing_of
from evals.seeds.gold import Expected, Push, WhatIf
from evals.seeds.repeats import is_half
from evals.seeds.what_if import judge_case, passes


def page_score(world, scores, name, **weighed: Any):
    """One score of a run with some weighed parts."""
    return scores(world.ours(weighed=world.weighed(**weighed)))[name]


def test_a_repeat_with_a_place_missing_is_not_found(world, scores):
    """All places and no other make a group."""
    alone = Repeat(id="r", method="exact", score=1.0, places=(world.anchor("The raid weakened trust in Suria."),))

    assert 0.0 == page_score(world, scores, "repeats.exact", repeats=(alone,))


def test_a_near_repeat_is_not_an_exact_one(world, scores):
    """Only repeats found as exact count."""
    words = "The raid weakened trust in Suria."
    near = Repeat(id="r", method="near", score=0.9, places=(world.anchor(words, 0), world.anchor(words, 1)))

    assert 0.0 == page_score(world, scores, "repeats.exact", repeats=(near,))


@pytest.mark.parametrize(
    ("ours", "half"),
    [("ab", True), ("abxy", True), ("abxyz", False), ("a", False), ("axyz", False), ("abc", True)],
)
def test_half_of_a_paraphrase_and_no_more_than_as_much_else(ours: str, half: bool):  # noqa: FBT001 - a case
    """Of four sentences two or more are ours, and at least half of ours are among the four."""
    assert half == is_half(frozenset("abcd"), frozenset(ours))


def test_a_conflict_is_found_by_any_words_of_its_sentences(world, scores):
    """Sides may be shorter than the gold's, and in either order."""
    clash = world.conflict("Suria depends", "no longer depends")

    assert 1.0 == page_score(world, scores, "conflicts.recall", conflicts=(clash,))


def test_a_change_over_time_is_not_claimed_as_a_conflict(world, scores):
    """What is explained as change counts neither way."""
    clash = world.conflict("Suria depends", "no longer depends")
    change = world.conflict("raided", "may close", explained="change")

    assert 1.0 == page_score(world, scores, "conflicts.precision", conflicts=(clash, change))
    assert 0.0 == page_score(world, scores, "conflicts.recall", conflicts=(change,))


def test_a_conflict_nobody_sees_costs_precision(world, scores):
    """Better beats worse: rival passages that do not rival are wrong."""
    clashes = (world.conflict("Suria depends", "no longer depends"), world.conflict("raided", "may close"))

    assert 0.5 == page_score(world, scores, "conflicts.precision", conflicts=clashes)


def case(direction="down", link_types=("causal",), push="up") -> WhatIf:
    """Raids are pushed; something is expected of trust."""
    wanted = Expected(concept="TRUST", direction=direction, link_types=link_types)
    asked = Push(concept="RAIDS", direction=push)
    whole = {"id": "W", "doc": "d", "quote": "", "start": 0, "end": 1, "question": "?"}
    return WhatIf(**whole, intervention=asked, expected=(wanted,))


ALIGNED = {"RAIDS": (Aligned("act:raid(NRL)", 1),), "TRUST": (Aligned("trust(SUR)", 1),)}


def is_passed(system: SystemModel, asked: WhatIf, alignment=ALIGNED) -> bool:
    """Whether a case passes."""
    return passes(judge_case(asked, alignment, system))


@pytest.mark.parametrize(
    ("push", "direction", "expected"), [("up", "down", True), ("down", "up", True), ("up", "up", False)]
)
def test_the_answer_must_go_the_expected_way(world, push, direction, expected):
    """Pushed up or down, the sign decides."""
    assert expected is is_passed(world.system(), case(direction, push=push))


def test_a_concept_that_faces_the_other_way_is_turned(world):
    """More of our concept is less of theirs: the answer is read the other way round."""
    turned = {**ALIGNED, "TRUST": (Aligned("trust(SUR)", -1),)}

    assert is_passed(world.system(), case("up"), turned)


def test_an_effect_over_links_that_run_must_run(world):
    """An expectation over running links is not met by what is stated only; one over other links is."""
    resting = world.system(link_type="purpose", runs=False)

    assert not is_passed(resting, case())
    assert is_passed(resting, case(link_types=("purpose",)))


def test_silence_passes_no_case():
    """Where our model has nothing to press, even a control fails."""
    assert not is_passed(SystemModel(), case("unspecified"), {})


def test_a_control_without_direction_wants_none(world):
    """A link whose sign nobody states gives no direction, one with a sign does."""
    assert is_passed(world.system(sign=None), case("unspecified"))
    assert not is_passed(world.system(), case("unspecified"))


def test_no_change_must_be_what_the_texts_say(world):
    """Nothing coming out is not enough for "unchanged": the texts must deny the effect."""
    silent = SystemModel(concepts=world.system().concepts, links=())

    assert is_passed(world.system(sign=0), case("unchanged"))
    assert not is_passed(silent, case("unchanged"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Stability of Suria", 1), ("Instability of Suria", -1), ("Turmoil in Suria (text: calm)", -1)],
)
def test_facing_is_judged_from_the_words_of_both_names(name, expected):
    """A listed quantity knows the words of its opposite; remarks in brackets do not count."""
    stability = Concept(id="stability(SUR)", label="stability", quantity="stability", holder="SUR")

    assert expected == facing_of(stability, name)


@pytest.mark.parametrize(("words", "orientation", "expected"), [("The raid", 1, 1), ("The raid", -1, -1)])
def test_a_head_word_in_the_name_speaks_for_what_no_list_holds(world, words, orientation, expected):
    """Where the gold's name has our phrase's word, the phrase says which way its concept faces."""
    phrase = structs.replace(world.phrase(words, "thing:calm"), orientation=orientation)
    concept = Concept(id="thing:calm", label="calm", quantity="thing:calm")

    assert expected == facing_of(concept, "Raids by Norland", [phrase])


def test_a_phrase_that_lessens_its_own_word_is_turned(world):
    """Being unable to do a thing is less of the capacity for it: both turns cancel."""
    anchor = structs.replace(world.anchor("The raid"), exact="unable to raid")
    phrase = structs.replace(world.phrase("The raid", "act:raid"), anchor=anchor, orientation=-1)

    assert 1 == facing_of(Concept(id="act:raid", label="raid", quantity="act:raid"), "Capacity to raid", [phrase])
