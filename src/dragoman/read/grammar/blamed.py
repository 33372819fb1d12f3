"""Deeds that are put down to somebody: "an attack blamed on X", "the attack was claimed by X"."""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.syntax import DATE_WORDS, Slot, lemma, owners, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.grammar.unspoken import is_uncharged
from dragoman.read.words.deed_words import deed_nouns

# Between a complaint and what is wrong.
ABOUT = frozenset({"about", "against", "of", "over"})
HARMING = load_traits().deeds.harming


class Blamed(NamedTuple):
    """By which word a deed is put down to somebody, the heads of whom, and whether anybody does so."""

    word: Token
    makers: tuple[Token, ...]
    held: bool


def _is_about(clause: Token) -> bool:
    """Whether a relative clause tells what is done to its noun ("the raid, which X blamed on Y")."""
    if clause.dep_ != "relcl":
        return False
    moved = (c for c in children(clause) if c.dep_ in {"dobj", "nsubjpass"} and c.i < clause.i)
    return any(c.lower_ in {"which", "that"} for c in moved)


def blamed_on(noun: Token) -> Blamed | None:
    """Whom a deed is put down to, by a participle after it or by the verb that it is done to; None where none is."""
    below = [c for c in children(noun) if (c.dep_ == "acl" and c.tag_ == "VBN") or _is_about(c)]
    named = (slot.token for slot in preposition_slots(noun) if slot.token.pos_ == "PROPN")
    below += [c for name in named for c in children(name) if _is_about(c)]
    above = [noun.head] if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else []
    for word in (*below, *above):
        makers = _makers(word, noun) if word in above else _listed(word, preposition_slots(word))
        if makers:
            return Blamed(word, tuple(makers), held=not is_uncharged(word))
    return None


def _makers(verb: Token, noun: Token) -> list[Token]:
    """Whom a verb blames for its deed: below it, else below the deed after it; what is before it is the victim's.

    After an object the last phrase tells the culprit ("blamed the raid on X on Y").
    """
    own = _listed(verb, preposition_slots(verb))
    found = own or _listed(verb, (slot for slot in preposition_slots(noun) if slot.token.i > verb.i))
    if not found or noun.i < verb.i:
        return found
    last = max((each.head.i for each in found if each.dep_ == "pobj"), default=0)
    ending = [each for each in found if each.i > last]
    nested = [] if own else [t for each in ending for t in _listed(verb, preposition_slots(each))]
    return [t for t in nested if t.pos_ == "PROPN"] or ending


def blamed_below(verb: Token) -> list[Token]:
    """Whom a verb puts a deed down to by its own preposition ("blamed on X"); [] for other verbs."""
    return _listed(verb, preposition_slots(verb))


def complained_of(verb: Token) -> list[Token]:
    """Whom a complaint is about: "complained to X about Y", "of raids by Y", "that Y had shelled it"; [] elsewhere.

    Whoever only hears it ("to X") is not blamed where somebody else is.
    """
    if lemma(verb) not in load_lexicon().events.mood["complaining"]:
        return []
    # A parser hangs what is wrong on the verb, or on whoever hears of it.
    hearers = [slot.token for slot in preposition_slots(verb) if slot.name == "to"]
    tellers = [verb, *hearers]
    doing = [each for teller in tellers for clause in _told_clauses(teller) for each in agents(clause)]
    slots = [slot for teller in tellers for slot in preposition_slots(teller) if slot.name in ABOUT]
    slots = [slot for slot in slots if not _is_whose(slot, hearers)]
    if hearers and any(owner.tag_ == "PRP$" for slot in slots for owner in owners(slot.token)):
        # "Complained to X about its raids": nobody complains of his own.
        return hearers
    wrongs = [slot.token for slot in slots]
    # Whom a deed hurt ("over the arrest of X") is not blamed for it.
    blamed = [t for t in wrongs if lemma(t) not in deed_nouns(HARMING)]
    return doing or _made_by(wrongs, verb) or blamed


def _is_whose(slot: Slot, hearers: list[Token]) -> bool:
    """Whether "of" and a name say whose president or council hears a complaint, and not what it is about."""
    held = slot.name == "of" and slot.token.pos_ == "PROPN"
    return held and any(word.i in {t.i for t in slot.token.ancestors} for word in hearers)


def tells_wrong(verb: Token) -> bool:
    """Whether a clause tells what a complaint is about, and nobody who hears it is blamed ("complained to X that")."""
    heard = [slot.token for slot in preposition_slots(verb) if slot.name == "to"]
    complaining = bool(heard) and lemma(verb) in load_lexicon().events.mood["complaining"]
    return complaining and any(c.dep_ != "pcomp" for each in (verb, *heard) for c in _told_clauses(each))


def _made_by(wrongs: list[Token], verb: Token) -> list[Token]:
    """Who does what a complaint is about: behind a "by" below or after it, and its owner ("X's use of the strait")."""
    after = [*(slot for wrong in wrongs for slot in preposition_slots(wrong)), *preposition_slots(verb)]
    made = [slot.token for slot in after if wrongs and slot.name == "by" and slot.token.i > wrongs[0].i]
    return [*made, *(o for wrong in wrongs if lemma(wrong) not in load_roles().lemmas for o in owners(wrong))]


def _told_clauses(word: Token) -> list[Token]:
    """The verbs of clauses below a word that tell what is wrong: with "that", and gerunds behind a preposition."""
    that = [
        c for c in children(word) if c.dep_ in {"ccomp", "acl", "relcl"} and any(m.lower_ == "that" for m in c.lefts)
    ]
    return that + [c for prep in children(word) if prep.dep_ == "prep" for c in children(prep) if c.dep_ == "pcomp"]


def _listed(word: Token, slots: Iterable[Slot]) -> list[Token]:
    """What stands below the prepositions by which a word puts a deed down to somebody; no dates."""
    listed = load_lexicon().events.mood["blamed"]
    return [s.token for s in slots if f"{lemma(word)} {s.name}" in listed and s.token.lower_ not in DATE_WORDS]
