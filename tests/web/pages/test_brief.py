"""The page of the brief."""

from dragoman.tell import compose_brief
from dragoman.tell.statement import source_statement
from dragoman.web.pages.brief import BriefLine, BriefPage, make_brief


def lines_of(page: BriefPage) -> list[BriefLine]:
    """Every line of a brief, in the order of the page."""
    sections = (line for section in (*page.before, *page.after) for line in section.lines)
    return [*sections, *(line for dispute in page.disputes for line in (dispute.a, dispute.b))]


def test_the_page_tells_what_the_brief_tells(strait):
    """Sentences, in their order, are those of every other format."""
    brief = compose_brief(strait.documents, strait.readings, strait.weighed, strait.system, ontology=strait.ontology)
    page = make_brief(strait)

    assert [line.text for line in brief.lines()] == [line.text for line in lines_of(page)]
    assert source_statement(brief.summary) == page.statement


def test_the_page_bears_the_name_of_the_dossier(strait):
    """What it is called is what its owner calls it."""
    assert "The strait" == make_brief(strait).title


def test_every_line_cites_words_that_stand_where_it_says(strait):
    """No line without a citation, and every citation is cut from the stored text."""
    texts = {document.id: document.text for document in strait.documents}
    lines = lines_of(make_brief(strait))
    cites = [cite for line in lines for cite in line.cites]

    assert [] == [line.text for line in lines if not line.cites]
    assert [cite.quote for cite in cites] == [texts[c.doc][c.start : c.start + len(c.quote)] for c in cites]


def test_the_same_words_keep_their_number(strait):
    """A number means one passage, all over the page."""
    page = make_brief(strait)
    cited = {
        (n, c.doc, c.start, c.quote) for line in lines_of(page) for n, c in zip(line.numbers, line.cites, strict=True)
    }

    assert len(cited) == len({number for number, *_ in cited})


def test_a_dispute_has_both_sides(strait):
    """What one outlet says and the other denies stands side by side."""
    dispute = make_brief(strait).disputes[0]

    assert {"Ardin Mail on the strait", "Belmora Post on the strait"} == {
        cite.document for side in (dispute.a, dispute.b) for cite in side.cites
    }


def test_what_is_left_out_leads_to_a_view(strait):
    """Each section that leaves something out names the view that holds it."""
    page = make_brief(strait)
    views = {"events", "relations", "actors", "system", ""}

    assert set() == {section.view for section in (*page.before, *page.after)} - views


def test_a_dossier_without_documents_has_an_empty_brief(make_built):
    """Nothing read, nothing told."""
    page = make_brief(make_built())

    assert (True, (), ()) == (page.empty, page.disputes, page.sources)
