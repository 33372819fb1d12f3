"""Evidence -> tables of who says what: origins, sources, grades, and evidence by rival version."""

from collections import Counter
from collections.abc import Mapping

from dragoman.records.grade import Grade, SourceGrade
from dragoman.tell._brief import Citation
from dragoman.tell._table import Cell, Table
from dragoman.tell.ach import make_matrices
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.weigh.grades import grade_findings

Graded = Mapping[str, SourceGrade]


def evidence_table(evidence: Evidence) -> Table:
    """The matrices of rival versions in one table: a row for each passage and version."""
    columns = (
        "matrix",
        "matter",
        "version",
        "against",
        "document",
        "start",
        "quote",
        "source",
        "origin",
        "reads",
        "read_by",
    )
    rows = (
        (
            m.id,
            m.matter,
            v.words,
            v.against,
            *_cited(one.citation),
            one.source,
            one.origin,
            one.reads[number],
            one.citation.read_by,
        )
        for m in make_matrices(evidence)
        for one in m.evidence
        for number, v in enumerate(m.versions)
    )
    return Table(name="ach", columns=columns, rows=tuple(rows))


def _cited(citation: Citation) -> tuple[Cell, ...]:
    return citation.anchor.doc, citation.anchor.start, citation.anchor.exact


def origin_table(evidence: Evidence) -> Table:
    """Who may have said things first, with most claims first."""
    columns = ("id", "name", "claims", "documents", "findings", "independence", "why")
    rows = (
        (
            o.id,
            o.name,
            len(o.claims),
            len(evidence.docs_of(o.claims)),
            len(evidence.findings_of(o.claims)),
            o.independence,
            o.why,
        )
        for o in sorted(evidence.weighed.origins, key=lambda one: (-len(one.claims), one.id))
    )
    return Table(name="origins", columns=columns, rows=tuple(rows))


def source_table(evidence: Evidence, graded: Graded) -> Table:
    """Everybody who says something or passes it on, whoever says most first, with what people say of them."""
    columns = ("name", "kind", "says", "passes_on", "documents", "reliability", "assessed_by", "assessed_at", "basis")
    said, passed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    places: dict[tuple[str, str], set[str]] = {}
    for claim in evidence.claims.values():
        *relays, last = evidence.holders(claim)
        said[last] += 1
        passed.update(relays)
        for holder in (*relays, last):
            places.setdefault(holder, set()).add(claim.doc)
    first = sorted(places, key=lambda holder: (-said[holder], holder))
    rows = tuple((*one, said[one], passed[one], len(places[one]), *_assessed(one[0], graded)) for one in first)
    return Table(name="sources", columns=columns, rows=rows)


def _assessed(name: str, graded: Graded) -> tuple[Cell, ...]:
    grade = graded.get(name, SourceGrade(source=name))
    return grade.reliability, grade.by, grade.at, grade.basis


def grade_table(evidence: Evidence, graded: Graded) -> Table:
    """How each finding stands, on axes that are never put together."""
    columns = ("id", "told", "credibility", "confidence", "reliability", "factuality", "reasons")
    sources = {claim.id: evidence.holders(claim)[-1][0] for claim in evidence.claims.values()}
    grades = grade_findings(evidence.weighed, evidence.claims, sources, graded)
    rows = []
    for finding, grade in zip(evidence.weighed.findings, grades, strict=True):
        claims = evidence.claims_of(finding)
        if claims:
            rows.append((finding.id, word_claim(claims[0], evidence), *_axes(grade)))
    return Table(name="grades", columns=columns, rows=tuple(rows))


def _axes(grade: Grade) -> tuple[Cell, ...]:
    """The cells of a grade: credibility, confidence, reliability by source, factuality, reasons."""
    reliability = "; ".join(f"{source.reliability} {source.source}" for source in grade.sources)
    degrees = (
        "" if grade.factuality is None else " to ".join(f"{degree:+d}" for degree in dict.fromkeys(grade.factuality))
    )
    return grade.credibility, grade.confidence, reliability, degrees, "; ".join(grade.reasons)
