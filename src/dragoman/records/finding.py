"""Finding: claims that say the same thing, merged; what repeats, what conflicts."""

from typing import Literal

from msgspec import Struct

from dragoman.records.actor import Actor
from dragoman.records.anchor import Anchor
from dragoman.records.concept import Concept

Support = Literal[
    "unsupported",
    "single-origin",
    "multi-origin-unproven",
    "corroborated",
    "conflicted",
    "superseded",
    "retracted",
    "reviewed",
]

Derivation = Literal["verbatim", "near-duplicate", "excerpt", "update", "correction", "retraction", "reprint", "relay"]


class Repeat(Struct, frozen=True, kw_only=True, gc=False):
    """Words that stand more than once: the places, how they were found, and how alike (0 to 1; 1 is exact).

    unit: what repeats; "document" for two documents of which one derives from the other (places: what both hold,
      the one credited first), "report" for documents that relay one source, "passage" for one matter in
      other words on one page. why: one sentence on the basis.
    Of documents and reports is told too
    kind: how one derives from the other; an update may share as little as a twentieth of its words.
    jaccard, containment: share of what either, and of what the smaller, holds that both hold, in runs of five words.
    first: id of the document the words are credited to, None when nothing says which came first. basis: what says so.
    """

    id: str
    method: Literal["exact", "near", "contained", "relay", "paraphrase"]
    score: float
    places: tuple[Anchor, ...]
    unit: Literal["sentence", "block", "phrase", "document", "report", "passage"] = "sentence"
    why: str = ""
    kind: Derivation | None = None
    jaccard: float | None = None
    containment: float | None = None
    first: str | None = None
    basis: Literal["credit line", "date", "one date", "length"] | None = None


class OriginGroup(Struct, frozen=True, kw_only=True, gc=False):
    """Claims that trace to one origin. why: the rule or the person that put them together.

    voices: who may have said it first; more than one where copies exist and nothing says which came first.
    independence: from the other groups; "same" where claims of several documents were put together here.
    """

    id: str
    name: str
    claims: tuple[str, ...]
    independence: Literal["same", "unproven", "argued"] = "same"
    why: str = ""
    voices: tuple[str, ...] = ()


class Finding(Struct, frozen=True, kw_only=True, gc=False):
    """Claims that say the same thing, merged on roles, polarity, time and place.

    kind: event, relation, influence, measure. label: one line in plain words.
    claims: ids, first read first. mentions, documents, publishers, origins: how many of each; repeats count in
      mentions alone.
    when: EDTF span the dated claims agree on, None when none is dated.
    """

    id: str
    kind: str
    label: str
    claims: tuple[str, ...]
    mentions: int
    documents: int
    publishers: int
    origins: int
    support: Support
    conflicts: tuple[str, ...] = ()
    polarity: Literal["+", "-"] = "+"
    when: str | None = None


class Conflict(Struct, frozen=True, kw_only=True, gc=False):
    """Rival claims, both kept.

    type: polarity, agency (who let it happen), doer (who did it), beginning (who began), role, quantity, time, trend,
      motive, quantifier, posture, publicity, metadata, factuality (heard in one place, told as fact in another).
    a, b: the words on each side; a_claims, b_claims: claim ids. explained: "change", "scope" or None when the
      difference is not one of time or scope. marked: the text itself sets them against each other.
    """

    id: str
    type: str
    a: Anchor
    b: Anchor
    a_claims: tuple[str, ...] = ()
    b_claims: tuple[str, ...] = ()
    why: str = ""
    explained: Literal["change", "scope"] | None = None
    marked: bool = False


class Weighed(Struct, frozen=True, kw_only=True, gc=False):
    """All findings of a dossier, with repeats, origins and conflicts, and the actors and concepts they speak of.

    skipped: decisions that could not be applied, one line each.
    """

    findings: tuple[Finding, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    origins: tuple[OriginGroup, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    actors: tuple[Actor, ...] = ()
    concepts: tuple[Concept, ...] = ()
    skipped: tuple[str, ...] = ()
