"""SourceSummary, sources and citations -> the words that every format prints of them."""

from dragoman.tell._brief import Brief, Citation, Section, SourceEntry, SourceSummary
from dragoman.tell.grammar import count

DISPUTES_AFTER = "drives"
# Who says when a document was published, where that is no part of it.
BASES = {"flag": "as given"}


def source_statement(summary: SourceSummary) -> str:
    """Sentences that say what a brief rests on. Source: ICD 206."""
    documents = count(summary.documents, "document")
    publishers = f"from {count(summary.publishers, 'publisher')}" if summary.publishers else "without a named publisher"
    claims, findings = count(summary.claims, "claim"), count(summary.findings, "finding")
    found = f"{summary.single} with a single origin; {_disputed(summary)}"
    own, repeats = count(summary.unattributed, "claim"), count(summary.repeated, "repeated passage")
    return " ".join(
        (
            f"This brief rests on {documents} {publishers}{_dates(summary)}.",
            f"From {claims} it draws {findings}: {found}.",
            f"Told in an outlet's own voice: {own}; attributed to a source without a name: {summary.unnamed}.",
            f"Counted once however often printed: {repeats}." if summary.repeated else "No passage repeats another.",
            *filter(None, [read_statement(summary)]),
            "Sentences are composed from what was read; words in quotes are the texts' own.",
        )
    )


def _disputed(summary: SourceSummary) -> str:
    """How many findings stand in how many disputes."""
    if not summary.disputes:
        return "none is disputed"
    stand = "stands" if summary.disputed == 1 else "stand"
    return f"{summary.disputed} of all {stand} in {count(summary.disputes, 'dispute')}"


def read_statement(summary: SourceSummary) -> str:
    """A sentence on how many of the claims cited the learned reader alone carries, "" where none is cited."""
    if not summary.learned + summary.filled:
        return "Rules read every claim cited." if summary.cited else ""
    filled = f" and filled a side of {summary.filled}" if summary.filled else ""
    alone = f"the learned reader alone read {summary.learned}{filled}"
    return f"Of the {count(summary.cited, 'claim')} cited, {alone}; their notes say how sure it is."


def _dates(summary: SourceSummary) -> str:
    if summary.earliest is None:
        return ", none of them dated" if summary.documents > 1 else ", not dated"
    span = f"on {day_words(summary.earliest)}"
    if summary.latest and day_words(summary.earliest) != day_words(summary.latest):
        span = f"between {day_words(summary.earliest)} and {day_words(summary.latest)}"
    return f", published {span}" + (f"; {summary.undated} undated" if summary.undated else "")


def day_words(published: str) -> str:
    """The day of an EDTF date or instant; a coarser date as it is."""
    return published.partition("T")[0]


def source_words(entry: SourceEntry) -> str:
    """Publisher, date, and what was read from one document."""
    date = f"published {day_words(entry.published)}" if entry.published else "no date"
    known = entry.published and entry.published_basis
    basis = f" ({BASES.get(str(known), f'from the {known}')})" if known else ""
    told = [entry.publisher or "publisher not said", date + basis, count(entry.claims, "claim")]
    if entry.repeats:
        told.append(f"{count(entry.repeats, 'passage')} shared with another place")
    return "; ".join(told)


def citation_words(citation: Citation) -> str:
    """Where a citation stands, who says it, when, and what read it."""
    # Where nobody says who published it, a text speaks for itself.
    own = "the text itself" if citation.speaker[:1] == (citation.document,) else "".join(citation.speaker[:1])
    told = [
        citation.document,
        f"characters {citation.anchor.start}–{citation.anchor.end}",
        "said by " + " ← ".join((own, *citation.speaker[1:])),
        day_words(citation.published or "no date"),
    ]
    if citation.read_by:
        told.append(f"read by {citation.read_by}")
    return "; ".join(told)


def parts_of(brief: Brief) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The sections before the disputes, and those after them."""
    ids = [section.id for section in brief.sections]
    cut = ids.index(DISPUTES_AFTER) + 1 if DISPUTES_AFTER in ids else len(ids)
    return brief.sections[:cut], brief.sections[cut:]
