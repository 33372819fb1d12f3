"""What follows if: whole answers."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask import answer_scenario
from dragoman.ask.answer import read_direction
from dragoman.ask.run import Shares
from dragoman.records import Answer, Concept, Effect, Intervention, Link, Scenario, Step, SystemModel


def link(cause: str, effect: str, sign: Any, kind: str = "causal", **more: Any) -> Link:
    """A link; only causal ones run."""
    return Link(
        id=more.pop("id", f"{cause}-{effect}"),
        cause=cause,
        effect=effect,
        sign=sign,
        link_type=kind,
        runs=kind == "causal",
        support=more.pop("support", 0.8),
        **more,
    )


def system(*links: Link) -> SystemModel:
    """A system of links, with one concept that nothing touches."""
    names = sorted({"island", *(end for one in links for end in (one.cause, one.effect))})
    return SystemModel(
        concepts=tuple(Concept(id=name, label=f"the {name}", quantity=name) for name in names),
        links=tuple(sorted(links, key=lambda one: one.id)),
    )


def ask(model: SystemModel, target: str = "tolls", direction: Any = 1, **more: Any) -> Answer:
    """The answer to a lasting push."""
    press = Intervention(kind="press", target=target, direction=direction)
    return answer_scenario(model, Scenario(interventions=(press, *more.pop("besides", ())), members=400, **more))


def effect_on(answer: Answer, concept: str) -> Effect:
    """What an answer says of a concept."""
    return next(effect for effect in answer.effects if effect.concept == concept)


TRADE = system(link("tolls", "trade", -1, hedges=("may",)), link("trade", "unrest", -1, hedges=("feared", "may")))


def test_an_answer_gives_direction_share_chain_and_hedges():
    """Higher tolls lower trade and so raise unrest, in the members that keep both links; doubts met are told."""
    unrest = effect_on(ask(TRADE), "unrest")

    assert ("up", 0.0, pytest.approx(0.64, abs=0.06)) == (unrest.direction, unrest.down, unrest.up)
    assert ((Step(link="tolls-trade", direction=-1), Step(link="trade-unrest", direction=1)),) == unrest.chains
    assert ("may", "feared") == unrest.hedges


def test_shares_sum_to_one():
    """Up, down and unmoved are shares of the same members."""
    assert [pytest.approx(1.0)] * 2 == [effect.up + effect.down + effect.unmoved for effect in ask(TRADE).effects]


def test_nearer_effects_come_first():
    """Effects are in the order of the share of members that agree."""
    assert ["trade", "unrest"] == [effect.concept for effect in ask(TRADE).effects]


def test_a_push_without_a_path_moves_nothing_and_says_so():
    """A concept that no text gives an effect has no effects, and the answer says that the texts do not say."""
    answer = ask(TRADE, "island")

    assert ((), ("The texts do not say what follows from the island.",)) == (answer.effects, answer.unsaid)


def test_silence_on_one_thing_names_its_like():
    """Where the texts say what follows from the same quantity of somebody else, or of nobody, the answer says so."""
    model = system(link("prices()", "unrest()", 1), link("toll()", "prices(>lom)", 1))

    assert ("The texts do not say what follows from the prices(>lom); they do for the prices().",) == ask(
        model, "prices(>lom)"
    ).unsaid


def test_nothing_pushed_is_said():
    """A scenario that only holds a concept leaves everything as it is and says so."""
    hold = Intervention(kind="hold", target="trade")
    answer = answer_scenario(TRADE, Scenario(interventions=(hold,)))

    assert ((), 1) == (answer.effects, len(answer.unsaid))


@pytest.mark.parametrize("kind", ["causal", "concurrent"])
def test_a_tie_without_a_sign_gives_no_direction(kind: str):
    """Where the texts tie two things and give no direction, none comes out and the tie is named."""
    answer = ask(system(link("tolls", "trade", None, kind)))

    assert () == answer.effects
    assert "The texts do not say which way the tolls moves the trade" in " ".join(answer.unsaid)


@pytest.mark.parametrize("kind", ["evidence", "concurrent", "concession"])
def test_a_sign_of_a_thing_is_no_cause_of_it(kind: str):
    """Signed links that only show, accompany or concede carry no effect unless every link is asked for."""
    model = system(link("tolls", "trade", -1, kind))

    assert ([], ["trade"]) == (
        [effect.concept for effect in ask(model).effects],
        [effect.concept for effect in ask(model, all_links=True).effects],
    )


def test_an_aim_is_reported_apart():
    """What is reached only over an aim is marked; what an effect reaches as well is not."""
    answer = ask(
        system(link("tolls", "trade", -1), link("tolls", "repairs", 1, "purpose"), link("repairs", "trade", 1))
    )

    assert {("trade", False), ("repairs", True)} == {(effect.concept, effect.stated_only) for effect in answer.effects}


def test_an_aim_does_not_disturb_what_runs():
    """Shares of effects that run are the same with and without aims beside them."""
    plain = ask(system(link("tolls", "trade", -1)))
    with_aim = ask(
        system(link("tolls", "trade", -1), link("tolls", "repairs", 1, "purpose"), link("repairs", "trade", 1))
    )

    assert effect_on(plain, "trade") == effect_on(with_aim, "trade")


def test_an_aim_that_comes_about_counts_once():
    """Where a text gives an effect both as aim and as result, asking for all links makes it no larger."""
    ways = (link("tolls", "trade", -1, id="l1"), link("tolls", "roads", 1), link("roads", "trade", 1))
    aim = link("tolls", "trade", -1, "purpose", id="l2")

    assert ask(system(*ways), all_links=True).effects == ask(system(*ways, aim), all_links=True).effects


def test_a_denied_effect_is_none_not_unknown():
    """Where a text says that nothing follows and none says otherwise, the direction is none, and the link is named."""
    told = effect_on(ask(system(link("tolls", "trade", 0))), "trade")

    assert ("none", 1.0, ("tolls-trade",), ()) == (told.direction, told.unmoved, told.denied_by, told.chains)


def test_another_path_outweighs_a_denial():
    """A denial of the direct way leaves the way round, with its direction."""
    model = system(link("tolls", "trade", 0), link("tolls", "traffic", -1), link("traffic", "trade", 1))

    assert ["down"] == [effect.direction for effect in ask(model).effects if effect.concept == "trade"]


def test_rivals_leave_it_undetermined():
    """Where texts of equal standing disagree, the direction is undetermined and the quarrel is named."""
    answer = ask(
        system(link("tolls", "trade", 1, id="l1", rival="l2"), link("tolls", "trade", -1, id="l2", rival="l1"))
    )

    assert effect_on(answer, "trade").direction == "undetermined"
    assert "The texts disagree on how the tolls moves the trade; each member takes one side." in answer.warnings


def test_a_quarrel_one_side_wins_is_decided():
    """A side with far better support gives the direction."""
    strong = link("tolls", "trade", 1, id="l1", support=0.9)
    weak = link("tolls", "trade", -1, id="l2", support=0.2)

    assert effect_on(ask(system(strong, weak)), "trade").direction == "up"


@pytest.mark.parametrize(
    ("shares", "direction"),
    [
        (Shares(0.59, 0.41, 0.0), "undetermined"),
        (Shares(0.6, 0.4, 0.0), "up"),
        (Shares(0.02, 0.08, 0.9), "down"),
        (Shares(0.0, 0.0, 1.0), "undetermined"),
    ],
)
def test_six_in_ten_of_those_that_move_decide(shares: Shares, direction: str):
    """A direction takes 60 % of the members that move; members that do not move have no say."""
    assert read_direction(shares) == direction


@pytest.mark.parametrize(("direction", "turned"), [(1, [True, False]), (-1, [False, True])])
def test_a_sign_turned_round_is_flagged(direction: int, turned: list[bool]):
    """A step is flagged where the question moves its cause against the way the texts state."""
    model = system(link("tolls", "trade", -1, stated=-1), link("trade", "unrest", -1, stated=-1))
    steps = effect_on(ask(model, direction=direction), "unrest").chains[0]

    assert turned == [step.reversed for step in steps]


def test_turned_signs_are_assumptions():
    """An answer that rests on a sign turned round lists that among its assumptions."""
    answer = ask(system(link("tolls", "trade", -1, stated=-1)))

    assert any("1 link the texts state for the opposite movement only" in line for line in answer.assumptions)


def test_a_persons_link_is_an_assumption():
    """A link that a person added is named wherever it carries an answer."""
    answer = ask(system(link("tolls", "trade", -1, assumption=True)))

    assert "A person, not a text, links the tolls to the trade." in answer.assumptions


def test_growth_is_said():
    """A spiral too strong for damping makes the answer unstable, with the spectral radius and a warning."""
    spiral = [
        link("tolls", "arms", 1, size="sharply", support=1.0),
        link("arms", "tolls", 1, size="sharply", support=1.0),
    ]
    answer = ask(system(*spiral))

    assert (False, True) == (answer.stable, (answer.spectral_radius or 0) > 1)
    assert "Feedback grows until it saturates" in answer.warnings[0]


def test_cutting_the_only_link_ends_the_effect():
    """A scenario that cuts the only way to a concept no longer moves it."""
    cut = Intervention(kind="cut", target="trade-unrest")

    assert ["trade"] == [effect.concept for effect in ask(TRADE, besides=(cut,)).effects]


def test_holding_stops_what_lies_behind():
    """A concept that is held, and what only it leads to, do not appear."""
    hold = Intervention(kind="hold", target="trade")

    assert () == ask(TRADE, besides=(hold,)).effects


@pytest.mark.parametrize(
    ("intervention", "words"),
    [
        (Intervention(kind="press", target="weather"), "id of a concept"),
        (Intervention(kind="cut", target="trade"), "id of a link"),
        (Intervention(kind="press", target="trade", size=0.0), "size above 0"),
        (Intervention(kind="press", target="trade", size=float("nan")), "size above 0"),
        (Intervention(kind="hold", target="tolls"), "pushed or held"),
    ],
)
def test_an_impossible_scenario_is_refused(intervention: Intervention, words: str):
    """Targets the system does not have, sizes that push nowhere, and pushing what is held are refused by name."""
    with pytest.raises(ValueError, match=words):
        ask(TRADE, besides=(intervention,))


def test_a_run_of_no_steps_is_refused():
    """A horizon needs at least one step."""
    with pytest.raises(ValueError, match="at least 1"):
        ask(TRADE, steps=0)


NAMES = "abcde"
LINKS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from([1, -1, 0, None]),
        st.sampled_from(["causal", "purpose", "concurrent"]),
        st.sampled_from([0.0, 0.4, 0.9]),
    ),
    max_size=12,
)


def drawn_system(rows: list[tuple[Any, ...]], order: list[int] | None = None) -> SystemModel:
    """A system of drawn links over a to e, in some order."""
    links = [
        link(cause, effect, sign, kind, support=support, id=f"{n:02}")
        for n, (cause, effect, sign, kind, support) in enumerate(rows)
    ]
    model = system(link("a", "a", None, id="zz"), *links)
    concepts = tuple(Concept(id=name, label=name, quantity=name) for name in (*NAMES, "island"))
    return SystemModel(concepts=concepts, links=tuple(model.links[n] for n in order) if order else model.links)


@settings(max_examples=40, deadline=None)
@given(rows=LINKS, order=st.randoms(use_true_random=False))
def test_the_order_of_links_changes_no_byte(rows: list[tuple[Any, ...]], order: Any):
    """The same links in any order give the same answer, to the byte."""
    shuffled = list(range(len(rows) + 1))
    order.shuffle(shuffled)
    first, second = ask(drawn_system(rows), "a"), ask(drawn_system(rows, shuffled), "a")

    assert msgspec.json.encode(first) == msgspec.json.encode(second)


@settings(max_examples=40, deadline=None)
@given(rows=LINKS)
def test_a_push_down_answers_as_the_mirror(rows: list[tuple[Any, ...]]):
    """Pushing down instead of up swaps the shares and turns the directions, and does nothing else."""
    turned = {"up": "down", "down": "up"}
    up, down = ask(drawn_system(rows), "a", 1), ask(drawn_system(rows), "a", -1)
    mirrored = {e.concept: (turned.get(e.direction, e.direction), e.down, e.up, e.unmoved) for e in up.effects}

    assert mirrored == {e.concept: (e.direction, e.up, e.down, e.unmoved) for e in down.effects}


@settings(max_examples=40, deadline=None)
@given(rows=LINKS)
def test_every_direction_has_a_chain_that_carries_it(rows: list[tuple[Any, ...]]):
    """Without loops, each effect with a direction shows first a chain from the push that ends in that direction."""
    answer = ask(drawn_system([row for row in rows if row[0] < row[1]]), "a")
    told = [effect for effect in answer.effects if effect.direction in {"up", "down"}]

    assert [effect.direction for effect in told] == [
        "up" if effect.chains[0][-1].direction == 1 else "down" for effect in told
    ]
