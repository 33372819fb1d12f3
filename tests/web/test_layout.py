import random
from time import process_time

import numpy as np
import pytest

from dragoman.web.layout import Tie, lay_out


def graph_of(nodes: int, ties: int, seed: int = 3) -> tuple[list[str], list[Tie]]:
    """Harbour towns in four leagues that mostly deal among themselves."""
    rng = random.Random(seed)  # noqa: S311 - no secret is drawn
    names = [f"town{number:04}" for number in range(nodes)]
    drawn = (rng.sample(range(nodes), 2) for _ in range(20 * ties))
    kept = [(a, b) for a, b in drawn if a % 4 == b % 4 or rng.random() < 0.05]
    return names, [Tie(names[a], names[b], rng.randint(1, 9), rng.choice((1, 0, -1))) for a, b in kept[:ties]]


def distances(places: dict[str, tuple[float, float]]) -> np.ndarray:
    """How far each two nodes lie apart, nan for a node and itself."""
    at = np.array([places[name] for name in sorted(places)])
    far = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
    np.fill_diagonal(far, np.nan)
    return far


def mean_length(places: dict[str, tuple[float, float]], ties: list[Tie]) -> float:
    """How long ties are on average."""
    return float(np.mean([np.hypot(*np.subtract(places[tie.a], places[tie.b])) for tie in ties]))


def test_same_graph_and_seed_lie_the_same_to_the_last_digit():
    """The same graph and seed give the same places."""
    names, ties = graph_of(80, 160)

    assert lay_out(names, ties, seed=4) == lay_out(names, ties, seed=4)


def test_another_seed_lies_otherwise():
    """The seed is what the start is drawn from."""
    names, ties = graph_of(80, 160)

    assert lay_out(names, ties, seed=4) != lay_out(names, ties, seed=5)


def test_order_of_nodes_and_ties_changes_nothing():
    """Nodes and ties may come in any order, and a tie either way round."""
    names, ties = graph_of(60, 120)
    turned = [Tie(tie.b, tie.a, tie.weight, tie.sign) for tie in reversed(ties)]

    assert lay_out(names, ties) == lay_out(reversed(names), turned)


@pytest.mark.parametrize(("nodes", "ties"), [(2, 1), (3, 1), (40, 0), (60, 30), (300, 900)])
def test_all_nodes_lie_in_the_unit_square(nodes, ties):
    """Every node has a place from 0 to 1, with no gap for numbers that are none."""
    names, drawn = graph_of(nodes, ties)

    at = np.array(list(lay_out(names, drawn).values()))

    assert (nodes, 2) == at.shape
    assert np.all((at >= 0) & (at <= 1))


@pytest.mark.parametrize("sign", [1, 0, -1])
def test_tied_nodes_lie_nearer_than_others(sign):
    """Nodes with a tie lie nearer to each other than nodes do on average, whatever the sign."""
    names, ties = graph_of(120, 300)

    places = lay_out(names, [tie._replace(sign=sign) for tie in ties])

    assert mean_length(places, ties) < 0.6 * np.nanmean(distances(places))


def test_friends_lie_nearer_than_enemies():
    """Hostile ties are longer than friendly ones."""
    names = [f"clan{number}" for number in range(12)]
    friends = [Tie(a, b, 1, 1) for side in (names[:6], names[6:]) for a in side for b in side if a < b]
    enemies = [Tie(a, b, 1, -1) for a, b in zip(names[:6], names[6:], strict=True)]

    places = lay_out(names, friends + enemies)

    assert mean_length(places, friends) < 0.6 * mean_length(places, enemies)


def test_no_two_nodes_hide_each_other():
    """Nodes lie apart by about half the room that one of them has."""
    names, ties = graph_of(300, 900)

    assert 0.4 / 300**0.5 / 2 < np.nanmin(distances(lay_out(names, ties)))


def test_parts_that_nothing_ties_do_not_overlap():
    """Two groups without a tie between them lie side by side."""
    names = [f"isle{number}" for number in range(6)] + [f"reef{number}" for number in range(6)]
    ties = [Tie(a, b) for side in (names[:6], names[6:]) for a in side for b in side if a < b]

    places = lay_out(names, ties)

    left, right = (np.array([places[name] for name in side]) for side in (names[:6], names[6:]))
    assert np.any(left.max(0) < right.min(0)) or np.any(right.max(0) < left.min(0))


def test_nothing_to_lay_out_gives_nothing():
    """Without nodes there are no places."""
    assert {} == lay_out([], [])


def test_single_node_lies_in_the_middle():
    """One node alone lies in the middle, and a tie with itself does not move it."""
    assert {"quay": (0.5, 0.5)} == lay_out(["quay"], [Tie("quay", "quay")])


def test_tie_to_nobody_is_refused():
    """A tie of a node that is not there is a mistake of the caller's."""
    with pytest.raises(KeyError, match="reef"):
        lay_out(["quay"], [Tie("quay", "reef")])


def test_two_thousand_nodes_take_a_few_seconds():
    """2,000 nodes with 6,000 ties are laid out in three seconds of work at most."""
    names, ties = graph_of(2000, 6000)
    begun = process_time()

    lay_out(names, ties)

    assert process_time() - begun < 3
