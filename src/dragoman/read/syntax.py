"""Parsed tokens -> who does what to whom, in one clause: voice, control, coordination, relative clauses, owners."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read._contiguous import contiguous
from dragoman.read._gaps import (
    between,
    fronted,
    goes_on_listing,
    gone_on_with,
    is_charge,
    object_gap,
    preposition_objects,
    set_off,
    sharing_head,
    stacked,
)
from dragoman.read._lemmas import plural_lemma, small_lemma
from dragoman.read._relatives import agreeing

RELATIVES = frozenset({"who", "which", "that", "whom"})
LISTING = frozenset({"including", "like"})
CLAUSAL = frozenset({"relcl", "advcl", "acl", "ccomp", "xcomp", "csubj", "parataxis"})
LOOSE = frozenset({"relcl", "advcl", "ccomp", "parataxis", "punct", "cc", "conj", "appos", "mark"})
NOUN_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
DATE_WORDS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec."}
    | {"december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"day", "week", "month", "year"}
)
MAX_CLIMB = 12
# Verbs whose keys are kept: every coder asks for those of the sentence in hand.
CACHED = 2048
NOTHING: frozenset[int] = frozenset()


class Slot(NamedTuple):
    """A filled place: its name ("nsubj", "dobj", "poss", "adj", a preposition), and the head token."""

    name: str
    token: Token


def lemma(token: Token) -> str:
    """The token's lemma in lower case; a verb's that was cut wrongly is mended, any other is left as it is."""
    if token.pos_ == "NOUN":
        return plural_lemma(token.vocab.strings, token.lemma, token.lower)
    return small_lemma(token.vocab.strings, token.lemma, token.lower if token.pos_ == "VERB" else 0)


@lru_cache(maxsize=CACHED)
def verb_key(verb: Token) -> tuple[str, ...]:
    """Keys a verb may be listed under, longest first: "give rise to", "set up" (particle), "call for" (preposition)."""
    base = lemma(verb)
    particles = [child for child in verb.children if child.dep_ == "prt"]
    keys = [key for child in (*particles, *_set_objects(verb)) for key in _set_phrases(verb, base, child)]
    keys += [f"{base} {lemma(child)}" for child in verb.children if child.dep_ in {"prep", "advmod", "dative"}]
    return (*keys, base)


def _set_objects(verb: Token) -> Iterator[Token]:
    """The bare objects of a verb that may form one set phrase with it ("take place", "pave the way")."""
    for child in verb.children:
        narrowing = (c for c in child.lefts if c.lower_ != "the")
        if child.dep_ == "dobj" and child.tag_ in {"NN", "NNS"} and not any(narrowing):
            yield child


def _set_phrases(verb: Token, base: str, word: Token) -> Iterator[str]:
    """A verb with its particle or set object, before that with the preposition after it too."""
    name = " ".join([base, *(c.lower_ for c in word.lefts), lemma(word)])
    for prep in (*verb.children, *word.children):
        if prep.dep_ == "prep" and prep.i == word.i + 1:
            yield f"{name} {lemma(prep)}"
    yield name


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it, in order; a date or a clause is not coordinated with a thing."""
    return [*_conjuncts(token)]


@lru_cache(maxsize=CACHED)
def _conjuncts(token: Token) -> tuple[Token, ...]:
    found = [*sharing_head(token), token]
    for child in token.children:
        alike = (child.pos_ in NOUN_TAGS) == (token.pos_ in NOUN_TAGS)
        if alike and (child.dep_ == "conj" or goes_on_listing(token, child)):
            found += _conjuncts(child)
    return tuple(found)


def members(token: Token) -> list[Token]:
    """The things a noun phrase names: its conjuncts, and those listed after "including" or "such as"."""
    found: list[Token] = []
    for each in conjuncts(token) if token.dep_ != "nmod" else [token]:
        found.append(each)
        for child in each.children:
            if child.lower_ in LISTING or (child.lower_ == "as" and child.i > 0 and child.nbor(-1).lower_ == "such"):
                found += [m for head in preposition_objects(child) for m in conjuncts(head)]
    return found


