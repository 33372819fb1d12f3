"""Rules counted from a history."""

from collections import Counter as Tallies

import numpy as np

from dragoman.outlook import History
from dragoman.outlook._mirror import mirror
from dragoman.outlook._running import Running
from dragoman.outlook.rules import Counter, column, shrink


def count(history: History) -> Counter:
    """All days counted, everybody in one region."""
    sides = mirror(history)
    running, counter = Running(sides, np.zeros(sides.actors, np.int64), 1), Counter(sides.relations)
    for _ in running.walk(history.last):
        counter.count(running)
    return counter


def both_sides(history: History) -> list[tuple[int, int, int, int]]:
    """Events as (day, source, relation, target), from either side, told in plain loops."""
    half = len(history.relations)
    rows = list(zip(history.day, history.source, history.relation, history.target, strict=True))
    events = [(int(d), int(s), int(r), int(t)) for d, s, r, t in rows]
    return events + [(d, t, r + half, s) for d, s, r, t in events]


def count_plainly(history: History) -> tuple[Tallies[tuple[int, int, int]], Tallies[tuple[int, int, int]]]:
    """Hits and cases of each (body, head, column), by looking at every question and every earlier event."""
    events = both_sides(history)
    hits: Tallies[tuple[int, int, int]] = Tallies()
    cases: Tallies[tuple[int, int, int]] = Tallies()
    for day, source, head in {(d, s, r) for d, s, r, _ in events}:
        answers = {t for d, s, r, t in events if (d, s, r) == (day, source, head)}
        before = [(d, r, t) for d, s, r, t in events if s == source and d < day]
        for body, partner in {(r, t) for _, r, t in before}:
            days = [d for d, r, t in before if (r, t) == (body, partner)]
            gap, times = np.array([day - max(days)]), np.array([len(days)])
            key = (body, head, int(column(gap, times)[0]))
            cases[key] += 1
            hits[key] += partner in answers
    return hits, cases


def test_counts_are_those_of_plain_loops(noisy: History):
    """The fast count is the count of every question against every earlier event."""
    table = count(noisy).table()
    hits, cases = count_plainly(noisy)

    assert dict(cases) == {tuple(map(int, key)): table.cases[tuple(key)] for key in np.argwhere(table.cases)}
    assert {key: n for key, n in hits.items() if n} == {
        tuple(map(int, key)): table.hits[tuple(key)] for key in np.argwhere(table.hits)
    }


def test_a_habit_is_more_sure_than_chance(noisy: History):
    """Force on the day after a threat is expected more than a visit then."""
    groups = np.array([*noisy.roots, *(root + 21 for root in noisy.roots)])
    sure = shrink(count(noisy).table(), groups)
    place = {name: number for number, name in enumerate(noisy.relations)}
    threat, force = place["Threaten"], place["Use conventional military force"]

    assert sure[threat, force, 0] > 2 * sure[threat, place["Consult"], 0]


def test_a_cell_without_cases_leans_on_the_rest(noisy: History):
    """Nothing counted is neither impossible nor sure."""
    groups = np.array([*noisy.roots, *(root + 21 for root in noisy.roots)])
    table = count(noisy).table()
    empty = shrink(table, groups)[table.cases == 0]

    assert 0 < empty.min() <= empty.max() < 1
