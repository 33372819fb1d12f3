"""A word and the deed of another clause -> whether grammar lets it be a side of that deed."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.arguments import objects, subjects, tells_of_others
from dragoman.read.grammar.syntax import aims_of, is_negated, is_passive, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.senses.kind_aims import is_kindness
from dragoman.read.times.tense import came_before
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import BUT, SUBJECTS, VERBAL

HARMING = load_traits().deeds.harming
JUDGING = load_traits().deeds.answer | load_traits().deeds.undirected
# Before whom a ban, a law or a campaign is aimed at.
AIMING = frozenset({"on", "upon", "against"})
# What opens a clause of time.
WHEN = frozenset({"until", "till", "once", "before", "after", "when", "while", "as"})


def is_outside_passive(side: Token, verb: Token) -> bool:
    """Whether a word stands outside a passive that names no doer ("X will close the road unless Y is freed").

    Whoever does what a passive is joined to may do that, too.
    """
    joined = verb.dep_ == "conj" and side.dep_ in SUBJECTS and side.head.i == verb.head.i
    helped = any(c.dep_ == "auxpass" for c in children(verb)) and not any(c.dep_ == "agent" for c in children(verb))
    before = any(a.dep_ == "ccomp" and a.i < verb.i and a.head.i == verb.i for a in side.ancestors)
    inside = verb.is_ancestor(side) and not before
    return helped and is_passive(verb) and not (joined or inside)


def only_tells(side: Token, verb: Token) -> bool:
    """Whether a word owns the claim that tells of a deed of others ("the enemy's claim that we used gas")."""
    own = any(c.dep_ in SUBJECTS for c in verb.lefts)
    return side.dep_ == "poss" and verb.dep_ in {"acl", "relcl", "ccomp"} and side.head.i == verb.head.i and own


def only_judges(side: Token, verb: Token) -> bool:
    """Whether a word does what only judges the deed of others that a gerund tells ("opposes arming X")."""
    return tells_of_others(verb) and not verb.is_ancestor(side) and side.i < verb.i


def is_beside_subject(side: Token, verb: Token) -> bool:
    """Whether a word stands elsewhere than the number that says how many undergo a deed ("two were released")."""
    counted = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and (c.tag_ == "CD" or c.like_num)), None)
    return counted is not None and side.i != counted.i and not counted.is_ancestor(side)


def acts_beside(side: Token, verb: Token) -> bool:
    """Whether a word only does or undergoes what another verb tells, while this one describes somebody else.

    "Firing on men who had surrendered killed ten inmates": they surrendered to nobody named.
    """
    gap = verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS and c.tag_ in {"WDT", "WP"} for c in verb.lefts)
    return _acts_elsewhere(side, verb) and gap and not side.is_ancestor(verb) and not verb.is_ancestor(side)


def _acts_elsewhere(side: Token, verb: Token) -> bool:
    """Whether a word is the subject of another verb."""
    return side.dep_ in SUBJECTS and side.head.i != verb.i and side.head.pos_ in VERBAL


def is_subject_elsewhere(side: Token, verb: Token) -> bool:
    """Whether a word only does what another verb tells, while this one has a noun for its own subject.

    A pronoun, or the subject of a relative clause, may mean whoever acts elsewhere.
    """
    own = [t for t in subjects(verb) if t.head.i == verb.i]
    if not _acts_elsewhere(side, verb) or not own or any(t.pos_ not in {"NOUN", "PROPN"} for t in own):
        return False
    return not any(a.is_ancestor(b) for t in (verb, *own) for a, b in ((side, t), (t, side)))


def is_beside_doer(side: Token, verb: Token, sides: Sequence[Token]) -> bool:
    """Whether a word only does what another verb tells, while whoever does this one by grammar is among the sides.

    "Residents said that rebels came and went from house to house": the residents went nowhere. A pronoun may mean them.
    """
    own = [t for t in subjects(verb) if t in sides and (t.pos_ != "PRON" or side.pos_ == "PRON")]
    apart = _acts_elsewhere(side, verb) and side not in subjects(verb)
    return apart and bool(own) and not side.is_ancestor(verb) and verb.dep_ == "conj"


def harms_itself(side: Token, deed: Token) -> bool:
    """Whether a word does the harm that somebody warns of ("warned that X would close the crossing")."""
    verb = side.head
    return side.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.i == deed.i and harms_others(verb)


def harms_others(clause: Token) -> bool:
    """Whether a clause tells what its own subject does to others ("X would close the crossing")."""
    acting = not is_passive(clause) and bool(objects(clause))
    return acting and not deed_verbs(HARMING).isdisjoint(verb_key(clause))


def is_done_to_below(thing: Token, deed: Token) -> bool:
    """Whether a word undergoes what somebody else does in a clause below a deed ("refused to let anyone attack X")."""
    verb = thing.head
    below = thing.dep_ == "dobj" and verb.dep_ == "ccomp" and verb.i != deed.i and deed.is_ancestor(verb)
    return below and any(c.dep_ == "nsubj" for c in verb.lefts)


def is_helped_by(side: Token, deed: Token) -> bool:
    """Whether a word undergoes what a deed is done for, and is helped by that ("troops were sent to protect X")."""
    aims = [each for each in (side.head, side.head.head) if each in aims_of(deed) and each.i > deed.i]
    return side.dep_ in {"dobj", "pobj"} and any(map(is_kindness, aims))


def aims_of_judged(verb: Token) -> list[Token]:
    """Against whom the thing is that a verb judges: nobody blames Y by condemning "curbs on Y".

    Who looks into charges, or pins a deed on somebody, means him, and so does who praises somebody "on" a matter.
    """
    if verb.pos_ != "VERB" or _judging_verbs().isdisjoint(verb_key(verb)):
        return []
    somebody, mood = load_roles().lemmas, load_lexicon().events.mood
    things = [t for t in objects(verb) if t.pos_ == "NOUN" and lemma(t) not in somebody]
    aimed = [t for t in things if lemma(t) not in mood["charges"]]
    slots = [slot for thing in aimed for slot in preposition_slots(thing)]
    slots += [slot for slot in preposition_slots(verb) if aimed and aimed[-1].i < slot.token.i]
    return [s.token for s in slots if s.name in AIMING and f"{lemma(verb)} {s.name}" not in mood["blamed"]]


@cache
def _judging_verbs() -> frozenset[str]:
    """Verbs by which somebody blames, praises or turns down whoever did the deed that is their object."""
    senses = (sense for sense in load_lexicon().events.sense if sense.type in JUDGING and not sense.objects)
    return frozenset(verb for sense in senses if "doer" in sense.of_deed for verb in sense.verbs)


def is_waited_for(side: Token, deed: Token) -> bool:
    """Whether a word only does what comes before or after a deed ("will stay until X leaves"), in a clause below it."""
    verb = side.head
    opened = any(c.lower_ in WHEN and c.dep_ in {"mark", "advmod"} for c in verb.lefts)
    denied = is_negated(deed)
    return side.dep_ in SUBJECTS and verb.dep_ == "advcl" and opened and deed.is_ancestor(verb) and not denied


def acts_while_another_suffers(side: Token, deed: Token) -> bool:
    """Whether a word only does what a clause below a deed tells, while a pronoun says whom the deed is done to.

    "Will not expel us, because X would object": whoever "us" means, X is not expelled.
    """
    verb = side.head
    beside = side.dep_ in SUBJECTS and verb.dep_ == "advcl" and verb.head.i == deed.i
    told = (t for t in objects(deed) if t.tag_ == "PRP" and t.lower_ != "it" and t.head.i == deed.i)
    return beside and any(told)


def in_another_clause(side: Token, deed: Token, *, parted: bool) -> bool:
    """Whether a word is the subject of a clause after the deed's own that is joined to it, and so does other things.

    parted: or, where "but" parts the clauses, of the one before it ("X asked for talks, but envoys were sent home").
    Who acts when the deed of a noun "had" ended already does so in another clause, too ("had lapsed when X left").
    """
    verb, own = side.head, deed
    while own.pos_ not in VERBAL and own.head.i != own.i:
        own = own.head
    if side.dep_ not in SUBJECTS or not any(c.dep_ in SUBJECTS for c in children(own)):
        return False
    if verb.dep_ == "conj" and verb.head.i == own.i and side.i > own.i:
        return True
    if deed.dep_ in SUBJECTS and verb.dep_ == "advcl" and verb.head.i == own.i:
        return came_before(own)
    if own.dep_ == "ccomp" and own.head.dep_ == "conj" and own.i < own.head.i:
        own = own.head
    but = any(c.lower_ in BUT and verb.i < c.i < own.i for c in children(verb))
    return parted and own.dep_ == "conj" and own.head.i == verb.i and but
