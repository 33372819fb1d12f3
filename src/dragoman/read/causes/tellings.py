"""Nouns that name a reason, result, aim, ground, sign or part -> links: the result was X, a sign of X, meant to V."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, Sign, end_of, is_actor, is_excluded, lasting
from dragoman.read.causes.lists import listed_after
from dragoman.read.causes.sequels import told_in
from dragoman.read.causes.sides import LEAVING, cause_heads, causes_of, index_causes
from dragoman.read.causes.things import tells_of_change
from dragoman.read.causes.verbs import claimed_effects
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    clause,
    conjuncts,
    is_infinitive,
    is_passive,
    lemma,
    preposition_slots,
    that_of,
    verb_key,
)
from dragoman.read.grammar.tree import children
from dragoman.read.status.denied import is_denied
from dragoman.read.status.governors import stands_apart
from dragoman.read.words.labels import VERBAL
from dragoman.records import Phrase

COPULAS = frozenset({"be", "become", "remain"})
# How many sentences before a further reason those may be counted that it belongs to: some four for each of the five
# that are told by number; beyond these a text tells of other things.
REACH = 16
# Prepositions between a root and what it is in.
INTO = frozenset({"in", "to", "within"})
# Lists of the nouns by which a link is told here.
TELLING = ("attempt", "effect", "reason", "sign", "part", "ground", "fault", "aim")


def telling_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of nouns that name one of two things told apart from each other, and of what is said to be meant."""
    for noun in scene.parsed.words[number]:
        if noun.pos_ == "VERB":
            yield from _intended_links(scene, number, noun)
        if noun.pos_ != "NOUN" or lemma(noun) not in _telling_nouns(scene.ontology.lexicon.causes):
            continue
        yield from _attempt_links(scene, number, noun)
        yield from _named_links(scene, number, noun)
        yield from _come_links(scene, number, noun)
        yield from _sign_links(scene, number, noun)
        yield from _part_links(scene, number, noun)
        yield from _ground_links(scene, number, noun)
        yield from _aim_links(scene, number, noun)
        yield from _root_links(scene, number, noun)
        yield from _rooted_links(scene, number, noun)


@lru_cache(maxsize=4)
def _telling_nouns(words: CauseWords) -> frozenset[str]:
    """All nouns by which a link is told here; few sentences have one."""
    return words.roots.union(*(words.nouns[name] for name in TELLING))


