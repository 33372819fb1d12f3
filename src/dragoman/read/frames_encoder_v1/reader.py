"""A parsed document and the networks -> frames: words that tell of something, what, and who stands on which side."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Span, Token

from dragoman.read.frames_encoder_v1.model import FAMILIES, Answer, Family, Floats, Labels, Model, Sign, Whole
from dragoman.read.frames_encoder_v1.paths import name_paths, ways_up
from dragoman.read.frames_encoder_v1.windows import make_windows
from dragoman.read.grammar.syntax import lemma, verb_key
from dragoman.read.senses.deeds import Senses

# Words that may tell of a deed, of which the lists are asked.
TELLING = frozenset({"VERB", "NOUN"})
SHORTEST = 3
# A political deed that PLOVER has no type for.
OTHER = "OTHER"
# Who is likelier on a side than not.
LIKELY = 0.5

# The kind of the widest mention that a word of a sentence heads, None for none.
KindOf = Callable[[int, Token], str | None]


class Side(NamedTuple):
    """A word on a side of a frame, and how likely it stands there, 0 to 1."""

    token: Token
    score: float


class Frame(NamedTuple):
    """A word that tells of something. label: PLOVER type (or OTHER), kind of tie, type of link.

    likelihood: that the word tells of anything of its family; score: of this label, both 0 to 1. first, second: who is
    likelier on a side than not, likeliest first: sources and targets, holders and targets, causes and effects.
    modality, denied: how it is told; sign: of a link.
    """

    token: Token
    label: str
    likelihood: float
    score: float
    first: tuple[Side, ...]
    second: tuple[Side, ...]
    modality: str
    denied: bool
    sign: Sign


class Framed(NamedTuple):
    """What the networks make of one sentence, asked word by word.

    words: of the sentence, as many as were read, one at least; answer: of these words, without their rows. sides: how
    likely each word stands on each side of what a word tells of (6, words), by index of the telling word; of those
    that likely tell of anything.
    """

    labels: Labels
    answer: Answer
    words: Sequence[Token]
    sides: Mapping[int, Floats]

    def likelihood(self, family: Family, token: Token) -> float | None:
        """How likely a word tells of anything of a family; None for words that were not read."""
        column = self._column(token)
        return None if column is None else 1 - float(self.answer.of(family)[column, 0])

    def frames(self, family: Family) -> list[Frame]:
        """The frames that are likelier than not, in the order of their words."""
        likely = 1 - self.answer.of(family)[:, 0]
        return [self._frame(family, self.words[column]) for column in (likely >= LIKELY).nonzero()[0].tolist()]

    def frame(self, family: Family, token: Token) -> Frame | None:
        """What a word tells of, None where it likely tells of nothing."""
        likelihood = self.likelihood(family, token)
        return None if likelihood is None or likelihood < LIKELY else self._frame(family, token)

    def _column(self, token: Token) -> int | None:
        column = token.i - self.words[0].i
        return column if 0 <= column < len(self.words) else None

    def _frame(self, family: Family, token: Token) -> Frame:
        answer, labels, column = self.answer, self.labels, token.i - self.words[0].i
        row = answer.of(family)[column]
        best = 1 + int(row[1:].argmax())
        side = 2 * FAMILIES.index(family)
        return Frame(
            token=token,
            label=labels.of(family)[best - 1],
            likelihood=1 - float(row[0]),
            score=float(row[best]),
            first=self._sides(self.sides[token.i][side]),
            second=self._sides(self.sides[token.i][side + 1]),
            modality=labels.modalities[int(answer.modality[column].argmax())],
            denied=bool(answer.polarity[column, 1] > answer.polarity[column, 0]),
            sign=labels.signs[int(answer.sign[column].argmax())],
        )

    def _sides(self, likely: Floats) -> tuple[Side, ...]:
        """Who is likelier on a side than not, the likeliest first."""
        likeliest = (likely >= LIKELY).nonzero()[0].tolist()
        found = [Side(self.words[column], float(likely[column])) for column in likeliest]
        return tuple(sorted(found, key=lambda one: -one.score))


def frame_document(spans: Sequence[Span], senses: Senses, kind_of: KindOf, model: Model) -> dict[int, Framed]:
    """What the networks make of each sentence of a document, by its number; without one of which no word is read.

    spans: its sentences, parsed, in order; none, and nothing is read. senses: what the lists know of words. Words of
    one sentence beyond some four hundred are not read.
    """
    found: dict[int, Framed] = {}
    for window in make_windows(spans):
        listed = [types_listed(token, senses) for _, token in window.places]
        answer = model.answer(window.ids, window.firsts, listed_rows(listed, model.labels))
        for number, (begin, end) in window.sentences.items():
            words = [token for _, token in window.places[begin:end]]
            here = Answer(*(part[begin:end] for part in answer))
            sides = _stand(model, here, words, (kind_of(number, token) for token in words))
            # The rows of words are most of an answer, and nobody asks for them once sides are known.
            found[number] = Framed(model.labels, here._replace(rows=here.rows[:0].copy()), words, sides)
    return found


def _stand(model: Model, answer: Answer, words: Sequence[Token], kinds: Iterable[str | None]) -> Mapping[int, Floats]:
    """The sides of each word of a sentence that likely tells of anything, by its index."""
    likeliest = np.maximum.reduce([1 - answer.of(family)[:, 0] for family in FAMILIES])
    tellers = np.flatnonzero(likeliest >= LIKELY)
    if not len(tellers):
        return {}
    ways, numbers = ways_up(words), model.path_numbers
    paths = [[numbers.get(path or "", 0) for path in name_paths(ways[int(one)], ways)] for one in tellers]
    sides = model.stand(answer.rows, tellers, np.array(paths), number_kinds(kinds, model.kind_numbers))
    return {words[int(one)].i: sides[:, place] for place, one in enumerate(tellers)}


def number_kinds(kinds: Iterable[str | None], numbers: Mapping[str, int]) -> Whole:
    """The number of each kind of mention, 0 for none."""
    return np.array([numbers.get(kind or "", 0) for kind in kinds])


def listed_rows(types: Sequence[Collection[str]], labels: Labels) -> Floats:
    """Types of deeds that the lists give some words, as rows: (words, deeds), 1 for yes."""
    rows = np.zeros((len(types), len(labels.deeds)), dtype=np.float32)
    for row, given in enumerate(types):
        for name in given:
            if name in labels.deeds:
                rows[row, labels.deeds.index(name)] = 1
    return rows


def types_listed(token: Token, senses: Senses) -> Collection[str]:
    """The types of deeds that the lists give a verb or noun; a type may come twice."""
    part = token.pos_
    if part not in TELLING or token.dep_ in {"aux", "auxpass"} or not token.is_alpha or len(token) < SHORTEST:
        return ()
    if part == "NOUN":
        return [sense.type for sense in senses.nouns.get(lemma(token), ())]
    return [sense.type for key in verb_key(token) for sense in senses.verbs.get(key, ())]
