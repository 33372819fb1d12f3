"""Words that tell of deeds -> their senses, what hangs on them, and who stands on both sides of a deed noun."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.read._carriers import carrier_of
from dragoman.read._noun_makers import answerable_for, hung_makers
from dragoman.read._tree import children
from dragoman.read.arguments import agents, objects, subjects
from dragoman.read.labels import VERBAL
from dragoman.read.scene import NOBODY, Scene, head_in, inner_slots
from dragoman.read.syntax import Slot, conjuncts, hyphened, is_passive, lemma, owners, preposition_slots, verb_key
from dragoman.records import Mention, Role

Sides = tuple[tuple[Role, ...], tuple[Role, ...]]
OWNER_SLOTS = ("poss", "by", "adj", "from")
# Prepositions at a deed's noun that name whom it is done to, beside "of".
ON_OTHER = ("on", "against")
# Where a noun of a deed says what the deed moves or enters ("delivery of weapons", "intrusion into its waters").
THEMES = frozenset({"of", "adj", "into", "over"})
HOSTILE_WORDS = 3
# Types of deeds that are done and not said.
DONE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})


class Senses(NamedTuple):
    """Senses by the words that bring them up.

    stems: the verbs of all set phrases of verbs; with them most verbs are passed over at once.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[Sense, ...]]
    joint: Mapping[str, Sense]
    stems: frozenset[str]


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
    return Senses(verbs, nouns, joint, frozenset(verb.split()[0] for verb in verbs))


def _asks_little(sense: Sense) -> bool:
    """Whether a sense asks neither for an object, nor for who does it, nor for a clause."""
    return not (sense.objects or sense.doers or sense.doer_words or sense.clause)


def verb_slots(verb: Token, *, with_objects: bool = True) -> dict[str, list[Token]]:
    """What hangs on a verb by slot: dobj, each preposition (its own, its particle's, its object's), dative.

    Who "was given" something is the dative, and what was given is the object.
    with_objects: take in the prepositions of the objects too.
    """
    given = [each for c in children(verb) if c.dep_ == "dobj" for each in conjuncts(c)] if is_passive(verb) else []
    slots: dict[str, list[Token]] = {"dobj": given or objects(verb)}
    if given:
        slots["dative"] = objects(verb)
    particles = [c for c in children(verb) if c.dep_ in {"prt", "advmod"}]
    for each in (verb, *particles, *(slots["dobj"] if with_objects else ())):
        for slot in preposition_slots(each):
            if not stands_aside(slot):
                slots.setdefault(slot.name, []).append(slot.token)
    return slots


def stands_aside(slot: Slot) -> bool:
    """Whether words say at whose wish, for whom or for what a deed is done ("at the request of X"), not to whom."""
    return f"{slot.name} {lemma(slot.token)}" in load_lexicon().events.mood["aside"]


def reciprocal(sense: Sense, sources: tuple[Role, ...], targets: tuple[Role, ...]) -> Sides:
    """Both sides of a mutual deed told of a plural subject: the first with the others."""
    if sense.symmetric and not targets and len(sources) > 1:
        return sources[:1], sources[1:]
    return sources, targets


def referents(scene: Scene, roles: Iterable[Role]) -> frozenset[str]:
    """Whom some roles mean; nobody does a deed to himself."""
    return frozenset(scene.referent(role) for role in roles)


def aimed_at(
    scene: Scene, number: int, tokens: Iterable[Token], sense: Sense, without: frozenset[str] = NOBODY
) -> tuple[Role, ...]:
    """Whom the tokens of a target slot name; who condemns, praises or rejects a deed means whoever does it."""
    found: dict[str, Role] = {}
    for token in tokens:
        told = one_sided(scene, number, token) if sense.of_deed else None
        if sense.direct and token.pos_ != "PROPN":
            roles = scene.doers(number, [token])
        elif told is None:
            roles = scene.roles(number, [token], soil="in" in sense.target, without=without)
        else:
            roles = _meant_by_deed(scene, number, token, told, sense.of_deed)
        for role in roles:
            if scene.referent(role) not in without:
                found.setdefault(role.mention or role.anchor.exact, role)
    return tuple(found.values())


def _meant_by_deed(scene: Scene, number: int, noun: Token, told: Sense, names: Iterable[str]) -> tuple[Role, ...]:
    """Whom a deed stands for where it is condemned, praised or asked for: its doer, else the first slot filled."""
    slots = inner_slots(noun)
    for name in names:
        doers = name == "doer"
        found = _noun_sources(scene, number, noun, told, None) if doers else scene.roles(number, slots.get(name, ()))
        if found:
            return found
    return ()


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


