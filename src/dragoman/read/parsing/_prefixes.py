"""Words cut at a hyphen -> whole words, and what each is parsed as: "co-operated", "re-armed", "over-ran".

A parser reads "Ardin co-operated with Belmora" as three words of which the first is the verb.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dragoman.ontology.roles import load_roles
from dragoman.ontology.verb_forms import regular_forms
from dragoman.read.words.deed_words import deed_nouns
from dragoman.read.words.lemmas import listed_verbs

# Prefixes of verbs and their nouns that are written with a hyphen or without, and of those who hold an office or held
# it; what the last does to a noun that no parser knows with it, the noun tells alone ("a counter-coup").
OPEN_PREFIXES = frozenset({"co", "de", "ex", "re", "vice"})
PREFIXES = OPEN_PREFIXES | {"counter"}
# What stands before "general" in an office that is one word.
GENERAL = frozenset({"general", "generals"})
OFFICES = load_roles().words["generals"]
WRITTEN = frozenset(form for prefix in PREFIXES | OFFICES for form in (prefix, prefix.capitalize()))
# After these a sentence may begin.
OPENERS = frozenset('.!?:;"“\n')
HYPHEN = "-"
# Of verbs that double their last letter before them.
ENDINGS = ("ed", "ing")
# Verbs that end words with another before them, and their irregular forms ("over-ran").
IRREGULAR = {
    "draw": ("drew", "drawn"),
    "hold": ("held",),
    "run": ("ran",),
    "take": ("took", "taken"),
    "throw": ("threw", "thrown"),
}
# Places that a prefix, its hyphen and the word behind it take.
PARTS = 3


class Whole(NamedTuple):
    """The words of a text and whether a space follows each, those with prefixes whole.

    common: by place of such a word, the word it is parsed as. prefix: what its lemma has before that word's, "" where
    the parser knows the whole word.
    """

    words: Sequence[str]
    spaces: Sequence[bool]
    common: dict[int, str]
    prefix: dict[int, str]


def join_prefixes(words: Sequence[str], spaces: Sequence[bool], known: frozenset[str]) -> Whole:
    """Words with their prefixes, where the parser knows the whole word, or the word behind the prefix.

    Words with a capital are parts of names, and stay as they are, but for the first of a sentence.
    """
    if HYPHEN not in words:
        return Whole(words, spaces, {}, {})
    places = {place: _common(words[place], words[place + 2], known) for place in _places(words, spaces)}
    made, gaps, common, prefix = list[str](), list[bool](), dict[int, str](), dict[int, str]()
    place = 0
    while place < len(words):
        stand_in = places.get(place)
        if stand_in is not None:
            common[len(made)], prefix[len(made)] = (
                stand_in,
                words[place].lower() if stand_in == words[place + 2] else "",
            )
        end = place + (1 if stand_in is None else PARTS)
        made.append("".join(words[place:end]))
        gaps.append(spaces[end - 1])
        place = end
    return Whole(made, gaps, common, prefix)


def _places(words: Sequence[str], spaces: Sequence[bool]) -> Iterator[int]:
    """Where a prefix, or the first part of a listed word, a hyphen and a word without a capital stand together.

    No further hyphen stands on either side.
    """
    for place in range(len(words) - PARTS + 1):
        if words[place + 1] != HYPHEN or spaces[place] or spaces[place + 1] or not words[place].isalpha():
            continue
        if words[place] not in WRITTEN and not _is_listed(words[place], words[place + 2]):
            continue
        rest, end = words[place + 2], place + PARTS
        before = opens_at(words, place) or (
            words[place].islower() and (spaces[place - 1] or words[place - 1] != HYPHEN)
        )
        after = end == len(words) or spaces[end - 1] or words[end] != HYPHEN
        if rest.isalpha() and rest.islower() and before and after:
            yield place


def opens_at(words: Sequence[str], place: int) -> bool:
    """Whether a word may open a sentence."""
    return place == 0 or words[place - 1][-1] in OPENERS


def _common(prefix: str, rest: str, known: frozenset[str]) -> str | None:
    """The word that a prefix and another word are parsed as; None where they stay apart."""
    before = prefix.lower()
    if before in OFFICES:
        return rest if rest in GENERAL else None
    if before + rest in known:
        return prefix + rest
    opened = before in OPEN_PREFIXES or _is_listed(prefix, rest)
    return rest if opened and rest in known else None


def whole_lemma(prefix: str, lemma: str) -> str:
    """The lemma of a word with a prefix, as verbs are listed: "rearm", "co-found"."""
    joined = prefix + lemma
    whole = not prefix or joined in listed_verbs() or joined in deed_nouns()
    return joined if whole else f"{prefix}{HYPHEN}{lemma}"


def _is_listed(first: str, rest: str) -> bool:
    """Whether two parts make one word that the lists of deeds have in one ("air-dropped", "cease-fires")."""
    return (first + rest).lower() in _listed_forms()


@cache
def _listed_forms() -> frozenset[str]:
    """The verbs and nouns of deeds in one word, in every form."""
    alone = [verb for verb in listed_verbs() if verb.isalpha()]
    verbs = {form for verb in alone for form in (*regular_forms(verb), *(verb + verb[-1] + end for end in ENDINGS))}
    irregular = {
        verb.removesuffix(base) + past
        for base, pasts in IRREGULAR.items()
        for verb in listed_verbs()
        if verb.endswith(base)
        for past in pasts
    }
    nouns = {noun for noun in deed_nouns() if noun.isalpha()}
    return frozenset(verbs | irregular | nouns | {f"{noun}s" for noun in nouns})
