"""Documents, readings and decisions -> Weighed."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.ontology import Ontology, load_ontology
from dragoman.ontology.contrast import load_label_verbs
from dragoman.records import Actor, Concept, Decision, Document, Reading, Weighed
from dragoman.weigh._copies import find_originals, key_by_original
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.decisions import replay_decisions
from dragoman.weigh.derived import derived_repeats, find_derived
from dragoman.weigh.labels import Namer
from dragoman.weigh.matters import Told
from dragoman.weigh.merge import Tally, count_copies, group_claims, list_claims, make_findings, map_publishers
from dragoman.weigh.origins import group_origins
from dragoman.weigh.pages import Page, find_heads, list_units, pair_pages
from dragoman.weigh.paraphrases import find_paraphrases
from dragoman.weigh.passages import find_first_printings
from dragoman.weigh.relays import find_relays
from dragoman.weigh.repeats import find_repeats
from dragoman.weigh.standing import find_standing, mark_findings
from dragoman.weigh.voices import Voices


def weigh_readings(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    decisions: Sequence[Decision] = (),
    *,
    ontology: Ontology | None = None,
) -> Weighed:
    """All findings of a dossier, with repeats, origins and conflicts.

    readings are resolved ones, one for each document; decisions are applied here, and it does no harm when they
    were applied before. The order of documents and readings changes nothing. ontology: the shipped one by default.
    Raises ValueError for a reading without its document.
    """
    known = load_ontology() if ontology is None else ontology
    replayed = replay_decisions(readings, decisions)
    pages = pair_pages(documents, replayed.readings)
    units = {page.doc: list_units(page) for page in pages}
    repeats, derived = find_repeats(pages, units), find_derived(pages, units)
    voices, standing = Voices(pages, repeats, derived), find_standing(derived)
    claims = list_claims(pages)
    actors, concepts = _actors(pages), _concepts(pages)
    told = Told(pages)
    namer = Namer({a.id: a.name for a in actors}, {c.id: c.label for c in concepts}, load_label_verbs(), told.quote)
    originals = find_originals(claims, pages, find_first_printings(pages, repeats))
    make_key = key_by_original(originals)
    groups = group_claims(claims, known.relation_kinds, replayed.ruled, make_key=make_key, matter_of=told.matter)
    tally = Tally(count_copies(pages), map_publishers(pages), voices, standing.retracted, find_heads(pages))
    findings = make_findings(groups, tally, namer, replayed.ruled)
    conflicts = find_conflicts(pages, repeats, known)
    return Weighed(
        findings=mark_findings(findings, conflicts, claims, standing),
        repeats=(*repeats, *derived_repeats(derived, units), *find_relays(groups, voices), *find_paraphrases(pages)),
        origins=group_origins(claims, voices, replayed.ruled.argued),
        conflicts=conflicts,
        actors=actors,
        concepts=concepts,
        skipped=replayed.skipped,
    )


def _actors(pages: Iterable[Page]) -> tuple[Actor, ...]:
    """Each actor once, by id, as the first page has it; as a state where any page has evidence that it is one."""
    found: dict[str, Actor] = {}
    for page in pages:
        for actor in page.reading.actors:
            known = found.setdefault(actor.id, actor)
            if "state" in actor.kinds and "state" not in known.kinds:
                found[actor.id] = replace(known, kinds=actor.kinds)
    return tuple(found[key] for key in sorted(found))


def _concepts(pages: Iterable[Page]) -> tuple[Concept, ...]:
    """Each concept once, by id, as the first page has it."""
    found: dict[str, Concept] = {}
    for page in pages:
        for concept in page.reading.concepts:
            found.setdefault(concept.id, concept)
    return tuple(found[key] for key in sorted(found))
