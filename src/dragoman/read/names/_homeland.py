"""The land that a page is about, and those whose people are only guests there -> whose "the government" is not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.grammar.syntax import lemma
from dragoman.read.names.antecedents import name_of, source_of
from dragoman.read.names.drafts import Draft, Line
from dragoman.read.words.labels import MODIFIERS, NAMING, SUBJECTS

LAND = load_traits().kinds.land
LAND_NAMES = frozenset({"name", "adjective", "metonym"})
# How often a page names the land it is about at least, and within how many of its first sentences.
HOME_OFTEN, HOME_OPENING = 3, 3
OWNED_BY = MODIFIERS | {"poss", "nmod", "compound"}


class Home(NamedTuple):
    """The land a page is about: what it is known by, and how often the page names each land."""

    key: str
    counts: Counter[str]

    def over(self, owner: Draft, near: Sequence[Draft]) -> Draft | None:
        """Whoever owns what is told without an owner: a land named less than the home yields to it.

        So it yields to nobody known where the home is not named near by, or may be no state.
        """
        if name_of(owner) == self.key or self.counts[name_of(owner)] >= self.counts[self.key]:
            return owner
        named = [d for d in near if name_of(d) == self.key and d.kind in LAND_NAMES and "state" in d.kinds]
        return None if _acts_itself(owner) or not named else named[-1]


def find_home(lines: Sequence[Line]) -> Home | None:
    """The land that a page names often, from its opening on, and more often than any other; None without one."""
    lands = [(line.number, d) for line in lines for d in line.drafts if _is_land(d)]
    acting = {name_of(d) for _, d in lands if _may_rule(d)}
    named = [(number, name_of(d)) for number, d in lands if name_of(d) in acting]
    counts = Counter(key for _, key in named)
    counts.update([key for line in lines for d in line.drafts for key in _named_after(d, counts)])
    best = counts.most_common(2)
    if not best or best[0][1] < HOME_OFTEN or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    key = best[0][0]
    return Home(key, counts) if any(number < HOME_OPENING and each == key for number, each in named) else None


def is_abroad(draft: Draft) -> bool:
    """Whether a land is named as that of somebody who is or goes elsewhere: "a former X minister", "X's envoy came".

    Whoever is told of in an aside on an envoy is one.
    """
    head = draft.head
    if head.dep_ not in OWNED_BY or head.head.pos_ not in NAMING:
        return False
    phrase = head.head
    while phrase.dep_ in OWNED_BY and phrase.head.pos_ in NAMING:
        phrase = phrase.head
    roles = load_roles().words
    if any(c.lower_ in roles["past"] for each in (head.head, phrase) for c in each.lefts):
        return True
    if phrase.dep_ == "appos" and lemma(phrase.head) in roles["posted"]:
        return True
    return phrase.dep_ in SUBJECTS and lemma(phrase.head) in roles["motion"] and _tells_whither(phrase.head)


def is_one_of_several(draft: Draft) -> bool:
    """Whether a land is named in one breath with another ("between X and Y"), so that "the country" may be either."""
    head = draft.head
    first = head.head if head.dep_ == "conj" else head
    joined = any(c.dep_ == "cc" for each in (first, head) for c in each.rights)
    others = [first, *(c for each in (first, head) for c in each.rights if c.dep_ == "conj")]
    return joined and any(token.pos_ == "PROPN" and token.i != head.i for token in others)


def _tells_whither(verb: Token) -> bool:
    """Whether words say where somebody goes."""
    return any(c.dep_ in {"prep", "dobj"} and c.lower_ not in {"from", "with"} for c in verb.rights)


def _acts_itself(owner: Draft) -> bool:
    """Whether a land's own people or bodies do what is told, so that they may be meant as well."""
    return owner.head.dep_ in SUBJECTS or (owner.head.dep_ in OWNED_BY and owner.head.head.dep_ in SUBJECTS)


def _is_land(draft: Draft) -> bool:
    """Whether a mention is the name of a state, or of a place that no list knows."""
    if draft.kind not in LAND_NAMES or draft.noun is not None:
        return False
    kinds = set(source_of(draft).kinds)
    return "state" in kinds or (draft.entry is None and kinds == {"place"})


def _may_rule(draft: Draft) -> bool:
    """Whether a land is surely one, or does something itself: no page is about a district that is only spoken of."""
    if "state" in source_of(draft).kinds or draft.kind == "adjective":
        return True
    return draft.head.dep_ == "nsubj" and draft.head.head.pos_ == "VERB"


def _named_after(draft: Draft, counts: Counter[str]) -> Iterator[str]:
    """The land in the name of a body ("Ardania Rights Observatory")."""
    first = draft.words[0].lower()
    if (
        draft.kind == "name"
        and len(draft.words) > 1
        and draft.entry is None
        and not _is_land(draft)
        and first in counts
    ):
        yield first
