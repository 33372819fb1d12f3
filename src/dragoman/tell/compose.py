"""Documents, readings, findings and model -> Brief. No line without a citation."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from dragoman.ontology import Ontology, load_ontology
from dragoman.records import Document, Reading, Repeat, SystemModel, Weighed
from dragoman.tell._brief import Brief, Citation, Dispute, Line, Section, SourceEntry, SourceSummary
from dragoman.tell._sections import SectionWriter
from dragoman.tell._unknown import opening, write_unknown
from dragoman.tell.disputes import write_disputes
from dragoman.tell.evidence import Evidence
from dragoman.tell.prose import keep_to_quotes
from dragoman.tell.readers import share_of

TITLE = "What the texts describe"


def compose_brief(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    weighed: Weighed,
    system: SystemModel,
    *,
    ontology: Ontology | None = None,
) -> Brief:
    """The brief of a dossier; `empty` when nothing in it has anything to rest on.

    The same input gives the same brief, under a title that the caller may replace. ontology: the shipped one where
    none is given.
    Raises ValueError when words to be cited do not stand in the stored text.
    """
    evidence = Evidence(documents, readings, weighed)
    disputes, disputes_more = write_disputes(evidence)
    brief = Brief(
        title=TITLE,
        summary=replace(summarise_sources(evidence), disputes=len(disputes) + disputes_more),
        sections=keep_to_quotes(_sections(evidence, system, ontology or load_ontology())),
        disputes=tuple(disputes),
        disputes_more=disputes_more,
        sources=tuple(_sources(evidence)),
    )
    return number_citations(replace(brief, summary=_with_readers(brief, evidence)))


def _with_readers(brief: Brief, evidence: Evidence) -> SourceSummary:
    """The summary, with how many claims the lines rest on, and who read these."""
    cited = {one.claim for line in brief.lines() for one in line.citations if one.claim is not None}
    shares = Counter(share_of(evidence.claims[claim]) for claim in cited)
    return replace(brief.summary, cited=len(cited), learned=shares["whole"], filled=shares["side"])


def _sections(evidence: Evidence, system: SystemModel, ontology: Ontology) -> list[Section]:
    """Sections in the order they are printed. Links and outlook choose their findings before the spheres do."""
    writer = SectionWriter(evidence, system, ontology)
    drives, outlook, happened = writer.drives(), writer.outlook(), writer.happened()
    sections = [happened, *writer.spheres(), writer.actors(), drives, outlook, write_unknown(evidence, system)]
    return writer.count_rest(section for section in sections if section.lines)


def summarise_sources(evidence: Evidence) -> SourceSummary:
    """What stands behind the brief, in numbers."""
    documents, findings, claims = evidence.documents.values(), evidence.weighed.findings, evidence.claims.values()
    dates = sorted(document.published for document in documents if document.published)
    said = [attribution for claim in claims if (attribution := evidence.attribution(claim))]
    return SourceSummary(
        documents=len(documents),
        publishers=len({document.publisher for document in documents if document.publisher}),
        undated=sum(document.published is None for document in documents),
        origins=len(evidence.weighed.origins),
        findings=len(findings),
        single=sum(finding.origins <= 1 for finding in findings),
        disputed=sum(bool(finding.conflicts) for finding in findings),
        claims=len(claims),
        unattributed=len(claims) - len(said),
        unnamed=sum(map(evidence.is_nameless, said)),
        repeated=sum(len(repeat.places) - 1 for repeat in _printed_again(evidence.weighed.repeats)),
        earliest=dates[0] if dates else None,
        latest=dates[-1] if dates else None,
    )


def _printed_again(repeats: Iterable[Repeat]) -> list[Repeat]:
    """Repeats of words; what is only told again in other words is no print of the same."""
    return [repeat for repeat in repeats if repeat.method != "paraphrase"]


def _sources(evidence: Evidence) -> list[SourceEntry]:
    claims = Counter(claim.doc for claim in evidence.claims.values())
    printed = _printed_again(evidence.weighed.repeats)
    repeats = Counter(doc for repeat in printed for doc in {place.doc for place in repeat.places})
    return [
        SourceEntry(
            doc=document.id,
            title=evidence.title(document.id),
            publisher=document.publisher,
            published=document.published,
            published_basis=document.published_basis,
            opening=evidence.cite(opening(document)),
            claims=claims[document.id],
            repeats=repeats[document.id],
        )
        for document in evidence.documents.values()
        if document.text.strip()
    ]


def number_citations(brief: Brief) -> Brief:
    """The brief with its citations numbered from 1 in the order they are first used."""
    numbers: dict[object, int] = {}

    def numbered(citation: Citation) -> Citation:
        return replace(citation, number=numbers.setdefault(citation.note, len(numbers) + 1))

    def line(one: Line) -> Line:
        return replace(one, citations=tuple(numbered(citation) for citation in one.citations))

    return replace(
        brief,
        sections=tuple(replace(s, lines=tuple(line(one) for one in s.lines)) for s in brief.sections),
        disputes=tuple(_numbered_dispute(dispute, line) for dispute in brief.disputes),
        sources=tuple(replace(entry, opening=numbered(entry.opening)) for entry in brief.sources),
    )


def _numbered_dispute(dispute: Dispute, line: Callable[[Line], Line]) -> Dispute:
    return replace(dispute, a=line(dispute.a), b=line(dispute.b))
