"""An invented page with its gold, and a reading that says exactly what the gold says."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
import pytest

from dragoman.records import (
    Anchor,
    Attribution,
    Claim,
    Concept,
    Conflict,
    Document,
    Event,
    Holder,
    Influence,
    Link,
    Mention,
    Phrase,
    Reading,
    Relation,
    Repeat,
    Role,
    Status,
    SystemModel,
    Weighed,
    When,
    cut_anchor,
)
from evals.seeds import gold as records
from evals.seeds.gold import Gold
from evals.seeds.ours import Ours

NAME = "page.txt"
SENTENCES = (
    "Norland raided the port of Sel in May 2021.",
    "The raid weakened trust in Suria.",
    "Suria depends on Norland for grain.",
    "Suria no longer depends on Norland.",
    "According to envoys, Suria may close its border.",
    "The raid weakened trust in Suria.",
)
TEXT = "\n".join(SENTENCES)


def find(words: str, nth: int = 0) -> dict[str, Any]:
    """The nth place of some words on the page, as the gold writes it."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"doc": NAME, "quote": words, "start": start, "end": start + len(words)}


def record(key: str, words: str, nth: int = 0, **fields: Any) -> dict[str, Any]:
    """A gold record on some words."""
    return {"id": key, **find(words, nth), **fields}


def mentioned(words: str, *places: int, kind: str = "name") -> list[dict[str, Any]]:
    """Gold mentions of some words at their nth places."""
    return [{**find(words, nth), "surface": words, "kind": kind} for nth in places]


def spot(words: str, **fields: Any) -> dict[str, Any]:
    """A place in the second annotator's manner."""
    place = find(words)
    return {"doc": "P", "start": place["start"], "end": place["end"], "exact": words, **fields}


def make_gold() -> Gold:
    """What a careful reader writes down about the page."""
    rows = [record(f"S{n}", words, n == 5, kind="sentence", sentence=f"S{n}") for n, words in enumerate(SENTENCES)]
    copies = [{k: find(SENTENCES[1], nth)[k] for k in ("start", "end")} for nth in (0, 1)]
    rows.append(record("R1", SENTENCES[1], kind="repeat_group", occurrences=copies))
    return Gold(
        passages=_convert(rows, records.Passage),
        actors=_convert(_actors(), records.Actor),
        events=_convert(_events(), records.Event),
        relations=_convert(_relations(), records.Relation),
        influences=_convert([_influence()], records.Influence),
        concepts=_convert(
            [
                record("RAIDS", "raid", name="Raids by Norland"),
                record("TRUST", "trust in Suria", name="Trust in Suria"),
            ],
            records.Concept,
        ),
        claims=_convert(
            [
                record("C1", SENTENCES[0], factuality="certain"),
                record("C2", "Suria may close its border", factuality="possible"),
            ],
            records.Claim,
        ),
        contradictions=_convert(
            [record("X1", SENTENCES[2], kind="direct contradiction", a=find(SENTENCES[2]), b=find(SENTENCES[3]))],
            records.Contradiction,
        ),
        what_if=_convert([_case()], records.WhatIf),
        evidence=msgspec.convert(_evidence(), records.Evidence),
    )


def _convert(rows: list[dict[str, Any]], kind: type[Any]) -> tuple[Any, ...]:
    return tuple(msgspec.convert(row, kind) for row in rows)


def _actors() -> list[dict[str, Any]]:
    norland, suria = mentioned("Norland", 0, 1, 2), mentioned("Suria", 0, 1, 2, 3, 4)
    return [
        record("NOR", "Norland", type="state", iso3="NRL", mentions=norland),
        record("SUR", "Suria", type="state", iso3="SUR", mentions=suria),
        record("SEL", "the port of Sel", type="place", mentions=mentioned("the port of Sel", 0, kind="place")),
        record("ENV", "envoys", type="sources_unnamed", mentions=mentioned("envoys", 0, kind="nominal")),
    ]


