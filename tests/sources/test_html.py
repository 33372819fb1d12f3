"""Web pages."""

import json
import socket
from typing import Any

import pytest

from dragoman.records import Rejected
from dragoman.sources import SourceFlags
from dragoman.sources.html import MAX_ATTRIBUTES, read_html
from dragoman.sources.page import Page

PARAGRAPHS = tuple(
    f"On its {place} day the round of talks in Velmora turned to {matter}, and both delegations stayed until evening."
    for place, matter in (("first", "gas"), ("second", "the border"), ("third", "the prisoners of the winter war"))
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def html(*, head: str = "", title: str = "Talks open - Velmora Post", before: str = "<h1>Talks open</h1>") -> str:
    """A page with menus around an article."""
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"
        f"<article>{before}{BODY}</article><footer>All rights reserved</footer></body></html>"
    )


def page(text: str | bytes, encoding: str | None = None) -> Page:
    """What a page gives."""
    result = read_html("a.html", text.encode() if isinstance(text, str) else text, encoding)
    assert isinstance(result, Page), result
    return result


def refused(text: str) -> Rejected:
    """The rejection that a page must give."""
    result = read_html("a.html", text.encode(), None)
    assert isinstance(result, Rejected)
    return result


def json_ld(**fields: Any) -> str:
    """A script element with an article's JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_the_text_is_headline_and_paragraphs():
    """The stored text is the headline and the article's paragraphs, each on its line, without menus and footers."""
    assert ["Talks open", *PARAGRAPHS] == page(html()).text.splitlines()


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch):
    """Reading a page that names others opens no connection."""
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("a connection was opened"))
    linked = (
        '<link rel="canonical" href="https://velmora.example/a"><script src="https://velmora.example/x.js"></script>'
    )

    assert ["Talks open", *PARAGRAPHS] == page(html(head=linked)).text.splitlines()


def test_the_same_page_gives_the_same_text_twice():
    """Reading a page leaves nothing behind that changes the next reading."""
    assert page(html()) == page(html())


def test_meta_tags_speak_for_the_page():
    """Metadata comes from the page's own meta tags."""
    head = (
        '<meta property="og:title" content="Talks open in Velmora">'
        '<meta property="og:site_name" content="Velmora Post"><meta name="author" content="A. Writer">'
        '<meta property="article:published_time" content="2025-11-04T10:00:00+00:00">'
        '<meta property="article:author" content="https://velmora.example/staff/a">'
        '<link rel="canonical" href="https://velmora.example/talks">'
    )

    assert (
        SourceFlags(
            title="Talks open in Velmora",
            publisher="Velmora Post",
            authors=("A. Writer",),
            published="2025-11-04T10:00:00Z",
            url="https://velmora.example/talks",
        )
        == page(html(head=head)).said
    )


def test_json_ld_counts_before_meta_tags():
    """Where a page describes its article as data, that counts first."""
    head = '<meta name="author" content="Staff"><meta name="date" content="2020-01-01">' + json_ld(
        headline="Talks open",
        datePublished="2025-11-04",
        author=[{"name": "A. Writer"}, {"name": "B. Writer"}],
        publisher={"@type": "Organization", "name": "Velmora Post"},
    )
    said = page(html(head=head)).said

    assert ("2025-11-04", ("A. Writer", "B. Writer"), "Velmora Post") == (said.published, said.authors, said.publisher)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p class='byline'>By Jane Roe</p>", ("Jane Roe",)),
        ("<p class='meta byline'>By Jane Roe, Ali Bran and Kim Sol</p>", ("Jane Roe", "Ali Bran", "Kim Sol")),
        ("<p class='byline'>By Jane Roe, Velmora Post</p>", ("Jane Roe",)),
        ("<p>Told to <a rel='author' href='/j'>Jane Roe</a></p>", ("Jane Roe",)),
        ("<p class='byline'>From our own staff</p>", ()),
        ("<p class='bylines'>By Jane Roe</p>", ()),
    ],
)
def test_authors_stand_where_a_page_marks_them(line: str, authors: tuple[str, ...]):
    """A byline that the page marks as such names the authors where its metadata does not."""
    assert authors == page(html(before=f"<h1>Talks open</h1>{line}")).said.authors


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2025-11-04">',
        '<meta name="date" content="04/11/2025">',
        '<script type="application/ld+json">{"@type": "WebSite", "datePublished": "1999-01-01"}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        json_ld(datePublished={"@value": "2025-11-04"}),
    ],
)
def test_no_date_is_guessed(head: str):
    """A page that does not say when it was published is undated, whatever dates its text holds."""
    before = "<h1>Talks open</h1><time datetime='2025-11-03'>Monday</time><p>Updated November 5, 2025</p>"

    assert None is page(html(head=head, before=before)).said.published


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta charset="utf-16">', "utf-8"),
    ],
)
def test_a_declared_encoding_is_used(declared: str, encoding: str):
    """A page is read in the encoding it declares, as browsers read it."""
    content = html(head=declared, before="<h1>Velmora’s café talks open</h1>", title="").encode(encoding)

    assert "Velmora’s café talks open" == page(content).said.title


def test_an_undeclared_encoding_is_not_guessed():
    """A page in an encoding that nobody names is rejected with the byte."""
    content = html(before="<h1>Velmora’s talks</h1>").encode("cp1252")
    rejected = read_html("a.html", content, None)

    assert isinstance(rejected, Rejected)
    assert "text in utf-8" == rejected.expected


def test_xhtml_is_read():
    """A page with an XML declaration is read like any other."""
    text = f'<?xml version="1.0" encoding="utf-8"?>{html()}'

    assert ["Talks open", *PARAGRAPHS] == page(text).text.splitlines()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<html><body>{'<div>' * 5_000}{BODY}", "at most 200 levels of elements"),
        (f"<html><body>{'<b>x</b>' * 120_000}{BODY}", "at most 100,000 elements"),
        (f'<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><body>{BODY}&b;', "no entities of its own"),
        ("<html></html>", "a page with an article"),
        ("<!-- only a comment -->", "a web page"),
    ],
)
def test_a_page_that_would_burst_the_parser_is_refused(text: str, expected: str):
    """Pages nested, repeated or expanding without end are rejected in seconds, and so is one without an article."""
    assert expected == refused(text).expected


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "attribute",
    [" a{}=1", " a{}", "\na{}='>'", ' a{}=x"', '\ta{}=">"', " a{}=x'y", " a{} = 1", "/a{}", '/a{}=">"', " / a{}"],
)
def test_a_tag_of_attributes_without_end_is_refused(attribute: str):
    """A tag with more attributes than the parser can compare is found however they are written."""
    attributes = "".join(attribute.format(n) for n in range(MAX_ATTRIBUTES + 1))

    assert "fewer than 500 attributes in a tag" == refused(f"<html><body><p{attributes}>x</p>{BODY}").expected


def test_a_tag_with_many_attributes_is_read():
    """A tag with as many attributes as real pages have does no harm."""
    attributes = " ".join(f'data-a{n}="x y z > {n}"' for n in range(100))

    assert ["Talks open", *PARAGRAPHS] == page(html().replace("<article>", f"<article {attributes}>")).text.splitlines()
