"""Tokens -> the two ends of an influence: which quantity or act the words name, whose, and which way it moves."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.read.scene import Scene, inner_slots
from dragoman.read.status import status_of
from dragoman.read.syntax import (
    DATE_WORDS,
    agents,
    clause,
    is_passive,
    lemma,
    objects,
    phrase,
    preposition_slots,
    subjects,
    verb_key,
)
from dragoman.read.trend import spheres_of
from dragoman.records import Phrase, Role

Delta = Literal[1, -1] | None
HOLDER_SLOTS = ("poss", "adj", "by", "from", "of", "between", "among")
TARGET_SLOTS = ("on", "over", "against", "toward", "towards", "to", "with", "for", "in", "into", "within", "at")
UPWARD = frozenset(
    {"more", "further", "additional", "greater", "increased", "closer", "deeper", "extra", "stronger", "high", "higher"}
    | {"heavy", "heavier", "strong", "excessive", "rampant", "widespread", "soaring", "surging"}
)
DOWNWARD = frozenset(
    {"less", "few", "fewer", "lower", "reduced", "smaller", "weaker", "low", "poor", "poorer", "weak", "scarce"}
    | {"inadequate", "insufficient", "dwindling", "plummeting", "plunging", "tumbling"}
)
KNOWING = frozenset({"the", "this", "that", "these", "those", "further", "such"})
MAX_DEPTH = 4


class Core(NamedTuple):
    """The word that names the quantity, and which way the words around it say it moves."""

    token: Token
    delta: Delta


def end_words(scene: Scene, number: int, token: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a head word names: a clause for a verb, a phrase for a noun."""
    if is_clausal(token):
        return clause_end(scene, number, token, without)
    return noun_end(scene, number, token)


def is_clausal(token: Token) -> bool:
    """Whether a head word opens a clause: a verb that does not stand where a noun would."""
    bare = not any(c.dep_ in {"dobj", "nsubj", "nsubjpass", "xcomp", "ccomp"} for c in token.children)
    in_place = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} or (bare and token.dep_ == "pcomp")
    return token.pos_ in {"VERB", "AUX"} and not (token.tag_ == "VBG" and in_place)


def noun_end(scene: Scene, number: int, noun: Token) -> Phrase:
    """The end a noun phrase names; nouns of change, coming and feeling hand over to what they govern."""
    core = noun_core(scene, number, noun)
    end = _phrase(scene, number, phrase(noun, loose=True), core)
    if is_clausal(core.token):
        doers, undergoers = _sides(scene, number, core.token)
        return _filled(end, holder=doers[:1], target=undergoers[:1])
    return end


def noun_core(scene: Scene, number: int, noun: Token, depth: int = 0) -> Core:
    """The word under a noun that names the quantity ("the erosion of trust": trust, falling)."""
    words = scene.ontology.lexicon.causes
    name = lemma(noun)
    below = _governed(scene, noun)
    if depth >= MAX_DEPTH or below is None:
        return _bare_core(scene, number, noun)
    if name in words.feeling or name in words.handing:
        return _inner_core(scene, number, below, depth + 1)
    moved = _movement(scene, noun)
    delta: Delta = -1 if name in words.straining else moved or word_delta(scene, noun)
    somebody = scene.mention(number, below) is not None and moved is None
    if delta is None or somebody:
        return Core(noun, adjective_delta(scene, noun))
    inner = _inner_core(scene, number, below, depth + 1)
    return Core(inner.token, delta if inner.delta is None else _times(delta, inner.delta))


def _inner_core(scene: Scene, number: int, token: Token, depth: int) -> Core:
    """The core of what a noun governs: of a clause, what its verb moves or carries."""
    if is_clausal(token):
        return clause_core(scene, number, token, depth)
    return noun_core(scene, number, token, depth)


def _governed(scene: Scene, noun: Token) -> Token | None:
    """What a noun hands over to: its "of" object, or for a decision or an effort its infinitive."""
    words = scene.ontology.lexicon.causes
    names = {"of", "in"}
    if lemma(noun) in words.feeling:
        names = {"of", "about", "over", "for"}
    elif lemma(noun) in words.straining:
        names = {"regarding", "about", "around", "concerning"}
    for child in noun.children:
        if lemma(noun) in words.handing and child.dep_ == "acl" and child.tag_ == "VB":
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "acl"} and child.lower_ in names:
            for inner in child.children:
                if inner.lower_ in DATE_WORDS:
                    continue
                if inner.dep_ in {"pobj", "pcomp", "dobj"} and (inner.pos_ == "NOUN" or inner.tag_ == "VBG"):
                    return inner
    return None


