"""The built page as it is shipped, and the sources it is built from."""

import gzip
import re
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "src" / "dragoman" / "web" / "static"
SOURCES = ROOT / "web" / "src"
# What the page may weigh without the map of the world, in bytes as they travel.
WEIGHT = 450_000
# Addresses that are names of things and are never asked for.
NAMES = re.compile(r"https?://(www\.w3\.org|svelte\.dev/e|gexf\.net)/")
DARK_SYSTEM, DARK_CHOSEN = r":root:not\(\[data-theme=\"?light\"?\]\)", r":root\[data-theme=\"?dark\"?\]"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The files that a wheel of this checkout holds."""
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]))
    with zipfile.ZipFile(wheel) as files:
        return frozenset(files.namelist())


def test_a_wheel_holds_the_whole_page(shipped: frozenset[str]):
    """Who installs the package needs no Node to see the page."""
    built = {file.relative_to(STATIC.parents[2]).as_posix() for file in STATIC.rglob("*") if file.is_file()}

    assert {"dragoman/web/static/index.html"} <= built
    assert set() == built - shipped


def test_a_wheel_holds_nothing_of_what_the_page_is_built_from(shipped: frozenset[str]):
    """The sources of the page stay in the checkout."""
    assert [] == sorted(name for name in shipped if name.endswith((".svelte", ".ts", "package.json")))


def test_the_page_asks_nothing_of_the_outside():
    """No file of the page names an address that a browser could fetch from elsewhere."""
    texts = (file.read_text(encoding="utf-8") for file in STATIC.rglob("*") if file.suffix in {".html", ".css", ".js"})
    named = (re.findall(r"https?://[^\s\"'`)<>*]+", COMMENT.sub("", text)) for text in texts)

    assert [] == sorted({address for found in named for address in found if not NAMES.match(address)})


def test_the_first_page_runs_and_styles_nothing_inline():
    """The policy forbids what stands in the page itself, so nothing does."""
    page = (STATIC / "index.html").read_text(encoding="utf-8")

    assert [] == re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_the_page_is_no_heavier_than_its_budget():
    """All of the page without the map of the world, packed as it travels."""
    files = (file for file in STATIC.rglob("*") if file.is_file() and "export" not in file.parts)
    weighed = (
        len(gzip.compress(file.read_bytes())) for file in files if file.name not in {"atlas.json", "licences.txt"}
    )

    assert sum(weighed) <= WEIGHT


def test_dark_is_the_same_by_choice_and_by_the_system():
    """Who chooses dark sees the colours of a system that is dark."""
    style = (STATIC / "style.css").read_text(encoding="utf-8")
    told = (re.search(rf"{theme}\{{([^}}]*--paper[^}}]*)\}}", style) for theme in (DARK_SYSTEM, DARK_CHOSEN))
    system, chosen = (found.group(1) if found else "" for found in told)

    assert "color-scheme:dark" in system
    assert system == chosen


def test_no_view_takes_text_for_markup():
    """Svelte's way round its escaping is used nowhere."""
    assert [] == [file.name for file in SOURCES.rglob("*.svelte") if "{@html" in file.read_text(encoding="utf-8")]
