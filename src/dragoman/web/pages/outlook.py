"""Built -> what the texts say is to come, and chances between two actors with what they are counted from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from dragoman.outlook import list_stated
from dragoman.outlook.dyads import ENOUGH
from dragoman.records import Claim
from dragoman.records.outlook import QuadChance, Reason, Regime, StatedOutlook, Week
from dragoman.tell.evidence import Evidence
from dragoman.verbs import Built
from dragoman.verbs.outlook import Known, gather_history, outlook_of
from dragoman.web.pages.cites import Cite, cite_claim, cite_ids, gather_evidence

MOST_PAIRS, MOST_STATED = 60, 500


class OutlookStated(Struct, frozen=True, kw_only=True):
    """What a text says is to come.

    claim: the id it was read as. text: the sentence. modality: planned, possible, probable, feared or conditional.
    polarity: "-" where it is said not to come. hedges: words of the text that say how surely. low, high: percent that
    ICD 203 gives its word of likelihood, None where it uses none of those. who: who expects it, the page first, the
    innermost last. stated: when, EDTF; due: by when, EDTF, as the text says; None when nobody says.
    """

    claim: str
    text: str
    modality: str
    polarity: str
    hedges: tuple[str, ...]
    low: int | None
    high: int | None
    who: tuple[str, ...]
    stated: str | None
    due: str | None
    cite: Cite


class OutlookActor(Struct, frozen=True, kw_only=True):
    """An actor with dealings of its own. events: dated ones in which it acts or is acted on."""

    id: str
    name: str
    events: int


class OutlookPair(Struct, frozen=True, kw_only=True):
    """What one actor did to another. events: dated ones. enough: whether there are as many as a forecast takes."""

    source: str
    target: str
    source_name: str
    target_name: str
    events: int
    enough: bool


class OutlookPage(Struct, frozen=True, kw_only=True):
    """What is to come by the texts, and between whom chances can be counted.

    stated: in reading order; more: how many are left out. actors: most dated events first. pairs: most dated events
    first, more_pairs: how many are left out. needed: dated events that a forecast between two takes. events: dated ones
    in all; undated: findings that tell events without a day of their own, which no history can use. first, last: the
    days between which the dated ones lie, None without any.
    """

    stated: tuple[OutlookStated, ...]
    more: int
    actors: tuple[OutlookActor, ...]
    pairs: tuple[OutlookPair, ...]
    more_pairs: int
    needed: int
    events: int
    undated: int
    first: str | None
    last: str | None


class OutlookReason(Struct, frozen=True, kw_only=True):
    """One thing that moved a chance. told: in words, with n. points: what the chance would lose without it, 0 to 1.

    days: of the events behind it, latest first. cites: words that tell them, () for imported ones.
    """

    told: str
    points: float
    days: tuple[str, ...]
    cites: tuple[Cite, ...]


class OutlookChance(Struct, frozen=True, kw_only=True):
    """The chance of at least one event of a quad class, from source to target, within some days.

    chance: 0 to 1, None where there is no forecast; then why_not says why. base_rate: share of the base_rows mornings
    of the window (first and last day) on which it came. own_days: days on which these two had it, of days_known.
    reasons: strongest first; against: the strongest that spoke against. said_alike, came_alike, rows_alike: of the
    later mornings told about as much. reliability: all of those: (how many, said, came), least chance first.
    """

    quad: int
    name: str
    days: int
    chance: float | None
    why_not: str | None
    base_rate: float | None
    base_rows: int
    window: tuple[str, str] | None
    own_days: int
    days_known: int
    reasons: tuple[OutlookReason, ...]
    against: OutlookReason | None
    said_alike: float | None
    came_alike: float | None
    rows_alike: int
    reliability: tuple[tuple[int, float, float], ...]


class BetweenPage(Struct, frozen=True, kw_only=True):
    """The outlook of one actor towards another.

    source, target: names. events: dated ones from source to target; needed: how many a forecast takes. as_of: the last
    day known. why_not: why nothing at all is foretold, None where something is. stated: what texts say is to come of
    either. undated: findings of events without a day. regimes: changes of pace. weeks: the last eight, oldest first.
    """

    source: str
    target: str
    events: int
    needed: int
    as_of: str | None
    why_not: str | None
    chances: tuple[OutlookChance, ...]
    stated: tuple[OutlookStated, ...]
    undated: int
    regimes: tuple[Regime, ...]
    weeks: tuple[Week, ...]


def make_outlook(built: Built) -> OutlookPage:
    """What the texts of a dossier say is to come, and how much history there is between whom. Deterministic."""
    evidence, known = gather_evidence(built), gather_history(built, ())
    stated = list_stated(built.readings, built.documents)
    pairs = _count_pairs(known)
    ordered = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    ids = {name: actor for actor, name in sorted(known.names.items(), reverse=True)}
    size = known.history.size
    return OutlookPage(
        stated=tuple(_stated(stated[:MOST_STATED], evidence)),
        more=max(0, len(stated) - MOST_STATED),
        actors=tuple(_actors(ids, pairs)),
        pairs=tuple(_pair(pair, pairs[pair], ids) for pair in ordered[:MOST_PAIRS]),
        more_pairs=max(0, len(pairs) - MOST_PAIRS),
        needed=ENOUGH,
        events=size,
        undated=known.undated,
        first=known.history.date_of(int(known.history.day.min())) if size else None,
        last=known.history.date_of(known.history.last) if size else None,
    )


def make_between(built: Built, source: str, target: str) -> BetweenPage:
    """The outlook of one actor towards another, or why there is none. source, target: ids or names.

    Raises OutlookError for an actor that the dossier does not speak of.
    """
    evidence, outlook = gather_evidence(built), outlook_of(built, source, target)
    return BetweenPage(
        source=outlook.source,
        target=outlook.target,
        events=outlook.events,
        needed=outlook.needed,
        as_of=outlook.as_of,
        why_not=outlook.why_not,
        chances=tuple(_chance(chance, evidence) for chance in outlook.chances),
        stated=tuple(_stated(outlook.stated[:MOST_STATED], evidence)),
        undated=outlook.undated,
        regimes=outlook.regimes,
        weeks=outlook.weeks,
    )


def _stated(found: Iterable[StatedOutlook], evidence: Evidence) -> Iterator[OutlookStated]:
    for one in found:
        claim: Claim = evidence.claims[one.claim]
        low, high = one.band or (None, None)
        yield OutlookStated(
            claim=one.claim,
            text=one.words,
            modality=one.modality,
            polarity=one.polarity,
            hedges=one.hedges,
            low=low,
            high=high,
            who=evidence.speakers(claim),
            stated=one.stated,
            due=one.due,
            cite=cite_claim(evidence, claim),
        )


def _count_pairs(known: Known) -> Counter[tuple[str, str]]:
    """Dated events by the names of who acts and who is acted on."""
    history = known.history
    ends = zip(history.source.tolist(), history.target.tolist(), strict=True)
    return Counter((history.actors[source], history.actors[target]) for source, target in ends)


def _actors(ids: Mapping[str, str], pairs: Mapping[tuple[str, str], int]) -> Iterator[OutlookActor]:
    """Everybody with dealings of their own, each name once; the merely described ("two officers") with events alone."""
    events: Counter[str] = Counter()
    for (source, target), met in pairs.items():
        events[source] += met
        events[target] += met
    listed = (name for name, actor in ids.items() if events[name] or "~" not in actor)
    for name in sorted(listed, key=lambda name: (-events[name], name.casefold(), name)):
        yield OutlookActor(id=ids[name], name=name, events=events[name])


def _pair(pair: tuple[str, str], events: int, ids: Mapping[str, str]) -> OutlookPair:
    source, target = pair
    return OutlookPair(
        source=ids.get(source, source),
        target=ids.get(target, target),
        source_name=source,
        target_name=target,
        events=events,
        enough=events >= ENOUGH,
    )


def _chance(chance: QuadChance, evidence: Evidence) -> OutlookChance:
    return OutlookChance(
        quad=chance.quad,
        name=chance.name,
        days=chance.days,
        chance=chance.chance,
        why_not=chance.why_not,
        base_rate=chance.base_rate,
        base_rows=chance.base_rows,
        window=chance.window,
        own_days=chance.own_days,
        days_known=chance.days_known,
        reasons=tuple(_reason(reason, evidence) for reason in chance.reasons),
        against=_reason(chance.against, evidence) if chance.against else None,
        said_alike=chance.said_alike,
        came_alike=chance.came_alike,
        rows_alike=chance.rows_alike,
        reliability=chance.reliability,
    )


def _reason(reason: Reason, evidence: Evidence) -> OutlookReason:
    return OutlookReason(
        told=reason.told, points=reason.points, days=reason.days, cites=cite_ids(evidence, reason.claims)
    )
