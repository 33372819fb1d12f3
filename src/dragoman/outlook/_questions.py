"""The morning of a day -> who does what to whom today?, as questions with their answers."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook._mirror import Mirror
from dragoman.outlook.arrays import Ints


class Questions(NamedTuple):
    """Q questions of a day. source, relation: shape (Q,). answers: targets, end to end; asked: question of each."""

    day: int
    source: Ints
    relation: Ints
    answers: Ints
    asked: Ints

    def some(self, places: Ints) -> "Questions":
        """Some of the questions, in the order of their places, with their answers."""
        turn = np.full(len(self.source), -1)
        turn[places] = np.arange(len(places))
        kept = turn[self.asked] >= 0
        return Questions(
            self.day, self.source[places], self.relation[places], self.answers[kept], turn[self.asked[kept]]
        )


def questions_of(mirror: Mirror, day: int) -> Questions:
    """Every question of a day, from both sides; none on a day without events."""
    today = mirror.day(day)
    keys, asked = np.unique(mirror.source[today] * mirror.relations + mirror.relation[today], return_inverse=True)
    return Questions(day, keys // mirror.relations, keys % mirror.relations, mirror.target[today], asked)
