"""Words that tell of deeds -> their sense, and who does them to whom."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology._lexicon import EventWords, Sense
from dragoman.read.scene import Scene, head_in, inner_slots
from dragoman.read.syntax import (
    agents,
    hyphened,
    lemma,
    objects,
    owners,
    preposition_slots,
    subjects,
    verb_key,
)
from dragoman.records import Role

# A planned deed of these types is, in PLOVER, the promise of it.
OWNER_SLOTS = ("poss", "by", "adj", "from")


# Types whose deed is told by an infinitive.
EMBEDDING = frozenset({"THREATEN", "REJECT", "AGREE"})


class Senses(NamedTuple):
    """Senses by the words that bring them up."""

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    joint: Mapping[str, Sense]


@lru_cache(maxsize=4)
def index_senses(words: EventWords) -> Senses:
    """The senses by verb, noun and "joint" noun, in the order of the list."""
    verbs: dict[str, tuple[Sense, ...]] = {}
    nouns: dict[str, tuple[Sense, ...]] = {}
    joint: dict[str, Sense] = {}
    for sense in words.sense:
        for word in sense.verbs:
            verbs[word] = (*verbs.get(word, ()), sense)
        for word in sense.nouns:
            nouns[word] = (*nouns.get(word, ()), sense)
        joint.update(dict.fromkeys(sense.joint, sense))
    return Senses(verbs, nouns, joint)


def opened_by(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whose office it is that "opened": its owner, else the office itself."""
    found = scene.roles(number, subjects(verb), inner=False)
    owned = [scene.mentions[role.mention].owner for role in found if role.mention]
    mentions = [scene.mentions[owner] for owner in owned if owner is not None and owner in scene.mentions]
    return tuple(Role(anchor=mention.anchor, mention=mention.id) for mention in mentions) or found


def fits(sense: Sense, verb: Token) -> bool:
    """Whether a verb has the object its sense asks for."""
    if not sense.objects:
        return True
    slots = [t for s in preposition_slots(verb) if s.name in {"of", "with"} for t in [s.token]]
    things = objects(verb) or (subjects(verb) if sense.place_target else [])
    return any(head_in(t, sense.objects) for t in (*things, *slots))


def lends_to_noun(verb: Token, words: EventWords, senses: Senses) -> bool:
    """Whether a light verb only carries the nominal event that is its object."""
    if not any(key in words.light.verbs or key in words.light.ending for key in verb_key(verb)):
        return False
    return any(lemma(t) in senses.nouns and t.pos_ == "NOUN" for t in objects(verb))


