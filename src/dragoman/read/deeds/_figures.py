"""Verbs of violence that hurt nobody: a beaten forecast, a banner that is hung, coal that is burned, a test shot."""

from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.games import is_won
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma
from dragoman.read.words.deed_words import deed_nouns

HARMING, VIOLENT = load_traits().deeds.harming, load_traits().deeds.violent


def is_figure(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb with the words of an attack is said of what no arms can hurt, of a thing put up, or of a game."""
    words, word = scene.ontology.lexicon.events.mood, lemma(verb)
    met = objects(verb)
    if word == "fire" and verb.i > 1 and (verb.nbor(-2).lower_, verb.nbor(-1).text) == ("test", "-"):
        return True
    if met and all(lemma(thing) in words["unhurt"] for thing in met):
        return True
    if met and word == "burn" and all(lemma(thing) in words["fuels"] for thing in met):
        return True
    if met and word in words["hanging"]:
        return all(thing.pos_ == "NOUN" and scene.mention(number, thing) is None for thing in met)
    return _is_borne(scene, number, verb) or is_won(scene, number, verb)


def _is_borne(scene: Scene, number: int, verb: Token) -> bool:
    """Whether all that hits somebody is what is imposed on him, without arms ("hit by X's sanctions")."""
    hitting = agents(verb) if lemma(verb) in scene.ontology.lexicon.events.mood["bearing"] else []
    imposed = deed_nouns(HARMING) - deed_nouns(VIOLENT)
    return bool(hitting) and all(lemma(t) in imposed and scene.mention(number, t) is None for t in hitting)
