"""The brief as one HTML file."""

import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from dragoman.records import SystemModel, Weighed
from dragoman.tell import brief_html, compose_brief

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' & </style></title>\u202etxt\x00."


class Page(HTMLParser):
    """Elements and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.marked: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        """Check that elements close in order."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note the text of marks."""
        if self.open and self.open[-1] == "mark":
            self.marked[-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Attributes of every element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]


def page_of(case) -> Page:
    """The parsed page of a case."""
    return Page(brief_html(compose_brief(case.documents, case.readings(), case.weighed(), case.system())))


def test_every_sentence_opens_its_quotes(case):
    """Each line is something to open, with the exact words marked inside."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())
    cited = [c.anchor.exact for line in brief.lines() for c in line.citations]

    assert sorted([*cited, *(entry.opening.anchor.exact for entry in brief.sources)]) == sorted(page_of(case).marked)


def test_elements_close_in_order(case):
    """The page is well formed to its end."""
    assert [] == page_of(case).open


def test_a_page_needs_nothing_else(case):
    """No script, picture, frame, form, link out or style from elsewhere."""
    page = page_of(case)
    kinds = {tag for tag, _ in page.tags} & {"script", "img", "iframe", "form", "link", "object", "base"}

    assert (set(), set()) == (kinds, {a["href"] for a in page.named("a") if not str(a["href"]).startswith("#")})


def test_links_inside_the_page_lead_somewhere(case):
    """Every entry of the contents has its section."""
    page = page_of(case)
    ids = {f"#{attributes['id']}" for _, attributes in page.tags if "id" in attributes}

    assert set() == {a["href"] for a in page.named("a")} - ids


def test_the_page_forbids_what_it_does_not_use(case):
    """A content policy allows the page's own style and nothing more."""
    [policy] = [m["content"] for m in page_of(case).named("meta") if m.get("http-equiv")]

    assert str(policy).startswith("default-src 'none'; style-src 'unsafe-inline'")


@pytest.mark.parametrize("field", ["title", "publisher", "name"])
def test_hostile_metadata_stays_text(new_document, case, field: str):
    """Markup in a title, publisher or file name is shown, never taken for markup."""
    document = new_document("A quiet day in Ardin.", "quiet.txt")
    hostile = replace(document, **{field: HOSTILE})
    page = Page(brief_html(compose_brief([hostile], [], Weighed(), case.system())))

    assert [] == [tag for tag, _ in page.tags if tag in {"script", "img"}]


def test_hostile_text_stays_text(new_document):
    """Markup in a document's text is quoted as it stands; control characters are shown as such."""
    page = brief_html(compose_brief([new_document(HOSTILE, "h.txt")], [], Weighed(), SystemModel()))

    assert ([], 0) == ([tag for tag, _ in Page(page).tags if tag in {"script", "img"}], page.count("\x00"))


def test_colours_for_light_dark_and_paper(case):
    """The page styles itself for light and dark screens and for print."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())

    assert {"prefers-color-scheme: dark", "print"} <= set(
        re.findall(r"@media \(?([\w-]+(?:: \w+)?)", brief_html(brief))
    )


def test_the_same_brief_gives_the_same_page(case):
    """Writing twice gives the same bytes."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())

    assert brief_html(brief) == brief_html(brief)
