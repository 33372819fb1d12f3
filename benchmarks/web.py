"""How heavy and how quick the page is, told by the browser's own clock: `python -m benchmarks web`."""

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from msgspec.structs import replace
from playwright.sync_api import Browser, Page

import dragoman
from benchmarks.invented_dossier import invent_dossier
from benchmarks.page_served import browsing, serving
from benchmarks.page_weight import page_weight
from dragoman.samples import sample_paths
from dragoman.verbs import Built
from dragoman.web.routes.page import STATIC

# What the page has to keep to: kB, milliseconds, and how many actors are drawn at once.
BUDGETS = {
    "page_kb": 450,
    "first_paint_ms": 1000,
    "interaction_ms": 100,
    "answer_ms": 300,
    "actors_drawn": 300,
    "frame_ms": 80,
    "timeline_ms": 150,
}
ACTORS, TIES, EVENTS, DOCUMENTS = 2000, 6000, 2000, 20_000
PANS, SCROLLS, SCROLL_PX = 60, 120, 4000
SETTLES_MS = 500
# Notes, in the page: when a first sentence of the brief is drawn, and how long each input takes to its next paint.
NOTES = """
window.noted = { useful: 0, inputs: [] };
new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.noted.inputs.push([one.name, Math.round(one.duration)]);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
const seen = new MutationObserver(() => {
    if (!document.querySelector("article li[data-line]")) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.noted.useful = performance.now())));
});
seen.observe(document, { childList: true, subtree: true });
"""
# When the drawing has another course than before a click, from the click on.
MOVED = """(selector) => new Promise((done) => {
    const drawn = () => document.querySelector("svg path.line")?.getAttribute("d");
    const before = drawn();
    const began = performance.now();
    const look = () => drawn() !== before && drawn() ? done(performance.now() - began) : requestAnimationFrame(look);
    document.querySelector(selector).click();
    requestAnimationFrame(look);
})"""
# Milliseconds between frames while something is done before each of them.
FRAMES = """([selector, how, times, by]) => new Promise((done) => {
    const found = document.querySelector(selector);
    const frames = [];
    let last = 0;
    const step = (now) => {
        if (last) frames.push(now - last);
        last = now;
        if (frames.length === times) return done(frames);
        if (how === "scroll") found.scrollTop += by;
        else {
            const key = frames.length % 20 < 10 ? "ArrowLeft" : "ArrowRight";
            found.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        }
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
})"""
# From the moment the events are there until their drawing is.
DRAWN = """() => new Promise((done) => {
    const fetched = () => performance.getEntriesByType("resource").find((one) => one.name.includes("/api/events"));
    const look = () => {
        const came = fetched()?.responseEnd;
        if (came && document.querySelector("figure svg path, figure canvas"))
            setTimeout(() => done([performance.now() - came, performance.now()]));
        else requestAnimationFrame(look);
    };
    look();
})"""


class Round(NamedTuple):
    """A browser and where it looks."""

    browser: Browser
    address: str

    def open(self, place: str, waits_for: str) -> Page:
        """A new page at a place, once something is drawn."""
        page = self.browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.add_init_script(NOTES)
        page.goto(f"{self.address}#/{place}")
        page.locator(waits_for).first.wait_for()
        return page


def run_web(*, rounds: int = 3) -> dict[str, Any]:
    """Weight, paint, input, answer, and large cases; each figure the median of its rounds in ms, beside its budget."""
    before = os.getloadavg()[0]
    with TemporaryDirectory() as folder, browsing() as browser:
        demo = _make_demo(Path(folder) / "demo")
        with serving(demo) as address:
            small = _small(Round(browser, address), rounds)
        large = _large(browser, demo, rounds)
    return {
        "budgets": BUDGETS,
        "weight_kb": page_weight(STATIC),
        "demo_ms": small,
        "large": large,
        "load": {"before": round(before, 1), "after": round(os.getloadavg()[0], 1), "cores": os.cpu_count()},
    }


def _make_demo(folder: Path) -> Path:
    dragoman.init_dossier(folder, title="Demo").close()
    dragoman.add_documents(folder, sample_paths())
    dragoman.build_dossier(folder)
    return folder


def _small(at: Round, rounds: int) -> dict[str, Any]:
    """The dossier of samples."""
    at.open("brief", "article li[data-line]").context.close()
    inputs = [one for _ in range(rounds) for one in _inputs(at)]
    slowest = {
        name: max(took for other, took in inputs if other == name) for name in sorted({name for name, _ in inputs})
    }
    return {
        "first_paint": _medians(rounds, lambda: _paint(at)),
        "inputs": {"seen": len(inputs), "median": median(took for _, took in inputs), "slowest": slowest},
        "answer": _median(rounds, lambda: _answer(at)),
    }


