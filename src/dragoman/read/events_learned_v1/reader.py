"""A parsed document and weights -> how likely each of its words tells of a deed, and of which type."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Span

from dragoman.read.deeds import Senses
from dragoman.read.events_learned_v1.features import TYPES, Sketch, make_matrix, may_be_deed, sketch_word
from dragoman.read.events_learned_v1.vectors import Floats, Vectors, load_vectors
from dragoman.read.events_learned_v1.weights import Weights

NAME = "events.learned.v1"


class Weighing(NamedTuple):
    """What one word is held for. deed: score of telling of a deed, 0 to 1; Weights.calibrate makes it a probability.

    type: the likeliest type of such a deed, OTHER for none of PLOVER's. of_type: its share of the score, 0 to 1.
    """

    deed: float
    type: str
    of_type: float


# By number of the sentence and index of the token in its parse.
Weighings = Mapping[tuple[int, int], Weighing]


def weigh_deeds(spans: Sequence[Span], senses: Senses, weights: Weights) -> Weighings:
    """A weighing of each verb and common noun of a document that may be a deed; {} for a document without any.

    spans: its sentences, parsed, in order. senses: what the lists know of words.
    """
    vectors = load_vectors()
    seen = list(sketch_document(spans, senses, vectors))
    if not seen:
        return {}
    classes = weights.classes(make_matrix([sketch for _, sketch in seen], vectors))
    return {place: _weighing(row) for (place, _), row in zip(seen, classes, strict=True)}


def sketch_document(
    spans: Sequence[Span], senses: Senses, vectors: Vectors
) -> Iterator[tuple[tuple[int, int], Sketch]]:
    """The places and sketches of all words that are weighed, in reading order."""
    for number, span in enumerate(spans):
        for token in span:
            if may_be_deed(token):
                yield (number, token.i), sketch_word(token, senses, vectors)


def _weighing(row: Floats) -> Weighing:
    deed = 1 - float(row[0])
    best = int(row[1:].argmax())
    return Weighing(deed, TYPES[best], float(row[1 + best]) / max(deed, 1e-9))
