"""A verb -> heads of who does it and whom it is done to: voice, control, raising, coordination, relative clauses."""

from functools import lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.reporting import load_reporting
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar._relatives import agreeing
from dragoman.read.grammar._shared_objects import beside_passive, sharing
from dragoman.read.grammar.companions import companions
from dragoman.read.grammar.deadlines import given_time, time_giver
from dragoman.read.grammar.each_other import is_mutual_charge
from dragoman.read.grammar.gaps import between, fronted, gone_on_with, is_charge, object_gap, set_off, takes_up
from dragoman.read.grammar.syntax import (
    CACHED,
    NOUN_TAGS,
    conjuncts,
    is_infinitive,
    is_passive,
    is_stray,
    lemma,
    owners,
    preposition_slots,
    set_objects,
    skip_dates,
    verb_key,
)
from dragoman.read.grammar.tree import children
from dragoman.read.words.deed_words import deed_verbs
from dragoman.read.words.labels import NAMING, SUBJECTS, VERBAL

RELATIVES = frozenset({"who", "which", "that", "whom"})
# A clause may be a subject, too.
ALL_SUBJECTS = SUBJECTS | {"csubj"}
# Deeds that are done to or with somebody for an end of one's own ("phoned X to thank him").
FOR_HIMSELF = load_traits().deeds.violent | load_traits().deeds.friendly
# Before a plan of others, as far as anything tells ("marched against a bid to", "uneasy at plans to").
MOVED_BY = frozenset({"against", "at", "about", "over"})
# Between what somebody imposes or brings and those who bear it.
LAID = frozenset({"against", "into", "on", "upon"})
MAX_CLIMB = 12


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Heads of whoever does (in a passive: undergoes) the verb, through control, raising and coordination."""
    return [*_subjects(verb, depth)]


@lru_cache(maxsize=CACHED)
def _subjects(verb: Token, depth: int) -> tuple[Token, ...]:
    own = _with_companions(verb, ALL_SUBJECTS)
    if own:
        return tuple(heir for s in own for heir in _antecedents(s, verb))
    giving = time_giver(verb)
    if giving is not None:
        return tuple(agents(giving))
    return tuple(given_time(verb) or _inherited_subjects(verb, depth)) if depth <= MAX_CLIMB else ()


def _with_companions(verb: Token, labels: frozenset[str]) -> list[Token]:
    """A verb's own subjects of these kinds, with everybody listed with them or told to act beside them."""
    return [s for c in children(verb) if c.dep_ in labels for s in (*conjuncts(c), *companions(verb, c))]


def _stray_subjects(verb: Token, depth: int) -> list[Token]:
    """The subjects of the clause a stray verb goes on with; the noun it hangs on where no other verb stands above."""
    token = verb.head
    while token.head.i != token.i and token.pos_ not in VERBAL:
        token = token.head
    return subjects(token, depth + 1) if token.pos_ in VERBAL else conjuncts(verb.head)


