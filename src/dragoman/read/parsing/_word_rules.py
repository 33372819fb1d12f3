"""A parsed word -> its part of speech, form and lemma by the pipeline's own rules, each word asked once.

These rules take as long as a network does, and answer the same for the same word under the same tag and relation; a
few look at words together ("there is"), and answer the same for the same words.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.util import minibatch
from spacy.vocab import Vocab

RULER, LEMMATIZER, WORD_RULES = "attribute_ruler", "lemmatizer", "dragoman_word_rules"
# What a rule may look at of a word for its answer to be kept.
LOOKED_AT = frozenset({"TAG", "DEP", "ORTH", "TEXT", "LOWER", "IS_SPACE"})
# Answers kept: some ten megabytes; a paper of a year holds half as many words under their tags.
KEPT = 65_536


# What a word is asked under, and what the rules tell of it, by spaCy's numbers.
ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
TOLD: list[int | str] = ["TAG", "DEP", "POS", "LEMMA", "MORPH"]
Numbers = tuple[int, ...]


class Answer(NamedTuple):
    """What the words of a document are asked under, and what is told of each. opens: a rule on several may begin."""

    words: Sequence[Numbers]
    told: list[Numbers]
    opens: bool


class WordRules:
    """The ruler of attributes and the lemmatizer of a pipeline in one, with the same outcome."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        longer = [pattern for pattern in _patterns(ruler) if len(pattern) > 1]
        self._longer = _matcher(ruler.vocab, longer)
        self._first = _matcher(ruler.vocab, [pattern[:1] for pattern in longer])
        self._told: dict[Numbers, Numbers] = {}
        # Words at which a rule on several may begin; most texts hold none.
        self._openers: set[Numbers] = set()
        self._told_together: dict[tuple[Numbers, ...], Sequence[Numbers]] = {}
        self._lock = Lock()

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Each document, in turn; the new words of a batch are asked about together."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            asked = [_words(doc) for doc in batch]
            yield from map(self._mark, batch, self._answer(asked))

    def __call__(self, doc: Doc) -> Doc:
        """The document with parts of speech, forms and lemmas."""
        [answer] = self._answer([_words(doc)])
        return self._mark(doc, answer)

    def _answer(self, asked: Sequence[Sequence[Numbers]]) -> list[Answer]:
        """What the rules tell of the words of each of some documents, one by one."""
        with self._lock:
            told = iter(self._tell([word for words in asked for word in words]))
            return [Answer(words, [*islice(told, len(words))], not self._openers.isdisjoint(words)) for words in asked]

    def _mark(self, doc: Doc, answer: Answer) -> Doc:
        """A document with what the rules tell of its words, one by one and together."""
        if not doc:
            return self._ask_all(doc)
        words, told, opens = answer
        for start, end in join_runs((start, end) for _, start, end in self._longer(doc)) if opens else ():
            with self._lock:
                told[start:end] = self._tell_together(tuple(words[start:end]))
        return doc.from_array(TOLD, _rows(told))

    def _tell(self, words: Sequence[Numbers]) -> list[Numbers]:
        """What the rules tell of each word; those not met before are asked about together."""
        if len(self._told) > KEPT:
            self._told.clear()
            self._openers.clear()
        new = [*dict.fromkeys(word for word in words if word not in self._told)]
        if new:
            self._told.update(zip(new, self._ask(new), strict=True))
            self._openers.update(new[start] for _, start, _ in self._first(self._under(new)))
        return [self._told[word] for word in words]

    def _tell_together(self, words: tuple[Numbers, ...]) -> Sequence[Numbers]:
        """What the rules tell of words that some of them look at together."""
        if len(self._told_together) > KEPT:
            self._told_together.clear()
        told = self._told_together.get(words)
        if told is None:
            told = self._told_together[words] = _read_told(self._ask_all(self._under(words)))
        return told

    def _ask(self, words: Sequence[Numbers]) -> list[Numbers]:
        """What the rules tell of words that have nothing to do with each other."""
        doc = self._under(words)
        if len(words) > 1 and self._longer(doc):
            return [told for word in words for told in self._ask([word])]
        return _read_told(self._ask_all(doc))

    def _under(self, words: Sequence[Numbers]) -> Doc:
        """Words as a document, under their tags and relations."""
        strings = self._ruler.vocab.strings
        doc = Doc(self._ruler.vocab, words=[strings[orth] for orth, _, _ in words])
        return doc.from_array(ASKED[1:], _rows([word[1:] for word in words]))

    def _ask_all(self, doc: Doc) -> Doc:
        return self._lemmatizer(self._ruler(doc))


def _matcher(vocab: Vocab, patterns: Sequence[list[dict[str, Any]]]) -> Matcher:
    """What finds words by patterns."""
    matcher = Matcher(vocab)
    if patterns:
        matcher.add(RULER, list(patterns))
    return matcher


def _words(doc: Doc) -> list[Numbers]:
    """What each word of a document is asked under."""
    return [*map(tuple, doc.to_array(ASKED).tolist())] if doc else []


def join_runs(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of words, [start, end), with those that share a word as one; in order."""
    begin = reached = 0
    for start, end in sorted(spans):
        if start >= reached:
            if reached > begin:
                yield begin, reached
            begin = start
        reached = max(reached, end)
    if reached > begin:
        yield begin, reached


def _read_told(doc: Doc) -> list[Numbers]:
    """What the rules told of the words of a document."""
    return [*map(tuple, doc.to_array(TOLD).tolist())]


def _rows(numbers: Sequence[Numbers]) -> Any:  # noqa: ANN401 - as spaCy takes them
    """Numbers of words, a row each."""
    return np.array(numbers, dtype="uint64")


@Language.factory(WORD_RULES)
def make_word_rules(nlp: Language, name: str) -> WordRules:  # noqa: ARG001 - as spaCy calls it
    """The word rules of a pipeline that has a ruler and a lemmatizer."""
    return WordRules(nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER))  # type: ignore[arg-type]


def keep_word_rules(nlp: Language) -> None:
    """Set word rules in the place of a pipeline's ruler and lemmatizer; nothing is done where they look at more."""
    if nlp.pipe_names[-2:] != [RULER, LEMMATIZER] or not _looks_at_words(nlp):
        return
    index_lemmas(nlp.get_pipe(LEMMATIZER))  # type: ignore[arg-type]
    for name in (RULER, LEMMATIZER):
        nlp.disable_pipe(name)
    nlp.add_pipe(WORD_RULES)


def _looks_at_words(nlp: Language) -> bool:
    """Whether ruler and lemmatizer look at a word's letters, tag and relation alone."""
    ruler, lemmatizer = nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER)
    if not isinstance(ruler, AttributeRuler) or getattr(lemmatizer, "mode", None) != "rule":
        return False
    return all(set(word) <= LOOKED_AT for pattern in _patterns(ruler) for word in pattern)


def _patterns(ruler: AttributeRuler) -> list[list[dict[str, Any]]]:
    """What each rule looks for, word by word."""
    rules: list[dict[str, Any]] = ruler.patterns
    return [pattern for rule in rules for pattern in rule["patterns"]]


def index_lemmas(lemmatizer: Lemmatizer) -> None:
    """Turn the lists in which a lemmatizer looks for each form, tens of thousands long, into sets."""
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for pos, forms in list(index.items()):
        index[pos] = frozenset(forms)
