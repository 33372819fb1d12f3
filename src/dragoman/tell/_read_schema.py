"""The keys of dragoman.read/1. A field may be added within the version; none is renamed, retyped or taken away."""

from msgspec import Struct


class Span(Struct, frozen=True, kw_only=True):
    """Words in the document: [start, end) in Unicode code points of document.text, and the words themselves."""

    start: int
    end: int
    text: str


class MentionJson(Span, frozen=True, kw_only=True):
    """Words that refer to an actor. kind: name, metonym, adjective, nominal, pronoun or place.

    quantifier: all, most, many, some, few or none; null where no word says how many are meant.
    """

    kind: str
    embedded: bool = False
    quantifier: str | None = None


class ActorJson(Struct, frozen=True, kw_only=True):
    """Somebody the document refers to. sector: PLOVER code. provisional: in no list, taken from the text."""

    id: str
    name: str
    kinds: tuple[str, ...]
    country: str | None
    sector: str | None
    provisional: bool
    mentions: tuple[MentionJson, ...]


class RoleJson(Span, frozen=True, kw_only=True):
    """Who fills a place in a claim. actor, name: null while nobody is known behind the words.

    score: how likely it stands there, where the learned reader put it; null where a rule did.
    """

    actor: str | None
    name: str | None
    inferred: bool = False
    score: float | None = None


class ViewJson(Struct, frozen=True, kw_only=True):
    """How one holder of the chain holds a content. factuality: -3 to 3, null where it commits to neither."""

    holder: str
    factuality: int | None


class StatusJson(Struct, frozen=True, kw_only=True):
    """How the passage holds its content. factuality: -3 to 3, null where it commits to neither."""

    polarity: str
    modality: str
    factuality: int | None
    hedges: tuple[str, ...] = ()
    views: tuple[ViewJson, ...] = ()


class ClaimJson(Struct, frozen=True, kw_only=True):
    """What every claim has. date: EDTF, null where the text names none. speaker: innermost holder, null for the outlet.

    attribution: id in attributions. rule: rule and version that read it. score: null where never measured.
    """

    id: str
    sentence: int
    anchor: Span
    status: StatusJson
    date: str | None
    speaker: str | None
    attribution: str | None
    rule: str
    score: float | None


class CountJson(Span, frozen=True, kw_only=True):
    """How many an event befell or took part in it. kind: killed, injured, detained, displaced, missing, taking_part.

    bound: upper, lower, about, or null for exact.
    """

    kind: str
    value: float
    bound: str | None


class EventJson(ClaimJson, frozen=True, kw_only=True):
    """Something somebody does to somebody. type: PLOVER type, null for what PLOVER has none for."""

    type: str | None
    alternates: tuple[str, ...]
    mode: str | None
    contexts: tuple[str, ...]
    quad: int | None
    cameo: str | None
    goldstein: float | None
    symmetric: bool
    trigger: Span
    sources: tuple[RoleJson, ...]
    targets: tuple[RoleJson, ...]
    place: RoleJson | None
    counts: tuple[CountJson, ...]


class RelationJson(ClaimJson, frozen=True, kw_only=True):
    """A standing tie. trend: rising, falling, steady, or null where the text names none."""

    kind: str
    predicate: Span
    holder: tuple[RoleJson, ...]
    target: tuple[RoleJson, ...]
    trend: str | None
    strength: tuple[str, ...]
    spheres: tuple[str, ...]


class PhraseJson(Span, frozen=True, kw_only=True):
    """One end of an influence. orientation: +1 when more of the words is more of the concept, -1 when less."""

    concept: str | None
    holder: RoleJson | None
    target: RoleJson | None
    sphere: str | None
    delta: int | None
    orientation: int
    antecedent: Span | None


