"""Decisions about a dossier, refused where they could never take effect."""

from collections.abc import Iterable, Mapping, Sequence
from getpass import getuser
from pathlib import Path
from typing import Any, Literal, NoReturn

import msgspec
from msgspec import ValidationError

from dragoman.ontology import Ontology, load_ontology
from dragoman.records import Claim, Decision, Event, Influence, Rejected, Relation, Weighed
from dragoman.store import Dossier, identify_decision, open_dossier
from dragoman.tell.evidence import Evidence
from dragoman.verbs._shared import Folder, moment
from dragoman.weigh.decisions import actors_of, edit_claim, list_in_force
from dragoman.weigh.edited_links import concepts_of
from dragoman.weigh.grades import read_reliability
from dragoman.weigh.words import fold_words

DecisionVerb = Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo", "grade", "argue"]
# What is decided of a finding is decided of each of its claims.
OF_CLAIMS = frozenset({"accept", "reject", "unsure"})
# What a verdict is passed on. That an actor was looked at is kept; to reject one would change nothing.
TAKES: Mapping[str, tuple[str, ...]] = {
    "accept": ("finding", "claim", "document", "actor"),
    "reject": ("finding", "claim", "document"),
    "unsure": ("finding", "claim", "document", "actor"),
    "edit": ("claim",),
    "merge": ("claim", "actor"),
    "split": ("claim", "actor", "concept"),
    "undo": ("decision",),
}
SEE = "see: dragoman show DOSSIER"
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
    """A decision written down for good, with its id; it takes effect in whatever is asked next.

    To accept or reject a finding is to accept or reject the claims that it has now; the decision names these.
    Raises UnknownTargetError, with nothing written, for an id that the dossier does not hold or for too little said;
    DossierError.
    """
    with open_dossier(Path(folder)) as dossier:
        meant = _claims_meant(targets, dossier) if verb in OF_CLAIMS else tuple(targets)
        drafted = Decision(id="", verb=verb, targets=meant, at=moment(), by=by, why=why, changes=changes or {})
        decision = identify_decision(drafted)
        _refuse_decision(decision, dossier)
        dossier.append_decision(decision)
    return decision


def _claims_meant(targets: Sequence[str], dossier: Dossier) -> tuple[str, ...]:
    """The targets, each once, with the claims of a finding in its place."""
    if all(map(dossier.knows, targets)):
        return tuple(targets)
    weighed = dossier.load_weighed() or Weighed()
    claims = {finding.id: finding.claims for finding in weighed.findings}
    return tuple(dict.fromkeys(claim for target in targets for claim in claims.get(target, (target,))))


