"""The whole path on a few articles: CPU-seconds per stage, beside a plain parse of the same text in the same run."""

import os
import platform
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import spacy

from benchmarks.stopwatch import Stopwatch, medians, peak_mib
from dragoman.ask import answer_scenario
from dragoman.model import build_system
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import DEFAULT_PIPELINE, load_pipeline, parse_segments, read_document, segment_document
from dragoman.read.names.mentions import find_mentions
from dragoman.read.names.unlisted import has_unlisted
from dragoman.records import Document, Intervention, Reading, Rejected, Scenario, SystemModel
from dragoman.resolve import resolve_reading
from dragoman.samples import sample_paths
from dragoman.sources import load_document
from dragoman.tell import brief_html, compose_brief
from dragoman.weigh import weigh_readings

SHARED = "DRAGOMAN_SHARED"
MEMBERS = 2000


def run_path(*, texts: Path | None = None, rounds: int = 3) -> dict[str, Any]:
    """CPU-seconds of each stage (median of rounds, loads once), with counts, peak memory and the ratio to a parse.

    texts: folder of .txt files; where None, the two articles of the reference case if they are at hand, else the
    shipped samples. first_read_s: from nothing loaded to all documents resolved, loads included.
    """
    watch = Stopwatch()
    start = time.process_time()
    with watch.on("load_pipeline"):
        nlp = load_pipeline(DEFAULT_PIPELINE)
    with watch.on("load_ontology"):
        ontology = load_ontology()
    documents = load_texts(texts)
    first = [_read(document, nlp, ontology) for document in documents]
    first_read_s = time.process_time() - start
    tokens = sum(len(nlp.make_doc(document.text)) for document in documents)
    plain = plain_pipeline()
    for _ in range(rounds):
        _round(watch, documents, nlp, plain, ontology)
    seconds = _with_coders(medians(watch.seconds))
    return {
        "benchmark": "path",
        "machine": machine(),
        "documents": [document.name for document in documents],
        "counts": {"tokens": tokens, "bytes": sum(len(d.text.encode()) for d in documents), "claims": _claims(first)},
        "cpu_s": seconds,
        "first_read_s": round(first_read_s, 3),
        "ratios": {
            "read_and_resolve_to_plain_parse": round((seconds["read"] + seconds["resolve"]) / seconds["plain_parse"], 2)
        },
        "peak_mib": peak_mib(),
    }


def plain_pipeline() -> Any:  # noqa: ANN401 — a spaCy pipeline
    """The pipeline as it was installed, the peer of our reading: no part set aside, none made faster."""
    return spacy.load(DEFAULT_PIPELINE)


def machine() -> dict[str, str]:
    """What a report says of where it was made."""
    return {"python": platform.python_version(), "cpu": platform.processor() or platform.machine()}


def load_texts(texts: Path | None) -> list[Document]:
    """The documents to read. Raises FileNotFoundError when a named folder holds no text."""
    loaded = [load_document(path) for path in _paths(texts)]
    documents = [document for document in loaded if not isinstance(document, Rejected)]
    if not documents:
        msg = f"{texts}: expected .txt files, got none that can be read; name another folder"
        raise FileNotFoundError(msg)
    return documents


def _paths(texts: Path | None) -> Sequence[Path]:
    """The files of the folder named, of the reference case, or the samples."""
    if texts is not None:
        return sorted(texts.glob("*.txt"))
    shared = Path(os.environ.get(SHARED, Path(__file__).parents[2] / "shared"))
    return sorted((shared / "seeds").glob("*.txt")) or sample_paths()


def _read(document: Document, nlp: Any, ontology: Ontology) -> Reading:  # noqa: ANN401 — a spaCy pipeline
    """A document read and resolved."""
    return resolve_reading(read_document(document, nlp=nlp, ontology=ontology), ontology, document.published)


def _round(watch: Stopwatch, documents: Sequence[Document], nlp: Any, plain: Any, ontology: Ontology) -> None:  # noqa: ANN401
    """Every stage once."""
    with watch.on("plain_parse"):
        for document in documents:
            plain(document.text)
    with watch.on("segment"):
        segments = [segment_document(document) for document in documents]
    with watch.on("parse"):
        needs_names = partial(has_unlisted, ontology=ontology)
        pairs = zip(documents, segments, strict=True)
        parsed = [parse_segments(document, parts, nlp, needs_names=needs_names) for document, parts in pairs]
    with watch.on("mentions"):
        for sentences in parsed:
            find_mentions(sentences, ontology)
    with watch.on("read"):
        unresolved = [read_document(document, nlp=nlp, ontology=ontology) for document in documents]
    with watch.on("resolve"):
        readings = [resolve_reading(r, ontology, d.published) for r, d in zip(unresolved, documents, strict=True)]
    with watch.on("weigh"):
        weighed = weigh_readings(documents, readings, ontology=ontology)
    with watch.on("model"):
        system = build_system(weighed, readings, ontology)
    with watch.on("ask"):
        answer_scenario(system, _scenario(system))
    with watch.on("brief"):
        brief_html(compose_brief(documents, readings, weighed, system, ontology=ontology))


def _with_coders(seconds: Mapping[str, float]) -> dict[str, float]:
    """Stages with what reading takes after its mentions (times, attributions, coders) as the rest."""
    rest = seconds["read"] - seconds["segment"] - seconds["parse"] - seconds["mentions"]
    told: dict[str, float] = {}
    for stage, spent in seconds.items():
        told |= {stage: spent} | ({"coders": round(rest, 4)} if stage == "mentions" else {})
    return told


def _scenario(system: SystemModel) -> Scenario:
    """A press on the concept with most running links out of it."""
    starts = [link.cause for link in system.links if link.runs] or [concept.id for concept in system.concepts]
    target = max(sorted(set(starts)), key=starts.count)
    return Scenario(interventions=(Intervention(kind="press", target=target),), members=MEMBERS)


def _claims(readings: Sequence[Reading]) -> int:
    """How many claims were read."""
    return sum(len(reading.claims) for reading in readings)
