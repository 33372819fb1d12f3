"""Verbs of saying -> what they tell that stands behind them: "said in a statement that S", "feared a war"."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import ReportingWords
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.syntax import DATE_WORDS, has_subject, lemma, preposition_slots, that_of
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.words.labels import SUBJECTS

# How a clause hangs on a word that is not its verb of saying.
HUNG = frozenset({"acl", "relcl", "ccomp", "advcl"})
# What a whole clause has behind its verb; of "that X shelled" alone, "that" may be what was shelled.
COMPLETING = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "agent", "prt", "dative", "oprd"})


def told_behind(verb: Token, words: ReportingWords) -> Token | None:
    """The clause with "that" which a verb of saying tells behind where, when or in what it does; None without one."""
    disowned = lemma(verb) in load_lexicon().causes.disclaiming["verbs"]
    if disowned or any(c.dep_ in {"ccomp", "xcomp"} for c in children(verb)):
        return None
    if any(c.dep_ == "dobj" for c in children(verb)) and lemma(verb) not in words.addressing:
        return None
    preps = [c for c in verb.rights if c.dep_ == "prep"]
    found = (clause for prep in preps for clause in subtree(prep) if _is_told_in(clause, prep, words))
    return next(found, None) or _told_to(verb)


def _told_to(verb: Token) -> Token | None:
    """The clause that a parse hung on whoever is told it ("told a paper that X shelled Y"); None without one.

    A clause that lacks nothing describes nobody.
    """
    addressed = [c for c in verb.rights if c.dep_ == "dobj"]
    return next((c for noun in addressed for c in noun.rights if c.dep_ in HUNG and _is_whole(c)), None)


def tells_own(verb: Token) -> bool:
    """Whether what is feared or said stands behind its verb: "as traders feared a war" only says when.

    Who is told, is not what is told ("as the minister told parliament").
    """
    things = (c for c in verb.rights if c.dep_ == "dobj" and c.pos_ not in {"PRON", "PROPN"})
    told = any(lemma(c) not in load_roles().lemmas for c in things)
    return told or any(slot.name in {"of", "about"} for slot in preposition_slots(verb))


def _is_told_in(clause: Token, prep: Token, words: ReportingWords) -> bool:
    """Whether a clause below a preposition is none of its noun's: it says in what, when or where something is told."""
    if clause.dep_ not in HUNG:
        return False
    if not {clause.head.lower_, lemma(clause.head)}.isdisjoint(DATE_WORDS):
        # "Warned for months that X would attack": no month is one that X would attack.
        return any(c.tag_ == "IN" and c.lower_ == "that" for c in clause.lefts) and has_subject(clause)
    if not _is_whole(clause):
        return False
    if prep.lower_ == "in" and any(c.dep_ == "pobj" and lemma(c) in words.telling for c in prep.rights):
        return not _is_maker_told(clause.head, prep, words)
    return clause.head.pos_ == "PROPN" or lemma(clause.head) in words.telling - words.nouns


def _is_maker_told(noun: Token, prep: Token, words: ReportingWords) -> bool:
    """Whether a clause stands behind a claim inside the phrase ("in a reply to the charge that S"), which tells it."""
    return noun.head.i != prep.i and lemma(noun) in words.nouns | words.viewing


def _is_whole(clause: Token) -> bool:
    """Whether a clause opens with "that" and lacks nothing."""
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    full = subject is not None and (subject.dep_ == "nsubjpass" or any(c.dep_ in COMPLETING for c in clause.rights))
    return that_of(clause) is not None and full
