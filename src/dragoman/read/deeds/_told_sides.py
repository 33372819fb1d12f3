"""Nouns of deeds whose words say at once who stands on both sides: talks between X and Y, an attack that X faced."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, is_passive, lemma, owners, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.borne import enjoyers_of
from dragoman.read.senses.deeds import (
    Sides,
    referents,
    verb_slots,
)
from dragoman.read.senses.noun_makers import (
    hastening_to,
    invited_to,
)
from dragoman.read.words.deed_words import deed_nouns
from dragoman.records import Role

# Slots at a noun of whoever does its deed.
OWNER_SLOTS = ("poss", "by", "adj", "from")
# Types of deeds done for others.
HELPFUL = load_traits().deeds.helping
DONE = load_traits().deeds.done
# Before the help that somebody acts with, or without.
ENJOYING = frozenset({"with", "without"})


def helped_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who comes to whose help ("rushed to X's aid"); None elsewhere."""
    makers, slots = hastening_to(noun) if sense.type in HELPFUL else [], inner_slots(noun)
    helped = slots.get("poss") or slots.get("of", ())
    return (scene.doers(number, makers), scene.roles(number, helped)) if makers and helped else None


def invited_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who is to hold talks with whom by inviting him ("invited X for talks"); None elsewhere."""
    inviting, invited = invited_to(noun) if sense.symmetric else ([], [])
    sides = scene.doers(number, inviting), scene.roles(number, invited, inner=False)
    return sides if all(sides) else None


def doers_against(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Who does a deed that is "of" him and "on" or "against" another by name ("sanctions of X on Y"), () elsewhere."""
    laid = lemma(noun) in load_lexicon().events.mood["laid"] and not any(name in slots for name in OWNER_SLOTS)
    return scene.roles(number, slots["of"], inner=False) if laid and laid_on(scene, number, slots) else ()


def willing_of(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Who will do, or will not do, what an infinitive tells ("the refusal of X to sign"), or objects; () elsewhere."""
    lexicon = load_lexicon()
    to_do = any(c.dep_ == "acl" and is_infinitive(c) for c in children(noun)) and lemma(noun) in lexicon.control.willing
    willing = to_do or lemma(noun) in lexicon.causes.quarrels["overridden"]
    return scene.roles(number, slots["of"], inner=False) if willing and "poss" not in slots else ()


def laid_on(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]]) -> tuple[Role, ...]:
    """Whoever a deed is on or against by name."""
    named = [token for name in ("on", "against") for token in slots.get(name, ()) if token.pos_ == "PROPN"]
    return scene.roles(number, named, inner=False)


def is_enjoyed(noun: Token) -> bool:
    """Whether a noun names the help with which somebody acts, and not whom he acts on."""
    beside = noun.dep_ == "pobj" and noun.head.lower_ in ENJOYING
    return beside and lemma(noun) in load_lexicon().events.mood["enjoyed"]


def enjoyed_sides(scene: Scene, number: int, noun: Token, slots: Mapping[str, Sequence[Token]]) -> Sides | None:
    """Who gives the help that somebody acts with, and to whom ("won with the support of X"); None for other nouns."""
    if "poss" in slots or not is_enjoyed(noun):
        return None
    givers = scene.roles(number, [*slots.get("of", slots.get("from", ()))], inner=False)
    selves = referents(scene, givers)
    enjoyers = enjoyers_of(scene, number, noun, selves) or scene.roles(number, [noun.head.head], inner=False)
    return (givers, tuple(role for role in enjoyers if scene.referent(role) not in selves)) if givers else None


def go_betweens(
    scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token | None
) -> tuple[Role, ...]:
    """Who does a deed between others: whoever it is by, else the light verb's subject."""
    made = scene.roles(number, [t for name in ("by", "poss", "adj", "of") for t in slots.get(name, ())], inner=False)
    return made or (scene.doers(number, agents(carrier)) if carrier is not None else ())


def sides_between(scene: Scene, sides: tuple[Role, ...], makers: tuple[Role, ...]) -> Sides:
    """Both sides of a deed "between" some; a third party's deed ("mediation by X between Y and Z") is X's with all.

    One side that names many ("clashes between militias") is both.
    """
    if makers or not sides:
        return makers, sides
    many = any(scene.mentions[role.mention].plural for role in sides[:1] if role.mention)
    return sides[:1], sides[1:] or (sides if many else ())


def is_provoked(carrier: Token, slots: Mapping[str, Sequence[Token]], sense: Sense) -> bool:
    """Whether violence is only brought about by the verb's subject, and nobody is named who does it to him."""
    provoking = any(key in load_lexicon().events.light.provoking for key in verb_key(carrier))
    named = slots.get("from") or verb_slots(carrier).get("from")
    by = slots.get("by") and "nsubj" in {c.dep_ for c in carrier.lefts}
    return provoking and sense.type == "ASSAULT" and not named and not by


def clashing_sides(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token) -> Sides:
    """Both sides of violence that one of them provoked ("provoked a clash with X"); nobody's where no other is told."""
    if "between" in slots:
        return sides_between(scene, scene.roles(number, slots["between"]), ())
    owning = scene.roles(number, [*slots.get("poss", ()), *slots.get("adj", ())], inner=False)
    if owning:
        return owning, scene.doers(number, agents(carrier))
    other = scene.roles(number, [*slots.get("with", ()), *verb_slots(carrier).get("with", ())])
    return (scene.doers(number, agents(carrier)), other) if other else ((), ())


def suffered_sides(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token) -> Sides:
    """Who does a deed that the light verb's subject undergoes ("drew protests from X", "was put under arrest by X").

    Where somebody puts another under it, that one does. What is somebody's brings it on him ("X's decision drew fire"),
    unless it is a deed, which others may have done to him ("X's arrest drew protests").
    """
    below = verb_slots(carrier)
    makers = next((tokens for name in ("from", "by") for tokens in (slots.get(name), below.get(name)) if tokens), ())
    put = any(k.endswith(" under") for k in scene.ontology.lexicon.events.light.undergoing & {*verb_key(carrier)})
    if put and not is_passive(carrier) and objects(carrier):
        doing = scene.roles(number, makers) or scene.doers(number, agents(carrier))
        return doing, scene.roles(number, objects(carrier))
    bearers = subjects(carrier)
    owning = [owner for bearer in bearers if lemma(bearer) not in deed_nouns(DONE) for owner in owners(bearer)]
    return scene.roles(number, makers), scene.doers(number, bearers) or scene.roles(number, owning)


def is_suffered(scene: Scene, noun: Token, carrier: Token, sense: Sense) -> bool:
    """Whether the light verb's subject undergoes the deed ("faced an attack", "under pressure from X, Y …")."""
    words = scene.ontology.lexicon.events.light
    if any(key in words.undergoing for key in verb_key(carrier)):
        return True
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under"
    return under and not scene.ontology.event_types[sense.type].is_friendly
