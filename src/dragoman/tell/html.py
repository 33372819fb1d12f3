"""Brief -> one HTML file that needs nothing else: no script, no outside address, every sentence opens its quotes."""

import html
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from dragoman.tell._brief import Brief, Citation, Dispute, Line, Section, SourceEntry
from dragoman.tell.statement import citation_words, parts_of, source_statement, source_words

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# The page may style itself and nothing more: no script, picture, frame, form or address of a document can act.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def brief_html(brief: Brief, dossier: str = "DOSSIER") -> str:
    """The brief as one self-contained page. All text of documents is escaped; the same brief gives the same bytes.

    dossier: how commands in it name the dossier.
    """
    before, after = parts_of(brief)
    body = [
        f"<h1>{_said(brief.title)}</h1>",
        f'<p class="statement">{escape(source_statement(brief.summary))}</p>',
        '<p class="statement">Each sentence opens onto the words it rests on, marked in their passage.</p>',
        _contents(brief),
        *(_section(section, dossier) for section in before),
        _disputes(brief, dossier),
        *(_section(section, dossier) for section in after),
        _sources(brief.sources),
    ]
    return _page(brief.title, "\n".join(filter(None, body)))


def escape(text: str) -> str:
    """Text that no browser takes for markup; control characters are shown as a replacement mark."""
    return html.escape(_CONTROLS.sub("�", text), quote=True)


@cache
def _style() -> str:
    return files("dragoman.tell").joinpath("data/brief.css").read_text(encoding="utf-8")


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def _contents(brief: Brief) -> str:
    before, after = parts_of(brief)
    disputed = [("disputed", "Disputed")] if brief.disputes else []
    entries = [
        *((section.id, section.title) for section in before),
        *disputed,
        *((section.id, section.title) for section in after),
        ("sources", "Sources"),
    ]
    links = "".join(f'<li><a href="#{escape(name)}">{escape(title)}</a></li>' for name, title in entries)
    return f'<nav aria-label="Sections"><ul>{links}</ul></nav>'


def _section(section: Section, dossier: str) -> str:
    items = "\n".join(f"<li>{_line(line)}</li>" for line in section.lines)
    more = ""
    if section.more > 0 and section.show:
        shown = (f"<code>{escape(f'dragoman show {dossier} {one}')}</code>" for one in (section.show, *section.also))
        more = f'\n<p class="more">{section.more} more: {", ".join(shown)}</p>'
    return (
        f'<section id="{escape(section.id)}">\n<h2>{escape(section.title)}</h2>\n'
        f'<ul class="lines">\n{items}\n</ul>{more}\n</section>'
    )


def _line(line: Line) -> str:
    doubt = f' <span class="doubt">{escape(line.doubt)}</span>' if line.doubt else ""
    numbers = ", ".join(str(citation.number) for citation in line.citations)
    return (
        f"<details><summary>{_said(line.text)}{doubt}"
        f' <span class="refs" aria-label="quotes {numbers}">[{numbers}]</span></summary>\n'
        f"{_quotes(line.citations)}</details>"
    )


def _quotes(citations: Iterable[Citation]) -> str:
    return "".join(_quote(citation) for citation in citations)


def _quote(citation: Citation) -> str:
    """The words in their passage, marked, with where they stand and who says them."""
    start = citation.anchor.start - citation.context.start
    end = start + len(citation.anchor.exact)
    passage = citation.context.exact
    return (
        f'<figure class="quote"><blockquote dir="auto">{escape(passage[:start])}'
        f"<mark>{escape(passage[start:end])}</mark>{escape(passage[end:])}</blockquote>"
        f'<figcaption class="where">[{citation.number}] {escape(citation_words(citation))}</figcaption></figure>\n'
    )


def _said(text: str) -> str:
    return f'<span class="said">{escape(text)}</span>'


def _disputes(brief: Brief, dossier: str) -> str:
    if not brief.disputes:
        return ""
    cards = "\n".join(_dispute(dispute) for dispute in brief.disputes)
    more = ""
    if brief.disputes_more:
        shown = escape(f"dragoman show {dossier} conflicts")
        more = f'\n<p class="more">{brief.disputes_more} more: <code>{shown}</code></p>'
    return f'<section id="disputed">\n<h2>Disputed</h2>\n{cards}{more}\n</section>'


def _dispute(dispute: Dispute) -> str:
    note = f'<p class="note">{_said(dispute.note)}</p>' if dispute.note else ""
    return (
        f'<article class="dispute"><h3>{escape(dispute.matter)}</h3>\n'
        f'<div class="sides"><div>{_line(dispute.a)}</div><div>{_line(dispute.b)}</div></div>{note}</article>'
    )


def _sources(entries: Iterable[SourceEntry]) -> str:
    items = "\n".join(f"<li>{_source(entry)}</li>" for entry in entries)
    return f'<section id="sources">\n<h2>Sources</h2>\n<ul class="lines">\n{items}\n</ul>\n</section>'


def _source(entry: SourceEntry) -> str:
    return (
        f"<details><summary>{_said(entry.title)}: {_said(source_words(entry))}"
        f' <span class="refs">[{entry.opening.number}]</span></summary>\n{_quote(entry.opening)}</details>'
    )
