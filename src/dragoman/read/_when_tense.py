"""The tense of the clause a time stands in: past, future, or not told."""

from bisect import bisect_right

from spacy.tokens import Token

from dragoman.read.parse import Parsed
from dragoman.read.when_base import Tense

FUTURE_AUX = frozenset({"will", "shall", "'ll", "wo"})
FUTURE_WORDS = frozenset(
    {"schedule", "plan", "expect", "slate", "due", "upcoming", "forthcoming", "aim", "intend", "set", "pledge", "vow"}
)


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
    for word in (token, *token.ancestors):
        if word.lemma_.lower() in FUTURE_WORDS or any(child.lower_ in FUTURE_AUX for child in word.children):
            return "future"
        if word.pos_ in {"VERB", "AUX"}:
            if word.tag_ == "VBD" or any(
                child.tag_ == "VBD" or child.lower_ in {"has", "have"} for child in word.children
            ):
                return "past"
            if word.tag_ in {"VBZ", "VBP"}:
                return None
    return None
