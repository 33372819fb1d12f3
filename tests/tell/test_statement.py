"""The words that every format prints of sources and citations."""

import pytest
from msgspec.structs import replace

from dragoman.tell._brief import SourceSummary
from dragoman.tell.statement import source_statement


def summary(earliest: str | None, latest: str | None) -> SourceSummary:
    """Three documents between two dates, one of them undated."""
    return SourceSummary(
        documents=3,
        publishers=1,
        undated=1,
        origins=2,
        findings=2,
        single=2,
        disputed=0,
        claims=4,
        unattributed=1,
        unnamed=0,
        repeated=0,
        earliest=earliest,
        latest=latest,
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-03-04T08:15:00Z", "2031-03-04T19:00:00Z", ", published on 2031-03-04; 1 undated."),
        ("2031-03", "2031-03-04T19:00:00Z", ", published between 2031-03 and 2031-03-04; 1 undated."),
        (None, None, ", none of them dated."),
    ],
)
def test_a_statement_tells_days_and_not_clocks(earliest: str | None, latest: str | None, words: str):
    """Instants on one day are that day; what is coarser than a day stays as coarse."""
    assert words in source_statement(summary(earliest, latest))


def test_one_text_without_a_date_is_not_them():
    """A single document is spoken of as one."""
    assert ", not dated." in source_statement(replace(summary(None, None), documents=1))