def _named_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “The result was X” and “The reasons were X and Y”: of what was told before, where no words say of what."""
    words = scene.ontology.lexicon.causes.nouns
    verb = noun.head
    effect = lemma(noun) in words["effect"]
    if not (effect or lemma(noun) in words["reason"]) or noun.dep_ != "nsubj" or lemma(verb) not in COPULAS:
        return
    if any(s.name in {"of", "for", "behind", "on"} for s in preposition_slots(noun)) or is_denied(verb):
        return
    beside = [verb.head] if verb.dep_ == "conj" else [c for c in verb.lefts if c.dep_ == "ccomp" and stands_apart(c)]
    joined = next((c for c in beside if c.pos_ in VERBAL), None)
    before = (number, joined) if joined is not None else _told_of(scene, number, noun)
    if before is None or not any(c.lower_ in {"the", "one", "another", "its", "their"} for c in noun.lefts):
        return
    shared = _explained_before(scene, before[1])
    told = clause_end(scene, *before) if shared is None else end_of(scene, before[0], shared)
    for named in _named(scene, number, verb):
        first, second = (told, named) if effect else (named, told)
        yield Linked(first, second, 1, "causal", (noun,), "noun.telling")


def _explained_before(scene: Scene, verb: Token) -> Token | None:
    """What a clause gives or denies a reason of ("X is not the cause of Y": Y), None where it gives none."""
    named = next((c for c in verb.rights if c.dep_ == "attr"), None) if lemma(verb) in COPULAS else None
    if named is None or lemma(named) not in scene.ontology.lexicon.causes.nouns["reason"]:
        return None
    return next((s.token for s in preposition_slots(named) if s.name in {"of", "for", "behind"}), None)


def _come_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “Riots were the result” and “The levy was the main reason”: of what the sentence before told."""
    words, verb = scene.ontology.lexicon.causes.nouns, noun.head
    effect = lemma(noun) in words["effect"]
    if not (effect or lemma(noun) in words["reason"]) or noun.dep_ != "attr" or lemma(verb) not in COPULAS:
        return
    whole = any(c.lower_ == "the" for c in noun.lefts) and not any(noun.rights) and verb.dep_ == "ROOT"
    before = told_in(scene, number - 1) if whole and not is_denied(verb) else None
    things = [t for t in subjects(verb) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
    for named in (end_of(scene, number, thing) for thing in things):
        if before is not None and tells_of_change(scene, named):
            told = clause_end(scene, *before)
            first, second = (told, named) if effect else (named, told)
            yield Linked(first, second, 1, "causal", (noun,), "noun.telling")


def _told_of(scene: Scene, number: int, noun: Token) -> tuple[int, Token] | None:
    """The clause that a noun gives a reason or result of: the one before; of a second reason, that which counts them.

    "Three things explain the slump. … The third reason is a strike."
    """
    if not any(c.lower_ in scene.ontology.lexicon.causes.later for c in noun.lefts):
        return told_in(scene, number - 1)
    earlier = (n for n in range(number - 1, max(-1, number - REACH), -1) if _counts(scene, n, lemma(noun)))
    return told_in(scene, next(earlier, -1))


def _counts(scene: Scene, number: int, name: str) -> bool:
    """Whether a sentence tells how many reasons or results of a name there are ("three drivers explain …")."""
    counted = (t for t in scene.parsed.words[number] if t.tag_ == "NNS" and lemma(t) == name)
    return any(c.dep_ == "nummod" or c.lower_ == "several" for t in counted for c in t.lefts)


def _named(scene: Scene, number: int, verb: Token) -> Iterator[Phrase]:
    """What a copula says its subject is: the things listed after it, or the clause."""
    for told in verb.rights:
        if told.dep_ == "attr" and told.pos_ == "NOUN" and not is_actor(scene, number, told):
            listed = [t for t in listed_after(scene.parsed.spans[number], told.left_edge.i) if t.i >= told.left_edge.i]
            yield from (end_of(scene, number, t) for t in listed or conjuncts(told))
        elif told.dep_ == "ccomp" and told.pos_ in VERBAL:
            yield from (clause_end(scene, number, each) for each in conjuncts(told))


def _sign_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X is a sign of Y” and “X is proof that Y”: from X it is known that Y."""
    verb = noun.head
    if lemma(noun) not in scene.ontology.lexicon.causes.nouns["sign"] or noun.dep_ != "attr":
        return
    if lemma(verb) not in COPULAS:
        return
    signs = causes_of(scene, number, verb, "make")[0]
    for known in _known(scene, number, noun):
        for sign in signs:
            yield Linked(sign, known, 0 if is_denied(verb) else 1, "evidence", (noun,), "noun.sign")


def _known(scene: Scene, number: int, noun: Token) -> Iterator[Phrase]:
    """What a sign tells of: what stands after "of", or the clause after "that"."""
    for slot in preposition_slots(noun):
        if slot.name == "of":
            yield end_of(scene, number, slot.token)
    for child in children(noun):
        if child.dep_ in {"acl", "relcl", "ccomp"} and that_of(child) is not None:
            yield clause_end(scene, number, child)


def _part_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X is part of Y” of things and deeds; what somebody is part of is no link."""
    verb = noun.head
    if (
        lemma(noun) not in scene.ontology.lexicon.causes.nouns["part"]
        or noun.dep_ != "attr"
        or lemma(verb) not in COPULAS
    ):
        return
    wholes = [s.token for s in preposition_slots(noun) if s.name == "of" and not is_actor(scene, number, s.token)]
    words = scene.ontology.lexicon.causes.nouns
    for part in causes_of(scene, number, verb, "make")[0]:
        for whole in (t for t in wholes if lemma(t) not in words["logic"] and lemma(t) not in words["reason"]):
            yield Linked(part, end_of(scene, number, whole), 1, "part_of", (noun,), "noun.part")


def _ground_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X is the foundation of Y” and “X is a condition for Y”: without X there is no Y; of a fault, X does Y."""
    words, verb = scene.ontology.lexicon.causes.nouns, noun.head
    ground, fault = lemma(noun) in words["ground"], lemma(noun) in words["fault"]
    if not (ground or fault) or noun.dep_ != "attr" or lemma(verb) not in COPULAS or is_denied(verb):
        return
    others = [s.token for s in preposition_slots(noun) if s.name in {"of", "for"}]
    for subject in (s for s in subjects(verb) if not is_actor(scene, number, s)):
        for other in (t for t in others if fault or not is_actor(scene, number, t)):
            first, second = (other, subject) if fault else (subject, other)
            link_type = "causal" if fault else "enabling"
            yield Linked(
                end_of(scene, number, first), end_of(scene, number, second), 1, link_type, (noun,), "noun.ground"
            )


def _aim_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “The purpose of X is to V Y”: X is for what the infinitive tells; without "of", what was told before is."""
    verb = noun.head
    if lemma(noun) not in scene.ontology.lexicon.causes.nouns["aim"] or noun.dep_ != "nsubj" or lemma(verb) != "be":
        return
    deeds = [end_of(scene, number, s.token) for s in preposition_slots(noun) if s.name in {"of", "behind"}]
    before = None if deeds else told_in(scene, number - 1)
    if before is not None:
        deeds = [clause_end(scene, *before)]
    for aim in (each for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c) for each in conjuncts(c)):
        for effect, sign in claimed_effects(scene, number, aim, wide=True):
            whole = scene.anchor(number, clause(aim)) if effect.head == lemma(aim) else effect.anchor
            wanted = msgspec.structs.replace(effect, anchor=whole)
            yield from (Linked(deed, wanted, sign, "purpose", (noun,), "noun.purpose") for deed in deeds)


