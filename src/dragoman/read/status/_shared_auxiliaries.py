"""Joined deeds -> what the second has of the first: its auxiliaries, and not always its "not"."""

from spacy.tokens import Token

from dragoman.read.grammar.syntax import is_infinitive
from dragoman.read.grammar.tree import children
from dragoman.read.status._own_signs import Sign
from dragoman.read.words.labels import FINITE, SUBJECTS

JOINING = frozenset({"and", "or", "nor", "but"})


def shares_auxiliary(token: Token, head: Token) -> bool:
    """Whether the second of two joined deeds has the first one's auxiliaries: no subject or tense of its own.

    Behind "but" only a bare verb has them ("would calm X but anger Y").
    """
    joining = [c.lower_ for c in children(head) if head.i < c.i < token.i]
    nearest = next((word for word in reversed(joining) if word in JOINING), "")
    if nearest == "nor" and token.pos_ == "VERB":
        return not any(c.dep_ in SUBJECTS for c in children(token))
    if nearest == "and" and token.tag_ in FINITE and ("nor" in joining or _is_after_nor(head)):
        # "Neither accepted nor refused it and promised an answer": promised it.
        return False
    against = "but" in joining and not _is_bare_behind_modal(token, head)
    own = any(c.dep_ in SUBJECTS or c.tag_ in FINITE for c in children(token) if c.i < token.i)
    # After "should V", a tagger takes the next bare verb for a present tense.
    bare = token.tag_ == "VBP" and head.tag_ == "VB"
    return not against and not own and (bare or not (token.tag_ in FINITE and head.tag_ not in FINITE))


def _is_bare_behind_modal(token: Token, head: Token) -> bool:
    """Whether a verb is the bare form that the modal of the one before it asks for."""
    return token.tag_ == "VB" and any(c.tag_ == "MD" for c in head.lefts) and not is_infinitive(token)


def is_left_behind(sign: Sign, token: Token) -> bool:
    """Whether a "not" stays with the first of two joined deeds: before "and to", and before "but".

    "Agreed not to attack X and to release Y", "will not attack X but defend Y".
    """
    if token.dep_ != "conj":
        return False
    joining = {c.lower_ for c in token.head.rights if c.i < token.i}
    both = "but" in joining or ("and" in joining and is_infinitive(token))
    return both and sign.flips and sign.token.dep_ == "neg" and sign.token.head == token.head


def _is_after_nor(verb: Token) -> bool:
    """Whether "nor" joins a verb to the one before it."""
    return verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i < verb.i for c in verb.head.rights)
