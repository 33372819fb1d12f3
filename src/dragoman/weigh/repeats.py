"""Pages -> Repeats: sentences, blocks and heading phrases that stand more than once, word for word or nearly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from dragoman.records import Anchor, Repeat, cut_anchor
from dragoman.records.document import HEADLINES
from dragoman.weigh.near import group_near
from dragoman.weigh.pages import Page, Unit, list_units
from dragoman.weigh.words import make_id, word_spans

# Fewer words repeat by chance ("he said so", "what comes next") and say nothing about copying.
MIN_WORDS = 4
Words = tuple[str, ...]


def find_repeats(pages: Sequence[Page], units: Mapping[str, Sequence[Unit]] | None = None) -> tuple[Repeat, ...]:
    """All sentence, block and phrase repeats inside and across documents, by first place, longest first.

    units: each page's, where they are listed already.
    """
    rows = [list_units(page) if units is None else units[page.doc] for page in pages]
    by_words = _group_by_words(unit for row in rows for unit in row)
    found = [
        *_exact_repeats(by_words),
        *_block_repeats(rows, by_words),
        *_near_repeats(by_words),
        *(repeat for page in pages for repeat in _echoes(page)),
    ]
    rank = {page.doc: number for number, page in enumerate(pages)}
    return tuple(sorted(found, key=lambda r: (rank[r.places[0].doc], r.places[0].start, -r.places[0].end, r.id)))


def _group_by_words(units: Iterable[Unit]) -> dict[Words, list[Unit]]:
    groups: dict[Words, list[Unit]] = defaultdict(list)
    for unit in units:
        if len(unit.words) >= MIN_WORDS:
            groups[unit.words].append(unit)
    return groups


def _exact_repeats(by_words: dict[Words, list[Unit]]) -> Iterable[Repeat]:
    for words, units in by_words.items():
        if len(units) > 1:
            places = tuple(unit.anchor for unit in units)
            why = "the same words, case, quotes and white space aside"
            yield Repeat(id=make_id("r", "exact", *words), method="exact", score=1.0, places=places, why=why)


def _near_repeats(by_words: dict[Words, list[Unit]]) -> Iterable[Repeat]:
    for group, score in group_near(list(by_words)):
        places = tuple(unit.anchor for words in group for unit in by_words[words])
        key = sorted(" ".join(words) for words in group)
        why = f"runs of five words alike, Jaccard {score:.2f} or more"
        yield Repeat(id=make_id("r", "near", *key), method="near", score=score, places=places, why=why)


def _block_repeats(rows: Sequence[Sequence[Unit]], by_words: dict[Words, list[Unit]]) -> Iterable[Repeat]:
    """Runs of two or more neighbouring sentences that stand together in more than one place."""
    together = Counter(pair for row in rows for pair in _neighbours(row, by_words))
    blocks: dict[tuple[Words, ...], list[list[Unit]]] = defaultdict(list)
    for row in rows:
        for run in _runs(row, by_words, together):
            blocks[tuple(unit.words for unit in run)].append(run)
    for key, runs in blocks.items():
        if len(runs) > 1:
            places = tuple(_run_anchor(run) for run in runs)
            why = f"{len(key)} sentences that follow one another each time"
            yield Repeat(
                id=make_id("r", "block", *key), method="exact", score=1.0, places=places, unit="block", why=why
            )


def _neighbours(row: Sequence[Unit], by_words: dict[Words, list[Unit]]) -> list[tuple[Words, Words]]:
    sentences = [unit for unit in row if unit.number is not None]
    return [(a.words, b.words) for a, b in pairwise(sentences) if _stands_twice(a, by_words, b)]


def _stands_twice(a: Unit, by_words: dict[Words, list[Unit]], b: Unit) -> bool:
    return len(by_words.get(a.words, ())) > 1 and len(by_words.get(b.words, ())) > 1


def _runs(
    row: Sequence[Unit], by_words: dict[Words, list[Unit]], together: Counter[tuple[Words, Words]]
) -> list[list[Unit]]:
    """Longest runs whose neighbours stand together equally often; a change in the count cuts a run."""
    sentences = [unit for unit in row if unit.number is not None]
    runs: list[list[Unit]] = []
    last = 0
    for a, b in pairwise(sentences):
        count = together[a.words, b.words] if _stands_twice(a, by_words, b) else 0
        if count > 1 and count == last:
            runs[-1].append(b)
        elif count > 1:
            runs.append([a, b])
        last = count
    return runs


def _run_anchor(run: Sequence[Unit]) -> Anchor:
    first, last = run[0], run[-1]
    segment = first.segment if first.segment == last.segment else None
    return cut_anchor(first.page.doc, first.page.document.text, first.start, last.end, segment)


def _echoes(page: Page) -> Iterable[Repeat]:
    """A heading's words said again at the start of the sentence it stands over."""
    text = page.document.text
    segments = {segment.number: segment for segment in page.reading.segments}
    sentences = sorted(page.reading.sentences, key=lambda s: s.start)
    for a, b in pairwise(sentences):
        head, body = segments.get(a.segment), segments.get(b.segment)
        if head is None or body is None or head.kind not in HEADLINES or body.kind in HEADLINES:
            continue
        over, under = word_spans(text[head.start : head.end]), word_spans(text[b.start : b.end])
        at, length = _opening(over, under)
        if MIN_WORDS <= length < len(over):
            upper = cut_anchor(
                page.doc, text, head.start + over[at][1], head.start + over[at + length - 1][2], head.number
            )
            lower = cut_anchor(page.doc, text, b.start + under[0][1], b.start + under[length - 1][2], b.segment)
            yield Repeat(
                id=make_id("r", "echo", page.doc, lower.start),
                method="exact",
                score=1.0,
                places=(upper, lower),
                unit="phrase",
                why="a heading's words open the sentence under it",
            )


def _opening(over: Sequence[tuple[str, int, int]], under: Sequence[tuple[str, int, int]]) -> tuple[int, int]:
    """Where in the heading the longest run of words stands that also opens the sentence, and how long it is."""
    best = (0, 0)
    for at in range(len(over)):
        length = 0
        while at + length < len(over) and length < len(under) and over[at + length][0] == under[length][0]:
            length += 1
        best = max(best, (at, length), key=lambda pair: pair[1])
    return best
