"""The words that every format prints of sources and citations."""

import pytest
from msgspec.structs import replace

from dragoman.tell._brief import SourceEntry, SourceSummary
from dragoman.tell.evidence import Evidence
from dragoman.tell.statement import citation_words, read_statement, source_statement, source_words


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


@pytest.mark.parametrize(
    ("cited", "learned", "filled", "told"),
    [
        (0, 0, 0, ""),
        (9, 0, 0, "Rules read every claim cited."),
        (9, 2, 0, "Of the 9 claims cited, the learned reader alone read 2; {how}."),
        (7, 2, 1, "Of the 7 claims cited, the learned reader alone read 2 and filled a side of 1; {how}."),
    ],
)
def test_a_statement_tells_how_many_claims_the_learned_reader_carries(cited: int, learned: int, filled: int, told: str):
    """Claims that no rule read are counted among those cited; a brief without a claim says nothing of it."""
    counted = replace(summary(None, None), cited=cited, learned=learned, filled=filled)

    assert told.format(how="their notes say how sure it is") == read_statement(counted)
    assert read_statement(counted) in source_statement(counted)


@pytest.mark.parametrize(
    ("rule", "score", "told"),
    [
        ("events.verb.v1", None, "read by events.verb.v1"),
        ("frames.encoder.v1", 0.74, "read by the learned reader, .74 (frames.encoder.v1)"),
    ],
)
def test_a_note_tells_what_read_its_claim(case, rule: str, score: float | None, told: str):
    """A rule by its name, the learned reader in words and with how sure it is."""
    claim = replace(case.shot(), rule=rule, score=score)
    evidence = Evidence(case.documents, case.readings(), case.weighed())

    assert citation_words(evidence.cite_claim(claim)).endswith(f"; {told}")


@pytest.mark.parametrize(("basis", "told"), [("flag", "(as given)"), ("page", "(from the page)")])
def test_who_dates_a_document_is_told_in_plain_words(case, basis: str, told: str):
    """No option of ours is named to who reads a brief."""
    evidence = Evidence(case.documents, case.readings(), case.weighed())
    opening = evidence.cite(case.claims[0].anchor)
    entry = SourceEntry(
        doc="d", title="T", publisher=None, published="2031-03-04", published_basis=basis, opening=opening
    )

    assert told in source_words(entry)
