"""Causal verbs -> links from what moves to what is moved, and what a clause claims to come about."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import CauseWords
from dragoman.ontology.measuring import load_measuring
from dragoman.read.causes.cores import may_be_near
from dragoman.read.causes.effects import effects_of, tells_otherwise
from dragoman.read.causes.ends import clause_end
from dragoman.read.causes.links import Linked, Sign, end_of, is_actor, is_set_aside, loose_from
from dragoman.read.causes.sides import causes_of, index_causes
from dragoman.read.causes.things import tells_of_change
from dragoman.read.deeds.mishaps import runs_into
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    NOUN_TAGS,
    clause_heads,
    is_infinitive,
    is_passive,
    lemma,
    members,
    preposition_slots,
    verb_key,
)
from dragoman.read.grammar.tree import children
from dragoman.read.status.denied import is_denied
from dragoman.read.status.status import status_of
from dragoman.records import Phrase

# Classes of verbs whose effects stand for their clause; and those whose effects do where the clause is an aim.
CLAIMED = frozenset({"make", "raise_", "lower", "drive"})
AIMED = frozenset({"bar", "better", "worse"})
# Classes of verbs by which somebody may be moved to act.
MOVING_TO_ACT = frozenset({"make", "drive", "raise_"})
# Words by which a noun is singled out, besides superlatives.
SINGLING = load_measuring().ranking | {"latest", "next", "only"}


def verb_links(scene: Scene, number: int) -> Iterator[Linked]:
    """The links that the causal verbs of a sentence make, in order."""
    table = index_causes(scene.ontology.lexicon.causes).verbs
    for verb in clause_heads(scene.parsed.words[number]):
        if is_set_aside(verb) or _spells_out(verb) or _only_tolls(scene, verb) or _is_only_asked(scene, verb):
            continue
        if runs_into(verb, scene.ontology.lexicon.events.mood):
            continue
        for name, key in _listed(table, verb):
            otherwise = tells_otherwise(scene, number, verb, name)
            effects = [] if otherwise else _brought_to_act(scene, number, verb, name)
            effects = effects or ([] if otherwise else list(effects_of(scene, number, verb, name, key)))
            if effects:
                found = _links(scene, number, verb, name, effects)
                yield from (each for each in found if not _is_handled(scene, each, name, key))
                break
        else:
            yield from _nil_links(scene, number, verb)


def _brought_to_act(scene: Scene, number: int, verb: Token, name: str) -> list[tuple[Phrase, Sign]]:
    """What somebody does whom a participle before it says to be moved ("Driven by debt, farmers left"), else []."""
    main = verb.head
    opening = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i < main.i and name in MOVING_TO_ACT
    moved = opening and any(c.dep_ == "agent" for c in children(verb)) and main.pos_ == "VERB"
    if not moved or not any(is_actor(scene, number, t) for t in objects(verb)) or is_passive(main):
        return []
    return [(clause_end(scene, number, main, frozenset({verb.i})), 1)]


def _is_handled(scene: Scene, linked: Linked, name: str, key: str) -> bool:
    """Whether a verb tells of a thing that is only moved, stopped or shown by another ("the boat brought flour")."""
    if name == "evidence":
        return not tells_of_change(scene, linked.effect)
    if name == "bar" and linked.cause.head in scene.ontology.lexicon.events.instrument["nouns"]:
        return not tells_of_change(scene, linked.effect)
    handling = name == "make" and key in scene.ontology.lexicon.causes.handling
    return (handling or _is_own_work(scene, linked, key)) and not tells_of_change(scene, linked.cause)


def _is_own_work(scene: Scene, linked: Linked, key: str) -> bool:
    """Whether an effect is work that nobody else is said to do, and so the cause's own ("the mine stopped work")."""
    effect, words = linked.effect, scene.ontology.lexicon.causes
    bare = effect.holder is None and not (effect.definite or effect.modifiers)
    return bare and effect.head in words.own_work and key in words.resting_from


def _spells_out(verb: Token) -> bool:
    """Whether an infinitive after "is" only says what its subject is ("the aim is to cut costs")."""
    return verb.dep_ == "xcomp" and lemma(verb.head) == "be" and is_infinitive(verb)


def _is_only_asked(scene: Scene, verb: Token) -> bool:
    """Whether an infinitive tells what a request is for, which whoever gets it need not do ("ignored calls to V")."""
    asked = verb.dep_ == "acl" and is_infinitive(verb) and verb.head.dep_ == "dobj"
    return asked and lemma(verb.head) in scene.ontology.lexicon.status.requested


