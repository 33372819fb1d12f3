"""Merging claims and looking for conflicts among them, at sizes that grow tenfold."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.archive import archive_documents
from benchmarks.claims import make_pages
from benchmarks.stopwatch import Stopwatch, medians, peak_mib
from dragoman.jobs.collection import without_collection
from dragoman.ontology import load_ontology
from dragoman.ontology.contrast import load_contrast_words
from dragoman.records import Claim, Finding
from dragoman.weigh.claim_rules import Context
from dragoman.weigh.conflicts import check_claims
from dragoman.weigh.kinship import Story, relate_stories
from dragoman.weigh.labels import Namer
from dragoman.weigh.merge import Tally, count_copies, group_claims, list_claims, make_findings, map_publishers
from dragoman.weigh.pages import Page
from dragoman.weigh.spans import read_span
from dragoman.weigh.voices import Voices
from dragoman.weigh.words import fold_words, shingles

SIZES = (10_000, 100_000, 1_000_000)
ALL = 10**9


def run_weigh(*, most: int = SIZES[-1], data: Path | None = None) -> dict[str, Any]:
    """CPU-seconds of merging and of the conflict check for each size up to the most, beside a plain reference.

    data: folder of the Reuters-21578 archive, whose stories are then compared for copies.
    """
    sizes = [weigh_size(size) for size in SIZES if size <= most] or [weigh_size(most)]
    return {"benchmark": "weigh", "sizes": sizes, "copies": compare_archive(data) if data else None}


def compare_archive(data: Path) -> dict[str, Any]:
    """Copies among the stories of an archive. plain: making sets of runs of words as strings, nothing compared."""
    documents, watch = archive_documents(data, ALL), Stopwatch()
    with watch.on("copies"):
        kin = len(relate_stories([Story(fold_words(document.text)) for document in documents]))
    with watch.on("plain"):
        for document in documents:
            shingles(fold_words(document.text))
    cpu_s = medians(watch.seconds)
    ratio = _ratio(cpu_s["copies"], cpu_s["plain"])
    return {"documents": len(documents), "pairs": kin, "cpu_s": cpu_s, "to_plain": ratio, "peak_mib": peak_mib()}


def _ratio(seconds: float, plain: float) -> float | None:
    """How much longer than the plain reference; None where that took no time that can be told."""
    return round(seconds / plain, 2) if plain else None


def weigh_size(claims: int) -> dict[str, Any]:
    """One size, in the state a build weighs in. plain: writing the same claims as JSON once.

    made_mib: memory with all pages there and nothing merged; merged_mib: the most until all was merged.
    """
    with without_collection():
        pages = list(make_pages(claims))
        listed, made_mib, watch = list_claims(pages), peak_mib(), Stopwatch()
        with watch.on("plain"):
            size = sum(len(msgspec.json.encode(claim)) for claim in listed)
        with watch.on("merge"):
            findings = len(merge_pages(pages, listed))
        merged_mib = peak_mib()
        with watch.on("conflicts"):
            conflicts = len(check_claims(listed, make_context(pages)))
    cpu_s = medians(watch.seconds)
    return {
        "claims": claims,
        "json_mib": round(size / 2**20),
        "findings": findings,
        "conflicts": conflicts,
        "cpu_s": cpu_s,
        "to_plain": {name: _ratio(cpu_s[name], cpu_s["plain"]) for name in ("merge", "conflicts")},
        "made_mib": made_mib,
        "merged_mib": merged_mib,
        "peak_mib": peak_mib(),
    }


def merge_pages(pages: Sequence[Page], claims: Sequence[Claim]) -> list[Finding]:
    """The claims as findings, by the calls that a build makes."""
    groups = group_claims(claims, load_ontology().relation_kinds)
    tally = Tally(count_copies(pages), map_publishers(pages), Voices(pages, (), ()))
    return make_findings(groups, tally, Namer())


def make_context(pages: Sequence[Page]) -> Context:
    """What the rules of conflict need beside claims."""
    published = {page.doc: span for page in pages if (span := read_span(page.document.published))}
    return Context(load_ontology(), published, load_contrast_words(), {}, {})
