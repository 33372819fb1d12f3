"""Built -> the page of ties: who stands how to whom, as a matrix and as a list, and what camps that makes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.model import Camps, find_stances, judge_camps
from dragoman.ontology import Ontology, RelationKind
from dragoman.records import Claim, Finding, Relation, Role
from dragoman.records.claim import Trend
from dragoman.records.finding import Support
from dragoman.records.status import STANDING
from dragoman.tell.evidence import Evidence
from dragoman.tell.readers import say_readers
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages._camp_balance import CampBalance, Sign, make_balance
from dragoman.web.pages.cites import Cite, cite_ids, gather_evidence
from dragoman.web.pages.names import name_actor
from dragoman.weigh.belonging import acts_for
from dragoman.weigh.origins import count_origins
from dragoman.weigh.spans import DaySpan, read_span

ACTORS_SHOWN = 40
TIES_SHOWN = 2_000
SIGNS: Mapping[int | None, Sign] = {1: "+", -1: "-", None: "?"}


class TiedActor(Struct, frozen=True, kw_only=True):
    """Somebody with a row and a column. camp: "1a", "1b", "2a" …, None where no friendly or hostile tie places them.

    ties: how many findings tie them to anybody.
    """

    id: str
    name: str
    kinds: tuple[str, ...]
    camp: str | None
    ties: int


class TieEnd(Struct, frozen=True, kw_only=True):
    """One end of a tie. actor: None where the words name nobody known."""

    actor: str | None
    name: str


class StandingTie(Struct, frozen=True, kw_only=True):
    """One finding on a standing tie. id: of the finding. told: it in one sentence.

    sign: "+" friendly, "-" hostile, "?" where its kind says neither. stands: False where it is denied, or only planned,
    feared or asked for. disputed: another passage says otherwise. days: first and last day (ISO 8601) that it is told
    of, or on which it was published where no time is told; None where neither is known, open ends as None inside.
    spheres: that the words tell, else the one its kind belongs to. dated: whether the texts themselves tell the time.
    read_by: "rules", or the learned reader with how sure it is.
    """

    id: str
    told: str
    kind: str
    sign: Sign
    stands: bool
    symmetric: bool
    trend: Trend | None
    spheres: tuple[str, ...]
    sources: tuple[TieEnd, ...]
    targets: tuple[TieEnd, ...]
    polarity: Literal["+", "-"]
    modality: str
    support: Support
    disputed: bool
    origins: int
    mentions: int
    documents: int
    days: tuple[str | None, str | None] | None
    dated: bool
    read_by: str
    cites: tuple[Cite, ...]


class TieCell(Struct, frozen=True, kw_only=True):
    """What one actor is to another. ties: ids of findings; a symmetric one stands in both directions.

    sign: of the ties that stand: "±" for friendly and hostile ones, "?" where none says either. trend: the one that
    all with a trend have, "mixed" where they differ, None where none is told. origins: how many at least said all this.
    """

    source: str
    target: str
    kinds: tuple[str, ...]
    sign: Sign
    trend: Literal["rising", "falling", "steady", "mixed"] | None
    supports: tuple[Support, ...]
    disputed: bool
    origins: int
    ties: tuple[str, ...]


class RelationsPage(Struct, frozen=True, kw_only=True):
    """Standing ties. actors: rows and columns, camps together, 40 at most; actors_more: how many others are tied.

    cells: only those that hold something, by row and column. ties: findings, most origins first, whether they have a
    cell or not: all that have one, and others up to 2,000; ties_more: how many are left out. names: of everybody named
    here, by id.
    """

    actors: tuple[TiedActor, ...]
    actors_more: int
    cells: tuple[TieCell, ...]
    ties: tuple[StandingTie, ...]
    ties_more: int
    balance: CampBalance
    names: dict[str, str]


class _Held(NamedTuple):
    """A finding on a tie with the claim to tell it by. pairs: source and target of each cell it stands in."""

    finding: Finding
    claim: Claim
    relation: Relation
    kind: RelationKind | None
    pairs: tuple[tuple[str, str], ...]

    @property
    def symmetric(self) -> bool:
        return self.kind is not None and self.kind.symmetric


def make_relations(built: Built) -> RelationsPage:
    """The page of a dossier's ties; without any, everything on it is empty."""
    evidence = gather_evidence(built)
    held = sorted(_findings(evidence, built.ontology), key=_by_weight)
    stances = find_stances(built.weighed, built.readings, built.ontology)
    camps = judge_camps(stances.ties)
    actors = _actors(held, camps, evidence)
    rows = actors[:ACTORS_SHOWN]
    placed = {actor.id for actor in rows}
    inside = [one for one in held if any(placed.issuperset(pair) for pair in one.pairs)]
    outside = [one for one in held if not any(placed.issuperset(pair) for pair in one.pairs)]
    shown = sorted((*inside, *outside[: max(0, TIES_SHOWN - len(inside))]), key=_by_weight)
    ties = {one.finding.id: _tell(one, evidence) for one in shown}
    balance = make_balance(camps, stances.mixed)
    return RelationsPage(
        actors=tuple(sorted(rows, key=_by_camp)),
        actors_more=len(actors) - len(rows),
        cells=tuple(_cells(inside, ties, placed, _voices(evidence))),
        ties=tuple(ties.values()),
        ties_more=len(held) - len(ties),
        balance=balance,
        names=_names(actors, balance, evidence, built.ontology),
    )


