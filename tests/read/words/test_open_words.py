"""Words of a parse that is being mended, beside the tokens of the same parse."""

import pytest
from spacy.tokens import Doc, Token

from dragoman.read.mends import mend
from dragoman.read.mends.mend import mend_parse
from dragoman.read.words.laid_out import Word, lay_out
from dragoman.read.words.open_words import opened

SAID = ("dep_", "lemma_", "pos_", "tag_")
# Each is parsed as no grammar allows, or nearly so.
TEXTS = [
    "",
    "Rain.",
    "Tarsk exports salt to Kerrin.",
    "Ardin has cut attacks but increased resentment. The coalition bombed the port.",
    "Ardin attacked Belmora, the Post reported, killing nine people, and all were freed, save two priests.",
    "If the army attacks, it will lose; on 3 May soldiers left the town, aides concede, and X set free two reporters.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_and_parse_stay_the_same_under_mends(nlp, text):
    """What mends change of words is changed in the parse, and what hangs where is told anew."""
    doc = nlp(text)
    words = mended(doc)

    assert [said(token) for token in doc] == [said(word) for word in words]
    assert [word.base for word in lay_out(doc)] == [word.base for word in words]


@pytest.mark.parametrize("text", TEXTS)
def test_mends_change_tokens_as_they_change_words(nlp, text):
    """A parse is mended to the same, whether its own tokens are mended or words laid out of it."""
    doc = nlp(text)
    mend_parse(doc, [*doc])

    assert [said(token) for token in doc] == [said(word) for word in mended(nlp(text))]


def test_an_open_word_leads_to_open_words_alone(nlp):
    """Whatever is reached from a word may be changed, or its parse and what is laid out would part."""
    words = lay_out(nlp("Rebels left. Ardin, they said, fell."))
    with opened(words):
        reached = [*words[4].doc[2:5], *words[4].sent, words[4].nbor(1), words[4].left_edge, *words[-1].ancestors]

    assert all(isinstance(word, Word) for word in reached)
    assert [3, 10] == [words[4].sent.start, words[4].sent.end]


def test_words_that_come_to_hang_in_a_ring_are_laid_out_anew(monkeypatch, nlp):
    """A text that keeps the parse it had keeps it in its words, too."""

    def entangle(words: list[Token]) -> None:
        words[0].head, words[1].head = words[1], words[0]

    monkeypatch.setattr(mend, "_mend_all", entangle)

    assert [1, 1, 1] == [word.head.i for word in mended(three(nlp))]


def test_a_word_that_is_hung_elsewhere_is_told_of_by_both(nlp):
    """What a word hung on has it no more, what it hangs on has it in its place; nothing has what heads a sentence."""
    doc = three(nlp)
    words = lay_out(doc)
    with opened(words):
        words[0].head = words[2]
        words[2].head = doc[1]
        words[1].head = words[1]

    assert [2, 1, 1] == [word.head.i for word in words]
    assert [[], [2], [0]] == [[c.i for c in word.children] for word in words]


def test_words_are_open_for_a_while_alone(nlp):
    """Afterwards words are those that rules ask, and may change without their parse."""
    doc = three(nlp)
    words = lay_out(doc)
    with opened(words):
        words[0].lemma_ = "mutineer"
    words[0].dep_ = "dep"

    assert ("mutineer", "mutineer", "nsubj") == (words[0].base, doc[0].lemma_, doc[0].dep_)
    assert all(type(word) is Word for word in words)


def mended(doc: Doc) -> list[Word]:
    """The words of a parse, mended."""
    words = lay_out(doc)
    with opened(words):
        mend_parse(doc, words)
    return words


def said(token: Token) -> list[object]:
    """What a parse says of a word, and who stands where around it."""
    around = (token.lefts, token.rights, token.children, token.ancestors, token.subtree)
    edges = token.head.i, token.left_edge.i, token.right_edge.i
    return [*(getattr(token, name) for name in SAID), *edges, *([t.i for t in each] for each in around)]


def three(nlp) -> Doc:
    """A sentence of three words."""
    return Doc(
        nlp.vocab,
        words=["Rebels", "left", "Ardin"],
        heads=[1, 1, 1],
        deps=["nsubj", "ROOT", "dobj"],
        lemmas=["rebel", "leave", "Ardin"],
        pos=["NOUN", "VERB", "PROPN"],
    )
