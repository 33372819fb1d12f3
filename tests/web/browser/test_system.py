"""The map in the page: walked by keys, opened, sent on to a question."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FOCUSED = "document.activeElement.getAttribute('data-id')"


@pytest.fixture
def system(home, open_page) -> Page:
    """The map of the dossier."""
    page: Page = open_page(home.way_in)
    page.goto(home.view("system"))
    page.locator("g.box").first.wait_for()
    return page


def test_arrow_keys_walk_along_a_link_and_back(system):
    """From a thing to what it does to another, to that other, and back the same way."""
    link = system.locator("g.link").first.get_attribute("data-id")
    system.locator(f"g[data-id='{link}']").focus()
    system.keyboard.press("ArrowLeft")
    cause = system.evaluate(FOCUSED)
    system.keyboard.press("ArrowRight")
    system.keyboard.press("ArrowRight")
    effect = system.evaluate(FOCUSED)

    assert len({cause, link, effect}) == 3
    assert None not in {cause, effect}


def test_enter_opens_the_words_behind_a_link(system):
    """The panel quotes the text and leads to it."""
    system.locator("g.link").first.focus()
    system.keyboard.press("Enter")
    panel = system.get_by_role("complementary", name="What is selected")
    panel.locator("blockquote a").first.wait_for()

    assert "select=link" in system.url
    assert panel.locator("blockquote a").first.inner_text()


def test_a_thing_on_the_map_can_be_pushed(system):
    """The way from the map to what follows."""
    system.locator("g.link").first.focus()
    system.keyboard.press("ArrowLeft")
    system.keyboard.press("Enter")
    system.get_by_role("link", name="Push up").click()

    system.locator("svg path.line").first.wait_for()


def test_the_table_says_what_the_map_shows(system):
    """As many rows as links, and a row selects its link."""
    links = system.locator("g.link").count()
    system.get_by_role("tab", name="Table").click()
    rows = system.get_by_role("table").get_by_role("row")
    rows.nth(1).click()

    assert links + 1 == rows.count()
    assert "select=link" in system.url


@pytest.mark.parametrize("kind", ["SVG", "PNG", "CSV"])
def test_the_map_can_be_taken_along(system, kind: str):
    """As a drawing, a picture or a table."""
    with system.expect_download() as taken:
        system.get_by_role("button", name=kind, exact=True).click()

    assert taken.value.suggested_filename == f"what-drives-what-by-the-texts.{kind.lower()}"


@pytest.mark.parametrize("wide", [1280, 390])
def test_nothing_stands_in_the_way_of_a_screen_reader(home, open_page, wide: int):
    """No rule of WCAG 2.2 AA is broken, nor is anything wider than the screen."""
    page = open_page(home.way_in, wide=wide)
    page.goto(home.view("system"))
    page.locator("g.box").first.wait_for()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})

    assert [] == [one["id"] for one in found.response["violations"]]
    assert wide == page.evaluate("document.documentElement.scrollWidth")
