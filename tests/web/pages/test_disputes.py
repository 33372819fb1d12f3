"""Rival versions: who says which, what hangs on them, and the evidence laid out."""

import pytest
from msgspec.structs import replace

from benchmarks.invented_dossier import invent_dossier
from dragoman.records import Conflict, Link, SystemModel, cut_anchor
from dragoman.verbs import Built, UnknownConflictError
from dragoman.web.pages import dispute, disputes
from dragoman.web.pages.dispute import make_dispute
from dragoman.web.pages.disputes import DisputeType, make_disputes


def test_both_versions_stand_side_by_side(strait):
    """Each side has its words, its speaker and an anchor in its own document."""
    (pair,) = make_disputes(strait).disputes

    assert ("Ardin Mail", "Belmora Post") == (pair.a.speaker, pair.b.speaker)
    assert ("2031-05-04", "2031-05-06") == (pair.a.cite.published, pair.b.cite.published)
    assert "Ardin did not allow the ships of Belmora to pass." == pair.b.words


def test_a_dispute_that_nothing_explains_is_open(strait):
    """It is counted as open, under its type."""
    page = make_disputes(strait)

    assert (1, 1, True) == (page.open, page.total, page.disputes[0].open)
    assert (DisputeType(type="agency", matter="who let it happen", count=1),) == page.types


def test_evidence_is_laid_against_versions(strait):
    """Each passage is consistent with its own version and inconsistent with the other's."""
    (pair,) = make_disputes(strait).disputes
    page = make_dispute(strait, pair.id)

    assert [("consistent", "inconsistent"), ("inconsistent", "consistent")] == [row.reads for row in page.evidence]
    assert [(1, 1), (1, 1)] == [(version.against, version.behind) for version in page.versions]


def test_versions_of_the_same_words_are_told_by_their_own_sentences(strait):
    """Where both sides have the words, and one sentence denies them, each version shows its own sentence."""
    words = "the ships of Belmora to pass"
    sides = [
        cut_anchor(document.id, document.text, start, start + len(words))
        for document in strait.documents
        if (start := document.text.find(words)) >= 0
    ]
    conflict = Conflict(id="y1", type="polarity", a=sides[0], b=sides[1], a_claims=(), b_claims=())
    page = make_dispute(strait._replace(weighed=replace(strait.weighed, conflicts=(conflict,))), "y1")

    assert {
        "Ardin allowed the ships of Belmora to pass.",
        "Ardin did not allow the ships of Belmora to pass.",
    } == {version.words for version in page.versions}


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


def test_links_that_fall_with_a_side_are_named(make_built):
    """What rests on one version alone is told with the concept to push."""
    built = make_built(
        ("Ardin Mail", "2031-05-04", "Ardin's growing influence in Belmora has weakened the Reed Guard."),
        ("Belmora Post", "2031-05-06", "Ardin's influence in Belmora is weakening."),
    )
    falls = [link.cause for pair in make_disputes(built).disputes for link in (*pair.a.falls, *pair.b.falls)]

    assert ["influence(new:ardin>new:belmora)"] == sorted(set(falls))


def test_nothing_in_dispute_gives_an_empty_page(make_built):
    """One passage alone contradicts nobody."""
    assert () == make_disputes(make_built(("Ardin Mail", None, "Ardin is allied with Corwen."))).disputes


def crowd(pairs: int, *, type: str = "time") -> Built:  # noqa: A002 — as in a conflict
    """A dossier in which one passage contradicts each of so many others, every third with something to explain it."""
    built = invent_dossier(12, pairs + 1)
    first, *others = (claim for reading in built.readings for claim in reading.claims)
    conflicts = tuple(
        Conflict(
            id=f"x{number:03}",
            type=type,
            a=first.anchor,
            b=other.anchor,
            a_claims=(first.id,),
            b_claims=(other.id,),
            explained="change" if number % 3 == 0 else None,
        )
        for number, other in enumerate(others)
    )
    return built._replace(weighed=replace(built.weighed, conflicts=conflicts))


@pytest.fixture(scope="module")
def crowded() -> Built:
    """Thirty disputes on one matter."""
    return crowd(30)


def ids_of(page) -> list[str]:
    """The pairs of a page in its order."""
    return [pair.id for pair in page.disputes]


