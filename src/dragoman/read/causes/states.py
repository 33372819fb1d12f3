"""States that things bring about or bear on -> links: make X worse, make it easy to V, be essential for X."""

from collections.abc import Iterator, Mapping
from itertools import product

import msgspec
from spacy.tokens import Token

from dragoman.read.causes.discourse import antecedent_of
from dragoman.read.causes.effects import is_curbing
from dragoman.read.causes.ends import clause_end, minded_end, names_quantity, price_of
from dragoman.read.causes.links import Linked, Sign, end_of, is_actor, is_set_aside, put_at, undergone_end
from dragoman.read.causes.sides import cause_heads, causes_of
from dragoman.read.causes.things import tells_of_change
from dragoman.read.causes.verbs import claimed_effects
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.deltas import inviting_delta, judged_delta, priced_delta, word_delta
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    clause,
    clause_heads,
    conjuncts,
    is_infinitive,
    is_passive,
    lemma,
    phrase,
    preposition_slots,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.status.denied import is_denied
from dragoman.records import Phrase

# Verbs that make one thing another, or have somebody do something.
COPULAS = frozenset({"be", "become", "remain", "prove", "seem", "stay"})
# Words for how ties are that rise or fall, and for how a room is ("kept the halls warm").
FELT = frozenset({"cold", "cool", "warm", "warmer", "cooler", "colder"})
# What is kept so is less of where it would be.
AWAY = "away"
STAYING = frozenset({"at", "in", "on", "off"})
BEARS_ON = frozenset({"for", "to", "in"})
# Words for things told before.
ONES = frozenset({"it", "them"})
# Before a choice that hardly is one.
SCANT = frozenset({"no", "little", "few", "scant"})


def state_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links of a sentence by which something brings a state about, or is told to bear on something."""
    for verb in clause_heads(scene.parsed.words[number]):
        if is_set_aside(verb):
            continue
        levelled = [*_levelled_links(scene, number, verb), *_endangered_links(scene, number, verb)]
        levelled += [*_staying_links(scene, number, verb), *_curbed_links(scene, number, verb)]
        levelled += [*_verging_links(scene, number, verb), *_cornered_links(scene, number, verb)]
        yield from levelled or _brought_links(scene, number, verb)
        yield from _bearing_links(scene, number, verb)


def _levelled_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X drove Y higher”, “sent Y up”, “kept Y low”: the last word says which way X moves Y."""
    if lemma(verb) not in scene.ontology.lexicon.causes.levelling:
        return
    for level in (c for c in verb.rights if c.dep_ in {"advmod", "prt", "oprd", "acomp"} or _is_moving(c)):
        if level.dep_ == "prt" and lemma(verb) not in scene.ontology.lexicon.causes.carrying_off:
            continue
        sign = word_delta(scene, level)
        things = objects(verb) or [c for c in level.lefts if c.dep_ in {"npadvmod", "nsubj"}]
        for cause in cause_heads(scene, number, verb) if sign is not None else ():
            for thing in (t for t in things if not is_actor(scene, number, t)):
                told: Sign = 0 if is_denied(verb) else sign
                first, second = end_of(scene, number, cause), end_of(scene, number, thing)
                if not _only_warms(scene, number, verb, level):
                    yield Linked(first, second, told, "causal", (verb,), "frame.level")


def _only_warms(scene: Scene, number: int, verb: Token, state: Token) -> bool:
    """Whether a thing is kept warm or cold, which for ties alone tells how close they are ("kept the halls warm")."""
    things = objects(verb) or subjects(state) if state.lower_ in FELT else []
    return bool(things) and not any(tells_of_change(scene, end_of(scene, number, t)) for t in things)


