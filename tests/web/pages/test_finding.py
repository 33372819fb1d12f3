"""One finding with the words behind it."""

import pytest

from dragoman.verbs import load_built
from dragoman.web.pages.finding import make_finding
from dragoman.web.pages.unknown import UnknownIdError


@pytest.fixture(scope="module")
def built(once_read):
    """The dossier of the strait."""
    return load_built(once_read)


def test_each_finding_opens_onto_the_words_of_its_claims(built):
    """Every claim of every finding is there, its quote cut from the stored text."""
    texts = {document.id: document.text for document in built.documents}
    pages = [make_finding(built, finding.id) for finding in built.weighed.findings]
    cites = [claim.cite for page in pages for claim in page.claims]

    assert [len(finding.claims) for finding in built.weighed.findings] == [len(page.claims) for page in pages]
    assert [cite.quote for cite in cites] == [
        texts[cite.doc][cite.start : cite.start + len(cite.quote)] for cite in cites
    ]


def test_a_finding_names_the_conflicts_it_is_in(built):
    """A finding that another text denies names the conflict; one that nobody disputes names none."""
    disputed = {claim for one in built.weighed.conflicts for claim in (*one.a_claims, *one.b_claims)}
    told = {bool(disputed & set(one.claims)): make_finding(built, one.id).conflicts for one in built.weighed.findings}

    assert {True, False} == set(told)
    assert (True, False) == (bool(told[True]), bool(told[False]))


def test_a_finding_names_the_links_that_rest_on_it(built):
    """What the model is made of leads back to its finding."""
    link = built.system.links[0]

    assert link.id in make_finding(built, link.findings[0]).links


def test_many_claims_are_cut_and_counted(built, monkeypatch):
    """Of a finding with very many claims the best are shown and the others counted."""
    monkeypatch.setattr("dragoman.web.pages.finding.MOST_CLAIMS", 0)
    page = make_finding(built, built.weighed.findings[0].id)

    assert ((), len(built.weighed.findings[0].claims)) == (page.claims, page.more)


def test_an_id_that_no_finding_has_is_refused(built):
    """A wrong id is told as one."""
    with pytest.raises(UnknownIdError, match="the id of a finding"):
        make_finding(built, "nothing")
