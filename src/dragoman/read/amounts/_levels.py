"""An amount in its clause -> the thing whose level it is: "prices rose to X", "turnout was X", "is worth X"."""

from spacy.tokens import Token

from dragoman.ontology.measuring import MeasuringWords
from dragoman.ontology.roles import load_roles
from dragoman.read.amounts._not_amounts import Place
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.syntax import is_passive, lemma, repeats_verb
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import MODIFIERS, VERBAL

# How words hang on a verb that may bear on whether what it tells is so.
BESIDE_VERB = frozenset({"advcl", "advmod", "aux", "neg"})
# How far above its amount a verb may stand: "rose from X to Y", "rose by a fifth to Y".
MAX_CLIMB = 5


def level_thing(place: Place, words: MeasuringWords) -> Token | None:
    """The noun that an amount is said to be the level of; None for what is counted, for changes and for nobody's.

    "By X" and "from X" tell how far a thing moved, and where it stood before.
    """
    top = _top(place.words.root)
    verb, acted_on = _holding(top, _brought_by(place, top), words)
    if verb is None or (top.dep_ == "attr" and place.amount.unit is None and place.thing is None):
        return None
    things = _acted_on(verb, top) if acted_on and not is_passive(verb) else []
    return next((t for t in things or subjects(verb) if _has_level(t) and t.i < place.words.start), None)


def _acted_on(verb: Token, top: Token) -> list[Token]:
    """The things whose level a verb tells before an amount; "it" behind the same verb is what that one tells of.

    "X put the toll at 31 and Y put it at nine."
    """
    things = [t for t in objects(verb) if t.i < top.i]
    again = repeats_verb(verb) and any(t.lower_ == "it" for t in things)
    return [t for t in (objects(verb.head) if again else things) if t.pos_ == "NOUN"]


def verb_of_move(place: Place) -> Token | None:
    """The verb of the clause in which an amount tells a level, or how far something moved; None elsewhere.

    Also where it is plainly told, as no word then bears on it.
    """
    top = _top(place.words.root)
    if top.dep_ == "pobj" and top.head.lower_ in {"at", "by", "from", "to"}:
        verb = _verb_above(top.head)
    else:
        verb = top.head if top.dep_ in {"attr", "dobj", "npadvmod"} and top.head.pos_ in VERBAL else None
    plain = verb is not None and verb.dep_ == "ROOT" and not any(c.dep_ in BESIDE_VERB for c in children(verb))
    return None if plain else verb


def _top(amount: Token) -> Token:
    """The word that an amount hangs on its clause with: itself, or the unit it counts ("4.2 million tonnes")."""
    while amount.dep_ == "conj" or (amount.dep_ in {*MODIFIERS, "quantmod"} and amount.head.i > amount.i):
        amount = amount.head
    return amount


def is_start(place: Place) -> bool:
    """Whether an amount tells from where, or by how much, something moves: no level that it has."""
    top = _top(place.words.root)
    return top.dep_ == "pobj" and _brought_by(place, top) in {"by", "from"} and _verb_above(top.head) is not None


def _brought_by(place: Place, top: Token) -> str:
    """The preposition that brings an amount; "to" for the second of "from X to Y", however parsed."""
    first = place.words.start
    second = first > place.span.start and place.words.doc[first - 1].lower_ == "to"
    return "to" if second else top.head.lower_


def _holding(top: Token, brought_by: str, words: MeasuringWords) -> tuple[Token | None, bool]:
    """The verb that says what level something has or comes to, and whether it may say so of its object."""
    head = top.head
    if top.dep_ == "pobj" and brought_by in {"to", "at"}:
        verb = _verb_above(head)
        listed = words.moving if brought_by == "to" else words.resting
        return (verb, True) if verb is not None and lemma(verb) in listed else (None, False)
    if top.dep_ == "npadvmod" and head.lower_ == "worth":
        return (head.head, False) if head.head.pos_ in VERBAL else (None, False)
    equal = (top.dep_ == "attr" and lemma(head) == "be") or (top.dep_ == "dobj" and lemma(head) in words.equalling)
    # What costs somebody a share of something is no such share.
    shared = lemma(head) == "cost" and any(c.lower_ == "of" for c in top.rights)
    return (head, False) if equal and not shared else (None, False)


def _verb_above(prep: Token) -> Token | None:
    """The verb a preposition hangs on, over other amounts of the same move; None for one that hangs on a thing."""
    above = prep.head
    for _ in range(MAX_CLIMB):
        if above.pos_ in VERBAL:
            return above
        if above.lower_ not in {"by", "from"} and above.head.lower_ not in {"by", "from"} and not above.like_num:
            return None
        above = above.head
    return None


def _has_level(noun: Token) -> bool:
    """Whether a noun names a thing that has a level, and nobody."""
    return noun.pos_ == "NOUN" and lemma(noun) not in load_roles().lemmas
