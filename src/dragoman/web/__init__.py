"""A dossier's folder -> a page on 127.0.0.1 over it, or the same page as one file. Knows clock, disk and network.

Each name is loaded at its first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.web.app import create_app
    from dragoman.web.export import export_page
    from dragoman.web.server import serve_dossier

__all__ = ["create_app", "export_page", "serve_dossier"]
_PLACES = {"create_app": "app", "export_page": "export", "serve_dossier": "server"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 — whatever is asked for
    """What is exported under that name."""
    if name in _PLACES:
        return getattr(import_module(f"dragoman.web.{_PLACES[name]}"), name)
    msg = f"module 'dragoman.web' has no attribute {name!r}"
    raise AttributeError(msg)
