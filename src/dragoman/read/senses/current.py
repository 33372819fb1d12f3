"""Whether power is what lamps burn, and no rule."""

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import lemma, preposition_slots
from dragoman.read.grammar.tree import children

# Between power and where it is led.
LED = frozenset({"to", "in", "across", "throughout"})


def is_current(scene: Scene, power: Token) -> bool:
    """Whether a noun "power" is current: its text is of the grid, and nobody holds it or has it over others."""
    if lemma(power) != "power" or power.pos_ != "NOUN":
        return False
    if _is_cut(power) or _is_led_back(scene, power):
        return True
    words = scene.ontology.lexicon.causes.power_cuts
    above = power.head.head if power.head.pos_ == "ADP" else power.head
    ruling = power.head.lower_ in {"in", "into"} or lemma(above) in words["rule"]
    if ruling or any(c.dep_ in {"amod", "compound"} or c.lower_ == "over" for c in children(power)):
        return False
    return any(lemma(t) in words["words"] for span in scene.parsed.spans for t in span)


def _is_cut(power: Token) -> bool:
    """Whether bare power is cut ("cut power to the town"); of a ruler it would be his, or some."""
    return power.dep_ == "dobj" and lemma(power.head) in {"cut", "knock"} and not any(power.lefts)


def _is_led_back(scene: Scene, power: Token) -> bool:
    """Whether power is restored to a kind of place, and not to somebody ("restored power to most districts")."""
    bare = all(c.lower_ == "the" for c in power.lefts)
    restored = (
        power.dep_ in {"dobj", "nsubjpass"} and lemma(power.head) in scene.ontology.lexicon.causes.power_cuts["back"]
    )
    slots = [s.token for each in (power.head, power) for s in preposition_slots(each) if s.name in LED]
    roles = [load_roles().lemmas.get(lemma(t)) for t in slots]
    return bare and restored and any(role is not None and role.kinds[:1] == ("place",) for role in roles)
