"""Verbs of violence that tell of words: who attacks a party in a speech, or by calling it a sham, accuses it."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.together import is_unarmed
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.noun_slots import head_in
from dragoman.read.grammar.scene import ARMED, Scene
from dragoman.read.grammar.syntax import DATE_WORDS, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Senses, noun_sense
from dragoman.records import Role

ARGUING = load_traits().kinds.arguing
# A deed, or a thing told of one, that is held against somebody.
HELD_AGAINST = frozenset({"for", "over"})


def in_words(scene: Scene, number: int, verb: Token, sense: Sense, senses: Senses) -> Sense:
    """What a verb tells of that may be said of words as well: the charge they make, else the deed it is listed for."""
    words = scene.ontology.lexicon.events.mood
    if sense.type != "ASSAULT" or not (is_unarmed(verb) or lemma(verb) in words["wording"]):
        return sense
    if is_unarmed(verb) or any(lemma(thing) in words["unhurt"] for thing in objects(verb)):
        return next(iter(senses.verbs.get("criticise", ())), sense)
    if _is_armed(scene, number, verb, senses):
        return sense
    argued = bool(ARGUING & _kinds(scene, scene.doers(number, agents(verb))))
    said = any(slot.name == "in" and lemma(slot.token) in words["speeches"] for slot in preposition_slots(verb))
    if said or (argued and (_tells_words(verb, senses) or _is_argued(scene, number, verb, senses))):
        return next(iter(senses.verbs.get("criticise", ())), sense)
    return sense


def _is_armed(scene: Scene, number: int, verb: Token, senses: Senses) -> bool:
    """Whether arms are told of: the doer's, a weapon, who is killed in the attack, or a camp or a band as target."""
    lexicon = scene.ontology.lexicon
    doing = {lemma(token) for token in agents(verb)}
    met = {lemma(token) for token in objects(verb)}
    armed = bool(ARMED & _kinds(scene, scene.doers(number, agents(verb))))
    armed = armed or "militia" in _kinds(scene, scene.roles(number, objects(verb), inner=False))
    if armed or doing & lexicon.events.mood["troops"] or met & lexicon.ties.land["nouns"]:
        return True
    beside = [c for c in children(verb) if c.dep_ in {"advcl", "conj"} and c.i > verb.i]
    silent = [c for c in beside if not _tells(lemma(c), senses)]
    things = [slot.token for slot in preposition_slots(verb)] + [thing for c in silent for thing in objects(c)]
    if any(head_in(token, lexicon.causes.weapons["nouns"]) for token in things):
        return True
    below = [x for c in beside for x in children(c) if x.dep_ == "xcomp"]
    return any(_harms(c, lexicon.events.mood, senses) for c in (*beside, *below))


def _kinds(scene: Scene, roles: Iterable[Role]) -> set[str]:
    """The kinds of those who are named."""
    return {kind for role in roles if role.mention for kind in scene.mentions[role.mention].kinds}


def _harms(verb: Token, words: Mapping[str, frozenset[str]], senses: Senses) -> bool:
    """Whether a verb tells of violence, and never of words."""
    return lemma(verb) not in words["wording"] and any(s.type == "ASSAULT" for s in senses.verbs.get(lemma(verb), ()))


def _tells_words(verb: Token, senses: Senses) -> bool:
    """Whether a clause tells what was said ("attacked X, saying …"); who "will not attack X, saying …" means arms."""
    if any(c.dep_ == "neg" or c.tag_ == "MD" for c in children(verb)):
        return False
    clauses = (c for c in children(verb) if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > verb.i)
    return any(_tells(lemma(c), senses) for c in clauses)


def _tells(word: str, senses: Senses) -> bool:
    """Whether a verb says something, or charges somebody with it."""
    charging = any(sense.type == "ACCUSE" and not sense.objects for sense in senses.verbs.get(word, ()))
    return charging or word in load_lexicon().events.mood["calling"] or word in load_reporting().saying


def _is_argued(scene: Scene, number: int, verb: Token, senses: Senses) -> bool:
    """Whether words tell what somebody is attacked for ("attacked X for failing to act")."""
    quarrel = bool(ARGUING & _kinds(scene, scene.roles(number, objects(verb), inner=False)))
    held = [c for p in children(verb) if p.lower_ in HELD_AGAINST for c in children(p)]
    return any(c.tag_ == "VBG" if c.dep_ == "pcomp" else _is_held(scene, c, senses, quarrel=quarrel) for c in held)


def _is_held(scene: Scene, noun: Token, senses: Senses, *, quarrel: bool) -> bool:
    """Whether a noun after "for" or "over" tells of something done: of no time, and of no place that is crossed.

    quarrel: who is attacked is in politics too, and anything may be held against him.
    """
    lexicon = scene.ontology.lexicon
    timed = noun.lower_ in DATE_WORDS or noun.ent_type_ in {"DATE", "TIME"}
    if noun.dep_ != "pobj" or timed or noun.pos_ == "PROPN" or lemma(noun) in lexicon.ties.land["nouns"]:
        return False
    owned = noun.head.lower_ == "over" and any(c.dep_ == "poss" for c in children(noun))
    return quarrel or owned or lemma(noun) in lexicon.events.mood["acts"] or noun_sense(noun, senses) is not None
