"""Page -> what it says of itself in meta tags, JSON-LD and microdata. Nothing is taken from the running text."""

import re
from collections.abc import Iterator

import msgspec
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from msgspec import structs

from dragoman.sources.flags import SourceFlags
from dragoman.sources.page import LONGEST_VALUE, one_line, said_by_page

# Names of meta tags, best first. Dates of change, upload or crawl are left out: they are not of publication.
TAGS = {
    "title": ("og:title", "citation_title", "dc.title", "twitter:title"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "publisher"),
    "authors": ("citation_author", "author", "dc.creator", "parsely-author", "article:author"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "date",
    ),
    "url": ("og:url",),
    "language": (),
}
BYLINES = "//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')]"
# A name of two words or more; what stands after a comma is an office, a house or a place.
NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[^\W\d_a-z][\w.'’-]*|de|van|von|al|bin|da|di)){1,3}"
BY = re.compile(rf"(?:[Bb][Yy]:?\s+)?(?P<names>{NAME}(?:(?:\s*,\s*{NAME})*\s*,?\s+and\s+{NAME})?)(?:\s*[,|].*)?")
AND = re.compile(r"\s*,?\s+and\s+|\s*,\s*")
MAX_JSON_LD = 500_000
MAX_BLOCKS = 20
MAX_NODES = 200
Node = dict[str, object]


def read_page_said(tree: HtmlElement) -> SourceFlags:
    """Metadata that stands on a page: JSON-LD first, then meta tags, then links and the title element."""
    tags = _meta_tags(tree)
    offered: dict[str, list[object]] = {
        field: [value for name in names for value in tags.get(name, ())] for field, names in TAGS.items()
    }
    for field, values in _article(tree).items():
        # Authors are all taken, so only one of the two places may give them.
        offered[field] = values if values and field == "authors" else values + offered[field]
    offered["authors"] = [name for name in offered["authors"] if "://" not in str(name)] or _signed(tree)
    offered["url"] = [*tree.xpath("//link[@rel='canonical']/@href"), *offered["url"]]
    offered["published"] += tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    offered["language"] += tree.xpath("/html/@lang")
    said = said_by_page(offered)
    title = said.title or find_headline(tree, said) or next((text_of(title) for title in tree.iter("title")), None)
    return structs.replace(said, title=title or None)


def _signed(tree: HtmlElement) -> list[object]:
    """The authors that stand on a page as words: marked as such, else in a line whose class calls it a byline."""
    marked = [text_of(element) for element in tree.xpath("//*[@itemprop='author' or @rel='author']")]
    lines = marked or [text_of(element) for element in tree.xpath(BYLINES)]
    signed = (BY.fullmatch(line[:LONGEST_VALUE]) for line in lines[:MAX_BLOCKS])
    return [name for match in signed if match for name in AND.split(match["names"])]


def find_headline(tree: HtmlElement, said: SourceFlags) -> str | None:
    """The main heading where it stands on the page as words, not only in its metadata; None where that is in doubt.

    It is a heading of the first order that the page's title begins with; without a title, the only one.
    """
    titles = [said.title] if said.title else [text_of(title) for title in tree.iter("title")]
    headings = [text for heading in tree.iter("h1") if (text := text_of(heading))]
    same = [heading for heading in headings if any(title.casefold().startswith(heading.casefold()) for title in titles)]
    return max(same, key=len, default=headings[0] if len(headings) == 1 and not any(titles) else None)


def text_of(element: HtmlElement) -> str:
    """All words inside an element, on one line."""
    return one_line(str(element.text_content()))


def _meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and (content := tag.get("content")):
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _article(tree: HtmlElement) -> dict[str, list[object]]:
    """What the page's JSON-LD says of the article on it, by our field names."""
    nodes = [node for node in _nodes(tree) if _rank(node) is not None]
    node = min(nodes, key=lambda node: _rank(node) or 0, default={})
    return {
        "title": [node.get("headline")],
        "published": [node.get("datePublished")],
        "publisher": _names(node.get("publisher")),
        "authors": _names(node.get("author")),
        "language": [node.get("inLanguage")],
        "url": [],
    }


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    scripts = tree.xpath("//script[translate(@type, 'ADJLNOPSTI', 'adjlnopsti') = 'application/ld+json']")
    for script in scripts[:MAX_BLOCKS]:
        try:
            block = msgspec.json.decode((script.text or "")[:MAX_JSON_LD])
        except (msgspec.DecodeError, RecursionError):  # what is cut off or broken says nothing
            continue
        for node in block[:MAX_NODES] if isinstance(block, list) else [block]:
            if isinstance(node, dict):
                yield node
                graph = node.get("@graph")
                yield from (
                    inner for inner in (graph if isinstance(graph, list) else [])[:MAX_NODES] if isinstance(inner, dict)
                )


def _rank(node: Node) -> int | None:
    """0 for an article, 1 for the page as such, None for what is neither (the site, a list of other articles)."""
    types = node.get("@type")
    names = [str(name) for name in (types if isinstance(types, list) else [types])]
    if any(name.endswith(("Article", "Posting", "Report")) for name in names):
        return 0
    return 1 if "WebPage" in names else None


def _names(value: object) -> list[object]:
    values = value[:MAX_NODES] if isinstance(value, list) else [value]
    names = [inner.get("name") if isinstance(inner, dict) else inner for inner in values]
    return [name for name in names if name]
