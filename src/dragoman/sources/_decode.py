"""Bytes -> text, or the reason why they are none. An encoding is marked, declared or said; it is never guessed."""

import codecs
import re

from dragoman.records import Rejected

MARKS = (  # longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB are such)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
EXPORT = "export it as text or HTML"
SAY = "say which with --encoding or in its sidecar"
# Codecs that are no character encodings, or that turn plain ASCII into something else.
NO_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# More than one control character in 200, and more than a stray few, is no text.
CONTROL_SHARE = 1 / 200
STRAY = 3


def decode_bytes(where: str, content: bytes, *, said: str | None, declared: str | None = None) -> str | Rejected:
    """The text without its byte order mark, newlines as they are.

    said: encoding given by the user; counts first. Then a mark, then `declared` (by the page), then UTF-8.
    """
    if refused := _refuse_bytes(where, content):
        return refused
    mark, marked = next(((mark, name) for mark, name in MARKS if content.startswith(mark)), (b"", None))
    encoding = said or marked or declared or "utf-8"
    name = _codec_name(encoding)
    if name is None:
        return Rejected(where=where, expected="a character encoding", got=f'"{encoding[:40]}"', fix=SAY)
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        at = error.start
        got = f"byte 0x{content[at : at + 1].hex()} at offset {at:,}"
        return Rejected(where=where, expected=f"text in {encoding}", got=got, fix=SAY)
    return _refuse_text(where, text) or (text.removeprefix("\ufeff") if mark or said else text)


def _refuse_bytes(where: str, content: bytes) -> Rejected | None:
    if not content.strip():
        got = "only white space" if content else "an empty file"
        return Rejected(where=where, expected="a text", got=got, fix="check how it was saved")
    kind = next((kind for magic, kind in MAGIC if content.startswith(magic)), None)
    return Rejected(where=where, expected="a text, Markdown or HTML file", got=kind, fix=EXPORT) if kind else None


def _refuse_text(where: str, text: str) -> Rejected | None:
    control = [found.start() for found in CONTROL.finditer(text)]
    if "\0" in text or len(control) > max(STRAY, len(text) * CONTROL_SHARE):
        got = f"binary ({len(control):,} control characters, the first at character {control[0]:,})"
        return Rejected(where=where, expected="text", got=got, fix=f"{EXPORT}, or {SAY}")
    if not text.strip():
        return Rejected(where=where, expected="a text", got="only white space", fix="check how it was saved")
    if not any(map(str.isalpha, text)):
        return Rejected(where=where, expected="words", got="no letter at all", fix="check how it was saved")
    return None


def _codec_name(encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        b"a".decode(name)  # some codecs are not for text at all
    except UnicodeDecodeError:  # of those that are, some want more than one byte
        pass
    except (LookupError, ValueError):
        return None
    return None if name.replace("_", "-") in NO_ENCODINGS else name
