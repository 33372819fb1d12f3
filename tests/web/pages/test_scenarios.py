"""What a question may be made of, and what is answered."""

import msgspec
import pytest

from dragoman.verbs import Built, UnknownSourceError, UnreadableSuppositionError
from dragoman.web.pages.asking import AnswerPart, make_answer
from dragoman.web.pages.question import AddedLink, Push, Question, Supposed
from dragoman.web.pages.scenarios import make_scenarios
from tests.web.pages.systems import MEMBERS, built_of, link

CHAIN = (link("toll", "trade", -1, support=1.0), link("trade", "peace", support=1.0))


def answer_to(built: Built, **asked: object) -> AnswerPart:
    """The answer to a question said as the page says it."""
    return make_answer(built, msgspec.convert(asked, Question)).answer


def directions(answer: AnswerPart) -> dict[str, str]:
    """Which way each concept goes."""
    return {effect.concept: effect.direction for effect in answer.effects}


def test_concepts_stand_by_label_with_the_links_that_leave_them():
    """What can be pushed is told with what it moves and how its movement is said."""
    aim = link("peace", "wealth", link_type="purpose", runs=False)
    page = make_scenarios(built_of(*CHAIN, aim, peace="“they make peace”", toll="the toll"))
    told = {one.id: (one.runs_out, one.runs_in, one.states_out, one.up) for one in page.concepts}

    assert (0, 1, 1, "comes about") == told["peace"]
    assert (1, 0, 0, "goes up") == told["toll"]
    assert ["“they make peace”", "the toll", "trade", "wealth"] == [one.label for one in page.concepts]


def test_every_concept_is_in_one_group():
    """Nothing that can be pushed is lost between subsystems."""
    page = make_scenarios(built_of(*CHAIN, lone=("war",)))
    grouped = [name for group in page.groups for name in group.concepts]

    assert sorted(one.id for one in page.concepts) == sorted(grouped)
    assert page.groups[-1].number is None
    assert ("war",) == page.groups[-1].concepts


def test_pushes_that_reach_most_are_proposed_first():
    """Somebody who does not know the model gets a question that is answered."""
    page = make_scenarios(built_of(*CHAIN))

    assert [("toll", 2), ("trade", 1)] == [(idea.concept, idea.reaches) for idea in page.ideas]
    assert "If toll goes up." == page.ideas[0].text


def test_nothing_is_proposed_where_no_link_runs():
    """Aims alone answer no question, and are not passed off as if they did."""
    page = make_scenarios(built_of(link("toll", "trade", link_type="purpose", runs=False)))

    assert () == page.ideas
    assert [False] == [choice.runs for choice in page.links]


def test_settings_of_the_dossier_hold_unless_told_otherwise():
    """Members and seed are the dossier's own."""
    built = built_of(*CHAIN)
    page, answer = make_scenarios(built), answer_to(built, push=[{"concept": "toll"}])
    other = answer_to(built, push=[{"concept": "toll"}], members=50, seed=3, steps=4)

    assert (MEMBERS, 7) == (page.members, page.seed) == (answer.members, answer.seed)
    assert (50, 3, 4) == (other.members, other.seed, other.steps)


def test_an_answer_has_a_course_for_every_step_and_a_source_for_every_link():
    """What is drawn is low, middle and high by step; each step of a chain opens its words."""
    answer = answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], steps=6)
    effect = next(one for one in answer.effects if one.concept == "peace")
    last = effect.course[-1]

    assert [1, 2, 3, 4, 5, 6] == [moment.step for moment in effect.course]
    assert last.low is not None
    assert last.middle is not None
    assert last.high is not None
    assert -1 <= last.low <= last.middle <= last.high < 0
    assert ["toll>trade", "trade>peace"] == [step.link for step in effect.chains[0]]
    assert ["price", "price"] == [step.cites[0].claim for step in effect.chains[0]]


def test_shares_are_of_all_members_and_leave_nothing_out():
    """Up, down and unmoved make the whole."""
    answer = answer_to(built_of(link("toll", "trade", -1, support=0.5)), push=[{"concept": "toll"}])
    effect = answer.effects[0]

    assert pytest.approx(1.0) == effect.up + effect.down + effect.unmoved
    assert 0.3 < effect.unmoved < 0.7


def test_a_larger_push_goes_at_least_as_far():
    """Sizes are assumptions, but their order is kept."""
    small, large = (
        answer_to(built_of(*CHAIN), push=[{"concept": "toll", "size": size}]).effects[0] for size in (0.25, 2.0)
    )

    assert small.course[-1].middle is not None
    assert large.course[-1].middle is not None
    assert large.course[-1].middle < small.course[-1].middle < 0
    assert (
        "by 0.25 of a marked change" in answer_to(built_of(*CHAIN), push=[{"concept": "toll", "size": 0.25}]).question
    )


def test_several_pushes_are_one_question():
    """A second push can hold back what the first brings about."""
    built = built_of(*CHAIN, link("subsidy", "trade", support=1.0))
    pushes = [{"concept": "toll", "size": 0.1}, {"concept": "subsidy", "size": 2.0}]

    assert {"trade": "down", "peace": "down"} == directions(answer_to(built, push=pushes[:1]))
    assert {"trade": "up", "peace": "up"} == directions(answer_to(built, push=pushes))


