"""What one can do with a dossier, as functions: the same verbs as the command line, records in and out.

These are edges: they read the clock and the disk. Folders and files may be given as text or as paths.
"""

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from typing import Any, Literal, NamedTuple

from msgspec import Struct, ValidationError

from dragoman.ask import answer_scenario, find_concepts, orient_words, tied_best
from dragoman.jobs import BuildReport
from dragoman.jobs import build_dossier as run_build
from dragoman.jobs import check_dossier as run_check
from dragoman.ontology import Ontology, load_ontology
from dragoman.read import DEFAULT_PIPELINE, complete_page, load_pipeline, read_document
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
from dragoman.store import (
    Addition,
    Dossier,
    DossierSettings,
    about_claims,
    create_dossier,
    identify_decision,
    open_dossier,
)
from dragoman.tell import Brief, Tables, ToldAnswer, compose_brief, tell_answer
from dragoman.weigh import weigh_readings
from dragoman.weigh.decisions import Replayed, edit_claim, replay_decisions

Folder = str | PathLike[str]
OnProgress = Callable[[Progress], None]
DecisionVerb = Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo"]
SUGGESTIONS = 5
# How alike two words are (0 to 1) for one to be a slip of the pen for the other.
CLOSE = 0.8
PAIR = 2
# Words that say nothing of what a concept is.
EMPTY_WORDS = frozenset(
    {"a", "act", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)


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

    def __init__(self, folder: Folder, *, ever: bool) -> None:
        """Keep the one line that people see. ever: whether it has been read before."""
        self.line = Rejected(
            where=str(folder),
            expected="a dossier that has been read",
            got="one with something new since the last reading" if ever else "one that never was",
            fix=f"run: dragoman read {shlex.quote(str(folder))}",
        )
        super().__init__(str(self.line))


class UnknownTargetError(Exception):
    """A decision on something that the dossier does not hold, or that says too little."""

    def __init__(self, decision: Decision, expected: str, got: str, fix: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(where=f"decide {decision.verb}", expected=expected, got=got, fix=fix)
        super().__init__(str(self.line))


class UnknownConceptError(Exception):
    """Words that fit no concept of the model, or several equally well; `suggestions` are the nearest."""

    def __init__(self, words: str, suggestions: Sequence[Concept], *, tied: bool) -> None:
        """Keep what was asked and what comes near it."""
        self.suggestions = tuple(suggestions)
        self.tied = tied
        near = ", ".join(f'"{concept.label}"' for concept in self.suggestions)
        self.line = Rejected(
            where=f'"{words}"',
            expected="words for one concept of the model",
            got="several that fit equally well" if tied else "none that fits",
            fix=f"{f'say which: {near}; or ' if near else ''}see: dragoman show DOSSIER concepts",
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
        paths = _list(files)
        for place, path in enumerate(paths):
            progress(Progress(stage="add", done=place, total=len(paths), current=path.name))
            outcome = _refuse_folder(path) or _add(dossier, path, flags)
            if isinstance(outcome, Rejected):
                rejected.append(outcome)
            else:
                additions.append(outcome)
        progress(Progress(stage="add", done=len(paths), total=len(paths)))
    return Added(additions=tuple(additions), rejected=tuple(rejected))


def _list(files: Iterable[Folder]) -> list[Path]:
    """Every file, once; a folder that holds none stands for itself."""
    found = ([*list_files([Path(file)])] or [Path(file)] for file in files)
    return list(dict.fromkeys(path for paths in found for path in paths))


def _refuse_folder(path: Path) -> Rejected | None:
    """Why a folder is no input, None for a file."""
    if not path.is_dir():
        return None
    return Rejected(where=str(path), expected="files in the folder", got="none", fix="check the path")


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
    """One line for each difference between a dossier and a rebuild of it from its originals and decisions.

    Raises NotBuiltError when something was added or decided since the last reading.
    """
    with open_dossier(Path(folder)) as dossier:
        _refuse_stale(dossier, folder)
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
    paths = _list(files)
    for place, path in enumerate(paths):
        progress(Progress(stage="read", done=place, total=len(paths), current=path.name))
        document = _refuse_folder(path) or load_document(path, flags=flags)
        if isinstance(document, Rejected):
            yield document
            continue
        document = complete_page(document)
        reading = read_document(document, nlp=load_pipeline(pipeline), ontology=ontology)
        resolved = resolve_reading(reading, ontology, document.published)
        yield ReadFile(document, resolved, weigh_readings([document], [resolved], ontology=ontology))
    progress(Progress(stage="read", done=len(paths), total=len(paths)))


def load_built(folder: Folder) -> Built:
    """What was made of a dossier's documents. Raises NotBuiltError when something was added or decided since."""
    with open_dossier(Path(folder)) as dossier:
        _refuse_stale(dossier, folder)
        weighed, system = dossier.load_weighed(), dossier.load_system()
        if weighed is None or system is None:
            raise NotBuiltError(folder, ever=False)
        ontology = load_ontology(tuple(dossier.folder / file for file in dossier.settings.ontology))
        readings = _decided(dossier).readings
        return Built(dossier.load_documents(), readings, weighed, system, ontology, dossier.settings)


def _decided(dossier: Dossier) -> Replayed:
    """A dossier's readings with its decisions applied to them."""
    decisions = about_claims(dossier.load_decisions(), [read.doc for read in dossier.load_state().values()])
    return replay_decisions(dossier.load_readings(), decisions)


def _refuse_stale(dossier: Dossier, folder: Folder) -> None:
    """Raise NotBuiltError where originals or decisions have come since the last reading, or there was none."""
    ever = dossier.load_weighed() is not None
    known = dossier.load_state().keys() | dossier.load_rejected().keys()
    if not ever or not dossier.is_current() or not known.issuperset(o.sha256 for o in dossier.list_originals()):
        raise NotBuiltError(folder, ever=ever)


def list_skipped(folder: Folder) -> tuple[str, ...]:
    """One line for each decision that the last reading could not apply."""
    with open_dossier(Path(folder)) as dossier:
        return _decided(dossier).skipped if dossier.load_decisions() else ()


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
    """Concepts whose labels share a word with what was asked, or nearly do, most shared first."""
    wanted = _plain_words(words)
    scored = [(_shared(wanted, _plain_words(concept.label)), concept.id, concept) for concept in built.system.concepts]
    return [concept for score, _, concept in sorted(scored, key=lambda row: (-row[0], row[1])) if score][:SUGGESTIONS]


def _plain_words(words: str) -> list[str]:
    """The words that say something, in lower case, without a plural s."""
    return [word.lower().rstrip("s") for word in words.split() if word.lower() not in EMPTY_WORDS]


def _shared(wanted: Sequence[str], words: Sequence[str]) -> int:
    """How many of the wanted words are there, letters mistaken at most."""
    return sum(bool(get_close_matches(word, words, n=1, cutoff=CLOSE)) for word in wanted)


def decide(
    folder: Folder,
    verb: DecisionVerb,
    targets: Sequence[str],
    *,
    by: str,
    why: str = "",
    changes: dict[str, Any] | None = None,
) -> Decision:
    """A decision written down for good, with its id; it takes effect at the next reading of the dossier.

    Raises UnknownTargetError, with nothing written, for an id that the dossier does not hold.
    """
    drafted = Decision(id="", verb=verb, targets=tuple(targets), at=now(), by=by, why=why, changes=changes or {})
    decision = identify_decision(drafted)
    with open_dossier(Path(folder)) as dossier:
        _refuse_decision(decision, dossier)
        dossier.append_decision(decision)
    return decision


def _refuse_decision(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where a decision could never take effect."""
    if decision.verb == "merge" and len(set(decision.targets)) < PAIR:
        got = f"{len(set(decision.targets))}"
        raise UnknownTargetError(decision, "two ids or more", got, "name the one to keep first, then the others")
    if decision.verb == "edit" and not decision.changes:
        raise UnknownTargetError(decision, "changes", "none", 'give them with --set, such as {"content.type": "AID"}')
    if decision.verb == "edit":
        _refuse_edit(decision, dossier)
    undoes = decision.verb == "undo"
    known = {made.id for made in dossier.load_decisions()} if undoes else _decidable(dossier)
    for target in decision.targets:
        if target not in known:
            expected = "the id of a decision" if undoes else "the id of a claim, an actor or a document"
            fix = "see decisions.jsonl in its folder" if undoes else "see: dragoman show DOSSIER events --json"
            raise UnknownTargetError(decision, expected, f'"{target}"', fix)


def _refuse_edit(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where changes name a field that is not there or make no claim."""
    edited = [claim for reading in dossier.load_readings() for claim in reading.claims if claim.id in decision.targets]
    for claim in edited:
        try:
            edit_claim(claim, decision.changes)
        except (ValidationError, LookupError, TypeError, ValueError) as error:
            got, fix = f"{error}", "name a field by its path, such as content.type, with a value that it may have"
            raise UnknownTargetError(decision, f"changes that fit {claim.id}", got, fix) from error


def _decidable(dossier: Dossier) -> set[str]:
    """Ids of all claims, actors and documents that have been read."""
    known = {read.doc for read in dossier.load_state().values()}
    for reading in dossier.load_readings():
        known.update(claim.id for claim in reading.claims)
        known.update(actor.id for actor in reading.actors)
        known.update(mention.actor for mention in reading.mentions if mention.actor)
    return known
