"""How a document is cut into blocks and parts: nothing is lost, nothing is too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Document, Reading, Segment, Sentence
from dragoman.web.pages._blocks import BLOCK_CHARS, PART_CHARS, Block, block_at, cut_blocks, cut_parts

LONG = "The ferry to Belmora was late again. " * 120


def document_of(text: str) -> Document:
    """A document of these words."""
    return Document(id="ab12", sha256="ab12", name="ferry.txt", text=text)


def reading_of(*segments: tuple[int, int], sentences: tuple[tuple[int, int], ...] = ()) -> Reading:
    """A reading with body segments and sentences at these places."""
    return Reading(
        doc="ab12",
        reader="test",
        segments=tuple(Segment(number=n, kind="body", start=a, end=b) for n, (a, b) in enumerate(segments)),
        sentences=tuple(Sentence(number=n, segment=0, start=a, end=b) for n, (a, b) in enumerate(sentences)),
    )


def words_of(text: str, blocks: list[Block]) -> list[str]:
    """The words of blocks."""
    return [text[block.start : block.end] for block in blocks]


def test_a_blank_document_has_no_block_and_one_empty_part():
    """White space alone is drawn as nothing."""
    assert [] == cut_blocks(document_of(" \n\n "), None)
    assert [range(0)] == cut_parts([])


def test_a_document_that_was_not_read_is_cut_at_its_lines():
    """Each line is a paragraph where no segment says otherwise."""
    text = "Quay news\n\n  The ferry sank.  \nNobody drowned."

    assert ["Quay news", "The ferry sank.", "Nobody drowned."] == words_of(text, cut_blocks(document_of(text), None))


def test_words_between_segments_are_drawn_too():
    """What no segment holds is a block of its own, without a segment."""
    text = "Quay news\nThe ferry sank.\nshare this"
    blocks = cut_blocks(document_of(text), reading_of((10, 25)))

    assert ["Quay news", "The ferry sank.", "share this"] == words_of(text, blocks)
    assert [None, 0, None] == [block.segment.number if block.segment else None for block in blocks]


def test_a_long_paragraph_is_cut_before_a_sentence():
    """Blocks of one paragraph end where its sentences do, and all but the first go on."""
    starts = range(0, len(LONG), 37)
    blocks = cut_blocks(document_of(LONG), reading_of((0, len(LONG)), sentences=tuple((s, s + 36) for s in starts)))

    assert {True} == {block.start in starts for block in blocks}
    assert [True, *[False] * (len(blocks) - 1)] == [block.first for block in blocks]


@given(st.text(alphabet="ab \n—文", max_size=3 * BLOCK_CHARS))
def test_blocks_leave_out_nothing_but_white_space(text):
    """All that can be seen is in a block, once, in order."""
    blocks = cut_blocks(document_of(text), reading_of((0, len(text))) if text else None)

    assert "".join(text.split()) == "".join("".join(words_of(text, blocks)).split())


@given(st.integers(min_value=0, max_value=6 * BLOCK_CHARS))
def test_no_block_is_longer_than_a_browser_lays_out_at_once(length):
    """A word without end is cut where it must be."""
    blocks = cut_blocks(document_of("x" * length), None)

    assert BLOCK_CHARS >= max((block.end - block.start for block in blocks), default=0)


def test_parts_hold_every_block_once_and_are_no_longer_than_they_may_be():
    """Parts follow one another; each takes what fits."""
    text = "\n".join([LONG.strip()] * 20)
    blocks = cut_blocks(document_of(text), None)
    parts = cut_parts(blocks)

    assert list(range(len(blocks))) == [number for part in parts for number in part]
    assert PART_CHARS >= max(sum(blocks[n].end - blocks[n].start for n in part) for part in parts)


@pytest.mark.parametrize(("place", "number"), [(0, 0), (8, 0), (9, 1), (12, 1), (999, 1)])
def test_a_place_is_in_the_block_that_holds_it_or_comes_next(place, number):
    """White space belongs to what follows; what is past the end belongs to the last."""
    assert number == block_at(cut_blocks(document_of("Quay news\nThe ferry sank."), None), place)
