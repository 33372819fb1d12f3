"""Mentions and the actors they are put to."""

from typing import Any

import pytest

from dragoman.records import Mention
from evals.seeds.actors import gold_mentions, link_actors, match_mentions, score_actors
from evals.seeds.gold import Actor, Words
from evals.seeds.spans import Span


def actor(name: str, kind: str = "state", **fields: Any) -> Actor:
    """A gold actor with one mention."""
    words = Words(doc="d", surface="Suria", start=0, end=5, kind=fields.pop("mention", "name"))
    return Actor(id=name, doc="d", quote="Suria", start=0, end=5, type=kind, mentions=(words,), **fields)


def test_words_for_two_actors_are_one_mention():
    """A span that the gold lists under two actors counts once and accepts either."""
    assert [("A", "B")] == [mention.actors for mention in gold_mentions([actor("A"), actor("B")])]


def test_a_state_in_the_name_of_a_paper_is_no_mention():
    """The gold's trap is not asked for."""
    assert () == gold_mentions([actor("A", mention="embedded_in_media_name")])


def test_the_better_overlap_is_matched_first():
    """A longer and an exact mention do not change places."""
    gold = gold_mentions([actor("A")])

    assert {0: 1} == match_mentions(gold, [Span("d", 0, 8, 0), Span("d", 0, 5, 0)])


def test_a_split_actor_loses():
    """Only one of our actors stands for a gold actor."""
    actors = [actor("A", "party")]
    links = link_actors(actors, [("ours", ["A"]), ("ours", ["A"]), ("other", ["A"])])

    assert (True, False) == (links.same("ours", "A"), links.same("other", "A"))


def test_a_state_goes_only_to_the_state_of_its_code():
    """However often they meet, another state's code is wrong."""
    actors = [actor("A", iso3="AAA"), actor("B", iso3="BBB")]
    links = link_actors(actors, [("AAA", ["B"]), ("AAA", ["B"])])

    assert (True, False) == (links.same("AAA", "A"), links.same("AAA", "B"))


@pytest.mark.parametrize("ours", ["AAA", "AAA.GOV"])
def test_state_and_government_count_as_one(ours):
    """The gold's roll_up is honoured both ways."""
    links = link_actors([actor("A", iso3="AAA"), actor("AG", "government", roll_up="A")], [])

    assert links.same(ours, "A")
    assert links.same(ours, "AG")


def test_a_party_does_not_roll_up_into_its_state():
    """Only governments and their officials do."""
    links = link_actors([actor("A", iso3="AAA"), actor("P", "party", roll_up="A")], [])

    assert not links.same("AAA", "P")


def test_a_mention_without_an_actor_is_found_but_not_linked(world, gold):
    """Finding words and knowing whom they name are two scores."""
    mentions = tuple(world.mention(m.anchor.exact, None, 0) for m in world.mentions()[:1])
    layer, _ = score_actors(gold.actors, world.ours(world.reading(mentions=mentions)))

    assert 0.0 == layer.scores["actors.linked_share"]
    assert "1/10 of gold, 1/1 of ours" == layer.counts["actors.mention_f1"]


def test_a_wrong_mention_lowers_the_score(world, gold):
    """Better beats worse: words that refer to nobody cost precision."""
    extra: tuple[Mention, ...] = (*world.mentions(), world.mention("grain", "grain"))
    worse, _ = score_actors(gold.actors, world.ours(world.reading(mentions=extra)))

    assert 20 / 21 == worse.scores["actors.mention_f1"]
    assert any(line.startswith("WRONG") and "grain" in line for line in worse.errors)
