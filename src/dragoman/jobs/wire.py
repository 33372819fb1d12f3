"""The real stages, wired: originals through sources, read and resolve, then weigh and model."""

import hashlib
import importlib.metadata
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman import __version__
from dragoman.jobs import outdated
from dragoman.jobs._serial import Executor
from dragoman.jobs.build import BuildReport, Fetched, OnProgress, Outcome, read_some, run_build, run_weighing
from dragoman.jobs.check import run_check
from dragoman.jobs.collection import set_loaded_aside
from dragoman.jobs.outdated import Outdated
from dragoman.jobs.pool import PoolExecutor
from dragoman.jobs.stages import Stages
from dragoman.ontology import Ontology, load_ontology
from dragoman.records import Decision, Document, Reading, Rejected, SystemModel, Weighed
from dragoman.sources import SourceFlags, load_bytes
from dragoman.store import Dossier, Original

READS = ("records", "ontology", "sources", "read", "resolve", "weigh", "model")


class How(NamedTuple):
    """How the texts of a dossier are read; see read_documents."""

    gate: bool
    learned: bool


def build_dossier(
    dossier: Dossier,
    *,
    ontology: Ontology | None = None,
    nlp_name: str | None = None,
    workers: int = 1,
    progress: OnProgress = lambda _: None,
) -> BuildReport:
    """The dossier read, weighed and modelled with what its settings name, or with the ontology and pipeline given.

    workers: how many processes read; what comes out is the same. Lines of the user's dictionaries that were left out
    stand in `rejected` as well. Raises OSError where the pipeline
    is not installed, OntologyError for an ontology file that cannot be used.
    """
    known = ontology or _load_known(dossier)
    stages = wire_stages(dossier, ontology=known, nlp_name=nlp_name)
    executor = _spread(dossier, nlp_name, workers) if workers > 1 and ontology is None else None
    report = run_build(dossier, stages, clock=time.perf_counter, progress=progress, executor=executor)
    return msgspec.structs.replace(report, rejected=(*report.rejected, *known.rejected))


def weigh_dossier(dossier: Dossier, *, progress: OnProgress = lambda _: None) -> dict[str, float]:
    """Findings and model made anew from what was read before, if a decision came since; seconds by stage."""
    return run_weighing(dossier, wire_stages(dossier), clock=time.perf_counter, progress=progress)


def find_outdated(dossier: Dossier) -> Outdated | None:
    """What was read with other settings or word lists than now, or by another version of Dragoman; None for nothing."""
    stamps = (read.stamp for read in dossier.load_state().values())
    return outdated.find_outdated(stamps, _reader_version(dossier, dossier.settings.pipeline))


def check_dossier(
    dossier: Dossier,
    *,
    ontology: Ontology | None = None,
    nlp_name: str | None = None,
    progress: OnProgress = lambda _: None,
) -> tuple[str, ...]:
    """One line for each way in which the database is not what a rebuild of the same originals and decisions makes."""
    stages = wire_stages(dossier, ontology=ontology, nlp_name=nlp_name)
    return run_check(dossier, stages, clock=time.perf_counter, progress=progress)


def wire_stages(dossier: Dossier, *, ontology: Ontology | None = None, nlp_name: str | None = None) -> Stages:
    """The stages as this version of Dragoman, a pipeline and an ontology make them; each is loaded at its first use."""
    pipeline = nlp_name or dossier.settings.pipeline
    known = ontology or _load_known(dossier)
    return Stages(
        version=_reader_version(dossier, pipeline),
        load=load_original,
        read=partial(_read, pipeline, known, _how(dossier)),
        weigh=partial(_weigh, known),
        model=partial(_model, known),
    )


def _reader_version(dossier: Dossier, pipeline: str) -> str:
    """Changes with everything that may change what is read from the same text."""
    how = _how(dossier)
    settings = "+".join(name for name, on in (("gate", how.gate), ("rules", not how.learned)) if on)
    return outdated.join_version(
        program=f"{__version__}+{_code_digest()}",
        lists=_files_digest(dossier.ontology_files),
        settings=settings,
        pipeline=_pipeline_version(pipeline),
    )


def _how(dossier: Dossier) -> How:
    return How(dossier.settings.gate, dossier.settings.learned)


def _spread(dossier: Dossier, nlp_name: str | None, workers: int) -> Executor:
    """Processes that each read with stages of their own, made from the same settings."""
    pipeline = nlp_name or dossier.settings.pipeline
    extra = dossier.ontology_files
    return PoolExecutor(workers, partial(_make_work, pipeline, extra, _how(dossier)))


def _make_work(pipeline: str, extra: tuple[Path, ...], how: How) -> Callable[[Sequence[Fetched]], list[Outcome]]:
    """What a process does with some originals, without a dossier in its hands."""
    read = partial(_read, pipeline, load_ontology(extra), how)

    def work(fetched: Sequence[Fetched]) -> list[Outcome]:
        return list(read_some(load_original, read, fetched))

    return work


def _load_known(dossier: Dossier) -> Ontology:
    return load_ontology(dossier.ontology_files)


# The stages bring spaCy and numpy, which take a second that opening a dossier need not wait for.


def _read(pipeline: str, ontology: Ontology, how: How, documents: Sequence[Document]) -> Iterator[Reading]:
    from dragoman.read import load_pipeline, read_documents  # noqa: PLC0415
    from dragoman.resolve import resolve_reading  # noqa: PLC0415

    nlp = load_pipeline(pipeline)
    set_loaded_aside()
    readings = read_documents(documents, nlp=nlp, ontology=ontology, **how._asdict())
    for document, reading in zip(documents, readings, strict=True):
        yield resolve_reading(reading, ontology, document.published)


def _weigh(
    ontology: Ontology, documents: Sequence[Document], readings: Sequence[Reading], decisions: Sequence[Decision]
) -> Weighed:
    from dragoman.weigh import weigh_readings  # noqa: PLC0415

    return weigh_readings(documents, readings, decisions, ontology=ontology)


def _model(ontology: Ontology, weighed: Weighed, readings: Sequence[Reading]) -> SystemModel:
    from dragoman.model import build_system  # noqa: PLC0415

    return build_system(weighed, readings, ontology)


def load_original(original: Original, content: bytes) -> Document | Rejected:
    """A stored original as the document it was when it was added, with what its own page says of it."""
    from dragoman.read import complete_page  # noqa: PLC0415

    flags, sidecar = _flags(original.flags), _flags(original.sidecar)
    document = load_bytes(original.name, content, flags=flags, sidecar=sidecar)
    return document if isinstance(document, Rejected) else complete_page(document)


def _flags(said: Mapping[str, str | tuple[str, ...]]) -> SourceFlags:
    return msgspec.convert(dict(said), SourceFlags)


def _pipeline_version(name: str) -> str:
    try:
        return f"{name}-{importlib.metadata.version(name)}"
    except (importlib.metadata.PackageNotFoundError, ValueError):  # a folder, which has no version to tell
        return name


# Files that say how a document is read: code, word lists, and what was learned.
READ_WITH = frozenset({".py", ".toml", ".onnx", ".npz", ".txt"})


@lru_cache(maxsize=1)
def _code_digest() -> str:
    """Of everything a document passes through: a rule mended, or weights learned anew, make a new reader."""
    package = Path(__file__).parents[1]
    found = (path for stage in READS for path in sorted((package / stage).rglob("*")))
    return _files_digest(tuple(path for path in found if path.suffix in READ_WITH))


def _files_digest(paths: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
