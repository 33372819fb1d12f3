"""A verb or noun in its sentence -> what tells whether it is a deed, and of which type."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Token

from dragoman.read.deeds import Senses
from dragoman.read.events_learned_v1.vectors import Floats, Vectors
from dragoman.read.scene import inner_slots
from dragoman.read.syntax import agents, lemma, objects, preposition_slots, verb_key

# Types that a deed may have; the last is for political deeds that PLOVER has no type for.
OTHER = "OTHER"
TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    OTHER,
)
NUMBER = {name: number for number, name in enumerate(TYPES)}
DEPS = (
    "ROOT",
    "dobj",
    "nsubj",
    "nsubjpass",
    "pobj",
    "conj",
    "xcomp",
    "ccomp",
    "advcl",
    "acl",
    "relcl",
    "appos",
    "attr",
    "amod",
    "compound",
    "pcomp",
)
DEP = {name: number for number, name in enumerate(DEPS)}
KINDS = frozenset({"VERB", "NOUN"})
# Words beside a noun that stand for whom or what its deed is done to, and for who does it.
DONE_TO, DONE_BY = ("of", "on", "against"), ("poss", "by", "adj")
MODALS = frozenset({"will", "would", "may", "could", "should"})
ARTICLES = frozenset({"a", "an"})
PLAIN = frozenset({"say", "tell", "be", "have"})
SHORTEST = 3
# How many words of one place are looked at; more are rare.
WORDS = 4
GROUPS = 3
FLAGS = 24


class Sketch(NamedTuple):
    """What is seen of one word. word, above: rows of vectors, its own and that of the word it hangs on.

    groups: rows of what it is done to, who does it, what stands under its prepositions. types: senses in the lists.
    """

    word: int
    above: int
    groups: tuple[Sequence[int], ...]
    dep: int
    flags: tuple[bool, ...]
    types: tuple[int, ...]


def may_be_deed(token: Token) -> bool:
    """Whether a word is a verb or a common noun, long enough to tell something."""
    return token.pos_ in KINDS and token.dep_ not in {"aux", "auxpass"} and token.is_alpha and len(token) >= SHORTEST


def sketch_word(token: Token, senses: Senses, vectors: Vectors) -> Sketch:
    """What is seen of a word that may be a deed."""
    word, verbal = lemma(token), token.pos_ == "VERB"
    done_to, done_by = (objects(token), agents(token)) if verbal else _noun_sides(token)
    below = [slot.token for slot in preposition_slots(token)]
    listed = [s for key in verb_key(token) for s in senses.verbs.get(key, ())] if verbal else senses.nouns.get(word, ())
    return Sketch(
        word=vectors.place(word),
        above=vectors.place(lemma(token.head) if token.head.i != token.i else ""),
        groups=tuple([vectors.place(lemma(t)) for t in group[:WORDS]] for group in (done_to, done_by, below)),
        dep=DEP.get(token.dep_, len(DEPS)),
        flags=(
            *_own_flags(token),
            *_group_flags(done_to, done_by, below),
            *_child_flags(token),
            bool(listed),
            word in PLAIN,
            word not in vectors.places,
        ),
        types=tuple({NUMBER[sense.type] for sense in listed}),
    )


def _noun_sides(noun: Token) -> tuple[list[Token], list[Token]]:
    slots = inner_slots(noun)
    return [t for n in DONE_TO for t in slots.get(n, ())], [t for n in DONE_BY for t in slots.get(n, ())]


def _own_flags(token: Token) -> Iterator[bool]:
    yield from (token.pos_ == "VERB", token.pos_ == "NOUN")
    yield from (token.tag_ == tag for tag in ("VBG", "VBN", "VBD", "NNS"))
    yield token.ent_type_ != ""


def _group_flags(*groups: Sequence[Token]) -> Iterator[bool]:
    for group in groups:
        yield bool(group)
        yield any(token.pos_ == "PROPN" for token in group)


def _child_flags(token: Token) -> Iterator[bool]:
    children = list(token.children)
    deps = {child.dep_ for child in children}
    words = {child.lower_ for child in children}
    helping = {child.lower_ for child in children if child.dep_ == "aux"}
    yield from ("neg" in deps, "to" in helping, not MODALS.isdisjoint(helping))
    yield from (dep in deps for dep in ("ccomp", "xcomp", "poss"))
    yield from ("the" in words, not ARTICLES.isdisjoint(words))


def make_matrix(sketches: Sequence[Sketch], vectors: Vectors) -> Floats:
    """The features of some words, one row each: five vectors, the label of the parse, flags, types in the lists."""
    count, rows = len(sketches), vectors.rows
    blocks = [rows[[each.word for each in sketches]], rows[[each.above for each in sketches]]]
    blocks += [_means([each.groups[group] for each in sketches], rows) for group in range(GROUPS)]
    marks = np.zeros((count, len(DEPS) + 1 + len(TYPES)), dtype=np.float32)
    marks[np.arange(count), [each.dep for each in sketches]] = 1
    for place, each in enumerate(sketches):
        marks[place, [len(DEPS) + 1 + number for number in each.types]] = 1
    flags = np.array([each.flags for each in sketches], dtype=np.float32)
    return np.concatenate([*blocks, marks, flags], axis=1)


def _means(groups: Sequence[Sequence[int]], rows: Floats) -> Floats:
    """The mean vector of each group of rows, zeros for none."""
    nothing = len(rows) - 1
    padded = [[*group, *[nothing] * (WORDS - len(group))] for group in groups]
    sizes = np.array([max(len(group), 1) for group in groups], dtype=np.float32)
    means: Floats = rows[padded].sum(axis=1) / sizes[:, None]
    return means
