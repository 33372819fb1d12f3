"""Built -> the page of one actor: what it is called, whom it belongs to, what it does, and what it says."""

from msgspec import Struct

from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.pages._cast import Cast, gather_cast
from dragoman.web.pages._deeds import ActorDeed, ActorInfluence, SaidSo, deeds_of, influences_of, said_of
from dragoman.web.pages._identity import (
    Belonging,
    CalledSo,
    HeldOffice,
    belongs_of,
    country_why,
    names_of,
    offices_of,
    sector_why,
)
from dragoman.web.pages._ties import ActorTie, make_ties
from dragoman.web.pages.actors import ActorNode, make_node, make_nodes
from dragoman.web.pages.cites import gather_evidence
from dragoman.web.pages.unknown import UnknownIdError

# Rows of one list; what is beyond is counted. Neighbours drawn around an actor, itself among them.
ROWS, AROUND = 100, 60


class Around(Struct, frozen=True, kw_only=True):
    """An actor and those it has to do with most, laid out by themselves, with all ties between any two of them.

    more: how many of those it has to do with are left out.
    """

    nodes: tuple[ActorNode, ...]
    edges: tuple[ActorTie, ...]
    more: int


class ActorPage(Struct, frozen=True, kw_only=True):
    """Everything the documents say of one actor; lists are of 100 rows at most, and empty where nothing is said.

    country_why, sector_why: what country and sector rest on, "" where they are unknown. *_more: rows left out.
    """

    actor: ActorNode
    country_why: str
    sector_why: str
    names: tuple[CalledSo, ...]
    belongs: tuple[Belonging, ...]
    offices: tuple[HeldOffice, ...]
    events: tuple[ActorDeed, ...]
    events_more: int
    relations: tuple[ActorDeed, ...]
    relations_more: int
    influences: tuple[ActorInfluence, ...]
    influences_more: int
    said: tuple[SaidSo, ...]
    said_more: int
    around: Around


def make_actor(built: Built, actor: str) -> ActorPage:
    """The page of one actor. Raises UnknownIdError for an id that the dossier does not hold."""
    evidence = gather_evidence(built)
    if actor not in evidence.actors:
        expected = "the id of an actor"
        raise UnknownIdError(expected, actor)
    one, entry = evidence.actors[actor], built.ontology.actors.get(actor)
    cast = gather_cast(built)
    deeds = list(deeds_of(actor, cast.findings.get(actor, ()), evidence, built.ontology))
    events, relations = ([deed for deed in deeds if deed.kind == kind] for kind in ("event", "relation"))
    influences = list(influences_of(actor, built, evidence))
    said = list(said_of(actor, cast.said.get(actor, ()), evidence))
    return ActorPage(
        actor=make_node(one, cast.spoken, evidence),
        country_why=country_why(one, entry),
        sector_why=sector_why(one, built),
        names=names_of(cast.mentions.get(actor, ()), evidence),
        belongs=tuple(belongs_of(one, evidence, built.ontology)),
        offices=tuple(offices_of(entry, evidence, built.ontology)),
        events=tuple(events[:ROWS]),
        events_more=max(len(events) - ROWS, 0),
        relations=tuple(relations[:ROWS]),
        relations_more=max(len(relations) - ROWS, 0),
        influences=tuple(influences[:ROWS]),
        influences_more=max(len(influences) - ROWS, 0),
        said=tuple(said[:ROWS]),
        said_more=max(len(said) - ROWS, 0),
        around=_around(actor, cast, evidence),
    )


def _around(actor: str, cast: Cast, evidence: Evidence) -> Around:
    pairs, spoken = cast.pairs, cast.spoken
    near = {other: len(met) for pair, met in pairs.items() if actor in pair for other in pair if other != actor}
    nearest = sorted(near, key=lambda other: (-near[other], -spoken.weight(other), other))
    shown = [actor, *nearest][:AROUND]
    edges = make_ties(pairs, evidence, among=shown)
    nodes = make_nodes([evidence.actors[one] for one in shown], edges, spoken, evidence)
    return Around(nodes=nodes, edges=edges, more=len(near) + 1 - len(shown))
