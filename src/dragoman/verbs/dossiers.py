"""A dossier made, filled, built and compared with its rebuild."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from dragoman.jobs import BuildReport
from dragoman.jobs import build_dossier as run_build
from dragoman.jobs import check_dossier as run_check
from dragoman.jobs import weigh_dossier as run_weighing
from dragoman.records import Progress, Rejected
from dragoman.sources import NOTHING_SAID, SourceFlags, fetch_file, load_bytes, said_fields, settle_flags
from dragoman.sources.load import Fetched
from dragoman.sources.sizes import refuse_size
from dragoman.store import Addition, Dossier, DossierSettings, create_dossier, open_dossier
from dragoman.verbs._shared import Folder, OnProgress, ignore_progress, list_paths, now, refuse_folder
from dragoman.verbs.built import bring_up_to_date


class Added(Struct, frozen=True, kw_only=True):
    """What became of the files to add."""

    additions: tuple[Addition, ...] = ()
    rejected: tuple[Rejected, ...] = ()


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
    """Originals put into a dossier, each checked to be readable first; files in folders are found.

    A file that is not taken stands in `rejected` and stops no other; no files give nothing. Raises DossierError.
    """
    additions: list[Addition] = []
    rejected: list[Rejected] = []
    with open_dossier(Path(folder)) as dossier:
        paths = list_paths(files)
        for place, path in enumerate(paths):
            progress(Progress(stage="add", done=place, total=len(paths), current=path.name))
            outcome = refuse_folder(path) or _add(dossier, path, flags)
            if isinstance(outcome, Rejected):
                rejected.append(outcome)
            else:
                additions.append(outcome)
        progress(Progress(stage="add", done=len(paths), total=len(paths)))
    return Added(additions=tuple(additions), rejected=tuple(rejected))


def add_content(folder: Folder, name: str, content: bytes, *, flags: SourceFlags = NOTHING_SAID) -> Addition | Rejected:
    """Bytes put into a dossier as a file of that name, checked to be readable first; or why not.

    Raises ValueError for a name that is no plain file name, DossierError.
    """
    with open_dossier(Path(folder)) as dossier:
        large = refuse_size(name, len(content))
        return large or _put(dossier, Fetched(name, content, NOTHING_SAID), flags, name)


def _add(dossier: Dossier, path: Path, flags: SourceFlags) -> Addition | Rejected:
    """One file put into a dossier, or why not."""
    fetched = fetch_file(path)
    return fetched if isinstance(fetched, Rejected) else _put(dossier, fetched, flags, str(path))


def _put(dossier: Dossier, fetched: Fetched, flags: SourceFlags, where: str) -> Addition | Rejected:
    """A file's bytes put into a dossier, or why not. where: what to call it there."""
    settled = settle_flags(where, flags)
    if isinstance(settled, Rejected):
        return settled
    document = load_bytes(fetched.name, fetched.content, flags=settled, sidecar=fetched.sidecar, where=where)
    if isinstance(document, Rejected):
        return document
    said, beside = said_fields(settled), said_fields(fetched.sidecar)
    return dossier.add_original(fetched.content, fetched.name, flags=said, sidecar=beside)


def build_dossier(folder: Folder, *, workers: int = 1, progress: OnProgress = ignore_progress) -> BuildReport:
    """A dossier's documents read, weighed and modelled; what is read already is not read again.

    workers: how many processes read; what comes out is the same. Documents that cannot be read stand in `rejected`.
    Raises DossierError, OSError where the pipeline of its settings is not installed, OntologyError for an ontology
    file of its own that cannot be used.
    """
    with open_dossier(Path(folder)) as dossier:
        return run_build(dossier, workers=workers, progress=progress)


def weigh_dossier(folder: Folder, *, progress: OnProgress = ignore_progress) -> dict[str, float]:
    """Decisions applied to what was read before; seconds by stage, none where nothing was to be done.

    No document is read; those that wait go on waiting. Raises DossierError, OntologyError.
    """
    with open_dossier(Path(folder)) as dossier:
        return run_weighing(dossier, progress=progress)


def check_dossier(folder: Folder, *, progress: OnProgress = ignore_progress) -> tuple[str, ...]:
    """One line for each difference between a dossier and a rebuild of it from its originals and decisions.

    None where all is well; decisions made since the last reading are applied first. Raises NotBuiltError when documents
    were added since then, and what build_dossier raises.
    """
    with open_dossier(Path(folder)) as dossier:
        bring_up_to_date(dossier, folder)
        return run_check(dossier, progress=progress)
