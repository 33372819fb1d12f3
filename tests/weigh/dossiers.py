"""Dossiers that are read from their words, and the conflicts found in them."""

from hashlib import sha256

from dragoman.ontology import load_ontology
from dragoman.records import Document
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
