"""The eval of rankings on temporal graphs."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.outlook.ranker import Ranked
from evals.icews.gold import load_names, load_split
from evals.icews.measure import name_scores
from evals.icews.run import icews_files, score_icews


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A folder as the sets have it: six states in a ring, each threatening the next every other day."""
    rows = [(state, 0, (state + 1) % 6, day) for day in range(80) for state in range(6) if (day + state) % 2]
    for part, first, last in (("train", 0, 60), ("valid", 60, 70), ("test", 70, 80)):
        lines = ["\t".join(map(str, row)) for row in rows if first <= row[3] < last]
        (tmp_path / f"{part}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = "".join(f"State_{number}\t{number}\n" for number in range(6))
    (tmp_path / "entity2id.txt").write_text(names, encoding="utf-8")
    (tmp_path / "relation2id.txt").write_text("Threaten\t0\n", encoding="utf-8")
    return tmp_path


def test_parts_become_one_history_with_names(graph: Path):
    """Train, valid and test are one history; the days on which each part ends are kept."""
    split = load_split(graph)

    assert (59, 69, 79) == (split.train, split.valid, split.test)
    assert "State 0" in split.history.actors


def test_every_test_event_is_asked_from_both_sides(graph: Path):
    """Scores and costs come back, and how many queries they are of."""
    layer = score_icews(graph)[0]

    assert {"mrr", "h1", "h3", "h10", "layered.mrr", "seconds", "peak_gib"} <= set(layer.scores)
    assert "60 of test, both directions" == layer.counts["queries"]
    assert layer.scores["mrr"] > 0.8


def test_a_missing_file_is_named(tmp_path: Path):
    """What to do stands in one line."""
    with pytest.raises(FileNotFoundError, match=r"expected train\.txt, got none"):
        score_icews(tmp_path)


def test_scores_are_means_over_ranks():
    """Mean reciprocal rank and hits, ties in halves."""
    ranked = Ranked(np.zeros(4, np.int64), np.zeros(4, np.int64), np.array([1, 2, 4, 20], np.float32))

    assert {"mrr": 0.45, "h1": 0.25, "h3": 0.5, "h10": 0.75} == pytest.approx(name_scores("", ranked))


def test_numbers_without_a_name_have_none(tmp_path: Path):
    """A gap in the numbering stays a gap."""
    (tmp_path / "names.txt").write_text("Ardin\t2\n", encoding="utf-8")

    assert ("", "", "Ardin") == load_names(tmp_path / "names.txt")


def test_the_digest_covers_names_and_parts(graph: Path):
    """Five files, whichever folder they lie in."""
    assert 5 == len(icews_files(graph))
