"""Links that a person adds for one question, and laws that every mode keeps."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ask import answer_scenario
from dragoman.ask.plan import add_links
from dragoman.records import Answer, Concept, Intervention, Link, Scenario, SystemModel

NAMES = "abcdef"
# f has no link to anything.
PAIRS = [(cause, effect) for cause in NAMES[:5] for effect in NAMES[:5] if cause != effect]
ROWS = st.dictionaries(st.sampled_from(PAIRS), st.tuples(st.sampled_from([1, -1, 0]), st.floats(0.1, 1.0)), max_size=9)
MODES = st.sampled_from(["steps", "rest"])
OPPOSITE = {"up": "down", "down": "up"}


def system(rows: dict[tuple[str, str], tuple[int, float]], *, backwards: bool = False) -> SystemModel:
    """A system of signed links with their supports."""
    links = [
        Link(id=c + e, cause=c, effect=e, sign=_sign(sign), link_type="causal", runs=True, support=support)
        for (c, e), (sign, support) in rows.items()
    ]
    return SystemModel(
        concepts=tuple(Concept(id=n, label=n, quantity=n) for n in NAMES),
        links=tuple(links[::-1] if backwards else links),
    )


def _sign(sign: int) -> Any:
    return sign


def push(target: str = "a", direction: Any = 1) -> Intervention:
    """A lasting push."""
    return Intervention(kind="press", target=target, direction=direction)


def added(cause: str | None, target: str, direction: Any = 1) -> Intervention:
    """A link put in."""
    return Intervention(kind="add", cause=cause, target=target, direction=direction)


def ask(model: SystemModel, *what: Intervention, mode: Any = "steps") -> Answer:
    """The answer of a small ensemble."""
    return answer_scenario(model, Scenario(interventions=what, members=50, mode=mode))


def told(answer: Answer) -> dict[str, tuple[str, float, float, float]]:
    """Direction and shares by concept."""
    return {one.concept: (one.direction, one.up, one.down, one.unmoved) for one in answer.effects}


def test_an_added_link_carries_and_is_an_assumption():
    """A link a person puts in moves what it leads to, and the answer says who put it there."""
    answer = ask(system({}), push(), added("a", "b", -1))

    assert "down" == told(answer)["b"][0]
    assert "A person, not a text, links a to b." in answer.assumptions


def test_the_system_stays_as_it_was():
    """An added link is there for its question alone."""
    model = system({("a", "b"): (1, 1.0)})
    ask(model, push(), added("b", "c"))

    assert {"b"} == set(told(ask(model, push())))


def test_an_added_link_against_a_text_is_a_quarrel():
    """Where a text says the opposite, each member takes a side."""
    answer = ask(system({("a", "b"): (1, 1.0)}), push(), added("a", "b", -1))

    assert "undetermined" == told(answer)["b"][0]


@pytest.mark.parametrize(("cause", "target"), [(None, "b"), ("x", "b"), ("a", "x"), ("a", "a")])
def test_a_link_between_what_is_not_there_is_refused(cause: str | None, target: str):
    """Both ends are concepts of the system, and two."""
    with pytest.raises(ValueError, match="two concepts"):
        add_links(system({}), Scenario(interventions=(added(cause, target),)))


@settings(max_examples=30, deadline=None)
@given(rows=ROWS, mode=MODES)
def test_a_push_down_is_the_mirror_of_a_push_up(rows: Any, mode: str):
    """Shares swap sides, directions turn round."""
    up, down = (told(ask(system(rows), push(direction=way), mode=mode)) for way in (1, -1))

    assert {n: (OPPOSITE.get(d, d), less, more, still) for n, (d, more, less, still) in up.items()} == down


@settings(max_examples=30, deadline=None)
@given(rows=ROWS, mode=MODES)
def test_a_concept_that_nothing_ties_moves_nothing(rows: Any, mode: str):
    """An intervention on an unconnected concept has no effect, and adds none to another push."""
    alone = ask(system(rows), push("f"), mode=mode)
    with_it, without = (told(ask(system(rows), *what, mode=mode)) for what in ([push(), push("f")], [push()]))

    assert () == alone.effects
    assert "The texts do not say what follows from f." in alone.unsaid
    assert without == with_it


@settings(max_examples=30, deadline=None)
@given(rows=ROWS, mode=MODES)
def test_only_what_a_way_leads_to_moves(rows: Any, mode: str):
    """Nothing gets a direction without a chain of signed links from the push."""
    reached, before = {"a"}, set()
    while reached != before:
        before = set(reached)
        reached |= {effect for (cause, effect), (sign, _) in rows.items() if cause in reached and sign}

    assert {n for n, (d, *_) in told(ask(system(rows), push(), mode=mode)).items() if d in OPPOSITE} <= reached - {"a"}


@settings(max_examples=30, deadline=None)
@given(rows=ROWS, mode=MODES)
def test_order_of_links_changes_nothing(rows: Any, mode: str):
    """Same links, same seed: same answer, in whatever order they come."""
    assert ask(system(rows), push(), mode=mode) == ask(system(rows, backwards=True), push(), mode=mode)


@given(low=st.floats(0.0, 1.0), gain=st.floats(0.0, 1.0), mode=MODES)
def test_more_support_never_moves_fewer_members(low: float, gain: float, mode: str):
    """A better supported link carries in at least the members in which it carried before."""
    little, more = (
        told(ask(system({("a", "b"): (1, support)}), push(), mode=mode)).get("b", ("", 0.0, 0.0, 1.0))[1]
        for support in (low, min(1.0, low + gain))
    )

    assert little <= more
