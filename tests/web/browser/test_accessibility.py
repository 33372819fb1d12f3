"""Whether every view can be used by everybody, as far as a program can tell, and fits a small screen."""

from pathlib import Path

import pytest

AXE = Path(__file__).parents[3] / "web" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "brief",
    "documents",
    "reader",
    "actors",
    "events",
    "relations",
    "system",
    "disputes",
    "sources",
    "review",
    "scenarios",
    "outlook",
    "search?q=ardin",
)


@pytest.fixture(scope="module")
def axe() -> str:
    """The rules of axe as a script."""
    if not AXE.is_file():
        pytest.skip("axe is not there; run: cd web && npm ci")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("screen", [("light", 1280), ("dark", 390)])
def test_a_view_breaks_no_rule(browser, home, axe, view, screen):
    """Names, roles, contrast and order are right in both themes, and nothing is wider than the screen."""
    theme, wide = screen
    context = browser.new_context(viewport={"width": wide, "height": 900}, color_scheme=theme, bypass_csp=True)
    page = context.new_page()
    page.goto(home.way_in)
    page.goto(home.view(view))
    page.wait_for_load_state("networkidle")
    page.locator("main > *").first.wait_for()
    page.evaluate(axe)
    broken = page.evaluate("axe.run().then((found) => found.violations.map((one) => [one.id, one.nodes[0].html]))")
    overflow = page.evaluate("document.documentElement.scrollWidth") - wide
    context.close()

    assert ([], 0) == (broken, max(0, overflow))
