"""Built -> the page of ties: who stands how to whom, as a matrix and as a list, and what camps that makes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.model import Camps, find_stances, judge_camps
from dragoman.model.stances import STANDING
from dragoman.ontology import Ontology
from dragoman.records import Claim, Finding, Relation, Role
from dragoman.records.claim import Trend
from dragoman.records.finding import Support
from dragoman.tell._evidence import Evidence
from dragoman.tell._sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_ids, gather_evidence
from dragoman.web.pages.names import name_actor
from dragoman.weigh._spans import EARLIEST, LATEST, DaySpan, read_span
from dragoman.weigh.origins import count_origins

ACTORS_SHOWN = 40
Sign = Literal["+", "-", "±", "?"]


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


class CampPart(Struct, frozen=True, kw_only=True):
    """Actors that hang together by friendly and hostile ties, on two sides; b is empty where nobody is against a."""

    number: int
    a: tuple[str, ...]
    b: tuple[str, ...]


class Misfit(Struct, frozen=True, kw_only=True):
    """A tie that fits no way of taking sides with as few against it. ties: ids of findings."""

    a: str
    b: str
    sign: Sign
    ties: tuple[str, ...]


class OddTriad(Struct, frozen=True, kw_only=True):
    """Three actors whose ties do not fit two camps. signs: of first and second, first and third, second and third."""

    actors: tuple[str, str, str]
    signs: tuple[Sign, Sign, Sign]


class CampBalance(Struct, frozen=True, kw_only=True):
    """Camps that the ties make. triads: how many there are; odd: those out of balance.

    frustration: fewest ties that fit no two camps; proven: False where the search was cut off and fewer may do.
    mixed: pairs with friendly and hostile ties, which are in no camp for that.
    """

    triads: int
    odd: tuple[OddTriad, ...]
    frustration: int
    proven: bool
    parts: tuple[CampPart, ...]
    against: tuple[Misfit, ...]
    mixed: tuple[tuple[str, str], ...]


class RelationsPage(Struct, frozen=True, kw_only=True):
    """Standing ties. actors: rows and columns, camps together, 40 at most; actors_more: how many others are tied.

    cells: only those that hold something, by row and column. ties: every finding, most origins first, whether it has
    a cell or not. names: of everybody named here, by id.
    """

    actors: tuple[TiedActor, ...]
    actors_more: int
    cells: tuple[TieCell, ...]
    ties: tuple[StandingTie, ...]
    balance: CampBalance
    names: dict[str, str]


class _Told(NamedTuple):
    """A tie with the claims behind it. pairs: source and target of each cell it stands in."""

    tie: StandingTie
    claims: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def make_relations(built: Built) -> RelationsPage:
    """The page of a dossier's ties; without any, everything on it is empty."""
    evidence = gather_evidence(built)
    told = [_told(finding, claims[0], evidence, built.ontology) for finding, claims in _findings(evidence)]
    told.sort(key=lambda one: (-one.tie.origins, -one.tie.documents, one.tie.id))
    stances = find_stances(built.weighed, built.readings, built.ontology)
    camps = judge_camps(stances.ties)
    actors = _actors(told, camps, evidence)
    shown = actors[:ACTORS_SHOWN]
    balance = _balance(camps, stances.mixed)
    return RelationsPage(
        actors=tuple(sorted(shown, key=_by_camp)),
        actors_more=len(actors) - len(shown),
        cells=tuple(_cells(told, {actor.id for actor in shown}, _voices(evidence))),
        ties=tuple(one.tie for one in told),
        balance=balance,
        names=_names(actors, balance, evidence),
    )


def _findings(evidence: Evidence) -> Iterator[tuple[Finding, list[Claim]]]:
    for finding in evidence.weighed.findings:
        claims = evidence.claims_of(finding) if finding.kind == "relation" else []
        if claims and isinstance(claims[0].content, Relation):
            yield finding, claims


def _told(finding: Finding, claim: Claim, evidence: Evidence, ontology: Ontology) -> _Told:
    content = claim.content
    if not isinstance(content, Relation):
        msg = f"{claim.id}: expected a relation, got {finding.kind}"
        raise TypeError(msg)
    kind = ontology.relation_kinds.get(content.kind)
    symmetric = kind is not None and (kind.symmetric or kind.inverse == kind.id)
    stance = {1: "+", -1: "-", None: "?"}[kind.stance if kind else None]
    days, dated = _days(finding, evidence)
    tie = StandingTie(
        id=finding.id,
        told=word_claim(claim, evidence),
        kind=content.kind,
        sign=stance,  # type: ignore[arg-type] # the three values of the mapping are signs
        stands=claim.status.polarity == "+" and claim.status.modality in STANDING,
        symmetric=symmetric,
        trend=content.trend,
        spheres=content.spheres or ((kind.sphere,) if kind and kind.sphere else ()),
        sources=_ends(content.holder, evidence),
        targets=_ends(content.target, evidence),
        polarity=claim.status.polarity,
        modality=claim.status.modality,
        support=finding.support,
        disputed=finding.support == "conflicted",
        origins=finding.origins,
        mentions=finding.mentions,
        documents=finding.documents,
        days=days,
        dated=dated,
        cites=cite_ids(evidence, finding.claims),
    )
    return _Told(tie, finding.claims, tuple(dict.fromkeys(_pairs(tie))))


