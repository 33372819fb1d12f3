"""A labelled passage. Spans are [start, end) in code points of the passage's text; sentences count from 0."""

from typing import Literal

from msgspec import Struct

from dragoman.records.status import Modality

Span = tuple[int, int]
Polarity = Literal["+", "-"]
Genre = Literal["wire", "dispatch", "communique", "analysis", "editorial", "briefing", "interview", "sitrep"]
Region = Literal[
    "africa-west",
    "africa-east",
    "africa-north",
    "africa-south",
    "middle-east",
    "gulf",
    "caucasus",
    "central-asia",
    "south-asia",
    "southeast-asia",
    "east-asia",
    "pacific",
    "europe-east",
    "europe-west",
    "balkans",
    "arctic",
    "latin-america",
    "caribbean",
    "north-america",
    "global",
]
MentionKind = Literal["name", "metonym", "adjective", "nominal", "pronoun"]
Form = Literal["direct", "indirect", "according", "mixed", "passive", "nested", "carried"]
Part = Literal["train", "dev", "test"]


class Who(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An actor of a passage.

    id: the same for all that refer to it in the passage. sector: PLOVER sector, None for none. country: ISO 3166
    alpha-3, or the invented country's name; None where it belongs to none. known: True for a real actor.
    """

    id: str
    known: bool
    sector: str | None = None
    country: str | None = None


class Mention(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Words that refer to an actor. actor: id of a Who."""

    sentence: int
    span: Span
    actor: str
    kind: MentionKind


class Role(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Who or what fills a place in a label.

    span: the words; None where the sentence does not name the actor. actor: id of a Who; None for a thing.
    """

    span: Span | None = None
    actor: str | None = None


class Label(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What events, relations and influences share. by: ids of attributions, the one nearest the page first."""

    sentence: int
    polarity: Polarity = "+"
    modality: Modality = "asserted"
    by: tuple[str, ...] = ()


class Event(Label, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One deed. type: PLOVER type, None for a political deed that PLOVER has no type for.

    alternates: other honest types. mode: of the type, None where the words tell none. when: the time's words and its
    EDTF value. place: where the words say it was.
    """

    trigger: Span
    type: str | None
    alternates: tuple[str, ...] = ()
    mode: str | None = None
    sources: tuple[Role, ...] = ()
    targets: tuple[Role, ...] = ()
    when: Span | None = None
    edtf: str | None = None
    place: Span | None = None


class Relation(Label, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A standing tie. kind: id of a relation kind. trend None: not said."""

    predicate: Span
    kind: str
    holders: tuple[Role, ...] = ()
    targets: tuple[Role, ...] = ()
    trend: Literal["rising", "falling", "steady"] | None = None


class End(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Cause or effect.

    quantity: id of a quantity, "act:LEMMA" of a deed, "thing:NOUN"; None where nobody labelled it. delta: +1 or -1
    when the words say that it rises or falls.
    """

    span: Span
    quantity: str | None = None
    delta: Literal[1, -1] | None = None


class Influence(Label, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Cause acts on effect, as the text states it.

    cause, effect: None for an end that only an earlier sentence tells; never both. sign: between the words as they
    stand: 1, -1, 0 (the text says: no effect), None (not said). connectives: the words that make the link, in order; ()
    when none do.
    """

    link_type: str
    sign: Literal[1, 0, -1] | None
    cause: End | None
    effect: End | None
    connectives: tuple[Span, ...] = ()

    @property
    def quantity_sign(self) -> Literal[1, 0, -1] | None:
        """The sign between the quantities of both ends, each taken as rising; 0 and None as for the words.

        Words that say a quantity falls stand now inside the quoted end ("shortages") and now outside ("curbs trade").
        What moves which way is told by delta in either case, so where the effect has one it decides.
        """
        if not self.sign or self.cause is None or self.effect is None:
            return self.sign
        product = (self.cause.delta or 1) * (self.effect.delta or self.sign)
        return 1 if product > 0 else -1


class Attribution(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Who says something.

    id: "SENTENCE.NUMBER", both from 0 and 1. holder: None when unnamed ("it is said"). cues: the words that attribute,
    () where none do. content: from the first to the last word of what is said.
    """

    id: str
    sentence: int
    form: Form
    content: Span
    holder: Role | None = None
    cues: tuple[Span, ...] = ()


class Measure(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An amount. what: the words of what is counted. bound: as in dragoman.records.Measure."""

    sentence: int
    amount: Span
    value: float
    unit: str | None = None
    what: Span | None = None
    bound: Literal["upper", "lower", "about"] | None = None


class Time(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A time expression. edtf: date or interval, resolved; duration: ISO 8601; both None for words without a value."""

    sentence: int
    span: Span
    edtf: str | None = None
    duration: str | None = None


class Passage(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A short text with everything that was labelled in it.

    id: made from header and text, so a mended label keeps it. published: EDTF date or None. actors: whether those in it
    are real, invented, or of both sorts. split: None until the passage is added to the data.
    """

    id: str
    genre: Genre
    region: Region
    published: str | None
    outlet: str | None
    actors: Literal["real", "invented", "mixed"]
    text: str
    sentences: tuple[Span, ...]
    split: Part | None = None
    who: tuple[Who, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    influences: tuple[Influence, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    measures: tuple[Measure, ...] = ()
    times: tuple[Time, ...] = ()

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]]

    def coded(self) -> frozenset[int]:
        """Numbers of the sentences that tell an event, a relation or an influence; all others have nothing to code."""
        labels: tuple[Label, ...] = (*self.events, *self.relations, *self.influences)
        return frozenset(label.sentence for label in labels)
