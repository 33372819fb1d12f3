"""Tokens -> the two ends of an influence: which quantity or act the words name, whose, and which way it moves."""

from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Token

from dragoman.ontology.traits import load_traits
from dragoman.ontology.ways import load_ways
from dragoman.read.causes._handed import is_felt, named_otherwise
from dragoman.read.causes.cores import (
    Core,
    change_named,
    clause_core,
    complements,
    is_clausal,
    little_done,
    noun_core,
    things_stated,
)
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.deltas import (
    Delta,
    counted_delta,
    is_good,
    named_whole,
    priced_delta,
    tells_how_many,
    times,
    word_delta,
)
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import clause, is_infinitive, lemma, phrase, preposition_slots
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.grammar.trend import spheres_of
from dragoman.read.senses.deeds import index_senses
from dragoman.read.status.status import status_of
from dragoman.read.words.labels import SUBJECTS
from dragoman.records import Phrase, Role

HOLDER_SLOTS = ("poss", "adj", "by", "from", "of", "between", "among")

# Who fears, and whom he fears.
FEELERS, FEARED = ("poss", "adj", "among"), ("of", "about", "over", "in")

TARGET_SLOTS = ("on", "over", "against", "toward", "towards", "to", "with", "for", "in", "into", "within", "at")


# Before whom somebody is brought closer to, or set against.
PARTING = frozenset({"with", "from", "to", "into", "against"})
# Kinds of those who grow by having more people.
BANDS, UNTOLD = load_traits().kinds.band, load_traits().kinds.untold
# How far a quantity is somebody's through what it is a quantity of.
MAX_DEPTH = 3
# Adjectives that only count or point, and so make no other thing of their noun.
COUNTING = frozenset({"many", "several", "various", "numerous", "such", "other", "own", "same", "certain", "whole"})
KNOWING = frozenset({"the", "this", "that", "these", "those", "further", "such"})


