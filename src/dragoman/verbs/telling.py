"""A dossier told: its brief and its tables."""

from msgspec.structs import replace

from dragoman.records import Rejected
from dragoman.tell import Brief, Matrix, Tables, compose_brief
from dragoman.tell.ach import find_matrix, make_matrices
from dragoman.tell.evidence import Evidence
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built


class UnknownConflictError(Exception):
    """An id that no conflict of the dossier has."""

    def __init__(self, identity: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(
            where=f'"{identity}"',
            expected="the id of a conflict",
            got="none",
            fix="see: dragoman show DOSSIER conflicts",
        )
        super().__init__(str(self.line))


def brief_dossier(folder: Folder) -> Brief:
    """The brief of a dossier that has been read, under its title; `empty` where nothing in it has anything to rest on.

    Raises NotBuiltError when documents were added since, or it was never read; DossierError.
    """
    built = load_built(folder)
    brief = compose_brief(built.documents, built.readings, built.weighed, built.system, ontology=built.ontology)
    return replace(brief, title=f"{built.title}: {brief.title[:1].lower()}{brief.title[1:]}")


def list_tables(folder: Folder) -> Tables:
    """The tables of a dossier that has been read; one without documents has them without rows.

    Raises NotBuiltError when documents were added since, or it was never read; DossierError.
    """
    built = load_built(folder)
    return Tables(
        built.documents, built.readings, built.weighed, built.system, ontology=built.ontology, graded=built.graded
    )


def weigh_conflict(folder: Folder, identity: str) -> Matrix:
    """The rival versions that a conflict is about, the least contradicted first, with the evidence for and against.

    identity: the id of any conflict of the matter. Raises UnknownConflictError, NotBuiltError, DossierError.
    """
    built = load_built(folder)
    matrix = find_matrix(make_matrices(Evidence(built.documents, built.readings, built.weighed)), identity)
    if matrix is None:
        raise UnknownConflictError(identity)
    return matrix
