"""The lexicon's deeds -> the bare words that tell of them, for rules that come before anybody asks for their senses."""

from functools import cache

from dragoman.ontology.lexicon import load_lexicon

# Between what befell somebody and the deed that it befell him in or by.
SUFFERED_IN = frozenset({"by", "in", "during", "from", "under"})


@cache
def deed_nouns(types: frozenset[str] | None = None) -> frozenset[str]:
    """The nouns, as lemmas, that tell of a deed of some types, of any where none are given."""
    return frozenset(noun for s in load_lexicon().events.sense if types is None or s.type in types for noun in s.nouns)


@cache
def deed_verbs(types: frozenset[str]) -> frozenset[str]:
    """The verbs that tell of a deed of some types: lemmas, and verbs of several words as they are listed."""
    return frozenset(verb for s in load_lexicon().events.sense if s.type in types for verb in s.verbs)
