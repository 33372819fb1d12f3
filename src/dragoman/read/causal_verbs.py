"""Causal verbs -> links: raise, lower, make, drive, bar, turn, change, affect, evidence and motive."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.ontology._lexicon import CauseWords
from dragoman.read.causal_links import (
    Linked,
    Sign,
    after_comma,
    deeds_only,
    does_nothing,
    end_of,
    is_actor,
    is_denied,
    is_excluded,
    is_set_aside,
    loose_from,
    relative_pronoun,
    widest_noun,
)
from dragoman.read.cores import noun_core, valued_delta
from dragoman.read.ends import KNOWING, clause_end
from dragoman.read.scene import Scene
from dragoman.read.status import status_of
from dragoman.read.syntax import (
    agents,
    clause_heads,
    conjuncts,
    is_infinitive,
    is_passive,
    lemma,
    members,
    objects,
    preposition_slots,
    subjects,
    things_of,
    verb_key,
)
from dragoman.records import Phrase

TRIED_FIRST = ("change", "evidence", "motive", "bar", "turn", "drive")
CLASSES = (*TRIED_FIRST, "better", "worse", "lower", "raise_", "make", "affect")


class Classes(NamedTuple):
    """The classes of each causal verb, in the order in which they are tried."""

    verbs: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def index_causes(words: CauseWords) -> Classes:
    """The classes by verb."""
    table: dict[str, tuple[str, ...]] = {}
    for name in CLASSES:
        listed = _changes(words) if name == "change" else getattr(words, name)
        for word in listed:
            table[word] = (*table.get(word, ()), name)
    return Classes(table)


def _changes(words: CauseWords) -> list[str]:
    """All verbs that name a change by themselves."""
    return [word for ways in words.verbs_of_change.values() for listed in ways.values() for word in listed]


def verb_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that the causal verbs of a sentence make, in order."""
    table = index_causes(scene.ontology.lexicon.causes).verbs
    for verb in clause_heads(list(scene.parsed.spans[number])):
        if is_set_aside(verb):
            continue
        key = next((k for k in verb_key(verb) if k in table), "")
        for name in table.get(key, ()):
            effects = list(effects_of(scene, number, verb, name, key))
            if effects:
                yield from _links(scene, number, verb, name, effects)
                break
        else:
            yield from _nil_links(scene, number, verb)


def _links(scene: Scene, number: int, verb: Token, name: str, effects: list[tuple[Phrase, Sign]]) -> Iterator[Linked]:
    """The links from each cause of a verb to each effect."""
    words = scene.ontology.lexicon.causes
    causes, own_act = _causes(scene, number, verb, name)
    aimed = any(k in words.aimed for k in verb_key(verb)) and own_act
    link_type = "purpose" if _is_aim(scene, verb) else _link_type(words, verb, name, aimed=aimed)
    negated = name not in {"evidence", "motive"} and is_denied(verb)
    for cause in causes:
        for effect, sign in effects:
            first, second = (effect, cause) if name == "motive" else (cause, effect)
            told: Sign = 0 if negated and not own_act and sign is not None else sign
            if own_act and sign is not None and cause.delta == -1:
                told = 1 if sign == -1 else -1
            yield Linked(first, second, told, link_type, (verb,), f"verb.{name.rstrip('_')}")


def _link_type(words: CauseWords, verb: Token, name: str, *, aimed: bool) -> str:
    """What a verb's link may be used for."""
    if name in {"evidence", "motive"}:
        return name
    if aimed:
        return "purpose"
    return "enabling" if any(k in words.enabling for k in verb_key(verb)) else "causal"


def _is_aim(scene: Scene, verb: Token) -> bool:
    """Whether a verb only tells what is aimed at: "designed to reduce", "aimed at reducing", "in order to reduce"."""
    aiming = scene.ontology.lexicon.causes.aiming
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ in {"xcomp", "pcomp", "acl"} and lemma(above) in aiming:
        return True
    return verb.dep_ in {"advcl", "acl"} and any(c.lower_ == "order" for c in verb.lefts)


def _causes(scene: Scene, number: int, verb: Token, name: str) -> tuple[list[Phrase], bool]:
    """The causes of a verb's link, and whether the cause is somebody's act told by the verb itself."""
    before = loose_from(verb)
    if before is not None:
        return _told_causes(scene, number, before), False
    if verb.dep_ == "relcl" and relative_pronoun(verb):
        if _sentential(scene, verb):
            return [clause_end(scene, number, verb.head.head)], False
        noun = widest_noun(verb.head) if after_comma(verb) else verb.head
        return ([] if is_actor(scene, number, noun) else [end_of(scene, number, noun)]), False
    doers = agents(does_nothing(verb) or verb)
    things = [t for t in deeds_only(doers) if not is_actor(scene, number, t) and not is_excluded(t)]
    if things:
        return [end_of(scene, number, t) for t in things], False
    if doers and name in {"drive", "bar"}:
        return [clause_end(scene, number, verb)], True
    return [], False


def _sentential(scene: Scene, verb: Token) -> bool:
    """Whether ", which …" goes back to the clause: its noun is the object of a verb that moves it."""
    above = verb.head.head
    words = scene.ontology.lexicon.causes
    moving = any(k in words.raise_ or k in words.lower for k in verb_key(above))
    return after_comma(verb) and verb.head.dep_ == "dobj" and above.pos_ == "VERB" and moving


