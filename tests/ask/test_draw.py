"""What members draw."""

from typing import Any

import numpy as np
import pytest

from dragoman.ask.draw import draw_members
from dragoman.ask.priors import load_priors
from dragoman.records import Link


def link(name: str, sign: Any, **more: Any) -> Link:
    """A link from a to b unless told otherwise."""
    return Link(
        id=name,
        cause=more.get("cause", "a"),
        effect=more.get("effect", "b"),
        sign=sign,
        link_type="causal",
        runs=True,
        support=more.get("support", 1.0),
        size=more.get("size"),
    )


def weights(*links: Link, members: int = 4000) -> np.ndarray:
    """Weights of links over members, in order of effect, then id."""
    return draw_members(["a", "b", "c"], links, members=members, seed=1, priors=load_priors()).weights


def test_each_member_takes_one_side_of_a_quarrel():
    """Of two links that disagree on the sign, no member keeps both, and sides are taken by support."""
    raising, lowering = weights(link("l1", 1, support=0.9), link("l2", -1, support=0.3))
    both = (raising != 0) & (lowering != 0)

    assert (0, 0.75 * 0.9, 0.25 * 0.3) == (
        both.sum(),
        pytest.approx((raising > 0).mean(), abs=0.03),
        pytest.approx((lowering < 0).mean(), abs=0.03),
    )


def test_no_effect_is_a_side_of_a_quarrel():
    """Where one text says there is an effect and another that there is none, half the members go without."""
    (raising,) = weights(link("l1", 1), link("l2", 0))

    assert pytest.approx((raising != 0).mean(), abs=0.03) == 0.5


def test_links_that_agree_are_no_quarrel():
    """Two links of one sign between the same concepts are both kept."""
    assert (weights(link("l1", 1), link("l2", 1)) > 0).all()


@pytest.mark.parametrize(
    ("word", "low", "high"), [("slightly", 0.05, 0.35), (None, 0.1, 0.9), ("SHARPLY", 0.5, 1.0), ("oddly", 0.1, 0.9)]
)
def test_sizes_come_from_the_strength_word(word: str | None, low: float, high: float):
    """A size is drawn evenly between the bounds of its word's class; a word no class knows is as good as none."""
    (drawn,) = weights(link("l", -1, size=word))

    assert (-high, -low, -(low + high) / 2) == (
        pytest.approx(drawn.min(), abs=0.01),
        pytest.approx(drawn.max(), abs=0.01),
        pytest.approx(drawn.mean(), abs=0.01),
    )


def test_links_draw_apart():
    """Sizes of different links are not tied to each other."""
    first, second = weights(link("l1", 1), link("l2", 1, effect="c"))

    assert pytest.approx(np.corrcoef(first, second)[0, 1], abs=0.05) == 0.0


def test_links_that_leave_the_concepts_are_left_aside():
    """A link with an end outside the concepts asked for, or without a sign, is not drawn."""
    assert (0, 10) == weights(link("l1", 1, effect="z"), link("l2", None), members=10).shape