def _listed(table: Mapping[str, tuple[str, ...]], verb: Token) -> Iterator[tuple[str, str]]:
    """The classes of a verb, each with the words it is listed under; those of its longest words unless they misfit.

    A preposition that only says when or where ("ended the dispute in May") makes no verb of its own.
    """
    keys = [k for k in verb_key(verb) if k in table and may_be_near(verb, k)]
    if any(_is_cut_short(verb, key) for key in keys):
        # Nor is it the verb without either.
        keys = [key for key in keys if " " in key and not _is_cut_short(verb, key)]
    if len(keys) > 1 and "make" in table[keys[0]] and _beside_object(verb, keys[0]):
        keys = keys[1:]
    yield from ((name, key) for key in keys[:1] for name in table[key])


def _is_cut_short(verb: Token, key: str) -> bool:
    """Whether a verb's particle makes another verb of it than its preposition does ("ended up in prison")."""
    words = key.split()
    parting = [c.lower_ for c in children(verb) if c.dep_ == "prt"]
    governed = any(c.dep_ == "prep" and c.lower_ == words[-1] for c in children(verb))
    return len(words) == 2 and governed and bool(parting) and words[-1] not in parting  # noqa: PLR2004


def _beside_object(verb: Token, key: str) -> bool:
    """Whether a preposition that would make a verb of its own ("end in") stands beside an object with its own noun."""
    words = key.split()
    preps = [c for c in children(verb) if c.lower_ == words[-1] and c.dep_ == "prep"]
    governing = [prep for prep in preps if any(o.dep_ == "pobj" and o.pos_ in NOUN_TAGS for o in children(prep))]
    beside = (c for c in children(verb) if c.dep_ in {"dobj", "nsubjpass"})
    return len(words) == 2 and any(c.i < prep.i for prep in governing for c in beside)  # noqa: PLR2004


def _links(scene: Scene, number: int, verb: Token, name: str, effects: list[tuple[Phrase, Sign]]) -> Iterator[Linked]:
    """The links from each cause of a verb to each effect."""
    words = scene.ontology.lexicon.causes
    if name == "motive" and is_denied(verb):
        return
    causes, own_act = causes_of(scene, number, verb, name)
    if own_act and name == "bar" and not any(effect.clausal for effect, _ in effects):
        return
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
    """Whether a verb only tells what is aimed at: "designed to cut X", "in order to cut X", "was passed to cut X"."""
    aiming = scene.ontology.lexicon.causes.aiming
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ in {"xcomp", "pcomp", "acl"} and lemma(above) in aiming:
        return True
    asked = scene.ontology.lexicon.status.requested - scene.ontology.lexicon.causes.expected
    if verb.dep_ == "xcomp" and is_infinitive(verb) and lemma(above) in asked:
        return True
    if verb.dep_ in {"acl", "relcl"} and is_infinitive(verb) and above.pos_ == "NOUN" and not _singled_out(above):
        return True
    if verb.dep_ == "advcl" and is_infinitive(verb) and is_passive(above):
        return True
    ordered = any(c.lower_ == "order" for c in verb.lefts) or (above.lower_ == "order" and is_infinitive(verb))
    return verb.dep_ in {"advcl", "acl"} and ordered


def _singled_out(noun: Token) -> bool:
    """Whether a noun is singled out by what it did ("the first raid to cause deaths")."""
    return any(c.lower_ in SINGLING or c.tag_ == "JJS" for c in noun.lefts)


def _only_tolls(scene: Scene, verb: Token) -> bool:
    """Whether a participle only tells who fell to the deed before it (", killing two guards"): the deed's own toll."""
    killing = scene.ontology.lexicon.causes.verbs_of_change["losses"]["more"]
    return loose_from(verb) is not None and lemma(verb) in killing


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
    scene: Scene, number: int, verb: Token, without: frozenset[int] = frozenset(), *, wide: bool = False
) -> list[tuple[Phrase, Sign]]:
    """What a clause says comes about or moves: the effects of its causal verb, else the clause itself.

    without: indices of tokens whose phrases do not belong to the clause. wide: also what is barred, or gets better or
    worse; the clause then names what is aimed at, not what happens.
    """
    table = index_causes(scene.ontology.lexicon.causes).verbs
    if not any(is_actor(scene, number, t) for t in agents(verb)):
        for name, key in _listed(table, verb):
            if name in CLAIMED or (wide and name in AIMED):
                found = list(effects_of(scene, number, verb, name, key))
                if found:
                    return _as_held(scene, number, verb, found)
    return [(clause_end(scene, number, verb, without), 1)]


def _as_held(
    scene: Scene, number: int, verb: Token, effects: Sequence[tuple[Phrase, Sign]]
) -> list[tuple[Phrase, Sign]]:
    """The effects of a verb; what keeps it from moving them moves them the other way: "did not cut costs because S"."""
    denied = status_of(scene, number, verb).polarity == "-"
    return [(effect, -sign if denied and sign else sign) for effect, sign in effects]
