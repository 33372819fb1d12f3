"""What would move a concept of a dossier."""

import pytest

import dragoman
from dragoman.verbs import KeptGoalError, Suppose, steer_dossier

GOAL = "influence(IRN>IRQ)"


def test_a_lever_is_a_push_whose_answer_is_the_goal(built):
    """What is found moves the goal that way when it is asked."""
    lever = steer_dossier(built, GOAL, "down")[0]
    concept, way = lever.concepts[0], lever.interventions[0].rsplit(" ", 1)[1]
    told = dragoman.ask_dossier(built, concept, way, suppose=Suppose(at_rest=True))

    assert "down" == {effect.concept: effect.direction for effect in told.effects}[GOAL]
    assert (1, 1.0) == (len(lever.concepts), lever.spared)


def test_a_goal_cannot_be_kept(built):
    """Moving a concept and keeping it is a contradiction, told in one line."""
    with pytest.raises(KeptGoalError, match="both"):
        steer_dossier(built, GOAL, "up", keep=[GOAL])
