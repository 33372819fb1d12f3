"""Ties told by what goods somebody gets: "Y's guns come from X", "most of X's grain goes to Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import Tie, load_lexicon
from dragoman.read.grammar.arguments import subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma
from dragoman.read.senses.tie_sides import (
    is_done_once,
    slots_at,
    slots_of,
)
from dragoman.read.senses.ties import (
    VERB_RULE,
    Tied,
    Ties,
)


def source_ties(scene: Scene, number: int, verb: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "Y's guns come from X", which tells what "Y receives its guns from X" does."""
    if lemma(verb) not in load_lexicon().ties.around["coming"] or is_done_once(verb):
        return
    givers = scene.roles(number, slots_of(verb).get("from", ()), inner=False)
    for noun in subjects(verb) if givers else ():
        takers = scene.roles(number, _whose_goods(noun), inner=False)
        tie = _tie_of_goods(noun, ties)
        if tie is not None and takers:
            yield Tied(tie, verb, givers, takers, VERB_RULE)


def goods_ties(scene: Scene, number: int, verb: Token, ties: Ties) -> Iterator[Tied]:
    """The tie of "most of X's grain goes to Y", which tells what "X sells its grain to Y" does."""
    if lemma(verb) not in load_lexicon().ties.around["going"] or is_done_once(verb) or is_passive(verb):
        return
    takers = scene.roles(number, slots_of(verb).get("to", ()), inner=False)
    for noun in subjects(verb) if takers else ():
        givers = scene.roles(number, _whose_goods(noun) or inner_slots(noun).get("adj", ()), inner=False)
        tie = _tie_of_goods(noun, ties)
        if tie is not None and givers:
            yield Tied(tie, verb, givers, takers, VERB_RULE)


def _tie_of_goods(noun: Token, ties: Ties) -> Tie | None:
    """The tie of who gets what a noun names, from whoever gives it."""
    thing = counted_out(noun)
    return next((t for t in ties.verbs.get("receive", ()) if t.inverse and thing in t.objects), None)


def counted_out(noun: Token) -> str:
    """The noun itself, or what it counts out ("tons of X") or supplies; who works in a trade is not the goods."""
    around = load_lexicon().ties.around
    if lemma(noun) in around["supplied"]:
        return next((lemma(c) for c in noun.lefts if c.dep_ == "compound"), lemma(noun))
    counts = lemma(noun) in around["counting"] or noun.pos_ != "NOUN"
    return next((lemma(t) for t in inner_slots(noun).get("of", ()) if counts), lemma(noun))


def _whose_goods(noun: Token) -> list[Token]:
    """Whose a noun is, or what it counts out ("the army's guns", "most of the army's guns", "guns of the army")."""
    return goods_owners(noun) or [*inner_slots(noun).get("of", ())]


def goods_owners(noun: Token) -> list[Token]:
    """The possessives of a noun, or of what it counts out."""
    slots = slots_at(noun)
    own = slots.get("poss", ())
    return [*own] or [each for t in slots.get("of", ()) for each in slots_at(t).get("poss", ())]
