"""An event -> the codes of both its sides, by the user's own dictionaries."""

from collections.abc import Iterable

from dragoman.ontology import Ontology
from dragoman.records import Document, Event, Reading, Role
from dragoman.resolve.codes import code_role

DAY = len("2025-11-04")


def code_event(event: Event, document: Document, reading: Reading, ontology: Ontology) -> tuple[str, str]:
    """The codes of the sources and of the targets, several apart by blanks; empty where no dictionary gives one."""
    day = None if document.published is None else document.published[:DAY].rstrip("~?%")
    return _codes(event.sources, reading, ontology, day), _codes(event.targets, reading, ontology, day)


def _codes(roles: Iterable[Role], reading: Reading, ontology: Ontology, day: str | None) -> str:
    found = (code_role(role, reading, ontology, day) for role in roles)
    return " ".join(dict.fromkeys(code for code in found if code is not None))