def preposition_slots(token: Token) -> list[Slot]:
    """Each prepositional object that hangs on a token, conjuncts included."""
    return [*_preposition_slots(token)]


@lru_cache(maxsize=CACHED)
def _preposition_slots(token: Token) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.pos_ in {"ADP", "SCONJ", "VERB", "PART", "ADV"}:
            name = "by" if child.dep_ == "agent" else stacked(child)
            slots += [Slot(name, each) for head in preposition_objects(child) for each in conjuncts(head)]
        elif child.dep_ == "dative":
            slots += [Slot("dative", each) for each in conjuncts(child)]
    return tuple(slots)


def hyphened(token: Token) -> list[str]:
    """A word with the part before its hyphen ("build-up", "cease-fire"), [] for a word without one."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-2).whitespace_ or token.nbor(-1).whitespace_:  # noqa: PLR2004
        return []
    return [f"{token.nbor(-2).lower_}-{lemma(token)}"]


def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


@lru_cache(maxsize=CACHED)
def is_passive(verb: Token) -> bool:
    """Whether the verb's subject undergoes it."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in {"nsubj", "aux"} for child in verb.children) or is_stray(verb):
        return False
    coordinated = verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and is_passive(verb.head)
    bare = verb.dep_ == "advcl" and not any(child.dep_ in {"dobj", "mark"} for child in verb.children)
    return verb.dep_ in {"acl", "amod"} or bare or coordinated or any(child.dep_ == "agent" for child in verb.children)


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Heads of whoever does (in a passive: undergoes) the verb, through control, raising and coordination."""
    return [*_subjects(verb, depth)]


@lru_cache(maxsize=CACHED)
def _subjects(verb: Token, depth: int) -> tuple[Token, ...]:
    own = [s for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"} for s in conjuncts(c)]
    if own:
        return tuple(heir for s in own for heir in _antecedents(s, verb))
    return tuple(_inherited_subjects(verb, depth)) if depth <= MAX_CLIMB else ()


def is_stray(verb: Token) -> bool:
    """Whether a verb was hung on a noun as if it described it: it goes on with the clause ("cut X, closed Y and …")."""
    finite = verb.tag_ in {"VBZ", "VBP", "VBD"}
    acting = verb.tag_ == "VBN" and set_off(verb) and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    own = any(c.dep_ in {"nsubj", "aux", "mark"} for c in verb.children)
    return verb.dep_ == "acl" and (finite or acting) and not own


def _stray_subjects(verb: Token, depth: int) -> list[Token]:
    """The subjects of the clause a stray verb goes on with; the noun it hangs on where no other verb stands above."""
    token = verb.head
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return subjects(token, depth + 1) if token.pos_ in {"VERB", "AUX"} else conjuncts(verb.head)


def _antecedents(subject: Token, verb: Token) -> list[Token]:
    """What a relative pronoun stands for; any other subject stands for itself."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl" and subject.tag_ in {"WDT", "WP", "IN"}:
        return [agreeing(skip_dates(verb.head), verb)]
    return [subject]


def skip_dates(noun: Token) -> Token:
    """The noun a clause really hangs on where the parser hung it on a date or a place name's tail."""
    while noun.lower_ in DATE_WORDS or noun.like_num:
        if noun.head.i == noun.i or noun.dep_ in {"nsubj", "dobj", "ROOT"}:
            break
        noun = noun.head
        if noun.pos_ == "ADP":
            noun = noun.head
    return noun