@pytest.mark.parametrize(("offset", "limit"), [(0, 7), (7, 7), (28, 7), (40, 7)])
def test_windows_are_parts_of_the_order(crowded, offset, limit):
    """Windows put together are the whole; past its end there is nothing, and the counts stay."""
    page = make_disputes(crowded, offset=offset, limit=limit)

    assert ids_of(make_disputes(crowded))[offset : offset + limit] == ids_of(page)
    assert (30, 30, 20) == (page.matching, page.total, page.open)


def test_no_more_pairs_are_worded_than_are_shown(crowded, monkeypatch):
    """A window of a crowded dossier is told without telling the rest."""
    told = []
    monkeypatch.setattr(disputes, "word_claim", lambda claim, _: told.append(claim.id) or "told")
    make_disputes(crowded, limit=3)

    assert 6 == len(told)


def test_open_disputes_come_before_explained_ones(crowded):
    """Nothing that time may explain stands before something that nothing explains."""
    opens = [pair.open for pair in make_disputes(crowded).disputes]

    assert [True] * 20 + [False] * 10 == opens


def test_a_dispute_on_which_a_link_rests_comes_first(crowded):
    """Of equal disputes the one that moves the model is more important."""
    last = [one for one in crowded.weighed.conflicts if one.explained is None][-1]
    ends = {"cause": "toll", "effect": "trade", "sign": 1, "link_type": "causal", "runs": True, "support": 0.8}
    model = SystemModel(links=(Link(id="l1", claims=last.b_claims, **ends),))

    assert last.id == make_disputes(crowded._replace(system=model)).disputes[0].id


def test_the_side_that_more_origins_tell_makes_a_dispute_more_important(crowded):
    """Two sides with several origins each come before one origin against another."""
    chosen = [one for one in crowded.weighed.conflicts if one.explained is None][5]
    strong = {*chosen.a_claims, *chosen.b_claims}
    findings = tuple(replace(one, origins=3) if strong & {*one.claims} else one for one in crowded.weighed.findings)

    assert (
        chosen.id == make_disputes(crowded._replace(weighed=replace(crowded.weighed, findings=findings))).disputes[0].id
    )


def test_a_type_and_openness_are_looked_for(crowded):
    """The window holds what fits; the counts of the whole dossier stay."""
    page = make_disputes(crowded, open=True, limit=5)
    other = make_disputes(crowded, type="agency")

    assert (20, 5, 30) == (page.matching, len(page.disputes), page.total)
    assert (0, (), 30) == (other.matching, other.disputes, other.total)


def test_words_are_looked_for_in_both_passages(strait):
    """All words must stand in the passages or the titles and publishers, case aside."""
    assert 1 == make_disputes(strait, find="ALLOWED post").matching
    assert 0 == make_disputes(strait, find="allowed quince").matching


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2031-05-05", "", 1),
        ("", "2031-05-05", 1),
        ("2031-05-07", "", 0),
        ("2031-06", "2031-07", 0),
        ("nonsense", "", 1),
    ],
)
def test_a_time_is_looked_for_on_either_side(strait, since, until, found):
    """One side told or printed within is enough; a bound that is no date bounds nothing."""
    assert found == make_disputes(strait, since=since, until=until).matching


def test_a_crowded_matter_is_cut_and_says_so(crowded, monkeypatch):
    """Pairs, versions and evidence beyond what can be looked at are counted; each version shown keeps a passage."""
    monkeypatch.setattr(dispute, "MOST_PAIRS", 4)
    monkeypatch.setattr(dispute, "MOST_EVIDENCE", 5)
    page = make_dispute(crowded, "x007")

    assert (4, 26) == (len(page.pairs), page.more_pairs)
    assert (5, 26, 0) == (len(page.evidence), page.more_evidence, page.more_versions)
    assert {0, 1} == {row.reads.index("consistent") for row in page.evidence}


def test_versions_beyond_the_most_are_counted(crowded, monkeypatch):
    """The least contradicted are kept, and evidence is read against these alone."""
    monkeypatch.setattr(dispute, "MOST_VERSIONS", 1)
    page = make_dispute(crowded, "x007")

    assert (1, 1) == (len(page.versions), page.more_versions)
    assert {1} == {len(row.reads) for row in page.evidence}
