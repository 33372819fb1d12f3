"""Parses that leave a verb without its subject: behind a fronted phrase, after "whose", around a bare condition."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.read.words.labels import ANY_SUBJECT, HELPING, NAMING, PAST, SUBJECTS, VERBAL
from dragoman.read.words.lemmas import PASTS
from dragoman.read.words.tenses import tensed

CONDITION_OPENERS = frozenset({"if", "unless", "when", "where", "once"})


def mend_subjects(words: Sequence[Token]) -> None:
    """Give each verb the subject that stands before it, where a parse took that for a mark of another noun."""
    _raise_fronted(words)
    _take_beside(words)
    _open_whose(words)
    _set_condition_off(words)
    _hang_behind(words)
    _name_pasts(words)


def be_subject(noun: Token, verb: Token) -> None:
    """Hang a noun on a verb as its subject, which it undergoes where an auxiliary says so."""
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"


def _raise_fronted(words: Sequence[Token]) -> None:
    """Let a past tense that was taken for a mark of its subject be the verb of a sentence that a phrase opens.

    "In a letter to X, its mediator, Y, urged Z" is at times parsed as if no verb stood in it.
    """
    for prep in [t for t in words if t.dep_ == "ROOT" and t.tag_ == "IN" and t.is_sent_start]:
        told = (t for t in prep.subtree if t.tag_ in PAST and t.dep_ == "acl" and t.head.dep_ == "appos")
        verb = next((t for t in told if _asks_for_doer(t) and t.nbor(-1).text == ","), None)
        if verb is not None and verb.head.left_edge.nbor(-1).text == ",":
            subject = verb.head
            verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
            prep.head, prep.dep_ = verb, "prep"
            subject.head, subject.dep_ = verb, "nsubj"


def _asks_for_doer(verb: Token) -> bool:
    """Whether a verb has an object or tells a clause, so that its noun does it."""
    return any(c.dep_ in {"dobj", "ccomp"} for c in verb.rights)


def _take_beside(words: Sequence[Token]) -> None:
    """Let who was set beside the last noun of a fronted phrase be the subject of a verb that has none.

    "In a letter to X, its mediator, Y, urged Z" is at times parsed as if X were its own mediator.
    """
    for verb in [t for t in words if t.pos_ in VERBAL and t.dep_ not in HELPING and tensed(t) is not None]:
        if any(c.dep_ in ANY_SUBJECT for c in verb.children):
            continue
        preps = [c for c in verb.lefts if c.dep_ == "prep"]
        found = None if len(preps) != 1 else _last_beside(preps[0], verb)
        if found is not None:
            be_subject(found, verb)


def _last_beside(prep: Token, verb: Token) -> Token | None:
    """The noun between a comma and a verb that a parse set beside a name of the phrase before it; None without one."""
    for noun in [t for t in prep.subtree if t.dep_ == "appos" and t.pos_ in NAMING and t.head.dep_ == "pobj"]:
        between = [t for t in noun.doc[noun.right_edge.i + 1 : verb.i] if t.text != ","]
        if noun.left_edge.nbor(-1).text == "," and noun.i < verb.i and all(t.head == verb for t in between):
            return noun
    return None


def _open_whose(words: Sequence[Token]) -> None:
    """Let the noun after "whose" be the subject of the clause that follows: without a verb "whose" opens nothing.

    "met X, whose leader, Y, thanked Z" is at times parsed as if who met X had thanked Z.
    """
    for noun in [c.head for c in words if c.tag_ == "WP$" and c.head.dep_ == "appos"]:
        owner = noun.head
        following = (t for t in words if t.dep_ == "conj" and t.i > noun.right_edge.i and tensed(t) is not None)
        verb = next((t for t in following if t.head.is_ancestor(owner)), None)
        if verb is None or any(c.dep_ in ANY_SUBJECT or c.dep_ == "cc" for c in verb.lefts):
            continue
        if all(t.text == "," or t.head == verb for t in words[noun.right_edge.i + 1 : verb.i]):
            verb.head, verb.dep_ = owner, "relcl"
            be_subject(noun, verb)


def _set_condition_off(words: Sequence[Token]) -> None:
    """Let a bare condition between commas be one: "X would, if asked, send troops" does not ask X."""
    for opener in [t for t in words if t.lower_ in CONDITION_OPENERS and t.head.i == t.i + 1]:
        told = opener.head
        verb = next((c for c in told.rights if c.dep_ == "conj" and c.tag_ in {"VB", "VBP"}), None)
        helping = [c for c in told.lefts if c.tag_ == "MD"]
        if (
            told.tag_ not in PAST
            or verb is None
            or not helping
            or opener.nbor(-1).text != ","
            or told.nbor(1).text != ","
        ):
            continue
        verb.head, verb.dep_, verb.tag_ = (verb if told.dep_ == "ROOT" else told.head), told.dep_, "VB"
        for child in [c for c in told.lefts if c != opener]:
            child.head = verb
            child.dep_ = "nsubj" if child.dep_ in SUBJECTS else child.dep_
        told.head, told.dep_, told.tag_ = verb, "advcl", "VBN"


def _hang_behind(words: Sequence[Token]) -> None:
    """Let participles between a comma and "by" tell what their noun underwent: "X, armed and paid by Y, …"."""
    for told in [t for t in words if t.dep_ == "amod" and t.tag_ in PAST and t.head.i < t.i]:
        joined = [told, *(c for c in told.rights if c.dep_ == "conj" and c.tag_ in PAST)]
        if told.nbor(-1).text == "," and any(c.dep_ == "agent" for each in joined for c in each.rights):
            told.dep_, told.pos_, told.tag_ = "acl", "VERB", "VBN"


def _name_pasts(words: Sequence[Token]) -> None:
    """Take for a verb the past form of a rare one that has a subject and an object: "the army retook the port"."""
    for word in [t for t in words if t.lower_ in PASTS and t.tag_ in {"NN", "NNP", "JJ", "VBP"}]:
        acting = any(c.dep_ == "nsubj" for c in word.lefts) and any(c.dep_ == "dobj" for c in word.rights)
        if acting:
            word.tag_, word.pos_ = "VBD", "VERB"
