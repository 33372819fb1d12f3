"""Words in the pieces of the shipped vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.frames_encoder_v1._pieces import cut_word, load_vocabulary

NAMES = {number: piece for piece, number in load_vocabulary().items()}


def pieces(word: str) -> list[str]:
    """The pieces of a word, by name."""
    return [NAMES[number] for number in cut_word(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("army", ["army"]),
        ("Army", ["army"]),
        ("café", ["cafe"]),
        ("shelled", ["shell", "##ed"]),
        ("U.N.", ["u", ".", "n", "."]),
        ("don't", ["don", "'", "t"]),
        ("£14", ["£1", "##4"]),
    ],
)
def test_a_word_is_cut_as_uncased_models_cut_it(word, expected):
    """Capitals and marks above letters do not count, and punctuation stands alone."""
    assert expected == pieces(word)


def test_a_word_of_no_list_is_put_together_from_the_longest_pieces():
    """An invented name has pieces that spell it, all but the first marked as continuing."""
    found = pieces("Belmoria")

    assert "belmoria" == found[0] + "".join(piece.removeprefix("##") for piece in found[1:])
    assert all(piece.startswith("##") for piece in found[1:])


@pytest.mark.parametrize("word", ["", " ", "\u0301", "☃☃☃", "a" * 101])
def test_what_no_piece_fits_is_unknown(word):
    """Nothing, a mark alone, signs of no language and endless runs are one unknown piece."""
    assert ["[UNK]"] == pieces(word)


@given(st.text(max_size=40))
def test_every_text_has_pieces_of_the_vocabulary(text):
    """Whatever stands in a text is cut, into one piece at least."""
    assert set(cut_word(text)) <= set(load_vocabulary().values())
    assert cut_word(text)
