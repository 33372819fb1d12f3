"""Verbs that tell of deeds -> their sense, and who does them to whom."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import EventWords, Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds._told_of_deeds import violence_told_of
from dragoman.read.deeds._told_sides import sides_between
from dragoman.read.deeds.deed_sides import first_aimed, noun_sides
from dragoman.read.deeds.repaid import makers_of_repaid, repaid_by
from dragoman.read.deeds.side_clauses import aims_of_judged
from dragoman.read.deeds.threats import doers_waited_for, welcome_below
from dragoman.read.deeds.verb_senses import those_moved, verb_sense
from dragoman.read.grammar.arguments import agents, objects, subjects
from dragoman.read.grammar.blamed import blamed_below, blamed_on, complained_of, tells_wrong
from dragoman.read.grammar.gaps import set_off
from dragoman.read.grammar.noun_slots import head_in, inner_slots
from dragoman.read.grammar.scene import ARMED, Scene
from dragoman.read.grammar.syntax import conjuncts, is_passive, lemma, members, preposition_slots, verb_key
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.senses.carriers import carrier_of, has_done, is_counted, whole_keys
from dragoman.read.senses.crowds import is_crowd_sense
from dragoman.read.senses.deeds import (
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
from dragoman.read.status.withheld import withheld_from
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.records import Role

BROKEN = load_traits().deeds.breaking
MOVING = load_traits().deeds.moving
UNDIRECTED = load_traits().deeds.undirected
# Between a thing and what it is of.
ABOUT = frozenset({"of", "about", "on", "over"})
# Verb, thing and preposition.
SET_LENGTH = 3
# Where the other of two that face each other stands, and where only the place does.
FACING, PLACING = ("dobj", "with", "against"), ("at", "in")


def verb_sides(scene: Scene, number: int, verb: Token, sense: Sense) -> Sides:
    """Source and target of a verb's event; of what is received, the subject is the target."""
    if sense.source:
        return _turned_sides(scene, number, verb, sense)
    if sense.type in UNDIRECTED and _describes_doer(verb):
        return scene.doers(number, [verb.head]), ()
    both = _both_sides(scene, number, verb, sense)
    if both:
        return sides_between(scene, both, ())
    violence = violence_told_of(scene, number, verb)
    if violence is not None:
        return _toll_sides(scene, number, verb, violence, sense)
    sources = scene.doers(number, agents(verb)) or _marching(scene, number, verb, sense)
    if sense.place_target and not objects(verb):
        sources = _opened_by(scene, number, verb)
    targets = _accused(scene, number, verb, sense, sources)
    if not targets and not tells_wrong(verb):
        targets = _targets(scene, number, verb, sense, sources)
    listed = listed_members(scene, number, verb)
    if listed and sense.symmetric and not targets:
        # A group and some of its own ("donors, including X") are no two sides; those listed may be.
        joined = len(listed) > 1 and scene.ontology.event_types[sense.type].is_friendly
        return reciprocal(sense, listed, ()) if joined else (sources, ())
    return (sources, targets) if listed else reciprocal(sense, sources, targets)


def _turned_sides(scene: Scene, number: int, verb: Token, sense: Sense) -> Sides:
    """Both sides where whoever does a deed is no subject: who gives what is received, who is brought to a protest."""
    if is_crowd_sense(sense):
        return scene.doers(number, objects(verb)), first_aimed(scene, number, verb_slots(verb), sense.target, sense)
    sources = first_aimed(scene, number, verb_slots(verb), sense.source, sense)
    return sources, scene.doers(number, agents(verb)) or scene.roles(number, agents(verb), soil=True)