def test_what_is_held_moves_nothing_behind_it():
    """A held concept ends the chain."""
    assert {} == directions(answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], hold=["trade"]))


def test_a_cut_link_carries_nothing():
    """Without the second link only the first effect is left."""
    answer = answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], cut=["trade>peace"])

    assert {"trade": "down"} == directions(answer)


def test_a_link_that_is_put_in_is_marked_and_has_no_source():
    """What nobody but the user says never looks as if a text had said it."""
    added = [{"cause": "peace", "effect": "wealth", "sign": 1}]
    answer = answer_to(built_of(*CHAIN, lone=("wealth",)), push=[{"concept": "peace"}], add=added)
    step = answer.effects[0].chains[0][0]

    assert (True, ()) == (step.assumed, step.cites)
    assert any("A person, not a text" in line for line in answer.assumptions)


def test_where_nothing_follows_the_texts_do_not_say_is_the_answer():
    """Silence is told as such, with what it is about."""
    answer = answer_to(built_of(*CHAIN), push=[{"concept": "peace"}])

    assert ((), "The texts do not say what follows from peace.") == (answer.effects, answer.unsaid[0])
    assert answer.nothing is not None
    assert answer.nothing.startswith("The texts do not say")


def test_nothing_supposed_is_no_question():
    """Without a push there is today, and no question to print."""
    answer = answer_to(built_of(*CHAIN))

    assert ("", ()) == (answer.question, answer.effects)
    assert "nothing is pushed" in answer.unsaid[0]


def test_an_answer_at_rest_has_no_course():
    """Where changes come to rest there are no steps to draw."""
    answer = answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], rest=True)

    assert ("rest", ()) == (answer.mode, answer.effects[0].course)


def test_what_an_answer_hangs_on_is_told_on_demand():
    """Asked for, links and origins that carry it are told; not asked for, nothing is said of them."""
    built = built_of(*CHAIN)
    plain, told = (answer_to(built, push=[{"concept": "toll"}], sensitivity=asked) for asked in (False, True))

    assert (None, None, None) == (plain.hangs_on, plain.spread, plain.disputes)
    assert told.hangs_on
    assert told.hangs_on[0].startswith("without")


def test_two_questions_are_told_apart_member_by_member():
    """The second answer stands beside the first, with what differs."""
    second = Supposed(push=(Push(concept="toll", direction="down"),))
    page = make_answer(built_of(*CHAIN), Question(push=(Push(concept="toll"),), compare_with=second))
    apart = {one.concept: (one.first, one.second, one.higher) for one in page.differences}

    assert {"trade": ("down", "up", 1.0), "peace": ("down", "up", 1.0)} == apart
    assert page.other is not None
    assert "If toll goes down." == page.other.question


def test_without_its_only_source_an_answer_is_silent():
    """Leaving a source out weighs the dossier again without its word."""
    built = built_of(*CHAIN)
    answer = answer_to(built, push=[{"concept": "toll"}], without="Ardin Mail")

    assert ({}, "Ardin Mail") == (directions(answer), answer.without)
    assert any("with it" in line for line in answer.changed)
    assert answer == answer_to(built, push=[{"concept": "toll"}], without="Ardin Mail")


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        (Question(push=(Push(concept="nobody"),)), "push"),
        (Question(push=(Push(concept="toll"),), hold=("nobody",)), "hold"),
        (Question(push=(Push(concept="toll"),), cut=("nobody",)), "cut"),
        (Question(add=(AddedLink(cause="toll", effect="nobody"),)), "add"),
        (Question(add=(AddedLink(cause="toll", effect="toll"),)), "toll"),
        (Question(push=(Push(concept="toll"), Push(concept="toll"))), "toll"),
        (Question(push=(Push(concept="toll"),), hold=("toll",)), "toll"),
        (Question(push=(Push(concept="toll"),), once=True, rest=True), "question"),
    ],
)
def test_a_question_that_does_not_fit_is_told_with_what_to_do(asked: Question, where: str):
    """Where, expected, got and the next step, as for everything that is refused."""
    with pytest.raises(UnreadableSuppositionError) as raised:
        make_answer(built_of(*CHAIN), asked)

    assert where == raised.value.line.where
    assert raised.value.line.fix


def test_a_source_and_others_alone_cannot_both_be_asked_for():
    """Leaving one out and holding others alone are two questions."""
    with pytest.raises(UnreadableSuppositionError):
        answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], without="Ardin Mail", seen_by=["Ardin Mail"])


def test_a_source_nobody_knows_is_refused():
    """The names that there are come with the refusal."""
    with pytest.raises(UnknownSourceError):
        answer_to(built_of(*CHAIN), push=[{"concept": "toll"}], seen_by=["Nobody Times"])


@pytest.mark.parametrize(
    "body",
    [
        b'{"push":[{"concept":"toll","size":0}]}',
        b'{"push":[{"concept":"toll","size":50}]}',
        b'{"push":[{"concept":"toll","direction":"sideways"}]}',
        b'{"steps":0}',
        b'{"steps":100000}',
        b'{"members":1000000}',
        b'{"pushes":[]}',
        b'{"hold":["' + b"x" * 500 + b'"]}',
    ],
)
def test_what_is_too_much_or_unheard_of_is_no_question(body: bytes):
    """Sizes, steps, members and names have bounds, and fields that mean nothing are not passed over."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(body, type=Question)
