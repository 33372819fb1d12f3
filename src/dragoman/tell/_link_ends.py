"""The ends of a link -> what each is called in a sentence: its own words, or its concept and what narrows that."""

import re

from dragoman.ontology.lexicon import load_lexicon
from dragoman.records import Claim, Influence, Phrase
from dragoman.tell._deeds import TURNED
from dragoman.tell._phrases import load_phrases
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import is_pronoun
from dragoman.tell.wording import quote

# Ends of a link that are longer are told by so many of their first words.
WORDS_OF_AN_END, WORDS_OPENING = 8, 6


def end_words(end: Phrase, influence: Influence, evidence: Evidence) -> str:
    """An end in its own words, long ones by those they begin with; somebody who gets stronger or weaker by that."""
    strength = evidence.strength(end.concept) if end.of_actor and end.delta != -1 else None
    return strength or _opening(_told_of(end, influence))


def moved_cause(cause: str, sign: int | None, claim: Claim | None) -> tuple[str, int | None, bool]:
    """A cause with the fall or rise that a claim tells of it, the sign that goes with that, and whether one is told.

    What less of a thing does is told as that: no text says that the opposite would do the opposite.
    """
    if claim is None or not isinstance(claim.content, Influence) or sign not in {1, -1}:
        return cause, sign, False
    end = claim.content.cause
    if end.orientation == -1:
        return f"a fall in {cause}", -sign, True
    return (f"a rise in {cause}", sign, True) if _has_risen(end) else (cause, sign, False)


def _has_risen(end: Phrase) -> bool:
    """Whether words before the thing say that there is more of it, and not only that there is much ("high prices").

    What begins or goes on ("talks resumed") has not risen.
    """
    before = end.anchor.exact.lower().partition(end.head.lower())[0].split()
    telling = set(before) - {"a", "an", "the", *end.modifiers}
    return end.delta == 1 and not end.clausal and bool(telling) and load_phrases().ranks.much.isdisjoint(telling)


def narrowed(label: str, end: Phrase) -> str:
    """A concept's label with the word by which a text says of what an amount is ("grain prices" for "prices").

    A name before it tells whose it is, as the label does.
    """
    words = load_lexicon().causes
    own = [word for word in end.modifiers if word not in words.filler]
    if end.clausal or end.head not in words.amounts or not own:
        return label
    found = re.search(rf"\b{re.escape(own[-1])}\w*[\s-]+({re.escape(end.head)}\w*)\b", end.anchor.exact, re.IGNORECASE)
    if found is None or found.group().lower() in label or (found.group()[0].isupper() and end.holder is not None):
        return label
    return re.sub(rf"\b{re.escape(found[1])}\b", found.group().lower(), label, count=1)


def _told_of(end: Phrase, influence: Influence) -> str:
    """The words of an end, without the verb that opens a condition ("Should X attack").

    Of a pronoun those that it goes back to, where they are known.
    """
    earlier = end.antecedent if is_pronoun(end.anchor.exact) else None
    words = (earlier or end.anchor).exact
    opener = next((one.exact for one in influence.triggers if one.start == end.anchor.start), "")
    opener = opener if opener.lower() in TURNED - {"had"} else ""
    return words.removeprefix(opener).lstrip() or words


def _opening(words: str) -> str:
    """Words in quotes, of many only those they begin with."""
    found = list(re.finditer(r"\S+", words))
    if len(found) <= WORDS_OF_AN_END:
        return quote(words)
    return f"{quote(words[: found[WORDS_OPENING - 1].end()].rstrip(',;:'))} …"
