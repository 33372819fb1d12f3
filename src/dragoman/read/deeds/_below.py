"""A verb -> the places below it where somebody it is done to may stand: objects, clauses, infinitives, prepositions."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from dragoman.ontology.lexicon import Sense, load_lexicon
from dragoman.ontology.traits import load_traits
from dragoman.read.deeds.deed_verbs import particles, without_troops
from dragoman.read.deeds.fitting_sides import is_to_undergo
from dragoman.read.deeds.side_clauses import harms_others
from dragoman.read.grammar.arguments import objects, subjects
from dragoman.read.grammar.noun_slots import MADE, head_in, inner_slots
from dragoman.read.grammar.syntax import is_infinitive, lemma, preposition_slots
from dragoman.read.grammar.tree import children
from dragoman.read.senses.deeds import stands_aside
from dragoman.read.senses.kind_aims import is_kindness
from dragoman.read.words.deed_words import deed_nouns

# Prepositions before whom a deed is done to, likeliest first, and those before where it is done.
TOWARDS = (
    "dative",
    "against",
    "on",
    "to",
    "with",
    "for",
    "from",
    "over",
    "into",
    "at",
    "toward",
    "towards",
    "upon",
    "of",
    "about",
)
WHERE = ("in", "inside", "near", "across", "around", "along", "outside", "through", "throughout", "within")
# Of the former those before what is fired at, of the latter those before what only lies close by.
ONTO = frozenset({"at", "on", "upon"})
BESIDE = frozenset({"near", "around", "along", "outside"})
# Those that say what a thing is for or made of.
REASONS = frozenset({"over", "for", "after", "amid", "including"})
SAYING = load_traits().deeds.said_of
AHEAD = load_traits().deeds.ahead
ON_SOIL = load_traits().deeds.on_soil
HARMING = load_traits().deeds.harming
CROWDS = load_traits().deeds.undirected
MOVING = load_traits().deeds.moving
HELPFUL = load_traits().deeds.helping
NOTHING: frozenset[str] = frozenset()
MAX_DEPTH = 3


def below_verb(verb: Token, sense: Sense, depth: int) -> Iterator[list[Token]]:
    """The places below a verb where a target may stand, likeliest first."""
    if depth > MAX_DEPTH:
        return
    done_to = [] if sense.symmetric and depth == 0 else objects(verb)
    done_to = done_to or (_shared_objects(verb) if sense.type in HARMING else [])
    if (depth and sense.type in CROWDS) or sense.type == "SUPPORT":
        # Nobody protests against whom he wants to see freed ("marched to demand the release of X"), or backs whoever is
        # tried by backing the trial.
        done_to = [t for t in done_to if lemma(t) not in load_lexicon().events.suffered["nouns"]]
    if depth:
        done_to = without_troops(verb, done_to)
    yield _told_subjects(verb, sense)
    yield [s for thing in done_to for c in brought(thing) for s in subjects(c)]
    # Of a strike that is called, the strike is what is done.
    whole = sense.whole and sense.type in CROWDS and not depth
    yield [t for t in done_to if not (whole and head_in(t, sense.objects))]
    settled = _is_settled(verb, sense, done_to)
    for inner in _inner_verbs(verb, sense, done_to) if sense.type != "AID" and not settled else ():
        if not (sense.type in MOVING and is_kindness(inner)):
            yield from below_verb(inner, sense, depth + 1)
    slots = slots_below((verb, *particles(verb), *done_to, *(_reasons(done_to) if sense.whole else ())))
    untouched = _untouched(verb, sense)
    towards = (name for name in TOWARDS if name not in untouched)
    # Where two face each other is only a place.
    where = () if sense.type not in ON_SOIL or lemma(verb) in load_lexicon().events.mood["facing"] else WHERE
    for name in (*towards, *where):
        # What somebody does to another thing in a protest, he does not do to that.
        apart = sense.type in CROWDS and any(f"{lemma(verb)} {lemma(t)}" not in sense.verbs for t in done_to)
        crowds = deed_nouns(CROWDS) if name == "in" and apart else NOTHING
        yield [t for t in slots.get(name, []) if lemma(t) not in crowds]
    # Whom a thing was bombed to help, or to keep it from, is not bombed; nobody marches on whom he is sent to protect.
    for inner in (c for c in purposes(verb) if not (settled or (sense.type in MOVING and is_kindness(c)))):
        yield from below_verb(inner, sense, depth + 1)


def _is_settled(verb: Token, sense: Sense, done_to: Sequence[Token]) -> bool:
    """Whether a deed of force has what it is done to in its own clause: "bombed the depot", "shot at the convoy"."""
    hit = bool(done_to) and (not sense.objects or "dobj" in sense.target)
    return sense.type in HARMING and (hit or any(slot.name in sense.target for slot in preposition_slots(verb)))


def is_passed_by(place: Token, verb: Token, sense: Sense) -> bool:
    """Whether a word only says near what place somebody on his way is hit, who is not the place's ("a bus near X")."""
    if sense.type not in HARMING or place.dep_ != "pobj" or place.head.lower_ not in BESIDE:
        return False
    hit = (*objects(verb), *(slot.token for slot in preposition_slots(verb) if slot.name in ONTO))
    return any(lemma(thing) in load_lexicon().events.mood["carriages"] for thing in hit)