def _intended_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X was meant to V”: X is for V, where V is no causal verb that tells so itself."""
    if lemma(verb) not in scene.ontology.lexicon.causes.aiming or not is_passive(verb) or is_denied(verb):
        return
    words = scene.ontology.lexicon.causes.nouns
    things = [t for t in objects(verb) if not is_actor(scene, number, t) and lemma(t) not in words["attempt"]]
    for aim in (each for c in verb.rights if c.dep_ == "xcomp" and is_infinitive(c) for each in conjuncts(c)):
        if not _has_effects(scene, aim):
            effect = clause_end(scene, number, aim)
            whole = msgspec.structs.replace(effect, anchor=scene.anchor(number, clause(aim)))
            for thing in things:
                yield Linked(end_of(scene, number, thing), whole, 1, "purpose", (verb,), "verb.intended")


def _has_effects(scene: Scene, verb: Token) -> bool:
    """Whether a verb is causal, so that it tells its own effects."""
    table = index_causes(scene.ontology.lexicon.causes).verbs
    return lemma(verb) not in LEAVING and any(key in table for key in verb_key(verb))


def _attempt_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “did X in an attempt to V Y” and “did X in a move meant to V Y”: X is for what the infinitive tells."""
    words = scene.ontology.lexicon.causes.nouns
    deed = noun.head.head
    if lemma(noun) not in words["attempt"] or noun.head.lower_ != "in" or deed.pos_ != "VERB":
        return
    hung = [c for c in children(noun) if c.dep_ == "acl"]
    meant = [
        x for c in hung if lemma(c) in scene.ontology.lexicon.causes.aiming for x in children(c) if x.dep_ == "xcomp"
    ]
    cause = clause_end(scene, number, deed, frozenset({noun.head.i}))
    for aim in (each for c in (*hung, *meant) if is_infinitive(c) for each in conjuncts(c)):
        for effect, sign in claimed_effects(scene, number, aim, wide=True):
            yield Linked(cause, effect, sign, "purpose", (noun,), "noun.attempt")


def _root_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X lies at the root of Y”, also turned round ("At the root of Y lies X")."""
    words = scene.ontology.lexicon.causes
    if lemma(noun) not in words.roots or noun.head.lower_ != "at" or lemma(noun.head.head) not in words.lying:
        return
    verb = noun.head.head
    effects = [s.token for s in preposition_slots(noun) if s.name == "of" and not is_actor(scene, number, s.token)]
    for cause in (t for t in subjects(verb) if not is_actor(scene, number, t)):
        for effect in effects:
            ends = end_of(scene, number, cause), end_of(scene, number, effect)
            yield Linked(*ends, 0 if is_excluded(cause) else 1, "causal", (noun,), "noun.root")


def _rooted_links(scene: Scene, number: int, noun: Token) -> Iterator[Linked]:
    """Read “X has its roots in Y”, “traces its origins to Y” and “X, with roots in Y”: Y brought X about."""
    words, verb = scene.ontology.lexicon.causes, noun.head
    told = noun.dep_ == "dobj" and lemma(verb) in words.rooted
    if lemma(noun) not in words.roots or not (told or (verb.lower_ == "with" and verb.head.pos_ == "NOUN")):
        return
    grounds = [s.token for each in (noun, verb) for s in preposition_slots(each) if s.name in INTO]
    rooted = cause_heads(scene, number, verb) if told else [verb.head]
    sign: Sign = 0 if told and is_denied(verb) else 1
    for effect in (t for t in rooted if not is_actor(scene, number, t)):
        for cause in (lasting(t) for t in grounds if not is_actor(scene, number, t)):
            first, second = end_of(scene, number, cause), end_of(scene, number, effect)
            if tells_of_change(scene, first) and tells_of_change(scene, second):
                before = second if told else _before(scene, number, second, effect, verb)
                yield Linked(first, before, sign, "causal", (noun,), "noun.root")


def _before(scene: Scene, number: int, end: Phrase, noun: Token, word: Token) -> Phrase:
    """The end of a noun without its words from another word on."""
    words = [t for t in noun.doc[noun.left_edge.i : word.i] if not (t.i == word.i - 1 and t.is_punct)]
    return msgspec.structs.replace(end, anchor=scene.anchor(number, words))