def _events() -> list[dict[str, Any]]:
    raid = record(
        "E1", "raided the port of Sel", plover={"type": "ASSAULT", "alternates": ["COERCE"]}, status="happened"
    )
    close = record("E2", "close its border", plover={"type": "SANCTION"}, status="hypothetical", weak=True)
    return [
        {**raid, "source_actors": ["NOR"], "target_actors": ["SEL"]},
        {**close, "source_actors": ["SUR"], "target_actors": []},
    ]


def _relations() -> list[dict[str, Any]]:
    tie = {"kind": "depends_on", "status": "stated", "holder": ["SUR"], "target": ["NOR"]}
    return [record("T1", SENTENCES[2], **tie, trend="steady")]


def _influence() -> dict[str, Any]:
    ends = {"cause": "RAIDS", "effect": "TRUST", "cause_as_stated": "the raid", "effect_as_stated": "trust in Suria"}
    copies = [{k: find(SENTENCES[1], nth)[k] for k in ("start", "end")} for nth in (0, 1)]
    signed = {"polarity": "-", "polarity_as_stated": "-", "link_type": "causal"}
    return record("I1", SENTENCES[1], occurrences=copies, **ends, **signed)


def _case() -> dict[str, Any]:
    wanted = {"concept": "TRUST", "direction": "down", "chain": ["I1"], "link_types": ["causal"]}
    push = {"concept": "RAIDS", "direction": "up"}
    return record("W1", SENTENCES[1], question="More raids?", intervention=push, expected=[wanted])


def _evidence() -> dict[str, Any]:
    said = {"cue": spot("According to envoys"), "content": spot("Suria may close its border")}
    return {
        "docs": {"P": NAME},
        "dates": [spot("in May 2021", value="2021-05", kind="DATE")],
        "attributions": [{**said, "chain": ["The Page", "envoys (unnamed)"]}],
        "contradictions": [],
    }


