"""Claims -> who read them, in words: a rule, the learned reader, or a rule with a side that the latter filled."""

from collections.abc import Iterable, Sequence
from typing import Literal

from dragoman.records import Claim, Event, Role

# How much of a claim the learned reader read: nothing, a side of what a rule read, or all of it.
Share = Literal["none", "side", "whole"]
SHARES: tuple[Share, ...] = ("none", "side", "whole")
# The part of a rule's name by which it is the learned reader's.
LEARNED = "encoder"


def share_of(claim: Claim) -> Share:
    """How much of a claim the learned reader read."""
    rule, _, added = claim.rule.partition("+")
    if LEARNED in rule.split("."):
        return "whole"
    return "side" if added else "none"


def least_share(claims: Iterable[Claim]) -> Share:
    """How much of what several claims say alike rests on the learned reader: as of the one that a rule read most of.

    "none" for no claims.
    """
    return min(map(share_of, claims), key=SHARES.index, default="none")


def say_reader(claim: Claim) -> str:
    """What read a claim: "events.verb.v1", or "the learned reader, .74 (frames.encoder.v1)"."""
    rule, _, added = claim.rule.partition("+")
    share = share_of(claim)
    if share == "whole":
        return f"the {_learned(claim.score)} ({rule})"
    return f"{rule}, {_filled(claim)} ({added})" if share == "side" else rule


def say_readers(claims: Sequence[Claim]) -> str:
    """Who read what several claims say alike: "rules" where a rule read all of one, else the surest that was learned.

    "" for no claims.
    """
    share = least_share(claims)
    same = [claim for claim in claims if share_of(claim) == share]
    if not same:
        return ""
    if share == "none":
        return "rules"
    if share == "side":
        return f"rules, {_filled(same[0])}"
    return _learned(max((claim.score for claim in same if claim.score is not None), default=None))


def say_likelihood(score: float) -> str:
    """How sure the learned reader is, in two places: ".74"; never 1."""
    return f"{min(score, 0.99):.2f}".removeprefix("0")


def _learned(score: float | None) -> str:
    """The learned reader, and how sure it is. 1 is what a person accepted."""
    if score is None:
        return "learned reader"
    return "learned reader, accepted by a person" if score >= 1 else f"learned reader, {say_likelihood(score)}"


def _filled(claim: Claim) -> str:
    """The sides that the learned reader filled, each with the least sure of whom it put there."""
    event = claim.content
    if not isinstance(event, Event):
        return "a side by the learned reader"
    told = [
        f"its {name} by the learned reader, {say_likelihood(min(scores))}"
        for name, roles in (("source", event.sources), ("target", event.targets))
        if (scores := _scores(roles))
    ]
    return " and ".join(told) or "a side by the learned reader"


def _scores(roles: Iterable[Role]) -> list[float]:
    return [role.score for role in roles if role.score is not None]
