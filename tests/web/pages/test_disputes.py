"""Rival versions: who says which, what hangs on them, and the evidence laid out."""

import pytest
from msgspec.structs import replace

from dragoman.records import cut_anchor
from dragoman.verbs import UnknownConflictError
from dragoman.web.pages.disputes import make_dispute, make_disputes


def test_both_versions_stand_side_by_side(strait):
    """Each side has its words, its speaker and an anchor in its own document."""
    (pair,) = make_disputes(strait).disputes

    assert ("Ardin Mail", "Belmora Post") == (pair.a.speaker, pair.b.speaker)
    assert ("2031-05-04", "2031-05-06") == (pair.a.cite.published, pair.b.cite.published)
    assert "Ardin did not allow the ships of Belmora to pass." == pair.b.words


def test_a_dispute_that_nothing_explains_is_open(strait):
    """It is counted as open, under its type."""
    page = make_disputes(strait)

    assert (1, {"agency": 1}, True) == (page.open, page.types, page.disputes[0].open)


def test_evidence_is_laid_against_versions(strait):
    """Each passage is consistent with its own version and inconsistent with the other's."""
    (pair,) = make_disputes(strait).disputes
    page = make_dispute(strait, pair.id)

    assert [("consistent", "inconsistent"), ("inconsistent", "consistent")] == [row.reads for row in page.evidence]
    assert [(1, 1), (1, 1)] == [(version.against, version.behind) for version in page.versions]


def test_versions_least_contradicted_come_first(strait):
    """Two outlets against one make the one's version the more contradicted."""
    (conflict,) = strait.weighed.conflicts
    wire = strait.documents[2]
    third = replace(conflict, id="x2", b=cut_anchor(wire.id, wire.text, 0, 26), b_claims=())
    crowded = strait._replace(weighed=replace(strait.weighed, conflicts=(conflict, third)))
    page = make_dispute(crowded, "x2")

    assert [1, 2] == [version.against for version in page.versions]
    assert {"Ardin Mail", "Belmora Post", "Corwen Wire"} == {row.source for row in page.evidence}


def test_any_conflict_of_a_matter_opens_it(strait):
    """The grid knows the conflicts it is made of."""
    (pair,) = make_disputes(strait).disputes

    assert [pair.grid] == [one.grid for one in make_dispute(strait, pair.grid).pairs]


def test_an_unknown_conflict_is_refused(strait):
    """An id that no conflict has is told, not drawn as an empty grid."""
    with pytest.raises(UnknownConflictError):
        make_dispute(strait, "x0")


def test_links_that_fall_with_a_side_are_named(make_case):
    """What rests on one version alone is told with the concept to push."""
    built = make_case(
        ("Ardin Mail", "2031-05-04", "Ardin's growing influence in Belmora has weakened the Reed Guard."),
        ("Belmora Post", "2031-05-06", "Ardin's influence in Belmora is weakening."),
    )
    falls = [link.cause for pair in make_disputes(built).disputes for link in (*pair.a.falls, *pair.b.falls)]

    assert ["influence(new:ardin>new:belmora)"] == sorted(set(falls))


def test_nothing_in_dispute_gives_an_empty_page(make_case):
    """One passage alone contradicts nobody."""
    assert () == make_disputes(make_case(("Ardin Mail", None, "Ardin is allied with Corwen."))).disputes
