"""Verbs of violence that tell of words: who attacks a party in a speech, or by calling it a sham, accuses it."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.reporting import load_reporting
from dragoman.read.arguments import agents
from dragoman.read.deeds import CALLING, Senses
from dragoman.read.scene import Scene, head_in
from dragoman.read.syntax import lemma, preposition_slots

ARMED = frozenset({"military", "militia", "security"})
# Kinds of those who attack each other in words, where they say what for.
ARGUING = frozenset({"person", "party", "media", "government", "legislature", "office"})
# A deed, or a thing told of one, that is held against somebody.
HELD_AGAINST = frozenset({"for", "over"})


def in_words(scene: Scene, number: int, verb: Token, sense: Sense, senses: Senses) -> Sense:
    """What a verb tells of that may be said of words as well: the charge they make, else the deed it is listed for."""
    words = scene.ontology.lexicon.events.mood
    if sense.type != "ASSAULT" or lemma(verb) not in words["wording"]:
        return sense
    if _is_said(verb, words["speeches"], senses) or _is_argued(scene, number, verb):
        return next(iter(senses.verbs["criticise"]), sense)
    return sense


def _is_said(verb: Token, speeches: frozenset[str], senses: Senses) -> bool:
    """Whether a clause tells what was said ("attacked X, saying …"), or a phrase where ("attacked X in a speech")."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > verb.i)
    if any(_tells(lemma(c), senses) for c in clauses):
        return True
    return any(slot.name == "in" and head_in(slot.token, speeches) for slot in preposition_slots(verb))


def _tells(word: str, senses: Senses) -> bool:
    """Whether a verb says something, or charges somebody with it."""
    charging = any(sense.type == "ACCUSE" and not sense.objects for sense in senses.verbs.get(word, ()))
    return charging or word in CALLING or word in load_reporting().saying


def _is_argued(scene: Scene, number: int, verb: Token) -> bool:
    """Whether politicians or papers say what they attack somebody for ("attacked X for failing to act")."""
    named = [scene.mentions[role.mention] for role in scene.doers(number, agents(verb)) if role.mention]
    kinds = {kind for mention in named for kind in mention.kinds}
    held = [c for p in verb.children if p.lower_ in HELD_AGAINST for c in p.children if c.dep_ in {"pobj", "pcomp"}]
    return bool(held) and not ARMED & kinds and bool(ARGUING & kinds)
