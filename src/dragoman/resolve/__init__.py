"""Mention -> Actor, phrase -> Concept, country and sector. No network, no clock."""

from dragoman.resolve.affiliation import Affiliation, code_actor, code_phrase
from dragoman.resolve.concepts import resolve_concepts
from dragoman.resolve.reading import resolve_reading

__all__ = ["Affiliation", "code_actor", "code_phrase", "resolve_concepts", "resolve_reading"]
