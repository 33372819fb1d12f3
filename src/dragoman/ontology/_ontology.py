"""Ontology: everything the reader knows before it reads."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.ontology._lexicon import Lexicon
from dragoman.ontology._types import (
    ActorEntry,
    CameoCode,
    EventContext,
    EventType,
    LinkType,
    NameRow,
    Quantity,
    RelationKind,
    WordSense,
)
from dragoman.ontology._words import word_key
from dragoman.records import Rejected


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """Everything the reader knows before it reads; each mapping is by id, in file order, and cannot be changed.

    names: every surface of every actor, for an automaton; sorted by surface, then actor.
    quantity_words: index key (see word_key) -> what the words name, the usual sense first.
    lexicon: the word lists of the coders.
    agents: phrase in small letters -> its code in the user's dictionaries, "~" where the actor's code stands.
    rejected: what was left out of the user's dictionaries.
    """

    actors: Mapping[str, ActorEntry]
    names: tuple[NameRow, ...]
    event_types: Mapping[str, EventType]
    contexts: Mapping[str, EventContext]
    cameo: Mapping[str, CameoCode]
    relation_kinds: Mapping[str, RelationKind]
    link_types: Mapping[str, LinkType]
    quantities: Mapping[str, Quantity]
    quantity_words: Mapping[str, tuple[WordSense, ...]]
    lexicon: Lexicon
    agents: Mapping[str, str]
    rejected: tuple[Rejected, ...] = ()

    @property
    def has_codes(self) -> bool:
        """Whether a dictionary of the user's own gives actors or agents codes."""
        return bool(self.agents) or any(actor.codes for actor in self.actors.values())

    def word_senses(self, words: str) -> tuple[WordSense, ...]:
        """What a lemma or a lemma phrase names, the usual sense first; empty when no quantity lists it."""
        return self.quantity_words.get(word_key(words), ())