def _told_causes(scene: Scene, number: int, verb: Token) -> list[Phrase]:
    """What a loose participle goes back to: the subject of the clause before where it is a thing, else the clause."""
    things = [t for t in subjects(verb) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
    table = index_causes(scene.ontology.lexicon.causes).verbs
    moving = objects(verb) and not is_passive(verb) and any(key in table for key in verb_key(verb))
    if things and moving:
        return [end_of(scene, number, t) for t in things]
    return [clause_end(scene, number, verb)]


def effects_of(scene: Scene, number: int, verb: Token, name: str, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """The effects a verb of a class has, each with its sign; key is the words under which it is listed."""
    if name == "change":
        if objects(verb):
            yield clause_end(scene, number, verb), 1
    elif name in {"drive", "bar"}:
        yield from _driven(scene, number, verb, -1 if name == "bar" else 1)
    elif name == "turn":
        yield from _turned(scene, number, verb)
    elif name == "evidence":
        yield from ((end_of(scene, number, t), 1) for t in things_of(verb, key))
    elif name == "affect":
        told: Sign = 0 if is_denied(verb) else None
        yield from ((end_of(scene, number, t), told) for t in objects(verb))
    elif name == "motive":
        yield from _motives(scene, number, verb, key)
    else:
        for thing in things_of(verb, key):
            if key in scene.ontology.lexicon.causes.fresh and not _is_new(thing, verb):
                continue
            valued = valued_delta(scene, verb, noun_core(scene, number, thing).token)
            sign: Sign = -1 if name == "lower" else 1
            yield end_of(scene, number, thing), valued or sign


def _is_new(thing: Token, verb: Token) -> bool:
    """Whether a verb's object is told of for the first time and in no state ("left a vacuum")."""
    known = any(c.dep_ == "poss" or c.lower_ in KNOWING for c in thing.children) or thing.pos_ == "PROPN"
    return not known and not any(c.dep_ in {"oprd", "acomp", "xcomp", "ccomp"} for c in verb.children)


def _driven(scene: Scene, number: int, verb: Token, sign: Sign) -> Iterator[tuple[Phrase, Sign]]:
    """What somebody is brought to do or kept from doing; without a clause, the object that is barred."""
    clauses = [
        each
        for c in verb.children
        if (c.dep_ in {"xcomp", "ccomp"} and c.tag_ in {"VB", "VBG"}) or (c.dep_ == "advcl" and is_infinitive(c))
        for each in conjuncts(c)
    ]
    clauses += [g for c in verb.children if c.lower_ in {"from", "into"} for g in c.children if g.dep_ == "pcomp"]
    if sign == -1 and lemma(verb) in {"keep", "hold"} and not any(c.lower_ == "from" for c in verb.children):
        return
    owned = [c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "VB" and subjects(c)]
    if objects(verb) or is_passive(verb) or owned:
        for each in (c for c in clauses if c.pos_ in {"VERB", "AUX"}):
            effect = clause_end(scene, number, each)
            # What bars it, or is itself denied, also denies it: told once, by the sign of the link.
            told_above = sign == -1 or status_of(scene, number, verb).polarity == "-"
            yield (msgspec.structs.replace(effect, delta=None) if told_above else effect), sign
    if not clauses and sign == -1:
        yield from ((end_of(scene, number, t), sign) for t in objects(verb) if not is_actor(scene, number, t))


def _turned(scene: Scene, number: int, verb: Token) -> Iterator[tuple[Phrase, Sign]]:
    """What something is turned into."""
    for slot in preposition_slots(verb):
        reached = slot.name == "to" and slot.token.pos_ == "NOUN" and scene.mention(number, slot.token) is None
        if (reached or slot.name in {"into", "toward", "towards"}) and objects(verb):
            yield end_of(scene, number, slot.token), 1


def _motives(scene: Scene, number: int, verb: Token, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """What somebody's act obeys or serves, through "a logic of"."""
    logic = scene.ontology.lexicon.causes.nouns["logic"]
    for thing in things_of(verb, key):
        inner = [s.token for s in preposition_slots(thing) if s.name == "of"] if lemma(thing) in logic else []
        yield from ((end_of(scene, number, t), 1) for t in inner or [thing])


def _nil_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """The links of a verb that is said to have no effect ("does not compensate for")."""
    words = scene.ontology.lexicon.causes
    if not is_denied(verb) or not any(k in words.nil for k in verb_key(verb)):
        return
    causes = [t for t in agents(verb) if not is_actor(scene, number, t)]
    slots = [s.token for s in preposition_slots(verb) if s.name == "for"]
    effects = [m for t in objects(verb) or slots for m in members(t)[:1]]
    for cause in causes:
        for effect in effects:
            yield Linked(end_of(scene, number, cause), end_of(scene, number, effect), 0, "causal", (verb,), "verb.nil")


def claimed_effects(
    scene: Scene, number: int, verb: Token, without: frozenset[int] = frozenset()
) -> list[tuple[Phrase, Sign]]:
    """What a clause says comes about or moves: the effects of its causal verb, else the clause itself.

    without: indices of tokens whose phrases do not belong to the clause.
    """
    table = index_causes(scene.ontology.lexicon.causes).verbs
    key = next((k for k in verb_key(verb) if k in table), None)
    if key is not None and not any(is_actor(scene, number, t) for t in agents(verb)):
        for name in table[key]:
            if name in {"make", "raise_", "lower", "drive"}:
                found = list(effects_of(scene, number, verb, name, key))
                if found:
                    return found
    return [(clause_end(scene, number, verb, without), 1)]
