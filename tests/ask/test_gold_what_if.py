"""The engine alone, on findings that a person drew from the two reference articles."""

import json
import os
from functools import cache
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from dragoman.ask import answer_scenario, expected_holds
from dragoman.model import build_system
from dragoman.records import (
    Anchor,
    Answer,
    Claim,
    Concept,
    Finding,
    Hedge,
    Influence,
    Intervention,
    Phrase,
    Reading,
    Scenario,
    Status,
    SystemModel,
    Weighed,
)

RUNNING = ("causal", "enabling", "means", "motive")
SHOWN = ("purpose", "contextual", "temporal", "concurrent", "evidence", "part_of", "elaboration", "concession")
LINK_TYPES = SimpleNamespace(
    link_types=MappingProxyType(
        {name: SimpleNamespace(runs=name in RUNNING) for name in (*RUNNING, *SHOWN)},
    )
)
SIGNS = MappingProxyType({"+": 1, "-": -1, "0": 0, None: None})


def gold_folder() -> Path:
    """Where the reference reading lies, if it is here at all."""
    shared = os.environ.get("DRAGOMAN_SHARED")
    return (Path(shared) if shared else Path(__file__).parents[3] / "shared") / "gold" / "seeds"


def rows(name: str) -> list[dict[str, Any]]:
    """Records of one file of the reference reading; none where it is not here."""
    path = gold_folder() / name
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


ABSENT = pytest.mark.skip(reason="the reference reading is not on this machine; DRAGOMAN_SHARED names its folder")
CASES = [pytest.param(row, id=row["id"]) for row in rows("what_if.jsonl")] or [pytest.param({}, marks=ABSENT)]


def words(row: dict[str, Any], exact: str) -> Anchor:
    """Words of a record, at the record's place."""
    return Anchor(doc=row["doc"], start=row["start"], end=row["end"], exact=exact)


def claim_of(row: dict[str, Any]) -> Claim:
    """A reference influence as a claim."""
    cause = Phrase(anchor=words(row, row["cause_as_stated"]), head="", concept=row["cause"])
    effect = Phrase(anchor=words(row, row["effect_as_stated"]), head="", concept=row["effect"])
    sign: Any = SIGNS[row["polarity"]]
    hedges = tuple(Hedge(anchor=words(row, word), kind="modal") for word in row["hedging"])
    return Claim(
        id=row["id"],
        doc=row["doc"],
        sentence=0,
        anchor=words(row, row["quote"]),
        content=Influence(
            cause=cause, effect=effect, sign=sign, concept_sign=sign, link_type=row["link_type"], triggers=()
        ),
        status=Status(modality="possible" if hedges else "asserted", hedges=hedges),
        rule="gold",
    )


def finding_of(claim: Claim) -> Finding:
    """A finding on one claim."""
    return Finding(
        id=f"f-{claim.id}",
        kind="influence",
        label="",
        claims=(claim.id,),
        mentions=1,
        documents=1,
        publishers=1,
        origins=1,
        support="single-origin",
    )


@cache
def gold_system() -> SystemModel:
    """The system of the reference reading."""
    claims = tuple(claim_of(row) for row in rows("influences.jsonl"))
    concepts = tuple(
        Concept(id=row["id"], label=row["name"], quantity=row["id"], part_of=row.get("part_of"))
        for row in rows("concepts.jsonl")
    )
    weighed = Weighed(findings=tuple(finding_of(claim) for claim in claims), concepts=concepts)
    return build_system(weighed, [Reading(doc="both", reader="gold", claims=claims)], LINK_TYPES)


def ask(case: dict[str, Any]) -> Answer:
    """The answer to a reference case."""
    push = case["intervention"]
    direction: Any = 1 if push["direction"] == "up" else -1
    press = Intervention(kind="press", target=push["concept"], direction=direction)
    return answer_scenario(gold_system(), Scenario(interventions=(press,)))


@pytest.mark.parametrize("case", CASES)
def test_what_the_texts_imply_comes_out(case: dict[str, Any]):
    """Each reference case gets the directions its texts imply, over links of the kinds that carry them there."""
    answer = ask(case)
    failed = [
        effect
        for effect in case["expected"]
        if not expected_holds(
            answer,
            effect["concept"],
            effect["direction"],
            stated_only_counts=not set(effect["link_types"]) <= set(RUNNING),
        )
    ]

    assert [] == failed


@pytest.mark.parametrize("case", CASES)
def test_what_the_texts_leave_open_stays_open(case: dict[str, Any]):
    """No direction comes out for a concept that the reference case calls undetermined by the texts."""
    answer = ask(case)
    told = {effect.concept for effect in answer.effects if effect.direction in {"up", "down"}}

    assert set() == told & set(case["not_determined_by_text"])
