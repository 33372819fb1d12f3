"""A history -> how often, on a morning some days after A did one thing to B, A did another that day."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from dragoman.outlook.arrays import Flags, Ints
from dragoman.outlook.codes import ROOT_NAMES
from dragoman.outlook.history import History
from dragoman.outlook.rules import BUCKETS
from dragoman.records.outlook import RuleCell

# Cells of fewer mornings are not shown.
LEAST = 30


class Cells(NamedTuple):
    """By bucket of days since the earlier event: mornings, and those on whose day the later one came.

    base: the same of all mornings of dyads that ever had the earlier one.
    """

    hits: Ints
    mornings: Ints
    base: tuple[int, int]


def match_relations(history: History, words: str) -> Flags:
    """Which relations words mean, shape (relations,): a name, else a root, else names with all of them."""
    plain = words.strip().lower()
    names = [name.replace("_", " ").lower() for name in history.relations]
    exact = np.array([name == plain for name in names], np.bool_)
    if exact.any():
        return exact
    roots = {root for root, name in ROOT_NAMES.items() if name == plain}
    if roots:
        return np.array([root in roots for root in history.roots], np.bool_)
    wanted = plain.split()
    return np.array([bool(wanted) and all(word in name for word in wanted) for name in names], np.bool_)


def count_hazard(history: History, body: Flags, head: Flags, *, returned: bool = False) -> Cells:
    """The cells of a rule over all dyads. body, head: by relation. returned: the body is of B towards A.

    A morning counts once, by the latest body before it.
    """
    size = max(len(history.actors), 1)
    forth, back = history.source * size + history.target, history.target * size + history.source
    is_body, is_head = body[history.relation], head[history.relation]
    bodies = _once((back if returned else forth)[is_body], history.day[is_body], history.last)
    heads = _once(forth[is_head], history.day[is_head], history.last)
    span = history.last + 1
    ends = np.append(bodies[1:], -1)
    same = np.append(bodies[1:] // span == bodies[:-1] // span, [False]) if len(bodies) else np.zeros(0, np.bool_)
    length = np.where(same, ends - bodies, span - 1 - bodies % span)
    edges = np.concatenate([[0], BUCKETS])
    limits = np.minimum(length[:, None], np.append(edges[1:], span)[None]) - edges[None]
    mornings = np.maximum(limits, 0).sum(0)
    hits = np.zeros(len(edges), np.int64)
    before = np.searchsorted(bodies, heads) - 1
    found = (before >= 0) & (bodies[np.maximum(before, 0)] // span == heads // span) if len(bodies) else before >= 0
    gap = heads[found] - bodies[before[found]]
    np.add.at(hits, np.searchsorted(BUCKETS, gap), 1)
    ever = np.unique(bodies // span)
    came = int(np.isin(heads // span, ever).sum())
    return Cells(hits, mornings, (came, len(ever) * span))


def _once(keys: Ints, days: Ints, last: int) -> Ints:
    """Dyad and day in one number, each once, sorted."""
    return np.unique(keys * (last + 1) + days)


def tell_cells(cells: Cells, body: str, head: str, *, returned: bool = False) -> tuple[RuleCell, ...]:
    """The cells of LEAST mornings or more as sentences, the nearest first."""
    return tuple(_tell(cells, body, head, returned=returned))


def _tell(cells: Cells, body: str, head: str, *, returned: bool) -> Iterator[RuleCell]:
    came, every = cells.base
    base = f"on {100 * came / every:.2g} % of all their {every:,} mornings" if every else "never"
    firsts = [1, *(int(edge) + 1 for edge in BUCKETS)]
    lasts: list[int | None] = [*map(int, BUCKETS), None]
    for first, last, hits, mornings in zip(firsts, lasts, cells.hits.tolist(), cells.mornings.tolist(), strict=True):
        if mornings >= LEAST:
            who = f"B did “{body}” to A" if returned else f"A did “{body}” to B"
            told = (
                f"{_days(first, last)} after {who}, A did “{head}” to B on {hits:,} of {mornings:,} mornings "
                f"({100 * hits / mornings:.2g} %); {base}."
            )
            yield RuleCell(first_day=first, last_day=last, hits=hits, mornings=mornings, told=told)


def _days(first: int, last: int | None) -> str:
    if last is None:
        return f"More than {first - 1} days"
    if first == last:
        return "One day" if first == 1 else f"{first} days"
    return f"{first} to {last} days"


def known_relations(history: History) -> Iterable[str]:
    """Names of relations, the most frequent first."""
    often = np.bincount(history.relation, minlength=len(history.relations))
    return [history.relations[place] for place in np.argsort(-often, kind="stable")]
