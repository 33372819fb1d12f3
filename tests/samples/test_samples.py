"""The sample documents that ship with the package."""

import os
import re
from itertools import chain
from pathlib import Path

import pytest

from dragoman.samples import sample_paths
from dragoman.sources import load_document

COPIED_WORDS = 9
MIN_WORDS, MAX_WORDS = 150, 300


def words_of(path: Path) -> list[str]:
    """The words of a file, without case."""
    return re.findall(r"\w+", path.read_text(encoding="utf-8").lower())


def runs_of(words: list[str], length: int) -> set[tuple[str, ...]]:
    """Every run of so many words."""
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def reference_texts() -> list[Path]:
    """The articles whose matter the samples share; none on a machine that has no reference folder."""
    beside = Path(__file__).parents[3] / "shared"
    folder = Path(os.environ.get("DRAGOMAN_SHARED", beside)) / "seeds"
    return sorted(folder.glob("*.txt"))


def test_there_are_four():
    """The demo reads four documents."""
    assert 4 == len(sample_paths())


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_a_sample_is_short(path: Path):
    """Each sample can be read in a minute or two."""
    assert MIN_WORDS <= len(words_of(path)) <= MAX_WORDS


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_a_sample_says_that_it_is_one(path: Path):
    """The sidecar marks the piece as a paraphrase, and its outlet as invented."""
    beside = path.with_suffix(".meta.toml").read_text(encoding="utf-8")

    assert ("Paraphrase sample" in beside, "(sample)" in beside) == (True, True)


def test_one_sample_has_no_date():
    """Exactly one sample has no date, so that the demo shows what is then not known."""
    undated = [path.stem for path in sample_paths() if load_document(path).published is None]

    assert ["cedar-street-review"] == undated


def test_a_paragraph_is_printed_three_times():
    """One paragraph stands in one sample once and in another twice."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sample_paths()}
    [shared] = {p for p in texts["tigris-observer"].split("\n\n") if p in texts["two-rivers-digest"]}

    assert 2 == texts["two-rivers-digest"].count(shared)


def test_samples_are_in_our_own_words():
    """No nine words in a row stand in the articles on the same matter."""
    articles = reference_texts()
    if not articles:
        pytest.skip("the reference articles are not on this machine")
    theirs = set(chain.from_iterable(runs_of(words_of(path), COPIED_WORDS) for path in articles))

    assert set() == theirs & set(chain.from_iterable(runs_of(words_of(p), COPIED_WORDS) for p in sample_paths()))
