"""Our events of a sentence -> who does what to whom, as coders of this family put it out."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.records import Event, Role
from dragoman.resolve.codes import NOBODY, code_role
from evals.reading import Item


class Triple(NamedTuple):
    """One event between two actors. source, target: codes. other_way: the second order of an event that has none."""

    source: str
    target: str
    type: str
    other_way: bool = False


def list_triples(item: Item, ontology: Ontology, on: str | None) -> list[Triple]:
    """The events of a sentence between two coded actors, every source with every target, each once, in order.

    Nobody acts on itself. Where the ontology holds no dictionary, an actor's id is its code. on: the sentence's day.
    """
    kept: dict[tuple[str, str, str], Triple] = {}
    for event in item.events(requested=False):
        for triple in _triples(event, item, ontology, on):
            if triple[:3] not in kept or not triple.other_way:
                kept[triple[:3]] = triple
    return list(kept.values())


def _triples(event: Event, item: Item, ontology: Ontology, on: str | None) -> Iterator[Triple]:
    sides = (event.sources, event.targets)
    sources, targets = (
        [code for role in roles if (code := _code(role, item, ontology, on)) not in {None, NOBODY}] for roles in sides
    )
    for source, target in product(sources, targets):
        if source != target:
            yield Triple(source, target, event.type or "")
            if event.symmetric:
                yield Triple(target, source, event.type or "", other_way=True)


def _code(role: Role, item: Item, ontology: Ontology, on: str | None) -> str | None:
    """The code of a role; without dictionaries its actor, or its words where nobody is known."""
    if ontology.has_codes:
        return code_role(role, item.reading, ontology, on)
    return role.actor or role.anchor.exact