def _by_weight(held: _Held) -> tuple[int, int, str]:
    return -held.finding.origins, -held.finding.documents, held.finding.id


def _findings(evidence: Evidence, ontology: Ontology) -> Iterator[_Held]:
    for finding in evidence.weighed.findings:
        claims = evidence.claims_of(finding) if finding.kind == "relation" else []
        if claims and isinstance(claims[0].content, Relation):
            relation = claims[0].content
            kind = ontology.relation_kinds.get(relation.kind)
            pairs = _pairs(relation, symmetric=kind is not None and kind.symmetric)
            yield _Held(finding, claims[0], relation, kind, tuple(dict.fromkeys(pairs)))


def _tell(held: _Held, evidence: Evidence) -> StandingTie:
    finding, claim, relation, kind = held.finding, held.claim, held.relation, held.kind
    days, dated = _days(finding, evidence)
    return StandingTie(
        id=finding.id,
        told=word_claim(claim, evidence),
        kind=relation.kind,
        sign=SIGNS[kind.stance if kind else None],
        stands=claim.status.polarity == "+" and claim.status.modality in STANDING,
        symmetric=held.symmetric,
        trend=relation.trend,
        spheres=relation.spheres or ((kind.sphere,) if kind and kind.sphere else ()),
        sources=_ends(relation.holder, evidence),
        targets=_ends(relation.target, evidence),
        polarity=claim.status.polarity,
        modality=claim.status.modality,
        support=finding.support,
        disputed=finding.support == "conflicted",
        origins=finding.origins,
        mentions=finding.mentions,
        documents=finding.documents,
        days=days,
        dated=dated,
        read_by=say_readers(evidence.claims_of(finding)),
        cites=cite_ids(evidence, finding.claims),
    )


def _ends(roles: Iterable[Role], evidence: Evidence) -> tuple[TieEnd, ...]:
    return tuple(TieEnd(actor=role.actor, name=evidence.name(role)) for role in roles)


def _pairs(relation: Relation, *, symmetric: bool) -> Iterator[tuple[str, str]]:
    for one, other in product(relation.holder, relation.target):
        if one.actor and other.actor and one.actor != other.actor:
            yield one.actor, other.actor
            if symmetric:
                yield other.actor, one.actor


