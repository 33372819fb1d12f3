"""Parses that tear a sentence apart at an aside: at what its subject is, or at who says so between helper and verb."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.ontology.reporting import load_reporting
from dragoman.read.labels import NAMING, SUBJECTS, VERBAL

PARTICIPLES = frozenset({"VBN", "VBD"})
HELPERS = frozenset({"be", "do", "have"})
# More words than this between two commas are seldom only who says so.
LONGEST_ASIDE = 12
BETWEEN = frozenset({"not", "n't", "never", "also", "already"})


def mend_asides(words: Sequence[Token]) -> None:
    """Let what stands before and behind an aside be one clause."""
    _raise_behind(words)
    _part_labels(words)
    for comma in [token for token in words if token.text == ","]:
        _close_over(words, comma.i)


def raise_over(verb: Token, noun: Token) -> None:
    """Make a verb the head of its sentence, a noun its subject, and let what stands behind the verb hang on it."""
    later = [child for child in noun.rights if child.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def _raise_behind(words: Sequence[Token]) -> None:
    """Let a past tense behind an aside be the verb of a sentence that has no other.

    "The Union, a bloc of six states, offered to mediate." is at times parsed as a bloc that was offered something.
    """
    for verb in [token for token in words if token.dep_ == "acl" and token.tag_ in PARTICIPLES]:
        noun = verb.head
        aside = any(c.i < verb.i and c.dep_ in {"appos", "relcl"} for c in noun.rights)
        telling = verb.tag_ == "VBD" or any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights)
        undergone = any(c.dep_ in {"agent", "auxpass"} for c in verb.children)
        if noun.dep_ == "ROOT" and noun.pos_ in NAMING and aside and telling and not undergone:
            raise_over(verb, noun)


def _part_labels(words: Sequence[Token]) -> None:
    """Let the name before a colon at the head of a sentence do nothing that a clause of another subject tells."""
    for noun in [t for t in words if t.dep_ == "nsubj" and t.head.i > t.i and t.pos_ in NAMING]:
        own = next((c for c in noun.head.lefts if c.dep_ in SUBJECTS and c.i > noun.i), None)
        between = () if own is None else words[noun.i : own.i]
        if noun.left_edge.i == words[0].i and any(t.text == ":" for t in between):
            noun.dep_ = "dep"


def _close_over(words: Sequence[Token], opening: int) -> None:
    """Give a verb back the helper and the subject that who says so parts from it ("X had, the envoy said, left").

    Such a clause is at times parsed as if the envoy had left.
    """
    helper, saying, verb = _parted(words, opening)
    if helper is None or saying is None or verb is None or helper.head == verb:
        return
    top = saying if verb.is_ancestor(helper) or saying.is_ancestor(helper) else helper
    doer = next((c for c in (*helper.children, *saying.children) if c.dep_ in SUBJECTS and c.i < helper.i), None)
    if doer is None or top.dep_ != "ROOT":
        return
    passive = helper.lemma_ == "be" and verb.tag_ in PARTICIPLES
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    verb.tag_ = "VB" if helper.tag_ == "MD" or helper.lemma_ == "do" else "VBG" if verb.tag_ == "VBG" else "VBN"
    for child in [c for c in (*helper.children, *saying.children) if c.i != doer.i and _is_of_verb(c, helper, verb)]:
        child.head = verb
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    helper.head, helper.dep_ = verb, "auxpass" if passive else "aux"
    saying.head, saying.dep_ = verb, "parataxis"


def _is_of_verb(child: Token, helper: Token, verb: Token) -> bool:
    """Whether a word that hangs on a helper or on the words between belongs to the verb: all but what they are of."""
    return child.i > verb.i or child.i < helper.i or child.dep_ in {"neg", "aux"}


def _parted(words: Sequence[Token], opening: int) -> tuple[Token | None, Token | None, Token | None]:
    """The helper before a comma, who says so behind it, and the verb behind the next comma; None for what lacks."""
    closing = next((t.i for t in words[opening + 1 : opening + LONGEST_ASIDE] if t.text == ","), 0)
    if not opening or closing + 1 >= len(words):
        return None, None, None
    helper = next((t for t in reversed(words[max(opening - 3, 0) : opening]) if t.lower_ not in BETWEEN), None)
    listed = load_reporting()
    saying = next((t for t in words[opening + 1 : closing] if _says(t, listed.saying | listed.attitude)), None)
    own = saying is not None and any(c.dep_ in SUBJECTS and opening < c.i < closing for c in saying.children)
    verb = next((t for t in words[closing + 1 : closing + 3] if t.pos_ != "ADV"), None)
    helping = helper is not None and (helper.tag_ == "MD" or helper.lemma_ in HELPERS)
    acting = verb is not None and (verb.pos_ in VERBAL or any(c.dep_ == "dobj" for c in verb.rights))
    return (helper, saying, verb) if closing and helping and own and acting else (None, None, None)


def _says(token: Token, saying: frozenset[str]) -> bool:
    """Whether a finite verb says something."""
    return token.pos_ == "VERB" and token.tag_ != "VBG" and token.lemma_ in saying
