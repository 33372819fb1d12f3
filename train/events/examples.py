"""Passages of the corpus -> the words that may be deeds, with what is seen of them and what the gold says."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Span

from corpus.records import Passage
from dragoman.ontology import Ontology
from dragoman.read.deeds import index_senses
from dragoman.read.events_learned_v1.features import NUMBER, OTHER, Sketch, make_matrix
from dragoman.read.events_learned_v1.reader import sketch_document
from dragoman.read.events_learned_v1.vectors import Floats, load_vectors
from dragoman.read.parse import Parsed, parse_sheets, whole_sheet
from dragoman.read.segment import segment_document
from dragoman.read.unlisted import has_unlisted
from dragoman.records import Document

Whole = NDArray[np.int64]


class Example(NamedTuple):
    """One word of a passage. start: of the word, in code points. label: 0 for no deed, else 1 + the number of its type.

    alike: labels that are right as well, the gold's alternates among them.
    """

    passage: str
    start: int
    sketch: Sketch
    label: int
    alike: frozenset[int]


def make_examples(passages: Sequence[Passage], nlp: Language, ontology: Ontology) -> list[Example]:
    """An example of each word that is weighed, parsed as documents are; of a deed's words its head alone."""
    documents = [Document(id=p.id, sha256="", name=p.id, text=p.text, published=p.published) for p in passages]
    sheets = [whole_sheet(document, segment_document(document)) for document in documents]
    parsed = parse_sheets(sheets, nlp, needs_names=partial(has_unlisted, ontology=ontology))
    return [each for pair in zip(passages, parsed, strict=True) for each in _examples(*pair, ontology)]


def _examples(passage: Passage, parsed: Parsed, ontology: Ontology) -> Iterator[Example]:
    labels, passed = _gold(passage, parsed)
    vectors, senses = load_vectors(), index_senses(ontology.lexicon.events)
    for place, sketch in sketch_document(parsed.spans, senses, vectors):
        if place not in passed:
            number, token = place
            own = labels.get(place, (0,))
            start = parsed.start(number, parsed.spans[number].doc[token])
            yield Example(passage.id, start, sketch, own[0], frozenset(own))


def _gold(
    passage: Passage, parsed: Parsed
) -> tuple[dict[tuple[int, int], tuple[int, ...]], frozenset[tuple[int, int]]]:
    """The labels of the heads of all triggers, the type before its alternates, and the other words of triggers."""
    labels: dict[tuple[int, int], tuple[int, ...]] = {}
    inside: set[tuple[int, int]] = set()
    for event in passage.events:
        for number, words in _words(parsed, *event.trigger):
            types = (event.type or OTHER, *event.alternates)
            labels.setdefault((number, words.root.i), tuple(1 + NUMBER[each] for each in types if each in NUMBER))
            inside.update((number, token.i) for token in words)
    return labels, frozenset(inside - set(labels))


def _words(parsed: Parsed, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """The sentence and the words in it that a span of the text touches; nothing where no sentence holds it."""
    for number, sentence in enumerate(parsed.sentences):
        if sentence.start <= start < sentence.end:
            base = parsed.bases[number]
            words = parsed.spans[number].doc.char_span(start - base, end - base, alignment_mode="expand")
            if words is not None:
                yield number, words
            return


def labels_of(examples: Sequence[Example]) -> Whole:
    """The label of each example."""
    return np.array([each.label for each in examples], dtype=np.int64)


def matrix_of(examples: Sequence[Example]) -> Floats:
    """The features of each example, one row each."""
    return make_matrix([each.sketch for each in examples], load_vectors())
