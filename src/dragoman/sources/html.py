"""Web pages saved to a file."""

import logging
import re

import trafilatura
from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

from dragoman.records import Rejected
from dragoman.sources._decode import decode_bytes
from dragoman.sources._pagemeta import find_headline, read_page_said
from dragoman.sources.page import Page, one_line

# libxml2 stops at 256 and drops the rest without a word; articles stay under 60.
MAX_DEPTH = 200
# Long encyclopedia pages have 40,000; extraction takes about 4 s per 100,000.
MAX_ELEMENTS = 100_000
# libxml2 compares each attribute of a tag with each other one: 20,000 take it a second, 100,000 fifteen.
MAX_ATTRIBUTES = 500
# Where a tag and its attributes end by HTML's own rules; possessive, so that it runs over a page once.
ATTRIBUTE = r"(?>[\s/]++[^\s/>=][^\s/>=]*+(?>\s*+=\s*+(?>\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+)"
TOO_MANY_ATTRIBUTES = re.compile(rf"<[A-Za-z][^\s/>]*+{ATTRIBUTE}{{{MAX_ATTRIBUTES}}}")
DECLARED = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
DECLARED_XML = re.compile(rb"^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{1,40})", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
HEAD_BYTES = 2048
# Browsers read these labels as the wider Windows encoding, and pages are made for browsers. Source: WHATWG Encoding.
AS_BROWSERS_DO = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
LIST_MARK = re.compile(r"^[-–] ")
FIX = "save the article's text in a plain file"

# It warns on stderr about each page without text; we tell that ourselves.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def read_html(where: str, content: bytes, encoding: str | None) -> Page | Rejected:
    """The main text of a page, one paragraph to a line, headline first, and what the page says of itself.

    Menus, comments and footers are left out. A paragraph that a page prints twice in a row is kept once.
    """
    text = decode_bytes(where, content, said=encoding, declared=_declared(content))
    if isinstance(text, Rejected):
        return text
    tree = _refuse_source(where, text) or _parse(where, text)
    if isinstance(tree, Rejected):
        return tree
    said = read_page_said(tree)
    headline = find_headline(tree, said)
    lines = _main_lines(tree)
    if not lines:
        return Rejected(where=where, expected="a page with an article", got="no running text on it", fix=FIX)
    if headline and headline not in lines:
        lines.insert(0, headline)
    return Page("".join(f"{line}\n" for line in lines), said)


def _declared(content: bytes) -> str | None:
    head = content[:HEAD_BYTES]
    found = DECLARED.search(head) or DECLARED_XML.search(head)
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    # A page that could be read so far is in no 16-bit encoding, whatever it says.
    return "utf-8" if label.startswith(("utf-16", "utf-32")) else AS_BROWSERS_DO.get(label, label)


def _refuse_source(where: str, text: str) -> Rejected | None:
    if ENTITY.search(text):
        return _bomb(where, "no entities of its own", "an entity declaration")
    if found := TOO_MANY_ATTRIBUTES.search(text):
        return _bomb(where, f"fewer than {MAX_ATTRIBUTES} attributes in a tag", f"more, at character {found.start():,}")
    return None


def _parse(where: str, text: str) -> HtmlElement | Rejected:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = document_fromstring(text.encode(), parser=parser)
    except etree.LxmlError as error:
        return Rejected(where=where, expected="a web page", got=str(error)[:80], fix=FIX)
    depth = elements = deepest = 0
    for step, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if step == "start" else -1
        elements += step == "start"
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        return _bomb(where, f"at most {MAX_DEPTH} levels of elements", f"{deepest} or more")
    if elements > MAX_ELEMENTS:
        return _bomb(where, f"at most {MAX_ELEMENTS:,} elements", f"{elements:,}")
    return tree


def _main_lines(tree: HtmlElement) -> list[str]:
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    text = found.text if isinstance(found, trafilatura.settings.Document) else None
    return [line for line in map(_plain_line, (text or "").splitlines()) if line]


def _plain_line(line: str) -> str:
    # Marks of list items and table cells are the extractor's, not the page's.
    cells = [one_line(cell) for cell in line.strip().strip("|").split("|")] if line.startswith("|") else [line]
    ruled = len(cells) > 1 and not any(map(str.isalnum, "".join(cells)))
    return "" if ruled else one_line(LIST_MARK.sub("", " | ".join(cells)))


def _bomb(where: str, expected: str, got: str) -> Rejected:
    return Rejected(where=where, expected=expected, got=got, fix=FIX)
