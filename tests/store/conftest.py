"""Small dossiers to keep."""

from hashlib import sha256

import pytest

from dragoman.records import (
    Claim,
    Concept,
    Document,
    Event,
    Link,
    Mention,
    Reading,
    Segment,
    Sentence,
    Status,
    SystemModel,
    Weighed,
    cut_anchor,
)
from tests.findings import lone_finding


class Shelf:
    """Documents with readings, made from lines of text."""

    def document(self, text: str, name: str = "talks.txt") -> Document:
        """A document with that text."""
        digest = sha256(text.encode()).hexdigest()
        return Document(id=digest[:16], sha256=digest, name=name, text=text)

    def reading(self, document: Document, *, reader: str = "reader.v1") -> Reading:
        """A reading with one sentence a line, and in each a mention of its first word and a claim of the whole."""
        lines = document.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
        spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True) if line]
        return Reading(
            doc=document.id,
            reader=reader,
            segments=(Segment(number=0, kind="body", start=0, end=len(document.text)),),
            sentences=tuple(Sentence(number=n, segment=0, start=a, end=b) for n, (a, b) in enumerate(spans)),
            mentions=tuple(self.mention(document, n, a) for n, (a, _) in enumerate(spans)),
            claims=tuple(self.claim(document, n, a, b) for n, (a, b) in enumerate(spans)),
        )

    def mention(self, document: Document, number: int, start: int) -> Mention:
        """A mention of the first word of a sentence."""
        word = document.text[start:].split()[0]
        anchor = cut_anchor(document.id, document.text, start, start + len(word), 0)
        return Mention(id=f"m{number}", anchor=anchor, kind="name", sentence=number, head=start, actor=word.lower())

    def claim(self, document: Document, number: int, start: int, end: int) -> Claim:
        """A claim of a whole sentence."""
        anchor = cut_anchor(document.id, document.text, start, end, 0)
        content = Event(type="CONSULT", trigger=anchor)
        claim = f"{document.id}-{number}"
        return Claim(
            id=claim, doc=document.id, sentence=number, anchor=anchor, content=content, status=Status(), rule="test.v1"
        )

    def weighed(self, *claims: str) -> Weighed:
        """One finding for each claim, in that order."""
        return Weighed(findings=tuple(lone_finding(claim, "event", label=claim) for claim in claims))

    def system(self) -> SystemModel:
        """Two concepts and a link."""
        concepts = tuple(Concept(id=name, label=name, quantity=name) for name in ("trade", "trust"))
        link = Link(id="l1", cause="trade", effect="trust", sign=1, link_type="causal", runs=True, support=0.5)
        return SystemModel(concepts=concepts, links=(link,))


@pytest.fixture
def shelf() -> Shelf:
    """Documents with readings."""
    return Shelf()
