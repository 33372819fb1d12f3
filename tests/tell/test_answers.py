"""Answers in words."""

from typing import Any

import pytest
from msgspec.structs import replace

from dragoman.ask import Moment
from dragoman.records import Answer, Concept, Condition, Effect, Intervention, Link, Scenario, Step
from dragoman.tell import answer_markdown, answer_text, say_link, tell_answer, tell_courses
from dragoman.tell.answers import verb_after

PUSH = Scenario(interventions=(Intervention(kind="press", target="shelling(ARD>BEL)"),), members=200, seed=7)
RISE = Effect(
    concept="price(BEL>)", direction="up", up=0.8, down=0.0, unmoved=0.2, chains=((Step(link="l1", direction=1),),)
)


def told_of(case, *effects: Effect, scenario: Scenario = PUSH, **link: object):
    """The answer with some effects, in words."""
    answer = Answer(scenario=scenario, effects=effects, unsaid=("How much.",), assumptions=("Sizes are drawn.",))
    return tell_answer(answer, case.system(**link), case.documents, case.readings())


def test_an_answer_says_direction_and_share_of_members(case):
    """The share is given in members, not as a probability."""
    [effect] = told_of(case, RISE).effects

    assert "The price of grain in Belmora goes up in 160 of 200 members; stays in 40 of 200 members." == effect.text


def test_a_step_quotes_the_words_it_rests_on(case):
    """Each link of a chain opens onto exact words."""
    [effect] = told_of(case, RISE).effects
    [[step]] = effect.chains

    assert ["The shelling raises the price of grain in Belmora"] == [quote.anchor.exact for quote in step.quotes]


def test_a_push_down_a_rising_link_goes_down(case):
    """What the cause does is carried along the chain."""
    scenario = replace(PUSH, interventions=(replace(PUSH.interventions[0], direction=-1),))
    fall = replace(RISE, direction="down", up=0.0, down=0.8)
    [effect] = told_of(case, fall, scenario=scenario).effects

    assert ("down", "down") == (effect.chains[0][0].cause_goes, effect.chains[0][0].effect_goes)


def test_hedges_on_the_way_are_quoted(case):
    """Words that weaken the chain are told with it."""
    assert "hedges on the way: “could”" in answer_text(told_of(case, replace(RISE, hedges=("could",))))


def test_what_no_text_says_is_told(case):
    """Silences and assumptions are part of the answer."""
    text = answer_text(told_of(case, RISE))

    assert ("How much." in text, "Sizes are drawn." in text) == (True, True)


def test_an_answer_without_a_chain_rests_on_nothing(case):
    """No effect that runs: the answer is not grounded, and says that the texts do not say."""
    told = told_of(case)

    assert (False, True) == (told.grounded, "The texts do not say" in answer_text(told))


def test_what_is_only_aimed_at_grounds_no_answer(case):
    """An effect over links that are not run is told as such and does not count."""
    told = told_of(case, replace(RISE, stated_only=True))

    assert (False, True) == (told.grounded, "no text states it as an effect" in told.effects[0].text)


def test_a_denied_effect_is_told_with_its_denial(case):
    """Where a text says that nothing follows, the answer says so and quotes it."""
    denied = Effect(concept="price(BEL>)", direction="none", up=0.0, down=0.0, unmoved=1.0, denied_by=("l1",))
    [effect] = told_of(case, denied, sign=0).effects

    assert ("there is no effect" in effect.text, len(effect.chains[0][0].quotes)) == (True, 1)


def said_by(case, words: str, cue: str, name: str, actor: str | None = None):
    """The case, its claim on the price told by somebody."""
    case.claims[3] = replace(case.claims[3], attribution="a9")
    said = case.said("a9", cue, words, name, "named")
    told = replace(said, chain=(said.chain[0], replace(said.chain[1], actor=actor)))
    plain = case.first_reading

    def reading():
        known = plain()
        return replace(known, attributions=(*known.attributions, told))

    case.first_reading = reading
    return case


