"""A small invented case: two ports that quarrel over a strait, told by two outlets."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dragoman.records import (
    Actor,
    Anchor,
    Attribution,
    Claim,
    Concept,
    Conflict,
    Document,
    Event,
    Finding,
    Hedge,
    Holder,
    Influence,
    Link,
    Mention,
    Phrase,
    Reading,
    Relation,
    Repeat,
    Role,
    Segment,
    Sentence,
    Status,
    SystemModel,
    Weighed,
    When,
    cut_anchor,
)
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.weigh import weigh_readings
from tests.findings import lone_finding

FIRST = (
    "Ardin fired on Belmora on 3 May 2031. Harbour pilots say that Ardin could close the strait.\n\n"
    "The shelling raises the price of grain in Belmora. Ardin reportedly arms the Reed Guard."
)
SECOND = "Belmora let the ships of Ardin pass. Belmora did not let the ships of Ardin pass."


def document_of(text: str, name: str, **known: Any) -> Document:
    """A document with an id made from its text, as sources make it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=digest[:16], sha256=digest, name=name, text=text, **known)


def words_in(document: Document, words: str) -> Anchor:
    """The anchor of the first place where words stand."""
    start = document.text.index(words)
    return cut_anchor(document.id, document.text, start, start + len(words))


class Case:
    """Documents, readings, findings and model that belong together; each part can be replaced."""

    def __init__(self) -> None:
        self.first = document_of(
            FIRST, "strait.txt", title="Guns on the strait", publisher="Ardin Mail", published="2031-05-04"
        )
        self.second = document_of(SECOND, "ships.txt")
        self.documents: list[Document] = [self.first, self.second]
        self.actors = (
            Actor(id="ARD", name="Ardin", kinds=("state",), country="ARD"),
            Actor(id="BEL", name="Belmora", kinds=("state",), country="BEL"),
            Actor(id="new:reed-guard", name="Reed Guard", kinds=("militia",), provisional=True),
        )
        self.claims = [self.shot(), self.closure(), self.arming(), self.price()]
        self.concepts = (
            Concept(id="shelling(ARD>BEL)", label="shelling of Belmora by Ardin", quantity="shelling", holder="ARD"),
            Concept(id="price(BEL>)", label="the price of grain in Belmora", quantity="price", holder="BEL"),
        )

    def at(self, words: str, document: Document | None = None) -> Anchor:
        """The anchor of words in a document, the first one unless told."""
        return words_in(document or self.first, words)

    def role(self, words: str, actor: str) -> Role:
        """A role that an actor fills."""
        return Role(anchor=self.at(words), actor=actor)

    def shot(self) -> Claim:
        """Ardin fired on Belmora: asserted, dated."""
        return Claim(
            id="shot",
            doc=self.first.id,
            sentence=0,
            anchor=self.at("Ardin fired on Belmora"),
            content=Event(
                type="ASSAULT",
                trigger=self.at("fired on"),
                sources=(self.role("Ardin", "ARD"),),
                targets=(self.role("Belmora", "BEL"),),
                quad=4,
            ),
            status=Status(),
            rule="events.rules.v1",
            when=When(anchor=self.at("3 May 2031"), edtf="2031-05-03", granularity="day"),
        )

    def closure(self) -> Claim:
        """Ardin could close the strait, by pilots."""
        return Claim(
            id="closure",
            doc=self.first.id,
            sentence=1,
            anchor=self.at("Ardin could close the strait"),
            content=Event(type="COERCE", trigger=self.at("close"), sources=(self.role("Ardin", "ARD"),), quad=4),
            status=Status(modality="possible", factuality=1, hedges=(Hedge(anchor=self.at("could"), kind="modal"),)),
            rule="events.rules.v1",
            attribution="a1",
        )

    def arming(self) -> Claim:
        """Ardin reportedly arms the Reed Guard."""
        return Claim(
            id="arming",
            doc=self.first.id,
            sentence=3,
            anchor=self.at("Ardin reportedly arms the Reed Guard"),
            content=Relation(
                kind="arms",
                predicate=self.at("arms"),
                holder=(self.role("Ardin", "ARD"),),
                target=(self.role("Reed Guard", "new:reed-guard"),),
                trend="rising",
            ),
            status=Status(modality="reported", factuality=None),
            rule="relations.rules.v1",
            attribution="a2",
        )

    def price(self) -> Claim:
        """The shelling raises the price of grain."""
        return Claim(
            id="price",
            doc=self.first.id,
            sentence=2,
            anchor=self.at("The shelling raises the price of grain in Belmora"),
            content=Influence(
                cause=Phrase(anchor=self.at("The shelling"), head="shelling", concept="shelling(ARD>BEL)"),
                effect=Phrase(anchor=self.at("the price of grain in Belmora"), head="price", concept="price(BEL>)"),
                sign=1,
                concept_sign=1,
                link_type="causal",
                triggers=(self.at("raises"),),
            ),
            status=Status(),
            rule="influences.rules.v1",
        )

    def readings(self) -> list[Reading]:
        """One reading per document."""
        return [self.first_reading(), self.second_reading()]

    def first_reading(self) -> Reading:
        """Everything read from the first document."""
        return Reading(
            doc=self.first.id,
            reader="test.v1",
            segments=self.segments(self.first),
            sentences=self.sentences(self.first),
            actors=self.actors,
            mentions=self.mentions(),
            concepts=self.concepts,
            attributions=(
                self.said("a1", "Harbour pilots say", "Ardin could close the strait", "Harbour pilots", "named"),
                self.said("a2", "reportedly", "arms the Reed Guard", "unknown", "unknown"),
            ),
            times=tuple(claim.when for claim in self.claims if claim.when),
            claims=tuple(self.claims),
        )

    def second_reading(self) -> Reading:
        """The second document, in which nothing but a conflict was found."""
        return Reading(
            doc=self.second.id,
            reader="test.v1",
            segments=self.segments(self.second),
            sentences=self.sentences(self.second),
        )

    def said(self, name: str, cue: str, content: str, holder: str, kind: Any) -> Attribution:
        """An attribution to one holder."""
        chain = (Holder(name="Ardin Mail", kind="outlet"), Holder(name=holder, kind=kind))
        return Attribution(id=name, chain=chain, cue=self.at(cue), content=self.at(content), type="indirect")

    def mentions(self) -> tuple[Mention, ...]:
        """Where the actors are named."""
        named = (("Ardin", "ARD"), ("Belmora", "BEL"), ("Reed Guard", "new:reed-guard"))
        return tuple(
            Mention(id=f"m{place}", anchor=self.at(words), kind="name", sentence=0, head=0, actor=actor)
            for place, (words, actor) in enumerate(named)
        )

    @staticmethod
    def segments(document: Document) -> tuple[Segment, ...]:
        """One body segment per paragraph."""
        starts = [0, *(i + 2 for i in range(len(document.text)) if document.text.startswith("\n\n", i))]
        ends = [*(start - 2 for start in starts[1:]), len(document.text)]
        return tuple(
            Segment(number=number, kind="body", start=start, end=end)
            for number, (start, end) in enumerate(zip(starts, ends, strict=True))
        )

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """Sentences, cut at full stops."""
        found: list[Sentence] = []
        for segment in self.segments(document):
            start = segment.start
            for place in range(segment.start, segment.end):
                if document.text[place] == ".":
                    found.append(Sentence(number=len(found), segment=segment.number, start=start, end=place + 1))
                    start = place + 2
        return tuple(found)

    def findings(self) -> tuple[Finding, ...]:
        """One finding per claim."""
        kinds = {"Event": "event", "Relation": "relation", "Influence": "influence", "Measure": "measure"}
        return tuple(
            lone_finding(claim.id, kinds[type(claim.content).__name__], label=claim.id) for claim in self.claims
        )

    def conflict(self) -> Conflict:
        """Two sentences of the second document that deny each other."""
        a, b = "Belmora let the ships of Ardin pass", "Belmora did not let the ships of Ardin pass"
        return Conflict(
            id="c1", type="polarity", a=self.at(a, self.second), b=self.at(b, self.second), why="one denies"
        )

    def weighed(self, repeats: Sequence[Repeat] = ()) -> Weighed:
        """Findings, one conflict, the actors."""
        return Weighed(
            findings=self.findings(),
            conflicts=(self.conflict(),),
            repeats=tuple(repeats),
            actors=self.actors,
            concepts=self.concepts,
        )

    def system(self, **changes: Any) -> SystemModel:
        """One link; changes: fields of it to set otherwise."""
        known: dict[str, Any] = {
            "id": "l1",
            "cause": "shelling(ARD>BEL)",
            "effect": "price(BEL>)",
            "sign": 1,
            "link_type": "causal",
            "runs": True,
            "support": 0.8,
            "findings": ("f-price",),
            "claims": ("price",),
        }
        return SystemModel(concepts=self.concepts, links=(Link(**(known | changes)),))


@pytest.fixture
def case() -> Case:
    """The case, fresh for every test."""
    return Case()


@pytest.fixture
def new_document() -> Callable[..., Document]:
    """Makes a document from a text and a name."""
    return document_of


@pytest.fixture
def told_whole(read_text) -> Callable[[str], list[str]]:
    """A function from a text to the sentences that its claims are told by."""

    def tell(text: str) -> list[str]:
        reading = read_text(text, "2031-05-12")
        document = Document(id=reading.doc, sha256="", name="t.txt", text=text, published="2031-05-12")
        evidence = Evidence((document,), (reading,), weigh_readings((document,), (reading,)))
        return [word_claim(claim, evidence) for claim in reading.claims]

    return tell


@pytest.fixture
def told(told_whole) -> Callable[[str], list[str]]:
    """A function from a text to the sentences that its claims are told by, without what they quote."""

    def tell(text: str) -> list[str]:
        return [sentence.partition(" (")[0] for sentence in told_whole(text)]

    return tell
