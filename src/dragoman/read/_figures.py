"""Verbs of violence that hurt nobody, and nouns of blame that blame nobody: a beaten forecast, a match won."""

import re

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.read._tree import children
from dragoman.read.arguments import agents, objects
from dragoman.read.scene import Scene
from dragoman.read.syntax import is_infinitive, lemma, preposition_slots

# The goals of two sides; before a noun such numbers count ("12-15 men").
SCORE = re.compile(r"\W+(?:by )?\d{1,3} ?[-–] ?\d{1,3}(?! ?[\w-]*s\b| people)")


def is_figure(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether a verb with the words of an attack is said of what no arms can hurt, of a thing put up, or of a game."""
    if sense.type == "REJECT":
        return _keeps_silent(scene, verb)
    if sense.type != "ASSAULT":
        return False
    words, word = scene.ontology.lexicon.events.mood, lemma(verb)
    met = objects(verb)
    if word == "fire" and verb.i > 1 and (verb.nbor(-2).lower_, verb.nbor(-1).text) == ("test", "-"):
        return True
    if met and all(lemma(thing) in words["unhurt"] for thing in met):
        return True
    if met and word in words["hanging"]:
        return all(thing.pos_ == "NOUN" and scene.mention(number, thing) is None for thing in met)
    return word in words["winning"] and _is_game(verb, words["contests"])


def _keeps_silent(scene: Scene, verb: Token) -> bool:
    """Whether somebody only says nothing ("declined to comment", "refused to say whether S")."""
    below = [c for c in children(verb) if c.dep_ == "xcomp" and is_infinitive(c)]
    return bool(below) and all(lemma(c) in scene.ontology.lexicon.events.mood["silent"] for c in below)


def tells_of_lead(scene: Scene, noun: Token) -> bool:
    """Whether a noun of blame says who leads instead ("took charge of the army", "is in charge")."""
    return (
        lemma(noun) in scene.ontology.lexicon.events.mood["heading"]
        and noun.tag_ == "NN"
        and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    )


def _is_game(verb: Token, contests: frozenset[str]) -> bool:
    """Whether somebody wins a vote or a game: it is named ("in the final"), or its score ("beat X 3-1")."""
    if any(slot.name in {"in", "at"} and lemma(slot.token) in contests for slot in preposition_slots(verb)):
        return True
    met = [t for t in (*objects(verb), *agents(verb)) if t.i > verb.i and t.pos_ == "PROPN"]
    return any(SCORE.match(verb.doc.text, t.idx + len(t)) for t in met)
