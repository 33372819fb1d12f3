"""The page that ships is light enough to open at once."""

from benchmarks.page_weight import page_files, page_weight
from dragoman.web.app import STATIC

BUDGET_KB = 450


def test_the_page_keeps_to_its_budget():
    """All views together, packed, without the atlas."""
    assert page_weight(STATIC)["page"] <= BUDGET_KB


def test_every_view_is_weighed():
    """The budget counts the scripts of all views, and neither the atlas nor the script of the one-file export."""
    names = {path.relative_to(STATIC).as_posix() for path in page_files(STATIC)}

    assert {"index.html", "style.css", "js/main.js", "js/view-brief.js", "js/view-actors.js"} < names
    assert not {"atlas.json", "export/export.js"} & names
