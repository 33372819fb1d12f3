"""The gold inventory of two texts -> typed records. Only the fields that scores need are read."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
from msgspec import Struct


class Place(Struct, frozen=True, kw_only=True):
    """Words in a document; doc is "" where the record around it says which."""

    start: int
    end: int
    doc: str = ""
    quote: str = ""
    occurrences: tuple["Place", ...] = ()


class Record(Struct, frozen=True, kw_only=True):
    """What all records of the inventory share."""

    id: str
    doc: str
    quote: str
    start: int
    end: int
    occurrences: tuple[Place, ...] = ()
    evidence: tuple[Place, ...] = ()

    def places(self) -> tuple[tuple[str, int, int], ...]:
        """Where it stands, each place once: its own words, their copies, and other words for it."""
        other = (spot for place in self.evidence for spot in _spots(place.doc or self.doc, place))
        return tuple(dict.fromkeys([*_spots(self.doc, self), *other]))


class Passage(Record, frozen=True, kw_only=True):
    """A part of a text; sentence is its number where it is one, kind "repeat_group" lists copies.

    members: of a "paraphrase_group", the places that tell one matter in other words.
    """

    kind: str
    sentence: str | None = None
    members: tuple[Place, ...] = ()


class Measured(Struct, frozen=True, kw_only=True, rename={"kind": "class"}):
    """An amount, a time, a word of degree or a count without a number; quote: its words, in that sentence.

    value: of an amount, None where it has none. bound: upper, lower, about; None for exact and unknown.
    """

    id: str
    doc: str
    sentence: str
    quote: str
    kind: str
    value: float | None = None
    bound: str | None = None


class Words(Struct, frozen=True, kw_only=True):
    """One mention of an actor."""

    doc: str
    surface: str
    start: int
    end: int
    kind: str


class Actor(Record, frozen=True, kw_only=True):
    """An actor or place with all its mentions."""

    type: str
    iso3: str | None = None
    roll_up: str | None = None
    mentions: tuple[Words, ...] = ()


class Plover(Struct, frozen=True, kw_only=True):
    """Event type after the manual; None for what it has no type for."""

    type: str | None = None
    alternates: tuple[str, ...] = ()


class Event(Record, frozen=True, kw_only=True):
    """Something somebody does."""

    plover: Plover
    status: str
    source_actors: tuple[str, ...] = ()
    target_actors: tuple[str, ...] = ()
    weak: bool = False
    symmetric: bool = False
    target_inferred: bool = False


class Relation(Record, frozen=True, kw_only=True):
    """A standing tie."""

    kind: str
    status: str
    holder: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    trend: str = "unstated"
    alternates: tuple[str, ...] = ()
    symmetric: bool = False
    target_inferred: bool = False


class Influence(Record, frozen=True, kw_only=True):
    """A signed link between two concepts, with the ends in the annotator's words."""

    cause: str
    effect: str
    cause_as_stated: str
    effect_as_stated: str
    polarity_as_stated: str
    link_type: str
    polarity: str | None = None
    hedging: tuple[str, ...] = ()


class Concept(Record, frozen=True, kw_only=True):
    """A quantity the texts speak of."""

    name: str
    part_of: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """A statement with how certain the text makes it."""

    factuality: str


class Contradiction(Record, frozen=True, kw_only=True):
    """Two sides that do not fit together."""

    kind: str
    a: Place
    b: Place
    needs_outside_knowledge: bool = False
    more_evidence: tuple[Place, ...] = ()


class Push(Struct, frozen=True, kw_only=True):
    """What a case asks about."""

    concept: str
    direction: str


class Expected(Struct, frozen=True, kw_only=True):
    """What must follow, over which links."""

    concept: str
    direction: str
    chain: tuple[str, ...] = ()
    link_types: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()


