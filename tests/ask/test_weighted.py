"""A system as a weighted map."""

from typing import Any

from dragoman.ask.weighted import weigh_system
from dragoman.records import Concept, Link, SystemModel


def system(*links: Link, labels: dict[str, str] | None = None) -> SystemModel:
    """A system over a, b and c."""
    named = {"a": "arms", "b": "fear", "c": "talks"} | (labels or {})
    return SystemModel(concepts=tuple(Concept(id=n, label=w, quantity=n) for n, w in named.items()), links=links)


def link(cause: str, effect: str, sign: Any, **more: Any) -> Link:
    """A link that runs."""
    rest = {"link_type": "causal", "runs": True, "support": 0.5} | more
    return Link(id=f"{cause}{effect}{sign}", cause=cause, effect=effect, sign=sign, **rest)


def weights(model: SystemModel) -> dict[tuple[str, str], float]:
    """Weights by names."""
    made = weigh_system(model)
    ends = zip(made.cause, made.effect, made.weight.tolist(), strict=True)
    return {(made.concepts[cause], made.concepts[effect]): weight for cause, effect, weight in ends}


def test_a_weight_is_the_middle_of_the_size_prior_with_the_sign():
    """A link without a strength word weighs .5, one with a strong word .75."""
    made = weights(system(link("a", "b", 1), link("b", "c", -1, size="sharply")))

    assert {("arms", "fear"): 0.5, ("fear", "talks"): -0.75} == made


def test_rivals_weigh_against_each_other():
    """Links of both signs give their mean by support, and nothing where they cancel."""
    better = weights(system(link("a", "b", 1, support=0.9), link("a", "b", -1, support=0.3)))
    equal = weights(system(link("a", "b", 1), link("a", "b", -1)))

    assert {("arms", "fear"): 0.25} == better
    assert {} == equal


def test_only_what_runs_with_a_sign_is_on_the_map():
    """Aims, ties without a direction and concepts without a link are left out."""
    made = weigh_system(system(link("a", "b", 1), link("b", "c", None), link("a", "c", 1, runs=False)))

    assert ("arms", "fear") == made.concepts


def test_two_concepts_with_one_label_keep_their_ids():
    """A name stands for one concept."""
    assert {("a", "b"): 0.5} == weights(system(link("a", "b", 1), labels={"b": "arms"}))
