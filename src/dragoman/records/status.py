"""Status: whether a thing is said to be so, and how surely."""

from typing import Literal

from msgspec import Struct

from dragoman.records.anchor import Anchor

Modality = Literal[
    "asserted",
    "reported",
    "probable",
    "possible",
    "conditional",
    "counterfactual",
    "planned",
    "requested",
    "feared",
    "presupposed",
    "evaluative",
]
# Told as so, by whomever.
TOLD_AS_SO: frozenset[Modality] = frozenset({"asserted", "presupposed", "reported"})
# Told as there, if only as likely or as a judgement; what is planned, feared or asked for is not there yet.
STANDING: frozenset[Modality] = TOLD_AS_SO | {"evaluative", "probable"}


class Hedge(Struct, frozen=True, kw_only=True, gc=False):
    """Words that weaken or shift a claim, and what they do ("modal", "reportative", "conditional", "attitude", …)."""

    anchor: Anchor
    kind: str


class View(Struct, frozen=True, kw_only=True, gc=False):
    """How one holder of an attribution chain holds a content. factuality: as in Status.

    Source of the nesting of views: Saurí & Pustejovsky 2009.
    """

    holder: str
    factuality: int | None


class Status(Struct, frozen=True, kw_only=True, gc=False):
    """How a passage holds its content.

    polarity: "+" it is so, "-" it is not. modality: told as so (asserted, presupposed), as heard (reported), as likely,
      possible, conditional or contrary to fact, as wanted (planned, requested) or feared, or as a judgement of worth.
    factuality: FactBank scale, -3 (certainly not) to +3 (certainly); None when the text commits to neither.
      Source: Saurí & Pustejovsky 2009.
    views: how each holder behind the outlet holds it, from the page inward; () where the outlet itself says so. Who
      only passes a thing on commits to neither.
    """

    polarity: Literal["+", "-"] = "+"
    modality: Modality = "asserted"
    factuality: int | None = 3
    hedges: tuple[Hedge, ...] = ()
    views: tuple[View, ...] = ()


def is_told_as_so(status: Status) -> bool:
    """Whether something is told to be so, by whomever."""
    return status.polarity == "+" and status.modality in TOLD_AS_SO
