"""What somebody is sure of, speaks of, or has by rumour -> what adjectives, prepositions and set phrases attribute."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.reporting import ReportingWords
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.stretches import ordered, trim
from dragoman.read.grammar.syntax import is_negated, is_passive, lemma, phrase, that_of
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_nobody_s
from dragoman.read.saying._said_base import Said
from dragoman.read.saying._said_charges import HOLDING
from dragoman.read.words.labels import SUBJECTS

# Subjects that stand for whoever it may be.
ANYBODY = frozenset({"one", "those", "who", "which", "that"})


def held_states(word: Token, words: ReportingWords) -> Iterator[Said]:
    """What a word tells that somebody is sure of ("is adamant that"), or what rumour has."""
    if word.dep_ in {"acomp", "oprd"} and lemma(word) in words.sure:
        yield from _sure(word)
    elif word.dep_ == "nsubj" and lemma(word) in words.rumours and lemma(word.head) == "have":
        yield from _rumoured(word)


def spoken_of(verb: Token, words: ReportingWords) -> Iterator[Said]:
    """What a verb of speaking tells behind its preposition: "spoke of a frozen valve", "of nine dead"."""
    if lemma(verb) not in words.speaking or is_passive(verb) or is_nobody_s(verb):
        return
    if any(c.dep_ in {"neg", "dobj", "ccomp", "advmod"} for c in children(verb)):
        return
    told = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in words.speaking[lemma(verb)]]
    holders = [s for s in subjects(verb) if s.pos_ in HOLDING and s.lower_ not in ANYBODY][:1]
    content = [t for t in subtree(told[0]) if t.i != told[0].i] if told else []
    if holders and any(t.pos_ in {"NOUN", "VERB"} or t.dep_ == "nummod" for t in content):
        yield Said(_cue(verb, holders[0]), trim(content), holders, "indirect", "spoken")


def _sure(state: Token) -> Iterator[Said]:
    """Read “X is adamant that S”; what somebody is not sure of he does not hold."""
    copula = state.head
    denied = any(is_negated(each) for each in (state, copula)) or is_nobody_s(copula)
    told = [c for each in (state, copula) for c in each.rights if c.dep_ == "ccomp" and c.i > state.i]
    told = [c for c in told if that_of(c) is not None]
    holders = [s for s in subjects(copula) if s.pos_ in HOLDING and s.lower_ not in {"it", "that", "this"}][:1]
    if told and holders and not denied:
        cue = ordered([*_cue(copula, holders[0]), state])
        yield Said(cue, trim(subtree(told[0])), holders, "indirect", "state")


def _rumoured(noun: Token) -> Iterator[Said]:
    """Read “rumour has it that S”: nobody is told to say so."""
    verb = noun.head
    below = (*verb.rights, *(g for c in verb.rights if c.lower_ == "it" for g in c.rights))
    told = next((c for c in below if c.dep_ in {"ccomp", "advcl", "relcl"} and _opens_with_that(c)), None)
    if told is not None and any(c.lower_ == "it" for c in verb.rights):
        yield Said([*phrase(noun), verb], trim(subtree(told)), [], "evidential", "rumour")


def _opens_with_that(clause: Token) -> bool:
    """Whether "that" opens a clause which has a subject of its own."""
    own = any(c.dep_ in SUBJECTS and c.lower_ != "that" for c in clause.lefts)
    return own and clause.left_edge.lower_ == "that"


def _cue(verb: Token, holder: Token) -> list[Token]:
    """The words that name who says so with the verb."""
    return ordered([*(phrase(holder) if holder.head.i == verb.i else ()), verb])
