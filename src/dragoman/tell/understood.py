"""Words in which no event is read -> which of them are understood, and which are not."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.records import Reading
from dragoman.tell.grammar import join_names

# Verbs that only carry others ("is", "has", "did").
CARRIERS = frozenset({"be", "do", "have"})


class Word(NamedTuple):
    """A word as a pipeline takes it. tag: Penn tag; start: where it stands."""

    text: str
    lemma: str
    tag: str
    start: int


class Understood(NamedTuple):
    """What is understood of some words. told: in one phrase; names: those among them, as they stand."""

    told: str
    names: tuple[str, ...]


def say_understood(words: Sequence[Word], reading: Reading, ontology: Ontology) -> Understood:
    """What each of some words that tell of no event is taken for: a name, a word for a deed, or nothing known.

    words: all of them; reading: what is read in them, resolved.
    """
    spans = [one.anchor for one in reading.mentions if one.actor and not one.actor.startswith("~")]
    names = tuple(dict.fromkeys(one.exact for one in spans))
    rest = [word for word in words if not any(one.start <= word.start < one.end for one in spans)]
    if any(word.text == "?" for word in words) and any(_is_verb(word) for word in rest):
        return Understood("a question, which tells of nothing", names)
    verbs = [word for word in rest if _is_verb(word) and word.lemma not in CARRIERS]
    others = [word for word in rest if word.tag.startswith("NN")]
    listed = _types(ontology)
    parts = [_named(names)]
    parts += _deeds([word for word in verbs or others if listed.get(word.lemma)], listed)
    parts.append(_unknown([word for word in verbs or others if not listed.get(word.lemma)], verbs=bool(verbs)))
    if not verbs:
        parts.append(next((f"“{word.text}” tells of no deed" for word in rest if _is_verb(word)), "there is no verb"))
    return Understood(f"words in which no event is read: {', '.join(filter(None, parts))}", names)


def _is_verb(word: Word) -> bool:
    return word.tag.startswith("VB")


def _types(ontology: Ontology) -> dict[str, list[str]]:
    """The types of deeds that each listed word can tell of."""
    found: dict[str, list[str]] = {}
    for sense in ontology.lexicon.events.sense:
        for word in {*sense.verbs, *sense.nouns}:
            found.setdefault(word, []).append(sense.type)
    return found


def _named(names: Sequence[str]) -> str:
    """The names among the words."""
    if not names:
        return "nobody is named"
    return f"{join_names([f'“{name}”' for name in names])} {'is a name' if len(names) == 1 else 'are names'}"


def _deeds(words: Iterable[Word], listed: dict[str, list[str]]) -> list[str]:
    """Words that can tell of a deed, with its types, though they do not here."""
    return [
        f"“{word.text}” can tell of {join_names(sorted(listed[word.lemma]))}, but not as it stands here"
        for word in words
    ]


def _unknown(words: Sequence[Word], *, verbs: bool) -> str:
    """Words that no list has for a deed."""
    if not words:
        return ""
    told = join_names([f"“{word.text}”" for word in words])
    noun = "verb" if verbs else "word"
    return f"{told} {f'is no {noun}' if len(words) == 1 else f'are no {noun}s'} of a deed known here"
