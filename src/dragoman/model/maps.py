"""Maps and matrices that other programs run: weighted maps of concepts, impacts between states of descriptors."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]


class WeightedMap(NamedTuple):
    """A fuzzy cognitive map: N concepts and L weighted links between them, ordered by effect, then cause.

    cause, effect: places of concepts, shape (L,). weight: shape (L,), never 0; a concept may drive itself.
    """

    concepts: tuple[str, ...]
    cause: Places
    effect: Places
    weight: Floats

    def matrix(self) -> Floats:
        """Weights as a table, shape (N, N): row drives column, 0 without a link."""
        table = np.zeros((len(self.concepts), len(self.concepts)))
        table[self.cause, self.effect] = self.weight
        return table


class ImpactMatrix(NamedTuple):
    """A cross-impact matrix: D descriptors, each with states, and what each of all S states does to each.

    impacts: shape (S, S), row acts on column. States of one descriptor may act on each other: what a state does for
    itself makes it lasting.
    """

    descriptors: tuple[str, ...]
    states: tuple[tuple[str, ...], ...]
    impacts: Floats

    @property
    def starts(self) -> Places:
        """Place of each descriptor's first state among all, shape (D,)."""
        sizes = [len(states) for states in self.states]
        return np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)

    @property
    def sizes(self) -> Places:
        """How many states each descriptor has, shape (D,)."""
        return np.array([len(states) for states in self.states], dtype=np.intp)


def map_from_matrix(concepts: Sequence[str], weights: Floats) -> WeightedMap:
    """The map of a table in which row drives column. Raises ValueError when the table does not fit the concepts."""
    if weights.shape != (len(concepts), len(concepts)):
        msg = f"weights: expected a table of {len(concepts)} by {len(concepts)}, got {weights.shape}"
        raise ValueError(msg)
    effect, cause = np.nonzero(weights.T)
    return WeightedMap(tuple(concepts), cause, effect, np.asarray(weights[cause, effect], dtype=np.float64))


def map_from_links(concepts: Sequence[str], links: Sequence[tuple[str, str, float]]) -> WeightedMap:
    """The map of some links (cause, effect, weight); those of weight 0 are left out.

    Raises ValueError on a concept that is not among `concepts` and on two links between the same concepts.
    """
    place = {name: row for row, name in enumerate(concepts)}
    unknown = sorted({end for cause, effect, _ in links for end in (cause, effect)} - place.keys())
    if unknown:
        msg = f"links: expected concepts of the map, got {unknown[0]!r}"
        raise ValueError(msg)
    ordered = sorted((place[effect], place[cause], weight) for cause, effect, weight in links if weight)
    pairs = [pair[:2] for pair in ordered]
    if len(set(pairs)) < len(pairs):
        msg = "links: expected one link from a concept to another, got several"
        raise ValueError(msg)
    return WeightedMap(
        tuple(concepts),
        np.array([cause for _, cause, _ in ordered], dtype=np.intp),
        np.array([effect for effect, _, _ in ordered], dtype=np.intp),
        np.array([weight for *_, weight in ordered], dtype=np.float64),
    )


def impact_matrix(descriptors: Sequence[str], states: Sequence[Sequence[str]], impacts: Floats) -> ImpactMatrix:
    """A matrix that fits its descriptors.

    Raises ValueError when it does not, and when a descriptor has no states.
    """
    made = ImpactMatrix(tuple(descriptors), tuple(tuple(one) for one in states), np.asarray(impacts, dtype=np.float64))
    size = int(made.sizes.sum())
    if len(made.descriptors) != len(made.states) or 0 in made.sizes:
        msg = f"impacts: expected states for each of {len(made.descriptors)} descriptors"
        raise ValueError(msg)
    if made.impacts.shape != (size, size):
        msg = f"impacts: expected a table of {size} by {size}, a row and column for each state, got {impacts.shape}"
        raise ValueError(msg)
    return made