def _cornered_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X left Y with no choice but to V”: X makes Y do what is left to do."""
    choices = (s.token for s in preposition_slots(verb) if s.name == "with") if lemma(verb) == "leave" else ()
    for choice in (t for t in choices if lemma(t) in scene.ontology.lexicon.causes.choices):
        deed = _all_left(choice)
        if deed is None or not any(c.lower_ in SCANT for c in choice.lefts):
            continue
        for cause, (effect, sign) in product(cause_heads(scene, number, verb), claimed_effects(scene, number, deed)):
            told: Sign = 0 if is_denied(verb) else sign
            yield Linked(end_of(scene, number, cause), effect, told, "causal", (verb,), "frame.choice")


def _all_left(choice: Token) -> Token | None:
    """The verb of "but to V" right behind a noun, however it is parsed; None for other words."""
    words = choice.doc[choice.i + 1 : choice.i + 7]
    opened = [t.lower_ for t in words[:2]] in (["but", "to"], ["except", "to"])
    return next((t for t in words if t.tag_ == "VB"), None) if opened else None


def _is_moving(word: Token) -> bool:
    """Whether a participle says what its own subject is brought to do ("sent prices soaring")."""
    return (
        word.tag_ == "VBG" and word.dep_ in {"advcl", "ccomp", "xcomp"} and any(c.dep_ == "nsubj" for c in word.lefts)
    )


def _endangered_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X puts Y at risk”: X may bring Y down."""
    if lemma(verb) not in {"put", "place"}:
        return
    if not put_at(verb, scene.ontology.lexicon.causes.endangering):
        return
    sign: Sign = 0 if is_denied(verb) else -1
    for cause in cause_heads(scene, number, verb):
        for thing in objects(verb):
            first, second = end_of(scene, number, cause), end_of(scene, number, thing)
            yield Linked(first, second, sign, "causal", (verb,), "frame.endangered")


def _curbed_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X brought Y under control”, “X keeps Y in check”: X holds Y down."""
    if not is_curbing(scene, verb):
        return
    sign: Sign = 0 if is_denied(verb) else -1
    for cause in cause_heads(scene, number, verb):
        for thing in (t for t in objects(verb) if not is_actor(scene, number, t)):
            first, second = end_of(scene, number, cause), end_of(scene, number, thing)
            anchor = scene.anchor(number, [*verb.doc[thing.left_edge.i : thing.i + 1]])
            yield Linked(first, msgspec.structs.replace(second, anchor=anchor), sign, "causal", (verb,), "frame.curb")


def _verging_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X left Y on the brink of Z”, “X stands in the way of Z”: X brings Z near, or keeps it off."""
    words = scene.ontology.lexicon.causes
    ways: tuple[tuple[Mapping[str, frozenset[str]], frozenset[str], Sign], ...]
    ways = (words.verging, words.levelling, 1), (words.hindering, words.lying, -1)
    for listed, verbs, sign in ways:
        for slot in preposition_slots(verb) if lemma(verb) in verbs else ():
            below = [s.token for s in preposition_slots(slot.token) if s.name == "of"]
            reached = below if lemma(slot.token) in listed.get(slot.name, ()) else []
            told: Sign = 0 if is_denied(verb) else sign
            for cause, thing in product(cause_heads(scene, number, verb) if reached else (), reached):
                first, second = end_of(scene, number, cause), end_of(scene, number, thing)
                if tells_of_change(scene, second):
                    yield Linked(first, second, told, "causal", (verb,), "frame.verge")


