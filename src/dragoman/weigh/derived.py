"""Pages -> Repeats of unit "document": reprints, near-duplicates and excerpts, with who came first where known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Literal, NamedTuple

from dragoman.records import Anchor, Repeat
from dragoman.weigh._pages import Page, Unit, list_units
from dragoman.weigh._words import containment, jaccard, make_id, shingles

# Measured on Reuters-21578 (field work, 16,734 bodies): containment at .5 finds a quarter more re-sent stories than
# Jaccard at .5. Redo when texts are much shorter than wire stories.
NEAR_SCORE = 0.5
CONTAINED_SCORE = 0.5
FLOOR = min(NEAR_SCORE, CONTAINED_SCORE)
# Two texts of a few words share runs by chance; a dozen runs are about two sentences.
MIN_SHINGLES = 12


class Derived(NamedTuple):
    """Two pages that share their words.

    first: the page the words are credited to, None when nothing says which came first.
    """

    a: Page
    b: Page
    method: Literal["exact", "near", "contained"]
    score: float
    first: Page | None


def find_derived(pages: Sequence[Page]) -> tuple[Derived, ...]:
    """Pairs of documents of which one copies the other: the same words, Jaccard >= .5 or containment >= .5."""
    words = {page.doc: tuple(word for unit in _prose(page) for word in unit.words) for page in pages}
    copies: dict[tuple[str, ...], list[Page]] = defaultdict(list)
    for page in pages:
        if words[page.doc]:
            copies[words[page.doc]].append(page)
    same = [_derive(group[0], other, "exact", 1.0) for group in copies.values() for other in group[1:]]
    firsts = [group[0] for group in copies.values()]
    return (*same, *_overlaps(firsts, [shingles(words[page.doc]) for page in firsts]))


def _prose(page: Page) -> list[Unit]:
    return [unit for unit in list_units(page) if unit.number is not None]


def _overlaps(pages: Sequence[Page], sets: Sequence[frozenset[str]]) -> Iterable[Derived]:
    for a, b in _sharing(sets):
        alike, held = jaccard(sets[a], sets[b]), containment(sets[a], sets[b])
        if alike >= NEAR_SCORE:
            yield _derive(pages[a], pages[b], "near", alike)
        elif held >= CONTAINED_SCORE:
            yield _derive(pages[a], pages[b], "contained", held, longer=pages[a if len(sets[a]) > len(sets[b]) else b])


def _sharing(sets: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs that share enough runs for either threshold, from an index of runs."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, runs in enumerate(sets):
        if len(runs) >= MIN_SHINGLES:
            for run in runs:
                index[run].append(number)
    sizes = [(len(runs), number) for number, runs in enumerate(sets)]
    pairs = []
    for number, runs in enumerate(sets):
        enough = ceil(FLOOR * len(runs))
        near = {other for run in _telling(runs, index, enough) for other in index[run] if sizes[other] > sizes[number]}
        pairs += [(min(number, other), max(number, other)) for other in near if len(runs & sets[other]) >= enough]
    return sorted(pairs)


def _telling(runs: frozenset[str], index: Mapping[str, Sequence[int]], enough: int) -> list[str]:
    """The rarest runs of a text, so many that whoever shares enough of all its runs shares one of these.

    What stands in every text, such as an agency's last line, is then not looked up. Source: prefix filtering,
    Chaudhuri, Ganti and Kaushik 2006.
    """
    if len(runs) < MIN_SHINGLES:
        return []
    return sorted(runs, key=lambda run: len(index[run]))[: len(runs) - enough + 1]


def _derive(
    a: Page, b: Page, method: Literal["exact", "near", "contained"], score: float, longer: Page | None = None
) -> Derived:
    dates = (a.document.published, b.document.published)
    if dates[0] and dates[1] and dates[0][:10] != dates[1][:10]:
        first: Page | None = a if dates[0] < dates[1] else b
    elif bool(dates[0]) != bool(dates[1]):
        # An undated copy cannot be shown to be the earlier one.
        first = a if dates[0] else b
    else:
        first = longer
    return Derived(a, b, method, round(score, 4), first)


def derived_repeats(derived: Sequence[Derived]) -> tuple[Repeat, ...]:
    """The pairs as repeats; places: the first sentence both hold, the page credited with it first."""
    found = []
    for pair in derived:
        one, other = (pair.b, pair.a) if pair.first is pair.b else (pair.a, pair.b)
        places = _shared_places(one, other)
        why = "which came first is not known" if pair.first is None else f"credited to {one.document.name}"
        found.append(
            Repeat(
                id=make_id("r", "document", *sorted((one.doc, other.doc))),
                method=pair.method,
                score=pair.score,
                places=places,
                unit="document",
                why=why,
            )
        )
    return tuple(sorted(found, key=lambda repeat: (repeat.places[0].doc, repeat.places[-1].doc)))


def _shared_places(one: Page, other: Page) -> tuple[Anchor, Anchor]:
    """The first sentence of each page whose words overlap most with the other page."""
    held = frozenset(run for unit in _prose(other) for run in shingles(unit.words))
    best = max(_prose(one), key=lambda unit: (len(shingles(unit.words) & held), -unit.start))
    runs = shingles(best.words)
    match = max(_prose(other), key=lambda unit: (len(shingles(unit.words) & runs), -unit.start))
    return best.anchor, match.anchor
