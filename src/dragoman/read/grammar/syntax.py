"""Parsed tokens -> what a clause is made of: lemmas, listed keys, lists, prepositions, voice, owners, phrases."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.read.grammar._contiguous import contiguous
from dragoman.read.grammar.gaps import (
    goes_on_listing,
    is_charge,
    preposition_objects,
    set_off,
    sharing_head,
    stacked,
    whose,
)
from dragoman.read.grammar.tree import children, subtree
from dragoman.read.words.labels import HELPING, SUBJECTS, VERBAL
from dragoman.read.words.laid_out import Word
from dragoman.read.words.lemmas import lemma_of
from dragoman.records.when import MONTHS, WEEKDAYS

LISTING = frozenset({"including", "like"})
LOOSE = frozenset({"relcl", "advcl", "ccomp", "parataxis", "punct", "cc", "conj", "appos", "mark"})
NOUN_TAGS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
DATE_WORDS = frozenset(
    {*MONTHS, *(f"{month[:3]}." for month in MONTHS), "sept.", *WEEKDAYS}
    | {"century", "day", "decade", "fortnight", "generation", "hour", "minute", "month", "week", "weekend", "year"}
)
# Verbs whose keys are kept: every coder asks for those of the sentence in hand.
CACHED = 2048
NOTHING: frozenset[int] = frozenset()
# Adverbs that make a verb of their own with what stands before them ("press ahead with").
ONWARD = frozenset({"ahead", "forward", "on", "onward", "onwards"})
# What completes a verb to one that is listed: "call for", "take hostage".
COMPLETING = frozenset({"prep", "advmod", "dative", "oprd"})


class Slot(NamedTuple):
    """A filled place: its name ("nsubj", "dobj", "poss", "adj", a preposition), and the head token."""

    name: str
    token: Token


def lemma(token: Token) -> str:
    """The token's lemma in lower case; of verbs and plurals that were cut wrongly, the right one."""
    return token.base if isinstance(token, Word) else lemma_of(token.lemma_, token.lower_, token.pos_)


@lru_cache(maxsize=CACHED)
def verb_key(verb: Token) -> tuple[str, ...]:
    """Keys a verb may be listed under, longest first: "give rise to", "set up" (particle), "call for" (preposition).

    What somebody lets another do is one with it ("let him go").
    """
    base = lemma(verb)
    particles = [child for child in children(verb) if child.dep_ == "prt" or _leads_on(child)]
    keys = [key for child in (*particles, *set_objects(verb)) for key in _set_phrases(verb, base, child)]
    keys += [f"{base} {lemma(child)}" for child in children(verb) if _completes(child) or _is_bare_clause(child)]
    return (*keys, base)


def _completes(word: Token) -> bool:
    """Whether a word may make another verb of the one it stands with: "call for", not "call on Monday"."""
    if word.dep_ == "prep" and any(c.dep_ == "pobj" and c.lower_ in DATE_WORDS for c in word.rights):
        return False
    return word.dep_ in COMPLETING


def _leads_on(word: Token) -> bool:
    """Whether an adverb says that somebody goes on ("pushed ahead with")."""
    return word.dep_ == "advmod" and word.lower_ in ONWARD


def has_subject(verb: Token) -> bool:
    """Whether a clause has a subject of its own before its verb, in an active or a passive."""
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def _is_bare_clause(word: Token) -> bool:
    """Whether a word is the bare infinitive that a verb governs, with its own subject ("let him go")."""
    governed = word.dep_ == "ccomp" and word.tag_ == "VB" and any(c.dep_ == "nsubj" for c in word.lefts)
    return governed and not any(c.dep_ in {"aux", "mark"} for c in word.lefts)


def last_words(phrases: Collection[str]) -> frozenset[str]:
    """Each phrase and what follows a space or a hyphen in it: a word that is none of these ends none of the phrases."""
    cuts = ((phrase, place) for phrase in phrases for place, sign in enumerate(phrase) if sign in " -")
    return frozenset(phrases).union(phrase[place + 1 :] for phrase, place in cuts)


def set_objects(verb: Token) -> Iterator[Token]:
    """The bare objects of a verb that may form one set phrase with it ("pave the way", "offered no proof")."""
    for child in children(verb):
        narrowing = (c for c in child.lefts if c.lower_ not in {"the", "no"})
        if child.dep_ == "dobj" and child.tag_ in {"NN", "NNS"} and not any(narrowing):
            yield child


