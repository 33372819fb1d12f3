"""People whom something brings onto the streets ("the arrest brought thousands onto the streets"): they protest."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.read._tree import children
from dragoman.read.arguments import subjects
from dragoman.read.syntax import is_infinitive, lemma, preposition_slots

WHERE = "street"


def is_crowd_sense(sense: Sense) -> bool:
    """Whether a sense tells of a protest of those who are brought to it."""
    return sense.type == "PROTEST" and "dobj" in sense.source


def is_brought_out(token: Token) -> bool:
    """Whether a word names whom something brings onto the streets, so that bare numbers are people ("hundreds")."""
    placed = any(lemma(slot.token) == WHERE for slot in preposition_slots(token.head))
    return token.dep_ == "dobj" and token.head.pos_ == "VERB" and placed


def only_rejoices(verb: Token, sense: Sense) -> bool:
    """Whether a feast brings people out, or they come to be glad or to mourn."""
    mood = load_lexicon().events.mood
    feast = any(lemma(token) in mood["festive"] for token in subjects(verb))
    aims = (c for c in children(verb) if c.dep_ in {"advcl", "xcomp"} and is_infinitive(c))
    return is_crowd_sense(sense) and (feast or any(lemma(aim) in mood["rejoicing"] for aim in aims))