class WhatIf(Record, frozen=True, kw_only=True):
    """A question with the answer the texts imply."""

    question: str
    intervention: Push
    expected: tuple[Expected, ...]
    not_determined_by_text: tuple[str, ...] = ()


class Spot(Struct, frozen=True, kw_only=True):
    """Words in one of the second annotator's documents ("A", "B")."""

    doc: str
    start: int
    end: int
    exact: str = ""


class Dated(Spot, frozen=True, kw_only=True):
    """A time expression and its value."""

    value: str
    kind: str


class Attributed(Struct, frozen=True, kw_only=True):
    """Who says what, from the page inward."""

    cue: Spot
    content: Spot
    chain: tuple[str, ...]


class Clash(Struct, frozen=True, kw_only=True):
    """The second annotator's conflict."""

    id: str
    type: str
    a: Spot
    b: Spot


class Evidence(Struct, frozen=True, kw_only=True):
    """A second annotator's dates, chains and conflicts; docs names the documents behind "A" and "B"."""

    docs: Mapping[str, str] = {}
    dates: tuple[Dated, ...] = ()
    attributions: tuple[Attributed, ...] = ()
    contradictions: tuple[Clash, ...] = ()


class Gold(NamedTuple):
    """All records of a folder, each kind in file order; empty where the folder has no such file."""

    passages: tuple[Passage, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    influences: tuple[Influence, ...] = ()
    concepts: tuple[Concept, ...] = ()
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    what_if: tuple[WhatIf, ...] = ()
    measures: tuple[Measured, ...] = ()
    evidence: Evidence = Evidence()

    def texts(self) -> tuple[str, ...]:
        """File names of the documents the records speak of, sorted."""
        named = {passage.doc for passage in self.passages} | {actor.doc for actor in self.actors}
        return tuple(sorted(named | set(self.evidence.docs.values())))


R = TypeVar("R", bound=Struct)


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The files an eval of this set reads: record files and the second annotator's, sorted by path."""
    return tuple(sorted([*folder.glob("*.jsonl"), *folder.glob("evidence/*.json")]))


def load_gold(folder: Path) -> Gold:
    """The records of every file found by pattern (actors*.jsonl, …). Raises FileNotFoundError where there is none."""
    if not gold_files(folder):
        msg = f"{folder}: expected *.jsonl records of the seeds set, got none; pass the folder that holds actors.jsonl"
        raise FileNotFoundError(msg)
    return Gold(
        passages=_load(folder, "passages", Passage),
        actors=_load(folder, "actors", Actor),
        events=_load(folder, "events", Event),
        relations=_load(folder, "relations", Relation),
        influences=_load(folder, "influences", Influence),
        concepts=_load(folder, "concepts", Concept),
        claims=_load(folder, "claims", Claim),
        contradictions=_load(folder, "contradictions", Contradiction),
        what_if=_load(folder, "what_if", WhatIf),
        measures=_load(folder, "measures", Measured),
        evidence=_join([msgspec.json.decode(p.read_bytes(), type=Evidence) for p in folder.glob("evidence/*.json")]),
    )


def _load(folder: Path, stem: str, kind: type[R]) -> tuple[R, ...]:
    decoder = msgspec.json.Decoder(kind)
    lines = (line for path in sorted(folder.glob(f"{stem}*.jsonl")) for line in path.read_bytes().splitlines() if line)
    return tuple(decoder.decode(line) for line in lines)


def _join(parts: Sequence[Evidence]) -> Evidence:
    return Evidence(
        docs={key: name for part in parts for key, name in part.docs.items()},
        dates=tuple(date for part in parts for date in part.dates),
        attributions=tuple(one for part in parts for one in part.attributions),
        contradictions=tuple(clash for part in parts for clash in part.contradictions),
    )


def _spots(doc: str, place: Place | Record) -> Iterator[tuple[str, int, int]]:
    yield doc, place.start, place.end
    for copy in place.occurrences:
        yield copy.doc or doc, copy.start, copy.end
