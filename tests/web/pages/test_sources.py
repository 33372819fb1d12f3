"""Who says what: grades, what is passed on, what is printed again, and what falls without somebody."""

import pytest

from dragoman.records import Decision
from dragoman.verbs import UnknownSourceError
from dragoman.web.pages.sources import SourceRow, make_source, make_sources, make_without
from dragoman.web.pages.unknown import UnknownIdError

STORY = (
    "Ardin closed the strait to the ships of Belmora on 3 May 2031. "
    "The harbour council of Belmora protested in a long letter to the envoys of Corwen. "
    "Nobody in Ardin answered the letter before the end of the week."
)


def row_of(built, name: str) -> SourceRow:
    """One source of the page."""
    return next(row for row in make_sources(built).sources if row.name == name)


@pytest.mark.parametrize(
    ("name", "kinds", "says", "passes_on"),
    [
        ("Ardin Mail", ("outlet",), 7, 1),
        ("Harbour pilots", ("unnamed",), 1, 0),
        ("Tovin", ("named",), 1, 0),
    ],
)
def test_outlets_pass_on_what_others_say(strait, name, kinds, says, passes_on):
    """A claim is counted for its innermost speaker, and as passed on for the outlet that prints it."""
    row = row_of(strait, name)

    assert (kinds, says, passes_on) == (row.kinds, row.says, row.passes_on)


def test_unnamed_speakers_cannot_be_judged(strait):
    """What only unnamed pilots say stands at 6, which is no middle."""
    assert {"6": 1} == row_of(strait, "Harbour pilots").credibility


def test_nobody_is_graded_until_somebody_does(strait):
    """F with no name, day or ground beside it."""
    row = row_of(strait, "Ardin Mail")

    assert ("F", None, None, "") == (row.reliability, row.by, row.at, row.basis)


def test_a_grade_stands_with_who_gave_it(make_built, strait):
    """The letter comes with its ground."""
    grade = Decision(
        id="d1",
        verb="grade",
        targets=("Ardin Mail",),
        at="2031-06-01T10:00:00Z",
        by="Iska",
        why="owned by the port",
        changes={"reliability": "D"},
    )
    graded = strait._replace(graded=make_built(decisions=[grade]).graded)
    row = row_of(graded, "Ardin Mail")

    assert ("D", "Iska", "owned by the port") == (row.reliability, row.by, row.basis)


def test_printing_again_is_listed_once_with_its_places(strait):
    """A sentence in two outlets is one passage in two places, the dated one first."""
    (again,) = make_sources(strait).again

    assert ("Ardin arms the Reed Guard.", ["Ardin Mail on the strait", "Corwen Wire on the strait"]) == (
        again.words,
        [cite.document for cite in again.cites],
    )


def test_copies_stand_below_the_first_printing(make_built):
    """Of a story printed three times the earliest is on top and the others below it."""
    built = make_built(
        ("Corwen Wire", "2031-05-09", STORY), ("Ardin Mail", "2031-05-04", STORY), ("Belmora Post", "2031-05-06", STORY)
    )
    printings = make_sources(built).printings

    assert [("Ardin Mail", 0), ("Belmora Post", 1), ("Corwen Wire", 1)] == [
        (printing.publisher, printing.depth) for printing in printings
    ]


def test_what_hangs_on_a_source_alone_comes_first(strait):
    """A source's page opens with what nobody else says."""
    alone = [said.alone for said in make_source(strait, "Ardin Mail").says]

    assert sorted(alone, reverse=True) == alone


def test_a_source_is_quoted_in_its_own_words(strait):
    """Findings that others state too are cited from the source's own claims."""
    documents = {cite.document for said in make_source(strait, "Belmora Post").says for cite in said.cites}

    assert {"Belmora Post on the strait"} == documents


def test_an_unknown_source_is_refused(strait):
    """A name that says nothing has no page."""
    with pytest.raises(UnknownIdError, match="the name of a source"):
        make_source(strait, "Nobody's Daily")


def test_leaving_a_source_out_takes_its_findings(strait):
    """What it alone says falls, and is still cited."""
    row = row_of(strait, "Tovin")
    page = make_without(strait, str(row.origin))

    assert ("Tovin", ["changed"], "single-origin, 1 origin") == (
        page.name,
        [one.change for one in page.changes],
        page.changes[0].after,
    )
    assert page.changes[0].cites


def test_leaving_out_somebody_unknown_is_refused(strait):
    """No origin of that name, no page."""
    with pytest.raises(UnknownSourceError):
        make_without(strait, "o0")


def test_no_claims_no_sources(make_built):
    """An empty dossier has empty tables."""
    page = make_sources(make_built())

    assert ((), (), (), ()) == (page.sources, page.origins, page.printings, page.again)
