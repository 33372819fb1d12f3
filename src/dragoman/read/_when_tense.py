"""The tense of the clause a time stands in: past, future, or not told."""

from bisect import bisect_right

from spacy.tokens import Token

from dragoman.ontology.lexicon import load_lexicon
from dragoman.read._tree import children
from dragoman.read.labels import VERBAL
from dragoman.read.parse import Parsed
from dragoman.read.when_base import Tense

FUTURE_AUX = frozenset({"will", "shall", "'ll", "wo"})


class TenseFinder:
    """Finds the tense at a place of a parsed document."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._starts = [sentence.start for sentence in parsed.sentences]

    def tense_at(self, place: int) -> Tense:
        """The tense of the clause that holds a code point of the document; None outside prose and without a verb."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._parsed.sentences[number].end:
            return None
        span, base = self._parsed.spans[number], self._parsed.bases[number]
        token = next((token for token in span if place < base + token.idx + len(token)), None)
        return _clause_tense(token) if token is not None else None


def _clause_tense(token: Token) -> Tense:
    below = token
    for word in (token, *token.ancestors):
        if _looks_ahead(word, below):
            return "future"
        if word.pos_ in VERBAL:
            if word.tag_ == "VBD" or any(
                child.tag_ == "VBD" or child.lower_ in {"has", "have"} for child in children(word)
            ):
                return "past"
            if word.tag_ in {"VBZ", "VBP"} and not _is_set(word):
                return None
        below = word
    return None


def _looks_ahead(word: Token, below: Token) -> bool:
    """Whether a word puts what stands below it ahead: "will", "would" of what is not yet, "planned", "hopes to".

    What somebody hoped or vowed on a day was that day; only what he hoped to do lies ahead of it.
    """
    helping = {child.lower_ for child in children(word) if child.dep_ in {"aux", "auxpass"}}
    if helping & FUTURE_AUX or ("would" in helping and "have" not in helping):
        return True
    if "had" in helping and word.tag_ == "VBN":
        # What had been planned lay ahead of a day that is over.
        return False
    name, tags = word.lemma_.lower(), {child.tag_ for child in children(word) if child.dep_ == "auxpass"}
    words = load_lexicon().status
    if name in words.binding and word.tag_ != "VBD" and "VBD" not in tags and below.dep_ == "xcomp":
        return True
    wanted = below.dep_ in {"xcomp", "ccomp"}
    if name in words.dated and not _is_set(word):
        return wanted or word.tag_ != "VBD"
    return name in words.hoping and below.dep_ == "xcomp" and below.tag_ == "VB"


def _is_set(word: Token) -> bool:
    """Whether "set" is what somebody does to something ("set fire to"), not what is set to happen."""
    return word.lemma_.lower() == "set" and any(child.dep_ in {"dobj", "prt"} for child in children(word))
