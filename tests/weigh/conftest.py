"""Small dossiers to weigh."""

import re
from collections.abc import Sequence
from hashlib import sha256

import pytest

from dragoman.records import (
    Actor,
    Attribution,
    Claim,
    Document,
    Event,
    Holder,
    Influence,
    Measure,
    Mention,
    Phrase,
    Reading,
    Relation,
    Role,
    Segment,
    Sentence,
    Status,
    When,
    cut_anchor,
)

QUADS = {"CONSULT": 1, "AID": 2, "ACCUSE": 3, "ASSAULT": 4, "COERCE": 4}


class Article:
    """A document under construction: its text, one sentence after another, and what is read from it."""

    def __init__(
        self, *sentences: str, name: str = "a", publisher: str | None = None, published: str | None = None
    ) -> None:
        """Write an article from its sentences."""
        text = " ".join(sentences)
        digest = sha256(f"{name}\n{text}".encode()).hexdigest()
        self.document = Document(
            id=digest[:16], sha256=digest, name=name, text=text, publisher=publisher, published=published
        )
        self.segments = (Segment(number=0, kind="body", start=0, end=len(text)),)
        self.sentences = self._number(sentences)
        self.claims: list[Claim] = []
        self.attributions: list[Attribution] = []
        self.mentions: list[Mention] = []

    @staticmethod
    def _number(sentences: Sequence[str]) -> tuple[Sentence, ...]:
        numbered, at = [], 0
        for number, words in enumerate(sentences):
            numbered.append(Sentence(number=number, segment=0, start=at, end=at + len(words)))
            at += len(words) + 1
        return tuple(numbered)

    def anchor(self, words: str, sentence: int = 0):
        """The anchor of some words of a sentence."""
        start = self.document.text.index(words, self.sentences[sentence].start)
        return cut_anchor(self.document.id, self.document.text, start, start + len(words), 0)

    def role(self, sentence: int, actor: str) -> Role:
        """A role filled by an actor; the words are the whole sentence's first word."""
        words = re.match(r"\w+", self.document.text[self.sentences[sentence].start :])
        return Role(anchor=self.anchor(words.group() if words else "", sentence), actor=actor)

    def _add(self, sentence: int, content: object, **more: object) -> Claim:
        place = self.sentences[sentence]
        edtf = more.pop("when", None)
        anchor = cut_anchor(self.document.id, self.document.text, place.start, place.end, 0)
        by = self._attribute(more.pop("by", ()), anchor)
        status = Status(polarity=more.pop("polarity", "+"), modality=more.pop("modality", "asserted"))
        claim = Claim(
            id=f"c-{self.document.id[:6]}-{len(self.claims)}",
            doc=self.document.id,
            sentence=sentence,
            anchor=anchor,
            content=content,
            status=status,
            rule=more.pop("rule", "test.v1"),
            attribution=by,
            when=When(anchor=anchor, edtf=edtf, granularity="day") if edtf else None,
        )
        self.claims.append(claim)
        return claim

    def _attribute(self, holders: Sequence[tuple[str, str]], anchor: object) -> str | None:
        if not holders:
            return None
        page = Holder(name=self.document.publisher or "page", kind="outlet")
        chain = (page, *(Holder(name=name, kind=kind, anchor=anchor) for name, kind in holders))
        made = Attribution(
            id=f"t{len(self.attributions)}", chain=chain, cue=anchor, content=anchor, type="indirect", rule="test.v1"
        )
        self.attributions.append(made)
        return made.id

    def event(self, sentence: int, source: str, kind: str, target: str, **more: object) -> Claim:
        """An event claim between two actors. target_words: where the target stands, the source's words if not given."""
        target_words = more.pop("target_words", None)
        target_role = self.role(sentence, target)
        if target_words is not None:
            target_role = Role(anchor=self.anchor(target_words, sentence), actor=target)
        words = more.pop("words", self.document.text[self.sentences[sentence].start :].split()[1])
        content = Event(
            type=kind,
            trigger=self.anchor(words, sentence),
            sources=(self.role(sentence, source),),
            targets=(target_role,),
            quad=QUADS[kind],
            symmetric=more.pop("symmetric", False),
        )
        return self._add(sentence, content, **more)

    def relation(self, sentence: int, holder: str, kind: str, target: str, **more: object) -> Claim:
        """A relation claim between two actors."""
        content = Relation(
            kind=kind,
            predicate=self.anchor(self.document.text[self.sentences[sentence].start :].split()[1], sentence),
            holder=(self.role(sentence, holder),),
            target=(self.role(sentence, target),),
            trend=more.pop("trend", None),
            spheres=more.pop("spheres", ()),
        )
        return self._add(sentence, content, **more)

    def influence(self, sentence: int, cause: str, sign: int, effect: str, **more: object) -> Claim:
        """An influence claim between two concepts."""
        words = self.role(sentence, "XXX").anchor
        content = Influence(
            cause=Phrase(anchor=words, head="x", concept=cause),
            effect=Phrase(anchor=words, head="y", concept=effect),
            sign=sign,
            concept_sign=sign,
            link_type=more.pop("link_type", "causal"),
            triggers=(words,),
        )
        return self._add(sentence, content, **more)

    def measure(self, sentence: int, value: float, of: str | None, **more: object) -> Claim:
        """A measure claim: so much of something. amount: its words, the sentence's first one if not given."""
        amount = more.pop("amount", None)
        anchor = self.anchor(amount, sentence) if amount else self.role(sentence, "XXX").anchor
        content = Measure(
            amount=anchor,
            value=value,
            unit=more.pop("unit", None),
            of=self.anchor(of, sentence) if of else None,
            bound=more.pop("bound", None),
            deed=more.pop("deed", None),
        )
        return self._add(sentence, content, **more)

    def naming(self, kinds: Sequence[str] = ("state",), **actors: str) -> "Article":
        """The same article, every word given resolved to its actor wherever it stands."""
        for sentence in self.sentences:
            text = self.document.text[sentence.start : sentence.end]
            for word, actor in actors.items():
                for match in re.finditer(rf"\b{word}\b", text):
                    start = sentence.start + match.start()
                    anchor = cut_anchor(self.document.id, self.document.text, start, start + len(word), 0)
                    made = Mention(
                        id=f"m{len(self.mentions)}",
                        anchor=anchor,
                        kind="name",
                        kinds=tuple(kinds),
                        sentence=sentence.number,
                        head=start,
                        actor=actor,
                    )
                    self.mentions.append(made)
        return self

    def says(self, speaker: str, words: str, actor: str | None = None) -> None:
        """Attribute some words of the first sentence to a speaker named in it."""
        by = Holder(name=speaker, kind="named", anchor=self.anchor(speaker), actor=actor)
        page = Holder(name="page", kind="outlet")
        self.attributions.append(
            Attribution(
                id=f"t{len(self.attributions)}",
                chain=(page, by),
                cue=by.anchor,
                content=self.anchor(words),
                type="indirect",
                rule="test.v1",
            )
        )

    @property
    def reading(self) -> Reading:
        """What has been read so far."""
        actors = {
            role.actor
            for claim in self.claims
            for name in ("sources", "targets", "holder", "target")
            for role in getattr(claim.content, name, ())
        }
        return Reading(
            doc=self.document.id,
            reader="test",
            segments=self.segments,
            sentences=self.sentences,
            claims=tuple(self.claims),
            mentions=tuple(self.mentions),
            attributions=tuple(self.attributions),
            actors=tuple(Actor(id=actor, name=actor.title()) for actor in sorted(actors) if actor),
        )


@pytest.fixture(scope="session")
def article() -> type[Article]:
    """Makes an article from its sentences."""
    return Article
