"""Words for a part in harm that somebody denies or had none of -> the harm, denied of him.

"Denied any role in it", "did not take part in it", "was not behind it", "had nothing to do with it".
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.deed_sides import noun_sides
from dragoman.read.deeds.event_claims import NOUN_RULE, Found
from dragoman.read.grammar.arguments import agents, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import is_infinitive, lemma, owners, preposition_slots
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.unspoken import is_nobody_s
from dragoman.read.senses.deeds import Senses, noun_sense
from dragoman.read.senses.noun_makers import is_disavowed, is_part_denied, never_does
from dragoman.read.words.labels import VERBAL

HARMING = load_traits().deeds.harming
NOTHING = "nothing"


def disowned(scene: Scene, number: int, part: Token, senses: Senses) -> Iterator[Found]:
    """The harm that somebody says he did not do, by the word for his part in it; nothing for any other word.

    The word for the harm tells of it as well, with no one who did it.
    """
    if is_part_denied(part):
        deeds, doers = deeds_below(part), scene.doers(number, owners(part)) or scene.doers(number, agents(part.head))
    else:
        verb = _verb_of(part) if lemma(part) in _party_words() else None
        deeds = [] if verb is None else _deeds_of_others(part, verb)
        doers = scene.doers(number, _kept_out(verb)) if verb is not None and deeds else ()
    for deed in deeds:
        sense = noun_sense(deed, senses)
        if doers and sense is not None and sense.type in HARMING and not sense.symmetric:
            targets = noun_sides(scene, number, deed, sense, scene.ontology.lexicon.events)[1]
            told = part.head if part.lower_ == NOTHING else part
            yield Found(sense, told, doers, tuple(t for t in targets if t not in doers), NOUN_RULE)
            return


def deeds_below(part: Token) -> list[Token]:
    """What somebody may have a part in, below the word for it or behind it below its verb."""
    slots = (slot for above in (part, part.head) for slot in preposition_slots(above))
    return [slot.token for slot in slots if slot.name in {"in", "for"} and slot.token.i > part.i]


def _deeds_of_others(part: Token, verb: Token) -> list[Token]:
    """What somebody is not "involved in", "behind" or "responsible for", [] where no such thing is denied.

    verb: the one by which he would have a part in it.
    """
    party = load_lexicon().status.party
    if not (part.lower_ == NOTHING or never_does(verb) or is_nobody_s(verb) or is_disavowed(verb)):
        return []
    if any(t.lower_ in load_lexicon().status.bounding for t in subtree(verb)):
        return []
    if part.lower_ in party:
        return [thing for thing in children(part) if thing.dep_ == "pobj"]
    hung = part if part.lower_ != NOTHING else next((c for c in children(part) if lemma(c) == "do"), part)
    return [slot.token for slot in preposition_slots(hung) if f"{lemma(part)} {slot.name}" in party]


@cache
def _party_words() -> frozenset[str]:
    """The words by which somebody may have a part in a deed, as lemmas."""
    return frozenset(words.split()[0] for words in load_lexicon().status.party)


def _verb_of(part: Token) -> Token | None:
    """The verb by which somebody has a part in a deed, or is said to have; None for any other word."""
    if part.pos_ in VERBAL and not is_infinitive(part):
        return part
    held = part.dep_ == "dobj" and part.lower_ == NOTHING and lemma(part.head) == "have"
    said = part.dep_ in {"acomp", "prep"} and lemma(part.head) == "be"
    return part.head if held or said else None


def _kept_out(verb: Token) -> list[Token]:
    """Who has no part in a deed, of the verb by which he would have it."""
    return subjects(verb) or (agents(verb.head) if is_disavowed(verb) else [])
