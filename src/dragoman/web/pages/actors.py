"""Built -> the page of all actors: who is spoken of most, and what stands between them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from dragoman.records import Actor
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.web.layout import Point, Tie, lay_out
from dragoman.web.pages._cast import Spoken, gather_cast
from dragoman.web.pages._ties import ActorTie, make_ties
from dragoman.web.pages.cites import gather_evidence
from dragoman.web.pages.names import name_actor

LIMIT = 300
SIGNS = {"friendly": 1, "hostile": -1, "mixed": 0, "unknown": 0}


class ActorNode(Struct, frozen=True, kw_only=True):
    """Somebody the documents speak of.

    kinds: most specific first, () when nothing tells. country: ISO 3166 alpha-3, sector: PLOVER code, None when
    unknown. provisional: no list knows it, it was taken from the texts alone. mentions, documents: how often it is
    named or referred to, and in how many documents. findings: events and relations it has a part in. ties: actors it
    has to do with, shown or not. weight: what actors are ordered by, mentions and findings together.
    x, y: its place in the unit square, y downwards.
    """

    id: str
    name: str
    kinds: tuple[str, ...]
    country: str | None
    sector: str | None
    provisional: bool
    mentions: int
    documents: int
    findings: int
    ties: int
    weight: int
    x: float
    y: float


class KindCount(Struct, frozen=True, kw_only=True):
    """A kind of actor, "" for those of no known kind, and how many actors are of it, whatever else they are."""

    kind: str
    actors: int


class ActorsPage(Struct, frozen=True, kw_only=True):
    """The actors of a dossier and the ties between them, those with most weight first; empty without any.

    nodes: `limit` of them at most. edges: every tie between two of the nodes. actors, ties: how many there are in
    all; left_out: actors that are no node here. kinds: of all actors, the most frequent first.
    """

    nodes: tuple[ActorNode, ...]
    edges: tuple[ActorTie, ...]
    actors: int
    ties: int
    left_out: int
    limit: int
    kinds: tuple[KindCount, ...]


def make_actors(built: Built, *, limit: int = LIMIT) -> ActorsPage:
    """The page of all actors. limit: how many are shown, 0 or more; the others are counted."""
    evidence = gather_evidence(built)
    cast = gather_cast(built)
    pairs, spoken = cast.pairs, cast.spoken
    everybody = sort_actors(evidence, spoken)
    shown = everybody[: max(limit, 0)]
    edges = make_ties(pairs, evidence, among=(actor.id for actor in shown))
    return ActorsPage(
        nodes=make_nodes(shown, edges, spoken, evidence),
        edges=edges,
        actors=len(everybody),
        ties=len(pairs),
        left_out=len(everybody) - len(shown),
        limit=limit,
        kinds=_count_kinds(everybody),
    )


def sort_actors(evidence: Evidence, spoken: Spoken) -> list[Actor]:
    """Everybody who is mentioned or has a part in a finding, with most weight first."""
    known = (actor for actor in evidence.actors.values() if spoken.weight(actor.id))
    return sorted(known, key=lambda actor: (-spoken.weight(actor.id), actor.id))


def make_nodes(
    actors: Sequence[Actor], edges: Iterable[ActorTie], spoken: Spoken, evidence: Evidence
) -> tuple[ActorNode, ...]:
    """Actors with the places that their ties give them, in the order given."""
    ties = (Tie(edge.source, edge.target, edge.weight, SIGNS[edge.sign]) for edge in edges)
    places = lay_out((actor.id for actor in actors), ties)
    return tuple(make_node(actor, spoken, evidence, places[actor.id]) for actor in actors)


def make_node(actor: Actor, spoken: Spoken, evidence: Evidence, place: Point = (0.5, 0.5)) -> ActorNode:
    """An actor at a place."""
    return ActorNode(
        id=actor.id,
        name=name_actor(evidence, actor.id),
        kinds=actor.kinds,
        country=actor.country,
        sector=actor.sector,
        provisional=actor.provisional,
        mentions=spoken.mentions.get(actor.id, 0),
        documents=spoken.documents.get(actor.id, 0),
        findings=spoken.findings.get(actor.id, 0),
        ties=spoken.ties.get(actor.id, 0),
        weight=spoken.weight(actor.id),
        x=place[0],
        y=place[1],
    )


def _count_kinds(actors: Iterable[Actor]) -> tuple[KindCount, ...]:
    counts = Counter(kind for actor in actors for kind in (actor.kinds or ("",)))
    return tuple(KindCount(kind=kind, actors=counts[kind]) for kind in sorted(counts, key=lambda k: (-counts[k], k)))
