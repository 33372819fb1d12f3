"""Built -> the page of events: what happened, will or did not, when as far as anybody says, and where."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from msgspec import Struct

from dragoman.records import Claim, Count, Event, Finding, Role, When
from dragoman.records.finding import Support
from dragoman.records.when import Granularity
from dragoman.tell.background import is_background
from dragoman.tell.evidence import Evidence
from dragoman.tell.readers import say_readers
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages._parties import Party, best_claim, parties_of
from dragoman.web.pages.cites import Cite, cite_ids, gather_evidence
from dragoman.weigh.spans import EARLIEST, read_span

# Most events of one answer; the others are on further pages.
LIMIT = 2_000
Standing = Literal["told", "denied", "planned", "feared", "asked", "possible", "supposed"]
# How a claim that does not deny is held -> how an event is drawn.
STANDINGS: dict[str, Standing] = {
    "planned": "planned",
    "requested": "asked",
    "feared": "feared",
    "possible": "possible",
    "probable": "possible",
    "conditional": "supposed",
    "counterfactual": "supposed",
}
DAY, MONTH, YEAR = len("2031-05-04"), len("2031-05"), len("2031")


class EventTime(Struct, frozen=True, kw_only=True):
    """When something is told to have been, as far as the texts say.

    edtf: the value. first, last: earliest and latest day it may have been, ISO 8601; None where that end is open.
    said: the words of a text, None where several texts agree on a span that none of them says.
    modifier: early, mid, late. year_assumed: the year was taken from the document's date.
    """

    edtf: str
    first: str | None
    last: str | None
    granularity: Granularity
    said: str | None
    modifier: Literal["early", "mid", "late"] | None
    year_assumed: bool


class EventPlace(Struct, frozen=True, kw_only=True):
    """Where something was, by its name in the text. country: ISO 3166 alpha-3 of the land it lies in, None if unknown.

    No list of ours holds coordinates of towns; none are given.
    """

    party: Party
    country: str | None


class EventCount(Struct, frozen=True, kw_only=True):
    """How many an event befell or took part in it. bound: as in Measure, None for an exact number."""

    kind: Literal["killed", "injured", "detained", "displaced", "missing", "taking_part"]
    value: float
    bound: Literal["upper", "lower", "about"] | None


class EventRow(Struct, frozen=True, kw_only=True):
    """One finding on an event. id: of the finding. told: it in one sentence.

    type: PLOVER type, None for what PLOVER has none for; quad: 1 verbal and 2 material cooperation, 3 verbal and 4
    material conflict, None without a type. first acts, second is acted on; symmetric: either order is right.
    countries: of who acts and who is acted on, ISO 3166 alpha-3. time: None for no date; said_when: the words of a time
    that names no day ("for twenty years"), None without. published: when it was first told of, EDTF.
    background: it was over a year before the first text that tells of it.
    standing: told as so, or denied, planned, feared, asked for, possible, supposed ("if"). disputed: other passages
    say otherwise; conflicts: ids of the disputes. read_by: "rules", or the learned reader with how sure it is.
    """

    id: str
    told: str
    type: str | None
    quad: int | None
    mode: str | None
    first: tuple[Party, ...]
    second: tuple[Party, ...]
    first_countries: tuple[str, ...]
    second_countries: tuple[str, ...]
    symmetric: bool
    time: EventTime | None
    said_when: str | None
    published: str | None
    place: EventPlace | None
    counts: tuple[EventCount, ...]
    standing: Standing
    polarity: Literal["+", "-"]
    modality: str
    support: Support
    background: bool
    disputed: bool
    conflicts: tuple[str, ...]
    mentions: int
    documents: int
    origins: int
    read_by: str
    cites: tuple[Cite, ...]


class EventsPage(Struct, frozen=True, kw_only=True):
    """Events in the order of the days they may have been first, those without a date last; empty without any.

    events: `limit` of them from `offset` on. total: how many there are; undated: how many of all have no date.
    earliest, latest: the first and last day of all that is dated, ISO 8601; None where nothing is.
    """

    events: tuple[EventRow, ...]
    total: int
    undated: int
    offset: int
    limit: int
    earliest: str | None
    latest: str | None


def make_events(built: Built, *, offset: int = 0, limit: int = LIMIT) -> EventsPage:
    """A page of the events, earliest first."""
    evidence = gather_evidence(built)
    found = [told for one in evidence.weighed.findings if (told := _event(one, evidence)) is not None]
    found.sort(key=_order)
    days = [day for one in found for day in _days(one.finding.when) if day is not None]
    return EventsPage(
        events=tuple(_row(one, evidence) for one in found[offset : offset + limit]),
        total=len(found),
        undated=sum(read_span(one.finding.when) is None for one in found),
        offset=offset,
        limit=limit,
        earliest=min(days, default=None),
        latest=max(days, default=None),
    )


class Told(NamedTuple):
    """A finding on an event, with the claim that speaks for it and what that says."""

    finding: Finding
    claim: Claim
    event: Event


def _event(finding: Finding, evidence: Evidence) -> Told | None:
    """A finding on an event; None for one on anything else."""
    claim = best_claim(finding, evidence) if finding.kind == "event" else None
    event = claim.content if claim is not None else None
    return Told(finding, claim, event) if claim is not None and isinstance(event, Event) else None


def _order(told: Told) -> tuple[bool, int, int, str]:
    """By the first day that is said; what has no first day counts from its last, what has neither stands last."""
    finding, span = told.finding, read_span(told.finding.when)
    if span is None:
        return True, 0, 0, finding.id
    return False, span.last if span.first == EARLIEST else span.first, span.last, finding.id


def _row(told: Told, evidence: Evidence) -> EventRow:
    finding, claim, event = told
    time = _time(finding, evidence)
    return EventRow(
        id=finding.id,
        told=word_claim(claim, evidence),
        type=event.type,
        quad=event.quad,
        mode=event.mode,
        first=parties_of(event.sources, evidence),
        second=parties_of(event.targets, evidence),
        first_countries=_countries(event.sources, evidence),
        second_countries=_countries(event.targets, evidence),
        symmetric=event.symmetric,
        time=time,
        said_when=_said(claim.when) if time is None else None,
        published=_published(finding, evidence),
        place=_place(event.place, evidence),
        counts=tuple(map(_count, event.counts)),
        standing=_standing(claim),
        polarity=claim.status.polarity,
        modality=claim.status.modality,
        support=finding.support,
        background=is_background(finding, evidence),
        disputed=finding.support == "conflicted" or bool(finding.conflicts),
        conflicts=finding.conflicts,
        mentions=finding.mentions,
        documents=finding.documents,
        origins=finding.origins,
        read_by=say_readers(evidence.claims_of(finding)),
        cites=cite_ids(evidence, finding.claims),
    )


def _standing(claim: Claim) -> Standing:
    """How an event is drawn; what is unlikely, or may not come, is denied by nobody."""
    standing = STANDINGS.get(claim.status.modality, "told")
    return "denied" if claim.status.polarity == "-" and standing != "possible" else standing


def _time(finding: Finding, evidence: Evidence) -> EventTime | None:
    """When a finding is dated, with the words of the first claim that says just that."""
    if finding.when is None or read_span(finding.when) is None:
        return None
    claims = evidence.claims_of(finding)
    when = next((claim.when for claim in claims if claim.when is not None and claim.when.edtf == finding.when), None)
    first, last = _days(finding.when)
    return EventTime(
        edtf=finding.when,
        first=first,
        last=last,
        granularity=when.granularity if when is not None else _granularity(finding.when),
        said=_said(when),
        modifier=when.modifier if when is not None else None,
        year_assumed=when is not None and when.year_assumed,
    )


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day of an EDTF date; None for an open end, and for both of what names no day."""
    span = read_span(edtf)
    return span.ends if span is not None else (None, None)


