"""The eval of chances between states."""

from pathlib import Path

import numpy as np
import pytest

from evals.dyads.run import score_dyads


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A folder as the sets have it: twelve dyads that fight in bouts over 300 days."""
    rng = np.random.default_rng(8)
    rows = []
    for dyad in range(12):
        hot = np.repeat(rng.uniform(size=20) < 0.4, 15)
        rows += [(2 * dyad, 0, 2 * dyad + 1, day) for day in np.flatnonzero(hot & (rng.uniform(size=300) < 0.6))]
    for part, first, last in (("train", 0, 220), ("valid", 220, 260), ("test", 260, 300)):
        lines = ["\t".join(map(str, row)) for row in rows if first <= row[3] < last]
        (tmp_path / f"{part}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = "".join(f"Police (State {number})\t{number}\n" for number in range(24))
    (tmp_path / "entity2id.txt").write_text(names, encoding="utf-8")
    (tmp_path / "relation2id.txt").write_text("Use conventional military force\t0\n", encoding="utf-8")
    return tmp_path


def test_bouts_are_foretold_better_than_by_the_base_rate(graph: Path):
    """Skill, calibration and precision come with rows, base rates and intervals beside them."""
    week = score_dyads(graph)[0]

    assert week.scores["skill"] is not None
    assert week.scores["skill"] > 0.2
    assert {"skill", "onset_skill", "skill_by_rate", "skill_by_change", "going_on", "reliability"} <= set(week.counts)
    assert "[" in week.counts["skill"]


def test_a_missing_file_is_named(tmp_path: Path):
    """What to do stands in one line."""
    with pytest.raises(FileNotFoundError, match="expected train"):
        score_dyads(tmp_path)
