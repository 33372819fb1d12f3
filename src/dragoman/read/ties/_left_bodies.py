"""A verb of leaving -> whether it tells that somebody left a body he was in, or is to leave it."""

from spacy.tokens import Token

from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.status.status import status_of
from dragoman.records.status import is_told_as_so

# What follows whoever is left in a state, or to somebody ("left the union without funds").
PUT = frozenset({"in", "to", "with", "without", "under"})
STATES_LEFT = frozenset({"acomp", "ccomp", "dative", "oprd", "xcomp"})


def tells_of_end(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb tells that somebody left a body, did not leave it, or means or is to leave it.

    Who "left it in debt" did not, and who only may leave it is not told of.
    """
    if objects(verb) and any(c.dep_ in STATES_LEFT or _puts(c) for c in verb.rights):
        return False
    status = status_of(scene, number, verb)
    return is_told_as_so(status) or status.polarity == "-" or status.modality in {"planned", "requested"}


def _puts(prep: Token) -> bool:
    """Whether a preposition behind an object says how that is left, and not when."""
    return prep.lower_ in PUT and any(c.dep_ == "pobj" and c.ent_type_ not in {"DATE", "TIME"} for c in prep.rights)
