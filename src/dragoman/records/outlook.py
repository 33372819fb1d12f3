"""Outlooks: chances between two actors with what moved them, rules as sentences, and what texts say is to come."""

from typing import Literal

from msgspec import Struct


class Reason(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that moved a chance. told: in words, with n and dates. points: what the chance would lose without it.

    days: when the events behind it were, latest first. claims: ids of claims that tell them, () for imported ones.
    """

    told: str
    points: float
    days: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class QuadChance(Struct, frozen=True, kw_only=True, gc=False):
    """The chance of at least one event of a quad class, source to target, within some days.

    chance: 0 to 1, None where there is no forecast; then why_not says why. base_rate: share of the mornings learned
    from on which it came; base_rows: how many those were; window: first and last of them. own_days: days on which these
    two had it, of `days_known`. reasons: what moved it its way, strongest first; against: the strongest
    that spoke against.
    said_alike, came_alike, rows_alike: of the mornings it was calibrated on, those told about as much. reliability: all
    of those mornings, least chance first: (how many, said before calibration, came).
    """

    quad: int
    name: str
    days: int
    chance: float | None = None
    why_not: str | None = None
    base_rate: float | None = None
    base_rows: int = 0
    window: tuple[str, str] | None = None
    own_days: int = 0
    days_known: int = 0
    reasons: tuple[Reason, ...] = ()
    against: Reason | None = None
    said_alike: float | None = None
    came_alike: float | None = None
    rows_alike: int = 0
    reliability: tuple[tuple[int, float, float], ...] = ()


class Regime(Struct, frozen=True, kw_only=True, gc=False):
    """Since when events of a quad class come as they do now, source to target.

    first, last: days between which it began, with the probability `mass`. now, before: events a week in it and before.
    false_alarms: share of `orders` random orders of the same weeks in which a change as strong is found.
    """

    quad: int
    name: str
    first: str
    last: str
    mass: float
    now: float
    before: float
    false_alarms: float
    orders: int


class Week(Struct, frozen=True, kw_only=True, gc=False):
    """A week of one actor towards another.

    events: of them. news: of all dyads in that week, so that a surge of reports is not taken for one of deeds.
    goldstein: mean over the `rated` events whose CAMEO root has a value, None for none.
    """

    first: str
    events: int
    news: int
    goldstein: float | None = None
    rated: int = 0


class StatedOutlook(Struct, frozen=True, kw_only=True, gc=False):
    """What a text says is to come. words: its own; hedges: those of them that say how likely, in order.

    modality: planned, possible, probable, feared or conditional. polarity: "-" where it is said not to come. band: the
    percent that ICD 203 gives its word of likelihood, None where it has none. stated: when, EDTF. due: by when, EDTF,
    as the text says.
    """

    claim: str
    doc: str
    words: str
    modality: str
    polarity: Literal["+", "-"] = "+"
    hedges: tuple[str, ...] = ()
    band: tuple[int, int] | None = None
    stated: str | None = None
    due: str | None = None


class DyadOutlook(Struct, frozen=True, kw_only=True, gc=False):
    """What is to be expected of one actor towards another.

    events: dated events between them, source to target; needed: how many a forecast takes. as_of: the last day known.
    why_not: why nothing at all is foretold, None where something is. stated: what the texts say is to come of either.
    undated: findings of the dossier that tell events without a day of their own, which no history can use; yearless:
    those of them that lack no more than the year, which the day their document was published would give.
    regimes: where a change of pace was found; weeks: the last eight, oldest first.
    """

    source: str
    target: str
    events: int
    needed: int
    as_of: str | None = None
    why_not: str | None = None
    chances: tuple[QuadChance, ...] = ()
    stated: tuple[StatedOutlook, ...] = ()
    undated: int = 0
    yearless: int = 0
    regimes: tuple[Regime, ...] = ()
    weeks: tuple[Week, ...] = ()


class RuleCell(Struct, frozen=True, kw_only=True, gc=False):
    """How often, some days after one thing, another came on that day. told: the whole as a sentence with n."""

    first_day: int
    last_day: int | None
    hits: int
    mornings: int
    told: str


class Resolved(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stated outlook that a person keeps, and what became of it: one table of outlooks.toml.

    words: what was foretold. claim: the id it was read as. chance: 0 to 1; where it is not given, the middle of the
    band of the word of likelihood in words. due: by when. came: None as long as nobody knows. by, why: who resolved it,
    and how.
    """

    words: str
    claim: str | None = None
    chance: float | None = None
    due: str | None = None
    came: bool | None = None
    by: str = ""
    why: str = ""


class TrackRecord(Struct, frozen=True, kw_only=True, gc=False):
    """How outlooks that were resolved fared. brier: 0 best, 1 worst; log: 0 best. base_rate: share that came.

    bins: (how many, said, came) by chance. missed: those told above one half that did not come, and below that did.
    """

    resolved: int
    open: int
    without_chance: int
    base_rate: float | None = None
    brier: float | None = None
    brier_of_base: float | None = None
    log: float | None = None
    bins: tuple[tuple[int, float, float], ...] = ()
    missed: tuple[Resolved, ...] = ()