def _staying_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X keeps Y at the table”, “X held Y in power”, “X keeps Y afloat”: X is why Y is there."""
    if lemma(verb) not in {"keep", "hold"}:
        return
    staying = put_at(verb, dict.fromkeys(STAYING, scene.ontology.lexicon.causes.stays))
    if not (staying or any(_is_kept(scene, c) for c in verb.rights)):
        return
    sign: Sign = 0 if is_denied(verb) else 1
    by = frozenset(c.i for c in children(verb) if c.dep_ == "agent")
    off: Sign = None if not any(c.lower_ == AWAY for c in verb.rights) else 0 if sign == 0 else -1
    for cause in cause_heads(scene, number, verb) if objects(verb) else ():
        first = end_of(scene, number, cause)
        if off is not None:
            words = _from_object(scene, number, verb).anchor
            away = [msgspec.structs.replace(end_of(scene, number, t), anchor=words) for t in objects(verb)[:1]]
            yield from (Linked(first, end, off, "causal", (verb,), "frame.stay") for end in away)
            continue
        effect = clause_end(scene, number, verb, by) if is_passive(verb) else _from_object(scene, number, verb)
        yield Linked(first, effect, sign, "causal", (verb,), "frame.stay")


def _is_kept(scene: Scene, word: Token) -> bool:
    """Whether a word tells how that stays which a verb keeps ("kept the mill afloat", "kept the lenders solvent")."""
    complement = word.dep_ == "oprd" and not _tells_state(word)
    return (complement and word.i == word.left_edge.i) or (
        word.dep_ in {"advmod", "oprd", "prt"} and word.lower_ in scene.ontology.lexicon.causes.kept
    )


def _from_object(scene: Scene, number: int, verb: Token) -> Phrase:
    """What a verb tells, in the words from its object on."""
    words = [t for t in clause(verb) if t.i > verb.i]
    return msgspec.structs.replace(clause_end(scene, number, verb), anchor=scene.anchor(number, words))


def _brought_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X left Y dependent on Z”, “X makes Y more likely”, “X makes it hard to V”: X brings Y into a state."""
    words = scene.ontology.lexicon.causes
    if lemma(verb) not in words.rendering:
        return
    states = [c for c in children(verb) if c.dep_ in {"oprd", "acomp", "ccomp", "xcomp"} and _tells_state(c)]
    states += [c for c in children(verb) if lemma(verb) in words.rendered and (_is_made(c) or _is_state_left(c))]
    states += [c for t in objects(verb) for c in t.rights if lemma(verb) in words.rendered and _is_judged(scene, c)]
    states += [c for c in verb.rights if lemma(verb) in words.rendered and not states and _is_comparative(scene, c)]
    for state in (each for c in states for each in conjuncts(c) if each.i == c.i or _own_things(each)):
        if _only_warms(scene, number, verb, state):
            continue
        brought = _brought_ends(scene, number, verb, state)
        for cause in cause_heads(scene, number, verb) if brought else ():
            for effect, sign in brought:
                told: Sign = 0 if is_denied(verb) else sign
                first = end_of(scene, number, cause)
                yield Linked(first, effect, told, "causal", (verb,), "frame.state", tail=state)


def _brought_ends(scene: Scene, number: int, verb: Token, state: Token) -> list[tuple[Phrase, Sign]]:
    """What is brought into a state, with its sign: a deed for "it", a thing that is judged, else the state itself."""
    things = objects(verb) or (subjects(state) if state.dep_ == "ccomp" else _own_things(state))
    pointing = any(t.lower_ in ONES and scene.mention(number, t) is None for t in things)
    apart = _is_made(state) or _clauses_below(state, verb) or scene.ontology.word_senses(lemma(state))
    if pointing and not apart:
        return _meant_ends(scene, number, state, things[0])
    minded = minded_end(scene, number, state) if things and not pointing else None
    if minded is not None:
        words = [*verb.doc[min(things[0].left_edge.i, state.left_edge.i) : max(t.i for t in clause(state)) + 1]]
        minded = msgspec.structs.replace(minded, anchor=scene.anchor(number, words))
    deed = _deed_brought(scene, number, verb, state, things) if minded is None else (minded, 1)
    if deed is not None:
        return [deed]
    if _is_made(state):
        words = [t for t in subtree(state) if t.i <= max(state.i, *(x.i for x in phrase(state)))]
        end = end_of(scene, number, state)
        return [(msgspec.structs.replace(end, anchor=scene.anchor(number, words)), 1)]
    way = priced_delta(scene, state)
    if way is not None and things:
        return [
            (price_of(undergone_end(scene, number, t, verb), t), way) for t in things if t.pos_ in {"NOUN", "PROPN"}
        ]
    judged = [(t, judged_delta(scene, state, t)) for t in things if t.pos_ == "NOUN"]
    judged = [] if any(names_quantity(scene, state, t) for t in things) else judged
    if any(delta is not None for _, delta in judged):
        return [(undergone_end(scene, number, t, verb), delta) for t, delta in judged]
    effect = clause_end(scene, number, state if state.dep_ in {"ccomp", "conj"} else verb)
    if things and state.dep_ != "ccomp" and verb.i < things[0].i < state.i:
        words = [*verb.doc[things[0].left_edge.i : max(t.i for t in clause(state)) + 1]]
        effect = msgspec.structs.replace(effect, anchor=scene.anchor(number, words))
    return [(effect, -1 if _lessened(state) else 1)] if things else []


