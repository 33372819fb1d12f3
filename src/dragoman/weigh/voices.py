"""Pages -> voices: for each claim, who may have said it first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.records import Anchor, Attribution, Claim, Holder, Repeat
from dragoman.weigh.derived import Derived
from dragoman.weigh.near import find_root
from dragoman.weigh.pages import ABOVE, Page
from dragoman.weigh.voice_names import name_voice, page_voice

UNNAMED = "unnamed:"
PAGE_HOLDERS = frozenset({"outlet", "summary"})
Place = tuple[str, int]


class Voices:
    """Who may stand behind a claim, looked up page by page."""

    def __init__(self, pages: Sequence[Page], repeats: Sequence[Repeat], derived: Sequence[Derived]) -> None:
        """Index the attributions, sources and copies of all pages once."""
        self._page = {page.doc: page_voice(page) for page in pages}
        self._said = {page_voice(page): page.document.publisher or page.document.name for page in pages}
        self._names = {actor.id: actor.name for page in pages for actor in page.reading.actors}
        self._attributions = {page.doc: {a.id: a for a in page.reading.attributions} for page in pages}
        self._starts = {page.doc: {s.number: s.start for s in page.reading.sentences} for page in pages}
        self._sources = {page.doc: {s.number: s.source for s in page.reading.segments} for page in pages}
        self._below = {page.doc: _voices_below(page) for page in pages}
        self._copies = _copied_places(repeats)
        self._credit = credit_pages(pages, derived)

    def behind(self, claim: Claim) -> frozenset[str]:
        """The voices of a claim: its innermost named holder; else whose page it is, or may have been copied from.

        An unnamed lineage gives the page's voices marked as unnamed, so that it adds none to a named one.
        """
        source = self.source_of(claim)
        if source is not None:
            return frozenset({source})
        voices = self._page_voices(claim)
        return frozenset(UNNAMED + voice for voice in voices) if self._inner(claim) else voices

    def source_of(self, claim: Claim) -> str | None:
        """The voice of the innermost holder a claim names, None where it names none."""
        named = [holder for holder in self._inner(claim) if holder.kind in {"named", "outlet"}]
        return self._holder_voice(named[-1]) if named else None

    def _inner(self, claim: Claim) -> tuple[Holder, ...]:
        return inner_holders(self._attributions[claim.doc].get(claim.attribution or ""))

    def find(self, names: Iterable[str]) -> frozenset[str]:
        """The voices of publishers, documents and holders by their names."""
        pages = {said: voice for voice, said in self._said.items()}
        return frozenset(pages.get(name, name_voice(name)) for name in names)

    def say(self, voice: str) -> str:
        """A voice in words: publisher, document or holder; "unnamed, in …" for a lineage that names nobody."""
        if voice.startswith(UNNAMED):
            return f"unnamed, in {self.say(voice.removeprefix(UNNAMED))}"
        return self._said.get(voice, voice.partition(":")[2])

    def _holder_voice(self, holder: Holder) -> str:
        """One voice for a holder and for the publisher of the same name."""
        name = self._names.get(holder.actor or "", holder.name)
        voice = name_voice(name)
        self._said.setdefault(voice, name)
        return voice

    def _page_voices(self, claim: Claim) -> frozenset[str]:
        source = self._source(claim.doc, claim.anchor.segment)
        if source:
            return frozenset({name_voice(source)})
        below = self._below[claim.doc].get(claim.anchor.segment or 0, frozenset())
        if below:
            return below | {self._page[claim.doc]}
        start = self._starts[claim.doc].get(claim.sentence, claim.anchor.start)
        elsewhere = [place for place in self._copies.get((claim.doc, start), ()) if place.doc != claim.doc]
        signed = {name_voice(name) for place in elsewhere if (name := self._source(place.doc, place.segment))}
        credited = self._credit[claim.doc]
        origins = frozenset().union(*(self._credit[place.doc] for place in elsewhere))
        voices = signed | {self._page[doc] for doc in (credited | origins) - {claim.doc}}
        # Words of a copied page that stand in its original are the original's alone.
        copied = claim.doc not in credited and bool(credited & origins)
        return frozenset(voices if copied else voices | {self._page[claim.doc]})

    def _source(self, doc: str, segment: int | None) -> str | None:
        """Who publishes a part of a page, where that is not the page's own voice; None where it is."""
        source = self._sources[doc].get(segment) if segment is not None else None
        return source if source and name_voice(source) != self._page[doc] else None


def _voices_below(page: Page) -> dict[int, frozenset[str]]:
    """For each title, heading or summary without a source of its own, those of the texts of its page; {} as a rule."""
    parts = page.reading.segments
    below = frozenset(name_voice(part.source) for part in parts if part.source and part.kind not in ABOVE)
    return {part.number: below for part in parts if part.kind in ABOVE and not part.source} if below else {}


def inner_holders(attribution: Attribution | None) -> tuple[Holder, ...]:
    """The chain without the page's own voice; empty for a claim nobody else is said to make."""
    if attribution is None:
        return ()
    return tuple(h for h in attribution.chain if not (h.kind in PAGE_HOLDERS and h.anchor is None))


def _copied_places(repeats: Sequence[Repeat]) -> dict[Place, list[Anchor]]:
    """For each place of a repeated sentence, all places that hold it."""
    copies: dict[Place, list[Anchor]] = defaultdict(list)
    for repeat in repeats:
        if repeat.unit == "sentence":
            for place in repeat.places:
                copies[place.doc, place.start].extend(repeat.places)
    return copies


def credit_pages(pages: Sequence[Page], derived: Sequence[Derived]) -> dict[str, frozenset[str]]:
    """For each page, the pages its words may go back to: itself, or the original it copies.

    Copies of which nothing says who came first stand for one another; a group that copies something older passes
    its credit on.
    """
    number = {page.doc: i for i, page in enumerate(pages)}
    parent = list(range(len(pages)))
    copied = [pair for pair in derived if pair.kinship.copied]
    for pair in copied:
        if pair.first is None:
            a, b = find_root(parent, number[pair.a.doc]), find_root(parent, number[pair.b.doc])
            parent[max(a, b)] = min(a, b)
    group = {page.doc: find_root(parent, number[page.doc]) for page in pages}
    older: dict[int, set[int]] = defaultdict(set)
    for pair in copied:
        if pair.first is not None:
            copy = pair.b if pair.first is pair.a else pair.a
            older[group[copy.doc]].add(group[pair.first.doc])
    members: dict[int, set[str]] = defaultdict(set)
    for doc, root in group.items():
        members[root].add(doc)
    return {doc: _trace(root, older, members) for doc, root in group.items()}


def _trace(root: int, older: Mapping[int, set[int]], members: Mapping[int, set[str]]) -> frozenset[str]:
    """The pages at the end of all ways back from a group; a ring of groups counts as one end."""
    seen, ahead, ends = {root}, [root], set()
    while ahead:
        here = ahead.pop()
        further = older.get(here, set()) - seen
        if not older.get(here, set()) - {here}:
            ends |= members[here]
        seen |= further
        ahead.extend(further)
    return frozenset(ends or members[root])
