"""Scores of pronouns on invented passages."""

import pytest
from msgspec.structs import replace

from corpus import Passage, read_drafts
from evals.corpus.referents import score_referents

WHO = "sector=- | country=- | known=no"
DRAFT = f"""P wire | gulf | 2031-03-31 | - | invented
S Orland raided Tarsk and burned it.
A orl | Orland | name | {WHO}
A tar | Tarsk | name | {WHO}
A tar | it | pronoun | {WHO}
E raided | ASSAULT | Orland > Tarsk
E burned | ASSAULT | Orland > it
"""


def gold() -> Passage:
    """A passage in which "it" is Tarsk."""
    return read_drafts(DRAFT, "d.txt")[0][0].passage


def taken_for(actor: str) -> Passage:
    """The passage as a reader labels it who takes "it" for an actor: Orland is "a" to it, Tarsk "b"."""
    passage = gold()
    ours = {"Orland": "a", "Tarsk": "b", "it": actor}
    return replace(passage, mentions=tuple(replace(m, actor=ours[passage.words(m.span)]) for m in passage.mentions))


@pytest.mark.parametrize(("actor", "score"), [("b", 1.0), ("a", 0.0), ("c", 0.0)])
def test_a_pronoun_is_right_where_it_is_the_gold_s_actor(actor: str, score: float):
    """By whatever id; who takes it for another, or for nobody named, is wrong."""
    layer = score_referents([(gold(), taken_for(actor))])

    assert {"pronoun_acc": score} == layer.scores
    assert {"pronoun_acc": f"{score:.0f}/1"} == layer.counts
    assert len(layer.errors) == 1 - score


def test_pronouns_for_nobody_named_are_not_asked():
    """Without words for its actor, nobody could tell whom a pronoun means."""
    passage = gold()
    nameless = replace(passage, mentions=tuple(m for m in passage.mentions if m.kind == "pronoun"))

    assert {"pronoun_acc": None} == score_referents([(nameless, passage)]).scores
