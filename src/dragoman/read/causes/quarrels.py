"""Deeds done over, for, in or against something -> links: protest over X, was jailed for X, fell out over X."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, end_of, is_actor
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, conjuncts, is_infinitive, is_passive, lemma, phrase, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.carriers import is_told_of_none
from dragoman.read.senses.deeds import index_senses
from dragoman.read.words.dates import SEASONS
from dragoman.records import Phrase

# Words beside a quarrel that name no deed.
NO_DEEDS = frozenset({"topic", "ruled", "overridden"})
OVER_MATTERS = load_traits().deeds.over_matters


def quarrel_links(scene: Scene, number: int, deed: Token) -> Iterator[Linked]:
    """Read “protests over X” and “was jailed for X”: what people quarrel over, or pay for, moves the deed."""
    listed, wanted = scene.ontology.lexicon.causes.quarrels, _listed_before(scene, deed)
    founders = _founders(scene, number, deed)
    apart = "over" not in wanted and (founders or _is_over_matter(scene, number, deed))
    wanted |= {"over"} if apart else set()
    # A march over prices that somebody breaks up has its own matter.
    apart_from = listed["ruled"] | (_quarrels(scene.ontology.lexicon.causes) if apart else frozenset())
    things = [t for t in (objects(deed) if deed.pos_ == "VERB" else ()) if lemma(t) not in apart_from]
    heads = [deed, *(c for c in children(deed) if c.dep_ == "prt"), *things] if wanted else []
    for prep in (c for head in heads for c in children(head) if c.dep_ == "prep" and c.lower_ in wanted):
        moved = _moved_phrase(scene, number, deed, prep)
        for matter in _matters(scene, number, prep):
            if (prep.lower_ == "in" and is_told_of_none(deed)) or (apart and _is_passed_over(scene, number, matter)):
                continue
            causal = prep.lower_ == "in" or (founders and prep.lower_ == "over")
            overridden = prep.lower_ == "over" and deed.pos_ == "VERB" and lemma(matter) in listed["overridden"]
            link_type = "concession" if overridden else "causal" if causal else "motive"
            yield Linked(end_of(scene, number, matter), moved, 1, link_type, (prep,), "clause.quarrel")


def _listed_before(scene: Scene, deed: Token) -> set[str]:
    """The prepositions that bring in what a listed word tells a quarrel about; none for other words."""
    listed = scene.ontology.lexicon.causes.quarrels
    if deed.pos_ == "NOUN" and lemma(deed) not in _quarrels(scene.ontology.lexicon.causes):
        return set()
    names = {*verb_key(deed), *_carried_deeds(scene, deed)} if deed.pos_ == "VERB" else {lemma(deed)}
    wanted = {name for name, words in listed.items() if name not in NO_DEEDS and not words.isdisjoint(names)}
    if deed.pos_ == "NOUN":
        wanted -= {"for", "in", "over"} if names & listed["topic"] else {"for", "in"}
    return wanted


def _moved_phrase(scene: Scene, number: int, deed: Token, prep: Token) -> Phrase:
    """What a quarrel moves: the clause of a verb, or of the one above whose aim it is; else the noun."""
    done = _done_for(deed)
    if done.pos_ != "VERB":
        return _noun_before(scene, number, deed, prep)
    return clause_end(scene, number, done, frozenset({prep.i, deed.i} - {done.i}))


@lru_cache(maxsize=4)
def _quarrels(words: CauseWords) -> frozenset[str]:
    """All words for what people do over, for, in or against something."""
    return frozenset().union(*(listed for name, listed in words.quarrels.items() if name not in NO_DEEDS))


def _carried_deeds(scene: Scene, verb: Token) -> set[str]:
    """The nouns of deeds that a verb only carries out ("lodged a complaint", "imposed sanctions")."""
    words = scene.ontology.lexicon.causes
    carried = lemma(verb) in words.bearing or lemma(verb) in words.carrying
    return {lemma(t) for t in objects(verb)} if carried else set()


def _founders(scene: Scene, number: int, deed: Token) -> bool:
    """Whether talks or a body come to nothing by a verb, so that "over" tells why ("the talks collapsed over X")."""
    if deed.pos_ != "VERB" or scene.ontology.lexicon.causes.foundering.isdisjoint(verb_key(deed)):
        return False
    if objects(deed) and not is_passive(deed):
        # Whoever breaks up a march over prices does not come apart.
        return False
    talks = scene.ontology.lexicon.status.deliberating
    return any(lemma(t) in talks or is_actor(scene, number, t) for t in subjects(deed))


def _is_over_matter(scene: Scene, number: int, deed: Token) -> bool:
    """Whether a verb tells of a deed that is done over some matter ("recalled its envoy over the raid")."""
    if deed.pos_ != "VERB" or not any(c.lower_ == "over" for t in (deed, *objects(deed)) for c in t.rights):
        return False
    sense = verb_sense(scene, number, deed, index_senses(scene.ontology.lexicon.events))
    return sense is not None and (sense.type in OVER_MATTERS or _is_overridden(scene, deed))


def _is_overridden(scene: Scene, deed: Token) -> bool:
    """Whether a deed is done over what somebody has against it ("sent tents over the objections of X")."""
    overridden = scene.ontology.lexicon.causes.quarrels["overridden"]
    return any(c.lower_ == "over" and any(lemma(o) in overridden for o in children(c)) for c in deed.rights)


def _done_for(deed: Token) -> Token:
    """What is done where a deed is only its aim ("marched to protest against X"): the verb above; else the deed."""
    return deed.head if is_infinitive(deed) and deed.dep_ in {"advcl", "xcomp"} and deed.head.pos_ == "VERB" else deed


def _noun_before(scene: Scene, number: int, deed: Token, prep: Token) -> Phrase:
    """The end a noun names, without the words from a preposition on."""
    words = [t for t in phrase(deed) if t.i < prep.i]
    return msgspec.structs.replace(end_of(scene, number, deed), anchor=scene.anchor(number, words))


def _matters(scene: Scene, number: int, prep: Token) -> Iterator[Token]:
    """What a preposition of a quarrel brings: things and deeds, after "in" deeds alone; no dates, nobody."""
    deeds = index_senses(scene.ontology.lexicon.events).nouns
    for matter in (each for c in children(prep) if c.dep_ in {"pobj", "pcomp"} for each in conjuncts(c)):
        told = lemma(matter) in deeds if prep.lower_ == "in" else matter.pos_ == "NOUN" or matter.tag_ == "VBG"
        dated = (
            lemma(matter) in DATE_WORDS or lemma(matter) in {*SEASONS, "season"} or matter.ent_type_ in {"DATE", "TIME"}
        )
        if told and not dated and not is_actor(scene, number, matter):
            yield matter


def _is_passed_over(scene: Scene, number: int, thing: Token) -> bool:
    """Whether a noun is for what lies somewhere, so that "over" tells where ("banned flights over the strait")."""
    known, heads = load_roles().lemmas.get(lemma(thing)), load_roles().heads.get(lemma(thing), ())
    placed = heads == ("place",) or (known is not None and known.sort == "place")
    return placed or scene.is_place(number, thing) or lemma(thing) in scene.ontology.lexicon.causes.paths