def _granularity(edtf: str) -> Granularity:
    """How fine a date is by how it is written; an interval is a duration."""
    if "/" in edtf:
        return "duration"
    return {DAY: "day", MONTH: "month", YEAR: "year"}.get(len(edtf), "second")  # type: ignore[return-value]


def _said(when: When | None) -> str | None:
    """The words of a time, on one line."""
    return " ".join(when.anchor.exact.split()) if when is not None else None


def _published(finding: Finding, evidence: Evidence) -> str | None:
    docs = evidence.docs_of(finding.claims)
    return min((day for doc in docs if (day := evidence.documents[doc].published)), default=None)


def _countries(roles: Iterable[Role], evidence: Evidence) -> tuple[str, ...]:
    """Countries of those in some roles, each once, in the order of the text."""
    found = (evidence.actors[role.actor].country for role in roles if role.actor in evidence.actors)
    return tuple(dict.fromkeys(country for country in found if country))


def _place(place: Role | None, evidence: Evidence) -> EventPlace | None:
    if place is None:
        return None
    countries = _countries([place], evidence)
    return EventPlace(party=parties_of([place], evidence)[0], country=next(iter(countries), None))


def _count(count: Count) -> EventCount:
    return EventCount(kind=count.kind, value=count.value, bound=count.bound)
