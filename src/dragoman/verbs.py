"""What one can do with a dossier, as functions: the same verbs as the command line, records in and out.

These are edges: they read the clock and the disk. Folders and files may be given as text or as paths.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from dragoman.ask import answer_scenario, find_concepts, orient_words, tied_best
from dragoman.jobs import BuildReport
from dragoman.jobs import build_dossier as run_build
from dragoman.jobs import check_dossier as run_check
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import DEFAULT_PIPELINE, load_pipeline, read_document
from dragoman.records import (
    Concept,
    Decision,
    Document,
    Intervention,
    Progress,
    Reading,
    Rejected,
    Scenario,
    SystemModel,
    Weighed,
)
from dragoman.resolve import resolve_reading
from dragoman.sources import NOTHING_SAID, SourceFlags, fetch_file, list_files, load_bytes, load_document, said_fields
from dragoman.store import Addition, Dossier, DossierSettings, create_dossier, identify_decision, open_dossier
from dragoman.tell import Brief, Tables, ToldAnswer, compose_brief, tell_answer
from dragoman.weigh import weigh_readings

Folder = str | PathLike[str]
OnProgress = Callable[[Progress], None]
DecisionVerb = Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo"]
SUGGESTIONS = 5


class Added(Struct, frozen=True, kw_only=True):
    """What became of the files to add."""

    additions: tuple[Addition, ...] = ()
    rejected: tuple[Rejected, ...] = ()


class Built(NamedTuple):
    """All that was made of a dossier's documents, as it stands now."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    weighed: Weighed
    system: SystemModel
    ontology: Ontology
    settings: DossierSettings


class ReadFile(NamedTuple):
    """One file read without a dossier, weighed by itself."""

    document: Document
    reading: Reading
    weighed: Weighed


class NotBuiltError(Exception):
    """The dossier's documents have not been read, or something was added or decided since."""

    def __init__(self, folder: Folder) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(
            where=str(folder),
            expected="a dossier that has been read",
            got="one with something new since the last reading",
            fix=f'run "dragoman read {folder}"',
        )
        super().__init__(str(self.line))


class UnknownConceptError(Exception):
    """Words that fit no concept of the model, or several equally well; `suggestions` are the nearest."""

    def __init__(self, words: str, suggestions: Sequence[Concept], *, tied: bool) -> None:
        """Keep what was asked and what comes near it."""
        self.suggestions = tuple(suggestions)
        self.tied = tied
        near = "; ".join(f'"{concept.label}"' for concept in self.suggestions) or "none comes near"
        self.line = Rejected(
            where=f'"{words}"',
            expected="words for one concept of the model",
            got="several that fit equally well" if tied else "none that fits",
            fix=f"say more exactly which: {near}; or see dragoman show DOSSIER concepts",
        )
        super().__init__(str(self.line))


def ignore_progress(_: Progress) -> None:
    """Takes note of nothing."""


def now() -> str:
    """The instant, ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def init_dossier(folder: Folder, *, title: str | None = None, settings: DossierSettings | None = None) -> Dossier:
    """A new, empty dossier, open. title: the folder's name where None. Raises DossierError."""
    path = Path(folder)
    return create_dossier(path, title or path.resolve().name, now(), settings=settings or DossierSettings())


def add_documents(
    folder: Folder,
    files: Iterable[Folder],
    *,
    flags: SourceFlags = NOTHING_SAID,
    progress: OnProgress = ignore_progress,
) -> Added:
    """Originals put into a dossier, each checked to be readable first; files in folders are found."""
    additions: list[Addition] = []
    rejected: list[Rejected] = []
    with open_dossier(Path(folder)) as dossier:
        paths = list(list_files(map(Path, files)))
        for place, path in enumerate(paths):
            progress(Progress(stage="add", done=place, total=len(paths), current=path.name))
            outcome = _add(dossier, path, flags)
            if isinstance(outcome, Rejected):
                rejected.append(outcome)
            else:
                additions.append(outcome)
        progress(Progress(stage="add", done=len(paths), total=len(paths)))
    return Added(additions=tuple(additions), rejected=tuple(rejected))


def _add(dossier: Dossier, path: Path, flags: SourceFlags) -> Addition | Rejected:
    """One file put into a dossier, or why not."""
    fetched = fetch_file(path)
    if isinstance(fetched, Rejected):
        return fetched
    document = load_bytes(fetched.name, fetched.content, flags=flags, sidecar=fetched.sidecar, where=str(path))
    if isinstance(document, Rejected):
        return document
    said, beside = said_fields(flags), said_fields(fetched.sidecar)
    return dossier.add_original(fetched.content, fetched.name, flags=said, sidecar=beside)


def build_dossier(folder: Folder, *, progress: OnProgress = ignore_progress) -> BuildReport:
    """A dossier's documents read, weighed and modelled; what is read already is not read again."""
    with open_dossier(Path(folder)) as dossier:
        return run_build(dossier, progress=progress)


