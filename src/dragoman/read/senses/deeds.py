"""Words that tell of deeds -> their senses, what hangs on them, and whose they are."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.gaps import noun_meant
from dragoman.read.grammar.noun_slots import head_in, inner_slots, paid_in
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import (
    CACHED,
    Slot,
    conjuncts,
    hyphened,
    is_passive,
    last_words,
    lemma,
    preposition_slots,
    that_of,
)
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.labels import HELPING
from dragoman.records import Mention, Role

Sides = tuple[tuple[Role, ...], tuple[Role, ...]]
# Where a noun of a deed says what the deed moves or enters ("delivery of weapons", "intrusion into its waters").
THEMES = frozenset({"of", "adj", "into", "over"})
DONE = load_traits().deeds.done
HARMING = load_traits().deeds.harming


class Senses(NamedTuple):
    """Senses by the words that bring them up.

    stems: the verbs of all set phrases of verbs; ends: the nouns of all phrases of nouns. With them most words are
    passed over at once.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    joint: Mapping[str, Sense]
    stems: frozenset[str]
    ends: frozenset[str]


@lru_cache(maxsize=4)
def index_senses(words: EventWords) -> Senses:
    """The senses by verb, noun and "joint" noun: those that ask for more first, else in the order of the list."""
    verbs: dict[str, tuple[Sense, ...]] = {}
    nouns: dict[str, tuple[Sense, ...]] = {}
    joint: dict[str, Sense] = {}
    for sense in sorted(words.sense, key=_asks_little):
        for word in sense.verbs:
            verbs[word] = (*verbs.get(word, ()), sense)
        for word in sense.nouns:
            nouns[word] = (*nouns.get(word, ()), sense)
        joint.update(dict.fromkeys(sense.joint, sense))
    stems = frozenset(verb.split()[0] for verb in verbs)
    return Senses(verbs, nouns, joint, stems, last_words({*nouns, *joint}))


def _asks_little(sense: Sense) -> bool:
    """Whether a sense asks neither for an object, nor for who does or undergoes it, nor for a clause."""
    return not (sense.objects or sense.patients or sense.doers or sense.doer_words or sense.clause)


def verb_slots(verb: Token, *, with_objects: bool = True) -> dict[str, list[Token]]:
    """What hangs on a verb by slot: dobj, each preposition (its own, its particle's, its object's), dative.

    Who "was given" something is the dative, and what was given is the object.
    with_objects: take in the prepositions of the objects too.
    """
    return {name: [*tokens] for name, tokens in _verb_slots(verb, with_objects).items()}


@lru_cache(maxsize=CACHED)
def _verb_slots(verb: Token, with_objects: bool) -> Mapping[str, Sequence[Token]]:  # noqa: FBT001 - as it is kept
    """What verb_slots tells, kept: several rules ask of one verb."""
    given = [each for c in children(verb) if c.dep_ == "dobj" for each in conjuncts(c)] if is_passive(verb) else []
    slots: dict[str, list[Token]] = {"dobj": given or objects(verb)}
    if given:
        slots["dative"] = [t for t in objects(verb) if t not in given] or subjects(verb)
    particles = [c for c in children(verb) if c.dep_ in {"prt", "advmod"}]
    held = [each for thing in slots["dobj"] for each in (thing, *paid_in(thing))] if with_objects else ()
    for each in (verb, *particles, *held):
        for slot in preposition_slots(each):
            if not stands_aside(slot):
                slots.setdefault(slot.name, []).append(noun_meant(slot.token))
    return slots


def stands_aside(slot: Slot) -> bool:
    """Whether words say at whose wish, for whom, for what or over what harm a deed is done, and not to whom.

    "At the request of X", "over the objections of X", "over the killing of X".
    """
    lexicon = load_lexicon()
    lists = (lexicon.causes.quarrels["overridden"], deed_nouns(HARMING))
    over = slot.name == "over" and any(lemma(slot.token) in matters for matters in lists)
    return over or is_only_felt(slot.token) or f"{slot.name} {lemma(slot.token)}" in lexicon.events.mood["aside"]