def _set_phrases(verb: Token, base: str, word: Token) -> Iterator[str]:
    """A verb with its particle or set object, before that with the preposition after it too."""
    name = " ".join([base, *(c.lower_ for c in word.lefts), lemma(word)])
    for prep in (*children(verb), *children(word)):
        if prep.dep_ == "prep" and prep.i == word.i + 1:
            yield f"{name} {lemma(prep)}"
    yield name


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it, in order; a date or a clause is not coordinated with a thing."""
    return [*_conjuncts(token)]


@lru_cache(maxsize=CACHED)
def _conjuncts(token: Token) -> tuple[Token, ...]:
    found: list[Token] = []
    # No recursion: a page may list a thousand names.
    left = [token]
    while left:
        one = left.pop()
        found += [*sharing_head(one), one]
        left += [child for child in reversed(children(one)) if _goes_on_with(one, child)]
    return tuple(found)


def _goes_on_with(token: Token, child: Token) -> bool:
    """Whether a word below another stands beside it in a row."""
    alike = (child.pos_ in NOUN_TAGS) == (token.pos_ in NOUN_TAGS)
    return alike and (child.dep_ == "conj" or goes_on_listing(token, child))


def members(token: Token) -> list[Token]:
    """The things a noun phrase names: its conjuncts, and those listed after "including" or "such as"."""
    found: list[Token] = []
    for each in conjuncts(token) if token.dep_ != "nmod" else [token]:
        found.append(each)
        for child in children(each):
            if child.lower_ in LISTING or (child.lower_ == "as" and child.i > 0 and child.nbor(-1).lower_ == "such"):
                found += [m for head in preposition_objects(child) for m in conjuncts(head)]
    return found


def preposition_slots(token: Token) -> list[Slot]:
    """Each prepositional object that hangs on a token, conjuncts included."""
    return [*_preposition_slots(token)]


@lru_cache(maxsize=CACHED)
def _preposition_slots(token: Token) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    for child in children(token):
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
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in children(verb))


def is_negated(word: Token) -> bool:
    """Whether a plain "not" or "never" hangs on a word itself."""
    return any(child.dep_ == "neg" for child in children(word))


def repeats_verb(verb: Token) -> bool:
    """Whether a clause has the verb of the one it hangs on again ("X put the toll at 31, while Y put it at nine")."""
    return verb.dep_ in {"conj", "advcl"} and lemma(verb.head) == lemma(verb)


def aims_of(verb: Token) -> list[Token]:
    """The infinitives that say to what end something is done ("marched to demand talks")."""
    return [child for child in children(verb) if child.dep_ in {"advcl", "xcomp"} and is_infinitive(child)]


@lru_cache(maxsize=CACHED)
def is_passive(verb: Token) -> bool:
    """Whether the verb's subject undergoes it."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in children(verb)):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in {"nsubj", "aux"} for child in children(verb)) or is_stray(verb):
        return False
    joined = verb.dep_ == "conj" and verb.head.pos_ in VERBAL
    # Who "is in Sel and wanted by X" undergoes that; who "has been in Sel and met X" has met him.
    being = joined and lemma(verb.head) == "be" and verb.head.tag_ in {"VBZ", "VBP", "VBD"}
    coordinated = joined and (being or is_passive(verb.head))
    bare = verb.dep_ == "advcl" and not any(child.dep_ == "dobj" for child in children(verb))
    describes = verb.dep_ in {"acl", "amod", "acomp"}
    return describes or bare or coordinated or any(child.dep_ == "agent" for child in children(verb))


def is_stray(verb: Token) -> bool:
    """Whether a verb was hung on a noun as if it described it: it goes on with the clause ("cut X, closed Y and …")."""
    if verb.dep_ != "acl":
        return False
    finite = verb.tag_ in {"VBZ", "VBP", "VBD"}
    acting = verb.tag_ == "VBN" and set_off(verb) and any(c.dep_ == "dobj" and c.i > verb.i for c in children(verb))
    own = any(c.dep_ in {"nsubj", "aux", "mark"} for c in children(verb))
    return (finite or acting) and not own


def skip_dates(noun: Token) -> Token:
    """The noun a clause really hangs on where the parser hung it on a date or a place name's tail."""
    while noun.lower_ in DATE_WORDS or noun.like_num:
        if noun.head.i == noun.i or noun.dep_ in {"nsubj", "dobj", "ROOT"}:
            break
        noun = noun.head
        if noun.pos_ in {"ADP", "SCONJ"}:
            noun = noun.head
    return noun


def owners(noun: Token) -> list[Token]:
    """Heads of whoever owns a noun by a possessive, or by "whose"."""
    return [
        each for c in children(noun) if c.dep_ == "poss" for each in ([whose(c)] if c.tag_ == "WP$" else conjuncts(c))
    ]


