"""One sentence as plain text -> what Dragoman reads in it, and whether that failed."""

from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.read import load_pipeline, read_document
from dragoman.records import Document, Event, Reading
from dragoman.resolve import resolve_reading


class Item(NamedTuple):
    """A sentence read as a document of its own. crash: the error's name and words, None where there was none."""

    reading: Reading
    crash: str | None = None

    def events(self, *, requested: bool = True) -> list[Event]:
        """Typed events that the sentence does not deny, in reading order. requested: those it only asks for, too."""
        told = (claim for claim in self.reading.claims if claim.status.polarity == "+")
        wanted = (claim.content for claim in told if requested or claim.status.modality != "requested")
        return [content for content in wanted if isinstance(content, Event) and content.type is not None]


def read_item(key: str, text: str, ontology: Ontology, published: str | None = None) -> Item:
    """What is read in a text; an empty reading where the reader fails, with its error. published: EDTF date."""
    document = Document(id=key, sha256="", name=key, text=text, published=published)
    try:
        reading = read_document(document, nlp=load_pipeline(), ontology=ontology)
        return Item(resolve_reading(reading, ontology, published))
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what the eval counts
        return Item(Reading(doc=key, reader=""), f"{type(error).__name__}: {error}")
