"""Words that the encoder takes for deeds -> whether rules know that they tell of none, or of another word's."""

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.deed_sides import FRIENDLY
from dragoman.read.deeds.deed_verbs import is_dealt, is_left
from dragoman.read.deeds.fitting_sides import SAID
from dragoman.read.deeds.no_deeds import is_fee, is_no_deed
from dragoman.read.deeds.ratings import is_rating
from dragoman.read.frames_encoder_v1 import Frame
from dragoman.read.frames_encoder_v1.reader import OTHER
from dragoman.read.grammar.arguments import objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import aims_of, is_infinitive, is_negated, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import index_senses, is_only_felt
from dragoman.read.status.mere_words import is_unanswered, is_weapon, only_denies, only_names, tells_course

# Before whom or what people protest against.
OPPOSING = frozenset({"against", "outside", "over", "before"})


def is_mistaken(scene: Scene, number: int, frame: Frame, sense: Sense) -> bool:
    """Whether a word that the encoder takes for a deed is a fee, a weapon, a feeling, a part of a name or the like.

    sense: of the deed that it is taken for.
    """
    word = frame.token
    if word.pos_ == "ADV" and word.head.pos_ == "VERB":
        # How, when or whether first a deed is done, its verb tells with the rest.
        return True
    if is_fee(word, scene.ontology.lexicon.events) or is_only_felt(word) or is_weapon(word, sense):
        return True
    if lemma(word) == "do" and is_infinitive(word):
        # What is yet "to do so" another word has told, with what it is.
        return True
    if only_names(scene, number, word) or _describes_thing(scene, number, frame):
        return True
    if sense.type in FRIENDLY and (_is_aimed_against(frame) or _has_part_in_it(word, scene.ontology.lexicon.events)):
        return True
    return _only_meant(word, sense) or _is_refused(scene, number, word, sense)


def _tells_how_it_went(verb: Token) -> bool:
    """Whether a verb only tells how the deed of its gerund went ("succeeded in freeing X")."""
    return any(c.tag_ == "VBG" for prep in verb.rights if prep.lower_ == "in" for c in prep.rights)


def _describes_thing(scene: Scene, number: int, frame: Frame) -> bool:
    """Whether a participle only says what befell a thing with nobody's name ("captured weapons bear X's stamp")."""
    word, above = frame.token, frame.token.head
    if word.dep_ != "amod" or word.tag_ != "VBN" or above.pos_ != "NOUN" or any(word.children):
        return False
    inside = any(above == side.token or above.is_ancestor(side.token) for side in (*frame.first, *frame.second))
    return not inside and scene.mention(number, above) is None


def _has_part_in_it(verb: Token, words: EventWords) -> bool:
    """Whether somebody only has part, or none, in what a pronoun stands for, which may be a raid ("took part in it").

    What it is was told by its own word.
    """
    parts = [c for c in verb.rights if c.dep_ == "dobj" and lemma(c) == "part"] if lemma(verb) == "take" else []
    if not parts and lemma(verb) not in words.mood["taking_part"]:
        return False
    ins = (c for each in (verb, *parts) for c in each.rights if c.lower_ == "in")
    return any(c.dep_ == "pobj" and c.pos_ in {"PRON", "DET"} for prep in ins for c in prep.rights)


def _is_aimed_against(frame: Frame) -> bool:
    """Whether whom a deed is done to stands after "against", where nobody is helped ("chanted against X")."""
    second = max(frame.second, key=lambda side: side.score, default=None)
    return second is not None and second.token.dep_ == "pobj" and second.token.head.lower_ == "against"


def _only_meant(token: Token, sense: Sense) -> bool:
    """Whether a verb only says how the deed of its infinitive is meant ("seeks to win X over"), and tells none."""
    meant = [child.i for child in children(token) if child.dep_ == "xcomp" and is_infinitive(child)]
    return bool(meant) and not sense.embedded and not any(thing.i < meant[0] for thing in objects(token))


def _is_refused(scene: Scene, number: int, token: Token, sense: Sense) -> bool:
    """Whether rules know that a word tells of no deed here ("warned that prices would rise"), or of its verb's."""
    if sense.type == "PROTEST" and lemma(token) in scene.ontology.lexicon.events.mood["resting"]:
        # Who only sits somewhere protests where words say against whom or what.
        facing = any(s.name in OPPOSING or s.token.lower_ == "front" for s in preposition_slots(token))
        return not facing and not _is_to_demand(token, scene.ontology.lexicon.events)
    if sense.type == OTHER and _tells_how_it_went(token):
        return True
    if is_rating(scene, token) or (sense.type == "REJECT" and (only_denies(token) or _leaves_unsaid(scene, token))):
        return True
    if sense.type in SAID and is_unanswered(token, scene.ontology.lexicon.events):
        return True
    if token.dep_ == "pobj":
        senses = index_senses(scene.ontology.lexicon.events)
        left = sense.symmetric and is_left(scene, number, token, senses)
        return left or is_dealt(scene, number, token, senses)
    return token.pos_ == "VERB" and (tells_course(scene, token) or is_no_deed(scene, number, token, sense))


def _leaves_unsaid(scene: Scene, verb: Token) -> bool:
    """Whether somebody only does not say a thing, and refuses nobody anything ("would not say who fired")."""
    return lemma(verb) in scene.ontology.lexicon.events.mood["silent"] and is_negated(verb)


def _is_to_demand(verb: Token, words: EventWords) -> bool:
    """Whether an infinitive says that somebody does a thing to ask for something or to protest."""
    told = (sense.type for c in aims_of(verb) for sense in index_senses(words).verbs.get(lemma(c), ()))
    return any(kind in load_traits().deeds.demanding for kind in told)
