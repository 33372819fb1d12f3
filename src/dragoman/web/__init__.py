"""A dossier's folder -> a page on 127.0.0.1 over it, or the same page as one file. Knows clock, disk and network."""

from dragoman.web.app import create_app

__all__ = ["create_app"]
