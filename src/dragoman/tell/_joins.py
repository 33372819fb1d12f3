"""Concepts of what lies between two, named without saying between whom -> a warning that they may be several."""

from collections.abc import Iterable, Iterator

from dragoman.ontology import load_ontology
from dragoman.records import Concept, SystemModel
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import capital, count, is_plural_label


def say_joins(met: Iterable[str], system: SystemModel, evidence: Evidence) -> Iterator[str]:
    """A sentence for each concept met on the way that may stand for several quarrels, talks or ties."""
    concepts = evidence.concepts(system)
    for name in sorted(set(met) & set(concepts)):
        passages = _passages(name, system)
        if _is_open(concepts[name]) and len(passages) > 1:
            label = concepts[name].label
            are, they = ("are", "they are") if is_plural_label(label) else ("is", "it is")
            where = count(len(evidence.docs_of(passages)), "document")
            yield capital(
                f"{label} {are} told of without saying between whom, in {count(len(passages), 'passage')} of {where}; "
                f"{they} taken for one thing here and may be several, between others each time"
            )


def _is_open(concept: Concept) -> bool:
    """Whether a concept lies between two, neither of whom is named."""
    entry = load_ontology().quantities.get(concept.quantity)
    return entry is not None and entry.mutual and concept.holder is None and concept.target is None


def _passages(concept: str, system: SystemModel) -> list[str]:
    """The claims of all links from or to a concept."""
    links = (link for link in system.links if concept in {link.cause, link.effect})
    return sorted({claim for link in links for claim in link.claims})
