"""The corpus's test part -> scores of every layer that the shipped reader reads."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.compare import Compared, Tally, compare, join, pair_events, pair_influences
from corpus.constructions import list_constructions
from corpus.records import Event, Influence, Label, Passage
from corpus.same import types_of
from corpus.store import load_passages
from dragoman.ontology import load_ontology
from dragoman.read import load_pipeline
from evals.corpus.ours import read_passage
from evals.corpus.referents import score_referents
from evals.report import Layer

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "2"
TEST = "test.jsonl"
# Name of a score -> layer of the comparison.
FOUND = {
    "mention_f1": "mentions",
    "event_f1": "events",
    "event_type_f1": "event types",
    "event_pair_f1": "event pairs",
    "triple_f1": "triples",
    "relation_f1": "relations",
    "influence_f1": "influences",
    "source_f1": "attribution sources",
    "measure_f1": "measures",
    "time_value_f1": "time values",
}
GIVEN = {"status_acc": "status", "sign_acc": "sign", "link_type_acc": "link type"}


class Read(NamedTuple):
    """A passage with the gold labels, and with ours."""

    gold: Passage
    ours: Passage


def corpus_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:
    """The file the scores rest on. texts is not used: passages hold their text.

    Raises FileNotFoundError where the folder has no test part.
    """
    del texts
    for path in (data / TEST, data / "data" / TEST):
        if path.is_file():
            return (path,)
    msg = f"{data}: expected {TEST} or data/{TEST}, got neither; pass the folder corpus of a checkout"
    raise FileNotFoundError(msg)


def score_corpus(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:
    """Every layer. Raises FileNotFoundError where the folder has no test part."""
    (path,) = corpus_files(data, texts)
    ontology = load_ontology()
    return score_read([Read(passage, read_passage(passage, ontology)) for passage in load_passages(path)])


def score_read(read: Sequence[Read]) -> tuple[Layer, ...]:
    """The layers of passages that were read."""
    found = join(compare(*each) for each in read)
    return score_found(found), score_given(found), score_referents(read), score_empty(read), count_constructions(read)


def score_found(found: Compared) -> Layer:
    """F1 of what is found, layer by layer."""
    tallies = {name: found.tallies.get(layer, Tally()) for name, layer in FOUND.items()}
    return Layer(
        name="found",
        scores={name: tally.f1 if tally.gold else None for name, tally in tallies.items()},
        counts={name: f"{t.right}/{t.gold} of gold, {t.right}/{t.other} of ours" for name, t in tallies.items()},
    )


def score_given(found: Compared) -> Layer:
    """How many values are right, of events and influences that are found."""
    values = {name: found.values.get(layer, []) for name, layer in GIVEN.items()}
    right = {name: sum(one == other for one, other in pairs) for name, pairs in values.items()}
    return Layer(
        name="values of what is found",
        scores={name: right[name] / len(pairs) if pairs else None for name, pairs in values.items()},
        counts={name: f"{right[name]}/{len(pairs)}" for name, pairs in values.items()},
        errors=tuple(_confusions(values)),
    )


def _confusions(values: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    for name, pairs in values.items():
        wrong = Counter(pair for pair in pairs if pair[0] != pair[1])
        yield from (f"{name} gold {one}, ours {other}: {number}" for (one, other), number in wrong.most_common())


def score_empty(read: Sequence[Read]) -> Layer:
    """Of the sentences with nothing to code, how many we read an event, a tie or an influence in."""
    empty = [(each, n) for each in read for n in range(len(each.gold.sentences)) if n not in each.gold.coded()]
    alarms = [(each, number) for each, number in empty if number in each.ours.coded()]
    return Layer(
        name="sentences with nothing to code",
        scores={"false_alarms": len(alarms) / len(empty) if empty else None},
        counts={"false_alarms": f"{len(alarms)}/{len(empty)}"},
        errors=tuple(f"WRONG {each.gold.id} {each.gold.words(each.gold.sentences[n])!r}" for each, n in alarms),
    )


def count_constructions(read: Sequence[Read]) -> Layer:
    """Of the gold's events (with their type) and influences, how many are found in each construction; no scores."""
    rows: dict[str, list[bool]] = defaultdict(list)
    missed: list[str] = []
    docs = load_pipeline().pipe(each.gold.text for each in read)
    for each, doc in zip(read, docs, strict=True):
        got = _found_labels(each)
        labels = (label for label in (*each.gold.events, *each.gold.influences) if id(label) not in got)
        missed += [f"MISSED {each.gold.id} {_show(each.gold, label)}" for label in labels]
        for label, name in list_constructions(each.gold, doc):
            if isinstance(label, Event | Influence):
                rows[name].append(id(label) in got)
    counts = {f"found.{name}": f"{sum(row)}/{len(row)}" for name, row in sorted(rows.items())}
    return Layer(name="constructions", scores={}, counts=counts, errors=tuple(missed))


def _found_labels(each: Read) -> frozenset[int]:
    """Events of ours in the same words and of the same type, and influences: the gold's, by identity."""
    events = [
        each.gold.events[i]
        for i, j in pair_events(each.gold, each.ours)
        if types_of(each.gold.events[i]) & types_of(each.ours.events[j])
    ]
    links = [each.gold.influences[i] for i, _ in pair_influences(each.gold, each.ours)]
    return frozenset(id(label) for label in (*events, *links))


def _show(passage: Passage, label: Label) -> str:
    if isinstance(label, Event):
        return f"{label.type} {passage.words(label.trigger)!r} | {passage.words(passage.sentences[label.sentence])}"
    ends = [label.cause, label.effect] if isinstance(label, Influence) else []
    words = " -> ".join(passage.words(end.span) if end is not None else "-" for end in ends)
    return f"{words} | {passage.words(passage.sentences[label.sentence])}"
