"""Dragoman: documents -> claims -> findings -> model -> answers, every answer opening onto exact sentences.

The verbs of the command line are functions here; each is loaded at its first use.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "add_documents",
    "ask_dossier",
    "brief_dossier",
    "build_dossier",
    "check_dossier",
    "decide",
    "export_map",
    "import_events",
    "init_dossier",
    "list_tables",
    "load_built",
    "outlook_between",
    "outlook_rules",
    "read_files",
    "score_stated",
    "simulate_map",
    "simulate_matrix",
    "steer_dossier",
    "why_not",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 — whatever verb is asked for
    """The verb of that name."""
    if name in __all__:
        return getattr(import_module("dragoman.verbs"), name)
    msg = f"module 'dragoman' has no attribute {name!r}"
    raise AttributeError(msg)
