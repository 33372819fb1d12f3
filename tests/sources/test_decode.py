"""Making text of bytes."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Rejected
from dragoman.sources._decode import MAGIC, decode_bytes

# Any text that is one: a letter in it, no control characters but line ends and tabs.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\r\t")).map(
    lambda text: f"a{text}"
)
MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def refused(content: bytes, *, said: str | None = None) -> Rejected:
    """The rejection that some bytes must give."""
    rejected = decode_bytes("a.txt", content, said=said)
    assert isinstance(rejected, Rejected)
    return rejected


@given(TEXTS)
def test_utf8_comes_back_as_it_was(text: str):
    """The text of a UTF-8 file is the file, character by character, line ends included."""
    assert text == decode_bytes("a.txt", text.encode(), said=None)


@given(TEXTS, st.sampled_from(sorted(MARKED)))
def test_a_marked_file_is_read_by_its_mark(text: str, encoding: str):
    """A byte order mark tells the encoding and is not part of the text."""
    assert text == decode_bytes("a.txt", MARKED[encoding] + text.encode(encoding), said=None)


def test_what_the_user_says_counts_first():
    """An encoding given by the user is believed."""
    assert "“Талки”" == decode_bytes("a.txt", "“Талки”".encode("cp1251"), said="cp1251")


def test_a_mark_is_dropped_when_the_encoding_is_said():
    """A byte order mark does not enter the text when the user names the encoding."""
    assert "talks" == decode_bytes("a.txt", codecs.BOM_UTF8 + b"talks", said="utf-8")


def test_a_wrong_encoding_names_the_byte():
    """Bytes that are no UTF-8 are rejected with the place of the first one."""
    rejected = refused("Sülün’s talks".encode("cp1252"))

    assert ("text in utf-8", "byte 0xfc at offset 1") == (rejected.expected, rejected.got)


@pytest.mark.parametrize(
    "encoding", ["utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "hex", "rot13", "no such", "a\0b"]
)
def test_what_is_no_character_encoding_is_refused(encoding: str):
    """Only encodings of text are taken, not every codec there is."""
    assert "a character encoding" == refused(b"plain talks", said=encoding).expected


@pytest.mark.parametrize("magic", [magic for magic, _ in MAGIC])
def test_files_of_other_kinds_are_named(magic: bytes):
    """A file of another kind is called by its kind, whatever its name says."""
    assert "a text, Markdown or HTML file" == refused(magic + b"rest of it").expected


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"", "an empty file"),
        (b" \n\t\r\n ", "only white space"),
        ("\u00a0\u2003\n".encode(), "only white space"),
        (b"12:30 - 14:00 ...", "no letter at all"),
        (b"talks\0talks", "binary (1 control characters, the first at character 5)"),
        (b"talks " + b"\x01\x02\x03\x04" * 3, "binary (12 control characters, the first at character 6)"),
        ("talks".encode("utf-16-le"), "binary (5 control characters, the first at character 1)"),
    ],
)
def test_what_is_no_text_says_what_it_is(content: bytes, got: str):
    """Empty, blank, wordless and binary files are told apart."""
    assert got == refused(content).got


def test_a_stray_control_character_does_no_harm():
    """One form feed or escape left over from a wire printer does not make a text binary."""
    assert "talks\x0c\x1btalks" == decode_bytes("a.txt", b"talks\x0c\x1btalks", said=None)


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(content: bytes):
    """No bytes whatever crash the reader, and what comes through holds a letter and no NUL."""
    result = decode_bytes("a.txt", content, said=None)

    assert isinstance(result, Rejected) or (any(map(str.isalpha, result)) and "\0" not in result)
