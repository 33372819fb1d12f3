"""SystemModel: the system the texts describe, ready to run."""

from typing import Literal

from msgspec import Struct

from dragoman.records.concept import Concept


class Condition(Struct, frozen=True, kw_only=True, gc=False):
    """What a link waits for: the text's words with those that make them a condition ("if trade stops").

    concept: what moves when it is met, None where that is no concept of the model.
    """

    words: str
    concept: str | None = None


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """A signed, directed influence between two concepts.

    sign: +1, -1, 0 (the texts say: no effect), None (not said). runs: whether its type runs unless asked.
    support: 0 to 1, probability with which a member of the ensemble keeps the link. size: strength word or None.
    lag: steps, 1 unless the texts say otherwise. hedges: the words met. findings, claims: ids behind it.
    rival: id of the link with the other sign between the same concepts, None without one.
    stated: which way the texts say the cause moved (+1 more of the concept, -1 less), None where they say neither or
      both; a question that moves it the other way rests on a sign the reader turned round.
    assumption: a person's link, not a text's.
    conditions: on which the texts state it, () where any passage states it without one.
    """

    id: str
    cause: str
    effect: str
    sign: Literal[1, 0, -1] | None
    link_type: str
    runs: bool
    support: float
    size: str | None = None
    lag: int = 1
    hedges: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    rival: str | None = None
    assumption: bool = False
    stated: Literal[1, -1] | None = None
    conditions: tuple[Condition, ...] = ()


class SystemModel(Struct, frozen=True, kw_only=True, gc=False):
    """Concepts and the links between them, both sorted by id."""

    concepts: tuple[Concept, ...] = ()
    links: tuple[Link, ...] = ()
