"""Text files -> everything Dragoman makes of them, by the same calls as a dossier."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

from dragoman.model import build_system
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import complete_page, load_pipeline, read_document
from dragoman.records import Anchor, Claim, Document, Reading, Rejected, SystemModel, Weighed
from dragoman.resolve import resolve_reading
from dragoman.sources import load_document
from dragoman.weigh import weigh_readings
from evals.seeds.spans import Span, head_of


class Ours(NamedTuple):
    """What was read, weighed and modelled; names: document id -> file name."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    weighed: Weighed
    system: SystemModel
    names: Mapping[str, str]

    def span(self, anchor: Anchor, head: int | None = None) -> Span:
        """An anchor as a place in a named file."""
        place = head_of(anchor.exact, anchor.start) if head is None else head
        return Span(self.names[anchor.doc], anchor.start, anchor.end, place)

    def claims(self) -> Iterator[Claim]:
        """Every claim of every document, in reading order."""
        return (claim for reading in self.readings for claim in reading.claims)


def read_texts(paths: Sequence[Path]) -> Ours:
    """Everything read from the files, from loading to the model. Raises ValueError for a file that is not taken."""
    ontology, nlp = load_ontology(), load_pipeline()
    documents = tuple(_load(path) for path in paths)
    readings = tuple(_read(document, ontology, nlp) for document in documents)
    weighed = weigh_readings(documents, readings)
    system = build_system(weighed, readings, ontology)
    return Ours(documents, readings, weighed, system, {one.id: one.name for one in documents})


def _load(path: Path) -> Document:
    document = load_document(path)
    if isinstance(document, Rejected):
        raise ValueError(str(document))  # noqa: TRY004 -- a file that is not taken is bad data, not a wrong type
    return complete_page(document)


def _read(document: Document, ontology: Ontology, nlp: Language) -> Reading:
    return resolve_reading(read_document(document, nlp=nlp, ontology=ontology), ontology, document.published)