def _own_things(state: Token) -> list[Token]:
    """What a second state is told of that has a thing of its own ("makes bread dearer and debt harder to bear")."""
    second = state.dep_ == "conj" and state.pos_ == "ADJ"
    return [c for c in state.lefts if second and c.dep_ == "nsubj"]


def _clauses_below(state: Token, verb: Token) -> list[Token]:
    """The deeds told behind a state, for which an "it" before that may stand ("made it hard to V")."""
    return [d for c in (state, verb) for d in children(c) if d.dep_ in {"advcl", "xcomp", "ccomp"} and is_infinitive(d)]


def _meant_ends(scene: Scene, number: int, state: Token, pronoun: Token) -> list[tuple[Phrase, Sign]]:
    """What "it" is that is brought into a state ("made it worse"): the thing told before; [] where none is clear."""
    told = antecedent_of(scene, number, pronoun)
    way = None if told is None else judged_delta(scene, state, told.token)
    return [] if way is None else [(end_of(scene, number, pronoun), way)]


def _deed_brought(
    scene: Scene, number: int, verb: Token, state: Token, things: list[Token]
) -> tuple[Phrase, Sign] | None:
    """The deed that is made likely or hard, with its sign ("made it hard to V", "made raids harder to hide")."""
    deeds = _clauses_below(state, verb)
    if any(t.lower_ == "it" for t in things) and deeds and deeds[0] != state:
        way = inviting_delta(state) or judged_delta(scene, state, deeds[0])
        sign = way or (-1 if _lessened(state) else 1)
        return clause_end(scene, number, deeds[0]), sign
    deed = _made_hard(scene, state, deeds) if things else None
    if deed is None:
        return None
    told = [things[0].left_edge, *clause(deed)]
    end = msgspec.structs.replace(clause_end(scene, number, deed), modifiers=(lemma(things[0]),))
    words = [*deed.doc[told[0].i : max(t.i for t in told) + 1]]
    return msgspec.structs.replace(end, anchor=scene.anchor(number, words)), judged_delta(scene, state, deed)


def _made_hard(scene: Scene, state: Token, deeds: list[Token]) -> Token | None:
    """The deed that an adjective says is made hard or easy ("made raids harder to hide"), None for other adjectives."""
    judged = scene.ontology.lexicon.causes.judged
    hard = {state.lower_, lemma(state)} & (judged["open"] | judged["shut"])
    return deeds[0] if hard and deeds and deeds[0].head.i == state.i else None


def _is_made(complement: Token) -> bool:
    """Whether a complement with a subject of its own tells what that is made, or made to do ("made it a target")."""
    own = any(c.dep_ == "nsubj" for c in children(complement))
    named = complement.dep_ in {"ccomp", "dobj", "oprd"} and complement.pos_ == "NOUN"
    return own and (named or (complement.dep_ == "ccomp" and complement.tag_ in {"VB", "VBP"}))


def _is_state_left(participle: Token) -> bool:
    """Whether a bare participle right behind the object of its verb tells its state ("left it exposed to raids")."""
    things = [t for t in objects(participle.head) if t.i < participle.i]
    bare = participle.dep_ == "advcl" and participle.tag_ == "VBN" and all(c.dep_ == "advmod" for c in participle.lefts)
    return bare and bool(things) and things[-1].right_edge.i == participle.left_edge.i - 1


def _is_judged(scene: Scene, participle: Token) -> bool:
    """Whether a participle that a parse hung on a noun right before it judges that ("left the towns exposed")."""
    bare = participle.dep_ == "acl" and participle.tag_ == "VBN" and not any(participle.lefts)
    return (
        bare and participle.i == participle.head.i + 1 and judged_delta(scene, participle, participle.head) is not None
    )


