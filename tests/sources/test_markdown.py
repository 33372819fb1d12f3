"""Markdown files."""

import pytest

from dragoman.records import Rejected
from dragoman.sources import SourceFlags
from dragoman.sources.markdown import MAX_BYTES, read_markdown
from dragoman.sources.page import Page


def page(text: str) -> Page:
    """What a Markdown file gives."""
    result = read_markdown("a.md", text.encode(), None)
    assert isinstance(result, Page)
    return result


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Talks **open**\n\nThe envoy\nleft.", "Talks open\nThe envoy left.\n"),
        ("He [said](https://velmora.example/a) so.", "He said so.\n"),
        ("- one side\n- other side\n", "one side\nother side\n"),
        ("> We *will* sign.\n", "We will sign.\n"),
        ("| side | vote |\n|---|---|\n| north | yes |\n", "side | vote\nnorth | yes\n"),
        ("one  \ntwo", "one\ntwo\n"),
        ("`gas` and ~~oil~~ &amp; coal", "gas and ~~oil~~ & coal\n"),
        ("![a map](map.png) It shows the border.", "It shows the border.\n"),
        ("    kept as it stands\n", "kept as it stands\n"),
    ],
)
def test_words_are_kept_and_marks_are_not(markdown: str, text: str):
    """The stored text is the words, one block to a line."""
    assert text == page(markdown).text


@pytest.mark.parametrize("block", ["<script>alert('x')</script>", "<style>p {color: red}</style>", "<!-- note -->"])
def test_what_a_reader_would_not_see_is_left_out(block: str):
    """Scripts, styles and comments are no words of the document."""
    assert "Talks open.\n" == page(f"Talks open.\n\n{block}\n").text


def test_words_in_raw_html_are_kept():
    """Raw HTML gives its words without its tags."""
    assert "Talks open today\n" == page('<div class="lead">Talks <b>open</b> today</div>\n').text


def test_the_first_heading_is_the_title():
    """Without front matter the first heading of the first order is the title."""
    assert SourceFlags(title="Talks open") == page("## Kicker\n\n# Talks *open*\n\n# More\n").said


def test_front_matter_speaks_for_the_page():
    """Front matter gives metadata and is not part of the text; a date that takes a guess is passed over."""
    result = page(
        '---\ntitle: "Gas: talks open"\nauthor: [A. Writer, B. Writer]\ndate: 04/11/2025\ntags: x\n---\n# Talks\n'
    )

    assert Page("Talks\n", SourceFlags(title="Gas: talks open", authors=("A. Writer", "B. Writer"))) == result


def test_a_rule_is_not_front_matter():
    """A horizontal rule at the top opens no front matter."""
    assert "Talks open.\n" == page("---\n\nTalks open.\n").text


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["[" * 40_000, "> " * 20_000, "*a " * 20_000, "- " * 20_000, "![](" * 10_000])
def test_marks_without_end_take_no_long(text: str):
    """Markup made to keep a parser busy is read or rejected in seconds."""
    assert isinstance(read_markdown("a.md", f"a {text}".encode(), None), Page | Rejected)


def test_a_very_large_file_is_refused():
    """A file larger than the parser can take in reasonable time is rejected before parsing."""
    assert isinstance(read_markdown("a.md", b"a" * (MAX_BYTES + 1), None), Rejected)