def _paint(at: Round) -> dict[str, float]:
    """When anything is painted, and when the first sentence of the brief is: from the start of the visit."""
    page = at.open("brief", "article li[data-line]")
    page.wait_for_function("() => window.noted.useful > 0")
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    useful = page.evaluate("window.noted.useful")
    page.context.close()
    return {"anything": first, "first_sentence": useful}


def _inputs(at: Round) -> list[tuple[str, float]]:
    """How long keys and clicks take to their next paint, as a user goes about."""
    page = at.open("brief", "article li[data-line]")
    for letter in "jjjk":
        page.keyboard.press(letter)
    page.keyboard.press("Enter")
    page.locator(".lit").first.wait_for()
    for letter in "jjjk":
        page.keyboard.press(letter)
    for view, drawn in (
        ("a", "figure canvas"),
        ("e", "figure svg"),
        ("r", "button[data-cell]"),
        ("s", "g.box"),
        ("v", "article h2"),
    ):
        page.keyboard.type(f"g{view}")
        page.locator(drawn).first.wait_for()
        page.keyboard.press("j")
    page.wait_for_timeout(SETTLES_MS)
    noted = [(str(name), float(took)) for name, took in page.evaluate("window.noted.inputs")]
    page.context.close()
    return noted


def _answer(at: Round) -> float:
    """From a click that turns a push round to another course drawn."""
    page = at.open("scenarios", ".ideas button")
    page.locator(".ideas button").first.click()
    page.locator("svg path.line").first.wait_for()
    took = float(page.evaluate(MOVED, ".push [aria-pressed=false]"))
    page.context.close()
    return took


def _large(browser: Browser, folder: Path, rounds: int) -> dict[str, Any]:
    """Many actors, events and documents, invented."""
    invented = invent_dossier(ACTORS, TIES)
    with serving(folder, invented) as address:
        at = Round(browser, address)
        graph = _graph(at)
        every = _graph(at, f"actors?shown={ACTORS}")
        timeline = _medians(rounds, lambda: _timeline(at))
    with serving(folder, _many_documents(invented)) as address:
        frames = _scroll(Round(browser, address))
    return {"graph": graph, "graph_of_all": every, "timeline_ms": timeline, "documents": frames}


def _graph(at: Round, place: str = "actors") -> dict[str, Any]:
    """How many actors are drawn, the time between frames while the graph is moved, and what drawing one took."""
    page = at.open(place, "figure canvas")
    page.wait_for_timeout(SETTLES_MS)
    drawn = page.locator("figcaption").first.inner_text().partition(" ")[0].replace(",", "")
    frames = page.evaluate(FRAMES, [".stage", "keys", PANS, 0])
    moving = page.locator(".graph").get_attribute("data-frame") or "0"
    page.wait_for_timeout(SETTLES_MS)
    page.context.close()
    return {"drawn": int(drawn), **_told(frames), "drawing_ms": float(moving)}


def _timeline(at: Round) -> dict[str, float]:
    page = at.open("events", "main")
    after_data, whole = page.evaluate(DRAWN)
    page.context.close()
    return {"after_the_data": after_data, "from_the_address": whole}


def _many_documents(invented: Built) -> Built:
    """The same dossier with so many documents that nobody has read."""
    first = invented.documents[0]
    more = (replace(first, id=f"{place:016x}", name=f"letter-{place:05d}.txt") for place in range(DOCUMENTS))
    return invented._replace(documents=tuple(more), readings=(), as_read=())


def _scroll(at: Round) -> dict[str, Any]:
    page = at.open("documents", "tbody tr[data-place]")
    page.wait_for_timeout(SETTLES_MS)
    frames = page.evaluate(FRAMES, [".box", "scroll", SCROLLS, SCROLL_PX])
    page.context.close()
    return {"rows": DOCUMENTS, **_told(frames)}


def _told(frames: list[float]) -> dict[str, float]:
    return {"median_frame_ms": round(median(frames), 1), "longest_frame_ms": round(max(frames), 1)}


def _median(rounds: int, measure: Callable[[], float]) -> float:
    return round(median(measure() for _ in range(rounds)), 1)


def _medians(rounds: int, measure: Callable[[], dict[str, float]]) -> dict[str, float]:
    taken = [measure() for _ in range(rounds)]
    return {name: round(median(one[name] for one in taken), 1) for name in taken[0]}
