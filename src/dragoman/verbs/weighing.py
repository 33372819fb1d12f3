"""A dossier weighed again: without one source, and as it stood before a day."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman.records import Decision, Document, Reading, Rejected
from dragoman.sources import SourceFlags, settle_flags
from dragoman.store import open_dossier
from dragoman.tell import Change, Stand, list_changes
from dragoman.tell.evidence import Evidence
from dragoman.verbs._shared import Folder
from dragoman.verbs.built import Built, bring_up_to_date, load_built, load_last, load_stored
from dragoman.weigh import apply_decisions, weigh_readings
from dragoman.weigh.decisions import list_in_force
from dragoman.weigh.spans import read_span
from dragoman.weigh.voices import UNNAMED

SUGGESTIONS = 5


class Since(NamedTuple):
    """What documents and decisions of a day and later changed.

    documents: how many came since. undated: how many have no date; they count as known before.
    """

    changes: tuple[Change, ...]
    documents: int
    undated: int


class Without(NamedTuple):
    """What is left of a dossier without one source. name: whose word was left out. claims: how many."""

    name: str
    claims: int
    changes: tuple[Change, ...]
    built: Built


class Kept(NamedTuple):
    """What a dossier is by the word of some sources alone. name: whose. claims: how many they make."""

    name: str
    claims: int
    changes: tuple[Change, ...]
    built: Built


class UnknownSourceError(Exception):
    """Words that name no origin, no source and no document of the dossier."""

    def __init__(self, words: str, known: Collection[str]) -> None:
        """Keep the one line that people see."""
        near = ", ".join(f'"{name}"' for name in sorted(known)[:SUGGESTIONS])
        self.line = Rejected(
            where=f'"{words}"',
            expected="the name of a source, the name or id of an origin, or the name or id of a document",
            got="none of the dossier's",
            fix=f"see: dragoman show DOSSIER sources, origins or documents{f'; near it: {near}' if near else ''}",
        )
        super().__init__(str(self.line))


class UnreadableDayError(Exception):
    """Words that are no day, month or year."""

    def __init__(self, words: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(
            where=f'"{words}"', expected="a day, a month or a year", got="none", fix="write 2025-11-04, 2025-11 or 2025"
        )
        super().__init__(str(self.line))


def leave_out(folder: Folder, source: str) -> Without:
    """The dossier weighed and modelled without what one source says, and which findings fall or weaken by that.

    source: the name or id of an origin (see the table "origins"), the id or the name of a document, which goes whole,
    or any other name in the table "sources": of somebody who only passes things on goes what he passes on. Claims
    that the source shares with another, where nothing says whose they are, stay; what an outlet heard from nobody named
    goes with it.
    Raises UnknownSourceError, NotBuiltError, DossierError.
    """
    return leave_out_of(load_built(folder), source)


def leave_out_of(built: Built, source: str) -> Without:
    """A dossier in memory without what one source says, see leave_out. Raises UnknownSourceError."""
    name, gone = _claims_of(built, source)
    readings = tuple(_less(reading, gone) for reading in built.as_read)
    rest = _weigh_again(built, built.documents, readings)
    changes = list_changes(_stand(built), _stand(rest))
    return Without(name, len(gone), changes, rest)


def keep_sources(folder: Folder, sources: Sequence[str]) -> Kept:
    """The dossier weighed and modelled by what some sources say and nobody else, and which findings that changes.

    sources: names or ids, as in leave_out; what one of them shares with another, where nothing says whose it is, counts
    as theirs. Raises UnknownSourceError, NotBuiltError, DossierError.
    """
    return keep_sources_of(load_built(folder), sources)


def keep_sources_of(built: Built, sources: Sequence[str]) -> Kept:
    """A dossier in memory by the word of some sources alone, see keep_sources. Raises UnknownSourceError."""
    named = [_claims_of(built, source) for source in sources]
    kept = frozenset[str]().union(*(claims for _, claims in named))
    gone = {claim.id for reading in built.as_read for claim in reading.claims} - kept
    rest = _weigh_again(built, built.documents, tuple(_less(reading, gone) for reading in built.as_read))
    names = dict.fromkeys(name for name, _ in named)
    return Kept(" and ".join(names), len(kept), list_changes(_stand(built), _stand(rest)), rest)


def rejection_of(built: Built, finding: str) -> Decision | None:
    """The last decision by which people left out a finding that would be there without; None where there is none."""
    rejecting = [one for one in list_in_force(built.decisions) if one.verb == "reject"]
    if not rejecting:
        return None
    others = [one for one in built.decisions if one not in rejecting]
    weighed = weigh_readings(built.documents, built.as_read, others, ontology=built.ontology)
    claims = {claim for one in weighed.findings if one.id == finding for claim in one.claims}
    return next((one for one in reversed(rejecting) if claims.intersection(one.targets)), None)


def without_document(built: Built, doc: str) -> Built:
    """A dossier weighed and modelled as if one document had never been added; nothing else changes."""
    documents = tuple(document for document in built.documents if document.id != doc)
    return _weigh_again(built, documents, tuple(reading for reading in built.as_read if reading.doc != doc))


def list_since(folder: Folder, day: str) -> Since:
    """What is new, changed or withdrawn by documents published, and decisions made, on a day or later.

    day: a day, month or year, as EDTF or in words that read one way (4 November 2025). A document that may be of that
    time counts as of it; one without a date as older. Raises UnreadableDayError, NotBuiltError, DossierError.
    """
    said = settle_flags(day, SourceFlags(published=day))
    span = read_span(said.published) if isinstance(said, SourceFlags) else None
    if span is None or "/" in day:
        raise UnreadableDayError(day)
    with open_dossier(Path(folder)) as dossier:
        bring_up_to_date(dossier, folder)
        stored, made = load_stored(dossier), dossier.load_decisions()
        built = load_last(dossier, stored)
        before = load_last(dossier, stored, [one for one in made if _day(one.at[:10]) < span.first])
    older = tuple(document for document in before.documents if _is_before(document, span.first))
    known = {document.id for document in older}
    earlier = _weigh_again(before, older, tuple(r for r in before.as_read if r.doc in known))
    undated = sum(read_span(document.published) is None for document in older)
    since = sum(document.id not in known for document in built.documents)
    return Since(list_changes(_stand(earlier), _stand(built)), since, undated)


def _claims_of(built: Built, source: str) -> tuple[str, frozenset[str]]:
    """Whose word some words mean, and the ids of its claims."""
    named = [document.id for document in built.documents if document.name == source]
    meant = named[0] if len(named) == 1 else source
    for reading in built.readings:
        if reading.doc == meant:
            return f"document {source}", frozenset(claim.id for claim in reading.claims)
    wanted = _plain(source)
    found = [origin for origin in built.weighed.origins if wanted in {origin.id, _plain(origin.name)}]
    if not found:
        return _claims_by_name(built, source)
    relayed = {f"{UNNAMED}{voice}" for origin in found for voice in origin.voices}
    heard = [origin for origin in built.weighed.origins if origin.voices and relayed.issuperset(origin.voices)]
    return found[0].name, frozenset(claim for origin in (*found, *heard) for claim in origin.claims)


def _claims_by_name(built: Built, source: str) -> tuple[str, frozenset[str]]:
    """What somebody says who is no origin, as "two officials" are none, or passes on where he says nothing himself."""
    evidence, wanted = Evidence(built.documents, built.readings, built.weighed), _plain(source)
    chains = {claim.id: [name for name, _ in evidence.holders(claim)] for claim in evidence.claims.values()}
    meant = [one for one, chain in chains.items() if wanted in map(_plain, chain)]
    if not meant:
        names = {name for chain in chains.values() for name in chain} | {one.name for one in built.weighed.origins}
        raise UnknownSourceError(source, _near(names, wanted))
    named = next(name for name in chains[meant[0]] if _plain(name) == wanted)
    said = frozenset(one for one in meant if _plain(chains[one][-1]) == wanted)
    return named, said or frozenset(meant)


def _plain(name: str) -> str:
    """A name without case and without its article."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def _near(names: Collection[str], wanted: str) -> list[str]:
    """Names that share a word with what was asked."""
    return [name for name in names if set(wanted.split()) & set(name.casefold().split())]


def _less(reading: Reading, gone: Collection[str]) -> Reading:
    """A reading without some claims."""
    left = tuple(claim for claim in reading.claims if claim.id not in gone)
    return reading if len(left) == len(reading.claims) else msgspec.structs.replace(reading, claims=left)


def _weigh_again(built: Built, documents: tuple[Document, ...], readings: tuple[Reading, ...]) -> Built:
    """Some documents of a dossier weighed and modelled with its decisions."""
    from dragoman.model import build_system  # noqa: PLC0415 — brings numpy

    decided = apply_decisions(readings, built.decisions)
    weighed = weigh_readings(documents, readings, built.decisions, ontology=built.ontology)
    system = build_system(weighed, decided, built.ontology)
    return built._replace(documents=documents, readings=decided, weighed=weighed, system=system)


def _stand(built: Built) -> Stand:
    return Stand(built.documents, built.readings, built.weighed)


def _is_before(document: Document, day: int) -> bool:
    """Whether a document is surely older than a day, or without a date."""
    span = read_span(document.published)
    return span is None or span.last < day


def _day(edtf: str) -> int:
    """The day of an instant, as an ordinal; the first of all where it cannot be read."""
    span = read_span(edtf)
    return span.first if span is not None else 0
