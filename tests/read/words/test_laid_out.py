"""Words with their answers laid out, beside the tokens of the same parse."""

import gc

import pytest
from spacy.tokens import Doc

from dragoman.read.grammar.syntax import lemma
from dragoman.read.words.laid_out import Word, cut_words, lay_out, let_go

TEXTS = [
    "",
    "\n\n",
    "Rain.",
    "Ardin's envoys, who had left,  said they'd stay.\nBelmora – as ever – shelled the port of “Tarsk” 😀 again.",
]
ALIKE = ("dep_", "head", "i", "idx", "lower_", "pos_", "tag_", "text", "is_alpha", "whitespace_", "left_edge", "sent")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("asked", ALIKE)
def test_a_word_answers_as_its_token_does(nlp, text, asked):
    """What is laid out, and what is left to the library, is what the parse says of each word."""
    doc = nlp(text)

    assert [getattr(token, asked) for token in doc] == [getattr(word, asked) for word in lay_out(doc)]


@pytest.mark.parametrize("text", TEXTS)
def test_words_hang_on_each_other_as_in_the_parse(nlp, text):
    """The words before and after a word that hang on it are those of the parse, in order."""
    doc = nlp(text)
    hanging = [([*t.lefts], [*t.rights], [*t.children]) for t in doc]

    assert hanging == [([*word.lefts], [*word.rights], [*word.below]) for word in lay_out(doc)]


def test_a_word_is_the_token_it_lays_out(nlp):
    """Words and tokens of one place are equal, count as one, and have one lemma."""
    doc = nlp("The taxes hit two bases.")
    words = lay_out(doc)

    assert [*doc] == words
    assert set(doc) == set(words)
    assert [lemma(token) for token in doc] == [lemma(word) for word in words]


def test_a_sentence_is_walked_in_its_words(nlp):
    """A sentence, its root and its parts are laid out; what reaches beyond it is left as it is."""
    doc = nlp("Ardin waited for weeks. Belmora left the old port.")
    second, beyond = cut_words(lay_out(doc), [*doc.sents][1]), doc[3:6]

    assert all(isinstance(word, Word) for word in (*second, second.root, *second.part(doc[7:9])))
    assert ["the", "old"] == [word.text for word in second.part(doc[7:9])]
    assert second.part(beyond) is beyond
    assert [*doc[5:11]] == [*second]


def test_words_that_were_let_go_leave_memory_at_once(nlp):
    """No ring of words is left for Python's collector."""
    words = lay_out(nlp("Ardin waited for weeks while Belmora talked."))
    gc.collect()
    gc.disable()
    try:
        known = _documents()
        let_go(words)
        del words
        assert known - 1 == _documents()
    finally:
        gc.enable()


def _documents() -> int:
    """How many parsed documents are in memory."""
    return sum(isinstance(each, Doc) for each in gc.get_objects())
