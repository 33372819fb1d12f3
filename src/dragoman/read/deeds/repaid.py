"""Harm that somebody answers, avenges or threatens to punish -> whose it is: not his, nor is who suffers it hit."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.syntax import is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_nouns

THREAT = "THREATEN"
HARMING = load_traits().deeds.harming
VIOLENT = load_traits().deeds.violent


def repaid_by(verb: Token, sense: Sense) -> list[Token]:
    """The harm by others that a threat or violence is to answer ("warned that a raid on X would be met with force").

    Whoever suffers that harm is not threatened or hit, but whoever does it. [] where nothing is answered.
    """
    if sense.type in VIOLENT:
        return [t for t in (*objects(verb), *(slot.token for slot in preposition_slots(verb))) if is_repaid(t)]
    clauses = (c for c in children(verb) if c.dep_ in {"ccomp", "xcomp"}) if sense.type == THREAT else ()
    return [t for c in clauses for t in (subjects(c) if is_passive(c) else objects(c)) if is_repaid(t)]


def is_repaid(noun: Token) -> bool:
    """Whether a noun tells of harm that somebody answers or punishes by the verb above it, so that it is another's."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in {"dobj", "nsubjpass", "pobj"}:
        return False
    keys = [f"{lemma(verb)} {noun.head.lower_}"] if noun.dep_ == "pobj" else verb_key(verb)
    harm = deed_nouns(HARMING)
    return not load_lexicon().events.mood["repaying"].isdisjoint(keys) and (lemma(noun) in harm or noun.lower_ in harm)


def makers_of_repaid(noun: Token) -> list[Token]:
    """Who does the harm that another answers, by words at its noun ("any raid by X", "an X raid")."""
    slots = inner_slots(noun)
    return [token for name in ("by", "poss", "adj") for token in slots.get(name, ())]


def suffers_repaid(side: Token, verb: Token, sense: Sense) -> bool:
    """Whether a word stands in the words of harm that a deed is to answer, and does not do it."""
    return any(t.is_ancestor(side) and side not in makers_of_repaid(t) for t in repaid_by(verb, sense))
