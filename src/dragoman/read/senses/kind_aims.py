"""Verbs below a deed -> whether they tell of something kind, for which it is done or with which it menaces nobody."""

from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import aims_of, verb_key
from dragoman.read.words.deed_words import deed_verbs

KIND = load_traits().deeds.friendly | load_traits().deeds.helping
# A request menaces nobody, but is not made for others.
WELCOME = KIND | load_traits().deeds.asking


def is_kindness(verb: Token) -> bool:
    """Whether a verb tells what somebody does for others, or with them ("to protect X", "to join X")."""
    return not deed_verbs(KIND).isdisjoint(verb_key(verb))


def is_meant_well(verb: Token) -> bool:
    """Whether a deed is done to help somebody, by the infinitive behind it ("will be deployed to protect X")."""
    return any(is_kindness(aim) for aim in aims_of(verb) if aim.i > verb.i)


def is_welcome(verb: Token) -> bool:
    """Whether a verb by itself tells of help, talks or a request, which menace nobody ("threatened to invite X")."""
    return not _welcome_verbs().isdisjoint(verb_key(verb))


@cache
def _welcome_verbs() -> frozenset[str]:
    """The verbs of help, talks and requests, without those that are so by who does them or with what ("send food")."""
    senses = (sense for sense in load_lexicon().events.sense if sense.type in WELCOME)
    return frozenset(verb for sense in senses if not (sense.objects or sense.doer_words) for verb in sense.verbs)
