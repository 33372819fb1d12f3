"""The set's folder -> scores of types with the actors given, and of whole events without."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from dragoman.ontology import load_ontology
from evals.pairing import f1
from evals.plv.choose import Fit, best_fit, fit_events
from evals.plv.gold import QUADS, Item, load_items, plv_tables
from evals.reading import read_item
from evals.report import Layer

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"
ABSTAINED = "none"


def plv_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on. texts is not used: the tables hold their sentences."""
    del texts
    return plv_tables(data)


def score_plv(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """Both layers. Raises FileNotFoundError where the folder has no table of the set."""
    del texts
    items, ontology = load_items(data), load_ontology()
    fits = [fit_events(item, read_item(item.id, item.sentence, ontology)) for item in items]
    return score_types(items, fits), score_triples(items, fits)


def score_types(items: Sequence[Item], fits: Sequence[list[Fit]]) -> Layer:
    """Root and quad of the best event of each sentence, each class weighing the same."""
    chosen = [best_fit(found) for found in fits]
    roots = [ABSTAINED if fit is None else fit.root for fit in chosen]
    quads = [QUADS.get(root, ABSTAINED) for root in roots]
    right = sum(item.root == root for item, root in zip(items, roots, strict=True))
    return Layer(
        name="types, actors given",
        scores={
            "root_macro_f1": macro_f1([item.root for item in items], roots),
            "quad_macro_f1": macro_f1([item.quad for item in items], quads),
        },
        counts={"root_macro_f1": f"{right}/{len(items)} roots right, {roots.count(ABSTAINED)} without an event"},
        errors=tuple(_list_types(items, chosen)),
    )


def score_triples(items: Sequence[Item], fits: Sequence[list[Fit]]) -> Layer:
    """How many items have an event with both actors, and with the right root besides."""
    dyads = [[fit for fit in found if fit.source and fit.target] for found in fits]
    found = sum(bool(dyad) for dyad in dyads)
    strict = sum(any(fit.root == item.root for fit in dyad) for item, dyad in zip(items, dyads, strict=True))
    return Layer(
        name="triples, actors found",
        scores={"dyad_found": found / len(items), "triple_strict": strict / len(items)},
        counts={"dyad_found": f"{found}/{len(items)}", "triple_strict": f"{strict}/{len(items)}"},
        errors=tuple(_list_dyads(items, fits)),
    )


def macro_f1(gold: Sequence[object], ours: Sequence[object]) -> float:
    """The mean F1 of the gold's classes; an answer that is none of them only costs recall."""
    of_gold, of_ours = Counter(gold), Counter(ours)
    right = Counter(one for one, other in zip(gold, ours, strict=True) if one == other)
    return sum(f1(right[one], of_gold[one], of_ours[one]) for one in of_gold) / len(of_gold)


def _list_types(items: Sequence[Item], chosen: Sequence[Fit | None]) -> Iterable[str]:
    for item, fit in zip(items, chosen, strict=True):
        root = ABSTAINED if fit is None else fit.root
        if root != item.root:
            trigger = "" if fit is None else f"({fit.event.trigger.exact})"
            yield f"{item.id} {item.root} {item.source!r} > {item.target!r}; ours {root}{trigger} | {item.sentence}"


def _list_dyads(items: Sequence[Item], fits: Sequence[list[Fit]]) -> Iterable[str]:
    for item, found in zip(items, fits, strict=True):
        if not any(fit.source and fit.target for fit in found):
            shown = ", ".join(_show(fit) for fit in found) or "no event"
            yield f"{item.id} {item.root} {item.source!r} > {item.target!r}; ours {shown} | {item.sentence}"


def _show(fit: Fit) -> str:
    sources = "+".join(role.anchor.exact for role in fit.event.sources) or "-"
    targets = "+".join(role.anchor.exact for role in fit.event.targets) or "-"
    return f"{fit.root}({fit.event.trigger.exact}) {sources} > {targets}"
