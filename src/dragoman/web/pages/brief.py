"""Built -> the page of the brief: what the documents say, each sentence with the words it rests on."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from dragoman.tell import Brief, Dispute, Line, Section, SourceEntry, SourceSummary, compose_brief
from dragoman.tell.evidence import Evidence
from dragoman.tell.statement import parts_of, source_statement
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_quote, gather_evidence

# The view that lists what a section leaves out, by the command that does.
VIEWS = {"influences": "system", "measures": "events"}


class BriefLine(Struct, frozen=True, kw_only=True):
    """One sentence. doubt: why it is weaker than it reads ("disputed", …), "" where nothing is to be said.

    finding: id behind it, None for a remark on the sources. cites: never empty. numbers: as printed, one for each of
    cites, from 1 in order of first use; the same words, said and read by the same, keep their number all over the
    brief.
    """

    text: str
    doubt: str
    finding: str | None
    cites: tuple[Cite, ...]
    numbers: tuple[int, ...]


class BriefSection(Struct, frozen=True, kw_only=True):
    """Sentences on one matter, most important first. more: how many were left out; view: where they are, "" nowhere."""

    id: str
    title: str
    lines: tuple[BriefLine, ...]
    more: int
    view: str


class BriefDispute(Struct, frozen=True, kw_only=True):
    """Two versions side by side. matter: what they differ about, in words. note: what may explain it, or ""."""

    matter: str
    a: BriefLine
    b: BriefLine
    note: str


class BriefSource(Struct, frozen=True, kw_only=True):
    """One document of the dossier. publisher, published: None when nobody says; published is EDTF.

    basis: who says when it was published, None with no date. claims: how many were read from it. repeats: passages it
    shares with another place. cite, number: its first words.
    """

    doc: str
    title: str
    publisher: str | None
    published: str | None
    basis: str | None
    claims: int
    repeats: int
    cite: Cite
    number: int


class BriefPage(Struct, frozen=True, kw_only=True):
    """What the documents of a dossier say.

    empty: no finding supports a line; names and what is not known may still be told. statement: what the brief rests
    on, in sentences; summary: the same as numbers. before, after: the sections told before and after the disputes.
    disputes_more: how many disputes were left out.
    """

    title: str
    empty: bool
    statement: str
    summary: SourceSummary
    before: tuple[BriefSection, ...]
    disputes: tuple[BriefDispute, ...]
    disputes_more: int
    after: tuple[BriefSection, ...]
    sources: tuple[BriefSource, ...]


def make_brief(built: Built) -> BriefPage:
    """What the documents say, each sentence with the words it rests on."""
    brief = compose_brief(built.documents, built.readings, built.weighed, built.system, ontology=built.ontology)
    return _page(replace(brief, title=built.title or brief.title), gather_evidence(built))


def _page(brief: Brief, evidence: Evidence) -> BriefPage:
    before, after = parts_of(brief)
    return BriefPage(
        title=brief.title,
        empty=brief.empty,
        statement=source_statement(brief.summary),
        summary=brief.summary,
        before=_sections(before, evidence),
        disputes=tuple(_dispute(one, evidence) for one in brief.disputes),
        disputes_more=brief.disputes_more,
        after=_sections(after, evidence),
        sources=tuple(_source(one, evidence) for one in brief.sources),
    )


def _sections(sections: Iterable[Section], evidence: Evidence) -> tuple[BriefSection, ...]:
    return tuple(
        BriefSection(
            id=section.id,
            title=section.title,
            lines=tuple(_line(line, evidence) for line in section.lines),
            more=section.more,
            view=VIEWS.get(section.show, section.show),
        )
        for section in sections
    )


def _line(line: Line, evidence: Evidence) -> BriefLine:
    return BriefLine(
        text=line.text,
        doubt=line.doubt,
        finding=line.finding,
        cites=tuple(cite_quote(evidence, one) for one in line.citations),
        numbers=tuple(one.number for one in line.citations),
    )


def _dispute(dispute: Dispute, evidence: Evidence) -> BriefDispute:
    return BriefDispute(
        matter=dispute.matter, a=_line(dispute.a, evidence), b=_line(dispute.b, evidence), note=dispute.note
    )


def _source(entry: SourceEntry, evidence: Evidence) -> BriefSource:
    return BriefSource(
        doc=entry.doc,
        title=entry.title,
        publisher=entry.publisher,
        published=entry.published,
        basis=entry.published_basis,
        claims=entry.claims,
        repeats=entry.repeats,
        cite=cite_quote(evidence, entry.opening),
        number=entry.opening.number,
    )