def noun_sense(noun: Token, senses: Senses) -> Sense | None:
    """The sense of a noun that has what the sense asks for; with the words before it ("hunger strike") first.

    A conviction "that S" is held; whatever is done to somebody has no such clause.
    """
    word = lemma(noun)
    if word in senses.joint and told_jointly(noun):
        return senses.joint[word]
    forms = dict.fromkeys((*_set_forms(noun), word, noun.lower_ if noun.tag_ == "VBG" else word))
    for sense in (sense for form in forms for sense in senses.nouns.get(form, ())):
        inner = [t for name, tokens in inner_slots(noun).items() if name in THEMES for t in tokens]
        if sense.type in DONE and _holds_that(noun):
            continue
        if sense.doer_words and not any(head_in(t, sense.doer_words) for t in _doing(noun)):
            continue
        if not sense.objects or any(head_in(t, sense.objects) for t in inner):
            return _spoken_attack(noun, senses) or sense if sense.type == "ASSAULT" else sense
    return None


def told_jointly(noun: Token) -> bool:
    """Whether an adjective says that several do what a noun tells together ("a joint patrol")."""
    return any(lemma(c) in load_lexicon().events.mood["joint"] for c in children(noun))


def _holds_that(noun: Token) -> bool:
    """Whether a clause with "that" says what a noun holds."""
    copula = noun.head if noun.dep_ in {"attr", "nsubj"} else noun
    clauses = (c for each in (noun, copula) for c in children(each) if c.dep_ in {"acl", "ccomp"} and c.i > noun.i)
    return any(m.lower_ == "that" and m.dep_ == "mark" for c in clauses for m in c.lefts)


def _doing(noun: Token) -> list[Token]:
    """Who may do the deed of a noun, by its own slots or as the subject of the verb that it is the object of."""
    slots = inner_slots(noun)
    own = [t for name in ("by", "poss", "adj", "of") for t in slots.get(name, ())]
    return [*own, *(agents(noun.head) if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" else ())]


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
    forms = [*hyphened(noun), *(f"{lemma(c)} {word}" for c in narrowing)]
    if noun.dep_ == "pobj" and noun.i == noun.head.i + 1:
        forms.append(f"{noun.head.lower_} {word}")
    if noun.dep_ == "dobj":
        forms.append(f"{lemma(noun.head)} {word}")
    return forms


def noun_sides(scene: Scene, number: int, noun: Token, sense: Sense, words: EventWords) -> Sides:
    """Source and target of a nominal event."""
    slots = inner_slots(noun)
    carrier = carrier_of(noun, words)
    if "between" in slots or "among" in slots:
        sides = scene.roles(number, [*slots.get("between", ()), *slots.get("among", ())])
        makers = () if sense.symmetric or not sense.nouns else _go_betweens(scene, number, slots, carrier)
        return _sides_between(scene, sides, makers)
    if carrier is not None and _is_suffered(scene, noun, carrier, sense):
        sources, targets = _suffered_sides(scene, number, slots, carrier)
    else:
        sources = _noun_sources(scene, number, noun, sense, carrier)
        targets = _noun_targets(scene, number, noun, sense, sources)
    sources, targets = reciprocal(sense, sources, targets)
    return sources, tuple(t for t in targets if t not in sources) or (targets if sense.symmetric else ())


def _go_betweens(
    scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token | None
) -> tuple[Role, ...]:
    """Who does a deed between others: whoever it is by, else the light verb's subject."""
    made = scene.roles(number, slots.get("by", ()), inner=False)
    return made or (scene.doers(number, agents(carrier)) if carrier is not None else ())


def _sides_between(scene: Scene, sides: tuple[Role, ...], makers: tuple[Role, ...]) -> Sides:
    """Both sides of a deed "between" some; a third party's deed ("mediation by X between Y and Z") is X's with all.

    One side that names many ("clashes between militias") is both.
    """
    if makers or not sides:
        return makers, sides
    many = any(scene.mentions[role.mention].plural for role in sides[:1] if role.mention)
    return sides[:1], sides[1:] or (sides if many else ())


def _suffered_sides(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]], carrier: Token) -> Sides:
    """Who does a deed that the light verb's subject undergoes ("drew protests from X", "was put under arrest by X")."""
    below = verb_slots(carrier)
    makers = next((tokens for name in ("from", "by") for tokens in (slots.get(name), below.get(name)) if tokens), ())
    return scene.roles(number, makers), scene.doers(number, subjects(carrier))


def _is_suffered(scene: Scene, noun: Token, carrier: Token, sense: Sense) -> bool:
    """Whether the light verb's subject undergoes the deed ("faced an attack", "under pressure from X, Y …")."""
    words = scene.ontology.lexicon.events.light
    if any(key in words.undergoing for key in verb_key(carrier)):
        return True
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under"
    return under and scene.ontology.event_types[sense.type].quad >= HOSTILE_WORDS


