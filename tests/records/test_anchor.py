"""Anchors: exact words in a document, cut from its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import cut_anchor
from dragoman.records.anchor import CONTEXT_CHARS


@given(st.text(min_size=1, max_size=120), st.data())
def test_an_anchor_holds_the_words_and_what_stands_around_them(text: str, data: st.DataObject):
    """Prefix, words and suffix are one stretch of the text, the context as long as the text allows up to its limit."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = cut_anchor("d", text, start, end)
    around = text[start - len(anchor.prefix) : end + len(anchor.suffix)]

    assert around == anchor.prefix + anchor.exact + anchor.suffix
    assert (text[start:end], start, end) == (anchor.exact, anchor.start, anchor.end)
    assert (min(start, CONTEXT_CHARS), min(len(text) - end, CONTEXT_CHARS)) == (len(anchor.prefix), len(anchor.suffix))


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2), (0, 6)])
def test_words_outside_the_text_are_a_mistake(start: int, end: int):
    """An empty span, one turned round, or one that leaves the text raises with both its ends."""
    with pytest.raises(ValueError, match=f"inside 0..5, got {start}..{end}"):
        cut_anchor("d", "talks", start, end)
