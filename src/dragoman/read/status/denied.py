"""A verb -> whether it is plainly denied, by a word of its own clause or the word right above it."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read.grammar.syntax import is_negated, lemma
from dragoman.read.grammar.tree import children
from dragoman.read.status._own_signs import is_contrast, own_nor
from dragoman.read.words.labels import SUBJECTS
from dragoman.read.words.only_but import only_but

# Words below a verb that deny it: adverbs, and "neither", its subject too.
UNDOING = frozenset({"hardly", "scarcely", "barely", "neither"})
# Words before a noun that deny the verb whose subject it is.
NONE_OF = frozenset({"no", "neither"})


def is_denied(verb: Token) -> bool:
    """Whether a verb is plainly denied: itself ("does not", "hardly"), through its subject or object, or from above.

    From above: "neither side does", "had no effect", "failed to ease", "did nothing to ease".
    """
    if own_nor(verb) is not None or _after_neither(verb) or any(_denies(child, verb) for child in children(verb)):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without" and not is_negated(verb.head.head):
        return True
    if verb.dep_ in {"xcomp", "advcl"} and (_is_unexpected(verb.head) or _is_too_little(verb.head)):
        return True
    if verb.dep_ == "xcomp" and lemma(verb.head) == "be" and is_negated(verb.head):
        # "Subsidies are not to blame for the deficit".
        return True
    above = verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and lemma(verb.head) == "do")
    return (above and _failing(verb.head)) or does_nothing(verb) is not None


def _after_neither(verb: Token) -> bool:
    """Whether a verb is the second of two that "neither" and "nor" deny ("neither raised rents nor hurt trade")."""
    joined = [c.lower_ for c in children(verb.head)] if verb.dep_ == "conj" else []
    return "neither" in joined and "nor" in joined


def _denies(child: Token, verb: Token) -> bool:
    """Whether a word below a verb denies it: "not", "hardly", "no longer", "Nor has X eased Y", "no X eased Y"."""
    if child.dep_ == "neg":
        return not only_but(child) and not is_contrast(child)
    if child.lower_ == "nor":
        return child.dep_ in {"cc", "preconj", "advmod"} and child.i < verb.i
    if child.dep_ in SUBJECTS or child.lower_ == "longer":
        return child.lower_ in UNDOING or any(g.lower_ in NONE_OF for g in children(child))
    return child.lower_ in UNDOING


def _is_too_little(state: Token) -> bool:
    """Whether something is told to be too little for what stands below it ("was not enough to", "is too weak to")."""
    if state.pos_ not in {"ADJ", "ADV"}:
        return False
    told = state.head if state.head.pos_ in {"ADJ", "ADV", "NOUN"} else state
    verb = told.head
    words = {c.lower_ for each in (state, told) for c in children(each)}
    denied = any(is_negated(each) for each in (state, told, verb))
    return denied if "enough" in words | {state.lower_} else "too" in words and not denied


def _is_unexpected(above: Token) -> bool:
    """Whether what stands below a word is said not to come ("is not expected to", "is unlikely to")."""
    state = above if above.pos_ != "ADJ" else above.head
    denied = any(is_negated(each) for each in (above, state))
    if lemma(above) == "unlikely":
        return not denied
    return denied and (lemma(above) in load_lexicon().causes.expected or lemma(above) == "likely")


def _failing(verb: Token) -> bool:
    """Whether a verb says that its complement does not come about: "failed to", "did little to"."""
    little = any(c.lower_ in {"little", "nothing"} for c in children(verb))
    return lemma(verb) in {"fail", "cease", "refuse"} or (lemma(verb) == "do" and little)


def does_nothing(verb: Token) -> Token | None:
    """The "do" above a verb in "does nothing to V", where the parser hung V on its object; None elsewhere."""
    nothing = verb.head
    hung = verb.dep_ in {"relcl", "acl"} and nothing.lower_ in {"little", "nothing"} and nothing.dep_ == "dobj"
    return nothing.head if hung and lemma(nothing.head) == "do" else None
