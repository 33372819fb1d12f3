"""Verbs that bring people to stir -> their protest or unrest ("brought thousands onto the streets", "stirred up X")."""

import msgspec
from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import is_actor
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, phrase, verb_key
from dragoman.read.senses.crowds import brings_protest
from dragoman.records import Phrase

RULING = load_traits().kinds.state_like


def roused_end(scene: Scene, number: int, verb: Token) -> Phrase | None:
    """The protest or unrest of those whom a verb brings onto the streets or stirs up; None for any other verb."""
    crowd = next(iter(objects(verb)), None)
    if crowd is None:
        return None
    if brings_protest(scene, number, verb):
        return _unquiet(scene, number, verb, crowd, "protest")
    stirred = any(key in scene.ontology.lexicon.causes.stirring for key in verb_key(verb))
    return _unquiet(scene, number, verb, crowd, "unrest") if stirred and _may_rise(scene, number, crowd) else None


def _unquiet(scene: Scene, number: int, verb: Token, crowd: Token, head: str) -> Phrase:
    """What those whom a verb rouses are brought to; a protest in the words from them on, unrest in theirs alone."""
    whole = [t for t in clause(verb) if t.i >= crowd.left_edge.i]
    words = whole if head == "protest" else phrase(crowd)
    end = msgspec.structs.replace(clause_end(scene, number, verb), anchor=scene.anchor(number, words))
    told = msgspec.structs.replace(end, holder=scene.role(number, crowd), target=None, delta=None)
    return msgspec.structs.replace(told, head=head, modifiers=(), clausal=False, of_actor=False)


def _may_rise(scene: Scene, number: int, crowd: Token) -> bool:
    """Whether a word names some who may rise: people or a party, and no state."""
    mention = scene.mention(number, crowd)
    return is_actor(scene, number, crowd) and (mention is None or RULING.isdisjoint(mention.kinds))
