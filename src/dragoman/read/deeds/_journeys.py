"""Those who bear arms and go away: troops that leave a place give it up, unlike one soldier or who only sets out."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.read.deeds._open_sources import is_time
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots

# Before what somebody goes away from.
LEFT = frozenset({"from", "of", "out"})


def only_travels(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether those who leave or depart give up nothing: they set out for somewhere, or are one soldier alone.

    What only those who bear arms can give up by going asks for them as doers.
    """
    if not sense.doers:
        return False
    going = agents(verb)
    alone = bool(going) and all(_is_one(scene, number, token) for token in going)
    return alone or _sets_out(scene, number, verb)


def _sets_out(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody goes for a place, and no words name what he leaves ("left for the front")."""
    slots = preposition_slots(verb)
    leaving = bool(objects(verb)) or any(slot.name in LEFT for slot in slots)
    return not leaving and any(slot.name == "for" and _is_goal(scene, number, slot.token) for slot in slots)


def _is_goal(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names where somebody may go: a place, a name or home; no time, reason or end."""
    lexicon = scene.ontology.lexicon
    mention = scene.mention(number, token)
    placed = lemma(token) in lexicon.ties.land["nouns"] or lemma(token) in lexicon.events.mood["bound"]
    named = token.pos_ == "PROPN" or (mention is not None and mention.kind == "place")
    return (placed or named) and not is_time(token)


def _is_one(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names one of those who serve or command, and no body of them."""
    mention = scene.mention(number, token)
    if mention is None or mention.plural:
        return False
    return "person" in mention.kinds or (
        token.tag_ == "NN" and lemma(token) in scene.ontology.lexicon.events.mood["serving"]
    )
