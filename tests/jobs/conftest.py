"""Stages that read plainly and fast, so that tests see what a build does with them."""

from collections.abc import Sequence

import pytest

from dragoman.jobs import Stages
from dragoman.records import (
    Concept,
    Decision,
    Document,
    Finding,
    Reading,
    Rejected,
    Segment,
    Sentence,
    SystemModel,
    Weighed,
)
from dragoman.store import Original

COUNTS = {"mentions": 1, "documents": 1, "publishers": 1, "origins": 1}


class Reader:
    """Stages that keep account of what they were called with; a finding for each document, a concept for all."""

    def __init__(self, version: str = "test.v1") -> None:
        self.version = version
        self.read_names: list[str] = []
        self.decisions: tuple[Decision, ...] = ()
        self.weighings = 0

    @property
    def stages(self) -> Stages:
        """What a build calls."""
        return Stages(self.version, self.load, self.read, self.weigh, self.model)

    def load(self, original: Original, content: bytes) -> Document | Rejected:
        """A document with its bytes as text; what begins with a question mark is rejected."""
        if content.startswith(b"?"):
            return Rejected(where=original.name, expected="an answer", got="a question", fix="answer it")
        title = original.flags.get("title")
        return Document(
            id=original.sha256[:16],
            sha256=original.sha256,
            name=original.name,
            text=content.decode(),
            title=title if isinstance(title, str) else None,
        )

    def read(self, documents: Sequence[Document]) -> list[Reading]:
        """The readings of some documents."""
        return [self.read_one(document) for document in documents]

    def read_one(self, document: Document) -> Reading:
        """A reading of one segment and one sentence."""
        self.read_names.append(document.name)
        end = len(document.text)
        return Reading(
            doc=document.id,
            reader=self.version,
            segments=(Segment(number=0, kind="body", start=0, end=end),),
            sentences=(Sentence(number=0, segment=0, start=0, end=end),),
        )

    def weigh(
        self, documents: Sequence[Document], readings: Sequence[Reading], decisions: Sequence[Decision]
    ) -> Weighed:
        """A finding for each document, by name."""
        self.weighings += 1
        self.decisions = tuple(decisions)
        assert [document.id for document in documents] == [reading.doc for reading in readings]
        return Weighed(
            findings=tuple(
                Finding(
                    id=f"f-{document.id}", kind="event", label=document.name, claims=(), support="reviewed", **COUNTS
                )
                for document in documents
            )
        )

    def model(self, weighed: Weighed, readings: Sequence[Reading]) -> SystemModel:
        """A concept that tells how much there is."""
        label = f"{len(weighed.findings)} findings, {len(readings)} readings"
        return SystemModel(concepts=(Concept(id="all", label=label, quantity="all"),))


class Tick:
    """A clock that goes on by one second each time somebody looks."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """What time it is."""
        self.now += 1.0
        return self.now


@pytest.fixture
def reader() -> Reader:
    """Stages that keep account."""
    return Reader()


@pytest.fixture
def tick() -> Tick:
    """A clock of our own."""
    return Tick()
