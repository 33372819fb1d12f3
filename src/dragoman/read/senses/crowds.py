"""People whom something brings onto the streets ("the arrest brought thousands onto the streets"): they protest."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import AIMED, Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses, noun_sense

WHERE = "street"
VIOLENT = load_traits().deeds.violent
# What those who bear arms do.
HARMS = frozenset({"bomb", "kill", "shell", "wound"})
# Kinds of those who order others out, and call them to no protest for sure.
FORCING = load_traits().kinds.armed


def is_crowd_sense(sense: Sense) -> bool:
    """Whether a sense tells of a protest of those who are brought to it."""
    return sense.type == "PROTEST" and "dobj" in sense.source


def is_brought_out(token: Token) -> bool:
    """Whether a word names whom something brings onto the streets, so that bare numbers are people ("hundreds")."""
    placed = any(lemma(slot.token) == WHERE for slot in preposition_slots(token.head))
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.pos_ == "VERB" and placed


def only_comes_out(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether those who are brought onto the streets protest against nothing, by what brings them or what they do.

    A feast, a funeral or a show brings those who rejoice, mourn or look on; whom a mishap or troops bring may have no
    choice.
    """
    if not is_crowd_sense(sense):
        return False
    rejoicing = load_lexicon().events.mood["rejoicing"]
    aims = (c for c in children(verb) if c.dep_ in {"advcl", "xcomp"} and is_infinitive(c))
    apart = any(_brings_no_protest(scene, number, token) for token in agents(verb))
    return apart or any(lemma(aim) in rejoicing for aim in aims)


def brings_protest(scene: Scene, number: int, verb: Token) -> bool:
    """Whether those whom a verb brings onto the streets protest there."""
    listed = index_senses(scene.ontology.lexicon.events).verbs
    keys = (f"{lemma(verb)} {slot.name} {lemma(slot.token)}" for slot in preposition_slots(verb))
    senses = [sense for key in keys for sense in listed.get(key, ()) if is_crowd_sense(sense)]
    return any(not only_comes_out(scene, number, verb, sense) for sense in senses)


def _brings_no_protest(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names a feast, a show or a mishap, or troops, which bring nobody to a protest."""
    mood = load_lexicon().events.mood
    if any(lemma(token) in mood[name] for name in ("festive", "mishaps", "uprooting", "troops", "serving")):
        return True
    mention = scene.mention(number, token)
    return mention is not None and not FORCING.isdisjoint(mention.kinds)


def is_walkout(scene: Scene, strike: Token) -> bool:
    """Whether a strike is of those who stop work, by the words of its text; none of them says so of an air strike."""
    words = scene.ontology.lexicon.causes.walkouts
    if any(lemma(c) in words["blows"] or c.lower_ == "air" for c in strike.lefts):
        return False
    told = [lemma(t) for span in scene.parsed.spans for t in span]
    return sum(t in words["labour"] for t in told) > sum(t in words["blows"] for t in told)


def as_walkout(scene: Scene, noun: Token, sense: Sense) -> Sense:
    """The sense of a bare "strike" of those who stop work, where its text tells of such ones and of no arms."""
    if lemma(noun) != "strike" or sense.type not in VIOLENT or not AIMED.isdisjoint(inner_slots(noun)):
        return sense
    words = [t for span in scene.parsed.spans for t in span]
    armed = load_lexicon().causes.walkouts["blows"] | load_lexicon().events.mood["hurling"]
    if not is_walkout(scene, noun) or any(lemma(t) in armed or lemma(t) in HARMS for t in words):
        return sense
    senses = index_senses(load_lexicon().events)
    stopped = (noun_sense(t, senses) for t in words if lemma(t) == "strike" and t.pos_ == "NOUN" and t.i != noun.i)
    return next((each for each in stopped if each is not None and each.type == "PROTEST"), sense)
