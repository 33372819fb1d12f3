"""Reading alone: documents and sentences per CPU-second, by stage, with and without the gate, on one core and two."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.archive import archive_documents
from benchmarks.path import load_texts, machine, plain_pipeline
from benchmarks.stopwatch import peak_mib
from dragoman.jobs.collection import set_loaded_aside
from dragoman.jobs.pool import PoolExecutor
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import DEFAULT_PIPELINE, load_pipeline, read_documents, segment_document
from dragoman.read.gate import pick_stretches
from dragoman.records import Document, Reading
from dragoman.resolve import resolve_reading

TOGETHER = 64
# One of so many is read without the gate, which takes some eight times as long; from all over, for lengths differ.
UNGATED = 8


def run_read(*, data: Path | None = None, documents: int = 2000) -> dict[str, Any]:
    """Speeds on the two articles (or the samples) and, where data names its folder, on the first of the archive.

    Speeds are per CPU-second of this process, loads left out. two_cores: wall time of one process over that of two on
    the archive, 2 at best; peak_mib: of this process.
    """
    nlp, ontology = load_pipeline(DEFAULT_PIPELINE), load_ontology()
    set_loaded_aside()
    read = partial(_read, nlp, ontology)
    articles = load_texts(None)
    read(articles, gate=False)
    told: dict[str, Any] = {"benchmark": "read", "machine": machine()}
    told["articles"] = {"read": _speed(partial(read, gate=False), articles * 4)}
    if data is not None:
        archive = archive_documents(data, documents)
        told["archive"] = {
            "documents": len(archive),
            "gate": _gate(archive, ontology),
            "stages_documents_per_cpu_s": _stages(archive[::UNGATED], nlp, ontology),
            "read_gated": _speed(partial(read, gate=True), archive),
            "read_whole": _speed(partial(read, gate=False), archive[::UNGATED]),
            "two_cores": _two_cores(archive),
        }
    return {**told, "peak_mib": peak_mib()}


def _read(nlp: Any, ontology: Ontology, documents: Sequence[Document], *, gate: bool) -> list[Reading]:  # noqa: ANN401
    """Documents read and resolved, some dozens at a time as a dossier does."""
    done = []
    for start in range(0, len(documents), TOGETHER):
        some = documents[start : start + TOGETHER]
        for document, reading in zip(some, read_documents(some, nlp=nlp, ontology=ontology, gate=gate), strict=True):
            done.append(resolve_reading(reading, ontology, document.published))
    return done


def _speed(read: Callable[[Sequence[Document]], Sequence[Reading]], documents: Sequence[Document]) -> dict[str, float]:
    """What a CPU-second reads."""
    start = time.process_time()
    readings = read(documents)
    spent = time.process_time() - start
    sentences = sum(len(reading.sentences) for reading in readings)
    return {
        "documents_per_cpu_s": round(len(documents) / spent, 1),
        "parsed_sentences_per_cpu_s": round(sentences / spent, 1),
        "bytes_per_cpu_s": round(sum(len(d.text.encode()) for d in documents) / spent),
        "claims": sum(len(reading.claims) for reading in readings),
    }


def _gate(documents: Sequence[Document], ontology: Ontology) -> dict[str, float]:
    """What the gate lets through: shares of documents, sentences and characters."""
    picked = [pick_stretches(document, segment_document(document), ontology) for document in documents]
    characters = sum(each.end - each.start for found in picked for each in found.stretches)
    return {
        "documents": round(sum(bool(found.stretches) for found in picked) / len(documents), 3),
        "sentences": round(sum(f.kept for f in picked) / max(1, sum(f.sentences for f in picked)), 3),
        "characters": round(characters / sum(len(document.text) for document in documents), 3),
    }


def _stages(documents: Sequence[Document], nlp: Any, ontology: Ontology) -> dict[str, float]:  # noqa: ANN401
    """Documents per CPU-second of single steps, beside a plain parse of the same texts."""
    segmented = [(document, segment_document(document)) for document in documents]

    plain = plain_pipeline()

    def plain_parse() -> None:
        for _ in plain.pipe((document.text for document in documents), batch_size=TOGETHER):
            pass

    steps: dict[str, Callable[[], object]] = {
        "segment": lambda: [segment_document(document) for document in documents],
        "gate": lambda: [pick_stretches(*each, ontology) for each in segmented],
        "plain_parse": plain_parse,
        "read_and_resolve": lambda: _read(nlp, ontology, documents, gate=False),
    }
    return {name: round(len(documents) / _seconds(step), 1) for name, step in steps.items()}


def _seconds(step: Callable[[], object]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start


def _two_cores(documents: Sequence[Document]) -> float:
    """How many times as fast two processes are as one, in wall time, starts included."""
    some = [documents[start : start + TOGETHER] for start in range(0, len(documents), TOGETHER)]
    walls = []
    for workers in (1, 2):
        start = time.perf_counter()
        for _ in PoolExecutor(workers, _make_work).map(len, some):
            pass
        walls.append(time.perf_counter() - start)
    return round(walls[0] / walls[1], 2)


def _make_work() -> Callable[[Sequence[Document]], int]:
    """What a process of two does."""
    nlp, ontology = load_pipeline(DEFAULT_PIPELINE), load_ontology()
    return lambda documents: len(_read(nlp, ontology, documents, gate=True))
