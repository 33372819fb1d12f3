"""Claims and anchors -> the citations that pages carry: words, where they stand, and who says so."""

from collections.abc import Iterable

from msgspec import Struct

from dragoman.records import Anchor, Claim
from dragoman.tell import Citation
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages._once import once


class Cite(Struct, frozen=True, kw_only=True):
    """Words that something shown rests on; opens the reader at them.

    claim: id of the claim read there, None where none was. doc, start: the document, and where the words begin in it,
    in code points. quote: the words. source: who says so, from the page inward; the innermost is the last.
    document: its title. published: EDTF, None when nobody says. when: EDTF time that the claim tells of, None for none.
    read_by: what read the claim, in words; learned: whether the learned reader read it or a side of it.
    """

    claim: str | None
    doc: str
    start: int
    quote: str
    source: tuple[str, ...]
    document: str
    published: str | None = None
    when: str | None = None
    read_by: str = ""
    learned: bool = False


@once
def gather_evidence(built: Built) -> Evidence:
    """Everything of a dossier that may be cited, by id; made once for a Built and shared by all its pages."""
    return Evidence(built.documents, built.readings, built.weighed)


def cite_claim(evidence: Evidence, claim: Claim) -> Cite:
    """The citation of a claim's own words."""
    return _cite(evidence.cite_claim(claim), claim)


def cite_anchor(evidence: Evidence, anchor: Anchor, claim: Claim | None = None) -> Cite:
    """The citation of some words. claim: what was read there, None where nothing was."""
    return _cite(evidence.cite(anchor, claim=claim), claim)


@once
def gather_as_read(built: Built) -> Evidence:
    """The same by what was read before any decision."""
    return Evidence(built.documents, built.as_read, built.weighed)


def cite_quote(evidence: Evidence, quoted: Citation) -> Cite:
    """A citation of the brief or of an answer as a page carries it."""
    return cite_anchor(evidence, quoted.anchor, evidence.claims.get(quoted.claim or ""))


def cite_ids(evidence: Evidence, ids: Iterable[str]) -> tuple[Cite, ...]:
    """Citations of claims by their ids, best to quote first: four at most, no passage twice; unknown ids are left out.

    () for no claim that is known.
    """
    cited = evidence.cite_claims(evidence.ranked(ids))
    return tuple(_cite(one, evidence.claims.get(one.claim or "")) for one in cited)


def _cite(citation: Citation, claim: Claim | None) -> Cite:
    return Cite(
        claim=citation.claim,
        doc=citation.anchor.doc,
        start=citation.anchor.start,
        quote=citation.anchor.exact,
        source=citation.speaker,
        document=citation.document,
        published=citation.published,
        when=claim.when.edtf if claim is not None and claim.when is not None else None,
        read_by=citation.read_by,
        learned=citation.share != "none",
    )
