"""A folder with an archive -> recall of listed copies and of updates, and documents compared a second."""

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from dragoman.weigh.kinship import CONTAINED_SCORE, NEAR_SCORE, Kinship, Story, relate_stories
from dragoman.weigh.words import fold_words
from evals.neardup.gold import MIN_WORDS, Pair, Report, gold_files, list_updates, load_pairs, load_reports
from evals.report import Layer

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "1"
LISTED = 0.5
ROUNDS = 3
AGENCY = "voice:reuter"


def score_neardup(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """recall_05, update_recall and docs_per_s; `texts` is not used, since the archive holds them."""
    reports, listed = load_reports(data), load_pairs(data)
    kin, seconds = relate_timed(reports)
    return (
        score_copies(reports, kin, listed),
        score_updates(reports, kin, list_updates(reports)),
        Layer(name="speed", scores={"docs_per_s": len(reports) / seconds if seconds else None}),
    )


def neardup_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)


def relate_timed(
    reports: Sequence[Report], clock: Callable[[], float] = time.process_time
) -> tuple[tuple[Kinship, ...], float]:
    """What is related to what, and the CPU seconds from texts to pairs: the least of a few rounds."""
    best = float("inf")
    kin: tuple[Kinship, ...] = ()
    for _ in range(ROUNDS):
        start = clock()
        kin = relate_stories([make_story(report) for report in reports])
        best = min(best, clock() - start)
    return kin, best


def make_story(report: Report) -> Story:
    """A story as a dossier has it: words of the body, headline, time; the publisher is the agency."""
    return Story(fold_words(report.body), fold_words(report.headline), report.published, AGENCY)


def score_copies(reports: Sequence[Report], kin: Sequence[Kinship], listed: Mapping[Pair, float]) -> Layer:
    """Listed pairs of Jaccard >= .5 that are related, in whatever way."""
    found = Found(reports, kin)
    wanted = sorted(pair for pair, score in listed.items() if score >= LISTED)
    missed = [pair for pair in wanted if pair not in found]
    ours = [pair for pair in found.alike() if all(len(found.bodies[n].split()) >= MIN_WORDS for n in pair)]
    return Layer(
        name="copies",
        scores={"recall_05": (len(wanted) - len(missed)) / len(wanted) if wanted else None},
        counts={
            "recall_05": f"{len(wanted) - len(missed)}/{len(wanted)}",
            "alike_listed": f"{sum(pair in listed for pair in ours)}/{len(ours)} of ours are listed at .3 or more",
            "kinds": ", ".join(f"{kind} {count}" for kind, count in sorted(Counter(k.kind for k in kin).items())),
        },
        errors=tuple(f"MISSED {a} {b} {listed[a, b]:.3f}" for a, b in missed),
    )


def score_updates(reports: Sequence[Report], kin: Sequence[Kinship], updates: Mapping[str, Collection[Pair]]) -> Layer:
    """Pairs of successive stories that are related."""
    found, halves = Found(reports, kin), Found(reports, [pair for pair in kin if pair.containment >= CONTAINED_SCORE])
    every = sorted({pair for pairs in updates.values() for pair in pairs})
    missed = [pair for pair in every if pair not in found]
    parts = {f"update_recall.{name}": _share(found, pairs) for name, pairs in updates.items()}
    return Layer(
        name="updates",
        scores={"update_recall": (len(every) - len(missed)) / len(every) if every else None},
        counts={
            "update_recall": _share(found, every),
            **parts,
            "half_contained": _share(halves, every),
            "half_contained.headline": _share(halves, updates.get("headline", ())),
        },
        errors=tuple(f"MISSED {a} {b} {found.headlines[a]!r} {found.headlines[b]!r}" for a, b in missed),
    )


def _share(found: "Found", pairs: Collection[Pair]) -> str:
    return f"{sum(pair in found for pair in pairs)}/{len(pairs)}"


class Found:
    """Pairs that are related; stories of the same words stand for one another."""

    def __init__(self, reports: Sequence[Report], kin: Sequence[Kinship]) -> None:
        """Put stories of the same words under the first of them."""
        self._kin = kin
        self._numbers = [report.number for report in reports]
        self.headlines = {report.number: report.headline for report in reports}
        self.bodies = {report.number: report.body for report in reports}
        exact = [pair for pair in kin if pair.method == "exact"]
        self._same = {self._numbers[pair.b]: self._numbers[pair.a] for pair in exact}
        self._pairs = {frozenset((self._numbers[pair.a], self._numbers[pair.b])) for pair in kin}

    def __contains__(self, pair: Pair) -> bool:
        """Whether the two are related, by themselves or by stories of the same words."""
        stands = frozenset(self._same.get(number, number) for number in pair)
        return len(stands) == 1 or stands in self._pairs

    def alike(self) -> Iterator[Pair]:
        """Pairs of Jaccard >= .5, the smaller number first."""
        for pair in self._kin:
            if pair.jaccard >= NEAR_SCORE:
                a, b = sorted((self._numbers[pair.a], self._numbers[pair.b]))
                yield a, b
