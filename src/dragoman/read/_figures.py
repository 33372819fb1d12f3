"""Verbs of violence that hurt nobody, and nouns of blame that blame nobody: a beaten forecast, a match won."""

import re

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.traits import load_traits
from dragoman.read._tree import children
from dragoman.read.arguments import agents, objects, subjects
from dragoman.read.scene import Scene
from dragoman.read.syntax import is_infinitive, lemma, preposition_slots

# The goals of two sides, with which a clause ends or goes on to where and when; before a noun such numbers count.
SCORE = re.compile(r"\W+(?:by )?\d{1,3} ?[-–] ?\d{1,3}(?!\d)(?=\s*(?:[,.;:!?)\"”]|$|(?:in|on|at|to|after|away)\b))")
ARMED = load_traits().kinds.armed


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
    return word in words["winning"] and _is_game(scene, number, verb)


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


def _is_game(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a team, party or candidate wins: a contest is named ("in the final"), or the score ("beat X 3-1")."""
    sides = [t for t in (*objects(verb), *agents(verb), *subjects(verb)) if t.pos_ != "NUM"]
    contests = scene.ontology.lexicon.events.mood["contests"]
    if not all(_can_win(scene, number, side) for side in sides):
        return False
    if any(slot.name in {"in", "at"} and lemma(slot.token) in contests for slot in preposition_slots(verb)):
        return True
    return any(SCORE.match(verb.doc.text, t.idx + len(t)) for t in sides if t.i > verb.i and t.pos_ == "PROPN")


def _can_win(scene: Scene, number: int, side: Token) -> bool:
    """Whether a side goes by a name and bears no arms, or plays or runs: crowds and police beat people in earnest."""
    mention = scene.mention(number, side)
    kinds = set(mention.kinds) if mention is not None else set()
    named = side.pos_ in {"PROPN", "PRON"} or (side.tag_ == "NN" and side.is_title and not any(side.lefts))
    playing = lemma(side) in scene.ontology.lexicon.events.mood["playing"]
    return playing or "party" in kinds or (named and "people" not in kinds and not ARMED & kinds)
