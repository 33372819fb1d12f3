"""The suites' folder -> scores of roots and of whole triples, and crashes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.ontology import load_ontology
from evals.pairing import Pairing, f1, pair
from evals.petrarch.gold import SUITES, Coding, Record, find_dictionaries, find_suite, find_verbs, load_records
from evals.petrarch.ours import Triple, list_triples
from evals.petrarch.roots import root_of, same_root
from evals.reading import read_item
from evals.report import Layer

# Version of the rules in README.md; scores of different versions do not compare.
VERSION = "1"


class Scored(NamedTuple):
    """One sentence with what we make of it. crash: what the reader died of, None where it did not."""

    record: Record
    triples: list[Triple]
    crash: str | None


def petrarch_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """Every file the scores rest on. texts is not used: the records hold their sentences."""
    del texts
    suites = [path for suite in SUITES if (path := find_suite(data, suite)) is not None]
    files = (file for path in suites for file in (path, *find_dictionaries(path)))
    verbs = find_verbs(suite) if (suite := find_suite(data, "suite")) else ()
    return tuple(dict.fromkeys((*files, *verbs)))


def score_petrarch(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """Triples and roots of the v2 suite, roots of the news sentences, crashes on all sentences.

    Raises FileNotFoundError where the folder holds no suite.
    """
    if not petrarch_files(data, texts):
        msg = f"{data}: expected record files ({', '.join(SUITES.values())}), got none; pass the folder that holds them"
        raise FileNotFoundError(msg)
    suite, news, older, uncoded = (_read_suite(find_suite(data, name)) for name in SUITES)
    own = _read_suite(find_suite(data, "suite"), verbs=True)
    return (
        score_dyads("dyad_f1", suite),
        score_roots("root_f1", suite),
        score_roots("root_f1_gsr", news),
        *([score_dyads("dyad_f1_with_verbs", own), score_roots("root_f1_with_verbs", own)] if own else []),
        count_only(score_dyads("older gold, dyads", older)),
        count_only(score_roots("older gold, roots", older)),
        score_crashes([*suite, *own, *news, *older, *uncoded]),
    )


def _read_suite(path: Path | None, *, verbs: bool = False) -> list[Scored]:
    """The sentences of a record file, read with its dictionaries. verbs: that of verbs too, [] where there is none."""
    if path is None or (verbs and not find_verbs(path)):
        return []
    ontology = load_ontology((*find_dictionaries(path), *(find_verbs(path) if verbs else ())))
    scored = []
    for record in load_records(path):
        item = read_item(record.id, record.text, ontology, record.date)
        scored.append(Scored(record, list_triples(item, ontology, record.date), item.crash))
    return scored


def score_dyads(name: str, sentences: Sequence[Scored]) -> Layer:
    """Source, target and root together, of gold events with both sides."""
    return _make_layer(name, sentences, [pair_dyads(one.record, one.triples) for one in sentences])


def score_roots(name: str, sentences: Sequence[Scored]) -> Layer:
    """The roots of each sentence, each once, whoever acts."""
    return _make_layer(name, sentences, [pair_roots(one.record, one.triples) for one in sentences])


def count_only(layer: Layer) -> Layer:
    """A layer without its score and its errors: figures to look at, which no floor holds."""
    return Layer(name=layer.name, scores={}, counts=layer.counts)


def score_crashes(sentences: Sequence[Scored]) -> Layer:
    """How many sentences the reader died of."""
    died = [f"{one.record.id} {one.crash} | {one.record.text}" for one in sentences if one.crash is not None]
    return Layer(
        name="crashes",
        scores={"crashes": float(len(died))},
        counts={"crashes": f"{len(died)}/{len(sentences)} sentences"},
        errors=tuple(died),
    )


def pair_dyads(record: Record, triples: Sequence[Triple]) -> Pairing:
    """Complete gold events with ours of the same source, target and root."""

    def fits(event: Coding, ours: Triple) -> bool:
        return (event.source, event.target) == ours[:2] and same_root(event.code, ours.type)

    gold = [event for event in dict.fromkeys(record.events) if event.complete]
    return pair(gold, triples, fits, silent=lambda ours: ours.other_way)


def pair_roots(record: Record, triples: Sequence[Triple]) -> Pairing:
    """The gold's roots, complete or not, with ours."""
    gold = {root_of(event.code): event.code for event in record.events}
    ours = sorted({triple.type for triple in triples})
    return pair([gold[root] for root in sorted(gold)], ours, same_root)


def _make_layer(name: str, sentences: Sequence[Scored], pairings: Sequence[Pairing]) -> Layer:
    right = sum(len(one.pairs) for one in pairings)
    gold, ours = (sum(getattr(one, side) for one in pairings) for side in ("recall_of", "precision_of"))
    return Layer(
        name=name,
        scores={name: f1(right, gold, ours) if gold else None},
        counts={name: f"{right}/{gold} of gold, {right}/{ours} of ours"},
        errors=tuple(_list_errors(sentences, pairings)),
    )


def _list_errors(sentences: Sequence[Scored], pairings: Sequence[Pairing]) -> Iterator[str]:
    for one, pairing in zip(sentences, pairings, strict=True):
        if pairing.missed or pairing.wrong:
            gold = "; ".join(" ".join(event) for event in one.record.events) or "no event"
            ours = "; ".join(" ".join(triple[:3]) for triple in one.triples) or "no event"
            yield f"{one.record.id} {gold} | ours {ours} | {one.record.text}"
