"""Questions of a morning -> everybody worth a look as an answer."""

from typing import NamedTuple

import numpy as np

from dragoman.outlook._questions import Questions
from dragoman.outlook._running import Running
from dragoman.outlook.arrays import Floats, Ints, rank_in_runs, spread

# Looked at beside those the subject has met: favourites of the relation, those around the region, and of its nearest
# partners (HOPS) whom those met most lately (BEYOND, within LATELY days). Sizes after the prototype, not tuned.
FAVOURITES, NEIGHBOURS, HOPS, BEYOND, LATELY = 30, 40, 25, 40, 60
# Meetings that a partner must have had lately for its word to count half.
CAUTION = 5.0


class Candidates(NamedTuple):
    """C rows, sorted by question, then actor: who might be the answer. hop: strength of what lies two meetings away."""

    asked: Ints
    actor: Ints
    hop: Floats

    def at(self, places: Ints) -> "Candidates":
        """Some of the rows."""
        return Candidates(self.asked[places], self.actor[places], self.hop[places])


def gather(running: Running, asked: Questions) -> Candidates:
    """Partners of each subject, their partners, favourites of the relation, and those met around the region."""
    size = running.mirror.actors
    subjects, subject_of = np.unique(asked.source, return_inverse=True)
    keys, hops = _around(running, subjects)
    starts = np.searchsorted(keys, np.arange(len(subjects) + 1) * size)
    place, question = spread(starts[subject_of], starts[subject_of + 1])
    rows = question * size + keys[place] % size
    every = np.unique(np.concatenate([rows, *_favourites(running, asked)]))
    hop = np.zeros(len(every), np.float32)
    hop[np.searchsorted(every, rows)] = hops[place]
    return Candidates(every // size, every % size, hop)


def _around(running: Running, subjects: Ints) -> tuple[Ints, Floats]:
    """Keys (place among the subjects, actor), sorted, of all that were met or are two meetings away, with strength."""
    m = running.mirror
    met, met_by = spread(m.own[subjects], m.own[subjects + 1])
    known = running.pair_last[met] >= 0
    met, met_by = met[known], met_by[known]
    hop_keys, hops = _two_hops(running, subjects, met, met_by)
    keys = np.union1d(met_by * m.actors + m.partner[met], hop_keys)
    strength = np.zeros(len(keys), np.float32)
    strength[np.searchsorted(keys, hop_keys)] = hops
    return keys, strength


def _two_hops(running: Running, subjects: Ints, met: Ints, met_by: Ints) -> tuple[Ints, Floats]:
    """Keys as in _around of what lies two meetings away, and how strongly."""
    m = running.mirror
    near = running.pair_now(met)[:, 1]
    best = rank_in_runs(near, met_by) < HOPS
    met, met_by, near = met[best], met_by[best], near[best]
    weight = near / (1 + near)
    through, through_of = np.unique(m.partner[met], return_inverse=True)
    pair, of, force = _latest(running, through)
    starts = np.searchsorted(of, np.arange(len(through) + 1))
    place, step = spread(starts[through_of], starts[through_of + 1])
    keys, where = np.unique(met_by[step] * m.actors + m.partner[pair[place]], return_inverse=True)
    sums = np.bincount(where, weight[step] * force[place], minlength=len(keys)).astype(np.float32)
    other = subjects[keys // m.actors] != keys % m.actors
    return keys[other], sums[other]


def _latest(running: Running, actors: Ints) -> tuple[Ints, Ints, Floats]:
    """Pairs of some actors that met lately: which, whose (place among the actors), and what share of all they are."""
    pair, of = spread(running.mirror.own[actors], running.mirror.own[actors + 1])
    lately = running.day - running.pair_last[pair] <= LATELY
    pair, of = pair[lately], of[lately]
    force = running.pair_now(pair)[:, 1]
    kept = rank_in_runs(force, of) < BEYOND
    pair, of, force = pair[kept], of[kept], force[kept]
    total = np.bincount(of, force, minlength=len(actors)).astype(np.float32)
    return pair, of, force / (CAUTION + total[of])


def _favourites(running: Running, asked: Questions) -> tuple[Ints, Ints]:
    """Keys (question, actor) of the favourites of each relation, and of those met around each subject's region."""
    return (
        _most_met(running.popular, asked.relation, FAVOURITES),
        _most_met(running.regional, running.places[asked.source], NEIGHBOURS),
    )


def _most_met(table: Floats, rows: Ints, most: int) -> Ints:
    size = table.shape[1]
    most = min(most, size)
    known, row_of = np.unique(rows, return_inverse=True)
    top = np.argpartition(-table[known], most - 1, axis=1)[:, :most]
    keys: Ints = (np.arange(len(rows))[:, None] * size + top[row_of]).ravel()
    return keys
