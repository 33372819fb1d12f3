"""A causal verb -> its effects, each with its sign: what is moved, changed, driven, barred, turned, shown or served."""

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from dragoman.ontology.measuring import load_measuring
from dragoman.read.causes.cores import Core, clause_core, noun_core
from dragoman.read.causes.discourse import antecedent_of
from dragoman.read.causes.displaced import displaced_end
from dragoman.read.causes.ends import KNOWING, clause_end
from dragoman.read.causes.links import Sign, deeds_only, end_of, ends_of, is_actor, is_excluded, put_at
from dragoman.read.causes.roused import roused_end
from dragoman.read.causes.things import tells_of_change
from dragoman.read.grammar.arguments import agents, objects, subjects, things_of
from dragoman.read.grammar.deltas import is_good, valued_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    DATE_WORDS,
    clause,
    conjuncts,
    is_infinitive,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
    that_of,
    verb_key,
)
from dragoman.read.grammar.tree import children
from dragoman.read.status.denied import is_denied
from dragoman.read.status.status import status_of
from dragoman.read.words.labels import VERBAL
from dragoman.records import Phrase

# Words that open what is moved, and what hangs on another, where a clause tells it.
AMOUNTING = frozenset({"what", "whatever"})
# Classes of the verbs that may drive people from where they live, or rouse them.
MOVING_PEOPLE = frozenset({"change", "drive", "lower", "make", "raise_", "turn"})
ASKED = AMOUNTING | {"how", "when", "where", "whether", "which", "who"}


