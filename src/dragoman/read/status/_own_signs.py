"""A predicate -> the words on it that deny, weaken or shift it: negators, modals, hedges, empty subjects."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology import Ontology
from dragoman.ontology.lexicon import StatusWords, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.blamed import blamed_on
from dragoman.read.grammar.quantifiers import hardly_any, not_all
from dragoman.read.grammar.syntax import lemma
from dragoman.read.grammar.tree import children
from dragoman.read.senses.noun_makers import is_only_charged
from dragoman.read.senses.status_clauses import (
    falls_short,
    is_awaited_for,
    is_before,
    is_undone,
    is_whether,
    of_anyone,
    wished_beside,
    would_be,
)
from dragoman.read.senses.turns import index_turns, is_known
from dragoman.read.senses.unreal_clauses import asked_by, inverted, is_arranged, lacking, opens_condition, supposed_by
from dragoman.read.words.labels import FINITE, SUBJECTS, VERBAL
from dragoman.read.words.only_but import only_but
from dragoman.records.status import Modality

NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
# Words between a deed and whom it is aimed at.
SUPPOSING = frozenset({"would", "'d", "’d", "could", "might"})
AIMED = frozenset({"at", "on", "against", "upon"})


class Sign(NamedTuple):
    """One word that bears on a predicate: what it makes of it; None for plain negation.

    asks: whether it opens a question of yes or no, so that nothing is told.
    """

    token: Token
    modality: Modality | None
    flips: bool = False
    asks: bool = False


def own_signs(token: Token, ontology: Ontology) -> Iterator[Sign]:
    """Negators, modals, hedging adverbs and adjectives that hang on the token itself."""
    words = ontology.lexicon.status
    verbal = token.pos_ in VERBAL
    for child in children(token):
        if _negates(child, words.negative_determiners) or falls_short(child, token) or _in_no_way(child, words):
            yield Sign(child, None, flips=True)
        elif child.dep_ in {"amod", "nmod", "compound"} and token.pos_ == "NOUN":
            yield from _describing_signs(child, ontology)
        elif token.pos_ == "NOUN" and is_arranged(child, words):
            yield Sign(child, "planned")
        elif child.dep_ == "aux" and verbal:
            yield from _modal_sign(child, token, ontology)
        else:
            yield from _opening_sign(child, token, ontology)
    if (nor := own_nor(token)) is not None:
        yield Sign(nor, None, flips=True)
    yield from _charge_signs(token)
    if verbal:
        yield from _form_signs(token, words)
        yield from _subject_signs(token, words)
    if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "without":
        # "Without the raids, X would leave": they are thought away, and nobody says that there were none.
        thought = token.dep_ == "pobj" and any(c.lower_ in SUPPOSING for c in children(token.head.head))
        yield Sign(token.head, "conditional" if thought else None, flips=True)


def _charge_signs(token: Token) -> Iterator[Sign]:
    """The words by which a deed is only laid to somebody: he is blamed for it, charged with it, or wanted for it."""
    subjects = [c for c in children(token) if c.dep_ == "nsubj"] if token.pos_ in VERBAL else []
    deeds = [token] if token.pos_ == "NOUN" else subjects
    blamed = [found for deed in deeds if (found := blamed_on(deed)) is not None]
    yield from (Sign(found.word, "reported") for found in blamed if found.held)
    if is_only_charged(token):
        yield Sign(token.head.head, "reported")


def own_nor(token: Token) -> Token | None:
    """The "nor" before a clause with a subject of its own ("nor did X attack"); without one the first denial holds."""
    if token.dep_ != "conj":
        return None
    joined = (c for c in children(token.head) if c.lower_ == "nor" and c.dep_ == "cc" and token.head.i < c.i < token.i)
    nor = next(joined, None)
    return nor if nor is not None and any(c.dep_ in SUBJECTS for c in children(token)) else None


def _opening_sign(child: Token, token: Token, ontology: Ontology) -> Iterator[Sign]:
    """What an adverb, or the word that opens a clause, makes of a predicate."""
    if is_before(child, token):
        yield Sign(child, "conditional" if is_awaited_for(child, token) else "planned")
    elif child.dep_ in {"advmod", "amod", "npadvmod"}:
        modality = _hedge_modality(lemma(child), child.lower_, ontology)
        if modality is not None:
            yield Sign(child, modality)
    elif (mark := _condition_mark(child)) is not None:
        yield Sign(mark, "counterfactual" if is_undone(token) else "conditional")
    elif is_whether(child):
        yield Sign(child, "possible")


def _describing_signs(word: Token, ontology: Ontology) -> Iterator[Sign]:
    """What an adjective or participle makes of the deed it describes, and what those joined to it do."""
    listed = index_turns(ontology.lexicon.status, "describing")
    for each in (word, *(c for c in children(word) if c.dep_ == "conj" and c.pos_ in {"ADJ", "VERB"})):
        whole = "".join(t.lower_ for t in each.doc[each.left_edge.i : each.i + 1])
        name = whole if "-" in whole else each.lower_
        turn = listed.get(name)
        modality = turn.modality if turn else _hedge_modality(lemma(each), name, ontology)
        if turn or modality:
            yield Sign(each, modality, flips=turn is not None and turn.flips)


def _form_signs(verb: Token, words: StatusWords) -> Iterator[Sign]:
    """What a clause's form makes of its verb: "had X attacked", "should X attack", "did X?", "in case X attacks"."""
    if (word := supposed_by(verb, words)) is not None:
        yield Sign(word, "conditional")
    if (without := lacking(verb)) is not None:
        yield Sign(without, "conditional")
    if (general := of_anyone(verb)) is not None:
        yield Sign(general, "conditional")
    if (that := wished_beside(verb, words.requested)) is not None:
        yield Sign(that, "requested")
    if (first := inverted(verb)) is not None:
        yield Sign(first, "counterfactual" if first.lower_ == "had" else "conditional")
    elif (first := asked_by(verb)) is not None:
        yield Sign(first, "possible", asks=True)