def _refuse_decision(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where a decision could never take effect."""
    if decision.verb == "merge" and len(set(decision.targets)) < PAIR:
        got = f"{len(set(decision.targets))}"
        raise UnknownTargetError(decision, "two ids or more", got, "name the one to keep first, then the others")
    if decision.verb == "edit" and not decision.changes:
        raise UnknownTargetError(decision, "changes", "none", 'give them with --set, such as {"content.type": "AID"}')
    if decision.verb in {"grade", "argue"}:
        _refuse_grade(decision) if decision.verb == "grade" else _refuse_argument(decision)
        _refuse_sources(decision, dossier)
        return
    for target in decision.targets:
        if not _is_known(decision, target, dossier):
            _refuse_target(decision, target, dossier)
    if decision.verb == "edit":
        _refuse_edit(decision, dossier)


def _refuse_edit(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError where changes name a field that is not there or make no claim that could be."""
    for claim in filter(None, map(dossier.find_claim, decision.targets)):
        try:
            edited = edit_claim(claim, decision.changes)
        except (ValidationError, KeyError) as error:
            got = f'no field "{error.args[0]}"' if isinstance(error, KeyError) else f"{error}"
            fix = f"for fields {SEE} finding {_finding_of(claim.id, dossier) or 'ID'} --json; for values docs/codes.md"
            raise UnknownTargetError(decision, f"changes that fit {claim.id}", got, fix) from error
        _refuse_sort(decision, edited, load_ontology(dossier.ontology_files))
        _refuse_actor(decision, actors_of(edited) - actors_of(claim), dossier)
        _refuse_concept(decision, concepts_of(edited) - concepts_of(claim), dossier)


def _refuse_actor(decision: Decision, put_in: Iterable[str], dossier: Dossier) -> None:
    """Raise UnknownTargetError where somebody is put into a claim whom the dossier does not hold."""
    for actor in sorted(put_in):
        if dossier.sort_of(actor) != "actor":
            raise UnknownTargetError(decision, "the id of an actor of the dossier", f'"{actor}"', f"{SEE} actors")


def _refuse_concept(decision: Decision, put_in: Iterable[str], dossier: Dossier) -> None:
    """Raise UnknownTargetError where a link is led to a concept that no text of the dossier tells of."""
    for concept in sorted(put_in):
        if not _is_concept(concept, dossier):
            expected, got = "the id of a concept of the dossier", f'"{concept}"'
            raise UnknownTargetError(decision, expected, got, f"{SEE} concepts")


def _is_concept(identity: str, dossier: Dossier) -> bool:
    """Whether a concept of the model goes by an id."""
    system = dossier.load_system()
    return system is not None and any(concept.id == identity for concept in system.concepts)


def _finding_of(claim: str, dossier: Dossier) -> str | None:
    """The finding that a claim stands in, None where it stands in none."""
    found = (dossier.load_weighed() or Weighed()).findings
    return next((finding.id for finding in found if claim in finding.claims), None)


def _refuse_sort(decision: Decision, claim: Claim, ontology: Ontology) -> None:
    """Raise UnknownTargetError for a type of event, a kind of tie or a type of link that there is none of."""
    content = claim.content
    known: Mapping[str, object] = {}
    if isinstance(content, Event):
        name, sort, known = "content.type", content.type, ontology.event_types
    elif isinstance(content, Relation):
        name, sort, known = "content.kind", content.kind, ontology.relation_kinds
    elif isinstance(content, Influence):
        name, sort, known = "content.link_type", content.link_type, ontology.link_types
    if known and sort is not None and sort not in known:
        listed = ", ".join(sorted(known))
        raise UnknownTargetError(decision, f"a {name} that there is", f'"{sort}"', f"name one of {listed}")


def _refuse_argument(decision: Decision) -> None:
    """Raise UnknownTargetError where nobody is set against anybody, or no reason is given."""
    if len(set(decision.targets)) < PAIR:
        got, fix = f"{len(set(decision.targets))}", "name those who do not have it from each other"
        raise UnknownTargetError(decision, "two sources or more", got, fix)
    if not decision.why.strip():
        raise UnknownTargetError(decision, "the reason of the argument", "none", "give it with --why")


def _refuse_grade(decision: Decision) -> None:
    """Raise UnknownTargetError for a grade that is no letter or stands on no ground."""
    if read_reliability(decision.changes) is None:
        got, fix = (
            msgspec.json.encode(decision.changes).decode(),
            """give it with --set '{"reliability": "B"}'; F: cannot be judged""",
        )
        raise UnknownTargetError(decision, "a reliability from A to F", got, fix)
    if not decision.why.strip():
        raise UnknownTargetError(decision, "the ground of the grade", "none", "give it with --why")


def _refuse_sources(decision: Decision, dossier: Dossier) -> None:
    """Raise UnknownTargetError for a name that says nothing in the dossier."""
    known = _sources(dossier)
    for target in decision.targets:
        if target not in known:
            raise UnknownTargetError(decision, "the name of a source", f'"{target}"', f"{SEE} sources")


def _sources(dossier: Dossier) -> frozenset[str]:
    """The names of everybody who says something in a dossier."""
    evidence = Evidence(dossier.load_documents(), dossier.load_readings(), Weighed())
    return frozenset(name for claim in evidence.claims.values() for name, _ in evidence.holders(claim))


def _is_known(decision: Decision, target: str, dossier: Dossier) -> bool:
    """Whether the dossier holds what is decided on, and it is such that the verdict can take effect."""
    if decision.verb == "undo":
        return any(made.id == target for made in list_in_force(dossier.load_decisions()))
    if decision.verb == "split" and "(" in target:
        return _is_concept(target, dossier)
    return dossier.sort_of(target) in TAKES[decision.verb]


def _refuse_target(decision: Decision, target: str, dossier: Dossier) -> NoReturn:
    """Raise UnknownTargetError for an id that the dossier does not hold, or that the verdict is not for."""
    if decision.verb == "undo" and any(made.id == target for made in dossier.load_decisions()):
        got = f'"{target}", which is undone already'
        raise UnknownTargetError(decision, "a decision in force", got, _where_ids_are(decision))
    sort = dossier.sort_of(target) or ("finding" if _claims_meant([target], dossier) != (target,) else None)
    got = f'that of {_any([sort])}, "{target}"' if sort else f'"{target}"'
    fix = _way_out(decision, target, sort) if sort else _way_to_ids(decision, target, dossier)
    raise UnknownTargetError(decision, f"the id of {_any(TAKES[decision.verb])}", got, fix)


def _any(sorts: Sequence[str]) -> str:
    """Sorts of things in words: "a claim or an actor"."""
    *first, last = [f"{'an' if sort == 'actor' else 'a'} {sort}" for sort in sorts]
    return f"{', '.join(first)} or {last}" if first else last


def _way_out(decision: Decision, target: str, sort: str) -> str:
    """What to do instead of a decision that is refused; sort: of what the target is the id."""
    if sort == "finding":
        return f"for its claims {SEE} finding {target}"
    if sort == "actor":
        return f"if it is somebody else: dragoman decide DOSSIER merge WHO {target}; or reject or edit its claims"
    return _where_ids_are(decision)


def _way_to_ids(decision: Decision, target: str, dossier: Dossier) -> str:
    """What to do where no id was given: the id of whoever goes by that name, or where ids are listed."""
    if "actor" in TAKES[decision.verb]:
        known = (dossier.load_weighed() or Weighed()).actors
        named = [actor.id for actor in known if _bare_words(actor.name) == _bare_words(target)]
        if named:
            return f"give the id of who is called so: {' or '.join(named)}"
    return _where_ids_are(decision)


def _bare_words(name: str) -> list[str]:
    """The words of a name in small letters, without its article."""
    return [word for word in fold_words(name) if word != "the"]


def _where_ids_are(decision: Decision) -> str:
    """Where the ids are listed that a verdict takes."""
    if decision.verb == "undo":
        return "see decisions.jsonl in its folder"
    return (
        f"{SEE} actors; for claims {SEE} events --json" if "actor" in TAKES[decision.verb] else f"{SEE} events --json"
    )


def login() -> str:
    """Who is logged in; "unknown" where the system does not know."""
    try:
        return getuser()
    except (KeyError, OSError):
        return "unknown"
