"""Verbs of winning -> whether a game or a vote is won with them, and nobody is hurt."""

import re

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots

# The goals of two sides, with which a clause ends or goes on to where and when; before a noun such numbers count.
SCORE = re.compile(
    r"\W+(?:by )?\d{1,3} ?[-–] ?\d{1,3}(?!\d)"
    r"(?=\s*(?:[,.;:!?)\"”]|$|(?:in|on|at|to|after|away|and|but|before|while|with)\b))"
)
ARMED = load_traits().kinds.armed


def is_won(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a team, party or candidate wins: a contest is named ("in the final"), or the score ("fell 3-1 to X")."""
    words = scene.ontology.lexicon.events.mood
    if lemma(verb) not in words["winning"]:
        return False
    slots = preposition_slots(verb)
    won_by = [slot.token for slot in slots if slot.name == "to"]
    sides = [t for t in (*objects(verb), *agents(verb), *subjects(verb), *won_by) if t.pos_ != "NUM"]
    if not all(_can_win(scene, number, side) for side in sides):
        return False
    if any(slot.name in {"in", "at"} and lemma(slot.token) in words["contests"] for slot in slots):
        return True
    scored = [verb, *(t for t in sides if t.i > verb.i and t.pos_ == "PROPN")]
    return any(SCORE.match(verb.doc.text, t.idx + len(t)) for t in scored)


def _can_win(scene: Scene, number: int, side: Token) -> bool:
    """Whether a side goes by a name and bears no arms, or plays or runs: crowds and police beat people in earnest."""
    mention = scene.mention(number, side)
    kinds = set(mention.kinds) if mention is not None else set()
    named = side.pos_ in {"PROPN", "PRON"} or (side.tag_ == "NN" and side.is_title and not any(side.lefts))
    playing = lemma(side) in scene.ontology.lexicon.events.mood["playing"]
    return playing or "party" in kinds or (named and "people" not in kinds and not ARMED & kinds)
