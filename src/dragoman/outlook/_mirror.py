"""A history -> every event seen from either side, with an index of who met whom and how."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Ints, find, spread
from dragoman.outlook.history import History


class Mirror(NamedTuple):
    """Events from both sides, 2N of them, sorted by day: A does r to B is also "B suffers r from A", relation r + R.

    days: where each day starts among the events, shape (days + 1,). pairs: keys of ordered pairs that ever meet,
    sorted, shape (P,); pair_of: place of each event's pair; own: where each actor's pairs start, shape (actors + 1,).
    bonds: keys of a pair with a relation, sorted, shape (B,); bond_of: of each event; bonds_own: where each pair's
    bonds start, shape (P + 1,). bond_relation: relation of each bond. partner: other side of each pair.
    """

    source: Ints
    relation: Ints
    target: Ints
    days: Ints
    actors: int
    relations: int
    pairs: Ints
    pair_of: Ints
    own: Ints
    partner: Ints
    bonds: Ints
    bond_of: Ints
    bonds_own: Ints
    bond_relation: Ints

    def day(self, day: int) -> slice:
        """Where a day's events stand; nowhere on a day after the last."""
        if day >= len(self.days) - 1:
            return slice(0, 0)
        return slice(int(self.days[day]), int(self.days[day + 1]))

    def opposite(self, relation: Ints) -> Ints:
        """The same relation from the other side."""
        half = self.relations // 2
        return np.where(relation < half, relation + half, relation - half)

    def find_pairs(self, source: Ints, target: Ints) -> Ints:
        """Places of ordered pairs, -1 for two that never meet."""
        return find(self.pairs, source * self.actors + target)

    def find_bonds(self, pair: Ints, relation: Ints) -> Ints:
        """Places of pairs with a relation, -1 where they never have it; a pair of -1 has none."""
        return np.where(pair < 0, -1, find(self.bonds, pair * self.relations + relation))

    def bonds_of(self, pair: Ints) -> tuple[Ints, Ints]:
        """Every bond of some pairs, and which of them it is of; a pair of -1 has none."""
        known = np.maximum(pair, 0)
        ends = np.where(pair < 0, 0, self.bonds_own[known + 1])
        return spread(np.where(pair < 0, 0, self.bonds_own[known]), ends)


def mirror(history: History) -> Mirror:
    """Every event from both sides. Empty histories have no day."""
    half = len(history.relations)
    source = np.concatenate([history.source, history.target])
    relation = np.concatenate([history.relation, history.relation + half])
    target = np.concatenate([history.target, history.source])
    day = np.concatenate([history.day, history.day])
    order = np.argsort(day, kind="stable")
    source, relation, target, day = source[order], relation[order], target[order], day[order]
    actors, last = len(history.actors), int(day[-1]) if len(day) else -1
    pairs, pair_of = np.unique(source * actors + target, return_inverse=True)
    bonds, bond_of = np.unique(pair_of * 2 * half + relation, return_inverse=True)
    return Mirror(
        source=source,
        relation=relation,
        target=target,
        days=np.searchsorted(day, np.arange(last + 2)),
        actors=actors,
        relations=2 * half,
        pairs=pairs,
        pair_of=pair_of,
        own=np.searchsorted(pairs, np.arange(actors + 1) * actors),
        partner=pairs % max(actors, 1),
        bonds=bonds,
        bond_of=bond_of,
        bonds_own=np.searchsorted(bonds, np.arange(len(pairs) + 1) * 2 * half),
        bond_relation=bonds % max(2 * half, 1),
    )
