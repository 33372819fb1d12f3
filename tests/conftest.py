"""What tests of many stages share: the pipeline, the ontology, a text read whole, and an empty dossier."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from dragoman.ontology import Ontology, load_ontology
from dragoman.read import read_document
from dragoman.read.parsing.parse import load_pipeline
from dragoman.records import Document, Reading
from dragoman.resolve import resolve_reading
from dragoman.store import Dossier, create_dossier

ReadText = Callable[..., Reading]

# How fast an example is, is measured in benchmarks/, not in tests: a machine with other work would fail them.
settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline, loaded once."""
    return load_pipeline()


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The shipped ontology, loaded once."""
    return load_ontology()


@pytest.fixture(scope="session")
def read_text(nlp: Language, ontology: Ontology) -> ReadText:
    """A function from a text (and its date) to its resolved reading."""

    def read(text: str, published: str | None = None) -> Reading:
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text, published=published)
        return resolve_reading(read_document(document, nlp=nlp, ontology=ontology), ontology, published)

    return read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the dossier of a test stands."""
    return tmp_path / "dossier"


@pytest.fixture
def dossier(folder: Path) -> Iterator[Dossier]:
    """A new, empty dossier, open."""
    with create_dossier(folder, "Velmora", "2025-11-05T09:00:00Z") as made:
        yield made