def _inherited_subjects(verb: Token, depth: int) -> list[Token]:
    """Subjects of a verb that has none of its own."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        return subjects(gone_on_with(verb), depth + 1)
    if verb.dep_ in {"xcomp", "advcl"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        return _controllers(verb, head, depth)
    if is_stray(verb):
        return _stray_subjects(verb, depth)
    if verb.dep_ in {"acl", "relcl"}:
        return _noun_subjects(verb, head, depth)
    if verb.dep_ == "pcomp" and head.pos_ in {"ADP", "SCONJ"}:
        above = head.head.head if head.lower_ == "of" and head.head.dep_ == "acomp" else head.head
        return _blamed(head) or _governor_subjects(above, depth)
    bare = verb.dep_ == "acomp" or (verb.dep_ == "ccomp" and verb.tag_ in {"VBG", "VB"})
    return subjects(head, depth + 1) if bare and head.pos_ in {"VERB", "AUX"} else []


def _blamed(prep: Token) -> list[Token]:
    """Who does what a gerund tells after "accused X of", "kept X from", "talked X into": the verb's object."""
    if prep.lower_ not in load_lexicon().control.blaming:
        return []
    if prep.head.pos_ != "VERB":
        return conjuncts(prep.head) if is_charge(prep) else []
    blamed = (c for c in prep.head.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < prep.i)
    return [each for c in blamed for each in conjuncts(c)]


