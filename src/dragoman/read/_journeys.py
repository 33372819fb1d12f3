"""Those who bear arms and go away: troops that leave a place give it up, one soldier or who sets out for another no."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.read.arguments import agents, objects
from dragoman.read.scene import Scene
from dragoman.read.syntax import lemma, preposition_slots

# Before where somebody goes, or what he goes for.
BOUND = frozenset({"for"})


def only_travels(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether those who leave or depart give up nothing: they set out for somewhere, or are one soldier alone.

    What only those who bear arms can give up by going asks for them as doers.
    """
    if not sense.doers:
        return False
    out = not objects(verb) and all(slot.name not in {"from", "of"} for slot in preposition_slots(verb))
    sets_out = out and any(slot.name in BOUND for slot in preposition_slots(verb))
    going = agents(verb)
    return sets_out or (bool(going) and all(_is_one(scene, number, token) for token in going))


def _is_one(scene: Scene, number: int, token: Token) -> bool:
    """Whether a word names one of those who serve or command, and no body of them."""
    mention = scene.mention(number, token)
    if mention is None or mention.plural:
        return False
    return "person" in mention.kinds or (
        token.tag_ == "NN" and lemma(token) in scene.ontology.lexicon.events.mood["serving"]
    )
