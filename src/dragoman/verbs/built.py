"""What was made of a dossier's documents, and whether that is of now."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.jobs import Outdated, find_outdated, weigh_dossier
from dragoman.ontology import Ontology, load_ontology
from dragoman.records import Decision, Document, Reading, Rejected, SystemModel, Weighed
from dragoman.records.grade import SourceGrade
from dragoman.store import Dossier, DossierSettings, about_claims, left_out, open_dossier
from dragoman.verbs._shared import Folder, OnProgress, ignore_progress
from dragoman.weigh.decisions import replay_decisions
from dragoman.weigh.grades import grade_sources


class Built(NamedTuple):
    """All that was made of a dossier's documents, as it stands now.

    readings have decisions applied; decisions: those about what was read, in the order they were made. as_read: the
    readings before any decision. graded: what people say of sources, by name.
    title: what the dossier is called.
    """

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    weighed: Weighed
    system: SystemModel
    ontology: Ontology
    settings: DossierSettings
    decisions: tuple[Decision, ...]
    as_read: tuple[Reading, ...]
    graded: Mapping[str, SourceGrade]
    title: str


class NotBuiltError(Exception):
    """The dossier's documents have not been read, or some were added since."""

    def __init__(self, folder: Folder, *, ever: bool) -> None:
        """Keep the one line that people see. ever: whether it has been read before."""
        self.line = Rejected(
            where=str(folder),
            expected="a dossier that has been read",
            got="one with documents newer than its last reading" if ever else "one that never was",
            fix=f"run: dragoman read {shlex.quote(str(folder))}",
        )
        super().__init__(str(self.line))


def load_built(folder: Folder) -> Built:
    """What was made of a dossier's documents, people's decisions applied; all of it is in memory.

    Raises NotBuiltError when documents were added since, or they were never read; DossierError; OntologyError.
    """
    with open_dossier(Path(folder)) as dossier:
        bring_up_to_date(dossier, folder)
        return load_last(dossier)


class Stored(NamedTuple):
    """What a dossier's database holds, before any decision; kept from one load to the next where it did not change.

    read_key, weighed_key: change with the readings, and with findings and model. documents, readings: all of them.
    """

    read_key: str
    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    weighed_key: str | None
    weighed: Weighed
    system: SystemModel


def load_stored(dossier: Dossier, before: Stored | None = None) -> Stored:
    """What a dossier's database holds; taken from `before` as far as that is the same. Raises DossierError."""
    read_key, weighed_key = repr(sorted(dossier.load_state().items())), dossier.weighed_from()
    if before is not None and before.read_key == read_key:
        documents, readings = before.documents, before.readings
    else:
        documents, readings = dossier.load_texts()
    if before is not None and before.weighed_key == weighed_key:
        weighed, system = before.weighed, before.system
    else:
        weighed, system = dossier.load_weighed() or Weighed(), dossier.load_system() or SystemModel()
    return Stored(read_key, documents, readings, weighed_key, weighed, system)


def load_last(dossier: Dossier, stored: Stored | None = None, made: Sequence[Decision] | None = None) -> Built:
    """What was last made of a dossier's documents, whether or not it is of now; findings may speak of what is gone.

    No findings and no links where it was never read. stored: what its database holds, where that is known. made: the
    decisions that count, all where None; findings and links stay those of all. Raises DossierError, OntologyError.
    """
    stored = stored or load_stored(dossier)
    made = dossier.load_decisions() if made is None else made
    ids = [document.id for document in stored.documents]
    out, decisions = left_out(made, ids), about_claims(made, ids)
    as_read = tuple(reading for reading in stored.readings if reading.doc not in out)
    return Built(
        documents=tuple(document for document in stored.documents if document.id not in out),
        readings=replay_decisions(as_read, decisions).readings,
        weighed=stored.weighed,
        system=stored.system,
        ontology=load_ontology(dossier.ontology_files),
        settings=dossier.settings,
        decisions=decisions,
        as_read=as_read,
        graded=grade_sources(made),
        title=dossier.title,
    )


def _decisions(dossier: Dossier) -> tuple[Decision, ...]:
    """A dossier's decisions about what was read."""
    return about_claims(dossier.load_decisions(), [read.doc for read in dossier.load_state().values()])


def freshen_dossier(folder: Folder, *, progress: OnProgress = ignore_progress) -> Outdated | None:
    """Decisions applied that came since the last reading; which documents would now be read otherwise, if any.

    Those were read with other settings or word lists, or by another version of Dragoman; they are told as they were
    read until the next reading. Raises what load_built raises, and OSError for an ontology file that is gone.
    """
    with open_dossier(Path(folder)) as dossier:
        # An ontology file that cannot be used is told before anything else.
        load_ontology(dossier.ontology_files)
        bring_up_to_date(dossier, folder, progress=progress)
        return find_outdated(dossier)


def bring_up_to_date(dossier: Dossier, folder: Folder, *, progress: OnProgress = ignore_progress) -> None:
    """Apply decisions that came since the last reading, by weighing again what was read; no document is read.

    Raises NotBuiltError where documents have come since, or there was no reading; DossierError, OntologyError.
    """
    if waits_to_be_read(dossier):
        raise NotBuiltError(folder, ever=dossier.is_weighed())
    if not dossier.is_current():
        weigh_dossier(dossier, progress=progress)


def waits_to_be_read(dossier: Dossier) -> bool:
    """Whether documents have come since the last reading, or there was none, so that weighing alone would not do."""
    return not dossier.is_weighed() or dossier.has_unread()


def needs_reading(folder: Folder) -> bool:
    """Whether documents wait to be read, so that nothing is told before they are. Raises DossierError."""
    with open_dossier(Path(folder)) as dossier:
        return waits_to_be_read(dossier)


def list_skipped(folder: Folder) -> tuple[str, ...]:
    """One line for each decision that the last reading could not apply. Raises DossierError."""
    with open_dossier(Path(folder)) as dossier:
        decisions = _decisions(dossier) if dossier.load_decisions() else ()
        return replay_decisions(dossier.load_readings(), decisions).skipped if decisions else ()