def _days(finding: Finding, evidence: Evidence) -> tuple[tuple[str | None, str | None] | None, bool]:
    """First and last day of a finding, and whether a text tells them."""
    told = read_span(finding.when)
    if told is not None:
        return told.ends, True
    docs = evidence.docs_of(finding.claims)
    printed = [span for doc in docs if (span := read_span(evidence.documents[doc].published))]
    if not printed:
        return None, False
    whole = DaySpan(min(span.first for span in printed), max(span.last for span in printed))
    return whole.ends, False


def _actors(held: Sequence[_Held], camps: Camps, evidence: Evidence) -> list[TiedActor]:
    """Everybody in a cell, most ties first."""
    ties = Counter(actor for one in held for actor in {end for pair in one.pairs for end in pair})
    side = {
        actor: f"{number}{letter}"
        for number, part in enumerate(camps.camps, 1)
        for letter, camp in zip("ab", part, strict=True)
        for actor in camp
    }
    ordered = sorted(ties, key=lambda actor: (-ties[actor], actor))
    return [
        TiedActor(
            id=actor,
            name=name_actor(evidence, actor),
            kinds=evidence.actors[actor].kinds if actor in evidence.actors else (),
            camp=side.get(actor) or side.get(acts_for(actor, evidence.actors)),
            ties=ties[actor],
        )
        for actor in ordered
    ]


def _by_camp(actor: TiedActor) -> tuple[bool, int, str, int, str]:
    number = int(actor.camp[:-1]) if actor.camp else 0
    return actor.camp is None, number, actor.camp or "", -actor.ties, actor.id


def _voices(evidence: Evidence) -> Mapping[str, frozenset[str]]:
    """Who may have said each claim first."""
    return {claim: frozenset(origin.voices) for origin in evidence.weighed.origins for claim in origin.claims}


def _cells(
    inside: Sequence[_Held], ties: Mapping[str, StandingTie], placed: set[str], voices: Mapping[str, frozenset[str]]
) -> Iterator[TieCell]:
    found: defaultdict[tuple[str, str], list[_Held]] = defaultdict(list)
    for one in inside:
        for pair in one.pairs:
            if placed.issuperset(pair):
                found[pair].append(one)
    for pair in sorted(found):
        said = (voices[claim] for one in found[pair] for claim in one.finding.claims if claim in voices)
        yield _cell(pair, [ties[one.finding.id] for one in found[pair]], count_origins(said))


def _cell(pair: tuple[str, str], ties: Sequence[StandingTie], origins: int) -> TieCell:
    standing = [tie for tie in ties if tie.stands]
    trends = {tie.trend for tie in standing if tie.trend}
    return TieCell(
        source=pair[0],
        target=pair[1],
        kinds=tuple(sorted({tie.kind for tie in ties})),
        sign=join_signs(tie.sign for tie in standing),
        trend="mixed" if len(trends) > 1 else next(iter(trends), None),
        supports=tuple(sorted({tie.support for tie in ties})),
        disputed=any(tie.disputed for tie in ties),
        origins=origins,
        ties=tuple(tie.id for tie in ties),
    )


def join_signs(signs: Iterable[Sign]) -> Sign:
    """One sign for several ties: "±" where some are friendly and some hostile, "?" where none is either."""
    told = set(signs) - {"?"}
    return "±" if len(told) > 1 else next(iter(told), "?")


def _names(actors: Iterable[TiedActor], balance: CampBalance, evidence: Evidence, ontology: Ontology) -> dict[str, str]:
    told = {actor.id: actor.name for actor in actors}
    others = {actor for part in balance.parts for actor in (*part.a, *part.b)}
    others |= {actor for pair in balance.mixed for actor in pair}
    listed = {one: ontology.actors[one].name for one in others - evidence.actors.keys() if one in ontology.actors}
    more = {one: listed.get(one) or name_actor(evidence, one) for one in others - told.keys()}
    return dict(sorted((told | more).items()))
