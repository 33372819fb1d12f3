"""Decisions about a dossier, refused where they could never take effect."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import ValidationError

from dragoman.records import Decision, Rejected
from dragoman.store import Dossier, identify_decision, open_dossier
from dragoman.verbs._shared import Folder, now
from dragoman.weigh.decisions import edit_claim

DecisionVerb = Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo"]
PAIR = 2


class UnknownTargetError(Exception):
    """A decision on something that the dossier does not hold, or that says too little."""

    def __init__(self, decision: Decision, expected: str, got: str, fix: str) -> None:
        """Keep the one line that people see."""
        self.line = Rejected(where=f"decide {decision.verb}", expected=expected, got=got, fix=fix)
        super().__init__(str(self.line))


def decide(
    folder: Folder,
    verb: DecisionVerb,
    targets: Sequence[str],
    *,
    by: str,
    why: str = "",
    changes: dict[str, Any] | None = None,
) -> Decision:
    """A decision written down for good, with its id; it takes effect at the next reading of the dossier.

    Raises UnknownTargetError, with nothing written, for an id that the dossier does not hold.
    """
    drafted = Decision(id="", verb=verb, targets=tuple(targets), at=now(), by=by, why=why, changes=changes or {})
    decision = identify_decision(drafted)
    with open_dossier(Path(folder)) as dossier:
        _refuse_decision(decision, dossier)
        dossier.append_decision(decision)
    return decision


def _refuse_decision(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where a decision could never take effect."""
    if decision.verb == "merge" and len(set(decision.targets)) < PAIR:
        got = f"{len(set(decision.targets))}"
        raise UnknownTargetError(decision, "two ids or more", got, "name the one to keep first, then the others")
    if decision.verb == "edit" and not decision.changes:
        raise UnknownTargetError(decision, "changes", "none", 'give them with --set, such as {"content.type": "AID"}')
    if decision.verb == "edit":
        _refuse_edit(decision, dossier)
    undoes = decision.verb == "undo"
    known = {made.id for made in dossier.load_decisions()} if undoes else _decidable(dossier)
    for target in decision.targets:
        if target not in known:
            expected = "the id of a decision" if undoes else "the id of a claim, an actor or a document"
            fix = "see decisions.jsonl in its folder" if undoes else "see: dragoman show DOSSIER events --json"
            raise UnknownTargetError(decision, expected, f'"{target}"', fix)


def _refuse_edit(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where changes name a field that is not there or make no claim."""
    edited = [claim for reading in dossier.load_readings() for claim in reading.claims if claim.id in decision.targets]
    for claim in edited:
        try:
            edit_claim(claim, decision.changes)
        except (ValidationError, LookupError, TypeError, ValueError) as error:
            got, fix = f"{error}", "name a field by its path, such as content.type, with a value that it may have"
            raise UnknownTargetError(decision, f"changes that fit {claim.id}", got, fix) from error


def _decidable(dossier: Dossier) -> set[str]:
    """Ids of all claims, actors and documents that have been read."""
    known = {read.doc for read in dossier.load_state().values()}
    for reading in dossier.load_readings():
        known.update(claim.id for claim in reading.claims)
        known.update(actor.id for actor in reading.actors)
        known.update(mention.actor for mention in reading.mentions if mention.actor)
    return known
