"""Attribution: who says so, from the page inward."""

from typing import Literal

from msgspec import Struct

from dragoman.records.anchor import Anchor


class Holder(Struct, frozen=True, kw_only=True, gc=False):
    """One link of an attribution chain.

    name: as the text names it; "unknown" for an agentless report. anchor: None for the outlet itself.
    kind: outlet, summary, named, unnamed (collective or anonymous), unknown.
    """

    name: str
    kind: Literal["outlet", "summary", "named", "unnamed", "unknown"]
    anchor: Anchor | None = None
    actor: str | None = None


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """Ordered holders from the page inward (outlet <- quoted outlet <- unnamed officials).

    cue: the words that attribute ("according to", "said", "reportedly"). content: what is attributed.
    type: direct (quoted words), indirect, evidential ("reportedly", passive), attitude ("fear", "warn").
    """

    id: str
    chain: tuple[Holder, ...]
    cue: Anchor
    content: Anchor
    type: Literal["direct", "indirect", "evidential", "attitude"]
    rule: str = ""
