"""An older weighing of a dossier -> the part of it that still stands on words that are there."""

from msgspec.structs import replace

from dragoman.records import Anchor, Document, Finding, Link, Repeat, Weighed
from dragoman.verbs import Built

PAIR = 2


def keep_standing(built: Built) -> Built:
    """The findings, conflicts and links that have words among the documents that are there now.

    For a dossier that something was added to or decided about since it was last read: shown, but not of now.
    """
    claims = {claim.id for reading in built.readings for claim in reading.claims}
    documents = {document.id: document for document in built.documents}
    links = tuple(kept for link in built.system.links if (kept := _link(link, claims)))
    return built._replace(weighed=_weighed(built.weighed, claims, documents), system=replace(built.system, links=links))


def _weighed(weighed: Weighed, claims: set[str], documents: dict[str, Document]) -> Weighed:
    findings = tuple(kept for finding in weighed.findings if (kept := _finding(finding, claims)))
    origins = (replace(one, claims=_known(one.claims, claims)) for one in weighed.origins)
    conflicts = (
        replace(one, a_claims=_known(one.a_claims, claims), b_claims=_known(one.b_claims, claims))
        for one in weighed.conflicts
        if _stands(one.a, documents) and _stands(one.b, documents)
    )
    return replace(
        weighed,
        findings=findings,
        origins=tuple(one for one in origins if one.claims),
        conflicts=tuple(conflicts),
        repeats=tuple(still for one in weighed.repeats if (still := _repeat(one, documents))),
    )


def _finding(finding: Finding, claims: set[str]) -> Finding | None:
    known = _known(finding.claims, claims)
    return replace(finding, claims=known) if known else None


def _link(link: Link, claims: set[str]) -> Link | None:
    known = _known(link.claims, claims)
    return replace(link, claims=known) if known or link.assumption else None


def _repeat(repeat: Repeat, documents: dict[str, Document]) -> Repeat | None:
    places = tuple(place for place in repeat.places if _stands(place, documents))
    return replace(repeat, places=places) if len(places) >= PAIR else None


def _known(ids: tuple[str, ...], claims: set[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one in claims)


def _stands(anchor: Anchor, documents: dict[str, Document]) -> bool:
    """Whether words are where they were."""
    document = documents.get(anchor.doc)
    return document is not None and document.text[anchor.start : anchor.end] == anchor.exact
