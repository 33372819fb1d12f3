"""Claims -> their form in dragoman.read/1."""

from typing import TypedDict

from dragoman.records import (
    Anchor,
    Attribution,
    Claim,
    Count,
    Event,
    Influence,
    Measure,
    Phrase,
    Reading,
    Relation,
    Role,
    Status,
)
from dragoman.tell._read_schema import (
    CountJson,
    EventJson,
    InfluenceJson,
    MeasureJson,
    PhraseJson,
    RelationJson,
    RoleJson,
    Span,
    StatusJson,
    ViewJson,
)


class Shared(TypedDict):
    """What every claim has, whatever it says."""

    id: str
    sentence: int
    anchor: Span
    status: StatusJson
    date: str | None
    speaker: str | None
    attribution: str | None
    rule: str
    score: float | None


def span(anchor: Anchor) -> Span:
    """An anchor as a span."""
    return Span(start=anchor.start, end=anchor.end, text=anchor.exact)


def maybe_span(anchor: Anchor | None) -> Span | None:
    """An anchor as a span, None for none."""
    return span(anchor) if anchor else None


def innermost(attribution: Attribution | None) -> str | None:
    """The name at the inner end of a chain; None for the outlet's own voice."""
    if attribution is None or not attribution.chain:
        return None
    return attribution.chain[-1].name


class ClaimShaper:
    """Shapes the claims of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._names = {actor.id: actor.name for actor in reading.actors}
        self._attributions = {attribution.id: attribution for attribution in reading.attributions}

    def event(self, claim: Claim, event: Event) -> EventJson:
        """An event claim."""
        return EventJson(
            **self._shared(claim),
            type=event.type,
            alternates=event.alternates,
            mode=event.mode,
            contexts=event.contexts,
            quad=event.quad,
            cameo=event.cameo,
            goldstein=event.goldstein,
            symmetric=event.symmetric,
            trigger=span(event.trigger),
            sources=self._roles(event.sources),
            targets=self._roles(event.targets),
            place=self._maybe_role(event.place),
            counts=tuple(_count(count) for count in event.counts),
        )

    def relation(self, claim: Claim, relation: Relation) -> RelationJson:
        """A relation claim."""
        return RelationJson(
            **self._shared(claim),
            kind=relation.kind,
            predicate=span(relation.predicate),
            holder=self._roles(relation.holder),
            target=self._roles(relation.target),
            trend=relation.trend,
            strength=relation.strength,
            spheres=relation.spheres,
        )

    def influence(self, claim: Claim, influence: Influence) -> InfluenceJson:
        """An influence claim."""
        return InfluenceJson(
            **self._shared(claim),
            cause=self._phrase(influence.cause),
            effect=self._phrase(influence.effect),
            sign=influence.sign,
            concept_sign=influence.concept_sign,
            link_type=influence.link_type,
            triggers=tuple(span(trigger) for trigger in influence.triggers),
            hedges=tuple(hedge.anchor.exact for hedge in claim.status.hedges),
            strength=influence.strength,
            condition=maybe_span(influence.condition),
        )

    def measure(self, claim: Claim, measure: Measure) -> MeasureJson:
        """A measure claim."""
        return MeasureJson(
            **self._shared(claim),
            amount=span(measure.amount),
            value=measure.value,
            unit=measure.unit,
            bound=measure.bound,
            of=maybe_span(measure.of),
        )

    def _shared(self, claim: Claim) -> Shared:
        return Shared(
            id=claim.id,
            sentence=claim.sentence,
            anchor=span(claim.anchor),
            status=_status(claim.status),
            date=claim.when.edtf if claim.when else None,
            speaker=innermost(self._attributions.get(claim.attribution or "")),
            attribution=claim.attribution,
            rule=claim.rule,
            score=claim.score,
        )

    def _roles(self, roles: tuple[Role, ...]) -> tuple[RoleJson, ...]:
        return tuple(self._role(role) for role in roles)

    def _maybe_role(self, role: Role | None) -> RoleJson | None:
        return self._role(role) if role else None

    def _role(self, role: Role) -> RoleJson:
        return RoleJson(
            start=role.anchor.start,
            end=role.anchor.end,
            text=role.anchor.exact,
            actor=role.actor,
            name=self._names.get(role.actor or ""),
            inferred=role.inferred,
            score=role.score,
        )

    def _phrase(self, phrase: Phrase) -> PhraseJson:
        return PhraseJson(
            start=phrase.anchor.start,
            end=phrase.anchor.end,
            text=phrase.anchor.exact,
            concept=phrase.concept,
            holder=self._maybe_role(phrase.holder),
            target=self._maybe_role(phrase.target),
            sphere=phrase.sphere,
            delta=phrase.delta,
            orientation=phrase.orientation,
            antecedent=maybe_span(phrase.antecedent),
        )


def _count(count: Count) -> CountJson:
    anchor = count.anchor
    return CountJson(
        start=anchor.start, end=anchor.end, text=anchor.exact, kind=count.kind, value=count.value, bound=count.bound
    )


def _status(status: Status) -> StatusJson:
    return StatusJson(
        polarity=status.polarity,
        modality=status.modality,
        factuality=status.factuality,
        hedges=tuple(hedge.anchor.exact for hedge in status.hedges),
        views=tuple(ViewJson(holder=view.holder, factuality=view.factuality) for view in status.views),
    )