def _is_comparative(scene: Scene, adverb: Token) -> bool:
    """Whether what a parse took for an adverb says how its verb's object now stands ("made a settlement harder")."""
    if adverb.dep_ not in {"advmod", "advcl", "attr"} or adverb.tag_ not in {"RBR", "JJR", "JJ", "RB"}:
        return False
    things = [t for t in objects(adverb.head) if t.pos_ == "NOUN" and t.right_edge.i == adverb.left_edge.i - 1]
    return any(judged_delta(scene, adverb, t) or priced_delta(scene, adverb) for t in things)


def _tells_state(token: Token) -> bool:
    """Whether a complement tells a state: an adjective or a participle."""
    return token.pos_ == "ADJ" or token.tag_ in {"VBN", "VBG", "RBR", "JJR"}


def _lessened(state: Token) -> bool:
    """Whether a state is said to be there less ("less likely")."""
    return any(c.lower_ == "less" for c in children(state))


def _bearing_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “X is essential for Y”, “is harmful to Y”, “is critical to preventing Y”, “was responsible for Y”."""
    if lemma(verb) not in COPULAS:
        return
    yield from _untouched_links(scene, number, verb)
    yield from _waiting_links(scene, number, verb)
    listed = scene.ontology.lexicon.causes.bearing_on
    for state in (each for c in children(verb) if c.dep_ in {"acomp", "oprd"} for each in conjuncts(c)):
        name = next((name for name, words in listed.items() if state.lower_ in words), None)
        if name is None:
            continue
        turned = -1 if name == "against" else 1
        for cause in causes_of(scene, number, verb, "make")[0]:
            for effect, sign in _borne_on(scene, number, state):
                told: Sign = 0 if is_denied(verb) else None if sign is None else 1 if sign == turned else -1
                link_type = "enabling" if name == "enabling" else "causal"
                yield Linked(cause, effect, told, link_type, (state,), "frame.bearing")


def _untouched_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “Y is unaffected by X”: X leaves Y as it is."""
    for state in (c for c in children(verb) if c.lower_ in scene.ontology.lexicon.causes.untouched):
        causes = [s.token for s in preposition_slots(state) if s.name == "by"]
        effects = [t for t in subjects(verb) if not is_actor(scene, number, t)]
        for cause, effect in product((t for t in causes if not is_actor(scene, number, t)), effects):
            ends = end_of(scene, number, cause), end_of(scene, number, effect)
            if not is_denied(verb):
                yield Linked(*ends, 0, "causal", (state,), "frame.bearing")


def _waiting_links(scene: Scene, number: int, verb: Token) -> Iterator[Linked]:
    """Read “Y is conditional on X”: Y comes where X does."""
    for state in (c for c in children(verb) if c.lower_ in scene.ontology.lexicon.causes.waiting):
        causes = [s.token for each in (state, verb) for s in preposition_slots(each) if s.name in {"on", "upon"}]
        effects = [t for t in subjects(verb) if not is_actor(scene, number, t)]
        for cause, effect in product((t for t in causes if not is_actor(scene, number, t)), effects):
            ends = end_of(scene, number, cause), end_of(scene, number, effect)
            yield Linked(*ends, 0 if is_denied(verb) else 1, "enabling", (state,), "frame.bearing")


def _borne_on(scene: Scene, number: int, state: Token) -> Iterator[tuple[Phrase, Sign]]:
    """What an adjective says that something bears on: things after "for", "to" or "in", and deeds."""
    slots = [s.token for s in preposition_slots(state) if s.name in BEARS_ON]
    named = (t for t in slots if t.pos_ == "NOUN" or t.tag_ == "VBG")
    for thing in (t for t in named if not is_actor(scene, number, t)):
        yield end_of(scene, number, thing), 1
    gerunds = [d for c in children(state) if c.lower_ in BEARS_ON for d in children(c) if d.dep_ == "pcomp"]
    infinitives = [c for c in children(state) if c.dep_ in {"xcomp", "advcl"} and is_infinitive(c)]
    for deed in (each for d in (*gerunds, *infinitives) if d.pos_ == "VERB" for each in conjuncts(d)):
        for effect, sign in claimed_effects(scene, number, deed, wide=True):
            whole = effect.head == lemma(deed)
            own = scene.anchor(number, clause(deed)) if whole else effect.anchor
            yield msgspec.structs.replace(effect, anchor=own), sign
