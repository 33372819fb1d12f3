"""TOML files -> Ontology. What the reader knows before it reads: event types, ties, links, quantities, actors.

Everything here is data that would be right for any text; nothing is made for one of them.
"""

from dragoman.ontology._errors import OntologyError
from dragoman.ontology._load import load_ontology
from dragoman.ontology._ontology import Ontology
from dragoman.ontology._words import word_key
from dragoman.ontology.types import (
    ActorEntry,
    CameoCode,
    DatedCode,
    EventContext,
    EventType,
    LinkType,
    Mode,
    NameForm,
    NameRow,
    Office,
    Quantity,
    RelationKind,
    WordSense,
)

__all__ = [
    "ActorEntry",
    "CameoCode",
    "DatedCode",
    "EventContext",
    "EventType",
    "LinkType",
    "Mode",
    "NameForm",
    "NameRow",
    "Office",
    "Ontology",
    "OntologyError",
    "Quantity",
    "RelationKind",
    "WordSense",
    "load_ontology",
    "word_key",
]