def _antecedents(subject: Token, verb: Token) -> list[Token]:
    """What a relative pronoun stands for; any other subject stands for itself."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl" and subject.tag_ in {"WDT", "WP", "IN"}:
        return [agreeing(skip_dates(verb.head), verb)]
    return [subject]


def _inherited_subjects(verb: Token, depth: int) -> list[Token]:
    """Subjects of a verb that has none of its own."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return subjects(gone_on_with(verb), depth + 1)
    if verb.dep_ in {"xcomp", "advcl"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return _controllers(verb, head, depth)
    if is_stray(verb):
        return _stray_subjects(verb, depth)
    if verb.dep_ in {"acl", "relcl"}:
        return _noun_subjects(verb, head, depth)
    if verb.dep_ == "pcomp" and head.pos_ in {"ADP", "SCONJ"}:
        above = head.head.head if head.lower_ == "of" and head.head.dep_ == "acomp" else head.head
        return [] if is_mutual_charge(head) else _blamed(head) or _held_for(head) or _governor_subjects(above, depth)
    said = [skip_dates(head.head)] if is_said_of(verb) else []
    bare = verb.dep_ == "acomp" or (verb.dep_ == "ccomp" and verb.tag_ in {"VBG", "VB"})
    return said or (subjects(head, depth + 1) if bare and head.pos_ in VERBAL else [])


def is_said_of(verb: Token) -> bool:
    """Whether a clause without a subject tells what somebody says of the noun before ("villages it says shelter X")."""
    above = verb.head
    said = verb.dep_ == "ccomp" and above.dep_ == "relcl" and lemma(above) in load_reporting().saying
    return said and any(c.dep_ in SUBJECTS and c.lower_ not in RELATIVES for c in children(above))


def _blamed(prep: Token) -> list[Token]:
    """Who does what a gerund tells after "accused X of", "kept X from", "warned X against": the verb's object."""
    words = load_lexicon().control
    warned = prep.lower_ == "against" and lemma(prep.head) in words.informing | words.bidding
    if prep.lower_ not in words.blaming and not warned:
        return []
    if (thanked := _thanked(prep)) is not None:
        return thanked
    if prep.head.pos_ != "VERB":
        return conjuncts(prep.head) if is_charge(prep) else []
    blamed = [c for c in children(prep.head) if c.dep_ in {"dobj", "nsubjpass"} and c.i < prep.i]
    if any(c.lower_ in RELATIVES for c in blamed) or (not blamed and prep.head.dep_ == "relcl"):
        return objects(prep.head)
    return _laid_on(prep, blamed) or [each for c in blamed for each in _whose(c, prep)]


def _whose(thing: Token, prep: Token) -> list[Token]:
    """Who did what a gerund tells after "froze the accounts of X for": whose a thing is; others themselves."""
    told = thing.pos_ == "NOUN" and lemma(thing) not in load_roles().lemmas and prep.lower_ == "for"
    owned = [s.token for s in preposition_slots(thing) if s.name == "of" and s.token.i < prep.i] if told else []
    return [each for c in owned or [thing] for each in conjuncts(c)]


def _laid_on(prep: Token, things: list[Token]) -> list[Token]:
    """Who did what a gerund tells after "imposed sanctions on X for", "filed charges against X for"; [] elsewhere."""
    verb = prep.head
    if prep.lower_ != "for" or load_lexicon().events.light.verbs.isdisjoint(verb_key(verb)):
        return []
    slots = (slot for each in (*things, verb) for slot in preposition_slots(each))
    return [*dict.fromkeys(s.token for s in slots if s.name in LAID and s.token.i < prep.i)]


def _thanked(prep: Token) -> list[Token] | None:
    """Who did what a gerund tells after "thanks to X for", wherever that hangs; None where nobody is thanked."""
    words = load_lexicon().control.thanks
    given = [prep.head] if prep.head.pos_ == "NOUN" else [c for c in children(prep.head) if c.dep_ == "dobj"]
    if prep.lower_ != "for" or not any(lemma(each) in words for each in given):
        return None
    slots = (slot for each in (prep.head, *given) for slot in preposition_slots(each))
    return [*dict.fromkeys(slot.token for slot in slots if slot.name == "to" and slot.token.i < prep.i)]


def _held_for(prep: Token) -> list[Token]:
    """Who does what a gerund tells after "charged X with" or "held X on charges of": the verb's object."""
    words, held = load_lexicon(), prep.head
    if prep.lower_ == "with":
        return objects(held) if held.pos_ == "VERB" and lemma(held) in words.status.charging else []
    on_charges = prep.lower_ == "of" and held.dep_ == "pobj" and held.head.lower_ == "on"
    return objects(held.head.head) if on_charges and lemma(held) in words.events.mood["charges"] else []


def tells_of_others(verb: Token) -> bool:
    """Whether a gerund tells what others do, did or may do, which somebody judges ("opposes arming X")."""
    words = load_lexicon().control
    gerund = verb.tag_ == "VBG" and verb.dep_ == "xcomp"
    return gerund and lemma(verb.head) in words.permitting | words.deploring


def _controllers(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who controls an infinitive or participle: the head's object ("pushed X to V"), else its subject."""
    words = load_lexicon().control
    infinitive = is_infinitive(verb)
    patients = [c for c in children(head) if c.dep_ == "dobj" and c.i < verb.i]
    if not patients and tells_of_others(verb):
        return []
    seen = verb.tag_ == "VBG" and patients and between(head, patients[0], verb) and lemma(head) in words.perceiving
    if seen or (patients and _is_seen_as(verb, head)):
        return conjuncts(patients[0])
    asking = words.bidding | load_lexicon().status.requested
    bidden = patients and lemma(head) in words.object & asking and takes_up(patients[0], verb)
    if infinitive and patients and head.pos_ == "VERB" and (bidden or between(head, patients[0], verb)):
        if lemma(patients[0]) in words.urging:
            return _urged(patients[0], verb, depth)
        if lemma(patients[0]) in words.asking:
            return _askers(patients[0]) or subjects(head, depth + 1)
        rung = lemma(head) == "call" and lemma(verb) in load_lexicon().status.conveying
        for_himself = rung or lemma(head) in words.using or lemma(head) in deed_verbs(FOR_HIMSELF)
        brought = (verb.dep_ == "xcomp" and not for_himself) or lemma(head) in words.object
        return conjuncts(patients[0]) if brought else subjects(head, depth + 1)
    called = _called_on(head, verb) if infinitive else []
    return called or subjects(head, depth + 1)


def _is_seen_as(verb: Token, above: Token) -> bool:
    """Whether a participle says what somebody holds a thing to be ("sees the premium as driven by fear")."""
    words = load_lexicon()
    seeing = lemma(above) in words.control.perceiving | words.events.mood["deeming"]
    return seeing and verb.tag_ == "VBN" and verb.left_edge.lower_ == "as"


def _called_on(head: Token, verb: Token) -> list[Token]:
    """Who is to do what an infinitive tells after "call on X to V", "appeal to X to V".

    Whoever stands before another infinitive is to do that alone ("relies on X to arm it and on Y to train it").
    """
    if lemma(head) not in load_lexicon().control.called:
        return []
    told = [c.i for c in children(head) if is_infinitive(c) and c.i < verb.i]
    slots = (s for s in preposition_slots(head) if s.name in {"on", "upon", "to", "for"})
    return [s.token for s in slots if max(told, default=-1) < s.token.i < verb.i]


def _askers(noun: Token) -> list[Token]:
    """Who makes a request or a plan: its owner, or who it comes from."""
    return owners(noun) or [s.token for s in preposition_slots(noun) if s.name in {"from", "by"}]


def _noun_subjects(verb: Token, noun: Token, depth: int) -> list[Token]:
    """Subjects of a clause that hangs on a noun: the noun, or for "decision to V" whoever owns the decision.

    Whoever turns a plan down or is moved by it is not the one to carry it out: [] where nobody else is named.
    """
    if verb.tag_ in {"VBG", "VBN"} or verb.dep_ == "relcl":
        return [noun if verb.tag_ == "VBN" and verb.dep_ == "acl" else skip_dates(noun)]
    brought = [c for p in children(noun) if p.lower_ == "for" for c in children(p) if c.dep_ == "pobj"]
    if lemma(noun) in load_lexicon().control.willing:
        brought += [s.token for s in preposition_slots(noun) if s.name == "of" and s.token.i < verb.i]
    if _urges(noun) and noun.head.lower_ != "in" and not brought:
        return _urged(noun, verb, depth)
    made = _askers(noun) if lemma(noun) in load_lexicon().control.asking else owners(noun)
    return brought or made or ([] if _is_of_others(noun) else _governor_subjects(noun, depth))


def _urges(noun: Token) -> bool:
    """Whether a noun calls on others to act, as a request does that others heed or ignore ("ignored a request to go").

    Who grants or refuses a request lets him act who makes it.
    """
    words = load_lexicon().control
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    heeded = lemma(noun) == "request" and not words.heeded.isdisjoint(verb_key(verb))
    return heeded or lemma(noun) in words.urging


def _is_of_others(noun: Token) -> bool:
    """Whether the subject above a plan only turns it down or is moved by it ("angered by a plan to")."""
    if noun.dep_ == "dobj":
        return lemma(noun.head) in load_lexicon().control.refusing
    before = noun.head.lower_ if noun.dep_ == "pobj" else ""
    return before in MOVED_BY or (before == "by" and noun.head.head.tag_ == "VBN")


def _urged(noun: Token, deed: Token, depth: int) -> list[Token]:
    """Who is to do what somebody calls for: whom the call is put to, or whoever answers it; [] where nobody is named.

    Whoever calls is not to do it, but for what he pleads for himself ("X's demand to see Y", "X's plea to be freed").
    """
    words = load_lexicon()
    selfish = is_passive(deed) or lemma(deed) in words.control.selfish
    to = [s.token for s in preposition_slots(noun) if s.name in {"on", "upon", "to"}]
    if lemma(noun) in words.control.pleading and selfish and not to:
        return _askers(noun)
    if to:
        return to
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ != "VERB" or words.control.answered.isdisjoint(verb_key(verb)):
        waiting = lemma(noun) in words.control.awaited and lemma(verb) not in words.events.light.verbs
        return climb_to_subject(noun, depth) if waiting and not _askers(noun) else []
    return agents(verb) if noun.dep_ == "nsubjpass" else subjects(verb, depth + 1)


def _governor_subjects(token: Token, depth: int) -> list[Token]:
    """Subjects for a clause under a preposition: the governing verb's, or the governing noun's owners."""
    if token.pos_ in VERBAL:
        return subjects(token, depth + 1)
    if token.pos_ in NOUN_TAGS:
        return owners(token) or climb_to_subject(token, depth)
    return []


def climb_to_subject(noun: Token, depth: int = 0) -> list[Token]:
    """The subject of the clause a noun stands in, where the noun is not that subject itself; [] at the top."""
    token = noun
    for _ in range(MAX_CLIMB):
        if token.dep_ in {"nsubj", "nsubjpass", "ROOT"}:
            return []
        token = token.head
        if token.pos_ in VERBAL:
            return subjects(token, depth + 1)
    return []


def objects(verb: Token) -> list[Token]:
    """Heads of what the verb acts on; in a passive, what was its subject."""
    return [*_objects(verb)]


@lru_cache(maxsize=CACHED)
def _objects(verb: Token) -> tuple[Token, ...]:
    return tuple(_acted_on(verb))


def _acted_on(verb: Token) -> list[Token]:
    below = [c for c in children(verb) if c.dep_ == "dobj"]
    if is_passive(verb):
        own = _with_companions(verb, frozenset({"nsubjpass"}))
        if own:
            return [heir for s in own for heir in _antecedents(s, verb)]
        if not below and (verb.dep_ in {"acl", "acomp", "conj", "xcomp", "advcl", "pcomp"} or is_said_of(verb)):
            return subjects(verb)
    front = fronted(below, verb)
    if front is not None:
        return [skip_dates(front)]
    own = [each for c in below if not set_off(c) for each in conjuncts(c)]
    found = own or _misplaced(verb)
    if not found and lemma(verb) in load_lexicon().control.object:
        told = (c for c in children(verb) if c.dep_ == "ccomp" and c.tag_ in {"VB", "NN"})
        bare = (c for c in told if not any(a.tag_ == "MD" for a in children(c)))
        found = [each for c in bare for s in children(c) if s.dep_ == "nsubj" for each in conjuncts(s)]
    beside = None if found else sharing(verb)
    if beside is not None:
        return objects(beside)
    if not found and verb.dep_ == "relcl":
        return [skip_dates(verb.head)] if object_gap(verb) else []
    return found


def _misplaced(verb: Token) -> list[Token]:
    """The object that a parser took for what an object is called, or hung on a particle ("sealed off roads")."""
    if is_passive(verb) or any(c.dep_ in {"dobj", "ccomp"} for c in children(verb)):
        return []
    called = [c for c in children(verb) if c.dep_ == "oprd" and c.pos_ in NOUN_TAGS and c.i > verb.i]
    below = [each for c in children(verb) if c.dep_ == "prt" for each in children(c) if each.dep_ == "pobj"]
    return [each for c in called or below for each in conjuncts(c)]


def things_of(verb: Token, key: str) -> list[Token]:
    """What a verb acts on, listed under a key: its objects, else what the key's own preposition governs ("lead to").

    After a set phrase ("give rise to") only what follows it counts.
    """
    *words, last = key.split()
    set_phrase = len(words) > 1
    found = [] if set_phrase else [t for t in objects(verb) if t.lower_ not in {"itself", "themselves"}]
    if found or not words:
        return found
    heads = (verb, *(set_objects(verb) if set_phrase else ()))
    slots = [slot for head in heads for slot in preposition_slots(head)]
    return [s.token for s in slots if s.name == last and (s.token.pos_ in NAMING or s.token.tag_ == "VBG")]


def agents(verb: Token) -> list[Token]:
    """Heads of whoever does the verb, whatever its voice."""
    if is_passive(verb):
        found = [slot.token for slot in preposition_slots(verb) if slot.name == "by"]
        beside = None if found else beside_passive(verb)
        return found if beside is None else [s.token for s in preposition_slots(beside) if s.name == "by"]
    return subjects(verb)
