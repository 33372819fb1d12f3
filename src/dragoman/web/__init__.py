"""A dossier's folder -> a page on 127.0.0.1 over it, or the same page as one file. Knows clock, disk and network."""

from dragoman.web.app import create_app
from dragoman.web.export import export_case
from dragoman.web.server import serve_dossier

__all__ = ["create_app", "export_case", "serve_dossier"]
