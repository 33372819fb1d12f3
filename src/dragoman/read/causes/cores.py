"""Words -> the one among them that names the quantity, and which way the others say it moves."""

from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords, load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.causes._handed import governed, is_felt
from dragoman.read.grammar.arguments import objects, subjects, things_of
from dragoman.read.grammar.deltas import (
    Delta,
    active_with_object,
    adjective_delta,
    begun_delta,
    is_good,
    judged_delta,
    kept_delta,
    measured,
    movement,
    named_whole,
    times,
    valued_delta,
    word_delta,
)
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    is_infinitive,
    is_made_so,
    is_negated,
    lemma,
    preposition_slots,
    verb_key,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.trend import ends_up
from dragoman.read.words.labels import VERBAL

BANDS = load_traits().kinds.band
# How keys of verbs end that say how near somebody is brought.
NEAR = " close"
MAX_DEPTH = 4
# What stands before a thing that is known.
KNOWN = frozenset({"the", "this", "that", "these", "those"})
# How what a copula says of its subject hangs on it.
SAID = frozenset({"acomp", "oprd", "attr"})


class Core(NamedTuple):
    """The word that names the quantity, and which way the words around it say it moves."""

    token: Token
    delta: Delta


def is_clausal(token: Token) -> bool:
    """Whether a head word opens a clause: a verb that does not stand where a noun would."""
    bare = not any(c.dep_ in {"dobj", "nsubj", "nsubjpass", "xcomp", "ccomp"} for c in children(token))
    in_place = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} or (bare and token.dep_ == "pcomp")
    narrowed = token.tag_ == "VBZ" and bare and any(c.dep_ in {"amod", "compound", "det", "poss"} for c in token.lefts)
    return token.pos_ in VERBAL and not ((token.tag_ == "VBG" or narrowed) and in_place)


def noun_core(scene: Scene, number: int, noun: Token, depth: int = 0) -> Core:
    """The word under a noun that names the quantity ("the erosion of trust": trust, falling)."""
    words = scene.ontology.lexicon.causes
    name = lemma(noun)
    below = governed(scene, noun)
    if named_whole(scene, noun) is not None:
        return Core(noun, adjective_delta(scene, noun))
    if depth >= MAX_DEPTH or below is None:
        return _bare_core(scene, number, noun)
    if name in words.feeling and is_felt(scene, noun):
        return Core(noun, adjective_delta(scene, noun))
    if name in words.feeling or name in words.handing or name in words.leeway:
        return _inner_core(scene, number, below, depth + 1)
    moved = -1 if name in words.harming else movement(scene, noun)
    delta: Delta = -1 if name in words.straining else moved or word_delta(scene, noun)
    somebody = scene.mention(number, below) is not None and moved is None
    if delta is None or somebody:
        return Core(noun, adjective_delta(scene, noun))
    inner = _inner_core(scene, number, below, depth + 1)
    return Core(inner.token, delta if inner.delta is None else times(delta, inner.delta))


def _inner_core(scene: Scene, number: int, token: Token, depth: int) -> Core:
    """The core of what a noun governs: of a clause, what its verb moves or carries."""
    if is_clausal(token):
        return clause_core(scene, number, token, depth)
    return noun_core(scene, number, token, depth)


def _bare_core(scene: Scene, number: int, noun: Token) -> Core:
    """A noun that governs nothing; "signs of weakening" after "influence" goes back to the influence."""
    delta = word_delta(scene, noun)
    under = noun.head.dep_ == "prep" or noun.head.pos_ == "ADP"
    listed_itself = scene.ontology.word_senses(lemma(noun)) and not under
    if delta is not None and not listed_itself and not any(_narrows(c) for c in children(noun)):
        for token in reversed([t for t in scene.parsed.words[number] if t.i < noun.i]):
            narrowing = token.dep_ in {"compound", "nmod"} or (token.dep_ == "conj" and token.head.pos_ == "ADJ")
            listed = token.pos_ == "NOUN" and scene.ontology.word_senses(lemma(token))
            if listed and not narrowing and word_delta(scene, token) is None:
                return Core(token, delta)
    return Core(noun, adjective_delta(scene, noun))


def _narrows(child: Token) -> bool:
    """Whether a word on a noun says what or whose it is; a time does not."""
    if child.dep_ == "prep":
        return not any(t.lower_ in DATE_WORDS or t.like_num for t in subtree(child))
    return child.dep_ in {"poss", "amod", "compound", "det"}


