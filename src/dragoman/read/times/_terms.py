"""A time by, until or to which somebody sets something -> whether it lies ahead of the setting."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import SUBJECTS

LINKING = frozenset({"IN", "TO"})
LASTING = frozenset({"until", "till"})


def heads_time(prep: Token, time: Token) -> bool:
    """Whether a time, or the noun that its first word stands before ("the weekend"), is what a preposition governs."""
    return prep.i in {time.head.i, time.head.head.i if time.i < time.head.i else time.head.i}


def sets_term(verb: Token, below: Token, time: Token) -> bool:
    """Whether a verb of what was done puts a time ahead of itself: "gave X until Sunday", "moved the vote to April".

    So does what has been done until a time, by any verb: "has closed the pass until May". below: the word under the
    verb on the way up from the time; what is told of the doer ("X, in office until July, promised") sets nothing.
    """
    prep = next((word for word in (time.head, time.head.head) if word.tag_ in LINKING and heads_time(word, time)), None)
    if prep is None or below.dep_ in SUBJECTS:
        return False
    words, name, word = load_lexicon().status, verb.lemma_.lower(), prep.lower_
    if word in LASTING:
        return name in words.terming or name in words.asking or _has_been(verb)
    by = word == "by" and (name in words.asking or name in words.committing)
    return by or (word == "to" and prep.head.i == verb.i and name in words.moving)


def _has_been(verb: Token) -> bool:
    """Whether a verb tells what has been done, not what had been."""
    return any(child.lower_ in {"has", "have", "'ve"} and child.dep_ == "aux" for child in children(verb))
