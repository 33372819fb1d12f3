"""Sentences of the corpus -> features, and gold in tokens."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.read.causes_linear_v1.reader import Rows, make_rows
from dragoman.read.causes_linear_v1.segment_features import segment_features
from dragoman.read.causes_linear_v1.table import Hashes, hash_features
from dragoman.read.parsing.parse import Sheet, parse_sheets, whole_sheet
from dragoman.records import Document, Segment
from train.causes.gold import Marked, Place, Sentence

# A signal longer than this is cut: one in fifty is.
LONGEST_SIGNAL = 6


class Turn(NamedTuple):
    """One gold relation in tokens. pivot: where it turns. signal: how many tokens from there carry it, 0 for none."""

    pivot: int
    cause: Place
    effect: Place
    signal: int

    @property
    def order(self) -> int:
        """The class of the pivot: 1 where the cause comes first, 2 where the effect does."""
        return 1 if self.cause < self.effect else 2

    @property
    def is_apart(self) -> bool:
        """Whether cause and effect share no token."""
        first, second = sorted((self.cause, self.effect))
        return first[1] <= second[0]


class Example(NamedTuple):
    """One sentence with all that is learned from it. doc: its parse; starts, ends: of each token, in code points.

    segments: of each turn, the features of each place.
    """

    sentence: Sentence
    doc: Doc
    rows: Rows
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    turns: tuple[Turn, ...]
    segments: tuple[tuple[Hashes, ...], ...]


def make_examples(sentences: Sequence[Sentence], nlp: Language) -> list[Example]:
    """An example of each sentence, parsed as documents are."""
    sheets = [_sheet(sentence) for sentence in sentences]
    docs = (parsed.spans[0].doc for parsed in parse_sheets(sheets, nlp, needs_names=lambda _: False))
    return [_example(sentence, doc) for sentence, doc in zip(sentences, docs, strict=True)]


def _sheet(sentence: Sentence) -> Sheet:
    document = Document(id=sentence.id, sha256="", name=sentence.id, text=sentence.text)
    return whole_sheet(document, (Segment(number=0, kind="body", start=0, end=len(sentence.text)),))


def _example(sentence: Sentence, doc: Doc) -> Example:
    starts, ends = tuple(token.idx for token in doc), tuple(token.idx + len(token) for token in doc)
    turns = tuple(find_turn(relation, starts, ends) for relation in sentence.relations or ())
    rows = make_rows(doc)
    segments = tuple(
        tuple(hash_features(features) for features in segment_features(rows.view, turn.pivot)) for turn in turns
    )
    return Example(sentence, doc, rows, starts, ends, turns, segments)


def find_turn(relation: Marked, starts: Sequence[int], ends: Sequence[int]) -> Turn:
    """A relation in tokens: it turns on the signal nearest to the start of its second part, else on that start."""
    cause, effect = (_tokens(place, starts, ends) for place in (relation.cause, relation.effect))
    signals = [_tokens(place, starts, ends) for place in relation.signals]
    second = max(cause, effect)[0]
    signal = min(signals, key=lambda place: abs(place[0] - second), default=(second, second))
    return Turn(signal[0], cause, effect, min(signal[1] - signal[0], LONGEST_SIGNAL))


def _tokens(place: Place, starts: Sequence[int], ends: Sequence[int]) -> Place:
    """The tokens [start, end) that share a character with a place."""
    inside = [i for i in range(len(starts)) if starts[i] < place[1] and ends[i] > place[0]]
    return inside[0], inside[-1] + 1