def _noun_sources(scene: Scene, number: int, noun: Token, sense: Sense, carrier: Token | None) -> tuple[Role, ...]:
    """Who does a nominal event: its owner, maker or light verb's subject, else the owner of the noun above."""
    slots = scene.owner_slots(number, noun)
    suffered = lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]
    names = ("by", "from") if suffered and not _is_done_to_other(scene, number, slots) else OWNER_SLOTS
    # What a sense looks for its target at first holds no maker: whoever withdraws, does not withdraw "from" himself.
    for name in (n for n in names if n != sense.target[0]):
        found = scene.roles(number, slots.get(name, ()), inner=name in {"by", "from"})
        if found and not (name == "poss" and carrier is not None and _plural_pronoun(noun)):
            return found
    if carrier is not None:
        return scene.doers(number, agents(carrier))
    hung = scene.roles(number, hung_makers(noun), inner=True)
    if hung:
        return hung
    answerable = answerable_for(noun)
    if answerable:
        return scene.doers(number, answerable)
    if "of" in slots and "of" not in sense.target and not suffered:
        return scene.roles(number, slots["of"])
    return _governing_owner(scene, number, noun)


def _is_done_to_other(scene: Scene, number: int, slots: Mapping[str, Sequence[Token]]) -> bool:
    """Whether a noun that may be named after who suffers the deed tells of another: "X's capture of Y", "X's ban on Y".

    Its owner does the deed then.
    """
    return "poss" in slots and ("of" in slots or any(scene.roles(number, slots.get(name, ())) for name in ON_OTHER))


def _plural_pronoun(noun: Token) -> bool:
    """Whether the owner is "their": of a deed done together, the light verb's subject says who."""
    return any(owner.lower_ == "their" for owner in owners(noun))


def _governing_owner(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """The agent of a bare nominal event under another noun's or clause's agent ("X's use of … in an attack")."""
    token = noun
    while token.dep_ in {"pobj", "prep", "conj", "appos"}:
        token = token.head
        if scene.mention(number, token) is not None:
            return ()
        if token.pos_ == "NOUN":
            found = scene.roles(number, owners(token), inner=False) or scene.roles(
                number, inner_slots(token).get("by", ())
            )
            if found:
                return found
        if token.pos_ in VERBAL:
            return ()
    return ()


def _noun_targets(scene: Scene, number: int, noun: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who a nominal event is done to: its own prepositions, who answers a request, its light verb's prepositions."""
    suffered = lemma(noun) in scene.ontology.lexicon.events.suffered["nouns"]
    own, carrier = inner_slots(noun), carrier_of(noun, scene.ontology.lexicon.events)
    to_other = ("of", *sense.target) if _is_done_to_other(scene, number, own) else ("poss", "of", *sense.target)
    names = aiming_at(noun, sense, to_other if suffered else sense.target)
    below = {} if carrier is None else _beside(noun, verb_slots(carrier))
    at_once = {name: [*own.get(name, ()), *below.get(name, ())] for name in names} if sense.type == "PROTEST" else own
    found = first_aimed(scene, number, at_once, names, sense, sources=sources)
    if found:
        return found
    if sense.type == "REQUEST" and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        answered = lemma(noun.head) in scene.ontology.lexicon.events.light.answering
        return scene.doers(number, agents(noun.head)) if answered else ()
    return first_aimed(scene, number, below, (*sense.target, "dative"), sense, sources=sources)


def aiming_at(noun: Token, sense: Sense, names: Iterable[str]) -> tuple[str, ...]:
    """The slots at a noun that may say whom its deed is done to: no "to" after an attack ("papers on a raid to X").

    What harms, harms somebody under "to", too ("violence to X").
    """
    harming = sense.type != "ASSAULT" or lemma(noun) in load_lexicon().events.mood["harms"]
    return tuple(name for name in names if harming or name != "to")


def _beside(noun: Token, slots: Mapping[str, Sequence[Token]]) -> Mapping[str, Sequence[Token]]:
    """What a carrying verb governs beside a noun: its object is somebody else's place where the noun is none."""
    return slots if noun.dep_ == "pobj" else {name: found for name, found in slots.items() if name != "dobj"}


def first_aimed(
    scene: Scene,
    number: int,
    slots: Mapping[str, Sequence[Token]],
    names: Iterable[str],
    sense: Sense,
    *,
    sources: tuple[Role, ...] = (),
) -> tuple[Role, ...]:
    """The roles at the first slot of a list that holds somebody other than the sources."""
    without = referents(scene, sources)
    for name in names:
        found = aimed_at(scene, number, slots.get(name, ()), sense, without)
        others = tuple(role for role in found if not (sense.objects and is_own(scene, role, without)))
        if others:
            return others
    return ()


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
