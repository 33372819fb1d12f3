"""All scores of the seeds set together."""

from pathlib import Path

import pytest

from dragoman.records import Reading, SystemModel, Weighed
from evals.seeds.gold import Gold
from evals.seeds.run import find_texts

EVERY = (
    "repeats.exact",
    "actors.mention_f1",
    "actors.linked_share",
    "when.value_share",
    "events.f1",
    "events.dyad_quad_f1",
    "relations.f1",
    "influences.f1",
    "status.accuracy",
    "attribution.chain_share",
    "conflicts.recall",
    "conflicts.direct_recall",
    "conflicts.precision",
    "what_if.passed",
)
# The small world has no gold for these.
WITHOUT_GOLD = dict.fromkeys(("repeats.paraphrase", "conflicts.tension_recall", "measures.recall"))


def test_a_reading_that_says_what_the_gold_says_has_full_scores(world, scores):
    """Gold fed back as our reading gives 1 everywhere (one case passed of one)."""
    assert dict.fromkeys(EVERY, 1.0) | WITHOUT_GOLD == scores(world.ours())


def test_a_reading_of_nothing_scores_nothing(world, scores):
    """Where nothing was read nothing is found, and no case passes by silence."""
    nothing = world.ours(Reading(doc="d1", reader="test"), Weighed(), SystemModel())

    assert dict.fromkeys(EVERY, 0.0) | WITHOUT_GOLD == scores(nothing)


def test_scores_without_gold_are_unknown(world):
    """A folder without records of a kind gives no score for it, rather than 0 or 1."""
    from evals.seeds.run import score_reading  # noqa: PLC0415 -- beside its only use

    layers = score_reading(Gold(), world.ours())

    every = {name: value for layer in layers for name, value in layer.scores.items()}
    assert dict.fromkeys(EVERY) | WITHOUT_GOLD == every


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("actors.mention_f1", {"mentions": ()}),
        ("when.value_share", {"times": ()}),
        ("attribution.chain_share", {"attributions": ()}),
        ("events.f1", {"claims": ()}),
        ("relations.f1", {"claims": ()}),
        ("influences.f1", {"claims": ()}),
    ],
)
def test_a_part_left_out_costs_its_own_score(world, scores, name, changes):
    """Each score falls when what it measures is missing."""
    assert scores(world.ours(world.reading(**changes)))[name] == 0.0


def test_texts_are_taken_from_the_folder_that_is_named(tmp_path):
    """A folder given for the texts is the only one looked in."""
    (tmp_path / "page.txt").write_text("x", encoding="utf-8")

    assert [tmp_path / "page.txt"] == find_texts(Path("elsewhere"), ["page.txt"], tmp_path)


def test_missing_texts_are_told_with_the_next_step(tmp_path):
    """Where the texts are not to be found, the message says where it looked and what to pass."""
    with pytest.raises(FileNotFoundError, match=r"page\.txt in .*got none; pass --texts FOLDER"):
        find_texts(tmp_path, ["page.txt"], tmp_path)