@pytest.mark.parametrize(
    ("name", "actor", "expected"),
    [
        (
            "Ardin",
            "ARD",
            "The price of grain in Belmora is not said to move: Ardin, a side to it, denies an effect.",
        ),
        (
            "Cedar Aid",
            "new:cedar-aid",
            "The price of grain in Belmora does not move, by one account: Cedar Aid says that there is no effect.",
        ),
    ],
)
def test_a_denial_is_that_of_who_denies(case, name: str, actor: str, expected: str):
    """What only somebody says to be without effect is told as his word, and of a side to it as its denial."""
    said_by(case, "The shelling raises", "The shelling", name, actor)
    denied = Effect(concept="price(BEL>)", direction="none", up=0.0, down=0.0, unmoved=1.0, denied_by=("l1",))

    assert expected == told_of(case, denied, sign=0).effects[0].text


def test_a_link_told_by_somebody_alone_is_told_as_his_word(case):
    """A step names those who say so, where no outlet says it itself, and the quote names them too."""
    text = answer_text(told_of(said_by(case, "The shelling raises", "The shelling", "Cedar Aid"), RISE))

    assert "the price of grain in Belmora, according to Cedar Aid (" in text
    assert "Guns on the strait (Ardin Mail); by Cedar Aid" in text


def test_who_denies_a_link_stands_beside_it(case):
    """An effect that one side asserts and another denies is told with the denial and its words."""
    denial = replace(case.price(), id="denial", attribution="a1")
    case.claims.append(denial)
    link = case.system(rival="l2").links[0]
    rival = replace(link, id="l2", sign=0, rival="l1", claims=("denial",))
    system = replace(case.system(), links=(link, rival))
    told = tell_answer(Answer(scenario=PUSH, effects=(RISE,)), system, case.documents, case.readings())
    [[step]] = told.effects[0].chains

    assert ("; Harbour pilots deny it" in step.text, 2) == (True, len(step.quotes))


def quarrels(case, *, holder: str | None, claims: tuple[str, ...]):
    """The warnings of an answer about tension that some claims tell of."""
    tension = Concept(id="tension", label="tension", quantity="tension", holder=holder)
    link = replace(case.system(cause="tension").links[0], claims=claims)
    system = replace(case.system(), concepts=(*case.concepts, tension), links=(link,))
    scenario = Scenario(interventions=(Intervention(kind="press", target="tension"),))
    return tell_answer(Answer(scenario=scenario, effects=(RISE,)), system, case.documents, case.readings()).warnings


def test_quarrels_named_without_sides_are_told_as_joined(case):
    """Where several passages name a quarrel and not between whom, the answer says that it takes them for one."""
    [warning] = quarrels(case, holder=None, claims=("price", "shot"))

    assert warning.startswith("Tension is told of without saying between whom, in 2 passages of 1 document;")


@pytest.mark.parametrize(("holder", "claims"), [("ARD", ("price", "shot")), (None, ("price",))])
def test_a_quarrel_with_sides_or_told_once_joins_nothing(case, holder: str | None, claims: tuple[str, ...]):
    """One passage, or a quarrel of somebody named, needs no warning."""
    assert () == quarrels(case, holder=holder, claims=claims)


def test_the_pushed_concept_is_no_effect_of_itself(case):
    """What is pushed is not told as what follows."""
    assert () == told_of(case, replace(RISE, concept="shelling(ARD>BEL)")).effects


@pytest.mark.parametrize(
    ("kind", "target", "expected"),
    [
        ("press", "price(BEL>)", "If the price of grain in Belmora goes up."),
        ("pulse", "price(BEL>)", "If the price of grain in Belmora goes up once."),
        ("hold", "price(BEL>)", "If the price of grain in Belmora is held where it is."),
        ("cut", "l1", "If the link from the shelling of Belmora by Ardin to the price of grain in Belmora is cut."),
    ],
)
def test_a_question_is_told_back(case, kind, target: str, expected: str):
    """What was asked stands over the answer in plain words."""
    scenario = Scenario(interventions=(Intervention(kind=kind, target=target),))

    assert expected == told_of(case, scenario=scenario).question


def test_markdown_has_a_note_for_every_quote(case):
    """The Markdown of an answer ends in its quotes."""
    assert "[^1]: “The shelling raises the price of grain in Belmora”" in answer_markdown(told_of(case, RISE))