def that_of(clause: Token) -> Token | None:
    """The "that" which opens a clause, None where it opens otherwise or where "that" stands for a noun."""
    return next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)


def is_bare_content(clause: Token) -> bool:
    """Whether a clause tells what the noun before it says, without a "that" ("allegations it had shelled the town")."""
    first = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    modal = any(c.tag_ == "MD" for c in clause.lefts)
    finite = modal or clause.tag_ not in {"VBG", "VB"}
    whole = clause.dep_ in {"acl", "ccomp"} and clause.head.pos_ == "NOUN" and finite
    return whole and first is not None and first.left_edge.i == clause.left_edge.i and first.tag_ not in {"WDT", "WP"}


def clause_heads(tokens: Sequence[Token]) -> Iterator[Token]:
    """The verbs (and copulas) of a sentence, in order."""
    return (t for t in tokens if t.pos_ in VERBAL and t.dep_ not in HELPING)


def phrase(token: Token, *, loose: bool = False) -> list[Token]:
    """The tokens of a head's phrase in order: with its prepositions, without clauses, apposition or coordination.

    loose: keep infinitive and participle clauses too ("ability to project force").
    """
    dropped = LOOSE - {"mark"} if loose else LOOSE | {"acl"}
    kept = [token]
    for child in children(token):
        behind = child.dep_ in {"acl", "neg"} or (child.dep_ == "amod" and child.i > token.i)
        apart = is_stray(child) or (behind and set_off(child)) or is_charge(child)
        apart = apart or _is_in_turn(child)
        if child.dep_ not in dropped and not apart:
            kept += _kept_below(child, NOTHING)
    return contiguous(sorted(set(kept), key=lambda t: t.i), token)


def _is_in_turn(prep: Token) -> bool:
    """Whether words on a noun only say that what it does comes next ("debt in turn raised rents")."""
    return prep.lower_ == "in" and any(c.lower_ == "turn" and not any(children(c)) for c in children(prep))


def clause(verb: Token, without: frozenset[int] = NOTHING) -> list[Token]:
    """The tokens of a verb's clause: its phrase without adverbial, relative or coordinated clauses and parentheses.

    without: indices of tokens whose phrases are left out (a connective and the cause it brings).
    """
    kept = [verb]
    for child in children(verb):
        apart = child.dep_ in {"advcl", "conj", "cc", "punct", "ccomp", "parataxis", "mark"}
        apart = apart or (child.tag_ == "CC" and child.i == verb.left_edge.i and child.lower_ != "neither")
        if (apart and not (is_made_so(child) or _is_let(child))) or child.i in without:
            continue
        parted = child.dep_ in SUBJECTS and child.i < verb.i and any(c.dep_ == "relcl" for c in child.rights)
        kept += _between(child, verb, without) if parted else _kept_below(child, without)
    return contiguous(sorted(set(kept), key=lambda t: t.i), verb)


def _between(subject: Token, verb: Token, without: frozenset[int]) -> list[Token]:
    """A subject with all that parts it from its verb: without it a clause would lose whoever it tells of."""
    words = [t for t in subtree(subject) if t.i < verb.i and not t.is_space]
    return _kept_below(subject, without) if any(t.i in without for t in words) else words


def is_made_so(state: Token) -> bool:
    """Whether an adjective with a subject of its own and no verb says how a thing is made ("made bread cheaper")."""
    if state.dep_ != "ccomp" or state.pos_ != "ADJ":
        return False
    behind = state.head.pos_ == "VERB" and state.head.i < state.left_edge.i
    return behind and not any(c.dep_ in {"aux", "mark", "cop"} for c in state.lefts)


def _is_let(deed: Token) -> bool:
    """Whether a bare infinitive tells what somebody is left or made to do ("lets X use its ports")."""
    if deed.dep_ != "ccomp" or deed.tag_ != "VB" or any(c.dep_ in {"aux", "mark"} for c in deed.lefts):
        return False
    return lemma(deed.head) in {"let", "make", "help", "have", "see", "watch"}


def _kept_below(token: Token, without: frozenset[int]) -> list[Token]:
    """A token and all below it, without relative clauses, stray verbs and what is left out."""
    kept, waiting = [], [token]
    while waiting:
        each = waiting.pop()
        if each.dep_ != "relcl" and each.i not in without and not is_stray(each):
            kept.append(each)
            waiting += children(each)
    return [each for each in kept if not each.is_space]
