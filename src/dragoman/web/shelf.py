"""A dossier's folder -> its shelf: what was put into it beside what its findings rest on."""

from pathlib import Path

from dragoman.store import open_dossier
from dragoman.web.pages.documents import Shelf


def load_shelf(folder: Path) -> Shelf:
    """The shelf as it is now. Raises DossierError."""
    with open_dossier(folder) as dossier:
        return Shelf(
            waiting=dossier.list_unread(),
            anew=frozenset(read.doc for read in dossier.load_state().values() if not read.stamp),
            refused=tuple((sha256, unread.rejected) for sha256, unread in dossier.load_rejected().items()),
            left_out=dossier.load_left_out(),
        )
