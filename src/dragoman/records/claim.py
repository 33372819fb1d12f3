"""Claim: what ONE passage says."""

from typing import Literal

from msgspec import Struct

from dragoman.records.actor import Role
from dragoman.records.anchor import Anchor
from dragoman.records.status import Status
from dragoman.records.when import When

Trend = Literal["rising", "falling", "steady"]


class Count(Struct, frozen=True, kw_only=True, gc=False):
    """How many an event befell or took part in it. bound: as in Measure; anchor: the amount's words."""

    kind: Literal["killed", "injured", "detained", "displaced", "missing", "taking_part"]
    value: float
    anchor: Anchor
    bound: Literal["upper", "lower", "about"] | None = None


class Event(Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag="event"):
    """Something somebody does to somebody.

    type: PLOVER type, None for what PLOVER has no type for (an election). alternates: other honest readings.
    quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; None without a type.
    goldstein: -10 to 10, of the CAMEO root. symmetric: either order of source and target is right (a meeting).
    mode: how it was done, None where the words do not say. contexts: what it was about, by id, in the ontology's order.
    counts: how many it befell, as its own sentence tells; () where it tells nothing.
    """

    type: str | None
    trigger: Anchor
    sources: tuple[Role, ...] = ()
    targets: tuple[Role, ...] = ()
    alternates: tuple[str, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    goldstein: float | None = None
    symmetric: bool = False
    place: Role | None = None
    counts: tuple[Count, ...] = ()


class Relation(Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag="relation"):
    """A standing tie between holder and target; kind is an id of ontology relation kinds. trend None: not said."""

    kind: str
    predicate: Anchor
    holder: tuple[Role, ...] = ()
    target: tuple[Role, ...] = ()
    trend: Trend | None = None
    strength: tuple[str, ...] = ()
    spheres: tuple[str, ...] = ()


class Phrase(Struct, frozen=True, kw_only=True, gc=False):
    """Words for one end of an influence.

    head: lemma of the word that names the quantity or act; modifiers: lemmas of the words that narrow it, in order
      ("government" of "government formation").
    of_actor: the head names somebody, whose strength is meant. clausal: the head is a verb.
    definite: the words take it as known ("the", "its", "further").
    delta: how the words say it moves (+1 more, -1 less, None not said).
    concept: id once resolved. orientation: +1 when more of the phrase is more of the concept, -1 when less
      ("weakening" of strength, "its power is eroding"); delta is folded into it.
    antecedent: the earlier words a "this" goes back to, None when there is none.
    """

    anchor: Anchor
    head: str
    modifiers: tuple[str, ...] = ()
    of_actor: bool = False
    clausal: bool = False
    definite: bool = False
    holder: Role | None = None
    target: Role | None = None
    sphere: str | None = None
    delta: Literal[1, -1] | None = None
    concept: str | None = None
    orientation: Literal[1, -1] = 1
    antecedent: Anchor | None = None


class Influence(Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag="influence"):
    """Cause phrase acts on effect phrase.

    sign: between the words as they stand: +1, -1, 0 (the text says: no effect), None (not said).
    concept_sign: between the concepts in their positive direction; None until resolved or when sign is None.
    link_type: id of ontology link types. triggers: the words that make the link.
    """

    cause: Phrase
    effect: Phrase
    sign: Literal[1, 0, -1] | None
    link_type: str
    triggers: tuple[Anchor, ...]
    concept_sign: Literal[1, 0, -1] | None = None
    strength: str | None = None
    condition: Anchor | None = None


class Measure(Struct, frozen=True, kw_only=True, gc=False, tag_field="record", tag="measure"):
    """An amount as the text gives it. bound: "upper" for "up to", "lower" for "at least", "about", None for exact.

    of: the words of what is counted, or shared out, without the amount. deed: lemma of the verb that what is counted
    does or undergoes ("kill" in "12 people were killed"), None where it does nothing.
    """

    amount: Anchor
    value: float
    unit: str | None = None
    bound: Literal["upper", "lower", "about"] | None = None
    of: Anchor | None = None
    deed: str | None = None


Content = Event | Relation | Influence | Measure


class Claim(Struct, frozen=True, kw_only=True, gc=False):
    """What one passage says, with its words, its rule, its status, its time and who says so.

    id: stable over rebuilds: made from the document, the kind and the places of the words.
    rule: rule id and version that read it ("events.verb.v1"); where the learned reader filled a side of it, that reader
      after a "+" ("events.verb.v1+frames.encoder.v1"). attribution: id in the same reading, None for the outlet's own
      voice. score: of what the learned reader read alone, how likely it holds it, between 0 and 1; 1 for what a person
      accepted; None when never measured, as for rules.
    """

    id: str
    doc: str
    sentence: int
    anchor: Anchor
    content: Content
    status: Status
    rule: str
    attribution: str | None = None
    when: When | None = None
    score: float | None = None