def verb_targets(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Who the verb's event is done to: the first target slot that holds an actor."""
    slots = verb_slots(verb)
    taken = {t.i for t in agents(verb)}
    for name in sense.target:
        tokens = [t for t in slots.get(name, ()) if t.i not in taken]
        if name == "poss":
            tokens = [owner for t in slots.get("dobj", ()) for owner in inner_slots(t).get("poss", ())]
        found = scene.roles(number, tokens)
        if found:
            return found
    return _embedded_target(scene, number, verb, sense)


def _embedded_target(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Whom a promised, refused or threatened deed is aimed at ("threatened to bomb X", "refused to meet X")."""
    if sense.type not in EMBEDDING:
        return ()
    for inner in (c for c in verb.children if c.dep_ in {"xcomp", "pcomp"} and c.pos_ == "VERB"):
        slots = verb_slots(inner)
        for name in ("dobj", "with", "on", "against", "to", "from"):
            found = scene.roles(number, slots.get(name, ()))
            if found:
                return found
    conditions = [c for c in verb.children if c.dep_ == "advcl"] if sense.type == "THREATEN" else []
    return scene.doers(number, [s for c in conditions for s in subjects(c)])


def verb_slots(verb: Token) -> dict[str, list[Token]]:
    """What hangs on a verb by slot: dobj, each preposition, "obj_PREP" for those of its object, dative."""
    slots: dict[str, list[Token]] = {"dobj": objects(verb)}
    for slot in preposition_slots(verb):
        slots.setdefault(slot.name, []).append(slot.token)
    for thing in slots["dobj"]:
        for slot in preposition_slots(thing):
            slots.setdefault(slot.name, []).append(slot.token)
    return slots


def reciprocal(
    sense: Sense, sources: tuple[Role, ...], targets: tuple[Role, ...]
) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Both sides of a mutual deed told of a plural subject: the first with the others."""
    if sense.symmetric and not targets and len(sources) > 1:
        return sources[:1], sources[1:]
    return sources, targets


def noun_sense(noun: Token, senses: Senses) -> Sense | None:
    """The sense of a noun that has what the sense asks for."""
    word = lemma(noun)
    if word in senses.joint and any(lemma(c) in {"joint", "combined", "common"} for c in noun.children):
        return senses.joint[word]
    forms = dict.fromkeys((*hyphened(noun), word, noun.lower_ if noun.tag_ == "VBG" else word))
    for sense in (sense for form in forms for sense in senses.nouns.get(form, ())):
        inner = [t for name, tokens in inner_slots(noun).items() if name in {"of", "adj"} for t in tokens]
        if not sense.objects or any(head_in(t, sense.objects) for t in inner):
            return sense
    return None


def noun_sides(
    scene: Scene, number: int, noun: Token, sense: Sense, words: EventWords
) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Source and target of a nominal event."""
    slots = inner_slots(noun)
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        return (sides[:1], sides[1:] or sides[:1]) if sides else ((), ())
    carrier = carrier_of(noun, words)
    sources = _noun_sources(scene, number, noun, sense, carrier)
    targets = _noun_targets(scene, number, noun, sense, sources)
    if carrier is not None and lemma(carrier) in words.light.undergoing:
        undergoers = scene.doers(number, agents(carrier))
        sources, targets = scene.roles(number, slots.get("from", ())), undergoers
    sources, targets = reciprocal(sense, sources, targets)
    return sources, tuple(t for t in targets if t not in sources) or (targets if sense.symmetric else ())


def carrier_of(noun: Token, words: EventWords) -> Token | None:
    """The light verb that carries a nominal event as its object (or passive subject), None without one."""
    if noun.dep_ not in {"dobj", "nsubjpass", "conj", "pobj"}:
        return None
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    verb = top.head.head if top.dep_ == "pobj" else top.head
    if verb.pos_ == "VERB" and any(key in words.light.verbs or key in words.light.undergoing for key in verb_key(verb)):
        return verb
    return None


def _noun_sources(scene: Scene, number: int, noun: Token, sense: Sense, carrier: Token | None) -> tuple[Role, ...]:
    """Who does a nominal event: its owner, maker or light verb's subject, else the owner of the noun above."""
    slots = inner_slots(noun)
    names = ("by", "from") if lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"] else OWNER_SLOTS
    # What a sense looks for its target at first holds no maker: whoever withdraws, does not withdraw "from" himself.
    for name in (n for n in names if n != sense.target[0]):
        found = scene.roles(number, slots.get(name, ()), inner=name in {"by", "from"})
        if found and not (name == "poss" and carrier is not None and _plural_pronoun(noun)):
            return found
    if carrier is not None:
        return scene.doers(number, agents(carrier))
    if "of" in slots and "of" not in sense.target:
        return scene.roles(number, slots["of"])
    return _governing_owner(scene, number, noun)


def _plural_pronoun(noun: Token) -> bool:
    """Whether the owner is "their": of a deed done together, the light verb's subject says who."""
    return any(owner.lower_ == "their" for owner in owners(noun))


def _governing_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """The agent of a bare nominal event under another noun's or clause's agent ("X's use of … in an attack")."""
    token = noun
    while token.dep_ in {"pobj", "prep", "conj", "appos"}:
        token = token.head
        if token.pos_ == "NOUN":
            found = scene.roles(number, owners(token), inner=False) or scene.roles(
                number, inner_slots(token).get("by", ())
            )
            if found:
                return found
        if token.pos_ in {"VERB", "AUX"}:
            return ()
    return ()


def _noun_targets(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who a nominal event is done to: its own prepositions, who answers a request, its light verb's prepositions."""
    suffered = lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]
    names = ("poss", *sense.target) if suffered else sense.target
    found = _first_other(scene, number, inner_slots(noun), names, sources)
    if found:
        return found
    if sense.type == "REQUEST" and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        answered = lemma(noun.head) in scene.ontology.lexicon.events.light.answering
        return scene.doers(number, agents(noun.head)) if answered else ()
    carrier = carrier_of(noun, scene.ontology.lexicon.events)
    if carrier is None:
        return ()
    slots = {name: tokens for name, tokens in verb_slots(carrier).items() if name != "dobj"}
    return _first_other(scene, number, slots, sense.target, sources)


def _first_other(
    scene: Scene, number: int, slots: Mapping[str, list[Token]], names: tuple[str, ...], sources: tuple[Role, ...]
) -> tuple[Role, ...]:
    """The roles at the first slot of a list that holds somebody other than the sources."""
    for name in names:
        found = tuple(r for r in scene.roles(number, slots.get(name, ())) if r not in sources)
        if found:
            return found
    return ()
