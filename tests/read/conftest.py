"""What tests of the reader share: rules alone, rules and encoder, and events by the words of their roles."""

import hashlib
from collections.abc import Callable, Iterable

import pytest
from spacy.language import Language

from dragoman.ontology import Ontology
from dragoman.read import read_document
from dragoman.records import Claim, Document, Event, Reading, Role
from dragoman.resolve import resolve_reading


@pytest.fixture(scope="session")
def read_text(nlp: Language, ontology: Ontology) -> Callable[..., Reading]:
    """A function from a text (and its date) to its resolved reading by rules, without what was learned."""

    def read(text: str, published: str | None = None) -> Reading:
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text, published=published)
        reading = read_document(document, nlp=nlp, ontology=ontology, learned=False)
        return resolve_reading(reading, ontology, published)

    return read


@pytest.fixture(scope="session")
def read_claims(nlp: Language, ontology: Ontology) -> Callable[..., list[Claim]]:
    """A function from a text and a kind of content to its claims of that kind, with what was learned or without."""

    def read(kind: type, text: str, *, known: Ontology = ontology, **how: bool) -> list[Claim]:
        document = Document(id="d1", sha256="", name="a.txt", text=text, published=None)
        claims = read_document(document, nlp=nlp, ontology=known, **how).claims
        return [claim for claim in claims if isinstance(claim.content, kind)]

    return read


def events(reading: Reading) -> set[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    """Type, sources and targets of each event read, by the words of the roles."""
    return {
        (c.content.type, _words(c.content.sources), _words(c.content.targets))
        for c in reading.claims
        if isinstance(c.content, Event)
    }


def _words(roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(sorted(role.anchor.exact.removeprefix("the ").removeprefix("The ") for role in roles))
