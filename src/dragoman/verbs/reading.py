"""Files read without a dossier."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.ontology import load_ontology
from dragoman.records import Document, Progress, Reading, Rejected, Weighed
from dragoman.resolve import resolve_reading
from dragoman.sources import NOTHING_SAID, SourceFlags, load_document
from dragoman.store import DossierSettings
from dragoman.verbs._shared import Folder, OnProgress, ignore_progress, list_paths, refuse_folder
from dragoman.weigh import weigh_readings

AS_SHIPPED = DossierSettings()


class ReadFile(NamedTuple):
    """One file read without a dossier, weighed by itself."""

    document: Document
    reading: Reading
    weighed: Weighed


def read_files(
    files: Iterable[Folder],
    *,
    flags: SourceFlags = NOTHING_SAID,
    pipeline: str = AS_SHIPPED.pipeline,
    gate: bool = False,
    learned: bool = True,
    progress: OnProgress = ignore_progress,
) -> Iterator[ReadFile | Rejected]:
    """Each file read and resolved by itself, in turn, without a dossier; or why it could not be.

    gate: parse only sentences that may tell of actors. learned: let the learned reader add to what rules read.
    Raises OSError where the pipeline is not installed.
    """
    from dragoman.read import complete_page, load_pipeline, read_document  # noqa: PLC0415 — brings spaCy, a second

    ontology = load_ontology()
    paths = list_paths(files)
    for place, path in enumerate(paths):
        progress(Progress(stage="read", done=place, total=len(paths), current=path.name))
        document = refuse_folder(path) or load_document(path, flags=flags)
        if isinstance(document, Rejected):
            yield document
            continue
        document = complete_page(document)
        reading = read_document(document, nlp=load_pipeline(pipeline), ontology=ontology, gate=gate, learned=learned)
        resolved = resolve_reading(reading, ontology, document.published)
        yield ReadFile(document, resolved, weigh_readings([document], [resolved], ontology=ontology))
    progress(Progress(stage="read", done=len(paths), total=len(paths)))
