"""A dossier told: its brief and its tables."""

from dragoman.tell import Brief, Tables, compose_brief
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import load_built


def brief_dossier(folder: Folder) -> Brief:
    """The brief of a dossier that has been read; `empty` where nothing in it has anything to rest on.

    Raises NotBuiltError when something was added or decided since, or it was never read; DossierError.
    """
    built = load_built(folder)
    return compose_brief(built.documents, built.readings, built.weighed, built.system, ontology=built.ontology)


def list_tables(folder: Folder) -> Tables:
    """The tables of a dossier that has been read; one without documents has them without rows.

    Raises NotBuiltError when something was added or decided since, or it was never read; DossierError.
    """
    built = load_built(folder)
    return Tables(built.documents, built.readings, built.weighed, built.system, ontology=built.ontology)