def reciprocal(sense: Sense, sources: tuple[Role, ...], targets: tuple[Role, ...]) -> Sides:
    """Both sides of a mutual deed told of a plural subject: the first with the others."""
    if sense.symmetric and not targets and len(sources) > 1:
        return sources[:1], sources[1:]
    return sources, targets


def referents(scene: Scene, roles: Iterable[Role]) -> frozenset[str]:
    """Whom some roles mean; nobody does a deed to himself."""
    return frozenset(scene.referent(role) for role in roles)


def one_sided(scene: Scene, number: int, noun: Token) -> Sense | None:
    """The sense of a noun that tells of what one side does to another, None for a mutual deed, somebody, or no deed."""
    if noun.pos_ != "NOUN" or scene.mention(number, noun) is not None:
        return None
    senses = index_senses(scene.ontology.lexicon.events)
    sense = noun_sense(noun, senses)
    if sense is None and lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]:
        # Whatever is captured or destroyed, the deed is one all the same.
        sense = next(iter(senses.nouns.get(lemma(noun), ())), None)
    return None if sense is None or sense.symmetric else sense


def harm_of(scene: Scene, number: int, noun: Token, helping: Sense | None = None) -> Sense | None:
    """The sense of a noun for harm that one side does to another: help for it is none for whom it is done to.

    helping: the sense of the verb above; None where it is known to help.
    """
    if helping is not None and helping.type != "AID":
        return None
    told = one_sided(scene, number, noun)
    known = None if told is None else scene.ontology.event_types[told.type]
    return None if known is None or known.is_friendly or known.is_spoken else told


def noun_sense(noun: Token, senses: Senses) -> Sense | None:
    """The sense of a noun that has what the sense asks for; with the words before it ("hunger strike") first.

    No sense that asks who its deed is done to: that takes a scene (see events).
    A conviction "that S" is held; whatever is done to somebody has no such clause.
    """
    word = lemma(noun)
    gerund = noun.lower_ if noun.tag_ == "VBG" else word
    if (word not in senses.ends and gerund not in senses.ends) or _is_traded(noun) or is_only_felt(noun):
        return None
    if word in senses.joint and told_jointly(noun):
        return senses.joint[word]
    forms = dict.fromkeys((*_set_forms(noun), word, gerund))
    for sense in (sense for form in forms for sense in senses.nouns.get(form, ())):
        inner = [t for name, tokens in inner_slots(noun).items() if name in THEMES for t in tokens]
        if sense.patients or (sense.type in DONE and _holds_that(noun)):
            continue
        if sense.doer_words and not any(head_in(t, sense.doer_words) for t in _doing(noun)):
            continue
        if not sense.objects or any(head_in(t, sense.objects) for t in inner):
            return _spoken_attack(noun, senses) or sense if sense.type == "ASSAULT" else sense
    return None


def is_only_felt(noun: Token) -> bool:
    """Whether a phrase set off tells how somebody takes the news ("…, to the relief of X"), who is helped by nobody."""
    to, doc = noun.head, noun.doc
    if noun.dep_ != "pobj" or to.lower_ != "to" or lemma(noun) not in load_lexicon().events.mood["felt"]:
        return False
    return to.i == to.sent.start or doc[to.i - 1].text == ","


def _is_traded(noun: Token) -> bool:
    """Whether a bare noun of asking means what buyers want ("in line with demand"): nothing says whose or for what."""
    traded = noun.tag_ == "NN" and noun.dep_ == "pobj" and lemma(noun) in load_lexicon().events.mood["traded"]
    return traded and not any(c.dep_ != "punct" for c in children(noun))


def told_jointly(noun: Token) -> bool:
    """Whether an adjective says that several do what a noun tells together ("a joint patrol")."""
    return any(lemma(c) in load_lexicon().events.mood["joint"] for c in children(noun))


