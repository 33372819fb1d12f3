"""What an answer hangs on is worked out within a stated amount of work: in full, with fewer members, or not."""

from functools import partial

import pytest

from dragoman.verbs.asking import Asked, put_question, tell_asked
from dragoman.web.pages import asking
from dragoman.web.pages._hanging import FIXED, Hanging, tell_hanging
from dragoman.web.pages.question import Push, Question, read_question
from tests.web.pages.systems import MEMBERS, built_of, link

CHAIN = (link("toll", "trade", -1, support=1.0), link("trade", "peace", support=1.0))
ASIDE = link("wheat", "bread")
# The two links and the origin of both, each left out once, over the two links that the push reaches.
WORK = 3 * 2


@pytest.fixture
def put() -> Asked:
    """A push on a chain of two links, with a third link that it does not reach."""
    built = built_of(*CHAIN, ASIDE)
    question = Question(push=(Push(concept="toll"),))
    return put_question(built, read_question(question, question, built), built.system)


def hanging(asked: Asked, members: int) -> Hanging:
    """What the answer hangs on where there is work for so many members."""
    return tell_hanging(tell_asked(asked), asked, most=WORK * (members + FIXED))


def test_a_small_question_is_worked_out_in_full(put):
    """Nothing is to be said where all members are asked again."""
    found = hanging(put, MEMBERS)

    assert (True, None) == (found.known, found.note)
    assert found.told.hangs_on


def test_a_large_one_is_worked_out_with_fewer_members(put):
    """The answer stays that of all members, and the sentence says how many its weak points rest on."""
    found = hanging(put, MEMBERS - 50)

    assert (True, MEMBERS) == (found.known, found.told.members)
    assert found.told.hangs_on
    assert (
        "What the answer hangs on was worked out with 150 of 200 members, since the question has to be asked 3 times "
        "again over 2 links."
    ) == found.note


def test_one_that_is_too_large_is_not_worked_out(put):
    """It is said why; the answer itself stays as it is."""
    found = hanging(put, 50)

    assert (False, tell_asked(put)) == (found.known, found.told)
    assert str(found.note).startswith("What the answer hangs on was not worked out:")


def test_the_answer_carries_what_was_left_undone(monkeypatch):
    """A page tells a refusal as such, not as an answer that hangs on nothing."""
    monkeypatch.setattr(asking, "tell_hanging", partial(tell_hanging, most=1))
    answer = asking.make_answer(built_of(*CHAIN), Question(push=(Push(concept="toll"),), sensitivity=True)).answer

    assert (None, None, None) == (answer.hangs_on, answer.spread, answer.disputes)
    assert answer.hangs_note
    assert answer.effects
