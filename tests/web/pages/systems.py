"""Small invented models as dossiers in memory: a strait, its tolls and the trade behind it."""

from collections.abc import Sequence
from typing import Any

from dragoman.ontology import load_ontology
from dragoman.records import Concept, Finding, Link, OriginGroup, SystemModel, Weighed
from dragoman.store import DossierSettings
from dragoman.verbs import Built
from tests.tell.conftest import Case

MEMBERS = 200


def link(cause: str, effect: str, sign: Any = 1, **more: Any) -> Link:
    """A link that runs and rests on the one influence of the case."""
    rest: dict[str, Any] = {"link_type": "causal", "runs": True, "support": 0.8, "claims": ("price",)}
    return Link(id=f"{cause}>{effect}", cause=cause, effect=effect, sign=sign, **(rest | more))


def built_of(*links: Link, lone: Sequence[str] = (), **labels: str) -> Built:
    """A dossier whose model has these links. lone: further concepts. labels: of concepts, else their ids."""
    case = Case()
    names = sorted({end for one in links for end in (one.cause, one.effect)} | set(lone))
    concepts = tuple(Concept(id=name, label=labels.get(name, name), quantity=f"thing:{name}") for name in names)
    readings = tuple(case.readings())
    return Built(
        documents=tuple(case.documents),
        readings=readings,
        weighed=weighed_of(case),
        system=SystemModel(concepts=concepts, links=links),
        ontology=load_ontology(),
        settings=DossierSettings(members=MEMBERS, seed=7),
        decisions=(),
        as_read=readings,
        graded={},
        title="Strait",
    )


def weighed_of(case: Case) -> Weighed:
    """The findings of the case, all of one origin."""
    findings: tuple[Finding, ...] = case.findings()
    origin = OriginGroup(id="o1", name="Ardin Mail", claims=tuple(claim.id for claim in case.claims))
    return Weighed(findings=findings, origins=(origin,), conflicts=(case.conflict(),), actors=case.actors)
