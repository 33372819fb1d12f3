"""A file, or bytes kept from one -> a document, or the reason why not."""

import hashlib
import re
from pathlib import Path, PurePath
from typing import NamedTuple

from dragoman.records import Document, Rejected
from dragoman.sources import markdown, text
from dragoman.sources._fetch import fetch_bytes, plain_name
from dragoman.sources._language import is_english, tell_language
from dragoman.sources.flags import NOTHING_SAID, SourceFlags, first_said, settle_flags
from dragoman.sources.page import Page
from dragoman.sources.sidecar import find_sidecar, refuse_sidecar

# No paragraph is longer, and a parser's memory grows with the line.
LONGEST_LINE = 200_000
KINDS = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
NO_PROSE = frozenset({".csv", ".eml", ".ics", ".json", ".jsonl", ".mbox", ".toml", ".tsv", ".xml", ".yaml", ".yml"})
LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
LINE_BREAK = re.compile(r"[\r\n]+")


class Fetched(NamedTuple):
    """A file's bytes, its name without folders, and what the sidecar beside it says."""

    name: str
    content: bytes
    sidecar: SourceFlags


def fetch_file(path: Path) -> Fetched | Rejected:
    """A file and its sidecar as they are on the disk, for keeping; nothing is read into them yet."""
    if refused := refuse_sidecar(path):
        return refused
    content = fetch_bytes(path)
    if isinstance(content, Rejected):
        return content
    sidecar = find_sidecar(path)
    return sidecar if isinstance(sidecar, Rejected) else Fetched(plain_name(path.name), content, sidecar)


def load_document(path: Path, *, flags: SourceFlags = NOTHING_SAID) -> Document | Rejected:
    """The document in a file; flags count before its sidecar, the sidecar before what the page says of itself."""
    fetched = fetch_file(path)
    if isinstance(fetched, Rejected):
        return fetched
    return load_bytes(fetched.name, fetched.content, flags=flags, sidecar=fetched.sidecar, where=str(path))


def load_bytes(
    name: str,
    content: bytes,
    *,
    flags: SourceFlags = NOTHING_SAID,
    sidecar: SourceFlags = NOTHING_SAID,
    where: str | None = None,
) -> Document | Rejected:
    """The document in some bytes; the name's ending says what kind it is. The same arguments give the same document.

    where: what to call it in a rejection; the name where None.
    """
    where = where or name
    media_type = _media_type(name, content)
    if media_type is None:
        got, fix = f"a {PurePath(name).suffix} file", "export its articles as text or HTML"
        return Rejected(where=where, expected="a text, Markdown or HTML file", got=got, fix=fix)
    given = settle_flags(where, first_said((flags, sidecar)))
    if isinstance(given, Rejected):
        return given
    page = _read_page(where, content, media_type, given.encoding)
    if isinstance(page, Rejected):
        return page
    said = first_said((given, page.said))
    language = _english_tag(where, page, given.language)
    if isinstance(language, Rejected):
        return language
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        id=digest[:16],
        sha256=digest,
        name=plain_name(name),
        text=page.text,
        media_type=media_type,
        title=said.title,
        publisher=said.publisher,
        authors=said.authors,
        published=said.published,
        published_basis=_basis(flags, sidecar, page.said),
        url=said.url,
        language=language,
    )


def _media_type(name: str, content: bytes) -> str | None:
    suffix = PurePath(name).suffix.lower()
    if suffix in NO_PROSE:
        return None
    return KINDS.get(suffix) or ("text/html" if LOOKS_LIKE_HTML.match(content[:1000]) else "text/plain")


def _read_page(where: str, content: bytes, media_type: str, encoding: str | None) -> Page | Rejected:
    if media_type == "text/html":
        # Loading the extractor takes a third of a second, which plain text need not wait for.
        from dragoman.sources import html  # noqa: PLC0415

        page = html.read_html(where, content, encoding)
    elif media_type == "text/markdown":
        page = markdown.read_markdown(where, content, encoding)
    else:
        page = text.read_text(where, content, encoding)
    return page if isinstance(page, Rejected) else _refuse_page(where, page) or page


def _refuse_page(where: str, page: Page) -> Rejected | None:
    lengths = [len(line) for line in LINE_BREAK.split(page.text)]
    longest = max(lengths)
    if longest > LONGEST_LINE:
        expected, line = f"lines of at most {LONGEST_LINE:,} characters", lengths.index(longest) + 1
        return Rejected(where=f"{where}:{line}", expected=expected, got=f"{longest:,}", fix="break it into paragraphs")
    if not any(map(str.isalpha, page.text)):
        return Rejected(where=where, expected="words", got="markup alone", fix="check how it was saved")
    return None


def _english_tag(where: str, page: Page, given: str | None) -> str | Rejected | None:
    """The document's language tag, None where nobody says and the text is too short to tell."""
    fix = 'leave it out, or say language = "en" in its sidecar if it is English'
    if given:  # who names the language knows better than a count of words
        got = f'"{given[:40]}" by its flag or sidecar'
        return given if is_english(given) else Rejected(where=where, expected="English", got=got, fix=fix)
    told = tell_language(page.text)
    if told.english is False:
        return Rejected(where=where, expected="English", got=str(told.name), fix=fix)
    said = page.said.language
    if told.english is None and said and not is_english(said):
        return Rejected(where=where, expected="English", got=f'"{said[:40]}" by the page', fix=fix)
    # Many pages are tagged with their template's language; the words decide.
    return said if said and is_english(said) else ("en" if told.english else None)


def _basis(flags: SourceFlags, sidecar: SourceFlags, page: SourceFlags) -> str | None:
    layers = (("flag", flags), ("sidecar", sidecar), ("page", page))
    return next((basis for basis, said in layers if said.published), None)
