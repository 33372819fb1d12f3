"""A history and the last day to learn from -> for every later event, at what place the right answer stood."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

import numpy as np

from dragoman.outlook._descent import fit_layered
from dragoman.outlook._mirror import mirror
from dragoman.outlook._questions import Questions, questions_of
from dragoman.outlook._running import Running
from dragoman.outlook.arrays import Floats, Ints, find
from dragoman.outlook.choice import Additive, Choices, Layered, fit_additive, scale_values
from dragoman.outlook.codes import ROOTS
from dragoman.outlook.features import Known, Rows, describe, share_sectors
from dragoman.outlook.history import History
from dragoman.outlook.places import place_actors
from dragoman.outlook.ranks import rank_answers
from dragoman.outlook.rules import Counter, shrink

Model = Additive | Layered
Option = Literal["additive", "layered"]
# Days at the start of a history on which everything is new, so that nothing is counted of them.
WARM_UP = 20


class Settings(NamedTuple):
    """How a ranker learns.

    days: the last days before the cut, on which weights are fitted to rules counted before them. kept, looked_at:
    candidates of a question in fitting and in ranking. asked: most questions of a day in fitting, drawn by seed.
    layered: fit a hidden layer beside the sum too.
    """

    # On valid of ICEWS14, MRR additive and layered: 60 days .479 and .489, 120 .478 and .491, 180 .477 and .490.

    days: int = 60
    kept: int = 60
    looked_at: int = 100
    asked: int = 800
    layered: bool = False
    seed: int = 0


class Ranked(NamedTuple):
    """One row for each event from either side, shape (2N,). relation: as asked. rank: 1 is best, halves are ties."""

    day: Ints
    relation: Ints
    rank: Floats


class Ranker:
    """Learns up to a day and ranks the days after it, each with the true history of the days before it."""

    def __init__(self, history: History, cut: int, settings: Settings) -> None:
        """Walk the history up to and with day `cut` and fit the model to its last days."""
        self._settings, self._mirror = settings, mirror(history)
        before = history.until(cut + 1)
        self._places = place_actors(history.actors, before.source, before.target)
        self._running = Running(self._mirror, self._places.region, self._places.regions)
        self._groups = np.array([*history.roots, *(root + ROOTS for root in history.roots)], np.int64)
        self._counter = Counter(self._mirror.relations)
        self.models = fit_models(_join([_choices(*part) for part in self._learn(cut)]), settings)
        self._known = self._count_up()

    def _learn(self, cut: int) -> Iterator[tuple[Questions, Rows]]:
        """Rows of the last days, by rules of the days before them; every day is counted."""
        known, rng = None, np.random.default_rng(self._settings.seed)
        for day in self._running.walk(cut):
            if day > cut - self._settings.days:
                known = known or self._count_up()
                asked = _draw(questions_of(self._mirror, day), self._settings.asked, rng)
                yield asked, describe(self._running, asked, known, self._settings.kept)
            if day > WARM_UP:
                self._counter.count(self._running)

    def _count_up(self) -> Known:
        sectors = share_sectors(self._mirror, self._places, self._running.day)
        return Known(shrink(self._counter.table(), self._groups), sectors, self._places)

    def rank(self, first: int, last: int) -> Mapping[Option, Ranked]:
        """Ranks of all events of some days by each model. Raises ValueError for days that were passed already."""
        if first < self._running.day:
            msg = f"day {first}: expected {self._running.day} or later, a ranker goes forward only"
            raise ValueError(msg)
        parts: dict[Option, list[Ranked]] = {option: [] for option in self.models}
        for day in self._running.walk(last):
            if day >= first:
                asked = questions_of(self._mirror, day)
                rows = describe(self._running, asked, self._known, self._settings.looked_at)
                for option, model in self.models.items():
                    ranks = rank_answers(asked, rows, model.score(rows.values), self._fall_back)
                    parts[option].append(Ranked(np.full(len(ranks), day), asked.relation[asked.asked], ranks))
        return {option: _end_to_end(days) for option, days in parts.items()}

    def _fall_back(self, relation: int) -> Floats:
        """How everybody is ranked who is no candidate: by how often the relation fell on them, then by fame."""
        scores: Floats = self._running.popular[relation] + 1e-3 * self._running.active
        return scores


def fit_models(choices: Choices, settings: Settings) -> Mapping[Option, Model]:
    """The models of the settings; the choices' values are changed in place."""
    scale = scale_values(choices.values)
    models: dict[Option, Model] = {"additive": (additive := fit_additive(choices, scale))}
    if settings.layered:
        models["layered"] = fit_layered(choices, additive, seed=settings.seed)
    return models


def _end_to_end(days: list[Ranked]) -> Ranked:
    empty = Ranked(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Ranked(*(np.concatenate(columns) for columns in zip(empty, *days, strict=True)))


def _draw(asked: Questions, most: int, rng: np.random.Generator) -> Questions:
    """As many of a day's questions as are asked for at most, by chance."""
    if len(asked.source) <= most:
        return asked
    return asked.some(np.sort(rng.choice(len(asked.source), most, replace=False)))


def _choices(asked: Questions, rows: Rows) -> Choices:
    """A day's rows as choices: questions whose answer is among the candidates."""
    chosen = np.zeros(len(rows.actor), np.float32)
    size = 1 + max(int(rows.actor.max(initial=0)), int(asked.answers.max(initial=0)))
    place = find(rows.asked * size + rows.actor, asked.asked * size + asked.answers)
    np.add.at(chosen, place[place >= 0], 1)
    kept = np.isin(rows.asked, rows.asked[chosen > 0])
    return Choices(rows.values[kept], rows.asked[kept], chosen[kept])


def _join(days: list[Choices]) -> Choices:
    """Days end to end, each group with a number of its own. Raises ValueError where there is nothing to learn from."""
    if not sum(len(day.group) for day in days):
        msg = "history: expected events on the last days to learn from, got none; name a later day or a longer history"
        raise ValueError(msg)
    span = 1 + max(int(day.group.max(initial=0)) for day in days)
    groups = np.concatenate([day.group + span * turn for turn, day in enumerate(days)])
    values = np.concatenate([day.values for day in days])
    return Choices(values, groups, np.concatenate([day.chosen for day in days]))
