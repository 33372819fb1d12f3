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


def picture(page: Page, path: Path) -> int:
    """Keep a picture of the first screen or two; how many pixels the page is wider than the screen."""
    tall = min(2 * TALL, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(
        path=path, full_page=True, clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": tall}
    )
    return page.evaluate(OVERFLOW)


@pytest.mark.parametrize("wide", [SMALL, LARGE])
@pytest.mark.parametrize("place", PLACES)
def test_a_view_fits_the_screen(demo_places, open_page, shots, place, wide):
    """Nothing has to be scrolled sideways to be read."""
    page = open_page(demo_places[place], wide=wide)
    wait_drawn(page, place)
    page.wait_for_load_state("networkidle")
    light = picture(page, shots / f"{place}-{wide}-light.png")
    page.emulate_media(color_scheme="dark")
    dark = picture(page, shots / f"{place}-{wide}-dark.png")

    assert (0, 0) == (light, dark)
