"""A person's reading of texts -> the system it describes, by the same calls that build ours."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from dragoman.model import build_system
from dragoman.ontology import load_ontology
from dragoman.records import Anchor, Claim, Concept, Finding, Hedge, Phrase, Reading, Status, SystemModel, Weighed
from dragoman.records import Influence as Said
from evals.seeds.gold import Gold, Influence, Record

SIGNS: Mapping[str | None, Literal[1, 0, -1] | None] = MappingProxyType({"+": 1, "-": -1, "0": 0, None: None})


def build_gold_system(gold: Gold) -> SystemModel:
    """The system of a reading: its concepts and influences as they stand, each influence one finding of one origin.

    An influence with a hedge is held as possible, any other as asserted; ids are those of the reading.
    """
    claims = tuple(_claim(influence) for influence in gold.influences)
    concepts = tuple(Concept(id=one.id, label=one.name, quantity=one.id, part_of=one.part_of) for one in gold.concepts)
    weighed = Weighed(findings=tuple(_finding(claim) for claim in claims), concepts=concepts)
    return build_system(weighed, [Reading(doc="gold", reader="gold", claims=claims)], load_ontology())


def _claim(influence: Influence) -> Claim:
    sign = SIGNS[influence.polarity]
    hedges = tuple(Hedge(anchor=_words(influence, word), kind="modal") for word in influence.hedging)
    said = Said(
        cause=Phrase(anchor=_words(influence, influence.cause_as_stated), head="", concept=influence.cause),
        effect=Phrase(anchor=_words(influence, influence.effect_as_stated), head="", concept=influence.effect),
        sign=sign,
        concept_sign=sign,
        link_type=influence.link_type,
        triggers=(),
    )
    return Claim(
        id=influence.id,
        doc=influence.doc,
        sentence=0,
        anchor=_words(influence, influence.quote),
        content=said,
        status=Status(modality="possible" if hedges else "asserted", hedges=hedges),
        rule="gold",
    )


def _words(record: Record, exact: str) -> Anchor:
    return Anchor(doc=record.doc, start=record.start, end=record.end, exact=exact)


def _finding(claim: Claim) -> Finding:
    return Finding(
        id=f"finding-{claim.id}",
        kind="influence",
        label="",
        claims=(claim.id,),
        mentions=1,
        documents=1,
        publishers=1,
        origins=1,
        support="single-origin",
    )