def _untouched(verb: Token, sense: Sense) -> set[str]:
    """The prepositions of those to whom a deed is not done: whence one goes, for whom or what one fights.

    What is shot down over a place is hit there, unlike what is fired over it.
    """
    if sense.type in HELPFUL:
        # Whom somebody is protected from is not helped.
        return {"from", "against"}
    if sense.type in MOVING:
        return {"from"}
    fought = {"for"} if sense.type in HARMING and lemma(verb) in load_lexicon().events.mood["facing"] else set[str]()
    hit = sense.type in HARMING and bool(objects(verb)) and not _are_arms(verb)
    return fought | ({"over"} if hit or _is_quarrel(verb, sense) else set())


def _are_arms(verb: Token) -> bool:
    """Whether the object of a verb is only what somebody fires or drops."""
    return lemma(verb) in load_lexicon().events.mood["hurling"]


def _is_quarrel(verb: Token, sense: Sense) -> bool:
    """Whether what comes after "over" is what the two sides of a deed fight about, and nobody attacks it."""
    return sense.type in HARMING and lemma(verb) in load_lexicon().causes.quarrels["over"]


def _shared_objects(verb: Token) -> list[Token]:
    """The objects that a verb shares with the one joined to it at once ("beat and detained reporters")."""
    joined = [c for c in children(verb) if c.dep_ == "conj" and c.pos_ == "VERB" and c.i == verb.i + 2]
    return [each for c in joined if not any(g.dep_ == "nsubj" for g in children(c)) for each in objects(c)]


def _told_subjects(verb: Token, sense: Sense) -> list[Token]:
    """The subject of the clause that a demand or a charge says, or that the parser took an object for."""
    clauses = [c for c in children(verb) if c.dep_ == "ccomp" and c.i > verb.i]
    told = [c for c in clauses if sense.type in SAYING or c.tag_ == "VB"]
    told = [c for c in told if not (sense.type in AHEAD and harms_others(c))]
    return [s for c in (*told, *brought(verb)) for s in subjects(c) if not is_to_undergo(s, verb, sense)]


def brought(head: Token) -> list[Token]:
    """The clauses under a word that say who is to do what ("approval for X to V", "pushed for X to V")."""
    clauses = (c for c in children(head) if c.dep_ in {"advcl", "acl", "ccomp"} and c.i > head.i)
    return [c for c in clauses if any(m.dep_ == "mark" and m.lower_ == "for" for m in children(c))]


def _inner_verbs(verb: Token, sense: Sense, done_to: Sequence[Token]) -> Iterator[Token]:
    """The infinitives and gerunds that complete a verb or its object ("agreed to V", "permission to V").

    What somebody is arrested or blamed "for" doing is the reason, not the deed; whom those are accused "of" harming is
    accused of nothing.
    """
    for child in children(verb):
        if child.dep_ == "xcomp" and child.pos_ == "VERB" and (sense.type != "REJECT" or is_infinitive(child)):
            yield child
        charged = sense.type == "ACCUSE" and child.lower_ == "of" and bool(done_to)
        if child.dep_ == "prep" and child.lower_ != "for" and not charged:
            yield from (c for c in children(child) if c.dep_ == "pcomp" and c.pos_ == "VERB")
    for noun in done_to if sense.type != "REJECT" else ():
        yield from (c for c in children(noun) if c.dep_ == "acl" and c.pos_ == "VERB" and is_infinitive(c))


def purposes(verb: Token) -> Iterator[Token]:
    """The infinitives that say what a deed is done for."""
    return (c for c in children(verb) if c.dep_ == "advcl" and c.pos_ == "VERB" and is_infinitive(c) and c.i > verb.i)


def _reasons(things: Iterable[Token]) -> list[Token]:
    """What a thing that is imposed is for or made of, below which whom it is imposed on may hang ("over X, on Y")."""
    return [slot.token for thing in things for slot in preposition_slots(thing) if slot.name in REASONS]


def slots_below(heads: Iterable[Token]) -> dict[str, list[Token]]:
    """Everything under the prepositions of some heads, by preposition."""
    slots: dict[str, list[Token]] = {}
    for head in heads:
        for slot in preposition_slots(head):
            if not stands_aside(slot):
                slots.setdefault(slot.name, []).append(slot.token)
        for name in MADE if head.pos_ == "NOUN" else ():
            slots.setdefault(name, []).extend(inner_slots(head).get(name, ()))
    return slots