def _both_sides(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Those between whom there is fighting, or is done what nobody else is said to do ("a pact was signed between …").

    Of a thing done together they may stand at the thing ("ties between X and Y were restored"); a border between two
    that is closed is closed by neither.
    """
    facing = lemma(verb) in load_lexicon().events.mood["facing"]
    if agents(verb) or not (facing or is_passive(verb)):
        return ()
    # Talks that are held between two tell of it themselves.
    itself = sense.whole or not any(lemma(thing) in deed_nouns() for thing in subjects(verb))
    slots = verb_slots(verb).get("between", ()) if facing or (sense.symmetric and itself) else ()
    both = slots or [slot.token for slot in preposition_slots(verb) if slot.name == "between"]
    # A parser may hang who does it on the last of them ("a truce was brokered between X and Y by Z").
    brokered = any(c.lower_ == "by" for each in both for t in conjuncts(each) for c in children(t))
    found = () if brokered else scene.roles(number, both)
    return found if facing or len(found) > 1 else ()


def _accused(scene: Scene, number: int, verb: Token, sense: Sense, sources: tuple[Role, ...]) -> tuple[Role, ...]:
    """Whom a charge or a complaint is about; () for other deeds, and where none is named."""
    makers = _blamed(verb) if sense.type == "ACCUSE" else []
    return scene.roles(number, makers) or scene.roles(number, complained_of(verb), without=referents(scene, sources))


def _toll_sides(scene: Scene, number: int, verb: Token, violence: Token, sense: Sense) -> Sides:
    """Whoever did the violence whose toll a verb tells, and whom it killed or hurt."""
    words = scene.ontology.lexicon.events
    told = noun_sense(violence, index_senses(words))
    sources = () if told is None or told.symmetric else noun_sides(scene, number, violence, told, words)[0]
    return sources, _targets(scene, number, verb, sense, sources)


def listed_members(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Those listed of a group that does a deed, and names beside it ("X and donors, including Y"); () without such."""
    named = [token for token in agents(verb) if scene.mention(number, token) is not None]
    if not any(len(members(token)) > len(conjuncts(token)) for token in named):
        return ()
    listed = [each for token in named for each in members(token) if each not in conjuncts(token)]
    return scene.roles(number, [*(t for t in named if t.pos_ == "PROPN"), *listed], inner=False)


def blames_nobody(scene: Scene, number: int, verb: Token) -> bool:
    """Whether what a thing is put down to holds nobody ("blamed it on wages")."""
    culprits = _blamed(verb)
    return bool(culprits) and all(scene.mention(number, t) is None for each in culprits for t in subtree(each))


def _blamed(verb: Token) -> list[Token]:
    """Whom a verb puts a deed down to: below its own preposition, or that of the deed ("blamed the raid on X").

    A deed may hang on a place's name, or be told by a pronoun ("the raid on X, which Y blamed on Z", "blamed it on Z").
    """
    fronted = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN" and verb.head in objects(verb)
    if fronted or any(thing.pos_ == "PRON" for thing in objects(verb)):
        return blamed_below(verb)
    held = (blamed_on(thing) for thing in objects(verb))
    return [maker for each in held if each is not None and each.word.i == verb.i for maker in each.makers]


def _describes_doer(verb: Token) -> bool:
    """Whether a past tense was taken for a participle of its subject ("some 200 people protested outside")."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not agents(verb) and not set_off(verb)


def _marching(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Those who are moved, where they are armed or the sense names them: workers may be redeployed, and march not."""
    moved = scene.doers(number, those_moved(verb, sense))
    armed = (r for r in moved if r.mention and ARMED & set(scene.mentions[r.mention].kinds))
    return moved if sense.doer_words else tuple(armed)


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
    return any(key in listed for key in whole_keys(verb)) or has_done(verb, noun)


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
    # What a suit or an inquiry is about hangs on its noun.
    answered = sense.of_deed and "dobj" in sense.target
    told = harm or (answered and any(one_sided(scene, number, thing) for thing in objects(verb)))
    taken = {t.i for t in (*agents(verb), *those_moved(verb, sense))}
    apart, repaid = aims_of_judged(verb), repaid_by(verb, sense)
    taken |= {t.i for t in (*apart, *repaid)}
    slots = verb_slots(verb, with_objects=not (told or repaid))
    slots = {name: [t for t in tokens if t.i not in taken] for name, tokens in slots.items()}
    if lemma(verb) in load_lexicon().events.mood["discussing"]:
        # Whose release is discussed, is not whom it is discussed with.
        slots["dobj"] = [t for t in slots.get("dobj", ()) if scene.mention(number, t) is not None]
    slots["poss"] = [owner for t in slots.get("dobj", ()) for owner in inner_slots(t).get("poss", ())]
    if lemma(verb) == "blame" and slots.get("dobj"):
        slots.pop("for", None)
    if kept_from := withheld_from(verb):
        slots |= {"dative": kept_from, "to": kept_from}
    if sense.target[:1] == ("to",) and not slots.get("to"):
        slots["to"] = far_recipients(slots.get("dobj", ()))
    names = (*_named_by_key(verb, sense), *_slots_of(verb, sense), *(("by",) if told else ()))
    unmeant = (*sources, *scene.roles(number, apart))
    found = first_aimed(scene, number, slots, names, sense, sources=unmeant)
    if found or harm or repaid:
        makers = [token for noun in repaid for token in makers_of_repaid(noun)]
        return found or scene.roles(number, makers, without=referents(scene, sources))
    return _embedded_target(scene, number, verb, sense, sources)


def is_dealt(scene: Scene, number: int, noun: Token, senses: Senses) -> bool:
    """Whether a noun below a preposition is one deed with the verb above ("hit with sanctions", "put under siege")."""
    verb = noun.head.head
    told = verb_sense(scene, number, verb, senses) if verb.pos_ == "VERB" else None
    key = f"{lemma(verb)} {noun.head.lower_}"
    if told is None:
        return False
    if noun.head.lower_ == "under" and f"{key} {lemma(noun)}" in told.verbs:
        return True
    return told.whole and key in told.verbs and head_in(noun, told.objects)


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


def _slots_of(verb: Token, sense: Sense) -> Sequence[str]:
    """Where those stand whom a verb's event is done to; two face each other "with" or "against", "at" some place."""
    if lemma(verb) not in load_lexicon().events.mood["facing"] or "with" not in sense.target:
        return sense.target
    return (*FACING, *(name for name in sense.target if name not in {*FACING, *PLACING}))


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
    without, welcome = referents(scene, sources), welcome_below(verb, sense)
    for inner in (c for c in children(verb) if c.dep_ in {"xcomp", "pcomp"} and c.pos_ == "VERB"):
        if inner in welcome:
            continue
        slots = verb_slots(inner)
        slots = {**slots, "dobj": without_troops(inner, slots.get("dobj", ()))}
        thing = _aimed_over_thing(scene, number, inner)
        if thing:
            return thing
        for name in ("dative", "dobj", "with", "on", "against", "to", "from"):
            found = scene.roles(number, slots.get(name, ()), without=without)
            if found:
                return found
    return doers_waited_for(scene, number, verb, sense)


def without_troops(verb: Token, things: Sequence[Token]) -> list[Token]:
    """What a verb acts on, without the troops that it only sends or withdraws: "threatened to send troops", to none."""
    mood = load_lexicon().events.mood
    moving = lemma(verb) in deed_verbs(MOVING) or lemma(verb) in mood["pulling"]
    return [t for t in things if not moving or lemma(t) not in mood["troops"]]


def _aimed_over_thing(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whom a deed by a thing is aimed at under a preposition of its own ("close the strait to X"): not the thing."""
    told = verb_sense(scene, number, verb, index_senses(load_lexicon().events))
    if told is None or not told.objects or told.embedded:
        return ()
    slots = {slot.name for slot in preposition_slots(verb)} & set(told.target)
    return first_aimed(scene, number, verb_slots(verb), [n for n in told.target if n in slots], told)
