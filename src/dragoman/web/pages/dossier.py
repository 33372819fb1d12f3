"""The dossier as a whole: what the frame around every view shows."""

from collections import Counter
from typing import Literal

from msgspec import Struct

from dragoman import __version__
from dragoman.jobs import Outdated
from dragoman.verbs import Built

Freshness = Literal["current", "unread", "unweighed", "outdated", "never"]
NEXT = {
    "current": "",
    "unread": "There are documents that were not read yet; read them to see what they change.",
    "unweighed": "Readings or decisions came since the last weighing; read again to see what they change.",
    "outdated": "Documents were read otherwise than they would be now; read them again.",
    "never": "Nothing was read yet; add documents and read them.",
}


class DossierCounts(Struct, frozen=True, kw_only=True):
    """How much there is. findings by kind; conflicts: pairs of rival claims; decisions: those about what was read."""

    documents: int
    claims: int
    events: int
    relations: int
    influences: int
    measures: int
    actors: int
    concepts: int
    links: int
    conflicts: int
    decisions: int


class Held(Struct, frozen=True, kw_only=True):
    """How much of one kind ("texts", "actors", "scenarios", …) an exported page holds, and of how many."""

    what: str
    kept: int
    of: int


class DossierPage(Struct, frozen=True, kw_only=True):
    """The dossier as a whole.

    state: changes whenever any page may look otherwise. freshness: current; unread: documents wait to be read;
    unweighed: readings or decisions wait to be weighed; outdated: documents were read with other settings or word
    lists, or by another Dragoman; never: nothing was ever read. stale: not current; pages then show the last weighing.
    next_step: what to do about that, "" where nothing is to be done.
    documents, findings: how many; counts: how many of each kind. earliest, latest: EDTF dates of the first and the
    last dated document, None where none is dated.
    readonly: nothing can be changed here (a page that was exported). held: how much of what there is such a page holds;
    () where everything can be asked for.
    """

    title: str
    state: str
    freshness: Freshness
    stale: bool
    next_step: str
    documents: int
    findings: int
    counts: DossierCounts
    earliest: str | None
    latest: str | None
    version: str
    readonly: bool
    held: tuple[Held, ...]


def make_dossier(
    built: Built,
    *,
    state: str,
    freshness: Freshness = "current",
    outdated: Outdated | None = None,
    readonly: bool = False,
    held: tuple[Held, ...] = (),
) -> DossierPage:
    """The dossier as a whole. state, freshness, outdated: as LiveDossier tells them."""
    dates = sorted(document.published for document in built.documents if document.published)
    return DossierPage(
        title=built.title,
        state=state,
        freshness=freshness,
        stale=freshness != "current",
        next_step=_tell_outdated(outdated) if outdated else NEXT[freshness],
        documents=len(built.documents),
        findings=len(built.weighed.findings),
        counts=_counts(built),
        earliest=dates[0] if dates else None,
        latest=dates[-1] if dates else None,
        version=__version__,
        readonly=readonly,
        held=held,
    )


def _tell_outdated(outdated: Outdated) -> str:
    """How many documents would be read otherwise, and what has changed."""
    one = outdated.documents == 1
    which = "1 document was" if one else f"{outdated.documents} documents were"
    return f"{which} read with {outdated.told}; read {'it' if one else 'them'} again."


def _counts(built: Built) -> DossierCounts:
    kinds = Counter(finding.kind for finding in built.weighed.findings)
    return DossierCounts(
        documents=len(built.documents),
        claims=sum(len(reading.claims) for reading in built.readings),
        events=kinds["event"],
        relations=kinds["relation"],
        influences=kinds["influence"],
        measures=kinds["measure"],
        actors=len(built.weighed.actors),
        concepts=len(built.system.concepts),
        links=len(built.system.links),
        conflicts=len(built.weighed.conflicts),
        decisions=len(built.decisions),
    )
