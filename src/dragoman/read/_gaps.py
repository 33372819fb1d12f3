"""Where words of a clause stand: what a comma sets off, what stands between, and what a relative clause lacks."""

from spacy.tokens import Token

STANDING_FOR = frozenset({"who", "which", "that", "whom"})


def stacked(prep: Token) -> str:
    """A preposition's own word, with the "with" of "along with" and "together with"."""
    joined = prep.lower_ in {"along", "together"} and any(c.lower_ == "with" for c in prep.children)
    return f"{prep.lower_} with" if joined else prep.lower_


def between(head: Token, middle: Token, last: Token) -> bool:
    """Whether an object stands between a verb and its infinitive with no comma after it."""
    words = head.doc[middle.i : last.i]
    return head.i < middle.i < last.i and not any(word.text == "," for word in words)


def set_off(noun: Token) -> bool:
    """Whether a comma or a bracket stands before a phrase, so that it is no object but an item of a list."""
    first = noun.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", ")", ";"}


def object_gap(verb: Token) -> bool:
    """Whether a relative clause lacks its object, so that its noun is meant; never after "when" or "the way for"."""
    if verb.head.lower_ == "way" or any(c.lower_ in {"when", "where", "why"} for c in verb.children):
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ not in STANDING_FOR for c in verb.children)


def sharing_head(noun: Token) -> list[Token]:
    """The name before "and" that a parser hangs on the noun after it ("X and Y negotiators", "X and its allies")."""
    before = (c for c in noun.lefts if c.dep_ == "nmod" and c.pos_ == "PROPN") if noun.tag_ == "NNS" else ()
    return [c for c in before if any(each.dep_ == "cc" and each.lower_ == "and" for each in c.children)]
