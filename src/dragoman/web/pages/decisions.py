"""Decisions -> the log of them: what was settled, about what, by whom, and whether it stands."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.records import Decision
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.web.pages.cites import Cite, cite_claim, gather_as_read
from dragoman.weigh.decisions import list_in_force


class DecidedOn(Struct, frozen=True, kw_only=True):
    """One thing that was decided on. told: it in words; its id where the dossier holds it no longer (kind "gone").

    cite: a claim's words, as they were read; None for what is no claim.
    """

    id: str
    kind: Literal["claim", "actor", "document", "source", "decision", "gone"]
    told: str
    cite: Cite | None = None


class DecisionRow(Struct, frozen=True, kw_only=True):
    """One decision. stands: whether no later one undoes it. about: its targets in words, in their order."""

    decision: Decision
    stands: bool
    about: tuple[DecidedOn, ...]


class DecisionsPage(Struct, frozen=True, kw_only=True):
    """The log. rows: from `offset` on, the last decision first. total: how many rows there are in all.

    made: decisions about what was read, those that take another one back aside; taken_back: how many of them no longer
    count. skipped: decisions that could not be applied, one line each.
    """

    total: int
    made: int
    taken_back: int
    offset: int
    rows: tuple[DecisionRow, ...]
    skipped: tuple[str, ...]


def make_decisions(
    built: Built,
    decisions: Sequence[Decision],
    names: Mapping[str, str],
    *,
    offset: int = 0,
    limit: int = 200,
) -> DecisionsPage:
    """The log of some decisions, first made first. names: of all documents, those left out too, by id."""
    read = gather_as_read(built)
    stands = {decision.id for decision in list_in_force(decisions)}
    named = dict(names) | {decision.id: f"{decision.verb} {' '.join(decision.targets)}" for decision in decisions}
    rows = (
        DecisionRow(
            decision=one,
            stands=one.id in stands,
            about=tuple(_tell(target, one, read, named) for target in one.targets),
        )
        for one in decisions[::-1][offset : offset + limit]
    )
    made = [one.id for one in decisions if one.verb != "undo"]
    return DecisionsPage(
        total=len(decisions),
        made=len(made),
        taken_back=sum(one not in stands for one in made),
        offset=offset,
        rows=tuple(rows),
        skipped=built.weighed.skipped,
    )


def _tell(target: str, decision: Decision, read: Evidence, named: Mapping[str, str]) -> DecidedOn:
    """What a decision is about, in words."""
    if decision.verb in {"grade", "argue"}:
        return DecidedOn(id=target, kind="source", told=target)
    if (claim := read.claims.get(target)) is not None:
        return DecidedOn(id=target, kind="claim", told=word_claim(claim, read), cite=cite_claim(read, claim))
    if target in named:
        return DecidedOn(id=target, kind="decision" if decision.verb == "undo" else "document", told=named[target])
    if target in read.actors:
        return DecidedOn(id=target, kind="actor", told=read.actors[target].name)
    return DecidedOn(id=target, kind="gone", told=target)
