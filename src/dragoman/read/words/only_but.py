"""Whether a "not" denies nothing, because "but also" follows it."""

from spacy.tokens import Token

# Behind "not", where what follows holds and more besides.
ONLY = frozenset({"just", "merely", "only", "simply", "solely"})


def only_but(negator: Token) -> bool:
    """Whether "not" belongs to "not only … but also"."""
    return negator.i + 1 < len(negator.doc) and negator.nbor(1).lower_ in ONLY
