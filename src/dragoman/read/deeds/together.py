"""Deeds of several sides with nobody else named -> what they do to each other: drill together, or fight."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.noun_slots import inner_slots
from dragoman.read.grammar.scene import Scene
from dragoman.read.grammar.syntax import DATE_WORDS, aims_of, conjuncts, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import Senses
from dragoman.read.senses.tie_sides import TIMES
from dragoman.read.words.deed_words import deed_nouns, deed_verbs
from dragoman.records import Role

VIOLENT = load_traits().deeds.violent
# With "to" and a noun of violence: somebody begins it.
GOING = frozenset({"come", "go", "resort"})
MOVING = load_traits().deeds.moving
# Adverbs of what several do as one.
TOGETHER = frozenset({"jointly", "together"})
# Before the place of a fight, or what it is about.
PLACING = frozenset({"in", "near", "at", "along", "over", "across", "outside", "around", "inside", "about"})


def as_joint(scene: Scene, number: int, word: Token, sense: Sense, senses: Senses) -> Sense:
    """The sense of drills that two sides hold together ("war games of X and Y"), any other sense as it is.

    word: the noun or the verb that tells of them.
    """
    if sense.type not in MOVING:
        return sense
    if any(c.lower_ in TOGETHER for c in children(word)) and len({t.i for t in agents(word)}) > 1:
        joint = senses.joint.get(lemma(word))
        if joint is not None:
            return joint
    for noun in objects(word) if word.pos_ == "VERB" else [word]:
        joint = senses.joint.get(lemma(noun))
        if joint is not None and any(len(set(sides)) > 1 for sides in _sides(scene, number, noun)):
            return joint
    return sense


def is_between(scene: Scene, number: int, verb: Token, targets: Iterable[Role]) -> bool:
    """Whether a verb tells what its several subjects do to each other ("X and Y clashed"): nobody else is named.

    targets: whom it is done to; the bare words of what a quarrel is over are nobody, nor is the place of it. Those who
    fight a thing, for a cause or side by side are no enemies, nor are troops of several lands who fight somewhere.
    """
    words = scene.ontology.lexicon.events.mood
    if not any(key in words["facing"] for key in verb_key(verb)) or objects(verb) or is_side_by_side(scene, verb):
        return False
    alike = len({one.i for each in agents(verb) for one in conjuncts(each)}) == 1
    if alike and lemma(verb) in words["fighting"] and not any(map(_is_both, agents(verb))):
        return False
    sites = (scene.mention(number, slot.token) for slot in preposition_slots(verb) if slot.name in PLACING)
    placed = {None, *(site.id for site in sites if site is not None)}
    return all(role.mention in placed for role in targets)


def _is_both(doer: Token) -> bool:
    """Whether a phrase names both sides of a quarrel as known ones ("the two clans", "both armies")."""
    told = {c.lower_ for c in doer.lefts}
    return "both" in told or {"the", "two"} <= told


def is_side_by_side(scene: Scene, verb: Token) -> bool:
    """Whether several who fight do so with each other's help: side by side, for a cause, or to some end."""
    siding = scene.ontology.lexicon.events.mood["siding"]
    below = [slot for slot in preposition_slots(verb) if slot.name == "for"]
    cause = any(slot.token.lower_ not in DATE_WORDS and lemma(slot.token) not in TIMES for slot in below)
    return cause or bool(aims_of(verb)) or any(c.lower_ in siding for c in children(verb))


def is_unarmed(verb: Token) -> bool:
    """Whether those who fight are said to do so without arms ("fought over it without firing at each other")."""
    if lemma(verb) not in load_lexicon().events.mood["struggling"]:
        return False
    below = [c for prep in verb.rights if prep.lower_ == "without" for c in prep.rights]
    return any(
        _is_violent(c) or (lemma(c) in GOING and any(_is_violent(s.token) for s in preposition_slots(c))) for c in below
    )


def _is_violent(word: Token) -> bool:
    """Whether a word tells of violence, as a noun or by a verb."""
    violent = deed_nouns(VIOLENT) if word.pos_ == "NOUN" else deed_verbs(VIOLENT)
    return any(key in violent for key in (lemma(word), *verb_key(word)))


def _sides(scene: Scene, number: int, noun: Token) -> Iterator[Iterator[str]]:
    """Whose sides those are on whom a noun may name as its doers, place by place."""
    slots = inner_slots(noun)
    carrying = agents(noun.head) if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ == "VERB" else []
    for doing in (slots.get("of", ()), slots.get("by", ()), carrying):
        yield (side for each in doing for one in conjuncts(each) for side in _sides_of(scene, number, one))


def _sides_of(scene: Scene, number: int, token: Token) -> Iterator[str]:
    """Whose side a doer is on: his owner's, for a phrase with several each; his own by name; nobody's else."""
    mention = scene.mention(number, token)
    if mention is None:
        return
    for each in (mention, *scene.twins.get(mention.id, ())):
        side = each.owner or (each.id if each.kind == "name" else None)
        if side is not None:
            yield side