def effects_of(scene: Scene, number: int, verb: Token, name: str, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """The effects a verb of a class has, each with its sign; key is the words under which it is listed."""
    moved = people_moved(scene, number, verb) if name in MOVING_PEOPLE else None
    if moved is not None:
        return iter(((moved, 1),))
    return _effects(scene, number, verb, name, key)


def _effects(scene: Scene, number: int, verb: Token, name: str, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """The effects of a verb that neither drives people away nor rouses them."""
    if name == "change" and (ended := _killed_things(scene, number, verb)) is not None:
        yield from ((end_of(scene, number, thing), -1) for thing in ended)
    elif name == "change":
        yield from ((end, 1) for end in _changed(scene, number, verb))
    elif name in {"drive", "bar"}:
        yield from _driven(scene, number, verb, -1 if name == "bar" else 1)
    elif name == "turn":
        yield from _turned(scene, number, verb)
    elif name == "evidence" and _lays_open(scene, verb):
        return
    elif name == "evidence":
        shown = (t for t in deeds_only(things_of(verb, key)) if not is_excluded(t))
        yield from ((end_of(scene, number, t), 1) for t in shown)
        yield from ((clause_end(scene, number, c), 1) for c in _shown_clauses(scene, verb))
    elif name == "affect":
        told: Sign = 0 if is_denied(verb) else None
        yield from ((_whole_clause(scene, number, c), told) for c in _open_clauses(verb, ASKED))
        things = [] if _rules(scene, number, verb) else objects(verb)
        yield from ((end, told) for t in things for end in ends_of(scene, number, t, verb))
    elif name == "motive":
        yield from _motives(scene, number, verb, key)
    elif not _describes(scene, verb, key):
        yield from _moved(scene, number, verb, -1 if name == "lower" else 1, key)


def people_moved(scene: Scene, number: int, verb: Token) -> Phrase | None:
    """The displacement, protest or unrest that a verb brings about by moving people; None for any other verb."""
    return displaced_end(scene, number, verb) or roused_end(scene, number, verb)


def _open_clauses(verb: Token, openers: frozenset[str]) -> list[Token]:
    """The clauses behind a verb that name what it moves by a word of a question ("doubled what we pay")."""
    return [c for c in verb.rights if c.dep_ == "ccomp" and c.left_edge.lower_ in openers]


def _whole_clause(scene: Scene, number: int, verb: Token) -> Phrase:
    """The end of a clause with the word that opens it."""
    words = [*verb.doc[verb.left_edge.i : max(t.i for t in clause(verb)) + 1]]
    return msgspec.structs.replace(clause_end(scene, number, verb), anchor=scene.anchor(number, words))


def tells_otherwise(scene: Scene, number: int, verb: Token, name: str) -> bool:
    """Whether words beside a verb make something else of it ("lifted families out of poverty", "kept X in check")."""
    taken_out = name in {"better", "bar"} and any(c.lower_ == "out" for c in children(verb))
    taken_out = taken_out or (name == "make" and _brings_along(scene, number, verb))
    return taken_out or is_curbing(scene, verb) or _robs_somebody(scene, number, verb)


def _brings_along(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what is brought "to" a state was there before, and is not made ("brought the town to the brink of X")."""
    known = (t for t in objects(verb) if any(c.lower_ in KNOWING | {"the"} or c.dep_ == "poss" for c in children(t)))
    things = [t for t in known if not tells_of_change(scene, end_of(scene, number, t))]
    ways = [c.lower_ for each in (verb, *things) for c in children(each)]
    brought = lemma(verb) in scene.ontology.lexicon.causes.bringing
    return brought and bool(things) and not {"to", "close", "closer", "near", "nearer"}.isdisjoint(ways)


def _robs_somebody(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb takes from somebody what "of" tells, and does nothing more to him ("relieved X of the choice")."""
    robbing = any(lemma(verb) in f.verbs and f.effect == "of" for f in scene.ontology.lexicon.causes.frame)
    whom = [t for t in objects(verb) if robbing and is_actor(scene, number, t)]
    return any(c.lower_ == "of" and c.dep_ == "prep" for each in (verb, *whom) if whom for c in children(each))


def is_curbing(scene: Scene, verb: Token) -> bool:
    """Whether a verb says that its object is held back ("keeps prices in check"), whatever else it tells of alone."""
    words = scene.ontology.lexicon.causes
    if lemma(verb) not in words.levelling:
        return False
    return any(not preposition_slots(place) for place in put_at(verb, words.curbing))


def _killed_things(scene: Scene, number: int, verb: Token) -> list[Token] | None:
    """What does not live and is said to be killed, and so comes to an end ("killed trade", "killed the truce").

    None where that is not said. "It" is killed so where a thing was told before, and is hardly anybody elsewhere.
    """
    if lemma(verb) not in scene.ontology.lexicon.causes.killing:
        return None
    meant = [t for t in objects(verb) if t.lower_ == "it"]
    if meant:
        return [t for t in meant if antecedent_of(scene, number, t) is not None]
    things = [t for t in objects(verb) if t.pos_ == "NOUN" and not is_actor(scene, number, t)]
    return [t for t in things if is_good(scene, noun_core(scene, number, t).token) is not None] or None


def _lays_open(scene: Scene, verb: Token) -> bool:
    """Whether a verb of showing says what its object suffers ("exposed the port to raids"), which shows nothing."""
    listed = lemma(verb) in scene.ontology.lexicon.causes.laying_open
    return listed and any(c.lower_ == "to" for each in (verb, *objects(verb)) for c in children(each))


def _rules(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb tells of rule by somebody or by a place ("the Front governs the island")."""
    if lemma(verb) not in scene.ontology.lexicon.causes.ruling:
        return False
    return any(scene.is_place(number, t) or is_actor(scene, number, t) for t in agents(verb))


def _moved(scene: Scene, number: int, verb: Token, sign: Sign, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """The things a verb raises, lowers or makes, and the deeds it leads to."""
    nearer = _brought_near(scene, number, verb)
    if nearer is not None:
        yield from ((end, 1) for end in ends_of(scene, number, nearer, verb))
        return
    things = (t for t in deeds_only(things_of(verb, key)) if not (_is_way(t) or _only_measures(t)))
    for thing in (t for t in things if not (_is_time_only(t) or is_excluded(t))):
        if key in scene.ontology.lexicon.causes.fresh and not _is_new(thing, verb):
            continue
        if feels(scene, number, verb, thing) or (sign == 1 and only_goes(scene, number, verb, thing)):
            continue
        undergone = _undergone(thing)
        if undergone is not None:
            yield clause_end(scene, number, undergone), sign
            continue
        if _only_bears_out(scene, verb, thing) or _only_crowns(scene, thing, key):
            continue
        leaving = key.endswith(" from") and lemma(thing) in scene.ontology.lexicon.causes.leaving
        told = _valued_sign(scene, verb, noun_core(scene, number, thing)) or (1 if leaving else sign)
        yield from ((end, told) for end in ends_of(scene, number, thing, verb))
    for deed in _deeds_after(verb, key):
        yield clause_end(scene, number, deed), sign
    moving = key in scene.ontology.lexicon.causes.raise_ or key in scene.ontology.lexicon.causes.lower
    yield from ((_whole_clause(scene, number, c), sign) for c in _open_clauses(verb, AMOUNTING) if moving)


def _brought_near(scene: Scene, number: int, verb: Token) -> Token | None:
    """What somebody is brought nearer to, where that is a thing: "the raid pushed both states closer to war".

    That is moved by it, and not those who come nearer.
    """
    if not any(is_actor(scene, number, thing) for thing in objects(verb)):
        return None
    ways = [c for each in (verb, *objects(verb)) for c in children(each) if c.lower_ in {"closer", "nearer"}]
    ends = (slot.token for way in ways for slot in preposition_slots(way) if slot.name == "to")
    return next((t for t in ends if t.pos_ == "NOUN" and not is_actor(scene, number, t)), None)


def feels(scene: Scene, number: int, verb: Token, thing: Token) -> bool:
    """Whether somebody is only said to feel what a verb tells, and so is moved in no way ("force impresses X")."""
    return lemma(verb) in scene.ontology.lexicon.causes.felt and is_actor(scene, number, thing)


def only_goes(scene: Scene, number: int, verb: Token, thing: Token) -> bool:
    """Whether somebody is only put elsewhere by a verb, and so grows in no way ("the closure sent workers home")."""
    words = scene.ontology.lexicon.causes.displacing
    return lemma(verb) in words["driving"] | words["sending"] and is_actor(scene, number, thing)


def _only_bears_out(scene: Scene, verb: Token, thing: Token) -> bool:
    """Whether a verb says that a claim is borne out ("the files support the allegation"), which moves nothing."""
    words = scene.ontology.lexicon.causes.disclaiming
    return lemma(verb) in words["supporting"] and lemma(thing) in words["nouns"]


def _shown_clauses(scene: Scene, verb: Token) -> list[Token]:
    """The clauses that a thing shows to be so ("the drop suggests that demand is weak"); not what a report says."""
    sources = scene.ontology.lexicon.causes.nouns["report"]
    if not agents(verb) or any(lemma(t) in sources or t.lower_ == "it" for t in agents(verb)):
        return []
    return [c for c in children(verb) if c.dep_ == "ccomp" and c.i > verb.i and subjects(c)]


def _only_crowns(scene: Scene, thing: Token, key: str) -> bool:
    """Whether a verb that lowers amounts alone is said of something else ("capped a long career")."""
    words = scene.ontology.lexicon.causes
    return key in words.capping and lemma(thing) not in words.amounts


def _only_measures(thing: Token) -> bool:
    """Whether an object only says how much: "more than", "little", "3 per cent", but not "most of"."""
    share = lemma(thing) in load_measuring().shares and any(c.dep_ == "nummod" for c in thing.lefts)
    return (share or thing.pos_ in {"ADJ", "ADV"}) and not any(c.lower_ == "of" for c in children(thing))


def _is_way(thing: Token) -> bool:
    """Whether an object only says how a thing goes ("made its way north", "cuts both ways")."""
    return thing.lower_ == "way" or (thing.lower_ == "ways" and any(c.lower_ == "both" for c in thing.lefts))


def _is_time_only(thing: Token) -> bool:
    """Whether an object only counts out time ("adds two days to the journey"), with nothing that fills it."""
    return lemma(thing) in DATE_WORDS and not any(c.lower_ == "of" for c in children(thing))


def _changed(scene: Scene, number: int, verb: Token) -> Iterator[Phrase]:
    """What a verb of change does, once for each thing it does it to; the words of whoever does it are not among it."""
    things = objects(verb)
    end = clause_end(scene, number, verb)
    if len(things) == 1 and not is_passive(verb):
        tokens = [t for t in clause(verb) if t.i >= verb.i]
        yield msgspec.structs.replace(end, anchor=scene.anchor(number, tokens))
        return
    for thing in things:
        own = (lemma(thing),) if thing.pos_ == "NOUN" else ()
        holder = scene.roles(number, [thing])[:1]
        anchor = scene.anchor(number, phrase(thing))
        yield msgspec.structs.replace(end, anchor=anchor, modifiers=own, holder=holder[0] if holder else end.holder)


def _valued_sign(scene: Scene, verb: Token, core: Core) -> Sign:
    """Which way a verb of better or worse moves a thing as its words stand: what makes a loss worse makes it more."""
    valued = valued_delta(scene, verb, core.token)
    turned = core.delta == -1 and is_good(scene, core.token) is not None
    return valued if valued is None or not turned else 1 if valued == -1 else -1


def _deeds_after(verb: Token, key: str) -> Iterator[Token]:
    """The deeds that follow a verb of several words ("led to people leaving", "paved the way for trade to resume")."""
    *words, last = key.split()
    for child in children(verb) if words else ():
        if child.lower_ == last:
            deeds = [c for c in children(child) if c.dep_ == "pcomp" or (c.dep_ == "relcl" and is_infinitive(c))]
            yield from (each for c in deeds if c.pos_ == "VERB" for each in conjuncts(c))


def _undergone(thing: Token) -> Token | None:
    """What is being done to a thing that is named with it ("led to prices being cut"), None where nothing is."""
    passive = (c for c in children(thing) if c.dep_ == "acl" and any(a.lower_ == "being" for a in children(c)))
    return next(passive, None)


def _describes(scene: Scene, verb: Token, key: str) -> bool:
    """Whether a verb of making only says what something is like ("a year marked by strikes")."""
    return key in scene.ontology.lexicon.causes.describing and is_passive(verb)


def _is_new(thing: Token, verb: Token) -> bool:
    """Whether a verb's object is told of for the first time and in no state ("left a vacuum")."""
    named = any(s.name == "of" and s.token.pos_ == "PROPN" for s in preposition_slots(thing))
    known = named or any(c.dep_ == "poss" or c.lower_ in KNOWING for c in children(thing)) or thing.pos_ == "PROPN"
    lacking = any(c.lower_ == "without" for c in (*children(verb), *children(thing)))
    lacking = lacking or any(c.lower_ == "with" and c.i > thing.i for c in children(verb))
    # "Left the residents dependent on tankers".
    stated = any(c.dep_ == "amod" for c in thing.rights)
    stated = stated or any(c.dep_ in {"oprd", "acomp", "xcomp", "ccomp"} for c in children(verb))
    return not (known or lacking or stated)


def _clauses_driven(verb: Token, *, free: bool) -> list[Token]:
    """The clauses that say what somebody is brought to do or kept from doing.

    free: an infinitive below the verb tells something else.
    """
    clauses = [
        each
        for c in children(verb)
        if (c.dep_ in {"xcomp", "ccomp"} and c.tag_ in {"VB", "VBG"} and not _is_stated(c))
        or (c.dep_ == "advcl" and is_infinitive(c))
        for each in conjuncts(c)
        if not (free and is_infinitive(c))
    ]
    below = (g for c in children(verb) if c.lower_ in {"from", "into"} for g in children(c))
    return clauses + [g for g in below if g.dep_ == "pcomp" or (g.dep_ == "pobj" and g.tag_ == "VBG")]


def _driven(scene: Scene, number: int, verb: Token, sign: Sign) -> Iterator[tuple[Phrase, Sign]]:
    """What somebody is brought to do or kept from doing; without a clause, the object that is barred."""
    clauses = _clauses_driven(verb, free=sign == -1 and lemma(verb) not in scene.ontology.lexicon.causes.forbidding)
    if sign == -1 and lemma(verb) in {"keep", "hold"} and not any(c.lower_ == "from" for c in children(verb)):
        return
    owned = [c for c in children(verb) if c.dep_ == "ccomp" and c.tag_ == "VB" and subjects(c)]
    if objects(verb) or is_passive(verb) or owned:
        for each in (c for c in clauses if c.pos_ in VERBAL):
            effect = clause_end(scene, number, each)
            # What bars it, or is itself denied, also denies it: told once, by the sign of the link.
            told_above = sign == -1 or status_of(scene, number, verb).polarity == "-"
            own = clause_core(scene, number, each).delta if told_above else effect.delta
            yield msgspec.structs.replace(effect, delta=own), sign
    if not clauses and (sign == -1 or _opens_way(scene, number, verb)):
        things = deeds_only(objects(verb))
        yield from ((end_of(scene, number, t), sign) for t in things if not is_actor(scene, number, t))


def _is_stated(clause: Token) -> bool:
    """Whether a clause tells what somebody holds to be so ("is convinced that talks can help"), not what he does."""
    return that_of(clause) is not None or any(c.tag_ == "MD" for c in clause.lefts)


def _opens_way(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a thing enables a bare object ("the loan allowed the sale"), on which no infinitive hangs."""
    if lemma(verb) == "let" or verb.dep_ in {"pcomp", "xcomp"} or any(is_actor(scene, number, t) for t in agents(verb)):
        return False
    hung = (c for t in objects(verb) for c in children(t) if c.dep_ in {"acl", "relcl"})
    return any(k in scene.ontology.lexicon.causes.enabling for k in verb_key(verb)) and not any(hung)


def _turned(scene: Scene, number: int, verb: Token) -> Iterator[tuple[Phrase, Sign]]:
    """What something is turned into; what is driven to a height or a low goes up or down itself."""
    heights = scene.ontology.lexicon.causes.reached
    for slot in preposition_slots(verb):
        height: Sign = 1 if lemma(slot.token) in heights["up"] else -1 if lemma(slot.token) in heights["down"] else None
        if height is not None and slot.name in {"to", "into", "through"}:
            yield from ((end_of(scene, number, t), height) for t in objects(verb) if not is_actor(scene, number, t))
            continue
        passed = lemma(slot.token) in scene.ontology.lexicon.causes.paths or scene.is_place(number, slot.token)
        if lemma(verb) == "send" and (slot.name == "to" or passed):
            # What is only sent somewhere is turned into nothing.
            continue
        if slot.token.lower_ == "arms" and slot.name == "into":
            yield from ((end, 1) for end in _embraced(scene, number, verb, slot.token))
            continue
        reached = slot.name == "to" and slot.token.pos_ == "NOUN" and scene.mention(number, slot.token) is None
        if reached and lemma(verb) == "bring" and _is_brought(scene, number, verb, slot.token):
            continue
        if (reached or slot.name in {"into", "onto", "toward", "towards"}) and objects(verb):
            yield clause_end(scene, number, verb) if passed else _reached_end(scene, number, verb, slot.token), 1


def _is_brought(scene: Scene, number: int, verb: Token, reached: Token) -> bool:
    """Whether what is brought comes about, and "to" only says where or to whom ("bring peace to the valley")."""
    brought = any(tells_of_change(scene, end_of(scene, number, t)) for t in objects(verb))
    return brought and not tells_of_change(scene, end_of(scene, number, reached))


def _embraced(scene: Scene, number: int, verb: Token, arms: Token) -> Iterator[Phrase]:
    """Whom somebody is brought to side with ("drove X into the arms of Y"): X's alignment with Y."""
    whose = [s.token for s in preposition_slots(arms) if s.name == "of"] + [c for c in arms.lefts if c.dep_ == "poss"]
    partner = scene.roles(number, whose)[:1]
    for thing in objects(verb) if partner else ():
        holder = scene.roles(number, [thing])[:1]
        tokens = list(verb.doc[thing.left_edge.i : arms.right_edge.i + 1])
        end = msgspec.structs.replace(end_of(scene, number, arms), anchor=scene.anchor(number, tokens))
        sides = {"holder": holder[0] if holder else None, "target": partner[0]}
        yield msgspec.structs.replace(end, head="alignment", modifiers=(), of_actor=False, delta=None, **sides)


def _reached_end(scene: Scene, number: int, verb: Token, reached: Token) -> Phrase:
    """What something is turned into, in the words from that thing on ("a quarrel into a war")."""
    end = end_of(scene, number, reached)
    after = [t for t in objects(verb) if verb.i < t.i < reached.i]
    if is_passive(verb) or not after or end.antecedent is not None:
        return end
    last = max(t.i for t in phrase(reached))
    return msgspec.structs.replace(end, anchor=scene.anchor(number, [*verb.doc[after[0].left_edge.i : last + 1]]))


def _motives(scene: Scene, number: int, verb: Token, key: str) -> Iterator[tuple[Phrase, Sign]]:
    """What somebody's act obeys or serves, through "a logic of"."""
    nouns = scene.ontology.lexicon.causes.nouns
    logic = nouns["logic"]
    for thing in (t for t in things_of(verb, key) if lemma(t) in logic | nouns["aim"] | nouns["interest"]):
        inner = [s.token for s in preposition_slots(thing) if s.name == "of"] if lemma(thing) in logic else []
        yield from ((end_of(scene, number, t), 1) for t in inner or [thing])
