"""Harm that comes by itself: what a quake, an illness or a crash does is done by nobody."""

from collections.abc import Collection, Iterator, Mapping

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, conjuncts, is_passive, lemma, preposition_slots
from dragoman.read.senses.deeds import index_senses

HARMING = load_traits().deeds.harming
# Before what somebody comes to harm in or of, where nobody is said to harm him ("was killed in the flood").
BEFALLING = frozenset({"in", "by", "from", "of", "due to", "because of"})


def comes_by_itself(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether a verb tells what a mishap does to somebody, or what befalls him in one, and nobody named does it.

    Whoever is arrested or shot in a flood is so by somebody.
    """
    if sense.type not in HARMING:
        return False
    doing, words = agents(verb), scene.ontology.lexicon.events.mood
    if runs_into(verb, words) or _comes_to_harm(verb, words):
        return True
    if doing:
        return all(_is_mishap(scene, each) for token in doing for each in conjuncts(token))
    if lemma(verb) not in words["befalling"]:
        return False
    below = (slot.token for slot in preposition_slots(verb) if slot.name in BEFALLING)
    return any(_is_mishap(scene, token) for token in below if scene.mention(number, token) is None)


def _comes_to_harm(verb: Token, words: Mapping[str, Collection[str]]) -> bool:
    """Whether the subject itself comes to harm, as by some verbs without an object ("villagers will starve").

    Whom that kills, is killed by nobody ("the plane crashed, killing two").
    """
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i and verb.head.pos_ == "VERB":
        return _comes_to_harm(verb.head, words)
    governs = any(c.dep_ in {"prt", "xcomp", "ccomp", "oprd"} for c in verb.rights)
    return lemma(verb) in words["undergone"] and not is_passive(verb) and not objects(verb) and not governs


def runs_into(verb: Token, words: Mapping[str, Collection[str]]) -> bool:
    """Whether a vessel or a vehicle comes upon what stands in its way ("the boat struck a mine")."""
    if lemma(verb) not in words["running_into"] or is_passive(verb):
        return False
    met = [s.token for t in objects(verb) if t.lower_ == "one" for s in preposition_slots(t) if s.name == "of"]
    met = met or objects(verb)
    running = any(lemma(each) in words["carriages"] for each in agents(verb))
    return running and any(lemma(each) in words["obstacles"] for each in met)


def tells_of_mishap(scene: Scene) -> bool:
    """Whether any sentence tells of harm that comes by itself, as a report on help after a flood does."""
    senses = index_senses(scene.ontology.lexicon.events)
    told = (
        (number, token, sense)
        for number, words in enumerate(scene.parsed.words)
        for token in words
        if token.pos_ == "VERB" and (sense := verb_sense(scene, number, token, senses)) is not None
    )
    words = scene.ontology.lexicon.events.mood
    return any(comes_by_itself(scene, *each) and not _comes_to_harm(each[1], words) for each in told)


def _is_mishap(scene: Scene, noun: Token) -> bool:
    """Whether a noun, by itself or with the words about it, names what comes by itself.

    "Forest fire", "Cyclone Asa" and "outbreak of cholera" do; "Operation Red Flood", "a flood of letters" and a crash
    that was staged do not.
    """
    listed, before = scene.ontology.lexicon.events.mood["mishaps"], [*_narrowing(noun)]
    parts = [slot.token for slot in preposition_slots(noun) if slot.name == "of"]
    caused = any(child.dep_ == "acl" and child.tag_ == "VBN" for child in noun.rights)
    if noun.pos_ not in {"NOUN", "PROPN"} or caused:
        return False
    if parts:
        return all(lemma(part) in listed or part.like_num or part.lower_ in DATE_WORDS for part in parts)
    if noun.pos_ == "PROPN" and before:
        return before[0] in listed
    return lemma(noun) in listed or any(f"{word} {lemma(noun)}" in listed for word in before)


def _narrowing(noun: Token) -> Iterator[str]:
    """The words before a noun that say of what kind it is."""
    return (lemma(child) for child in noun.lefts if child.dep_ in {"compound", "amod"})
