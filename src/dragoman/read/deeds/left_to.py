"""What falls to somebody -> whether that is only a task, told by an infinitive ("it fell to X to mediate")."""

from spacy.tokens import Token

from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.syntax import is_infinitive
from dragoman.read.grammar.tree import subtree

# What hangs on a verb or on whoever stands behind its preposition.
BELOW = frozenset({"acl", "advcl", "ccomp", "relcl", "xcomp"})


def is_left_to(verb: Token) -> bool:
    """Whether the "it" before a verb stands for what an infinitive behind it tells."""
    if not any(subject.lower_ == "it" for subject in subjects(verb)):
        return False
    return any(t.dep_ in BELOW and t.i > verb.i and is_infinitive(t) for t in subtree(verb))
