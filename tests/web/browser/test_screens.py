"""Every view on a small screen and on a large one, in light and in dark: none is wider than the screen; all are kept.

The pictures lie in $DRAGOMAN_SHOTS, without it in the folder of this run's temporary files, under screens/.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.browser.places import PLACES, wait_drawn

SMALL, LARGE = 390, 1280
TALL = 900
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="session")
def shots(tmp_path_factory) -> Path:
    """Where pictures of this run are kept."""
    folder = Path(os.environ.get("DRAGOMAN_SHOTS") or tmp_path_factory.mktemp("screens", numbered=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def pictures(page: Page, start: Path) -> list[int]:
    """Keep pictures of the first screen or two, in light and in dark; how many pixels the page is too wide in each."""
    wide = page.viewport_size["width"]
    page.wait_for_load_state("networkidle")
    tall = min(2 * TALL, page.evaluate("document.documentElement.scrollHeight"))
    over = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        path = start.with_name(f"{start.name}-{wide}-{theme}.png")
        page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": wide, "height": tall})
        over.append(page.evaluate(OVERFLOW))
    return over


@pytest.mark.parametrize("place", PLACES)
def test_a_view_fits_the_screen(demo_places, open_page, shots, place):
    """Nothing has to be scrolled sideways to be read, on a small screen and when it is made large."""
    page = open_page(demo_places[place], wide=SMALL)
    wait_drawn(page, place)
    small = pictures(page, shots / place)
    page.set_viewport_size({"width": LARGE, "height": TALL})
    large = pictures(page, shots / place)

    assert ([0, 0], [0, 0]) == (small, large)
