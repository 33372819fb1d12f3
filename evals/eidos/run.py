"""The set's folder -> how many expected edges are found with both ends, direction and sign."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman.ontology import load_ontology
from dragoman.records import Influence
from evals.eidos.gold import Edge, eidos_tables, load_edges
from evals.eidos.match import has_ends, has_sign, is_unwanted
from evals.pairing import pair
from evals.reading import read_item
from evals.report import Layer

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
CAUSAL = frozenset({"Causal", "Affect"})


class Answer(NamedTuple):
    """What became of one edge. found: a link of ours has its ends. right: one has its sign, too."""

    edge: Edge
    found: bool
    right: bool


def eidos_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on. texts is not used: the lines hold their texts."""
    del texts
    return eidos_tables(data)


def score_eidos(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """The one layer of the set. Raises FileNotFoundError where the folder has no edge."""
    del texts
    edges, ontology = load_edges(data), load_ontology()
    read = {text: read_item(key, text, ontology) for text, key in {edge.text: edge.id for edge in edges}.items()}
    links = {
        text: [c.content for c in item.reading.claims if isinstance(c.content, Influence)]
        for text, item in read.items()
    }
    layer = score_edges(edges, links)
    crashed = [f"crash: {item.crash} | {text}" for text, item in read.items() if item.crash is not None]
    counts = {**layer.counts, "crashes": f"{len(crashed)}/{len(read)} texts"}
    return (msgspec.structs.replace(layer, counts=counts, errors=(*crashed, *layer.errors)),)


def score_edges(edges: Sequence[Edge], links: Mapping[str, Sequence[Influence]]) -> Layer:
    """The scores of edges, given our links of each text."""
    answers = [answer for text, found in links.items() for answer in answer_text(edges, text, found)]
    causal = [a for a in answers if a.edge.relation in CAUSAL and a.edge.expected]
    signed = [a for a in causal if a.found and a.edge.sign is not None]
    right, shown = sum(a.right for a in answers), sum(a.right for a in causal)
    told = sum(a.right for a in signed)
    return Layer(
        name="edges",
        scores={
            "edges_right": right / len(answers),
            "causal_right": shown / len(causal) if causal else None,
            "sign_acc": told / len(signed) if signed else None,
        },
        counts={
            "edges_right": f"{right}/{len(answers)}",
            "causal_right": f"{shown}/{len(causal)}, {sum(a.found for a in causal)} with both ends and direction",
            "sign_acc": f"{told}/{len(signed)}",
            "links_of_ours": f"{sum(map(len, links.values()))} in {len(links)} texts",
        },
        errors=tuple(line for text, found in links.items() for line in _list_text(answers, text, found)),
    )


def answer_text(edges: Sequence[Edge], text: str, links: Sequence[Influence]) -> list[Answer]:
    """What became of each edge of a text; one link of ours answers one edge. An unwanted edge is right unfound."""
    own = [edge for edge in edges if edge.text == text]
    wanted = [edge for edge in own if edge.expected]
    right = pair(wanted, links, lambda edge, one: has_ends(edge, one) and has_sign(edge, one)).pairs
    left = [edge for place, edge in enumerate(wanted) if place not in right]
    free = [one for place, one in enumerate(links) if place not in right.values()]
    found = {left[place].id for place in pair(left, free, has_ends).pairs}
    good = {wanted[place].id for place in right}
    good |= {edge.id for edge in own if not edge.expected and not any(is_unwanted(edge, one) for one in links)}
    return [Answer(edge, edge.id in found or edge.id in good, edge.id in good) for edge in own]


def _list_text(answers: Sequence[Answer], text: str, links: Sequence[Influence]) -> list[str]:
    """The edges of a text that are not right, and all our links of it; nothing where all are right."""
    wrong = [a for a in answers if a.edge.text == text and not a.right]
    if not wrong:
        return []
    return [f"# {text}", *map(_show_answer, wrong), *map(_show, links)]


def _show_answer(answer: Answer) -> str:
    edge, what = answer.edge, "wrong sign" if answer.found else "missed"
    told = edge.relation if edge.expected else f"no {edge.relation}"
    return f"  {what}: {told} {edge.cause.words!r} {edge.sign} {edge.effect.words!r} ({edge.id})"


def _show(ours: Influence) -> str:
    back = f" <{ours.cause.antecedent.exact}>" if ours.cause.antecedent else ""
    cause, effect = (f"{end.anchor.exact!r} [{end.head} {end.delta}]" for end in (ours.cause, ours.effect))
    return f"    ours: {cause}{back} {ours.sign} {effect} {ours.link_type} ({ours.triggers[0].exact})"
