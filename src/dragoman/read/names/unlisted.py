"""Parsed sentences -> whether they hold proper names that neither a list nor a role noun explains."""

from spacy.tokens import Span, Token

from dragoman.ontology import Ontology
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.read.names.listed import index_names
from dragoman.records.when import WEEKDAYS


def has_unlisted(sentence: Span, ontology: Ontology) -> bool:
    """Whether a sentence names somebody or something no list knows; months, days and words of offices do not count."""
    names = [token for token in sentence if token.pos_ == "PROPN" and _is_name(token)]
    hits = index_names(ontology).find(sentence.text) if names else []
    first = sentence.start_char
    return any(not any(hit.start <= token.idx - first < hit.end for hit in hits) for token in names)


def _is_name(token: Token) -> bool:
    word, roles = token.lower_, load_roles()
    common = word in roles.forms or word in roles.heads or word in load_measuring().months or word in WEEKDAYS
    return token.is_alpha and not token.text.islower() and not common
