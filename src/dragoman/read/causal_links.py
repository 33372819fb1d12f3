"""What the rules for influences share: a link found, and the choice of its ends."""

from typing import Literal, NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.read.cores import is_clausal
from dragoman.read.discourse import antecedent_of
from dragoman.read.ends import end_words
from dragoman.read.scene import Scene
from dragoman.read.syntax import RELATIVES, lemma, skip_dates
from dragoman.records import Anchor, Phrase

PEOPLE = frozenset({"i", "we", "you", "he", "she", "who", "there", "one", "everyone", "nobody", "someone"})
Sign = Literal[1, 0, -1] | None


class Linked(NamedTuple):
    """A link before it is a claim; triggers come first to last, at least one."""

    cause: Phrase
    effect: Phrase
    sign: Sign
    link_type: str
    triggers: tuple[Token, ...]
    rule: str
    condition: Anchor | None = None


def end_of(scene: Scene, number: int, token: Token, without: frozenset[int] = frozenset()) -> Phrase:
    """The end a head word stands for, with the earlier words it goes back to where it is an anaphor."""
    end = end_words(scene, number, token, without)
    told = None if is_clausal(token) else antecedent_of(scene, number, token)
    if told is None:
        return end
    earlier = end_words(scene, told.number, told.token)
    return msgspec.structs.replace(earlier, anchor=end.anchor, antecedent=earlier.anchor, definite=True)


def is_actor(scene: Scene, number: int, token: Token) -> bool:
    """Whether a head word names somebody, not something that can go up or down."""
    mention = scene.mention(number, token)
    counted = lemma(token) in scene.ontology.lexicon.causes.counted
    return mention is not None and mention.kind != "place" and not counted


def widest_noun(noun: Token) -> Token:
    """The noun a loose ", which" goes back to: the widest phrase that ends before it."""
    noun = skip_dates(noun)
    while noun.dep_ == "pobj" and noun.head.pos_ == "ADP" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def after_comma(token: Token) -> bool:
    """Whether a clause is set off by a comma."""
    first = min(token.subtree, key=lambda t: t.i)
    return first.i > 0 and first.nbor(-1).text in {",", "-", ";"}


def relative_pronoun(verb: Token) -> bool:
    """Whether a relative clause's subject is its pronoun."""
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in RELATIVES for c in verb.children)


def deeds_only(tokens: list[Token]) -> list[Token]:
    """The head words that can stand for something told: not people's pronouns, not "there"."""
    return [t for t in tokens if t.lower_ not in PEOPLE]
