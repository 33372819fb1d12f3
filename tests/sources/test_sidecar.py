"""Metadata beside a document."""

from pathlib import Path

import pytest

from dragoman.records import Rejected
from dragoman.sources import NOTHING_SAID, SourceFlags
from dragoman.sources.sidecar import find_sidecar, refuse_sidecar


def beside(folder: Path, name: str, text: str) -> Path:
    """A document with a sidecar of that name."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder / "talks.txt"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("talks.txt.meta.toml", 'title = "Talks"\nauthors = ["A. Writer"]\npublished = 2025-11-04\n'),
        ("talks.meta.toml", 'title = "Talks"\nauthors = ["A. Writer"]\npublished = "2025-11-04"\n'),
        ("talks.meta.toml", 'title = "Talks"\nauthors = ["A. Writer"]\npublished = "November 4, 2025"\n'),
        ("talks.txt.meta.json", '{"title": "Talks", "authors": ["A. Writer"], "published": "2025-11-04"}'),
        ("talks.meta.json", '\ufeff{"title": "Talks", "authors": ["A. Writer"], "published": "2025-11-04"}'),
    ],
)
def test_a_sidecar_is_found(tmp_path: Path, name: str, text: str):
    """A sidecar in TOML or JSON is found by the document's name, with its ending or without."""
    said = SourceFlags(title="Talks", authors=("A. Writer",), published="2025-11-04")

    assert said == find_sidecar(beside(tmp_path, name, text))


def test_no_sidecar_says_nothing(tmp_path: Path):
    """Without a sidecar nothing is said."""
    assert NOTHING_SAID == find_sidecar(tmp_path / "talks.txt")


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ('publised = "2025"', "publised"),
        ('published = "last week"', '"last week"'),
        ('authors = "A. Writer"', "Expected `array`"),
        ("title = ", "Invalid value"),
        ("title = 3", "Expected `str | null`"),
    ],
)
def test_a_mistake_in_a_sidecar_is_told(tmp_path: Path, text: str, got: str):
    """A field nobody knows, a date that is none or broken TOML rejects the document, so that nothing is undated."""
    rejected = find_sidecar(beside(tmp_path, "talks.meta.toml", text))

    assert isinstance(rejected, Rejected)
    assert got in rejected.got


def test_deep_json_is_no_sidecar(tmp_path: Path):
    """JSON nested beyond reason is rejected, not followed."""
    rejected = find_sidecar(beside(tmp_path, "talks.meta.json", "[" * 50_000))

    assert isinstance(rejected, Rejected)


def test_a_document_may_have_a_name_too_long_for_a_sidecar(tmp_path: Path):
    """Where no name is left for a file beside it, nothing is said beside it."""
    path = tmp_path / f"{'x' * 250}.txt"
    path.write_text("talks", encoding="utf-8")

    assert NOTHING_SAID == find_sidecar(path)


def test_two_sidecars_are_one_too_many(tmp_path: Path):
    """Two sidecars for one document are rejected by both names."""
    beside(tmp_path, "talks.meta.json", "{}")
    rejected = find_sidecar(beside(tmp_path, "talks.txt.meta.toml", ""))

    assert isinstance(rejected, Rejected)
    assert "talks.txt.meta.toml and talks.meta.json" == rejected.got


def test_a_bad_sidecar_says_that_its_document_is_left_out(tmp_path: Path):
    """What is wrong with a sidecar keeps its document out, and the advice says so by the document's name."""
    rejected = find_sidecar(beside(tmp_path, "talks.meta.toml", "title = 3"))

    assert isinstance(rejected, Rejected)
    assert rejected.fix.endswith("; until then talks.txt is left out")


@pytest.mark.parametrize(
    ("name", "got"),
    [
        ("talks.meta.toml", "a sidecar"),
        ("talks.txt.meta.json", "a sidecar"),
        ("talk.meta.toml", "a sidecar that belongs to no file"),
    ],
)
def test_a_sidecar_is_no_article(tmp_path: Path, name: str, got: str):
    """A sidecar given as an article is refused, and one that describes nothing is told apart."""
    path = beside(tmp_path, name, "")
    path.write_text("talks", encoding="utf-8")
    rejected = refuse_sidecar(tmp_path / name)

    assert rejected is not None
    assert got == rejected.got
    assert refuse_sidecar(path) is None


def test_a_wrong_weekday_is_told_with_the_right_one(tmp_path: Path):
    """A date whose weekday is another is refused with the weekday that the day falls on."""
    rejected = find_sidecar(beside(tmp_path, "talks.meta.toml", 'published = "Friday, 5 March 2026"'))

    assert isinstance(rejected, Rejected)
    assert '"Friday, 5 March 2026", which is a Thursday' == rejected.got
