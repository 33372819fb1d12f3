"""Where the views of a dossier are, each with something in it to look at."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from dragoman.verbs import load_built
from dragoman.web.pages.actors import make_actors
from dragoman.web.pages.brief import make_brief
from dragoman.web.pages.disputes import make_disputes
from dragoman.web.pages.relations import make_relations
from dragoman.web.pages.scenarios import make_scenarios
from dragoman.web.pages.sources import make_sources
from dragoman.web.pages.system import make_system

# View -> its address, with ids to be filled in, and what is there once it is drawn.
PLACES: Mapping[str, tuple[str, str]] = {
    "brief": ("brief", "article li[data-line]"),
    "documents": ("documents", "tbody tr"),
    "reader": ("reader?doc={doc}&claim={claim}", ".lit"),
    "choose": ("reader", "main li a, main tbody tr"),
    "actors": ("actors?select={actor}", "figure canvas, figure svg"),
    "actor": ("actors?of={actor}", "main h1"),
    "events": ("events", "figure svg"),
    "world": ("events?as=map", "figure svg path"),
    "relations": ("relations?cell={cell}", "button[data-cell]"),
    "system": ("system?select={link}", "g.box"),
    "disputes": ("disputes", "main .list"),
    "dispute": ("disputes?dispute={dispute}", "main h2.pairs"),
    "sources": ("sources", "tbody tr"),
    "source": ("sources?source={source}", "main h1, main h2"),
    "origins": ("sources?tab=origins", "main table, main li"),
    "review": ("review", "article h2"),
    "log": ("review?tab=log", "main h1"),
    "scenarios": ("scenarios?push={concept}:1", "svg path.line"),
    "begin": ("scenarios", ".ideas button"),
    "outlook": ("outlook?source={one}&target={other}", "main h1"),
    "search": ("search?q={word}", "main li"),
}


def fill_places(folder: Path) -> dict[str, str]:
    """Name of each place -> its address within the page, for a dossier that has something for every view."""
    built = load_built(folder)
    cite = next(cite for section in make_brief(built).before for line in section.lines for cite in line.cites)
    actor = make_actors(built).nodes[0]
    cell = make_relations(built).cells[0]
    ids = {
        "doc": cite.doc,
        "claim": cite.claim or "",
        "actor": actor.id,
        "word": actor.name.split()[0],
        "cell": f"{cell.source}|{cell.target}",
        "source": make_sources(built).sources[0].name,
        "link": make_system(built).links[0].id,
        "dispute": make_disputes(built).disputes[0].id,
        # Concepts have colons and commas of their own: the page writes them as an address inside an address.
        "concept": quote(make_scenarios(built).ideas[0].concept, safe=""),
        "one": cell.source,
        "other": cell.target,
    }
    quoted = {name: quote(value, safe="") for name, value in ids.items()}
    return {name: address.format_map(quoted) for name, (address, _) in PLACES.items()}


def wait_drawn(page: Page, place: str) -> None:
    """Wait until what a place shows is there."""
    page.locator(PLACES[place][1]).first.wait_for()
