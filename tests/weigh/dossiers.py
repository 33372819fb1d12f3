"""Dossiers that are read from their words, and the conflicts found in them."""

from collections.abc import Sequence
from hashlib import sha256

from dragoman.ontology import load_ontology
from dragoman.read import load_pipeline, read_document
from dragoman.records import Document, Reading
from dragoman.resolve import resolve_reading
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats

PUBLISHED = "2031-03-04"


def conflicts(read_text, *texts: str) -> list[str]:
    """The types of all conflicts between some texts of one day."""
    readings = [read_text(text, PUBLISHED) for text in texts]
    documents = []
    for number, (text, reading) in enumerate(zip(texts, readings, strict=True)):
        digest = sha256(text.encode()).hexdigest()
        documents.append(Document(id=reading.doc, sha256=digest, name=f"{number}", text=text, published=PUBLISHED))
    pages = pair_pages(documents, readings)
    return [conflict.type for conflict in find_conflicts(pages, find_repeats(pages), load_ontology())]


def read_by_rules(texts: Sequence[str]) -> tuple[list[Document], list[Reading]]:
    """A document of each text, and its reading by rules alone."""
    ontology, documents, readings = load_ontology(), [], []
    for text in texts:
        digest = sha256(text.encode()).hexdigest()
        document = Document(id=digest[:16], sha256=digest, name="text.txt", text=text)
        reading = read_document(document, nlp=load_pipeline(), ontology=ontology, learned=False)
        documents.append(document)
        readings.append(resolve_reading(reading, ontology, None))
    return documents, readings
