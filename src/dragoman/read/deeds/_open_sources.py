"""Deeds that nobody is named to do -> who does them: makers of what tells of them, holders of the place, bare words."""

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec
from spacy.tokens import Token

from dragoman.ontology.details import load_details
from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.read.deeds.verb_senses import verb_sense
from dragoman.read.grammar.arguments import agents, climb_to_subject, objects, subjects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import ARMED, Scene
from dragoman.read.grammar.syntax import DATE_WORDS, is_passive, lemma, phrase, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.carriers import is_told_of_none
from dragoman.read.senses.deeds import index_senses, noun_sense
from dragoman.records import Role

# Prepositions of a deed in the course of which another is done.
WITHIN = frozenset({"in", "during"})
# Before the visit on which somebody does what a verb tells.
ON_VISIT = frozenset({"during", "on"})


def open_verb_sources(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Who does a verb's deed where its subject names nobody: whoever makes what tells of it, or whose deed it is.

    What the law does in a place, and nobody is said to do, its holder does. A thing that harms, and a name that no list
    knows, stand as bare words.
    """
    doing = agents(verb)
    for noun in doing:
        found = _telling_sources(scene, number, verb, noun, sense)
        if found:
            return found
    if doing:
        return words_of(scene, number, (t for t in doing if t.pos_ == "PROPN" or _harms(scene, t, sense)))
    below = _agents_below(scene, number, verb, sense) if is_passive(verb) else ()
    violent = sense.type == "ASSAULT" and not below
    within = (_deed_within(scene, number, verb) or _shooting_when(scene, number, verb)) if violent else ()
    return below or within or _by_law(scene, number, verb) or _sent_by(scene, number, verb)


def _telling_sources(scene: Scene, number: int, verb: Token, noun: Token, sense: Sense) -> tuple[Role, ...]:
    """Who makes the paper or does the deed that is the subject of a verb, () for other subjects."""
    first = verb.head if verb.dep_ == "conj" else verb
    if first.dep_ == "acl" and noun.i == first.head.i:
        return scene.roles(number, _makers(scene, number, noun)) or scene.doers(number, climb_to_subject(noun))
    if noun.pos_ == "NOUN" and noun_sense(noun, index_senses(scene.ontology.lexicon.events)) is not None:
        return scene.roles(number, _makers(scene, number, noun))
    if scene.ontology.event_types[sense.type].is_spoken and lemma(noun) in load_reporting().nouns:
        return scene.roles(number, _makers(scene, number, noun) or inner_slots(noun).get("of", ()))
    return ()


def _agents_below(scene: Scene, number: int, verb: Token, sense: Sense) -> tuple[Role, ...]:
    """Whom "by" names below what hangs on a passive, where that has no maker of its own.

    A deed ("killed in a raid by X") and a work ("shown in a book by X") have one, but for what is the verb's own ("hit
    with sanctions by X").
    """
    given = [c for c in children(verb) if c.dep_ == "dobj"]
    placed = [s.token for s in preposition_slots(verb) if sense.whole or _takes_no_maker(scene, number, s.token)]
    makers = [s.token for c in (*given, *placed) for s in preposition_slots(c) if s.name == "by"]
    return scene.roles(number, makers)


def _takes_no_maker(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun names somebody or some place, so that "by X" after it belongs to the verb above."""
    return scene.mention(number, noun) is not None or scene.is_place(number, noun)


def _deed_within(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Who does the deed in which somebody is harmed ("was killed in a raid by X", "died in X's attack")."""
    senses = index_senses(scene.ontology.lexicon.events)
    nouns = [s.token for s in preposition_slots(verb) if s.name in WITHIN and s.token.pos_ == "NOUN"]
    hostile = (n for n in nouns if (sense := noun_sense(n, senses)) is not None and sense.type == "ASSAULT")
    return scene.roles(number, [each for noun in hostile for each in _makers(scene, number, noun)])


def _shooting_when(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Who attacks in the clause that says when people were hurt ("was killed when X fired on a bus"), as inferred.

    Those hurt bear no arms themselves, and neither does whoever is attacked; nobody else is told to fight.
    """
    clauses = [c for c in verb.rights if c.dep_ == "advcl" and c.pos_ == "VERB"] if is_passive(verb) else []
    when = [c for c in clauses if any(m.lower_ == "when" and m.dep_ in {"advmod", "mark"} for m in c.lefts)]
    if len(when) != 1 or lemma(verb) not in scene.ontology.lexicon.events.mood["befalling"]:
        return ()
    told = verb_sense(scene, number, when[0], index_senses(scene.ontology.lexicon.events))
    mutual = lemma(when[0]) in scene.ontology.lexicon.events.mood["facing"]
    several = any(c.dep_ == "conj" for c in when[0].rights) or is_told_of_none(when[0]) or is_passive(when[0])
    if told is None or told.type != "ASSAULT" or several or mutual:
        return ()
    doing = scene.doers(number, agents(when[0]))
    hit = [*subjects(verb), *objects(when[0]), *(slot.token for slot in preposition_slots(when[0]))]
    if any(_bears_arms(scene, role) for role in scene.doers(number, hit)) or len(doing) != 1:
        return ()
    return tuple(msgspec.structs.replace(role, inferred=True) for role in doing if not scene.is_pronoun(role))


def _bears_arms(scene: Scene, role: Role) -> bool:
    """Whether somebody is of a kind that fights."""
    return role.mention is not None and not ARMED.isdisjoint(scene.mentions[role.mention].kinds)


def _harms(scene: Scene, noun: Token, sense: Sense) -> bool:
    """Whether a thing may be told as what harms somebody ("a blast killed X"), as no state of things is ("the war")."""
    return sense.type == "ASSAULT" and lemma(noun) not in scene.ontology.lexicon.events.stative["nouns"]


def _by_law(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """The state whose law does what nobody is said to do ("was arrested in X", "was deported from X"), as inferred.

    A town has no law of its own, and of a place that no text calls a state nobody knows.
    """
    if not is_passive(verb) or lemma(verb) not in scene.ontology.lexicon.events.mood["lawful"]:
        return ()
    places = [slot.token for slot in preposition_slots(verb) if slot.name in {"in", "from"}]
    found = (scene.role(number, token, inferred=True) for token in places if scene.is_place(number, token))
    return tuple(role for role in found if role is not None and _names_state(scene, role))[:1]


def _sent_by(scene: Scene, number: int, verb: Token) -> tuple[Role, ...]:
    """Whose envoy is sent for, which nobody else can do ("X's ambassador was recalled")."""
    if not is_passive(verb) or scene.ontology.lexicon.events.mood["fetching"].isdisjoint(verb_key(verb)):
        return ()
    envoys = [t for t in subjects(verb) if lemma(t) in load_roles().words["posted"]]
    slots = [inner_slots(envoy) for envoy in envoys]
    owners = [t for held in slots for name in ("poss", "adj", "of") for t in held.get(name, ())]
    return scene.roles(number, owners, inner=False)


def _names_state(scene: Scene, role: Role) -> bool:
    """Whether a role names a state, by a list or by what its text says of it."""
    return role.mention is not None and "state" in scene.mentions[role.mention].kinds


def open_noun_sources(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Who does the deed a noun tells of where no actor is named: the subject of the verb that carries it."""
    if (guests := _guests(scene, number, noun)) or noun.dep_ != "dobj" or noun.head.pos_ != "VERB":
        return guests
    verb = noun.head
    lexicon = scene.ontology.lexicon
    keys = frozenset(verb_key(verb))
    if keys & lexicon.control.doing:
        return scene.doers(number, agents(verb))
    if keys.isdisjoint(lexicon.events.light.verbs):
        return ()
    doing = agents(verb)
    owned = scene.roles(number, [each for t in doing if t.pos_ == "NOUN" for each in _makers(scene, number, t)])
    return owned or words_of(scene, number, (t for t in doing if t.pos_ == "PROPN"))


def _guests(scene: Scene, number: int, noun: Token) -> tuple[Role, ...]:
    """Who meets or speaks on a visit, and so makes it: "X met Y during a visit to Z"; () for other nouns."""
    verb = noun.head.head
    visits = noun.dep_ == "pobj" and noun.head.lower_ in ON_VISIT and lemma(noun) in _visits()
    meeting = verb.pos_ == "VERB" and (lemma(verb) == "meet" or lemma(verb) in load_reporting().saying)
    return scene.doers(number, agents(verb)) if visits and meeting and not is_passive(verb) else ()


@cache
def _visits() -> frozenset[str]:
    """The nouns of visits."""
    return frozenset(word for mode in load_details().mode if mode.id == "visit" for word in mode.words)


def _makers(scene: Scene, number: int, noun: Token) -> Sequence[Token]:
    """Whose a deed or a saying is."""
    slots = scene.owner_slots(number, noun)
    return next((slots[name] for name in ("by", "poss", "adj", "from") if name in slots), [])


def words_of(scene: Scene, number: int, tokens: Iterable[Token]) -> tuple[Role, ...]:
    """Noun phrases as roles that name no actor; the noun of a set phrase ("take part") names nothing."""
    nouns = (t for t in tokens if t.pos_ in {"NOUN", "PROPN"} and not (is_time(t) or _is_hollow(t)))
    unnamed = (noun for noun in nouns if scene.mention(number, noun) is None)
    return tuple(Role(anchor=scene.anchor(number, phrase(noun))) for noun in unnamed)


def _is_hollow(noun: Token) -> bool:
    """Whether a noun only makes a set phrase of "take"."""
    return lemma(noun.head) == "take" and lemma(noun) in load_lexicon().events.mood["hollow"]


def is_time(token: Token) -> bool:
    """Whether a word says when."""
    return (
        token.lower_ in DATE_WORDS or token.lower_ in load_measuring().daytimes or token.ent_type_ in {"DATE", "TIME"}
    )