class InfluenceJson(ClaimJson, frozen=True, kw_only=True):
    """Cause acts on effect. sign: between the words as they stand; concept_sign: between concepts, more to more.

    +1 raises, -1 lowers, 0 no effect by the text, null not said.
    """

    cause: PhraseJson
    effect: PhraseJson
    sign: int | None
    concept_sign: int | None
    link_type: str
    triggers: tuple[Span, ...]
    hedges: tuple[str, ...]
    strength: str | None
    condition: Span | None


class MeasureJson(ClaimJson, frozen=True, kw_only=True):
    """An amount as the text gives it. bound: upper, lower, about, or null for exact."""

    amount: Span
    value: float
    unit: str | None
    bound: str | None
    of: Span | None


class HolderJson(Struct, frozen=True, kw_only=True):
    """One link of an attribution chain. kind: outlet, summary, named, unnamed or unknown. span: null for the page."""

    name: str
    kind: str
    actor: str | None
    span: Span | None


class AttributionJson(Struct, frozen=True, kw_only=True):
    """Who says so. source: innermost holder. chain: from the page inward.

    type: direct, indirect, evidential or attitude.
    """

    id: str
    source: str
    chain: tuple[HolderJson, ...]
    cue: Span
    content: Span
    type: str
    rule: str


class TimeJson(Span, frozen=True, kw_only=True):
    """A time expression. value: EDTF, null where the words name no point. basis: explicit, anchored or assumed."""

    value: str | None
    granularity: str
    modifier: str | None
    duration: str | None
    basis: str
    year_assumed: bool


class PlaceJson(Span, frozen=True, kw_only=True):
    """Words in any document of the same weighing."""

    document: str


class ConflictJson(Struct, frozen=True, kw_only=True):
    """Rival claims. explained: change, scope, or null. marked: the text itself sets them against each other."""

    id: str
    type: str
    a: PlaceJson
    b: PlaceJson
    a_claims: tuple[str, ...]
    b_claims: tuple[str, ...]
    why: str
    explained: str | None
    marked: bool


class RepeatJson(Struct, frozen=True, kw_only=True):
    """Words that stand more than once. method: exact, near, contained, relay or paraphrase. score: 0 to 1 (exact)."""

    id: str
    method: str
    score: float
    places: tuple[PlaceJson, ...]


class ConceptJson(Struct, frozen=True, kw_only=True):
    """A quantity that can go up or down; positive says what up means."""

    id: str
    label: str
    quantity: str
    holder: str | None
    target: str | None
    sphere: str | None
    positive: str
    provisional: bool


class SegmentJson(Struct, frozen=True, kw_only=True):
    """One part of the document. source, date: where the part has its own."""

    number: int
    kind: str
    start: int
    end: int
    source: str | None
    date: str | None


class SentenceJson(Struct, frozen=True, kw_only=True):
    """One sentence. repeat_of: number of the first sentence of this document with the same words."""

    number: int
    segment: int
    start: int
    end: int
    repeat_of: int | None


class DocumentJson(Struct, frozen=True, kw_only=True):
    """The document as stored. published: EDTF, null where nobody says.

    published_basis: page, sidecar, flag or stamp; null with no date.
    """

    id: str
    sha256: str
    name: str
    media_type: str
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    published_basis: str | None
    url: str | None
    language: str | None
    text: str


class ReadJson(Struct, frozen=True, kw_only=True):
    """Everything read from one document. unresolved: mentions behind which nobody is known."""

    schema: str
    reader: str
    document: DocumentJson
    segments: tuple[SegmentJson, ...]
    sentences: tuple[SentenceJson, ...]
    actors: tuple[ActorJson, ...]
    unresolved: tuple[MentionJson, ...]
    concepts: tuple[ConceptJson, ...]
    events: tuple[EventJson, ...]
    relations: tuple[RelationJson, ...]
    influences: tuple[InfluenceJson, ...]
    measures: tuple[MeasureJson, ...]
    attributions: tuple[AttributionJson, ...]
    times: tuple[TimeJson, ...]
    conflicts: tuple[ConflictJson, ...]
    repeats: tuple[RepeatJson, ...]
    skipped: tuple[str, ...]
