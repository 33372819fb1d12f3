"""The brief as Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.tell import brief_markdown, compose_brief
from dragoman.tell._markdown_text import escape_markdown, escape_quote


def markdown_of(case) -> str:
    """The Markdown of a case."""
    return brief_markdown(compose_brief(case.documents, case.readings(), case.weighed(), case.system()))


def test_every_note_that_is_used_is_written(case):
    """Numbers in the text and notes at the end are the same set."""
    text = markdown_of(case)

    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))


def test_a_note_quotes_the_exact_words(case):
    """A note holds the words, their place, who says them, when, and the rule that read them."""
    where = "Guns on the strait; characters 0–22; said by Ardin Mail; 2031-05-04; read by events.rules.v1"

    assert f"“Ardin fired on Belmora” — {where}" in markdown_of(case)


def test_a_section_that_is_cut_names_the_command_that_lists_the_rest(case):
    """What is left out is counted, with the way to see it."""
    brief = compose_brief(case.documents, case.readings(), case.weighed(), case.system())
    cut = replace(brief, sections=(replace(brief.sections[0], more=3, show="events", also=("relations",)),))

    assert "- 3 more: `dragoman show 'my war' events`, `dragoman show 'my war' relations`" in brief_markdown(
        cut, "'my war'"
    )


def test_both_sides_of_a_dispute_share_a_row(case):
    """Rival versions stand in one table row with their own notes."""
    [row] = [line for line in markdown_of(case).splitlines() if line.startswith("| whether it is so")]

    assert 2 == len(re.findall(r"\[\^\d+\]", row))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*bold* and `code`", r"\*bold\* and \`code\`"),
        ("[a](http://x.example)", r"\[a\](http\://x.example)"),
        ("![p](data:x)", r"\!\[p\](data\:x)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("a | b", r"a \| b"),
        ("# head", r"\# head"),
        ("two\n\nlines", "two lines"),
    ],
)
def test_markup_in_a_text_is_shown_as_it_stands(text: str, expected: str):
    """Nothing in a document acts as Markdown or HTML."""
    assert expected == escape_markdown(text)


@given(st.text())
def test_no_tag_or_link_survives(text: str):
    """Whatever a document holds, no unescaped bracket or angle is left."""
    assert None is re.search(r"(?<!\\)(?:\\\\)*[<>\[\]`]", escape_markdown(text))


def test_lines_of_a_quote_are_kept_apart():
    """A quotation over several lines stays on one, with a mark between."""
    assert "one / two" == escape_quote("one\n\n two ")