class World(NamedTuple):
    """Makes parts of a reading of the page."""

    def anchor(self, words: str, nth: int = 0) -> Anchor:
        """Words on the page."""
        place = find(words, nth)
        return cut_anchor("d1", TEXT, place["start"], place["end"])

    def role(self, words: str, actor: str | None, nth: int = 0) -> Role:
        """Somebody in a claim."""
        return Role(anchor=self.anchor(words, nth), actor=actor)

    def claim(self, name: str, words: str, content: Any, nth: int = 0, **status: Any) -> Claim:
        """A claim on some words."""
        anchor = self.anchor(words, nth)
        return Claim(
            id=name, doc="d1", sentence=0, anchor=anchor, content=content, status=Status(**status), rule="t.v1"
        )

    def mention(self, words: str, actor: str | None, nth: int = 0) -> Mention:
        """Words that refer to an actor, headed by "port" or by their first word."""
        anchor = self.anchor(words, nth)
        head = anchor.start + max(0, words.find("port"))
        return Mention(id=f"m{anchor.start}", anchor=anchor, kind="name", sentence=0, head=head, actor=actor)

    def phrase(self, words: str, concept: str, nth: int = 0) -> Phrase:
        """One end of an influence."""
        return Phrase(anchor=self.anchor(words, nth), head=words.rsplit(maxsplit=1)[-1], concept=concept)

    def raid(self, **changes: Any) -> Claim:
        """The raid, as an event."""
        sides = {"sources": (self.role("Norland", "NRL"),), "targets": (self.role("the port of Sel", "sel"),)}
        event = Event(**{"type": "ASSAULT", "trigger": self.anchor("raided"), "quad": 4, **sides, **changes})
        return self.claim("e1", SENTENCES[0], event)

    def tie(self, **changes: Any) -> Claim:
        """The dependence, as a relation."""
        sides = {"holder": (self.role("Suria", "SUR", 1),), "target": (self.role("Norland", "NRL", 1),)}
        predicate = self.anchor("depends on Norland for grain")
        return self.claim(
            "t1", SENTENCES[2], Relation(**{"kind": "depends_on", "predicate": predicate, **sides, **changes})
        )

    def link(self, nth: int = 0, **changes: Any) -> Claim:
        """The influence, in either printing."""
        ends = {
            "cause": self.phrase("The raid", "act:raid(NRL)", nth),
            "effect": self.phrase("trust", "trust(SUR)", nth),
        }
        triggers = (self.anchor("weakened", nth),)
        whole = Influence(
            **{**ends, "sign": -1, "link_type": "causal", "triggers": triggers, "concept_sign": -1, **changes}
        )
        return self.claim(f"i{nth}", SENTENCES[1], whole, nth)

    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, rightly put."""
        states = [("Norland", "NRL", n) for n in range(3)] + [("Suria", "SUR", n) for n in range(5)]
        others = [("the port of Sel", "sel", 0), ("envoys", "SUR~envoy", 0)]
        return tuple(self.mention(words, actor, nth) for words, actor, nth in states + others)

    def reading(self, **changes: Any) -> Reading:
        """All that the gold asks for."""
        whole = {
            "mentions": self.mentions(),
            "times": (When(anchor=self.anchor("in May 2021"), edtf="2021-05", granularity="month"),),
            "attributions": (self.said(),),
            "claims": (self.raid(), self.tie(), self.link(0), self.link(1), self.closing()),
        }
        return Reading(doc="d1", reader="test", **{**whole, **changes})

    def closing(self) -> Claim:
        """What Suria may do, as an event the gold leaves open."""
        event = Event(type="SANCTION", trigger=self.anchor("close"), sources=(self.role("Suria", "SUR", 4),), quad=4)
        return self.claim("e2", "close its border", event, modality="possible", factuality=1)

    def said(self, *names: str) -> Attribution:
        """Who says that the border may close; by default the envoys."""
        chain = tuple(Holder(name=name, kind="unnamed") for name in names or ("envoys",))
        cue, content = self.anchor("According to envoys"), self.anchor("Suria may close its border")
        return Attribution(id="a1", chain=chain, cue=cue, content=content, type="indirect")

    def system(self, sign: Any = -1, **changes: Any) -> SystemModel:
        """Raids lower trust."""
        concepts = (
            Concept(id="act:raid(NRL)", label="raids", quantity="act:raid", holder="NRL"),
            Concept(id="trust(SUR)", label="trust", quantity="trust", holder="SUR"),
        )
        link = {"cause": "act:raid(NRL)", "effect": "trust(SUR)", "link_type": "causal", "runs": True, "support": 0.9}
        return SystemModel(concepts=concepts, links=(Link(**{"id": "l1", "sign": sign, **link, **changes}),))

    def weighed(self, **changes: Any) -> Weighed:
        """The copies and the conflict."""
        places = (self.anchor(SENTENCES[1], 0), self.anchor(SENTENCES[1], 1))
        repeat = Repeat(id="r1", method="exact", score=1.0, places=places)
        whole = {"repeats": (repeat,), "conflicts": (self.conflict(SENTENCES[3], SENTENCES[2]),)}
        return Weighed(**{**whole, **changes})

    def conflict(self, a: str, b: str, **fields: Any) -> Conflict:
        """Two passages set against each other."""
        return Conflict(id=f"{a}{b}", type="polarity", a=self.anchor(a), b=self.anchor(b), **fields)

    def ours(
        self, reading: Reading | None = None, weighed: Weighed | None = None, system: SystemModel | None = None
    ) -> Ours:
        """A whole run; the parts that are not given say what the gold says."""
        document = Document(id="d1", sha256="", name=NAME, text=TEXT)
        parts = (reading or self.reading(), weighed or self.weighed(), system or self.system())
        return Ours((document,), (parts[0],), parts[1], parts[2], {"d1": NAME})


@pytest.fixture
def world() -> World:
    """The maker of readings of the invented page."""
    return World()


@pytest.fixture
def gold() -> Gold:
    """The invented page's gold."""
    return make_gold()


@pytest.fixture
def scores(gold: Gold) -> Callable[[Ours], dict[str, float | None]]:
    """A function from a run to all its scores against the gold."""
    from evals.seeds.run import score_reading  # noqa: PLC0415 -- only what scores everything needs the whole model

    def score(ours: Ours) -> dict[str, float | None]:
        return {name: value for layer in score_reading(gold, ours) for name, value in layer.scores.items()}

    return score
