"""Hostile documents are words, in every view and in the page as one file: nothing of them runs, asks or is drawn."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dragoman.verbs import load_built
from dragoman.web import export_page
from dragoman.web.dossier import Loaded
from tests.web.browser.conftest import Home, built_page, serve
from tests.web.browser.hostile import FIVE_MB, hostile_dossier, long_paragraph
from tests.web.browser.places import PLACES, fill_places, wait_drawn

REFUSED = "Failed to load resource: the server responded with a status of 422"
# Whatever could act, could have come from a text alone, or stands in a text and must be shown as a mark.
ACTS = """() => {
    const all = [...document.querySelectorAll("*")];
    const own = location.protocol === "file:" ? "script, meta" : "script[src]";
    const elements = "img, iframe, object, embed, base, form[action], script, meta[http-equiv=refresh]";
    const safe = /^(#|file:)/;
    return all
        .filter((one) =>
            (one.matches(elements) && !one.matches(own)) ||
            (one.matches("a[href]") && !safe.test(one.getAttribute("href"))) ||
            [...one.attributes].some((found) => found.name.startsWith("on")))
        .map((one) => one.outerHTML.slice(0, 200));
}"""
UNSEEN = re.compile("[\\u200b\\u202a-\\u202e\\u2060-\\u2069\\ufeff]")
WORKED_OUT = str(7 * 191)
# Seconds in milliseconds that a page may take to answer to a key press when all is drawn.
ANSWERS_MS = 2_000


@pytest.fixture(scope="module")
def hostile(texts, tmp_path_factory):
    """A dossier with hostile documents."""
    return hostile_dossier(texts, tmp_path_factory.mktemp("hostile") / "dossier")


@pytest.fixture(scope="module")
def addresses(hostile) -> dict[str, str]:
    """Places of that dossier."""
    return fill_places(hostile)


@pytest.fixture(scope="module")
def hostile_home(hostile) -> Iterator[Home]:
    """Where that dossier is served."""
    with serve(hostile) as served:
        yield served


@pytest.fixture(scope="module")
def hostile_file(hostile, tmp_path_factory) -> str:
    """Address of that dossier as one file."""
    path = tmp_path_factory.mktemp("exported") / "dossier.html"
    path.write_bytes(export_page(hostile, static=built_page()))
    return path.as_uri()


def signs_of_life(page: Page) -> list[str]:
    """Everything on a page by which a text would be more than words."""
    shown = page.locator("body").inner_text()
    return [*page.evaluate(ACTS), *UNSEEN.findall(shown), *re.findall(WORKED_OUT, shown)]


@pytest.mark.parametrize("place", PLACES)
def test_every_view_shows_words_as_words(hostile_home, addresses, open_page, place):
    """Nothing of a hostile document acts in any view."""
    page = open_page(f"{hostile_home.way_in}#/{addresses[place]}")
    wait_drawn(page, place)

    assert [] == signs_of_life(page)


@pytest.mark.parametrize("place", PLACES)
def test_the_one_file_shows_words_as_words(hostile_file, addresses, open_page, place):
    """Nothing of a hostile document acts in the page as one file."""
    page = open_page(f"{hostile_file}#/{addresses[place]}")
    page.get_by_text("A copy to read", exact=True).wait_for()
    page.locator("main :is(h1, h2, table)").first.wait_for()

    assert [] == signs_of_life(page)


@pytest.mark.parametrize("number", range(4))
def test_a_hostile_document_is_read_as_words(hostile, hostile_home, open_page, number):
    """Its text is there, with marks in the place of what cannot be seen; a very long word is broken."""
    added = [one for one in load_built(hostile).documents if one.name not in {"mail.txt", "post.txt"}]
    page = open_page(f"{hostile_home.way_in}#/reader?doc={added[number].id}", wide=390)
    page.get_by_role("article").get_by_text(re.compile("Ardin|Belmora")).first.wait_for()

    assert [] == signs_of_life(page)
    assert 390 == page.evaluate("document.documentElement.scrollWidth")


def test_five_megabytes_on_one_line_are_refused_with_a_reason(new_home, open_page):
    """The page says why, and goes on."""
    page = open_page(f"{new_home.way_in}#/documents", expected=REFUSED)
    page.get_by_role("heading", name="Drop files here").wait_for()
    line = {"name": "long.txt", "mimeType": "text/plain", "buffer": b"Ardin met Corwen. " * (FIVE_MB // 18)}
    page.locator("input[type=file][multiple]").set_input_files([line])
    page.get_by_text("break it into paragraphs").wait_for()
    page.keyboard.type("gb")

    page.get_by_role("link", name="Brief", exact=True).and_(page.locator("[aria-current]")).wait_for(timeout=ANSWERS_MS)


def test_a_paragraph_of_five_megabytes_freezes_nothing(monkeypatch, once_read, open_page):
    """It is shown as far as it goes, as words, and keys work on."""
    built = long_paragraph()
    loaded = Loaded(built, None, "long", "current", weighed=True)  # type: ignore[arg-type]
    monkeypatch.setattr("dragoman.web.dossier.load_dossier", lambda *_: loaded)
    with serve(once_read) as home:
        page = open_page(f"{home.way_in}#/reader?doc={built.documents[0].id}")
        page.get_by_role("article").locator("p").first.wait_for()
        page.keyboard.type("gb")
        page.get_by_role("link", name="Brief", exact=True).and_(page.locator("[aria-current]")).wait_for(
            timeout=ANSWERS_MS
        )
        page.context.close()
