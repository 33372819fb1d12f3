"""Verbs that tell of deeds -> their sense, and who does them to whom."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.traits import load_traits
from dragoman.read._blamed import blamed_below, blamed_on
from dragoman.read._carriers import carrier_of, is_counted
from dragoman.read._gaps import set_off
from dragoman.read._spoken_deeds import in_words
from dragoman.read._tree import children
from dragoman.read._withheld import withheld_from
from dragoman.read.arguments import agents, objects, subjects
from dragoman.read.deed_sides import first_aimed
from dragoman.read.deeds import (
    Senses,
    Sides,
    harm_of,
    index_senses,
    noun_sense,
    one_sided,
    reciprocal,
    referents,
    verb_slots,
)
from dragoman.read.scene import ARMED, Scene, head_in, inner_slots
from dragoman.read.syntax import DATE_WORDS, is_infinitive, is_passive, lemma, preposition_slots, verb_key
from dragoman.records import Mention, Role

# What somebody is called stands under a verb by one of these ("called X a liar").
NAMING = frozenset({"oprd", "ccomp", "xcomp"})
BROKEN = load_traits().deeds.breaking
# What may be a thing that is given or returned, where it is no actor.
THINGS = frozenset({"NOUN", "PROPN"})
MOVING = load_traits().deeds.moving
UNDIRECTED = load_traits().deeds.undirected
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PROMISING = frozenset({"will", "would", "shall", "'ll", "be", "to"})
# Prepositions that say when or how as often as what.
TIMELY = frozenset({"in", "at"})
# Between a thing and what it is of.
ABOUT = frozenset({"of", "about", "on", "over"})
PERSONAL = frozenset({"he", "him", "she", "her"})
# Verb, thing and preposition.
SET_LENGTH = 3
# What narrows the noun of a set phrase without making it somebody's.
NARROWING = frozenset({"amod", "compound"})


def verb_sense(scene: Scene, number: int, verb: Token, senses: Senses) -> Sense | None:
    """The sense of a verb that has the objects and the doers its sense asks for; set phrases come first."""
    if lemma(verb) not in senses.stems or _is_blamed(verb):
        return None
    slots = preposition_slots(verb)
    dated = {f"{lemma(verb)} {slot.name}" for slot in slots if _is_date(slot.token)}
    dated -= {f"{lemma(verb)} {slot.name}" for slot in slots if slot.name not in TIMELY and not _is_date(slot.token)}
    for key in (*set_phrases(verb), *verb_key(verb)):
        for sense in senses.verbs.get(key, ()) if key not in dated else ():
            if not (
                _fits(sense, verb, key) and _done_by(scene, number, verb, sense) and _meets(scene, number, verb, sense)
            ):
                continue
            told = in_words(scene, number, verb, sense, senses)
            return None if told.unpermitted and _is_permitted(verb, senses) else told
    return None


def _is_blamed(verb: Token) -> bool:
    """Whether an infinitive says that its subject is to be blamed, not that it blames anybody ("X is to blame")."""
    return lemma(verb) == "blame" and verb.dep_ == "xcomp" and lemma(verb.head) == "be" and not objects(verb)


def set_phrases(verb: Token) -> Iterator[str]:
    """A verb with what makes a set phrase of it.

    A preposition and a noun of no one's ("put on trial", "went on hunger strike", "used X as shields"), two
    prepositions ("drove out of"), an adjective of its object ("found guilty"), and the "with" of its object ("held a
    drill with").
    """
    word = lemma(verb)
    if any(slot.name == "with" for thing in objects(verb) for slot in preposition_slots(thing)):
        yield f"{word} with"
    for child in children(verb):
        if child.dep_ == "prep":
            yield from (f"{word} {child.lower_} {below.lower_}" for below in children(child) if below.dep_ == "prep")
        elif child.pos_ == "ADJ" and child.dep_ in {"oprd", "acomp", "xcomp", "ccomp", "advcl", "advmod"}:
            yield f"{word} {child.lower_}"
    taken_as = (slot for thing in objects(verb) for slot in preposition_slots(thing) if slot.name == "as")
    for slot in (*preposition_slots(verb), *taken_as):
        if slot.token.pos_ == "NOUN" and all(c.lower_ == "the" or c.dep_ in NARROWING for c in slot.token.lefts):
            yield f"{word} {slot.name} {lemma(slot.token)}"


def _is_date(noun: Token) -> bool:
    """Whether a noun is a time, so that its preposition says when and not what ("fired on Thursday")."""
    return noun.lower_ in DATE_WORDS or noun.ent_type_ in {"DATE", "TIME"}


def _is_permitted(verb: Token, senses: Senses) -> bool:
    """Whether somebody allows what a verb tells ("allowed X to cross the border")."""
    token = verb
    while token.dep_ in {"xcomp", "ccomp", "acl", "conj"} and token.head.i != token.i:
        token = token.head
        listed = senses.verbs if token.pos_ == "VERB" else senses.nouns
        if any(sense.type == "CONCEDE" for sense in listed.get(lemma(token), ())):
            return True
    return False


def _fits(sense: Sense, verb: Token, key: str) -> bool:
    """Whether a verb has the object its sense asks for, under the preposition of its key where that has one."""
    if not sense.objects:
        return True
    slots = verb_slots(verb)
    names = {"of", "with", *key.split()[-2:]}
    things = [t for name, tokens in slots.items() if name in names for t in tokens]
    things += slots["dobj"] or (subjects(verb) if sense.place_target else [])
    things += [c for c in children(verb) if c.dep_ in NAMING]
    return any(head_in(t, sense.objects) for t in things)


def _done_by(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether somebody of the kinds, or by the words, that a sense asks for does it."""
    if sense.doer_words and not any(head_in(t, sense.doer_words) for t in agents(verb) or _moved(verb, sense)):
        return False
    if not sense.doers:
        return True
    named = [scene.mentions[r.mention] for r in scene.doers(number, agents(verb)) if r.mention]
    return any(kind in sense.doers for mention in named for kind in mention.kinds)


def _meets(scene: Scene, number: int, verb: Token, sense: Sense) -> bool:
    """Whether whom a deed is done to is of the kinds that a sense asks for, its object a thing, its verb bare."""
    unsaid = (sense.said and not _is_of_word_or_deed(scene, number, verb)) or (
        sense.withheld and not withheld_from(verb)
    )
    if unsaid or (sense.clause and not _shares_view(verb)) or (sense.bidding and not _bids(verb)):
        return False
    if (sense.bare and _names_object(verb)) or (sense.objectless and _has_object(verb)):
        return False
    if sense.direct and objects(verb) and not scene.roles(number, objects(verb), inner=False):
        return any(scene.doers(number, [thing]) or thing.pos_ == "PROPN" for thing in objects(verb))
    slots = verb_slots(verb)
    if sense.thing and not any(t.pos_ in THINGS and scene.mention(number, t) is None for t in slots["dobj"]):
        return False
    if not sense.patients:
        return True
    met = [scene.mention(number, token) for name in sense.target for token in slots.get(name, ())]
    return any(
        kind in sense.patients for mention in met if mention is not None for kind in _kinds_meant(scene, mention)
    )


def _kinds_meant(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """The kinds of whom a mention means; "he" and "she" are a person whoever it is."""
    if mention.kind != "pronoun":
        return mention.kinds
    meant = scene.mentions.get(mention.antecedent or "")
    return meant.kinds if meant is not None else ("person",) if mention.anchor.exact.lower() in PERSONAL else ()


def _is_of_word_or_deed(scene: Scene, number: int, verb: Token) -> bool:
    """Whether a verb is said of somebody, of an "it", of what is said or counted, or of a deed."""
    reporting, senses = load_reporting(), index_senses(scene.ontology.lexicon.events)
    told = reporting.nouns | reporting.viewing | reporting.amounts
    slots = verb_slots(verb)
    things = [*slots["dobj"], *slots.get("dative", ()), *(s for c in children(verb) for s in subjects(c))]
    told_of = (t for t in things if t.dep_ not in NAMING)
    return any(
        t.pos_ == "PRON"
        or lemma(t) in told
        or scene.mention(number, t) is not None
        or noun_sense(t, senses) is not None
        for t in told_of
    )


def _bids(verb: Token) -> bool:
    """Whether an infinitive says what somebody is to do, and not only what to expect."""
    bidden = (c for c in children(verb) if c.dep_ in {"xcomp", "ccomp", "advcl"} and is_infinitive(c))
    return any(lemma(c) not in load_lexicon().events.mood["foreseeing"] for c in bidden)


def _has_object(verb: Token) -> bool:
    """Whether an object stands with a verb itself."""
    return any(child.dep_ in {"dobj", "oprd"} for child in children(verb))


def _names_object(verb: Token) -> bool:
    """Whether a verb says what its object is called: by a complement, or by a second phrase right after it."""
    held = objects(verb)
    beside = [c for thing in held for c in children(thing) if c.dep_ == "appos" and c.left_edge.lower_ in {"a", "an"}]
    if any(c.left_edge.i and not c.left_edge.nbor(-1).is_punct for c in beside):
        return True
    places = {token.i for token in held}
    return any(c.dep_ in NAMING and c.i not in places and not is_infinitive(c) for c in children(verb))


def _shares_view(verb: Token) -> bool:
    """Whether a that-clause says how things are or should be ("agreed that S"), not what somebody will do."""
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and any(m.dep_ == "mark" for m in children(c))]
    modals = {c.lower_ for clause in clauses for c in children(clause) if c.dep_ == "aux"}
    return any(c.tag_ in FINITE or modals for c in clauses) and modals.isdisjoint(PROMISING)


def verb_sides(scene: Scene, number: int, verb: Token, sense: Sense) -> Sides:
    """Source and target of a verb's event; of what is received, the subject is the target."""
    if sense.source:
        sources = first_aimed(scene, number, verb_slots(verb), sense.source, sense)
        return sources, scene.doers(number, agents(verb))
    if sense.type in UNDIRECTED and _describes_doer(verb):
        return scene.doers(number, [verb.head]), ()
    sources = scene.doers(number, agents(verb)) or _marching(scene, number, verb, sense)
    if sense.place_target and not objects(verb):
        sources = _opened_by(scene, number, verb)
    blamed = scene.roles(number, _blamed(verb)) if sense.type == "ACCUSE" else ()
    return reciprocal(sense, sources, blamed or _targets(scene, number, verb, sense, sources))


def _blamed(verb: Token) -> list[Token]:
    """Whom a deed is blamed on in a clause that hangs on a place's name ("the raid on X, which Y blamed on Z").

    Whom nobody blames is meant by the verb alone, and does no deed: "did not blame the raid on X".
    """
    fronted = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN" and verb.head in objects(verb)
    held = (blamed_on(thing) for thing in objects(verb) if not fronted)
    unblamed = [t for each in held if each is not None and not each.held for t in each.makers]
    return blamed_below(verb) if fronted else unblamed


def _describes_doer(verb: Token) -> bool:
    """Whether a past tense was taken for a participle of its subject ("some 200 people protested outside")."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not agents(verb) and not set_off(verb)


def _marching(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Those who are moved, where they are armed or the sense names them: workers may be redeployed, and march not."""
    moved = scene.doers(number, _moved(verb, sense))
    armed = (r for r in moved if r.mention and ARMED & set(scene.mentions[r.mention].kinds))
    return moved if sense.doer_words else tuple(armed)


def _moved(verb: Token, sense: Sense) -> list[Token]:
    """Those who go where they are sent by nobody named ("soldiers were deployed to X"): the deed is theirs."""
    return objects(verb) if (sense.type in MOVING or sense.doer_words) and is_passive(verb) else []


def _opened_by(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whose office it is that "opened": its owner, else the office itself."""
    found = scene.roles(number, subjects(verb), inner=False)
    owned = [scene.mentions[role.mention].owner for role in found if role.mention]
    mentions = [scene.mentions[owner] for owner in owned if owner is not None and owner in scene.mentions]
    return tuple(Role(anchor=mention.anchor, mention=mention.id) for mention in mentions) or found


def lends_to_noun(verb: Token, told: Sense, words: EventWords, senses: Senses) -> bool:
    """Whether a light verb only carries the nominal event that is its object or what it goes for.

    told: what the verb would tell of by itself; a whole deed ("signed a treaty") is not lent.
    """
    return not told.whole and any(_carries(verb, noun, words) for noun in _deed_nouns(verb, words, senses))


def _carries(verb: Token, noun: Token, words: EventWords) -> bool:
    """Whether a verb carries a noun below it as its object or the end of its going."""
    carrier = carrier_of(noun, words)
    if carrier is None or carrier.i != verb.i or (noun.dep_ == "pobj" and noun.head.lower_ == "under"):
        return False
    going = words.light.going | words.light.responding
    below = noun.dep_ == "pobj" and not is_counted(noun, words)
    listed = going if below else words.light.verbs | words.light.ending
    return any(key in listed for key in verb_key(verb))


def _deed_nouns(verb: Token, words: EventWords, senses: Senses) -> Iterator[Token]:
    """The nouns of deeds that are a verb's objects, are counted by them, or stand under its prepositions."""
    things = verb_slots(verb)["dobj"]
    counted = (slot.token for thing in things for slot in preposition_slots(thing) if is_counted(slot.token, words))
    below = (c for p in children(verb) if p.dep_ == "prep" for c in children(p) if c.dep_ == "pobj")
    for noun in (*things, *counted, *below):
        if noun.pos_ == "NOUN" and noun_sense(noun, senses) is not None:
            yield noun


def _targets(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Who the verb's event is done to: the first target slot that holds an actor, else a deed below the verb."""
    harm = any(harm_of(scene, number, thing, sense) for thing in objects(verb))
    told = harm or (sense.of_deed and any(one_sided(scene, number, thing) for thing in objects(verb)))
    taken = {t.i for t in (*agents(verb), *_moved(verb, sense))}
    slots = verb_slots(verb, with_objects=not told)
    slots = {name: [t for t in tokens if t.i not in taken] for name, tokens in slots.items()}
    slots["poss"] = [owner for t in slots.get("dobj", ()) for owner in inner_slots(t).get("poss", ())]
    if kept_from := withheld_from(verb):
        slots |= {"dative": kept_from, "to": kept_from}
    if sense.target[:1] == ("to",) and not slots.get("to"):
        slots["to"] = far_recipients(slots.get("dobj", ()))
    names = (*_named_by_key(verb, sense), *sense.target, *(("by",) if told else ()))
    found = first_aimed(scene, number, slots, names, sense, sources=sources)
    return found or () if harm else found or _embedded_target(scene, number, verb, sense, sources)


def is_dealt(scene: Scene, number: int, noun: Token, senses: Senses) -> bool:
    """Whether a noun under a preposition is one deed with the verb above it ("hit with sanctions")."""
    verb = noun.head.head
    told = verb_sense(scene, number, verb, senses) if verb.pos_ == "VERB" else None
    key = f"{lemma(verb)} {noun.head.lower_}"
    return told is not None and told.whole and key in told.verbs and head_in(noun, told.objects)


def is_left(scene: Scene, number: int, noun: Token, senses: Senses) -> bool:
    """Whether the verb above a preposition goes back on what stands under it ("reneged on the accord")."""
    prep = noun.head
    above = prep.head if prep.head.pos_ == "ADP" else None
    verb = prep.head if above is None else above.head
    told = verb_sense(scene, number, verb, senses) if verb.pos_ == "VERB" else None
    key = " ".join(word for word in (lemma(verb), above.lower_ if above is not None else "", prep.lower_) if word)
    return told is not None and told.type in BROKEN and key in told.verbs


def far_recipients(things: Iterable[Token]) -> list[Token]:
    """Whom things go to where a parser hangs him below what they are of, or on a clause that has its "to" already.

    "gave the data of its clients to X", "gave news about Y to X", "returned masks that date back to 1640 to X".
    """
    held = list(things)
    parts = [slot.token for thing in held for slot in preposition_slots(thing) if slot.name in ABOUT]
    far = [slot.token for part in parts for slot in preposition_slots(part) if slot.name == "to"]
    clauses = (c for thing in held for c in children(thing) if c.dep_ == "relcl")
    placed = ([t for each in (c, *particles(c)) for t in verb_slots(each).get("to", ())] for c in clauses)
    return far or [max(tokens, key=lambda t: t.i) for tokens in placed if len(tokens) > 1]


def particles(verb: Token) -> list[Token]:
    """The particles and adverbs of a verb, below which its prepositions may hang."""
    return [child for child in children(verb) if child.dep_ in {"prt", "advmod"}]


def _named_by_key(verb: Token, sense: Sense) -> tuple[str, ...]:
    """The preposition that ends a set phrase with a thing, which brings whom it is done to ("set fire to X in Y")."""
    keys = (key.split() for key in verb_key(verb) if key in sense.verbs)
    return tuple(words[-1] for words in keys if len(words) == SET_LENGTH and words[-1] in sense.target)[:1]


def _embedded_target(
    scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]
) -> tuple[Role, ...]:
    """Whom a promised, refused or threatened deed is aimed at ("threatened to bomb X", "refused to meet X")."""
    if not sense.embedded or (sense.symmetric and len(sources) > 1):
        return ()
    without = referents(scene, sources)
    for inner in (c for c in children(verb) if c.dep_ in {"xcomp", "pcomp"} and c.pos_ == "VERB"):
        slots = verb_slots(inner)
        thing = _aimed_over_thing(scene, number, inner)
        if thing:
            return thing
        for name in ("dative", "dobj", "with", "on", "against", "to", "from"):
            found = scene.roles(number, slots.get(name, ()), without=without)
            if found:
                return found
    above = (verb, *(c for c in children(verb) if c.dep_ == "xcomp")) if sense.type == "THREATEN" else ()
    conditions = [c for each in above for c in children(each) if c.dep_ == "advcl"]
    return scene.doers(number, [s for c in conditions for s in subjects(c)])


def _aimed_over_thing(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whom a deed by a thing is aimed at under a preposition of its own ("close the strait to X"): not the thing."""
    told = verb_sense(scene, number, verb, index_senses(load_lexicon().events))
    if told is None or not told.objects or told.embedded:
        return ()
    slots = {slot.name for slot in preposition_slots(verb)} & set(told.target)
    return first_aimed(scene, number, verb_slots(verb), [n for n in told.target if n in slots], told)
