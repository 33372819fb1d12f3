"""Repeats -> whose words stand where: documents with their copies, passages printed again, and relays of one source."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from dragoman.records import Repeat
from dragoman.tell.evidence import Evidence
from dragoman.web.pages.cites import Cite, cite_anchor

AGAIN_SHOWN = 200
SEVERAL = 2


class Printing(Struct, frozen=True, kw_only=True):
    """A document in a tree of printings, which is told from its first to its last, each before its copies.

    depth: 0 for the first printing, 1 for its copies, and so on. kind: how it derives from the one above it, None at
    depth 0. share: of what the smaller of the two holds, how much both hold, 0 to 1. why: what says who came first.
    cite: words that both hold.
    """

    doc: str
    title: str
    publisher: str
    published: str | None
    depth: int
    kind: str | None
    share: float | None
    why: str
    cite: Cite


class PrintedAgain(Struct, frozen=True, kw_only=True):
    """A passage that stands in several documents. method: exact or near. cites: every place, oldest document first."""

    id: str
    method: str
    words: str
    why: str
    cites: tuple[Cite, ...]


class Reprint(Struct, frozen=True, kw_only=True):
    """Documents that have it from one source. alike: least share of words two of the passages have in common."""

    id: str
    why: str
    alike: float
    cites: tuple[Cite, ...]


def list_printings(evidence: Evidence) -> tuple[Printing, ...]:
    """Trees of documents of which one derives from another, the one credited first on top; () where none does.

    A document that derives from several stands below the one it shares most with. Where nothing says which came first,
    `why` says so.
    """
    above: dict[str, Repeat] = {}
    for repeat in _of_unit(evidence, "document"):
        copy = repeat.places[-1].doc
        if copy not in above or _share(repeat) > _share(above[copy]):
            above[copy] = repeat
    below: defaultdict[str, list[str]] = defaultdict(list)
    for copy, repeat in above.items():
        below[repeat.places[0].doc].append(copy)
    seen: set[str] = set()
    tops = sorted(below, key=lambda doc: (doc in above, *_by_date(evidence)(doc)))
    return tuple(one for top in tops for one in _tree(top, above, below, seen, evidence))


def _of_unit(evidence: Evidence, *units: str) -> list[Repeat]:
    known = evidence.documents.keys()
    return [one for one in evidence.weighed.repeats if one.unit in units and {p.doc for p in one.places} <= known]


def _share(repeat: Repeat) -> float:
    return repeat.containment if repeat.containment is not None else repeat.score


def _by_date(evidence: Evidence) -> Callable[[str], tuple[str, str]]:
    return lambda doc: (evidence.documents[doc].published or "9999", doc)


def _tree(
    top: str, above: Mapping[str, Repeat], below: Mapping[str, list[str]], seen: set[str], evidence: Evidence
) -> Iterator[Printing]:
    """A document and what derives from it, each before its own copies; what was seen is left out and added to."""
    ahead = [(top, 0)]
    while ahead:
        doc, depth = ahead.pop()
        if doc in seen:
            continue
        seen.add(doc)
        yield _printing(doc, depth, above, below, evidence)
        copies = sorted(below.get(doc, ()), key=_by_date(evidence), reverse=True)
        ahead.extend((copy, depth + 1) for copy in copies)


def _printing(
    doc: str, depth: int, above: Mapping[str, Repeat], below: Mapping[str, list[str]], evidence: Evidence
) -> Printing:
    derived = above[doc] if depth else None
    shared = derived if derived is not None else above[below[doc][0]]
    return Printing(
        doc=doc,
        title=evidence.title(doc),
        publisher=evidence.publisher(doc),
        published=evidence.documents[doc].published,
        depth=depth,
        kind=derived.kind if derived else None,
        share=_share(derived) if derived else None,
        why=derived.why if derived else "",
        cite=cite_anchor(evidence, shared.places[-1] if derived else shared.places[0]),
    )


def list_printed_again(evidence: Evidence) -> tuple[tuple[PrintedAgain, ...], int, tuple[Reprint, ...]]:
    """Passages in several documents, longest first, 200 at most; how many more; and relays of one source."""
    blocks = [one for one in _of_unit(evidence, "block") if _spread(one)]
    covered: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in blocks:
        for place in one.places:
            covered[place.doc].append((place.start, place.end))
    loose = [one for one in _of_unit(evidence, "sentence") if _spread(one) and not _inside(one, covered)]
    again = sorted((*blocks, *loose), key=lambda one: (-len(one.places[0].exact), one.id))
    relays = [one for one in _of_unit(evidence, "report") if _spread(one)]
    return (
        tuple(_again(one, evidence) for one in again[:AGAIN_SHOWN]),
        max(0, len(again) - AGAIN_SHOWN),
        tuple(Reprint(id=one.id, why=one.why, alike=one.score, cites=_places(one, evidence)) for one in relays),
    )


def _spread(repeat: Repeat) -> bool:
    return len({place.doc for place in repeat.places}) >= SEVERAL


def _inside(repeat: Repeat, covered: Mapping[str, Iterable[tuple[int, int]]]) -> bool:
    """Whether every place of a sentence stands in a block that is printed again."""
    return all(
        any(start <= place.start and place.end <= end for start, end in covered.get(place.doc, ()))
        for place in repeat.places
    )


def _again(repeat: Repeat, evidence: Evidence) -> PrintedAgain:
    words = " ".join(repeat.places[0].exact.split())
    return PrintedAgain(
        id=repeat.id, method=repeat.method, words=words, why=repeat.why, cites=_places(repeat, evidence)
    )


def _places(repeat: Repeat, evidence: Evidence) -> tuple[Cite, ...]:
    order = _by_date(evidence)
    return tuple(
        cite_anchor(evidence, place) for place in sorted(repeat.places, key=lambda one: (order(one.doc), one.start))
    )
