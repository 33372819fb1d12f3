"""Verbs that drive people from where they live -> their displacement ("drove 9,000 people from their homes")."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.causes.ends import BANDS, UNTOLD, clause_end
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_passive, lemma, phrase
from dragoman.read.grammar.tree import children
from dragoman.records import Phrase

# Prepositions on either side of which a verb of emptying names a place and those who lived there.
LEFT_BY = "of"


def displaced_end(scene: Scene, number: int, verb: Token) -> Phrase | None:
    """The displacement of those whom a verb drives from their homes, in the words from them on; None elsewhere."""
    words = scene.ontology.lexicon.causes.displacing
    if lemma(verb) in words["emptying"]:
        place = next((t for t in objects(verb) if _is_lived_in(scene, t)), None)
        return None if place is None else _displacement(scene, number, verb, _left(scene, number, place), place)
    if lemma(verb) not in words["driving"] | words["sending"]:
        return None
    thing = next((t for t in objects(verb) if _live_there(scene, number, t)), None)
    if thing is None:
        return None
    driven = _is_out(scene, verb) or _is_elsewhere(scene, number, verb)
    if lemma(verb) in words["sending"]:
        driven = _is_elsewhere(scene, number, verb) and lemma(thing) in words["fleeing"] | words["crowds"]
    return _displacement(scene, number, verb, thing, thing) if driven else None


def _displacement(scene: Scene, number: int, verb: Token, who: Token | None, first: Token) -> Phrase:
    """The displacement of somebody whom a verb drives away, in the words from its object on."""
    last = max((t.i for t in phrase(first)), default=first.i)
    ways = scene.ontology.lexicon.causes.displacing["ways"]
    behind = [t for c in verb.rights if c.lower_ in ways and c.i > first.i for t in phrase(c)]
    behind += [t for c in _leading(scene, number, verb) if c.i > first.i for t in phrase(c)]
    reach = max([last, *(t.i for t in behind)]) if not is_passive(verb) else last
    words = [*verb.doc[first.left_edge.i : reach + 1]]
    holder = None if who is None else scene.role(number, who)
    end = msgspec.structs.replace(clause_end(scene, number, verb), anchor=scene.anchor(number, words), holder=holder)
    end = msgspec.structs.replace(end, head="displacement", modifiers=(), target=None, delta=None)
    return msgspec.structs.replace(end, clausal=False, of_actor=False, definite=False)


def _left(scene: Scene, number: int, place: Token) -> Token | None:
    """Those of whom a place is emptied; None where nobody is named."""
    below = (t for c in children(place) if c.lower_ == LEFT_BY for t in children(c) if c.i > place.i)
    return next((t for t in below if _live_there(scene, number, t)), None)


def _is_out(scene: Scene, verb: Token) -> bool:
    """Whether somebody is driven away from a place, or just away."""
    words = scene.ontology.lexicon.causes.displacing
    ways = [c for t in (verb, *objects(verb)) for c in t.rights if c.lower_ in words["ways"]]
    ways += [c for way in ways for c in way.rights if c.lower_ in words["ways"] | {LEFT_BY}]
    places = [t for way in ways for t in children(way) if t.dep_ == "pobj"]
    if not places:
        return any(way.lower_ == "away" for way in ways)
    return any(_is_lived_in(scene, place) for place in places)


def _is_elsewhere(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody is driven to another place ("southward", "across the border", "into the city")."""
    return any(True for _ in _leading(scene, number, verb))


def _leading(scene: Scene, number: int, verb: Token) -> Iterator[Token]:
    """The words behind a verb that tell to what other place somebody is driven."""
    words = scene.ontology.lexicon.causes.displacing
    for way in (c for each in (verb, *objects(verb)) for c in each.rights):
        pointing = way.lower_ in words["points"] and way.dep_ == "advmod"
        placed = [t for t in children(way) if t.dep_ == "pobj"] if way.lower_ in words["towards"] else []
        reached = any(_may_be_reached(scene, number, t) for t in placed)
        if reached or pointing or way.lower_ in words["directions"]:
            yield way


def _may_be_reached(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names where somebody may go to live, or what is crossed on the way; no party or armed body."""
    mention = scene.mention(number, token)
    if mention is not None and not BANDS.isdisjoint(set(mention.kinds) - UNTOLD):
        return False
    return lemma(token) in scene.ontology.lexicon.causes.displacing["bounds"] or _is_lived_in(scene, token)


def _is_lived_in(scene: Scene, token: Token) -> bool:
    """Whether a word names somewhere people live: a home, a village, a place by its name."""
    return token.pos_ == "PROPN" or lemma(token) in scene.ontology.lexicon.causes.displacing["homes"]


def _live_there(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names people who bear no arms and hold no office, or counts some ("thousands")."""
    role = load_roles().lemmas.get(lemma(token))
    listed = role is not None and role.kinds in {("people",), ("people", "group")}
    mention = scene.mention(number, token) if token.pos_ == "PROPN" else None
    named = mention is not None and mention.kinds[:1] == ("people",)
    return listed or named or lemma(token) in scene.ontology.lexicon.causes.displacing["crowds"]
