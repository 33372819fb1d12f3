"""Plain text files."""

from dragoman.records import Rejected
from dragoman.sources._broken_words import mend_words
from dragoman.sources._decode import decode_bytes
from dragoman.sources.page import Page


def read_text(where: str, content: bytes, encoding: str | None) -> Page | Rejected:
    """The decoded file, newlines as they are, without its byte order mark; it says nothing of itself.

    Words that were broken at the ends of lines are whole (see mend_words).
    """
    text = decode_bytes(where, content, said=encoding)
    return text if isinstance(text, Rejected) else Page(mend_words(text))
