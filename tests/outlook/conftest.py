"""Invented histories."""

from collections.abc import Callable

import numpy as np
import pytest

from dragoman.outlook import History, Row, make_history

NAMES = ("Ardin", "Belmora", "Cadria", "Police (Ardin)", "Citizen (Belmora)", "Dorn")
RELATIONS = ("Threaten", "Use conventional military force", "Consult", "Praise or endorse")


@pytest.fixture(scope="session")
def noisy() -> History:
    """Sixty days of chance, with one habit: force follows a threat between the same two on the next day."""
    rng = np.random.default_rng(4)
    rows = []
    for day in range(60):
        for _ in range(6):
            source, target = rng.choice(len(NAMES), 2, replace=False)
            relation = RELATIONS[rng.integers(len(RELATIONS))]
            rows.append(Row(NAMES[source], relation, NAMES[target], day))
            if relation == "Threaten":
                rows.append(Row(NAMES[source], RELATIONS[1], NAMES[target], day + 1))
    return make_history(rows)


@pytest.fixture(scope="session")
def rhythm() -> Callable[[int], History]:
    """A function that makes a history of some days on which each of eight states threatens its own neighbour."""

    def make(days: int) -> History:
        states = [f"State {number}" for number in range(8)]
        return make_history(
            Row(state, "Threaten", states[(place + 1) % 8], day)
            for day in range(days)
            for place, state in enumerate(states)
            if (day + place) % 3 == 0
        )

    return make