def _ends(roles: Iterable[Role], evidence: Evidence) -> tuple[TieEnd, ...]:
    return tuple(TieEnd(actor=role.actor, name=evidence.name(role)) for role in roles)


def _pairs(tie: StandingTie) -> Iterator[tuple[str, str]]:
    for one, other in product(tie.sources, tie.targets):
        if one.actor and other.actor and one.actor != other.actor:
            yield one.actor, other.actor
            if tie.symmetric:
                yield other.actor, one.actor


def _days(finding: Finding, evidence: Evidence) -> tuple[tuple[str | None, str | None] | None, bool]:
    """First and last day of a finding, and whether a text tells them."""
    told = read_span(finding.when)
    if told is not None:
        return (_day(told.first), _day(told.last)), True
    docs = {evidence.claims[claim].doc for claim in finding.claims if claim in evidence.claims}
    printed = [span for doc in docs if (span := read_span(evidence.documents[doc].published))]
    if not printed:
        return None, False
    whole = DaySpan(min(span.first for span in printed), max(span.last for span in printed))
    return (_day(whole.first), _day(whole.last)), False


def _day(ordinal: int) -> str | None:
    """A day, None for an end that is open."""
    return None if ordinal in {EARLIEST, LATEST} else date.fromordinal(ordinal).isoformat()


def _actors(told: Sequence[_Told], camps: Camps, evidence: Evidence) -> list[TiedActor]:
    """Everybody in a cell, most ties first."""
    ties = Counter(actor for one in told for actor in {end for pair in one.pairs for end in pair})
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
            camp=side.get(actor),
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


def _cells(told: Sequence[_Told], shown: set[str], voices: Mapping[str, frozenset[str]]) -> Iterator[TieCell]:
    held: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        for pair in one.pairs:
            if shown.issuperset(pair):
                held[pair].append(one)
    for pair in sorted(held):
        yield _cell(pair, held[pair], voices)


def _cell(pair: tuple[str, str], group: Sequence[_Told], voices: Mapping[str, frozenset[str]]) -> TieCell:
    standing = [one.tie for one in group if one.tie.stands]
    trends = {tie.trend for tie in standing if tie.trend}
    return TieCell(
        source=pair[0],
        target=pair[1],
        kinds=tuple(sorted({one.tie.kind for one in group})),
        sign=join_signs(tie.sign for tie in standing),
        trend="mixed" if len(trends) > 1 else next(iter(trends), None),
        supports=tuple(sorted({one.tie.support for one in group})),
        disputed=any(one.tie.disputed for one in group),
        origins=count_origins(voices[claim] for one in group for claim in one.claims if claim in voices),
        ties=tuple(one.tie.id for one in group),
    )


def join_signs(signs: Iterable[Sign]) -> Sign:
    """One sign for several ties: "±" where some are friendly and some hostile, "?" where none is either."""
    told = set(signs) - {"?"}
    return "±" if len(told) > 1 else next(iter(told), "?")


def _balance(camps: Camps, mixed: tuple[tuple[str, str], ...]) -> CampBalance:
    return CampBalance(
        triads=camps.triads,
        odd=tuple(OddTriad(actors=t.actors, signs=_signs(t.signs)) for t in camps.unbalanced),
        frustration=camps.frustration,
        proven=camps.proven,
        parts=tuple(CampPart(number=number, a=one, b=other) for number, (one, other) in enumerate(camps.camps, 1)),
        against=tuple(
            Misfit(a=tie.a, b=tie.b, sign="+" if tie.sign > 0 else "-", ties=tie.findings) for tie in camps.against
        ),
        mixed=mixed,
    )


def _signs(signs: tuple[int, int, int]) -> tuple[Sign, Sign, Sign]:
    one, two, three = ("+" if sign > 0 else "-" for sign in signs)
    return one, two, three  # type: ignore[return-value] # each is one of two signs


def _names(actors: Iterable[TiedActor], balance: CampBalance, evidence: Evidence) -> dict[str, str]:
    told = {actor.id: actor.name for actor in actors}
    others = {actor for part in balance.parts for actor in (*part.a, *part.b)}
    others |= {actor for pair in balance.mixed for actor in pair}
    more = {one: name_actor(evidence, one) for one in others - told.keys()}
    return dict(sorted((told | more).items()))
