"""What hangs on a word, and whether it opens its sentence."""

import pytest

from dragoman.read.grammar.tree import children, opens_sentence


def test_the_words_that_hang_on_a_word_are_those_of_the_parse(nlp):
    """What is kept of a word is what the parse says, in order."""
    doc = nlp("Ardin and Belmora shelled the old port of Tarsk.")

    assert [tuple(token.children) for token in doc] == [children(token) for token in doc]


@pytest.mark.parametrize(("word", "expected"), [("Ardin", True), ("waited", False), ("Belmora", True), ("left", False)])
def test_a_word_opens_its_sentence(nlp, word, expected):
    """The first word of each sentence opens it, and no other."""
    [token] = [each for each in nlp("Ardin waited for weeks. Belmora left.") if each.text == word]

    assert expected == opens_sentence(token)
