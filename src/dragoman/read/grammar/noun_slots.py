"""A noun -> the words that hang on it by slot: whose it is, what it is of, by, from or between."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.measuring import load_measuring
from dragoman.ontology.roles import load_roles
from dragoman.read.grammar.arguments import agents, objects
from dragoman.read.grammar.blamed import blamed_on
from dragoman.read.grammar.gaps import whose
from dragoman.read.grammar.syntax import CACHED, Slot, conjuncts, lemma, preposition_slots, verb_key
from dragoman.read.grammar.tree import children
from dragoman.read.words.labels import SUBJECTS

# Prepositions that name both sides of a thing.
BETWEEN = frozenset({"between", "among"})
# Those that name one.
TAKING_PART = frozenset({"with", "against", "by", "from", "of"})
# Prepositions after a participle that say whose a thing is or whom it is meant for ("filed by X", "imposed on Y").
MADE = frozenset({"by", "on", "against", "at"})
# What an amount may be headed by.
AMOUNTS = frozenset({"NOUN", "NUM", "SYM"})
# Words before a hyphen that say towards whom a thing leans.
LEANING = {"anti": "against", "pro": "for"}


@lru_cache(maxsize=CACHED)
def inner_slots(noun: Token) -> Mapping[str, Sequence[Token]]:
    """What hangs on a noun by slot: poss, adj (adjectives and compounds), and each preposition.

    Whom a thing is "belonging to" or "held by" stands under "of"; who it is "made by" or "imposed on", under that word.
    """
    slots: dict[str, list[Token]] = {}
    below = [Slot("by", token) for child in children(noun) for token in _wielders(child, noun)]
    for child in children(noun):
        if child.dep_ == "poss":
            slots.setdefault("poss", []).extend(conjuncts(child) if child.tag_ != "WP$" else [whose(child)])
        elif child.dep_ in {"amod", "compound", "nmod", "npadvmod"}:
            leaning = _leaning(child)
            slots.setdefault(leaning or "adj", []).extend([*hyphen_mates(child), *conjuncts(child)])
            slots.setdefault("by", []).extend(_makers(child))
        elif child.dep_ in {"acl", "relcl"} and child.lower_ in load_lexicon().events.belonging["participles"]:
            slots.setdefault("of", []).extend(slot.token for slot in preposition_slots(child))
        elif _brings(child, noun):
            below += [slot for slot in preposition_slots(child) if slot.name in MADE]
    own = preposition_slots(noun)
    blamed = blamed_on(noun) if noun.pos_ == "NOUN" and all(slot.name != "by" for slot in own) else None
    if blamed is not None and blamed.held:
        slots["by"] = list(blamed.makers)
    elif blamed is not None:
        own = [slot for slot in own if slot.token not in blamed.makers]
    for slot in _as_held(noun, (*own, *below, *_between_apart(noun, own))):
        if slot.name != "from" or not _is_ground(slot.token):
            slots.setdefault(slot.name, []).append(slot.token)
    return {name: tokens for name, tokens in slots.items() if tokens}


def _as_held(noun: Token, slots: Iterable[Slot]) -> list[Slot]:
    """Slots with the owner of what is "of his own" ("an embargo of its own"); behind "the" his own people are meant."""
    known = any(c.lower_ == "the" for c in noun.lefts)
    return [each for slot in slots for each in (_holders(slot) if slot.name == "of" and not known else (slot,))]


def _holders(slot: Slot) -> list[Slot]:
    """Whose a thing is that is of his "own", else the slot itself."""
    held = [Slot("poss", c) for c in children(slot.token) if c.dep_ == "poss"] if slot.token.lower_ == "own" else []
    return held or [slot]


def _between_apart(noun: Token, own: Sequence[Slot]) -> list[Slot]:
    """Between whom something is that a verb parts from them ("fighting broke out between X and Y").

    What two do to each other is also between those between whom its cause is ("a feud between X and Y led to clashes").
    """
    if noun.pos_ != "NOUN" or any(slot.name in BETWEEN for slot in own):
        return []
    if noun.dep_ in SUBJECTS:
        mutual = lemma(noun) in _done_by_both() or lemma(noun) in _tying_nouns()
        return [slot for slot in preposition_slots(noun.head) if mutual and slot.name == "between"]
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    sided = any(slot.name in TAKING_PART for slot in own)
    if sided or noun.dep_ not in {"dobj", "pobj"} or lemma(noun) not in _done_by_both():
        return []
    causes = [c for c in verb.lefts if c.dep_ in SUBJECTS and c.pos_ == "NOUN"] if verb.pos_ == "VERB" else []
    return [slot for cause in causes for slot in preposition_slots(cause) if slot.name in BETWEEN]


def _is_ground(noun: Token) -> bool:
    """Whether a noun says from where something comes, and not from whom ("rockets from X's soil")."""
    role = load_roles().lemmas.get(lemma(noun))
    return role is not None and role.sort == "place" and noun.lower_ in load_roles().words["grounds"]


def hyphen_mates(word: Token) -> list[Token]:
    """The name that a hyphen joins to another after it ("the X-Y border"); [] for words that stand alone."""
    if not word.text[0].isupper():
        return []
    return [c for c in word.lefts if c.i == word.i - 2 and c.text[0].isupper() and c.nbor(1).text == "-"]


def _leaning(word: Token) -> str | None:
    """The slot of a name behind "anti-" or "pro-": what is so called is against it or for it, and not its own."""
    joined = word.i > 1 and word.nbor(-1).text == "-" and not word.nbor(-1).whitespace_
    return LEANING.get(word.nbor(-2).lower_) if joined else None


def _makers(participle: Token) -> list[Token]:
    """Who stands before a hyphen and a participle that says whose deed it is ("an X-led raid"); [] before others."""
    if participle.lower_ not in load_lexicon().events.belonging["makers"]:
        return []
    return [c for c in participle.lefts if c.i == participle.i - 2 and c.nbor(1).text == "-"]


def _brings(verb: Token, noun: Token) -> bool:
    """Whether a clause after a noun says who made or bore it ("filed by X", "that it had imposed on Y")."""
    borne = (verb.dep_ == "acl" and verb.tag_ == "VBN") or (verb.dep_ == "relcl" and noun in objects(verb))
    words = load_lexicon().events
    return borne and not (words.light.verbs | words.mood["wielding"]).isdisjoint(verb_key(verb))


def _wielders(clause: Token, thing: Token) -> list[Token]:
    """Who fires or drops a thing, by a relative clause ("shells that X fired"); [] for other words.

    A parse may take the relative pronoun for a mark.
    """
    if clause.dep_ != "relcl" or lemma(clause) not in load_lexicon().events.mood["wielding"]:
        return []
    doing = agents(clause)
    return [] if thing in doing else doing


def _serves(noun: Token) -> bool:
    """Whether a noun is for people, so that what stands before it is only their work ("aid workers" are no aid)."""
    return noun.tag_ == "NNS" and lemma(noun) in load_lexicon().causes.people


def head_in(token: Token, words: Iterable[str]) -> bool:
    """Whether a noun, what it is made of ("tons of arms") or both ("act of war") is among the words; compounds too."""
    wanted = frozenset(words)
    names = [token, *(c for c in children(token) if c.dep_ == "compound" and not _serves(token))]
    parts = [s.token for s in preposition_slots(token) if s.name == "of"]
    if parts and any(f"{lemma(token)} of {lemma(part)}" in wanted for part in parts):
        return True
    return any(lemma(name) in wanted for name in (*names, *parts, *paid_in(token)))


def paid_in(amount: Token) -> list[Token]:
    """What money is given as ("20 million crowns in aid"), [] for other words."""
    given = [slot.token for slot in preposition_slots(amount) if slot.name == "in" and slot.token.pos_ == "NOUN"]
    return given if given and is_money(amount) else []


def measuring(noun: Token) -> Token:
    """The amount that says how much there is of a noun ("300 tonnes of aid", "9 crowns in aid"), else the noun."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if above.pos_ not in AMOUNTS or noun.head.lower_ not in {"in", "of"}:
        return noun
    counted = is_money(above) or (noun.head.lower_ == "of" and lemma(above) in load_measuring().units)
    return above if counted else noun


def is_money(amount: Token) -> bool:
    """Whether a word is an amount of money, by its noun or by a sign or code before its number ("$40 million")."""
    measures = load_measuring()
    return lemma(amount) in measures.money or any(c.text in measures.currencies for c in amount.lefts)


@cache
def _done_by_both() -> frozenset[str]:
    """Nouns of what two do together or to each other."""
    words = load_lexicon().events
    return words.mood["fought"].union(noun for sense in words.sense if sense.symmetric for noun in sense.nouns)


@cache
def _tying_nouns() -> frozenset[str]:
    """Nouns of what ties two to each other, and nobody to a thing or a place ("control of the road")."""
    ties = load_lexicon().ties.tie
    one_sided = {noun for tie in ties if tie.things or tie.placed for noun in tie.nouns}
    return frozenset(noun for tie in ties for noun in tie.nouns if noun not in one_sided)
