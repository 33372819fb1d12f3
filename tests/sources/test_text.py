"""Plain text files."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.sources.page import Page
from dragoman.sources.text import read_text


@given(st.lists(st.sampled_from(["The envoy left.", "", "  Talks\tgo on. ", "“Никто” — 🙂"]), min_size=1), st.data())
def test_offsets_are_code_points_of_the_file(lines: list[str], data: st.DataObject):
    """The stored text is the decoded file where no word is broken, so any code point of it is the file's."""
    ends = data.draw(st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=len(lines), max_size=len(lines)))
    text = "a" + "".join(f"{line}{end}" for line, end in zip(lines, ends, strict=True))

    assert Page(text) == read_text("a.txt", text.encode(), None)
