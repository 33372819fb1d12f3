"""Joined verbs that share a modal, and parses that see something else in the second: "would calm X but anger Y"."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.rare_verbs import load_rare_verbs
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.verb_forms import third_person
from dragoman.read.words.labels import ANY_SUBJECT, HELPING
from dragoman.read.words.lemmas import listed_verbs

# Before the second of two joined verbs.
JOINING = frozenset({"and", "but", "or"})
# Where the object of the second verb is taken to stand.
LISTED = frozenset({"conj", "dobj"})
# Forms of verbs that help others.
HELPING_FORMS = frozenset({"is", "does", "has", "'s", "’s"})
SAYING = load_reporting().saying
NOMINAL = frozenset({"NN", "NNP"})


def mend_modals(words: Sequence[Token]) -> None:
    """Let what a modal or "to" governs be bare, and go on with verbs of the same form, or participles after "have"."""
    _free_from_helping(words)
    _bare_after_to(words)
    for first in [t for t in words if any(c.tag_ == "MD" for c in t.lefts)]:
        if first.tag_ == "VB":
            _wake_bare(words, first)
            _bare_joined(first)
        elif first.tag_ == "VBN" and any(c.lower_ == "have" and c.dep_ == "aux" for c in first.lefts):
            _perfect_joined(first)


def _bare_after_to(words: Sequence[Token]) -> None:
    """Take a listed verb right behind its "to" for itself, not for the past of another: "helped to found the union"."""
    for verb in [t for t in words if t.tag_ in {"VBN", "VBD"} and t.i and t.nbor(-1).tag_ == "TO"]:
        if verb.nbor(-1).head == verb and verb.lower_ in listed_verbs():
            verb.tag_, verb.lemma_ = "VB", verb.lower_


def _free_from_helping(words: Sequence[Token]) -> None:
    """Take for a noun what a parse lets a whole verb help: headlines leave out "a" ("X threatens ban on Y")."""
    for verb in [t for t in words if t.dep_ == "aux" and t.tag_ == "VBZ" and t.lower_ not in HELPING_FORMS]:
        thing = verb.head
        whole = _whole_verbs().get(verb.lower_)
        if whole is None or thing.i != verb.i + 1 or not _is_bare_thing(thing):
            continue
        moved = [c for c in thing.children if c != verb and (c.i < thing.i or c.dep_ == "punct")]
        verb.head, verb.dep_ = (verb if thing.dep_ == "ROOT" else thing.head), thing.dep_
        verb.pos_, verb.lemma_ = "VERB", whole
        for child in moved:
            child.head = verb
        thing.head, thing.dep_, thing.tag_, thing.pos_ = verb, "dobj", "NN", "NOUN"


@cache
def _whole_verbs() -> dict[str, str]:
    """The listed verbs by their form after "it"."""
    return {third_person(verb): verb for verb in listed_verbs()}


def _is_bare_thing(verb: Token) -> bool:
    """Whether what a parse takes for a bare verb with a subject has nothing of a verb behind it."""
    acting = any(c.dep_ in {"dobj", "prt", "ccomp", "xcomp"} for c in verb.rights)
    return verb.tag_ == "VB" and not acting and any(c.dep_ == "nsubj" for c in verb.lefts)


def _bare_joined(first: Token) -> None:
    """Take for bare what has a bare verb's form and is joined to one, whatever a tagger makes of it ("but hurt X")."""
    for second in [c for c in first.rights if c.dep_ == "conj"]:
        acting = any(c.dep_ == "dobj" for c in second.rights)
        if second.lower_ == second.lemma_ and acting and second.tag_ not in {"VB", "VBZ"}:
            second.tag_, second.pos_ = "VB", "VERB"


def _perfect_joined(first: Token) -> None:
    """Take for participles the past forms that are joined to one ("could have shelled X and seized Y").

    What is said goes on with the verb of the sentence, and so may what a comma parts from a clause within it.
    """
    for second in [c for c in first.rights if c.dep_ == "conj" and c.tag_ == "VBD" and c.lemma_ not in SAYING]:
        parted = (
            first.dep_ != "ROOT" and second.i > 1 and second.nbor(-1).lower_ == "and" and second.nbor(-2).text == ","
        )
        if _is_alone(second) and _may_be_participle(second.lower_) and not parted:
            second.tag_ = "VBN"
            _perfect_joined(second)


def _may_be_participle(past: str) -> bool:
    """Whether a past form may be a participle as well ("seized", "sent", "struck", unlike "took")."""
    verbs = load_rare_verbs()
    return past in verbs.participles or (past.endswith(("d", "t")) and past not in verbs.past_alone)


def _is_alone(verb: Token) -> bool:
    """Whether a verb has neither a subject nor an auxiliary of its own."""
    return not any(c.dep_ in ANY_SUBJECT | HELPING for c in verb.lefts)


def _wake_bare(words: Sequence[Token], first: Token) -> None:
    """Make a noun right behind "and" or "but" the verb that it looks like, and the noun that it narrows its object."""
    for noun in words[first.i + 1 : first.right_edge.i]:
        thing = noun.head
        narrowing = noun.dep_ == "compound" and noun.tag_ in NOMINAL and noun.text.islower() and thing.i == noun.i + 1
        joining = words[noun.i - 1]
        if not narrowing or joining.lower_ not in JOINING or not _may_be_verb(noun, joining):
            continue
        if thing.dep_ in LISTED and first in {thing.head, thing.head.head}:
            joining.head = noun.head = first
            noun.dep_, noun.tag_, noun.pos_ = "conj", "VB", "VERB"
            thing.head, thing.dep_ = noun, "dobj"
            return


def _may_be_verb(noun: Token, joining: Token) -> bool:
    """Whether a noun may be a verb as well; behind "and" as often two things are joined ("X and trade unions")."""
    if third_person(noun.lower_) in load_rare_verbs().forms:
        return True
    return joining.lower_ == "but" and noun.lower_ in listed_verbs()
