"""Mention -> Actor, phrase -> Concept. No network, no clock."""

from dragoman.resolve.concepts import resolve_concepts
from dragoman.resolve.reading import resolve_reading

__all__ = ["resolve_concepts", "resolve_reading"]