def _holds_that(noun: Token) -> bool:
    """Whether a clause with "that" says what a noun holds."""
    copula = noun.head if noun.dep_ in {"attr", "nsubj"} else noun
    clauses = (c for each in (noun, copula) for c in children(each) if c.dep_ in {"acl", "ccomp"} and c.i > noun.i)
    return any(that_of(c) is not None for c in clauses)


def _doing(noun: Token) -> list[Token]:
    """Who may do the deed of a noun, by its own slots or as the subject of the verb that it is the object of.

    So the subject of a verb of answering "with" it.
    """
    slots = inner_slots(noun)
    own = [t for name in ("by", "poss", "adj", "of") for t in slots.get(name, ())]
    if noun.dep_ == "pobj" and noun.head.lower_ == "under":
        own += [
            slot.token for each in (noun, noun.head.head) for slot in preposition_slots(each) if slot.name == "from"
        ]
    verb = _verb_over(noun)
    return [*own, *(agents(verb) if verb is not None and verb.pos_ == "VERB" else ())]


def _verb_over(noun: Token) -> Token | None:
    """The word whose subject may do the deed of its object, or that by which he answers with it ("responded with")."""
    if noun.dep_ == "dobj":
        return noun.head
    answered = noun.dep_ == "pobj" and noun.head.lower_ == "with"
    return noun.head.head if answered and lemma(noun.head.head) in load_lexicon().events.light.responding else None


def _spoken_attack(noun: Token, senses: Senses) -> Sense | None:
    """What an attack is that is made by calling somebody something ("an attack on X, calling it a sham"), else None."""
    below = (*children(noun), *(children(noun.head) if noun.dep_ == "dobj" else ()))
    said = (c for c in below if c.dep_ in {"acl", "advcl"} and c.tag_ == "VBG" and c.i > noun.i)
    if any(lemma(c) in load_lexicon().events.mood["calling"] for c in said):
        return next(sense for sense in senses.nouns.get("criticism", ()) if not sense.objects)
    return None


def _set_forms(noun: Token) -> list[str]:
    """A noun with what makes a set phrase of it: its hyphen, compound, adjective, verb or bare preposition."""
    word = lemma(noun)
    narrowing = [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"}]
    forms = [*hyphened(noun), *(f"{form} {word}" for c in narrowing for form in (*hyphened(c), lemma(c)))]
    if noun.dep_ == "pobj" and noun.i == noun.head.i + 1:
        forms.append(f"{noun.head.lower_} {word}")
    if noun.dep_ == "dobj":
        forms.append(f"{lemma(noun.head)} {word}")
    return forms


def is_own(scene: Scene, role: Role, sources: frozenset[str]) -> bool:
    """Whether a role is an organ of the doer, which is sent, recalled or withdrawn but not aimed at ("its envoy").

    sources: whom the doers mean, as referent() tells them.
    """
    mention = scene.mentions.get(role.mention or "")
    if mention is None or mention.kind != "nominal" or _is_relation(mention):
        return False
    owner = scene.mentions.get(mention.owner or "")
    return owner is not None and scene.referent(Role(anchor=owner.anchor, mention=owner.id)) in sources


def _is_relation(mention: Mention) -> bool:
    """Whether a phrase names somebody by what he is to its owner, who is another ("its ally", "his counterpart")."""
    noun = load_roles().lemmas.get(mention.role or "")
    return noun is not None and noun.relational and (noun.sort == "org" or noun.lemma == "counterpart")


def is_of_mind(verb: Token) -> bool:
    """Whether a participle with "to" tells what somebody holds, and nothing that he does ("is opposed to the tax")."""
    held = is_passive(verb) or (verb.tag_ == "VBN" and not any(c.dep_ in HELPING for c in verb.lefts))
    slots = {slot.name for slot in preposition_slots(verb)}
    return lemma(verb) in load_lexicon().events.mood["minded"] and held and "to" in slots and "by" not in slots
