"""Brief -> Markdown with numbered notes; every note quotes the exact words and says where they stand."""

from collections.abc import Iterable, Iterator

from dragoman.tell._brief import Brief, Citation, Dispute, Line, Section, SourceEntry
from dragoman.tell._markdown_text import escape_markdown, escape_quote
from dragoman.tell.statement import citation_words, parts_of, source_statement, source_words


def brief_markdown(brief: Brief, dossier: str = "DOSSIER") -> str:
    """The brief as a Markdown document that ends in a newline; the quotes stand as numbered notes at its end.

    dossier: how commands in it name the dossier.
    """
    before, after = parts_of(brief)
    lines = [
        f"# {escape_markdown(brief.title)}",
        "",
        escape_markdown(source_statement(brief.summary)),
        "",
        *_sections(before, dossier),
        *_disputes(brief, dossier),
        *_sections(after, dossier),
        "## Sources",
        "",
        *(_source(entry) for entry in brief.sources),
        "",
        "## Quotes",
        "",
        *(_note(citation) for citation in brief.citations()),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _sections(sections: Iterable[Section], dossier: str) -> Iterator[str]:
    for section in sections:
        yield from (f"## {section.title}", "", *(f"- {_line(line)}" for line in section.lines))
        if section.more > 0 and section.show:
            tables = (f"`dragoman show {dossier} {table}`" for table in (section.show, *section.also))
            yield f"- {section.more} more: {', '.join(tables)}"
        yield ""


def _disputes(brief: Brief, dossier: str) -> Iterator[str]:
    if not brief.disputes:
        return
    yield from ("## Disputed", "", "| about | one version | the other | note |", "| --- | --- | --- | --- |")
    yield from (_dispute(dispute) for dispute in brief.disputes)
    yield ""
    if brief.disputes_more:
        yield from (f"{brief.disputes_more} more: `dragoman show {dossier} conflicts`", "")


def _dispute(dispute: Dispute) -> str:
    cells = (escape_markdown(dispute.matter), _line(dispute.a), _line(dispute.b), escape_markdown(dispute.note))
    return f"| {' | '.join(cells)} |"


def _line(line: Line) -> str:
    numbers = "".join(f"[^{citation.number}]" for citation in line.citations)
    doubt = f" *({escape_markdown(line.doubt)})*" if line.doubt else ""
    return f"{escape_markdown(line.text)}{doubt}{numbers}"


def _source(entry: SourceEntry) -> str:
    return f"- **{escape_markdown(entry.title)}**: {escape_markdown(source_words(entry))}[^{entry.opening.number}]"


def _note(citation: Citation) -> str:
    quote = f"“{escape_quote(citation.anchor.exact)}”"
    return f"[^{citation.number}]: {quote} — {escape_markdown(citation_words(citation))}"