def end_words(scene: Scene, number: int, token: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a head word names: a clause for a verb, a phrase for a noun."""
    if is_clausal(token):
        return clause_end(scene, number, token, without)
    return noun_end(scene, number, token)


def noun_end(scene: Scene, number: int, noun: Token) -> Phrase:
    """The end a noun phrase names; nouns of change, coming and feeling hand over to what they govern."""
    core = noun_core(scene, number, noun)
    end = _phrase(scene, number, phrase(noun, loose=True), core)
    if core.token.i != noun.i and _is_definite(noun):
        # "The cut in power exports" takes these as known.
        end = msgspec.structs.replace(end, definite=True)
    if is_clausal(core.token):
        doers, undergoers = _sides(scene, number, core.token)
        return _filled(end, holder=doers[:1], target=undergoers[:1])
    return end if core.token.i == noun.i else _filled(end, holder=_makers(scene, number, noun))


def _makers(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Who brings a change about, by the noun of change ("the closing of the road by X", "X's closing of the road")."""
    slots = inner_slots(noun)
    return scene.roles(number, slots.get("by", ())) or scene.roles(number, slots.get("poss", ()), inner=False)


def _told_core(scene: Scene, number: int, verb: Token, *, denied: bool) -> Core:
    """What a clause is about and which way it moves, the other way where that is denied."""
    core = clause_core(scene, number, verb)
    if core.token.i == verb.i and core.delta is None:
        core = Core(verb, counted_delta(verb))
    return Core(core.token, -1 if core.delta in {None, 1} else 1) if denied else core


def clause_end(scene: Scene, number: int, verb: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a clause names; a clause that is denied moves the other way.

    without: indices of tokens whose phrases do not belong to it (a connective and what it brings).
    """
    top = _top_of(verb)
    denied = status_of(scene, number, verb).polarity == "-"
    core = _told_core(scene, number, verb, denied=denied)
    little = little_done(verb)
    words = {*clause(top, without), *clause(verb, without), *(clause(little) if little is not None else ())}
    tokens = sorted(words, key=lambda t: t.i)
    end = _phrase(scene, number, tokens, core)
    states = complements(verb)
    state = next((c for c in states if c.pos_ == "ADJ"), None)
    minded = None if state is None else minded_end(scene, number, state, without)
    if minded is not None:
        return minded
    stated = _told_state(scene, number, verb, end, denied=denied) if states else None
    if stated is None and core.token.i == verb.i and state is not None:
        names = tuple(lemma(s) for s in things_stated(verb)[:1] if s.pos_ == "NOUN")
        stated = msgspec.structs.replace(end, head=lemma(state), modifiers=names, clausal=False)
    if stated is not None:
        return stated
    return _with_sides(scene, number, verb, core, end, without=without)


def _with_sides(scene: Scene, number: int, verb: Token, core: Core, end: Phrase, *, without: frozenset[int]) -> Phrase:
    """The end of a clause with whose its quantity is, and whom it is about, as far as the clause tells."""
    doers, undergoers = _sides(scene, number, verb, without)
    own = scene.role(number, core.token)
    undergoers = tuple(u for u in undergoers if u != own)
    if core.token.i == verb.i and objects(verb) and change_named(scene, verb) is not None:
        return _filled(end, holder=scene.roles(number, objects(verb))[:1], target=_partner(scene, number, verb)[:1])
    if core.token.i == verb.i:
        # Who does it comes before whatever stands after "from" or "of" in the clause.
        end = msgspec.structs.replace(end, holder=doers[0]) if doers else end
        return _filled(end, holder=doers[:1] or undergoers[:1], target=undergoers[:1] if doers else ())
    if core.token.i > verb.i and core.token.dep_ not in SUBJECTS and not end.of_actor:
        return _filled(end, holder=doers[:1], target=undergoers[:1])
    return end


def _told_state(scene: Scene, number: int, verb: Token, end: Phrase, *, denied: bool) -> Phrase | None:
    """The end of a clause whose complement tells a price, or names a quantity itself; None for others."""
    priced = _priced(scene, verb, end, denied=denied)
    return priced if priced is not None else _state_named(scene, number, verb, end, denied=denied)


def _priced(scene: Scene, verb: Token, end: Phrase, *, denied: bool) -> Phrase | None:
    """The end of a clause that tells what a thing costs ("bread became dearer"): its price; None for other clauses."""
    things = [t for t in things_stated(verb) if t.pos_ in {"NOUN", "PROPN"}]
    told = (priced_delta(scene, state) for state in complements(verb))
    way = next((delta for delta in told if delta is not None), None)
    if not things or way is None:
        return None
    return price_of(end, things[0], times(way, -1 if denied else 1))


def _state_named(scene: Scene, number: int, verb: Token, end: Phrase, *, denied: bool) -> Phrase | None:
    """The end of a clause whose adjective is itself a quantity of what it is said of ("X is less dependent on Y")."""
    thing = next(iter(things_stated(verb)), None)
    for state in complements(verb) if thing is not None else ():
        if thing is not None and names_quantity(scene, state, thing):
            lessened = any(c.lower_ in {"less", "no"} for c in children(state))
            slots = preposition_slots(state)
            on = [s.token for name in TARGET_SLOTS for s in slots if s.name == name]
            named = msgspec.structs.replace(end, head=lemma(state), modifiers=(), clausal=False, of_actor=False)
            way: Delta = -1 if lessened != denied else None
            named = msgspec.structs.replace(named, delta=way, holder=None, target=None)
            return _filled(named, holder=scene.roles(number, [thing])[:1], target=scene.roles(number, on)[:1])
    return None


def names_quantity(scene: Scene, state: Token, thing: Token) -> bool:
    """Whether an adjective names a quantity of its own that a thing has ("poor"), where the thing is none itself."""
    return state.pos_ == "ADJ" and is_good(scene, thing) is None and bool(scene.ontology.word_senses(lemma(state)))


def price_of(end: Phrase, thing: Token, way: Delta = None) -> Phrase:
    """An end told of the price of a thing instead of the thing."""
    names = (lemma(thing),)
    return msgspec.structs.replace(end, head="price", modifiers=names, clausal=False, of_actor=False, delta=way)


def minded_end(scene: Scene, number: int, state: Token, without: frozenset[int] = frozenset()) -> Phrase | None:
    """The end of the deed that an adjective says somebody can or will do, or not ("is unable to pay", "afraid to act").

    None for other adjectives.
    """
    deed = _able_to(scene, state)
    if deed is None:
        return None
    end = clause_end(scene, number, deed, without)
    degree = {c.lower_ for c in children(state) if c.dep_ == "advmod"}
    away = lemma(state) in scene.ontology.lexicon.causes.minded["away"] and "too" not in degree
    turned = away != ("less" in degree)
    return msgspec.structs.replace(end, delta=1 if end.delta == -1 else -1) if turned else end


def _able_to(scene: Scene, state: Token) -> Token | None:
    """The deed that an adjective says somebody can or will do, or not ("unable to pay"), None for other adjectives."""
    minded, denying = scene.ontology.lexicon.causes.minded, scene.ontology.lexicon.status.negative_implicatives
    telling = any(lemma(state) in words for words in (minded["towards"], minded["away"], denying))
    below = (c for c in children(state) if c.dep_ in {"xcomp", "advcl"} and c.i > state.i and is_infinitive(c))
    return next(below, None) if telling else None


def _partner(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whom a verb of change brings its object closer to or away from."""
    things = [verb, *objects(verb), *(c for c in children(verb) if c.dep_ == "advmod")]
    partners = [s.token for t in things for s in preposition_slots(t) if s.name in PARTING]
    return scene.roles(number, partners)


def _top_of(verb: Token) -> Token:
    """The verb whose clause a complement belongs to ("have been unable to block")."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in {"ADJ", "VERB", "AUX"} and not objects(verb.head):
        verb = verb.head
    return verb.head if verb.dep_ == "acomp" else verb


def _sides(
    scene: Scene, number: int, verb: Token, without: frozenset[int] = frozenset()
) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Who does the verb and who undergoes it, the latter also through its prepositions."""
    doers = scene.roles(number, agents(verb))
    undergoers = scene.roles(number, objects(verb)) or _named_ways(scene, number, objects(verb))
    slots = [
        s for s in preposition_slots(verb) if not without & {a.i for a in (s.token.head, s.token.head.head)} - {verb.i}
    ]
    for name in TARGET_SLOTS:
        if not undergoers:
            undergoers = scene.roles(number, [s.token for s in slots if s.name == name])
    return doers, tuple(u for u in undergoers if u not in doers)


def _named_ways(scene: Scene, number: int, things: Sequence[Token]) -> tuple[Role, ...]:
    """The names of ways ("the Lom bridge"): on no side of a deed, but by them one way is told from another."""
    ways = [thing for thing in things if lemma(thing) in load_ways().all]
    named = (c for way in ways for c in way.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")
    return tuple(role for name in named if (role := scene.role(number, name)) is not None)


def _phrase(scene: Scene, number: int, tokens: Sequence[Token], core: Core) -> Phrase:
    """The phrase over some tokens whose core names the quantity."""
    noun = core.token
    holder, target = _pair(scene, number, noun) or (_holder(scene, number, noun), _target(scene, number, noun))
    own = _own(scene, number, noun)
    spheres = spheres_of(noun)
    if holder is not None and own is None and _tells_size(scene, noun, holder):
        return Phrase(
            anchor=scene.anchor(number, tokens), head="strength", holder=holder, delta=core.delta, definite=True
        )
    return Phrase(
        anchor=scene.anchor(number, tokens),
        head=_head_word(scene, noun),
        modifiers=_modifiers(scene, noun),
        of_actor=own is not None,
        clausal=is_clausal(noun),
        definite=_is_definite(noun),
        holder=own or holder,
        target=None if target == (own or holder) else target,
        sphere=spheres[0] if len(spheres) == 1 else None,
        delta=core.delta,
    )


def _tells_size(scene: Scene, noun: Token, holder: Role) -> bool:
    """Whether a noun tells how large a party or an armed body is ("the growth of the militia", "its ranks")."""
    if lemma(noun) not in scene.ontology.lexicon.causes.sizes or (lemma(noun) == "rank" and noun.tag_ != "NNS"):
        return False
    mention = scene.mentions.get(holder.mention or "")
    kinds = set(mention.kinds) if mention is not None else set[str]()
    # Of a name that nothing tells more of, a place may be meant.
    return mention is not None and not BANDS.isdisjoint(kinds - UNTOLD if mention.kind == "name" else kinds)


def _modifiers(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The words that narrow a noun, in order; "arms" keeps its plural; words that only say more or less are none."""
    if is_clausal(noun):
        return tuple(lemma(_whole_of(scene, t)) for t in objects(noun)[:1] if t.pos_ == "NOUN")
    narrowing = [c for c in children(noun) if c.dep_ in {"compound", "amod"} and c.i < noun.i]
    kept = [c for c in narrowing if c.dep_ == "compound" or (word_delta(scene, c) is None and c.lower_ not in COUNTING)]
    whole = named_whole(scene, noun)
    if whole is not None:
        kept.append(whole)
    if not kept and lemma(noun) in scene.ontology.lexicon.causes.amounts:
        inner = (s.token for s in preposition_slots(noun) if s.name == "of" and s.token.pos_ == "NOUN")
        kept += [t for t in inner if not any(c.dep_ == "nummod" for c in t.lefts)][:1]
    return tuple(c.lower_ if c.lower_ == "arms" else lemma(c) for c in kept)


def _whole_of(scene: Scene, noun: Token) -> Token:
    """What a noun of share is a share of ("a fifth of its reserves"); any other noun itself."""
    if lemma(noun) not in scene.ontology.lexicon.causes.handing:
        return noun
    return next((s.token for s in preposition_slots(noun) if s.name == "of" and s.token.pos_ == "NOUN"), noun)


def _head_word(scene: Scene, noun: Token) -> str:
    """How a head is looked up: its lemma; a gerund as it stands; a name with its capitals, as it is no quantity."""
    if noun.pos_ == "VERB":
        return change_named(scene, noun) or _with_particle(scene, noun)
    if noun.pos_ == "PROPN":
        return noun.lower_ if is_capital_noun(scene, noun) else noun.text
    if (whole := named_otherwise(scene, noun)) is not None:
        return whole
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-2).whitespace_:
        return f"{noun.nbor(-2).lower_}-{lemma(noun)}"
    return noun.lower_ if noun.tag_ == "VBG" and noun.pos_ == "NOUN" else lemma(noun)


def _with_particle(scene: Scene, verb: Token) -> str:
    """A verb as it is looked up: with a particle that makes another deed of it ("struck down", no strike)."""
    listed = index_senses(scene.ontology.lexicon.events).verbs
    whole = (f"{lemma(verb)} {c.lower_}" for c in children(verb) if c.dep_ == "prt")
    return next((key for key in whole if key in listed), lemma(verb))


def _is_definite(noun: Token) -> bool:
    """Whether the words take a thing as known: "the", a demonstrative, an owner, "further"."""
    return any(c.lower_ in KNOWING or c.dep_ == "poss" for c in children(noun))


def _own(scene: Scene, number: int, noun: Token) -> Role | None:
    """The role of a head that names somebody; None for a clause, and for a thing that is counted (an office)."""
    mention = scene.mention(number, noun)
    if mention is None or is_clausal(noun) or is_capital_noun(scene, noun):
        return None
    bodies = scene.ontology.lexicon.causes.counted
    counted = mention.kind == "nominal" and (lemma(noun) in bodies or tells_how_many(noun))
    return None if counted else scene.role(number, noun)


def is_capital_noun(scene: Scene, token: Token) -> bool:
    """Whether a word is only a listed quantity at the head of its sentence, not a name ("Mistrust between …")."""
    heads_sentence = token.i == token.sent.start and token.lower_ != token.text
    return heads_sentence and bool(scene.ontology.word_senses(token.lower_))


def _pair(scene: Scene, number: int, noun: Token) -> tuple[Role, Role] | None:
    """Both sides of a pair named before a noun ("X-Y relations"), None where there are not two."""
    tokens = [t for child in children(noun) if child.dep_ in {"compound", "amod", "nmod"} for t in subtree(child)]
    sides = [role for t in tokens if (role := scene.role(number, t)) is not None]
    hyphened = any(t.text in {"-", "/"} for t in tokens)
    return (sides[0], sides[1]) if hyphened and len(sides) == 2 else None  # noqa: PLR2004 — a pair


def _holder(scene: Scene, number: int, noun: Token, depth: int = 0) -> Role | None:
    """Whose quantity it is: owner, adjective, maker, origin, then "of"; None where nobody is named."""
    slots = inner_slots(noun)
    for name in FEELERS if is_felt(scene, noun) else HOLDER_SLOTS:
        governed = _governed(scene, number, slots) if name == "of" and depth < MAX_DEPTH else None
        if governed is not None:
            return _holder(scene, number, governed, depth + 1)
        told = [t for t in slots.get(name, ()) if name != "adj" or not _names_with(scene, t, noun)]
        found = scene.roles(number, told, inner=name not in {"poss", "adj"})
        if found:
            return found[0]
    mention = scene.mention(number, noun)
    if mention is not None and mention.owner is not None and mention.owner in scene.mentions:
        owner = scene.mentions[mention.owner]
        return Role(anchor=owner.anchor, mention=owner.id)
    for child in children(noun):
        if child.dep_ == "acl" and child.tag_ == "VBN":
            makers = [s.token for s in preposition_slots(child) if s.name in {"by", "from"}]
            found = scene.roles(number, makers, inner=False)
            if found:
                return found[0]
    return None


def _names_with(scene: Scene, word: Token, noun: Token) -> bool:
    """Whether a word before a noun names a quantity with it, and nobody ("Gas prices", at the head of a sentence)."""
    return bool(scene.ontology.word_senses(f"{word.lower_} {lemma(noun)}"))


def _governed(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]]) -> Token | None:
    """The thing after "of" by which a quantity is somebody's ("the risk of war with X"); None where he stands there."""
    inner = slots.get("of", ())[:1]
    named = any(token.pos_ != "NOUN" or scene.mention(number, token) is not None for token in inner)
    return None if named or not inner else inner[0]


def _target(scene: Scene, number: int, noun: Token, depth: int = 0) -> Role | None:
    """Towards whom or where the quantity is; None where the words do not say."""
    slots = inner_slots(noun)
    for name in FEARED if is_felt(scene, noun) else TARGET_SLOTS:
        found = scene.roles(number, slots.get(name, ()))
        if found:
            return found[0]
    between = scene.roles(number, slots.get("between", ()))
    if len(between) > 1:
        return between[1]
    governed = _governed(scene, number, slots) if depth < MAX_DEPTH else None
    return None if governed is None else _target(scene, number, governed, depth + 1)


def _filled(end: Phrase, *, holder: tuple[Role, ...] = (), target: tuple[Role, ...] = ()) -> Phrase:
    """The phrase with empty places filled."""
    filled = end.holder or (holder[0] if holder else None)
    aimed = end.target or (target[0] if target else None)
    return msgspec.structs.replace(end, holder=filled, target=None if aimed == filled else aimed)
