"""Words for deeds of force and help that here are none of saying or giving."""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma, preposition_slots

MUTE = load_traits().deeds.mute

POINTING = frozenset({"it", "this", "that"})


def is_mere_deed(noun: Token) -> bool:
    """Whether a noun tells of a deed that speaks to nobody ("the riots showed that"), unlike a report or an inquiry."""
    return noun.pos_ == "NOUN" and lemma(noun) in _mute_nouns()


def suffers_for(verb: Token) -> bool:
    """Whether somebody pays for a thing told before, which he suffers from ("its farmers are paying for it")."""
    if lemma(verb) != "pay" or any(c.dep_ in {"dobj", "dative"} for c in verb.rights):
        return False
    return any(s.name == "for" and s.token.lower_ in POINTING for s in preposition_slots(verb))


@lru_cache(maxsize=1)
def _mute_nouns() -> frozenset[str]:
    senses = load_lexicon().events.sense
    speaking = {noun for sense in senses if sense.type not in MUTE for noun in sense.nouns}
    return frozenset(noun for sense in senses if sense.type in MUTE for noun in sense.nouns) - speaking