def clause_core(scene: Scene, number: int, verb: Token, depth: int = 0) -> Core:
    """The word of a clause that names the quantity: what changes, what is carried, else the verb."""
    if depth < MAX_DEPTH:
        below = next((c for c in children(verb) if c.dep_ == "xcomp" and c.pos_ in VERBAL), None)
        if below is not None and (_is_light(scene, verb) or _drives(scene, number, verb, below)):
            return clause_core(scene, number, below, depth + 1)
        lost = None if _is_an_act(scene, number, verb) else _left_without(verb)
        if lost is not None:
            core = noun_core(scene, number, lost, depth + 1)
            return Core(core.token, 1 if core.delta == -1 else -1)
        carried = _quit_core(scene, verb) or _won_core(scene, number, verb, depth)
        carried = carried or _existing_core(scene, number, verb, depth) or _carried_core(scene, number, verb, depth)
        if carried is not None:
            return carried
        named = next((c for c in complements(verb) if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
        if named is not None and any(s.pos_ == "PRON" for s in subjects(verb)):
            return noun_core(scene, number, named, depth + 1)
        if _only_happens(scene, verb) and not complements(verb) and measured(verb) is None:
            noun = next((t for t in subjects(verb) if t.pos_ == "NOUN"), None)
            if noun is not None:
                return noun_core(scene, number, noun, depth + 1)
    return _changing(scene, number, verb, depth) or Core(verb, None)


def _left_without(verb: Token) -> Token | None:
    """What a clause says somebody no longer has ("leaves X without power"), None for other clauses."""
    if lemma(verb) != "leave" or not any(c.dep_ == "dobj" for c in children(verb)):
        return None
    places = (c for each in (verb, *children(verb)) for c in each.rights if c.lower_ == "without" and c.dep_ == "prep")
    things = (c for without in places for c in without.rights if c.dep_ == "pobj")
    return next((thing for thing in things if thing.pos_ == "NOUN"), None)


def _quit_core(scene: Scene, verb: Token) -> Core | None:
    """What a clause says somebody leaves that he has with others ("walked out of the talks"); None for others."""
    words = scene.ontology.lexicon.causes.quitting
    left = objects(verb) if lemma(verb) in words["bare"] else []
    if lemma(verb) in words["away"]:
        left = [slot.token for slot in preposition_slots(verb) if slot.name in {"from", "out", "of"}]
    return next((Core(thing, -1) for thing in left if lemma(thing) in words["things"]), None)


def _failed_at(verb: Token) -> Token | None:
    """What a clause says did not come about ("failed to stop the raids"), None for other clauses."""
    if lemma(verb) not in {"fail", "cease"}:
        return None
    return next((c for c in verb.rights if c.dep_ == "xcomp" and c.pos_ == "VERB" and is_infinitive(c)), None)


def little_done(verb: Token) -> Token | None:
    """What little or nothing is done to bring about ("will do little to end the war"), None for other clauses."""
    if lemma(verb) != "do":
        return None
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in {"little", "nothing"}]
    below = (c for t in (verb, *things) for c in t.rights if c.pos_ == "VERB" and is_infinitive(c))
    return next(below, None) if things else None


def _drives(scene: Scene, number: int, verb: Token, deed: Token) -> bool:
    """Whether a thing brings somebody to a deed ("the drought forced families to sell goats"): the deed is meant."""
    if not is_infinitive(deed) or lemma(verb) not in scene.ontology.lexicon.causes.drive or not objects(verb):
        return False
    return not _is_an_act(scene, number, verb)


def _is_an_act(scene: Scene, number: int, verb: Token) -> bool:
    """Whether somebody named does what a verb tells, so that doing it is what is meant."""
    return any(scene.mention(number, t) is not None for t in subjects(verb))


def _carried_core(scene: Scene, number: int, verb: Token, depth: int) -> Core | None:
    """What a verb bars or does little for, less of it, or what it hands its meaning to; None for other verbs."""
    barred, little = _barred_deed(scene, number, verb), little_done(verb) or _failed_at(verb)
    if (swelled := _swelled(scene, number, verb)) is not None:
        return Core(swelled, None)
    if barred is not None:
        return Core(barred, -1)
    if little is not None:
        core = clause_core(scene, number, little, depth + 1)
        return Core(core.token, -1 if core.delta in {None, 1} else 1)
    carried = _carried(scene, verb)
    return None if carried is None else noun_core(scene, number, carried, depth + 1)


def _swelled(scene: Scene, number: int, verb: Token) -> Token | None:
    """The body that a thing drives people into ("pushed young men into the militia"), None for other verbs."""
    if lemma(verb) not in scene.ontology.lexicon.causes.turn or not objects(verb) or _is_an_act(scene, number, verb):
        return None
    reached = [slot.token for slot in preposition_slots(verb) if slot.name == "into"]
    bodies = [t for t in reached if (one := scene.mention(number, t)) is not None and not BANDS.isdisjoint(one.kinds)]
    return next((t for t in bodies if t.pos_ == "NOUN"), None)


def _existing_core(scene: Scene, number: int, verb: Token, depth: int) -> Core | None:
    """What there is or is not, by "there is"; None for other verbs."""
    existing = _existing(verb)
    if existing is None:
        return None
    core = noun_core(scene, number, existing, depth + 1)
    return core._replace(delta=-1) if _there_is_none(existing, verb) else core


def _barred_deed(scene: Scene, number: int, verb: Token) -> Token | None:
    """What a thing keeps somebody from doing ("the flood kept mills from grinding"), None for other verbs.

    Where somebody named keeps another from a deed, his keeping is meant, and not less of the deed that it bars.
    """
    if verb.pos_ != "VERB" or not any(key in scene.ontology.lexicon.causes.bar for key in verb_key(verb)):
        return None
    if _is_an_act(scene, number, verb):
        return None
    kept = (g for c in children(verb) if c.lower_ == "from" for g in children(c) if g.dep_ in {"pcomp", "pobj"})
    return next((g for g in kept if g.tag_ == "VBG"), None)


def _existing(verb: Token) -> Token | None:
    """What there is said to be ("there is no water"), None where a clause says nothing so."""
    there = lemma(verb) == "be" and any(c.dep_ == "expl" for c in children(verb))
    return next((c for c in complements(verb) if c.dep_ == "attr" and c.pos_ == "NOUN"), None) if there else None


def _there_is_none(noun: Token, verb: Token) -> bool:
    """Whether there is none of a thing."""
    return any(c.lower_ == "no" for c in noun.lefts) or is_negated(verb)


def _is_light(scene: Scene, verb: Token) -> bool:
    """Whether a verb only carries, starts or plans what its complement or object names, or ends up in it."""
    if ends_up(verb):
        return True
    words = scene.ontology.lexicon
    listed = (words.causes.happening, words.causes.bearing, words.status.planned, words.status.probable)
    return any(lemma(verb) in names for names in listed) or lemma(verb) == "work"


def complements(verb: Token) -> list[Token]:
    """What a copula says of its subject."""
    return [c for c in children(verb) if c.dep_ in SAID or (c.dep_ == "ccomp" and is_made_so(c))]


def things_stated(verb: Token) -> list[Token]:
    """What the complements of a verb are said of: its objects, the subject of a state it makes, or its own subject."""
    found = objects(verb) or [t for c in verb.rights if c.dep_ == "ccomp" and is_made_so(c) for t in subjects(c)]
    return found or subjects(verb)


def _only_happens(scene: Scene, verb: Token) -> bool:
    """Whether a verb only says that its subject goes on or comes about."""
    return any(key in scene.ontology.lexicon.causes.happening for key in verb_key(verb))


def change_named(scene: Scene, verb: Token) -> str | None:
    """The words by which a verb names the change of what it acts on ("distance X from Y", "bring X close to Y")."""
    listed = words_of_change(scene.ontology.lexicon.causes)
    return next((key for key in verb_key(verb) if key in listed and may_be_near(verb, key)), None)


def may_be_near(verb: Token, key: str) -> bool:
    """Whether words of nearness may be meant of people: who is brought "close to collapse" changes no side."""
    if not key.endswith(NEAR):
        return True
    near = [c for c in children(verb) if c.dep_ == "advmod" and lemma(c) == NEAR.strip()]
    reached = [slot.token for c in (verb, *near) for slot in preposition_slots(c) if slot.name == "to"]
    reached += [below for c in near for below in children(c) if below.dep_ == "xcomp"]
    return all(t.pos_ in {"PROPN", "PRON"} or lemma(t) in load_roles().lemmas for t in reached)


@lru_cache(maxsize=4)
def words_of_change(words: CauseWords) -> frozenset[str]:
    """All verbs that name a change by themselves."""
    return frozenset(word for way in words.verbs_of_change.values() for listed in way.values() for word in listed)


def _carried(scene: Scene, verb: Token) -> Token | None:
    """The noun a verb hands its meaning to ("exert more control", "poses a risk"), None for other verbs."""
    words = scene.ontology.lexicon.causes
    keys = verb_key(verb)
    if _threatens_ill(scene, verb):
        return next(t for t in objects(verb) if t.pos_ == "NOUN")
    stated = any(word_delta(scene, c) or lemma(verb) in words.rendering for c in complements(verb))
    if change_named(scene, verb) is not None or stated or kept_delta(scene, verb) is not None:
        return None
    if _only_happens(scene, verb) or not any(k in words.bearing or k in words.make or k in words.holding for k in keys):
        return None
    named = next((k for k in keys if " " in k and k in words.make), keys[-1])
    if keys[-1] in words.turn and any(lemma(t) in words.people or lemma(t) in words.handing for t in objects(verb)):
        return None
    thing = next((t for t in things_of(verb, named) if t.pos_ == "NOUN"), None)
    occupied = lemma(verb) in scene.ontology.lexicon.ties.land["occupying"]
    return None if thing is None or (occupied and _is_where(scene, thing)) else thing


def _is_where(scene: Scene, thing: Token) -> bool:
    """Whether a known thing is a place or a body that somebody leaves or takes, and no quantity ("left the town")."""
    known = any(c.lower_ in KNOWN or c.dep_ == "poss" for c in thing.lefts)
    role = load_roles().lemmas.get(lemma(thing))
    sited = lemma(thing) in scene.ontology.lexicon.ties.land["nouns"] or (role is not None and role.sort != "source")
    return known and sited and (role is not None or not scene.ontology.word_senses(lemma(thing)))


def _threatens_ill(scene: Scene, verb: Token) -> bool:
    """Whether somebody threatens an ill ("threaten a strike"): it may come; a thing threatened may go."""
    things = [t for t in objects(verb) if t.pos_ == "NOUN"] if lemma(verb) == "threaten" else []
    return bool(things) and is_good(scene, things[0]) is False


def _won_core(scene: Scene, number: int, verb: Token, depth: int) -> Core | None:
    """The subject of a clause, which it moves by the share that this wins or loses ("shares shed 3 per cent")."""
    words, shares = load_lexicon().causes, load_measuring().shares
    way = 1 if lemma(verb) in words.gaining else -1 if lemma(verb) in words.losing else word_delta(scene, verb)
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    counted = [c for c in things if lemma(c) in shares and any(t.dep_ == "nummod" for t in c.lefts)]
    counted += [c for c in things if c.like_num and any(t.lower_ == "per" for t in c.rights)]
    bare = any(not any(t.lower_ == "of" for t in c.rights) for c in counted)
    winner = next((t for t in subjects(verb) if t.pos_ in {"NOUN", "PROPN"}), None)
    if winner is None or not bare or way is None:
        return None
    if lemma(verb) not in words.gaining | words.losing and scene.mention(number, winner) is not None:
        return None
    return Core(noun_core(scene, number, winner, depth + 1).token, way)


def _runs_out(scene: Scene, verb: Token) -> bool:
    """Whether a clause tells that there is soon none of its subject ("flour ran out"), and not who has none of it."""
    if scene.ontology.lexicon.causes.running_out.isdisjoint(verb_key(verb)):
        return False
    told = (verb, *(c for c in verb.rights if c.lower_ in {"out", "short"}))
    return not any(c.lower_ in {"of", "on"} for each in told for c in each.rights)


def _changing(scene: Scene, number: int, verb: Token, depth: int) -> Core | None:
    """What a verb of change moves ("its power is eroding"), and which way."""
    words = scene.ontology.lexicon.causes
    delta = word_delta(scene, verb)
    if delta is None:
        delta = 1 if lemma(verb) in words.raise_ else -1 if lemma(verb) in words.lower else begun_delta(scene, verb)
        delta = -1 if _runs_out(scene, verb) else delta
    if delta is None and lemma(verb) in {"go", "come", "be"}:
        beside = (word_delta(scene, c) for c in verb.rights if c.dep_ in {"prt", "advmod"})
        delta = next((told for told in beside if told is not None), None)
    things = things_stated(verb)
    noun = next((t for t in things if t.pos_ in {"NOUN", "PROPN"}), None)
    for complement in complements(verb):
        told = word_delta(scene, complement) or adjective_delta(scene, complement)
        delta = told or (None if noun is None else judged_delta(scene, complement, noun)) or delta
    delta = delta or measured(verb) or kept_delta(scene, verb)
    if noun is None or (not objects(verb) and active_with_object(verb)):
        return None
    if lemma(verb) in words.acted and not objects(verb) and scene.mention(number, noun) is not None:
        return None
    core = noun_core(scene, number, noun, depth + 1)
    valued = valued_delta(scene, verb, core.token)
    if valued is not None and is_good(scene, core.token) is not None:
        return Core(core.token, valued)
    delta = valued or delta
    if delta is None:
        return None
    return Core(core.token, delta if core.delta is None else times(delta, core.delta))