def _subject_signs(verb: Token, words: StatusWords) -> Iterator[Sign]:
    """The sign of a subject that denies its verb: "nobody", "no troops", "neither side", "X by no means …"."""
    determiners = words.negative_determiners
    for subject in (c for c in children(verb) if c.dep_ in SUBJECTS):
        denying = [c for c in children(subject) if c.dep_ in {"det", "preconj", "cc"} and c.lower_ in determiners]
        ones = [c for c in (subject, *children(subject)) if c.lower_ in {"one", "single"}]
        denying += [c for c in children(subject) if _in_no_way(c, words)]
        denying += [n for one in ones for n in (*children(one), *children(subject)) if n.lower_ == "not"]
        few = hardly_any(subject) if lemma(verb) in _holding_verbs() else None
        if (part := not_all(subject)) is not None and subject.dep_ != "nsubjpass":
            # Some do it, and some do not; what was done to some was done.
            yield Sign(part, "possible", flips=True)
            return
        if subject.lower_ in NOBODY or denying or few is not None:
            yield Sign(denying[0] if denying else few or subject, None, flips=True)
            return


@cache
def _holding_verbs() -> frozenset[str]:
    """Verbs for what somebody says, or holds to be so or to be coming, or doubts."""
    lexicon = load_lexicon()
    held = lexicon.status.opining | lexicon.events.mood["foreseeing"] | lexicon.causes.disclaiming["doubting"]
    return held | load_reporting().saying


def object_signs(verb: Token, determiners: frozenset[str]) -> Iterator[Sign]:
    """The sign of an object that leaves a deed undone, at most one: "killed nobody", "fired at no one", "hit no ships".

    Behind other words an empty object only says how a deed was done ("left with no warning"). What a verb does with a
    noun ("gave aid to no one") is left undone as what it tells by itself is.
    """
    done_with = verb.head if verb.pos_ == "NOUN" and verb.dep_ == "dobj" else verb
    below = [*_objects_of(verb), *_given_to(done_with, whole=done_with == verb)]
    for thing in below if done_with.pos_ == "VERB" else ():
        bare = (c for c in children(thing) if c.dep_ == "det" or (c.lower_ == "neither" and c.i < thing.i))
        denying = [c for c in bare if c.lower_ in determiners and not only_but(c)]
        if denying or thing.lower_ in NOBODY:
            yield Sign(denying[0] if denying else thing, None, flips=True)
            return


def _objects_of(verb: Token) -> Iterator[Token]:
    """What a verb is done to or aimed at; behind an object, only somebody is aimed at ("lent it at no interest")."""
    plain = [c for c in children(verb) if c.dep_ in {"dobj", "dative"}] if verb.pos_ == "VERB" else []
    yield from plain
    yield from _let_pass(verb)
    for word in (c for above in (verb, *plain) for c in children(above) if c.dep_ == "prep" and c.lower_ in AIMED):
        yield from (c for c in children(word) if c.dep_ == "pobj" and (not plain or _is_nobody(c) or _is_no_actor(c)))


def _let_pass(verb: Token) -> Iterator[Token]:
    """Those whom somebody lets do something or lets "in" or "through" ("allowed no convoy to pass").

    A parse may take a thing that is let through for what it does.
    """
    letting = verb.pos_ == "VERB" and lemma(verb) in load_lexicon().status.letting
    for way in (c for c in children(verb) if letting and c.dep_ == "ccomp" and c.i > verb.i):
        if way.tag_ not in FINITE - {"VBP"} and not any(c.dep_ == "mark" for c in way.lefts):
            yield from (c for c in children(way) if c.dep_ in SUBJECTS)
            yield from (way,) if way.pos_ == "NOUN" or any(c.dep_ == "prt" for c in children(way)) else ()


def _given_to(verb: Token, *, whole: bool) -> Iterator[Token]:
    """Words that say that nobody is given what a verb has for its object, on whichever of the two they hang.

    whole: or that no thing is ("owes its freedom to neither verse nor luck": the freedom is there all the same).
    """
    given = [c for c in children(verb) if c.dep_ == "dobj"]
    for to in (c for above in (verb, *given) for c in children(above) if given and c.lower_ == "to"):
        yield from (c for c in children(to) if _is_nobody(c) or _is_no_actor(c) or (whole and _is_neither(c)))


