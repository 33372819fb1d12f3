"""Every view of the dossier of samples: usable by all in light and in dark, and by itself."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.browser.conftest import watch
from tests.web.browser.places import PLACES, wait_drawn

SMALL = 390
# Two frames later, what a change of theme changes is on the screen.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))"
ON_SMALL = ("brief", "reader", "scenarios", "review")


@pytest.fixture(scope="module")
def axe() -> Axe:
    """The rules of axe, all of them."""
    return Axe()


def broken(page: Page, axe: Axe) -> list[Any]:
    """Rules that a page breaks, in light and in dark, each with its theme and the places that do."""
    found: list[Any] = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.evaluate(DRAWN)
        rules = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        found += [(theme, rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in rules]
    return found


@pytest.mark.parametrize("place", PLACES)
def test_a_view_breaks_no_rule(demo_places, open_page, axe, place):
    """Names, roles, contrast and order are right in both themes; nothing is asked of elsewhere or complained of."""
    page = open_page(demo_places[place])
    wait_drawn(page, place)

    assert [] == broken(page, axe)


@pytest.mark.parametrize("place", ON_SMALL)
def test_a_small_screen_breaks_no_rule(demo_places, open_page, axe, place):
    """What people read on a telephone is usable there in both themes."""
    page = open_page(demo_places[place], wide=SMALL)
    wait_drawn(page, place)

    assert [] == broken(page, axe)


def test_the_help_breaks_no_rule(demo_home, open_page, axe):
    """The window of keys and settings is usable by all too."""
    page = open_page(demo_home.way_in)
    page.locator("main h1").first.wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()

    assert [] == broken(page, axe)


def test_what_is_asked_of_elsewhere_would_be_noticed(browser):
    """A page with a foreign picture, a script that fails and a dialog is told of, thing by thing."""
    context = browser.new_context()
    wrong: list[str] = []
    watch(context, "data:", wrong)
    page = context.new_page()
    page.goto("data:text/html,<img src='http://elsewhere.invalid/x.png'><script>alert('hello');nothing()</script>")
    context.close()

    assert {"http://elsewhere.invalid/x.png", "hello"} < set(wrong)
    assert "nothing is not defined" in " ".join(wrong)