def _bare_core(scene: Scene, number: int, noun: Token) -> Core:
    """A noun that governs nothing; "signs of weakening" after "influence" goes back to the influence."""
    delta = word_delta(scene, noun)
    under = noun.head.dep_ == "prep" or noun.head.pos_ == "ADP"
    listed_itself = scene.ontology.word_senses(lemma(noun)) and not under
    if delta is not None and not listed_itself and not any(_narrows(c) for c in noun.children):
        for token in reversed([t for t in scene.parsed.spans[number] if t.i < noun.i]):
            narrowing = token.dep_ in {"compound", "nmod"} or (token.dep_ == "conj" and token.head.pos_ == "ADJ")
            listed = token.pos_ == "NOUN" and scene.ontology.word_senses(lemma(token))
            if listed and not narrowing and word_delta(scene, token) is None:
                return Core(token, delta)
    return Core(noun, adjective_delta(scene, noun))


def _narrows(child: Token) -> bool:
    """Whether a word on a noun says what or whose it is; a time does not."""
    if child.dep_ == "prep":
        return not any(t.lower_ in DATE_WORDS or t.like_num for t in child.subtree)
    return child.dep_ in {"poss", "amod", "compound", "det"}


def _movement(scene: Scene, noun: Token) -> Delta:
    """Which way a noun of coming or going moves what it governs ("the closure of offices"), None for other nouns."""
    words = scene.ontology.lexicon.causes
    if lemma(noun) in words.coming or noun.lower_ in words.coming:
        return 1
    return -1 if lemma(noun) in words.going or noun.lower_ in words.going else None


def word_delta(scene: Scene, token: Token) -> Delta:
    """Which way a word says a thing moves: +1 rising, -1 falling, None neither."""
    trend = scene.ontology.lexicon.ties.trend
    names = {lemma(token), token.lower_}
    if names & trend["rising"] or names & UPWARD:
        return 1
    return -1 if names & trend["falling"] or names & DOWNWARD else None


def adjective_delta(scene: Scene, noun: Token) -> Delta:
    """Which way the adjectives of a noun say it moves ("growing influence"), None where they say nothing."""
    for child in noun.children:
        if child.dep_ in {"amod", "advmod"}:
            delta = word_delta(scene, child)
            if delta is not None:
                return delta
    return None


def _times(a: Delta, b: Delta) -> Delta:
    """Two directions one after the other."""
    return None if a is None or b is None else (1 if a == b else -1)