@pytest.mark.parametrize(
    ("third", "label", "expected"),
    [
        ("goes", "attacks of Ardin", "go"),
        ("goes", "trade of Ardin", "goes"),
        ("does not move", "attacks of Ardin", "do not move"),
        ("lowers", "sanctions", "lower"),
        ("goes up", "attacks of Ardin", "go up"),
        ("goes up", "balance between powers", "goes up"),
        ("goes up", "ties among neighbours", "go up"),
        ("goes up", "“close the strait”", "comes about"),
        ("goes down", "“close the strait”", "is held back"),
    ],
)
def test_a_verb_agrees_with_its_concept(third: str, label: str, expected: str):
    """Attacks go up, trade goes up."""
    assert expected == verb_after(third, label)


def test_a_step_stands_in_the_middle_of_a_sentence(case):
    """After "because" no capital follows, and in a list each step has one."""
    told = told_of(case, RISE)

    assert "because the shelling of Belmora by Ardin raises" in answer_text(told)
    assert "- The shelling of Belmora by Ardin raises" in answer_markdown(told)


def test_an_effect_is_told_over_time(case):
    """One line under the effect, and among the assumptions where its sizes come from."""
    moment = Moment(step=1, up=0.8, down=0.0, low=0.1, middle=0.2, high=0.3)
    told = tell_courses(told_of(case, RISE), {"price(BEL>)": (moment,)})

    assert "\n  over time: up from step 1 on, █; at step 1 by drawn sizes of" in answer_text(told)
    assert "- over time: up from step 1 on" in answer_markdown(told)
    assert "none from a text" in told.assumptions[-1]


def test_an_effect_without_a_course_has_no_line_over_time(case):
    """Where changes are read at rest there are no steps."""
    assert "over time" not in answer_text(tell_courses(told_of(case, RISE), {}))


@pytest.mark.parametrize(
    ("condition", "note", "line"),
    [
        (
            Condition(words="if the strait is closed", concept="closure(ARD>)"),
            "only “if the strait is closed”",
            "if the strait is closed: nothing here says that it is so",
        ),
        (
            Condition(words="if guns are fired", concept="shelling(ARD>BEL)"),
            "only “if guns are fired”",
            "if guns are fired: here the shelling of Belmora by Ardin goes up",
        ),
        (
            Condition(words="unless rain falls"),
            "“unless rain falls”",
            "unless rain falls: nothing here says that it is so",
        ),
    ],
)
def test_a_conditional_chain_is_told_as_such(case, condition: Condition, note: str, line: str):
    """The step says "only if", and the answer what becomes of the condition in it."""
    told = told_of(case, RISE, conditions=(condition,))

    assert (f"(↑ gives ↑, causal, {note})" in answer_text(told), (line,)) == (True, told.conditions)


@pytest.mark.parametrize(("sign", "expected"), [(1, "raises the toll"), (-1, "lowers the toll"), (0, "does not move")])
def test_a_link_says_what_a_quantity_does_to_another(sign, expected: str):
    """More or less of it."""
    assert expected in say_link(between("trade", "the toll", sign), {"trade": "trade", "the toll": "the toll"})


@pytest.mark.parametrize(("sign", "expected"), [(1, "trade brings about “sail”"), (-1, "trade holds back “sail”")])
def test_a_link_to_an_act_says_that_it_comes_about(sign, expected: str):
    """An act is done or not; there is no more or less of it."""
    assert expected == say_link(between("trade", "“sail”", sign), {"trade": "trade", "“sail”": "“sail”"})


def between(cause: str, effect: str, sign: Any) -> Link:
    """A link between two concepts."""
    return Link(id="l", cause=cause, effect=effect, sign=sign, link_type="causal", runs=True, support=1.0)


def test_what_is_aimed_at_both_ways_has_no_direction(case):
    """An effect of aims alone that goes either way is told so."""
    [effect] = told_of(case, replace(RISE, stated_only=True, direction="undetermined")).effects

    assert "would move either way by what is aimed at" in effect.text


def test_a_step_that_a_person_put_in_is_told_as_such(case):
    """An assumption is labelled wherever it carries an answer."""
    told = told_of(case, RISE, assumption=True, claims=())

    assert "(↑ gives ↑, causal, put in by a person, no text says so)" in answer_text(told)


def test_what_a_push_has_not_got_to_yet_is_told_so(case):
    """A way longer than the steps run moves nothing, which is not the same as two ways that cancel."""
    [effect] = told_of(case, replace(RISE, direction="undetermined", up=0.0, unmoved=1.0)).effects

    assert "The price of grain in Belmora does not move in any member, as the question is put." == effect.text
