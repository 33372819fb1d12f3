"""Loading documents."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Document, Rejected
from dragoman.sources import SourceFlags, load_bytes, load_document
from dragoman.sources.load import LONGEST_LINE

ENGLISH = (
    "The two sides of the border talks in Velmora have said that they would meet again before the end of the month.\n"
)
FRENCH = (
    "Les deux parties ont dit que les délégations de Velmora se réuniront avec le médiateur dans la capitale.\n"
    "Elles ont signé un accord sur la frontière et pour la paix.\n"
)


def loaded(name: str, content: str | bytes, **said: SourceFlags) -> Document:
    """The document that some bytes must give."""
    document = load_bytes(name, content.encode() if isinstance(content, str) else content, **said)
    assert isinstance(document, Document), document
    return document


def refused(name: str, content: str | bytes, **said: SourceFlags) -> Rejected:
    """The rejection that some bytes must give."""
    rejected = load_bytes(name, content.encode() if isinstance(content, str) else content, **said)
    assert isinstance(rejected, Rejected)
    return rejected


def test_a_plain_file_becomes_a_document(tmp_path: Path):
    """A text file gives a document named after it, with the hash of its bytes and nothing anybody did not say."""
    (tmp_path / "talks.txt").write_bytes(ENGLISH.encode())
    digest = sha256(ENGLISH.encode()).hexdigest()

    assert Document(id=digest[:16], sha256=digest, name="talks.txt", text=ENGLISH, language="en") == load_document(
        tmp_path / "talks.txt"
    )


def test_flags_count_before_the_sidecar_and_the_sidecar_before_the_page(tmp_path: Path):
    """Each field comes from the first who says it: flags, then sidecar, then page; and the date says from whom."""
    path = tmp_path / "talks.md"
    path.write_text(f"---\ntitle: P\ndate: 2025-01-01\npublisher: P\n---\n{ENGLISH}", encoding="utf-8")
    path.with_name("talks.meta.toml").write_text(
        'published = "2025-02-02"\npublisher = "S"\nurl = "S"', encoding="utf-8"
    )
    document = load_document(path, flags=SourceFlags(publisher="F"))

    assert isinstance(document, Document)
    assert ("P", "F", "S", "2025-02-02", "sidecar") == (
        document.title,
        document.publisher,
        document.url,
        document.published,
        document.published_basis,
    )


def test_stored_bytes_give_the_document_they_were(tmp_path: Path):
    """Bytes kept with what was said of them give the same document as the file did."""
    (tmp_path / "talks.txt").write_bytes(ENGLISH.encode())
    (tmp_path / "talks.meta.json").write_text('{"publisher": "Velmora Post"}', encoding="utf-8")
    flags, sidecar = SourceFlags(published="2025-11"), SourceFlags(publisher="Velmora Post")

    assert load_document(tmp_path / "talks.txt", flags=flags) == loaded(
        "talks.txt", ENGLISH, flags=flags, sidecar=sidecar
    )


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("talks.txt", ENGLISH, "text/plain"),
        ("talks", ENGLISH, "text/plain"),
        ("talks.MD", ENGLISH, "text/markdown"),
        ("talks.HTM", f"<p>{ENGLISH}</p>", "text/html"),
        ("talks", f"<!DOCTYPE html><p>{ENGLISH}</p>", "text/html"),
        ("talks.txt", f"\n<html><p>{ENGLISH}</p></html>", "text/html"),
    ],
)
def test_the_kind_follows_the_ending(name: str, content: str, media_type: str):
    """A file's ending says what kind it is; a page saved under another ending is still a page."""
    assert media_type == loaded(name, content).media_type


@pytest.mark.parametrize(
    ("name", "content", "got"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b"\n \n", "only white space"),
        ("a.txt", b"%PDF-1.7\n", "a PDF file"),
        ("a.txt", b"\x00\x01\x02" * 50, "binary (150 control characters, the first at character 0)"),
        ("a.txt", ENGLISH.encode() + b"\xff", "byte 0xff at offset 111"),
        ("a.txt", b"a" * (LONGEST_LINE + 1), "200,001"),
        ("a.csv", b"a,b\n1,2\n", "a .csv file"),
        ("a.md", b"---\n***\n", "no letter at all"),
        ("a.md", b"![alt](map.png)\n", "markup alone"),
        ("a.txt", FRENCH.encode(), "French"),
    ],
)
def test_bad_input_is_told_in_one_line(name: str, content: bytes, got: str):
    """Each bad input names the file, what was expected, what was got and what to do, in one line."""
    rejected = refused(name, content)

    assert (got, 1) == (rejected.got, len(str(rejected).splitlines()))


def test_a_long_line_is_placed():
    """A line that is too long is named by its number."""
    assert "a.txt:3" == refused("a.txt", f"one\r\ntwo\r\n{'b' * (LONGEST_LINE + 1)}").where


def test_who_names_the_language_is_believed():
    """A language given by flag counts before a count of words."""
    assert "en" == loaded("a.txt", FRENCH, flags=SourceFlags(language="en")).language


def test_another_language_by_flag_is_refused():
    """A document said to be in another language is rejected, however it reads."""
    assert '"fr" by its flag or sidecar' == refused("a.txt", ENGLISH, flags=SourceFlags(language="fr")).got


def test_a_short_text_has_no_known_language():
    """A text too short to tell is kept, its language unknown."""
    assert None is loaded("a.txt", "Talks open").language


def test_a_date_flag_that_is_none_is_refused():
    """A date given by flag must be a date."""
    assert '"yesterday"' == refused("a.txt", ENGLISH, flags=SourceFlags(published="yesterday")).got
    assert '"2031-02-30", which does not exist' == refused("a", ENGLISH, flags=SourceFlags(published="2031-02-30")).got


def test_a_date_flag_in_words_is_settled():
    """A date given in words is kept as the day it names."""
    assert "2025-11-04" == loaded("a.txt", ENGLISH, flags=SourceFlags(published="4 November 2025")).published


def test_the_encoding_flag_is_used():
    """A file in an encoding that the user names is read in it."""
    content = ENGLISH.replace("Velmora", "Vélmora")

    assert content == loaded("a.txt", content.encode("cp1252"), flags=SourceFlags(encoding="cp1252")).text


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "../../a"]))
def test_no_bytes_crash_the_loader(content: bytes, name: str):
    """Any bytes under any name give a document with words in it, or a rejection."""
    result = load_bytes(name, content)

    assert isinstance(result, Rejected) or ("/" not in result.name and any(map(str.isalpha, result.text)))
