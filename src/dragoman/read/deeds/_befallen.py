"""A noun of a deed below what befell somebody -> whom it was done to: "six died in the raid", "was held on charges"."""

from spacy.tokens import Token

from dragoman.ontology.details import CountKind, load_details
from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma
from dragoman.read.senses.carriers import is_told_of_none
from dragoman.read.senses.deeds import Sides, referents
from dragoman.read.senses.noun_makers import answering_to
from dragoman.read.words.deed_words import SUFFERED_IN
from dragoman.records import Role

HARMING, VIOLENT = load_traits().deeds.harming, load_traits().deeds.violent
STRIKING = load_traits().kinds.striking
# Before the violence that somebody fell to; "amid" leaves open whose that was.
BELOW = SUFFERED_IN | {"of"}
# What befalls people in violence, as counts of them are told.
FATES: tuple[CountKind, ...] = ("killed", "injured")


def befallen(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Whom the verb above says that a noun's violence killed or hurt, or that its other force bears on, () elsewhere.

    Of fighters who died in an attack by nobody named it is unknown whether they made it or suffered it.
    """
    if sense.type not in VIOLENT:
        return _borne_by(scene, number, noun) if sense.type in HARMING else ()
    if noun.dep_ != "pobj" or noun.head.lower_ not in BELOW:
        return ()
    verb = noun.head.head
    if verb.pos_ != "VERB" or not any(lemma(verb) in load_details().counts[fate].verbs for fate in FATES):
        return ()
    if any(child.dep_ == "dobj" for child in verb.rights) and not is_passive(verb):
        return ()
    fallen = () if is_told_of_none(verb) else scene.roles(number, subjects(verb), inner=False)
    return fallen if sources else tuple(role for role in fallen if not _may_strike(scene, role))


def _borne_by(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Whom the verb above says that something imposed hits ("hit by X's sanctions"), () for other verbs."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun.head
    if verb.pos_ != "VERB" or lemma(verb) not in load_lexicon().events.mood["bearing"] or noun not in agents(verb):
        return ()
    return scene.roles(number, objects(verb), inner=False)


def charged_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who charges whom by what is done "on" a charge ("X held two men on charges of spying for Y"); None elsewhere.

    Neither is Y, nor whoever is said to have done it.
    """
    if sense.type != "ACCUSE" or noun.dep_ != "pobj" or noun.head.lower_ != "on" or noun.head.head.pos_ != "VERB":
        return None
    verb = noun.head.head
    taken = scene.roles(number, objects(verb), inner=False)
    return (scene.doers(number, agents(verb)), taken) if taken else None


def rebutted_sides(scene: Scene, number: int, noun: Token, sense: Sense) -> Sides | None:
    """Who made the charge that somebody rejects, and on whom: "X rejected the accusations of Y" is Y's; None elsewhere.

    Of a deed, and of nobody, tells what else stands under "of" ("the accusations of bribery").
    """
    slots = inner_slots(noun)
    charged = answering_to(noun) if sense.type == "ACCUSE" and not {"by", "poss", "from"} & slots.keys() else []
    makers = scene.roles(number, slots.get("of", ()), inner=False) if charged else ()
    if not makers:
        return None
    selves = referents(scene, makers)
    aimed = scene.roles(number, slots.get("against", ())) or scene.doers(number, charged)
    return makers, tuple(role for role in aimed if scene.referent(role) not in selves)


def is_witnessed(noun: Token, sense: Sense) -> bool:
    """Whether somebody saw or heard the violence a noun tells of, whoever did it to whom ("heard shelling near X")."""
    seen = noun.dep_ == "dobj" and noun.head.lemma_ in load_reporting().witnessing
    return seen and sense.type in VIOLENT


def _may_strike(scene: Scene, role: Role) -> bool:
    """Whether somebody is of a kind that attacks as often as it is attacked."""
    return role.mention is not None and not STRIKING.isdisjoint(scene.mentions[role.mention].kinds)
