"""A parsed word -> its part of speech, form and lemma by the pipeline's own rules, each word asked once.

These rules take as long as a network does, and answer the same for the same word under the same tag and relation.
"""

from functools import lru_cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, MorphAnalysis

RULER, LEMMATIZER, WORD_RULES = "attribute_ruler", "lemmatizer", "dragoman_word_rules"
# What a rule may look at of a word for its answer to be kept.
LOOKED_AT = frozenset({"TAG", "DEP", "ORTH", "TEXT", "LOWER", "IS_SPACE"})
# Answers kept: some ten megabytes; a paper of a year holds half as many words under their tags.
KEPT = 65_536


class Told(NamedTuple):
    """What the rules tell of a word, by spaCy's numbers."""

    tag: int
    dep: int
    pos: int
    lemma: int
    morph: MorphAnalysis


class WordRules:
    """The ruler of attributes and the lemmatizer of a pipeline in one, with the same outcome."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._longer = Matcher(ruler.vocab)
        longer = [pattern for pattern in _patterns(ruler) if len(pattern) > 1]
        if longer:
            self._longer.add(RULER, longer)
        self._of_word = lru_cache(KEPT)(self._ask)

    def __call__(self, doc: Doc) -> Doc:
        """The document with parts of speech, forms and lemmas; asked as a whole where a rule for many words holds."""
        if self._longer(doc):
            return self._ask_all(doc)
        for token in doc:
            token.tag, token.dep, token.pos, token.lemma, token.morph = self._of_word(token.orth, token.tag, token.dep)
        return doc

    def _ask_all(self, doc: Doc) -> Doc:
        return self._lemmatizer(self._ruler(doc))

    def _ask(self, orth: int, tag: int, dep: int) -> Told:
        """What the rules tell of a word that stands alone."""
        doc = Doc(self._ruler.vocab, words=[self._ruler.vocab.strings[orth]])
        [token] = doc
        token.tag, token.dep = tag, dep
        self._ask_all(doc)
        return Told(token.tag, token.dep, token.pos, token.lemma, token.morph)


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
