"""Documents and readings -> where in the texts something stands: in which sentence, and at whose head."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from dragoman.records import Anchor, Claim, Document, Reading, Segment, Sentence
from dragoman.records.document import RUNNING_TEXT

HEADS = frozenset({"title", "summary"})
# So many sentences of a body tell what it is about.
LEAD = 2


class Texts:
    """Stored documents by id, with what was read of them."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Reading]) -> None:
        """Look up in these; a reading of a document that is not among them is left out."""
        self.documents = {document.id: document for document in documents}
        self.readings = {reading.doc: reading for reading in readings if reading.doc in self.documents}

    def title(self, doc: str) -> str:
        """A document's title, as given or as printed at its head; its name where it has none."""
        document = self.documents[doc]
        reading = self.readings.get(doc)
        heads = [part for part in reading.segments if part.kind == "title"] if reading else []
        printed = " ".join(document.text[heads[0].start : heads[0].end].split()) if heads else ""
        return document.title or printed or document.name

    def publisher(self, doc: str) -> str:
        """Who published a document; its title where nobody says."""
        document = self.documents[doc]
        return document.publisher or self.title(doc)

    def is_lead(self, claim: Claim) -> bool:
        """Whether a claim stands where its text puts what matters most: in its title, or at the head of its body."""
        return claim.sentence in self._leads.get(claim.doc, frozenset())

    @cached_property
    def _leads(self) -> dict[str, frozenset[int]]:
        return {doc: _lead_of(reading) for doc, reading in self.readings.items()}

    def is_own(self, claim: Claim) -> bool:
        """Whether a claim stands in running text, and not in a title or a summary."""
        segment = self._segment_at(claim.doc, claim.anchor.start)
        return segment is None or segment.kind in RUNNING_TEXT

    def is_repeated(self, claim: Claim) -> bool:
        """Whether the sentence of a claim stands in its document before."""
        sentence = self._sentences.get((claim.doc, claim.sentence))
        return sentence is not None and sentence.repeat_of is not None

    @cached_property
    def _sentences(self) -> dict[tuple[str, int], Sentence]:
        return {(r.doc, s.number): s for r in self.readings.values() for s in r.sentences}

    def _segment_at(self, doc: str, place: int) -> Segment | None:
        reading = self.readings.get(doc)
        parts = reading.segments if reading else ()
        return next((part for part in parts if part.start <= place < part.end), None)

    def sentence(self, anchor: Anchor) -> str:
        """The sentence that words stand in, on one line; the words themselves where no sentence holds them."""
        around = [s for s in self._sentences_at(anchor) if s.start <= anchor.start and anchor.end <= s.end]
        start, end = (around[0].start, around[0].end) if around else (anchor.start, anchor.end)
        return " ".join(self.documents[anchor.doc].text[start:end].split())

    def around(self, anchor: Anchor) -> str:
        """The part of its sentence between stops that holds an anchor."""
        held = self.sentence(anchor)
        exact = " ".join(anchor.exact.split()).rstrip(",;:")
        parts = re.split(r"[;:()\[\]“”\"—–]|[,.!?](?=\s|$)", held)
        return next((part.strip() for part in parts if exact in part), exact)

    def before(self, anchor: Anchor) -> str:
        """The words of its sentence before an anchor, on one line that ends with a blank; "" at its head."""
        words = self.documents[anchor.doc].text[self.head(anchor) : anchor.start].split()
        return " ".join([*words, ""])

    def head(self, anchor: Anchor) -> int:
        """Where the sentence that words begin in does; their own start where no sentence holds it."""
        return min([anchor.start, *(s.start for s in self._sentences_at(anchor) if s.start <= anchor.start)])

    def onwards(self, anchor: Anchor) -> str:
        """The words from an anchor's start to the end of its sentence."""
        ends = [s.end for s in self._sentences_at(anchor) if s.start <= anchor.start]
        return self.documents[anchor.doc].text[anchor.start : max([anchor.end, *ends])]

    def _sentences_at(self, anchor: Anchor, beside: int = 0) -> Sequence[Sentence]:
        """Sentences that hold any of some words, with so many before and after them; () where none does."""
        reading = self.readings.get(anchor.doc)
        told = reading.sentences if reading else ()
        first = bisect_right(told, anchor.start, key=lambda one: one.end)
        last = bisect_left(told, anchor.end, key=lambda one: one.start)
        return told[max(0, first - beside) : last + beside] if first < last else ()

    def passage(self, anchor: Anchor) -> tuple[int, int]:
        """From one sentence before the words to one after, inside their segment."""
        hit = self._sentences_at(anchor)
        if not hit:
            return anchor.start, anchor.end
        segments = {hit[0].segment, hit[-1].segment}
        around = [one for one in self._sentences_at(anchor, 1) if one.segment in segments]
        return min(anchor.start, around[0].start), max(anchor.end, around[-1].end)


def _lead_of(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences of a text's title and summary, and of the first of its body."""
    kinds = {segment.number: segment.kind for segment in reading.segments}
    told = [(one.number, kinds.get(one.segment, "body")) for one in reading.sentences]
    body = [number for number, kind in told if kind in RUNNING_TEXT][:LEAD]
    return frozenset((*body, *(number for number, kind in told if kind in HEADS)))
