"""Markdown files.

The stored text is the words without the markup, one block to a line: stars, link targets and table rules are no words
of the document, and a parser of English reads `**Baghdad**` or `[the envoy](https://…)` wrongly. A web page gives lines
too, so the same article saved either way reads the same. The original bytes are kept, so nothing is lost.
"""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dragoman.records import Rejected
from dragoman.sources._broken_words import mend_words
from dragoman.sources._decode import decode_bytes
from dragoman.sources.page import Page, one_line, said_by_page
from dragoman.sources.sizes import refuse_size

# Parsing takes about 1 s and 300 MB of memory per 1.5 MB.
MAX_BYTES = 5_000_000
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
FRONT_LINE = re.compile(r"(?P<key>[A-Za-z_]+)\s*:\s*(?P<value>.*)")
FIELDS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "author": "authors",
    "authors": "authors",
    "publisher": "publisher",
    "url": "url",
    "language": "language",
    "lang": "language",
}
HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def read_markdown(where: str, content: bytes, encoding: str | None) -> Page | Rejected:
    """The words of a Markdown file, one block to a line, with what its front matter or first heading says of it."""
    if large := refuse_size(where, len(content), most=MAX_BYTES, of="Markdown"):
        return large
    text = decode_bytes(where, content, said=encoding)
    if isinstance(text, Rejected):
        return text
    text = mend_words(text)
    front = FRONT_MATTER.match(text)
    said = _read_front(front[1]) if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    said.setdefault("title", _first_heading(tokens))
    return Page("".join(f"{line}\n" for line in _lines(tokens)), said_by_page(said))


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield " | ".join(cells or ())
            cells = None
        elif cells is not None:
            cells += _block_lines(token)
        else:
            yield from _block_lines(token)


def _block_lines(token: Token) -> list[str]:
    if token.type == "inline":
        lines = "".join(map(_inline_words, token.children or ())).split("\n")
    elif token.type in {"fence", "code_block"}:
        lines = token.content.split("\n")
    elif token.type == "html_block":
        lines = html.unescape(TAG.sub(" ", HIDDEN.sub(" ", token.content))).split("\n")
    else:
        return []
    return [line for line in map(one_line, lines) if line]


def _inline_words(token: Token) -> str:
    if token.type in {"text", "code_inline"}:
        return token.content.replace("\n", " ")
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")


def _first_heading(tokens: list[Token]) -> list[str]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            return [" ".join(_block_lines(inline))]
    return []


def _read_front(front: str) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for line in front.splitlines():
        match = FRONT_LINE.fullmatch(line)
        if match and (field := FIELDS.get(match["key"].lower())):
            values = match["value"].strip().strip("[]").split(",") if field == "authors" else [match["value"]]
            said[field] = [value.strip().strip("\"'") for value in values]
    return said
