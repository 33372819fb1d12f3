"""Words of a question that say more or less of what they stand with: "shortage of flour", "flour shortage"."""

from collections.abc import Collection
from functools import lru_cache

from dragoman.ask.vocabulary import singular, split_words
from dragoman.ontology import Ontology
from dragoman.ontology.ways import BLOCKADE, load_ways

# Words before a thing by which a question asks for less of it.
LESS = frozenset({"fewer", "less"})


def without_turning(words: str, ontology: Ontology) -> str:
    """A question's words without those that only say which way a thing moves; "" where nothing else is asked."""
    rising, falling = _turning_words(ontology)
    return " ".join(word for word in split_words(words) if singular(word) not in rising | falling)


def turn_words(words: str, quantity: str, said: Collection[str], ontology: Ontology) -> int:
    """-1 where a question's words turn a quantity round ("easing of tension"), else 1.

    said: words, singular, that name the quantity itself, such as "loss" in a concept called so; they turn nothing.
    """
    # More of a closure is more of a blockade, and more of an opening is less of one.
    falling = _singular(load_ways().opening.nouns) if quantity == BLOCKADE else _turning_words(ontology)[1]
    down = [word for word in map(singular, split_words(words)) if word in falling and word not in said]
    return -1 if len(down) % 2 else 1


@lru_cache(maxsize=4)
def _turning_words(ontology: Ontology) -> tuple[frozenset[str], frozenset[str]]:
    """Nouns of coming and of going, with words of rising and of falling."""
    causes, trend = ontology.lexicon.causes, ontology.lexicon.ties.trend
    return _singular(causes.coming | trend["rising"]), _singular(causes.going | trend["falling"] | LESS)


def _singular(words: Collection[str]) -> frozenset[str]:
    return frozenset(map(singular, words))
