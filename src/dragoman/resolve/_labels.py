"""Drafts -> labels: a listed quantity in its own words, a thing no list knows in those of the text."""

import re
from functools import lru_cache

from dragoman.ontology import Ontology
from dragoman.ontology.measuring import load_measuring
from dragoman.records import Phrase

_COMPARED = frozenset({"more", "less"})
_ARTICLES = frozenset({"a", "an", "the"})
# Beyond this a clause is no label any more.
CLAUSE_CHARS = 80
# Shorter beginnings are shared by words that have nothing to do with each other.
SHORTEST_STEM = 4
# Some megabytes.
PATTERNS_KEPT = 4096
_ONE_PREPOSITION = re.compile(
    r"\s*(?P<preposition>about|across|against|among|at|between|by|for|from|in|inside|near|on|over|to|towards?|with|within)"
    r"\s+(?:the\s+|an?\s+)?$"
)

# A verb before its subject makes a condition of a clause ("Were X to join"); without it the clause names the act.
_TURNED = re.compile(r"^(?:should|were) (?=\S+ \S)", re.IGNORECASE)


def text_words(phrase: Phrase, words: str) -> str:
    """A thing's words as the text has them, with its capitals and plurals; the words given where they stand apart."""
    found = _in_text(words).search(phrase.anchor.exact)
    return found.group() if found else words


@lru_cache(maxsize=PATTERNS_KEPT)
def _in_text(words: str) -> re.Pattern[str]:
    """What finds words of a thing in a text, with their plurals; made once for each, as texts tell of few things."""
    pattern = r"[\s-]+".join(re.escape(_stem(word)) + r"\w*" for word in words.split())
    return re.compile(rf"\b{pattern}", re.IGNORECASE)


def act_words(phrase: Phrase, words: str) -> str:
    """An act as the text tells it; by its verb and object where that is long."""
    told = _TURNED.sub("", " ".join(phrase.anchor.exact.removeprefix("to ").split()))
    return f"“{told}”" if told and len(told) <= CLAUSE_CHARS else f"“{words}”"


def without_comparatives(name: str, ontology: Ontology) -> str:
    """A group's name without what says that it is more or less ("a weaker government"), which its concept tells."""
    level = ontology.lexicon.causes.level
    moved = {word for words in level.values() for word in words if word.endswith("er") or word in _COMPARED}
    kept = [word for word in name.split() if word.lower() not in moved]
    return " ".join(kept) if any(word.lower() not in _ARTICLES for word in kept) else name


def without_amount(name: str) -> str:
    """A group's name without how many it was at the time ("about 200 students", "several hundred farmers in Lom")."""
    return _amount().sub("", name)


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    """What finds the words for a large number at the head of a name, with those that say it is rough."""
    words = load_measuring()
    rough = "|".join(sorted(map(re.escape, {each for said in words.before.values() for each in said}), key=len))
    large = "|".join(sorted(word.removesuffix("s") for word in words.plurals))
    several = "|".join(map(re.escape, words.several))
    return re.compile(
        rf"^(?:(?:{rough}|some)\s+)*(?:\d[\d,.]+\s+(?:(?:{large})s?\s+(?:of\s+)?)?"
        rf"|(?:(?:{several}|[a-z]+)\s+)?(?:(?:{large})s?\s+(?:of\s+)?){{1,3}})(?=(?-i:[a-z]))",
        re.IGNORECASE,
    )


def own_preposition(phrase: Phrase, words: str) -> str | None:
    """The preposition between a thing and whom it is aimed at or with ("hardliners in …"); None where it is not one."""
    if phrase.target is None:
        return None
    start = phrase.anchor.exact.find(words)
    between = phrase.anchor.exact[start + len(words) : phrase.target.anchor.start - phrase.anchor.start]
    found = _ONE_PREPOSITION.fullmatch(between) if start >= 0 else None
    return found["preposition"] if found else None


def names_it(words: str, name: str) -> bool:
    """Whether the words of a thing already say whose it is."""
    return name.casefold() in words.casefold()


def is_same_word(one: str, other: str) -> bool:
    """Whether two base forms are of one word, as a deed and its noun are ("shell", "shelling"; "seize", "seizure")."""
    short, long = sorted((one.removesuffix("e"), other.removesuffix("e")), key=len)
    return len(short) >= SHORTEST_STEM and long.startswith(short)


def _stem(word: str) -> str:
    """What a word keeps in the plural."""
    return word[:-1] if len(word) > 3 and word.endswith("y") else word  # noqa: PLR2004 - "day" keeps its y
