"""Clauses that are worded like force and use none: a parade, a matter that is taken up, what need drives one to do."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._open_sources import is_time
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.noun_slots import head_in
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import aims_of, is_infinitive, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.senses.deeds import index_senses

# What those do who are driven to it by no one.
NEEDY = load_traits().deeds.asking


def forces_nobody(scene: Scene, verb: Token) -> bool:
    """Whether a verb with the words of force tells of none."""
    return _is_parade(scene, verb) or _is_driven_by_need(scene, verb) or _takes_up(verb) or _goes_apart(verb)


def _is_parade(scene: Scene, verb: Token) -> bool:
    """Whether those who march somewhere take nothing: they protest or parade, or march into what is no place."""
    words = scene.ontology.lexicon.events.mood
    if lemma(verb) not in words["marching"]:
        return False
    slots = preposition_slots(verb)
    aims = [lemma(aim) for aim in aims_of(verb)]
    aims += [lemma(slot.token) for slot in slots if slot.name in {"in", "for"}]
    land = scene.ontology.lexicon.ties.land["nouns"]
    entered = [slot.token for slot in slots if slot.name in {"into", "through", "on"}]
    placed = any(t.pos_ == "PROPN" or head_in(t, land) for t in entered)
    return not words["parading"].isdisjoint(aims) or bool(entered and not placed)


def _is_driven_by_need(scene: Scene, verb: Token) -> bool:
    """Whether nobody is told to force somebody to ask: who "was forced to seek aid" was driven by what befell."""
    if lemma(verb) not in scene.ontology.lexicon.status.compelling or not is_passive(verb):
        return False
    table = index_senses(scene.ontology.lexicon.events).verbs
    aims = [c for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c)]
    own = (sense.type for aim in aims for key in verb_key(aim) for sense in table.get(key, ()))
    return not any(c.dep_ == "agent" for c in verb.rights) and not NEEDY.isdisjoint(own)


def _takes_up(verb: Token) -> bool:
    """Whether somebody only takes up a matter ("seized on the raid as a pretext"), and so holds nothing by force."""
    upon = any(s.name in {"on", "upon"} and not is_time(s.token) for s in preposition_slots(verb))
    taking = lemma(verb) in load_lexicon().events.mood["taking_up"] and not is_passive(verb)
    return taking and upon and not any(c.dep_ == "dobj" for c in verb.rights)


def _goes_apart(verb: Token) -> bool:
    """Whether those who disperse do so themselves, and nobody disperses them ("the crowd dispersed at dusk")."""
    parting = lemma(verb) in load_lexicon().events.mood["parting"] and not is_passive(verb)
    return parting and not objects(verb)
