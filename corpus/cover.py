"""Passages -> how often each value of each layer occurs, and which are thin."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from corpus._desk import MODALITIES, ontology
from corpus.records import Form, Genre, Influence, Label, MentionKind, Passage, Region, Time

WHOLE = 3000
SIGNS = {1: "+", -1: "-", 0: "0", None: "?"}
TIME_FORMS: Mapping[str, str] = {
    "open interval": r".*\.\..*",
    "interval": r".*/.*",
    "decade or century": r"\d{2,3}X{1,2}",
    "season or quarter": r"[\dX]{4}-(?:2[1-8]|3[3-6]).*",
    "hour": r".*T.*",
    "day": r"[\dX]{4}-\d\d-\d\d.*",
    "month": r"[\dX]{4}-\d\d.*",
    "year": r"[\dX]{4}.*",
}
# How many of each value 3,000 sentences should hold at least: enough to keep some apart and to learn from the rest.
WANTED: Mapping[str, int] = {
    "genre": 40,
    "region": 20,
    "type": 60,
    "mode": 10,
    "relation kind": 12,
    "link type": 25,
    "sign": 60,
    "modality": 25,
    "attribution form": 25,
    "time form": 20,
    "kind of mention": 100,
    "quantity": 5,
    "construction": 40,
}


class Row(NamedTuple):
    """How often a value of a layer occurs, and how often it should at this size of the corpus."""

    layer: str
    value: str
    number: int
    wanted: int

    @property
    def thin(self) -> bool:
        """Whether there are too few."""
        return self.number < self.wanted


class Size(NamedTuple):
    """How much there is. empty: sentences with nothing to code."""

    passages: int
    sentences: int
    empty: int


def measure_size(passages: Iterable[Passage]) -> Size:
    """Passages, sentences, and sentences with nothing to code."""
    every = list(passages)
    sentences = sum(len(one.sentences) for one in every)
    return Size(len(every), sentences, sentences - sum(len(one.coded()) for one in every))


def list_coverage(passages: Sequence[Passage], constructions: Iterable[str] = ()) -> list[Row]:
    """Every value of every layer, those that never occur too. constructions: as found in the labels, if parsed."""
    counts = Counter(_count(passages))
    counts.update(("construction", name) for name in constructions)
    share = measure_size(passages).sentences / WHOLE
    known = {**dict.fromkeys(_possible()), **dict.fromkeys(counts)}
    wanted = {layer: int(number * share) for layer, number in WANTED.items()}
    return [Row(*key, counts[key], wanted.get(key[0], 0)) for key in known]


def _possible() -> Iterator[tuple[str, str]]:
    """Every value that the labels may take."""
    known = ontology()
    yield from (("genre", value) for value in get_args(Genre))
    yield from (("region", value) for value in get_args(Region))
    yield from (("kind of mention", value) for value in get_args(MentionKind))
    yield from (("type", value) for value in (*known.event_types, "OTHER"))
    yield from (("mode", f"{kind.id} {mode.id}") for kind in known.event_types.values() for mode in kind.modes)
    yield from (("relation kind", value) for value in known.relation_kinds)
    yield from (("link type", value) for value in known.link_types)
    yield from (("sign", value) for value in SIGNS.values())
    yield from (("modality", value) for value in MODALITIES)
    yield from (("attribution form", value) for value in get_args(Form))
    yield from (("time form", value) for value in (*TIME_FORMS, "duration", "no point"))
    yield from (("quantity", value) for value in known.quantities)


def _count(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    for passage in passages:
        yield from (("genre", passage.genre), ("region", passage.region), ("actors", passage.actors))
        yield from (("kind of mention", mention.kind) for mention in passage.mentions)
        yield from (("attribution form", said.form) for said in passage.attributions)
        yield from (("time form", time_form(time)) for time in passage.times)
        yield from (("relation kind", tie.kind) for tie in passage.relations)
        for event in passage.events:
            yield "type", event.type or "OTHER"
            if event.mode is not None:
                yield "mode", f"{event.type} {event.mode}"
        yield from (pair for link in passage.influences for pair in _count_link(link))
        labels: tuple[Label, ...] = (*passage.events, *passage.relations, *passage.influences)
        for label in labels:
            yield "modality", label.modality
            yield "polarity", label.polarity


def _count_link(link: Influence) -> Iterator[tuple[str, str]]:
    yield "link type", link.link_type
    yield "sign", SIGNS[link.sign]
    for end in (link.cause, link.effect):
        if end is not None and end.quantity is not None:
            yield "quantity", end.quantity if ":" not in end.quantity else f"{end.quantity.partition(':')[0]}:…"


def time_form(time: Time) -> str:
    """What sort of value a time has."""
    if time.edtf is None:
        return "duration" if time.duration is not None else "no point"
    return next(name for name, shape in TIME_FORMS.items() if re.fullmatch(shape, time.edtf))


def show_coverage(passages: Sequence[Passage], rows: Sequence[Row]) -> str:
    """The table as Markdown: each layer's values, the thin ones marked with what is wanted."""
    size = measure_size(passages)
    empty = size.empty / size.sentences if size.sentences else 0.0
    lines = [f"{size.passages} passages, {size.sentences} sentences, {empty:.0%} of them with nothing to code", ""]
    for layer in dict.fromkeys(row.layer for row in rows):
        own = [row for row in rows if row.layer == layer]
        shown = (f"{row.value} {row.number}" + (f" (wanted {row.wanted})" if row.thin else "") for row in own)
        lines += [f"## {layer}", "", ", ".join(shown), ""]
    return "\n".join(lines)


def show_thin(rows: Iterable[Row]) -> str:
    """The thin values alone, by layer, the scarcest first."""
    thin = [row for row in rows if row.thin]
    lines = []
    for layer in dict.fromkeys(row.layer for row in thin):
        own = sorted((row for row in thin if row.layer == layer), key=lambda row: (row.number, row.value))
        lines += [f"## {layer}", "", ", ".join(f"{row.value} {row.number}/{row.wanted}" for row in own), ""]
    return "\n".join(lines)