def _controllers(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who controls an infinitive or participle: the head's object ("pushed X to V"), else its subject."""
    words = load_lexicon().control
    infinitive = is_infinitive(verb)
    patients = [c for c in head.children if c.dep_ == "dobj" and c.i < verb.i]
    if infinitive and patients and head.pos_ == "VERB" and between(head, patients[0], verb):
        if lemma(patients[0]) in words.asking:
            return _askers(patients[0]) or subjects(head, depth + 1)
        rung = lemma(head) == "call" and lemma(verb) in load_lexicon().status.conveying
        brought = (verb.dep_ == "xcomp" and not rung and lemma(head) not in words.using) or lemma(head) in words.object
        return conjuncts(patients[0]) if brought else subjects(head, depth + 1)
    called = _called_on(head, verb) if infinitive else []
    return called or subjects(head, depth + 1)


def _called_on(head: Token, verb: Token) -> list[Token]:
    """Who is to do what an infinitive tells after "call on X to V", "appeal to X to V"."""
    if lemma(head) not in load_lexicon().control.called:
        return []
    return [s.token for s in preposition_slots(head) if s.name in {"on", "upon", "to", "for"} and s.token.i < verb.i]


def _askers(noun: Token) -> list[Token]:
    """Who makes a request or a plan: its owner, or who it comes from."""
    return owners(noun) or [s.token for s in preposition_slots(noun) if s.name in {"from", "by"}]


def _noun_subjects(verb: Token, noun: Token, depth: int) -> list[Token]:
    """Subjects of a clause that hangs on a noun: the noun, or for "decision to V" whoever owns the decision.

    Whoever turns a plan down is not the one to carry it out: [] where nobody else is named.
    """
    if verb.tag_ in {"VBG", "VBN"} or verb.dep_ == "relcl":
        return [noun if verb.tag_ == "VBN" and verb.dep_ == "acl" else skip_dates(noun)]
    brought = [c for p in noun.children if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"]
    if lemma(noun) in load_lexicon().control.willing:
        brought += [s.token for s in preposition_slots(noun) if s.name == "of" and s.token.i < verb.i]
    made = _askers(noun) if lemma(noun) in load_lexicon().control.asking else owners(noun)
    turned_down = noun.dep_ == "dobj" and lemma(noun.head) in load_lexicon().control.refusing
    return brought or made or ([] if turned_down else _governor_subjects(noun, depth))


def _governor_subjects(token: Token, depth: int) -> list[Token]:
    """Subjects for a clause under a preposition: the governing verb's, or the governing noun's owners."""
    if token.pos_ in {"VERB", "AUX"}:
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
        if token.pos_ in {"VERB", "AUX"}:
            return subjects(token, depth + 1)
    return []


def owners(noun: Token) -> list[Token]:
    """Heads of whoever owns a noun by a possessive."""
    return [each for c in noun.children if c.dep_ == "poss" for each in conjuncts(c)]


def objects(verb: Token) -> list[Token]:
    """Heads of what the verb acts on; in a passive, what was its subject."""
    return [*_objects(verb)]


@lru_cache(maxsize=CACHED)
def _objects(verb: Token) -> tuple[Token, ...]:
    return tuple(_acted_on(verb))


def _acted_on(verb: Token) -> list[Token]:
    if is_passive(verb):
        own = [s for c in verb.children if c.dep_ == "nsubjpass" for s in conjuncts(c)]
        if own:
            return [heir for s in own for heir in _antecedents(s, verb)]
        if verb.dep_ in {"acl", "acomp", "conj", "xcomp", "advcl"} and not any(c.dep_ == "dobj" for c in verb.children):
            return subjects(verb)
    below = [c for c in verb.children if c.dep_ == "dobj"]
    front = fronted(below, verb)
    if front is not None:
        return [skip_dates(front)]
    own = [each for c in below if not set_off(c) for each in conjuncts(c)]
    found = own or _misplaced(verb)
    if not found and lemma(verb) in load_lexicon().control.object:
        bare = (c for c in verb.children if c.dep_ == "ccomp" and c.tag_ == "VB")
        found = [each for c in bare for s in c.children if s.dep_ == "nsubj" for each in conjuncts(s)]
    if not found and verb.dep_ == "relcl":
        return [skip_dates(verb.head)] if object_gap(verb) else []
    return found


def _misplaced(verb: Token) -> list[Token]:
    """The object that a parser took for what an object is called, or hung on a particle ("sealed off roads")."""
    if is_passive(verb) or any(c.dep_ in {"dobj", "ccomp"} for c in verb.children):
        return []
    called = [c for c in verb.children if c.dep_ == "oprd" and c.pos_ in NOUN_TAGS and c.i > verb.i]
    below = [each for c in verb.children if c.dep_ == "prt" for each in c.children if each.dep_ == "pobj"]
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
    heads = (verb, *(_set_objects(verb) if set_phrase else ()))
    slots = [slot for head in heads for slot in preposition_slots(head)]
    return [s.token for s in slots if s.name == last and s.token.pos_ in {"NOUN", "PROPN"}]


def agents(verb: Token) -> list[Token]:
    """Heads of whoever does the verb, whatever its voice."""
    if is_passive(verb):
        return [slot.token for slot in preposition_slots(verb) if slot.name == "by"]
    return subjects(verb)


def clause_heads(tokens: Sequence[Token]) -> Iterator[Token]:
    """The verbs (and copulas) of a sentence, in order."""
    return (t for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"})


def phrase(token: Token, *, loose: bool = False) -> list[Token]:
    """The tokens of a head's phrase in order: with its prepositions, without clauses, apposition or coordination.

    loose: keep infinitive and participle clauses too ("ability to project force").
    """
    dropped = LOOSE - {"mark"} if loose else LOOSE | {"acl"}
    kept = [token]
    for child in token.children:
        apart = is_stray(child) or (child.dep_ in {"acl", "neg"} and set_off(child)) or is_charge(child)
        if child.dep_ not in dropped and not apart:
            kept += _kept_below(child, NOTHING)
    return contiguous(sorted(set(kept), key=lambda t: t.i), token)


def clause(verb: Token, without: frozenset[int] = NOTHING) -> list[Token]:
    """The tokens of a verb's clause: its phrase without adverbial, relative or coordinated clauses and parentheses.

    without: indices of tokens whose phrases are left out (a connective and the cause it brings).
    """
    kept = [verb]
    for child in verb.children:
        if child.dep_ in {"advcl", "conj", "cc", "punct", "ccomp", "parataxis", "mark"} or child.i in without:
            continue
        kept += _kept_below(child, without)
    return contiguous(sorted(set(kept), key=lambda t: t.i), verb)


def _kept_below(token: Token, without: frozenset[int]) -> list[Token]:
    """A token and all below it, without relative clauses, stray verbs and what is left out."""
    kept, waiting = [], [token]
    while waiting:
        each = waiting.pop()
        if each.dep_ != "relcl" and each.i not in without and not is_stray(each):
            kept.append(each)
            waiting += each.children
    return [each for each in kept if not each.is_space]
