"""Ontology: everything the reader knows before it reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_letters

from dragoman.ontology._words import word_key
from dragoman.ontology.lexicon import Lexicon
from dragoman.ontology.types import (
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
from dragoman.ontology.verb_types import NO_RULES, VerbRules
from dragoman.records import Rejected

ROOT_DIGITS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """Everything the reader knows before it reads; each mapping is by id, in file order, and cannot be changed.

    names: every surface of every actor, for an automaton; sorted by surface, then actor.
    quantity_words: index key (see word_key) -> what the words name, the usual sense first.
    lexicon: the word lists of the coders.
    agents: phrase in small letters -> its code in the user's dictionaries, "~" where the actor's code stands.
    verbs: what the user's dictionaries of verbs say; false where there are none.
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
    verbs: VerbRules = NO_RULES
    rejected: tuple[Rejected, ...] = ()

    @property
    def has_codes(self) -> bool:
        """Whether a dictionary of the user's own gives actors or agents codes."""
        return bool(self.agents) or any(actor.codes for actor in self.actors.values())

    def word_senses(self, words: str) -> tuple[WordSense, ...]:
        """What a lemma or a lemma phrase names, the usual sense first; empty when no quantity lists it."""
        return self.quantity_words.get(word_key(words), ())

    def convert_code(self, code: str) -> CameoCode | None:
        """What a CAMEO code amounts to, by the code it refines where it is not listed itself ("1246A": 1246).

        None for codes of other schemes, and for statements and appeals (01, 02), which PLOVER has no type for.
        """
        digits = code.rstrip(ascii_letters)
        shorter = (digits[:length] for length in range(len(digits), ROOT_DIGITS - 1, -1))
        return next((self.cameo[each] for each in shorter if each in self.cameo), None)
