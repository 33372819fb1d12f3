"""Harm that comes by itself: what a quake, an illness or a crash does is done by nobody."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.read._deed_verbs import verb_sense
from dragoman.read.deeds import index_senses
from dragoman.read.scene import Scene
from dragoman.read.syntax import agents, conjuncts, lemma, preposition_slots

# Before what somebody comes to harm in or of, where nobody is said to harm him ("was killed in the flood").
BEFALLING = frozenset({"in", "by", "from", "of", "during", "after", "with", "due to", "because of"})


def comes_by_itself(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb tells what a mishap does to somebody, or what befalls him in one, and nobody named does it."""
    doing = agents(verb)
    if doing:
        return all(_is_mishap(scene, each) for token in doing for each in conjuncts(token))
    below = (slot.token for slot in preposition_slots(verb) if slot.name in BEFALLING)
    return any(_is_mishap(scene, token) for token in _unnamed(scene, number, below))


def tells_of_mishap(scene: Scene) -> bool:
    """Whether any sentence tells of harm that comes by itself, as a report on help after a flood does."""
    senses = index_senses(scene.ontology.lexicon.events)
    return any(
        comes_by_itself(scene, number, token)
        for number, span in enumerate(scene.parsed.spans)
        for token in span
        if token.pos_ == "VERB" and verb_sense(scene, number, token, senses) is not None
    )


def _unnamed(scene: Scene, number: int, tokens: Iterable[Token]) -> Iterable[Token]:
    return (token for token in tokens if scene.mention(number, token) is None)


def _is_mishap(scene: Scene, noun: Token) -> bool:
    """Whether a noun, by itself or with the word before it ("forest fire"), names what comes by itself."""
    listed, word = scene.ontology.lexicon.events.mood["mishaps"], lemma(noun)
    narrowed = (f"{lemma(child)} {word}" for child in noun.lefts if child.dep_ in {"compound", "amod"})
    return noun.pos_ in {"NOUN", "PROPN"} and (word in listed or any(form in listed for form in narrowed))