def clause_end(scene: Scene, number: int, verb: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a clause names; a clause that is denied moves the other way.

    without: indices of tokens whose phrases do not belong to it (a connective and what it brings).
    """
    top = _top_of(verb)
    core = clause_core(scene, number, verb)
    if status_of(scene, number, verb).polarity == "-":
        core = Core(core.token, -1 if core.delta in {None, 1} else 1)
    tokens = sorted({*clause(top, without), *clause(verb, without)}, key=lambda t: t.i)
    end = _phrase(scene, number, tokens, core)
    state = next((c for c in _complements(verb) if c.pos_ == "ADJ"), None)
    if core.token.i == verb.i and state is not None:
        names = tuple(lemma(s) for s in subjects(verb)[:1] if s.pos_ == "NOUN")
        return msgspec.structs.replace(end, head=lemma(state), modifiers=names, clausal=False)
    doers, undergoers = _sides(scene, number, verb)
    own = scene.role(number, core.token)
    undergoers = tuple(u for u in undergoers if u != own)
    if core.token.i == verb.i:
        return _filled(end, holder=doers[:1] or undergoers[:1], target=undergoers[:1] if doers else ())
    if core.token.i > verb.i and core.token.dep_ not in {"nsubj", "nsubjpass"}:
        return _filled(end, holder=doers[:1], target=undergoers[:1])
    return end


def _top_of(verb: Token) -> Token:
    """The verb whose clause a complement belongs to ("have been unable to block")."""
    while verb.dep_ == "xcomp" and verb.head.pos_ in {"ADJ", "VERB", "AUX"} and not objects(verb.head):
        verb = verb.head
    return verb.head if verb.dep_ == "acomp" else verb


def clause_core(scene: Scene, number: int, verb: Token, depth: int = 0) -> Core:
    """The word of a clause that names the quantity: what changes, what is carried, else the verb."""
    words = scene.ontology.lexicon.causes
    if depth < MAX_DEPTH:
        below = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)
        if below is not None and _is_light(scene, verb):
            return clause_core(scene, number, below, depth + 1)
        carried = _carried(scene, verb)
        if carried is not None:
            return noun_core(scene, number, carried, depth + 1)
        if lemma(verb) in words.happening and not _complements(verb):
            noun = next((t for t in subjects(verb) if t.pos_ == "NOUN"), None)
            if noun is not None:
                return noun_core(scene, number, noun, depth + 1)
    return _changing(scene, number, verb, depth) or Core(verb, None)


def _is_light(scene: Scene, verb: Token) -> bool:
    """Whether a verb only carries, starts or plans what its complement or object names."""
    words = scene.ontology.lexicon
    listed = (words.causes.happening, words.causes.bearing, words.status.planned, words.status.probable)
    return any(lemma(verb) in names for names in listed) or lemma(verb) == "work"


def _complements(verb: Token) -> list[Token]:
    """What a copula says of its subject."""
    return [c for c in verb.children if c.dep_ in {"acomp", "oprd", "attr"}]


def _carried(scene: Scene, verb: Token) -> Token | None:
    """The noun a verb hands its meaning to ("exert more control", "poses a risk"), None for other verbs."""
    words = scene.ontology.lexicon.causes
    keys = verb_key(verb)
    if any(k in words.bearing or k in words.make or k in words.holding for k in keys):
        found = [t for t in objects(verb) if t.pos_ == "NOUN"]
        if not found and any(" " in k and k in words.make for k in keys):
            found = [s.token for s in preposition_slots(verb) if s.name in {"to", "in", "for"}]
        return next(iter(found), None)
    return None


def _changing(scene: Scene, number: int, verb: Token, depth: int) -> Core | None:
    """What a verb of change moves ("its power is eroding"), and which way."""
    words = scene.ontology.lexicon.causes
    delta = word_delta(scene, verb)
    if delta is None:
        delta = 1 if lemma(verb) in words.raise_ else -1 if lemma(verb) in words.lower else None
    for complement in _complements(verb):
        delta = word_delta(scene, complement) or adjective_delta(scene, complement) or delta
    things = objects(verb) or subjects(verb)
    noun = next((t for t in things if t.pos_ in {"NOUN", "PROPN"}), None)
    if noun is None or (not objects(verb) and _active_with_object(verb)):
        return None
    core = noun_core(scene, number, noun, depth + 1)
    delta = valued_delta(scene, verb, core.token) or delta
    if delta is None:
        return None
    return Core(core.token, delta if core.delta is None else _times(delta, core.delta))


def valued_delta(scene: Scene, verb: Token, thing: Token) -> Delta:
    """Which way a verb of better or worse moves a thing: a good rises when it gets better, an ill falls.

    None for other verbs. A thing no list knows rises when it is "worsened" or "improved" and falls when it is "eased".
    """
    words = scene.ontology.lexicon.causes
    keys = verb_key(verb)
    better, worse = (any(key in listed for key in keys) for listed in (words.better, words.worse))
    if not better and not worse:
        return None
    senses = scene.ontology.word_senses(lemma(thing))
    if not senses:
        return 1 if worse or lemma(verb) == "improve" else -1
    good = (senses[0].quantity in words.ills) == (senses[0].orientation == -1)
    return 1 if good == better else -1


def _active_with_object(verb: Token) -> bool:
    """Whether an active verb has an object that was not understood."""
    return not is_passive(verb) and any(c.dep_ == "dobj" and c.i == verb.i + 1 for c in verb.children)


def _sides(scene: Scene, number: int, verb: Token) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Who does the verb and who undergoes it, the latter also through its prepositions."""
    doers = scene.roles(number, agents(verb))
    undergoers = scene.roles(number, objects(verb))
    slots = preposition_slots(verb)
    for name in TARGET_SLOTS:
        if not undergoers:
            undergoers = scene.roles(number, [s.token for s in slots if s.name == name])
    return doers, tuple(u for u in undergoers if u not in doers)


def _phrase(scene: Scene, number: int, tokens: Sequence[Token], core: Core) -> Phrase:
    """The phrase over some tokens whose core names the quantity."""
    noun = core.token
    holder, target = _pair(scene, number, noun) or (_holder(scene, number, noun), _target(scene, number, noun))
    own = _own(scene, number, noun)
    spheres = spheres_of(noun)
    return Phrase(
        anchor=scene.anchor(number, tokens),
        head=_head_word(noun),
        modifiers=_modifiers(scene, noun),
        of_actor=own is not None,
        clausal=is_clausal(noun),
        definite=_is_definite(noun),
        holder=own or holder,
        target=None if target == (own or holder) else target,
        sphere=spheres[0] if len(spheres) == 1 else None,
        delta=core.delta,
    )


def _modifiers(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The words that narrow a noun, in order; "arms" keeps its plural; words that only say more or less are none."""
    narrowing = [c for c in noun.children if c.dep_ in {"compound", "amod"} and c.i < noun.i]
    kept = [c for c in narrowing if c.dep_ == "compound" or word_delta(scene, c) is None]
    return tuple(c.lower_ if c.lower_ == "arms" else lemma(c) for c in kept)


def _head_word(noun: Token) -> str:
    """How a head is looked up: its lemma; a gerund as it stands; a name with its capitals, as it is no quantity."""
    if noun.pos_ == "PROPN":
        return noun.text
    if noun.i > 1 and noun.nbor(-1).text == "-" and not noun.nbor(-2).whitespace_:
        return f"{noun.nbor(-2).lower_}-{lemma(noun)}"
    return noun.lower_ if noun.tag_ == "VBG" and noun.pos_ == "NOUN" else lemma(noun)


def _is_definite(noun: Token) -> bool:
    """Whether the words take a thing as known: "the", a demonstrative, a possessive pronoun, "further"."""
    return any(c.lower_ in KNOWING or (c.dep_ == "poss" and c.tag_ == "PRP$") for c in noun.children)


def _own(scene: Scene, number: int, noun: Token) -> Role | None:
    """The role of a head that names somebody; None for a clause, and for a thing that is counted (an office)."""
    mention = scene.mention(number, noun)
    if mention is None or is_clausal(noun):
        return None
    counted = mention.kind == "nominal" and scene.ontology.word_senses(lemma(noun))
    return None if counted else scene.role(number, noun)


def _pair(scene: Scene, number: int, noun: Token) -> tuple[Role, Role] | None:
    """Both sides of a pair named before a noun ("X-Y relations"), None where there are not two."""
    tokens = [t for child in noun.children if child.dep_ in {"compound", "amod", "nmod"} for t in child.subtree]
    sides = [role for t in tokens if (role := scene.role(number, t)) is not None]
    hyphened = any(t.text in {"-", "/"} for t in tokens)
    return (sides[0], sides[1]) if hyphened and len(sides) == 2 else None  # noqa: PLR2004 — a pair


def _holder(scene: Scene, number: int, noun: Token) -> Role | None:
    """Whose quantity it is: owner, adjective, maker, origin, then "of"; None where nobody is named."""
    slots = inner_slots(noun)
    for name in HOLDER_SLOTS:
        found = scene.roles(number, slots.get(name, ()), inner=name not in {"poss", "adj"})
        if found:
            return found[0]
    mention = scene.mention(number, noun)
    if mention is not None and mention.owner in scene.mentions:
        owner = scene.mentions[mention.owner]
        return Role(anchor=owner.anchor, mention=owner.id)
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            slots = {s.name: s.token for s in preposition_slots(child)}
            for name in ("by", "from"):
                found = scene.roles(number, [slots[name]] if name in slots else (), inner=False)
                if found:
                    return found[0]
    return None


def _target(scene: Scene, number: int, noun: Token) -> Role | None:
    """Towards whom or where the quantity is; None where the words do not say."""
    slots = inner_slots(noun)
    for name in TARGET_SLOTS:
        found = scene.roles(number, slots.get(name, ()))
        if found:
            return found[0]
    between = scene.roles(number, slots.get("between", ()))
    return between[1] if len(between) > 1 else None


def _filled(end: Phrase, *, holder: tuple[Role, ...] = (), target: tuple[Role, ...] = ()) -> Phrase:
    """The phrase with empty places filled."""
    filled = end.holder or (holder[0] if holder else None)
    aimed = end.target or (target[0] if target else None)
    return msgspec.structs.replace(end, holder=filled, target=None if aimed == filled else aimed)