def _is_neither(word: Token) -> bool:
    """Whether "neither" stands before a noun."""
    return any(c.lower_ == "neither" for c in children(word))


def _is_nobody(word: Token) -> bool:
    """Whether a pronoun says that something is given or told to nobody ("promised it to no one")."""
    return word.lower_ == "nobody" or (word.lower_ == "one" and any(c.lower_ == "no" for c in children(word)))


def _is_no_actor(word: Token) -> bool:
    """Whether a noun tells that nobody of a kind is given anything ("sold arms to no state", unlike "to no avail")."""
    known = load_roles().lemmas
    denied = next((c.lower_ for c in children(word) if c.lower_ in {"no", "neither"}), None)
    return denied is not None and (lemma(word) in known or f"{denied} {lemma(word)}" in known)


def _in_no_way(child: Token, words: StatusWords) -> bool:
    """Whether a preposition below a verb denies it with what it opens: "at no time", "under no circumstances".

    What is done "in no small way" is done.
    """
    things = (c for c in children(child) if child.dep_ == "prep" and c.dep_ == "pobj")
    found = (t for t in things if any(c.lower_ == "no" for c in children(t)) and not _is_understated(t, words))
    return any(f"{child.lower_} {lemma(thing)}" in words.denying_ways for thing in found)


def _is_understated(noun: Token, words: StatusWords) -> bool:
    """Whether an adjective of little stands with a noun, so that "no" says that there is much of it."""
    return any(c.dep_ == "amod" and lemma(c) in words.understating for c in children(noun))


def _negates(child: Token, determiners: frozenset[str]) -> bool:
    """Whether a word below a predicate denies it: not, no, neither, "no longer"; not in "not only … but"."""
    if child.dep_ == "advmod" and child.lower_ in {"longer", "more"}:
        return any(c.lower_ == "no" for c in children(child))
    after = child.i > child.head.i
    if after and (child.lower_ == "nor" or (child.dep_ == "neg" and child.head.pos_ in {"NOUN", "PROPN"})):
        return False
    if child.dep_ == "preconj" and child.head.pos_ in {"NOUN", "PROPN"} and is_known(child.head):
        # What is "neither the raid nor the strike" took place all the same.
        return False
    if is_contrast(child):
        return False
    plain = child.dep_ == "neg" or (child.dep_ in {"det", "cc", "preconj"} and child.lower_ in determiners)
    return plain and not only_but(child)


def _condition_mark(child: Token) -> Token | None:
    """The "if" or "unless" that a word below a predicate is or opens with, or "should" in its place; else None."""
    if child.dep_ not in {"mark", "advcl"}:
        return None
    marks = [child] if child.dep_ == "mark" else [g for g in children(child) if g.dep_ == "mark"]
    should = inverted(child) if child.dep_ == "advcl" else None
    opened = should if should is not None and should.lower_ == "should" else None
    return next((g for g in marks if g.lower_ in {"if", "unless"}), opened)


def joined_conditions(clause: Token) -> Iterator[Sign]:
    """What the "if" of a clause makes of another joined to it ("if X leaves and Y stays").

    Nothing of one with "will" or the like, which tells what follows.
    """
    first = clause
    while first.dep_ == "conj" and first.head.pos_ in VERBAL and first.head.i < first.i:
        first = first.head
    if first.i == clause.i or first.dep_ != "advcl" or any(c.tag_ == "MD" for c in clause.lefts):
        return
    marks = (mark for c in first.lefts if (mark := _condition_mark(c)) is not None)
    yield from (Sign(mark, "conditional") for mark in marks)


def is_contrast(negator: Token) -> bool:
    """Whether "not" after a comma behind its verb only sets something aside ("fears war, not hunger")."""
    return negator.lower_ == "not" and negator.i > negator.head.i and negator.nbor(-1).text == ","


def _modal_sign(modal: Token, verb: Token, ontology: Ontology) -> Iterator[Sign]:
    """What a modal verb makes of its verb."""
    words = ontology.lexicon.status
    word = modal.lower_
    if word in words.possible_modals:
        yield Sign(modal, "possible")
    elif word in words.planned_modals or (word == "to" and modal.tag_ == "MD"):  # a headline's "to visit"
        yield Sign(modal, "planned")
    elif word in words.conditional_modals:
        made = would_be(verb, words)
        yield from () if made is None else (Sign(modal, made),)
    elif word in words.requested_modals:
        inferred = word == "must" and any(c.dep_ == "aux" and c.lower_ == "have" for c in children(verb))
        yield Sign(modal, "conditional" if opens_condition(modal) else "probable" if inferred else "requested")


def _hedge_modality(word: str, form: str, ontology: Ontology) -> Modality | None:
    """What a hedging adverb or adjective makes of what it describes."""
    words = ontology.lexicon.status
    if word in words.reported or form in words.reported:
        return "reported"
    if word in words.possible:
        return "possible"
    if word in words.probable:
        return "probable"
    if word in words.upcoming or form in words.upcoming:
        return "planned"
    return None
