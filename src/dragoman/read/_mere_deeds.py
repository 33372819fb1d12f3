"""Nouns for deeds of force and help, which show something and say nothing."""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.syntax import lemma

# Types of deeds that are no speech, inquiry or agreement, whose words could be cited.
MUTE = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})


def is_mere_deed(noun: Token) -> bool:
    """Whether a noun tells of a deed that speaks to nobody ("the riots showed that"), unlike a report or an inquiry."""
    return noun.pos_ == "NOUN" and lemma(noun) in _mute_nouns()


@lru_cache(maxsize=1)
def _mute_nouns() -> frozenset[str]:
    senses = load_lexicon().events.sense
    speaking = {noun for sense in senses if sense.type not in MUTE for noun in sense.nouns}
    return frozenset(noun for sense in senses if sense.type in MUTE for noun in sense.nouns) - speaking
