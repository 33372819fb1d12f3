"""Brief: what a dossier says, every line with the exact words it rests on."""

from collections.abc import Iterator

from msgspec import Struct

from dragoman.records import Anchor
from dragoman.tell.readers import Share


class Citation(Struct, frozen=True, kw_only=True):
    """Words a line rests on, and where they stand.

    number: as printed, from 1 in order of first use; the same words, said and read by the same, keep their number.
    context: the passage around the words, cut from the same stored text. speaker: who says it, from the page inward.
    published: EDTF, None when nobody says. rule: rule and version that read it, "" where none did; score: as in Claim;
    read_by: both in words ("the learned reader, .74 (frames.encoder.v1)"); share: how much the learned reader read.
    """

    anchor: Anchor
    context: Anchor
    document: str
    speaker: tuple[str, ...] = ()
    published: str | None = None
    number: int = 0
    claim: str | None = None
    rule: str = ""
    score: float | None = None
    read_by: str = ""
    share: Share = "none"

    @property
    def note(self) -> tuple[str | int | tuple[str, ...], ...]:
        """What tells one printed note from another: the words, who says so, what read them."""
        return self.anchor.doc, self.anchor.start, self.anchor.end, self.speaker, self.read_by


class Line(Struct, frozen=True, kw_only=True):
    """One sentence of a brief. citations: never empty. finding: id behind it, None for a remark on the sources.

    doubt: why the sentence is weaker than it reads ("one origin", "disputed", …), "" where nothing is to be said.
    """

    text: str
    citations: tuple[Citation, ...]
    finding: str | None = None
    doubt: str = ""


class Section(Struct, frozen=True, kw_only=True):
    """Lines on one matter, most important first.

    more: how many were left out. show: the table that lists most of them, also: tables with the rest.
    """

    id: str
    title: str
    lines: tuple[Line, ...] = ()
    more: int = 0
    show: str = ""
    also: tuple[str, ...] = ()


class Dispute(Struct, frozen=True, kw_only=True):
    """Two versions side by side. matter: what they differ about, in words. note: what may explain it, or ""."""

    matter: str
    a: Line
    b: Line
    note: str = ""


class SourceEntry(Struct, frozen=True, kw_only=True):
    """One document of the dossier. published: None when nobody says. repeats: passages it shares with others.

    opening: its first words, so that an entry opens onto the text as every line does.
    """

    doc: str
    title: str
    publisher: str | None
    published: str | None
    published_basis: str | None
    opening: Citation
    claims: int = 0
    repeats: int = 0


class SourceSummary(Struct, frozen=True, kw_only=True):
    """What the brief rests on, as numbers. Source: ICD 206, section on the source summary statement.

    origins: origin groups behind all findings. single: findings with one origin. disputed: findings that stand in one
    of the disputes, which are pairs of rival claims. unattributed: claims in an outlet's own voice; unnamed: claims
    whose innermost source has no name.
    cited: claims that the brief's lines rest on; learned: how many of these the learned reader alone read; filled: of
    how many it filled a side.
    """

    documents: int
    publishers: int
    undated: int
    origins: int
    findings: int
    single: int
    disputed: int
    claims: int
    unattributed: int
    unnamed: int
    repeated: int
    earliest: str | None = None
    latest: str | None = None
    disputes: int = 0
    cited: int = 0
    learned: int = 0
    filled: int = 0


class Brief(Struct, frozen=True, kw_only=True):
    """What the documents of a dossier say. empty when no line has anything to rest on."""

    title: str
    summary: SourceSummary
    sections: tuple[Section, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    disputes_more: int = 0
    sources: tuple[SourceEntry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no finding supports a line: names of actors and what is not known are no brief on their own."""
        told = (section for section in self.sections if section.id not in {"actors", "unknown"})
        return not self.disputes and not any(section.lines for section in told)

    def lines(self) -> Iterator[Line]:
        """Every line in the order it is printed."""
        for section in self.sections:
            yield from section.lines
        for dispute in self.disputes:
            yield dispute.a
            yield dispute.b

    def citations(self) -> tuple[Citation, ...]:
        """Every citation once, by number."""
        used = [citation for line in self.lines() for citation in line.citations]
        used.extend(entry.opening for entry in self.sources)
        return tuple({citation.number: citation for citation in sorted(used, key=lambda c: c.number)}.values())