def check_dossier(folder: Folder, *, progress: OnProgress = ignore_progress) -> tuple[str, ...]:
    """One line for each difference between a dossier and a rebuild of it from its originals and decisions."""
    with open_dossier(Path(folder)) as dossier:
        return run_check(dossier, progress=progress)


def read_files(
    files: Iterable[Folder],
    *,
    flags: SourceFlags = NOTHING_SAID,
    pipeline: str = DEFAULT_PIPELINE,
    progress: OnProgress = ignore_progress,
) -> Iterator[ReadFile | Rejected]:
    """Each file read and resolved by itself, in turn, without a dossier; or why it could not be.

    Raises OSError where the pipeline is not installed.
    """
    ontology = load_ontology()
    paths = list(list_files(map(Path, files)))
    for place, path in enumerate(paths):
        progress(Progress(stage="read", done=place, total=len(paths), current=path.name))
        document = load_document(path, flags=flags)
        if isinstance(document, Rejected):
            yield document
            continue
        reading = read_document(document, nlp=load_pipeline(pipeline), ontology=ontology)
        resolved = resolve_reading(reading, ontology, document.published)
        yield ReadFile(document, resolved, weigh_readings([document], [resolved], ontology=ontology))
    progress(Progress(stage="read", done=len(paths), total=len(paths)))


def load_built(folder: Folder) -> Built:
    """What was made of a dossier's documents. Raises NotBuiltError when something was added or decided since."""
    with open_dossier(Path(folder)) as dossier:
        weighed, system = dossier.load_weighed(), dossier.load_system()
        if weighed is None or system is None or not dossier.is_current():
            raise NotBuiltError(folder)
        ontology = load_ontology(tuple(dossier.folder / file for file in dossier.settings.ontology))
        return Built(dossier.load_documents(), dossier.load_readings(), weighed, system, ontology, dossier.settings)


def brief_dossier(folder: Folder) -> Brief:
    """The brief of a dossier that has been read; `empty` where nothing in it has anything to rest on."""
    built = load_built(folder)
    return compose_brief(built.documents, built.readings, built.weighed, built.system, ontology=built.ontology)


def list_tables(folder: Folder) -> Tables:
    """The tables of a dossier that has been read."""
    built = load_built(folder)
    return Tables(built.documents, built.readings, built.weighed, built.system)


def ask_dossier(
    folder: Folder,
    words: str,
    direction: Literal["up", "down"],
    *,
    steps: int = 12,
    members: int | None = None,
    seed: int | None = None,
    all_links: bool = False,
) -> ToldAnswer:
    """What follows, by the texts, if the concept that words name goes up or down.

    members, seed: the dossier's own settings where None. Raises NotBuiltError, UnknownConceptError, DossierError.
    """
    built = load_built(folder)
    concept = choose_concept(built, words)
    way: Literal[1, -1] = 1 if direction == "up" else -1
    facing = orient_words(concept, words, built.ontology)
    push = Intervention(kind="press", target=concept.id, direction=1 if way == facing else -1)
    scenario = Scenario(
        interventions=(push,),
        steps=steps,
        members=built.settings.members if members is None else members,
        seed=built.settings.seed if seed is None else seed,
        all_links=all_links,
    )
    return tell_answer(answer_scenario(built.system, scenario), built.system, built.documents, built.readings)


def choose_concept(built: Built, words: str) -> Concept:
    """The one concept that words name; the id of a concept names it. Raises UnknownConceptError with suggestions."""
    exact = [concept for concept in built.system.concepts if words in {concept.id, concept.label}]
    if exact:
        return exact[0]
    found = find_concepts(built.system, words, ontology=built.ontology, actors=built.weighed.actors)
    best = tied_best(found)
    if len(best) == 1:
        return best[0]
    near = best[:SUGGESTIONS] if best else _near(built, words)
    raise UnknownConceptError(words, near, tied=bool(best))


def _near(built: Built, words: str) -> list[Concept]:
    """Concepts whose labels share a word with what was asked, most shared first."""
    wanted = {word.lower().rstrip("s") for word in words.split()}
    scored = [
        (len(wanted & {word.lower().rstrip("s") for word in concept.label.split()}), concept.id, concept)
        for concept in built.system.concepts
    ]
    return [concept for score, _, concept in sorted(scored, key=lambda row: (-row[0], row[1])) if score][:SUGGESTIONS]


def decide(
    folder: Folder,
    verb: DecisionVerb,
    targets: Sequence[str],
    *,
    by: str,
    why: str = "",
    changes: dict[str, Any] | None = None,
) -> Decision:
    """A decision written down for good, with its id; it takes effect at the next reading of the dossier."""
    drafted = Decision(id="", verb=verb, targets=tuple(targets), at=now(), by=by, why=why, changes=changes or {})
    decision = identify_decision(drafted)
    with open_dossier(Path(folder)) as dossier:
        dossier.append_decision(decision)
    return decision
