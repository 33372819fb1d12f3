"""Ontology + actors -> the words a question may use: names of actors, words for quantities."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import Literal, NamedTuple

from dragoman.ontology import Ontology, WordSense
from dragoman.ontology.ways import BLOCKADE, load_ways
from dragoman.records import Actor

TOKEN = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*\.?")
POSSESSIVE = re.compile(r"['’]s?$")
# Endings of plurals, longest first, and what stands in the singular.
PLURALS = (("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ies", "y"), ("ss", "ss"), ("us", "us"))
EMPTY = (
    "a an and are as be been do does fewer had has have if is it its less more much or s so than that the their them "
    "then these they this those was were what when which who will would"
)
# Words that join or point; a name spelled like one of them (WHO) counts only in its own capitals.
EMPTY_WORDS = frozenset(EMPTY.split())
Role = Literal["holder", "target"]
# What a preposition makes of the actor after it; None: either. "of" makes a holder unless somebody acts "by".
ROLES: Mapping[str, Role | None] = MappingProxyType(
    {
        **dict.fromkeys(("of", "by", "from"), "holder"),
        **dict.fromkeys(("against", "at", "for", "in", "inside", "into", "on", "over"), "target"),
        **dict.fromkeys(("to", "toward", "towards", "upon", "with", "within"), "target"),
        **dict.fromkeys(("among", "between"), None),
    }
)


class Vocabulary(NamedTuple):
    """Words a question may use.

    names: words of a name (folded; as written where the name is like a common word) -> the actors it may mean.
    wholes: actor id -> ids of what it is part of. senses: telling words of a phrase, singular -> quantities it names.
    wider: quantity id -> id of the quantity it is part of. mutual: quantities that lie between two, in either order.
    unordered: senses of several words, whatever their order; those that mean another thing in another order left out.
    """

    names: Mapping[tuple[str, ...], frozenset[str]]
    wholes: Mapping[str, frozenset[str]]
    senses: Mapping[tuple[str, ...], tuple[WordSense, ...]]
    wider: Mapping[str, str]
    mutual: frozenset[str] = frozenset()
    unordered: Mapping[frozenset[str], tuple[WordSense, ...]] = MappingProxyType({})

    @property
    def longest_name(self) -> int:
        """Most words a name has."""
        return max(map(len, self.names), default=0)


def make_vocabulary(ontology: Ontology | None, actors: Sequence[Actor] = ()) -> Vocabulary:
    """The vocabulary of an ontology, with the actors of a dossier under their own names; either may be absent."""
    names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in ontology.names if ontology else ():
        names[name_key(row.surface, common=row.ambiguous)].add(row.actor)
    for actor in actors:
        names[name_key(actor.name, common=False)].add(actor.id)
    wholes = {
        actor.id: frozenset(actor.part_of) for actor in (*(ontology.actors.values() if ontology else ()), *actors)
    }
    quantities = ontology.quantities.values() if ontology else ()
    senses = _index_senses(ontology) if ontology else {}
    return Vocabulary(
        names={words: frozenset(ids) for words, ids in names.items() if words},
        wholes=wholes,
        senses=senses,
        wider={quantity.id: quantity.part_of for quantity in quantities if quantity.part_of},
        mutual=frozenset(quantity.id for quantity in quantities if quantity.mutual),
        unordered=_without_order(senses),
    )


def _index_senses(ontology: Ontology) -> Mapping[tuple[str, ...], tuple[WordSense, ...]]:
    senses: defaultdict[tuple[str, ...], list[WordSense]] = defaultdict(list)
    for phrase, named in ontology.quantity_words.items():
        words = tuple(singular(word) for word in split_words(phrase) if tells(word))
        senses[words] += [sense for sense in named if sense not in senses[words]]
    for words, sense in _way_senses():
        senses[words] = senses[words] or [sense]
    return {words: tuple(named) for words, named in senses.items() if words}


def _without_order(
    senses: Mapping[tuple[str, ...], tuple[WordSense, ...]],
) -> Mapping[frozenset[str], tuple[WordSense, ...]]:
    """What several words mean together in any order, where they mean one thing in all orders that are known."""
    found: defaultdict[frozenset[str], set[tuple[WordSense, ...]]] = defaultdict(set)
    for words, named in senses.items():
        if len(set(words)) > 1:
            found[frozenset(words)].add(named)
    return {words: next(iter(meant)) for words, meant in found.items() if len(meant) == 1}


def _way_senses() -> Iterator[tuple[tuple[str, ...], WordSense]]:
    """Words for the closing and the opening of each sort of way ("closure of the pass", "pass closure")."""
    ways = load_ways()
    for turning, orientation in ((ways.closing, 1), (ways.opening, -1)):
        for noun, way in product(sorted(turning.nouns | turning.states), sorted(ways.all)):
            sense = WordSense(BLOCKADE, 1 if orientation == 1 else -1)
            yield from (((noun, way), sense), ((way, noun), sense))


def tells(word: str) -> bool:
    """Whether a word tells something by itself: no article, no preposition, no auxiliary."""
    return word.casefold() not in EMPTY_WORDS and word.casefold() not in ROLES


@lru_cache(maxsize=2**15)
def name_key(surface: str, *, common: bool) -> tuple[str, ...]:
    """Words of a name, folded; kept as written where common words are spelled the same."""
    words = split_words(surface)
    folded = tuple(word.casefold() for word in words)
    return words if common or any(word in EMPTY_WORDS for word in folded[:1]) else folded


@lru_cache(maxsize=2**15)
def split_words(text: str) -> tuple[str, ...]:
    """Words as written, without possessive endings and points (U.S. -> US); hyphens part words."""
    words = (POSSESSIVE.sub("", match.group()).replace(".", "") for match in TOKEN.finditer(text))
    return tuple(word for word in words if word)


@lru_cache(maxsize=2**15)
def singular(word: str) -> str:
    """A word folded and without its plural ending, roughly; the same for both numbers is what counts."""
    folded = word.casefold()
    if len(folded) < 4:  # noqa: PLR2004 (gas, its, US: too short to tell an ending)
        return folded
    for ending, stem in PLURALS:
        if folded.endswith(ending):
            return folded[: -len(ending)] + stem
    return folded.removesuffix("s")
