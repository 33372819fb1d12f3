"""Readings and decisions -> readings as people decided they should be."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from dragoman.records import Claim, Decision, Reading
from dragoman.weigh.edited_links import concepts_of, settle_link, without_lost
from dragoman.weigh.general import join_general
from dragoman.weigh.letters import spelt_out
from dragoman.weigh.listed_since import renew_decisions
from dragoman.weigh.merge import Argued, Ruled
from dragoman.weigh.namesakes import find_namesakes
from dragoman.weigh.ways import join_ways

SURE = 1.0
_PARTS = ("status", "content")
# Fields of a record in which an actor's id may stand; words cut from texts are never rewritten.
_ACTOR_FIELDS = frozenset({"actor", "holder", "target", "part_of", "member_of"})
_CONCEPT_FIELDS = frozenset({"concept", "id", "part_of"})


class Replayed(NamedTuple):
    """Readings after all decisions. skipped: decisions that found no target or could not be applied, one line each."""

    readings: tuple[Reading, ...]
    ruled: Ruled
    skipped: tuple[str, ...]


def apply_decisions(readings: Sequence[Reading], decisions: Sequence[Decision]) -> tuple[Reading, ...]:
    """The readings with rejected claims taken out, edits made and actors merged or parted, in the same order.

    An actor that a text names by letters alone is whoever another text spells them out for, unless people part them.
    Decisions apply by their time, then id; the last verdict on a claim holds. Applying them twice changes nothing.
    """
    return replay_decisions(readings, decisions).readings


def replay_decisions(readings: Sequence[Reading], decisions: Sequence[Decision]) -> Replayed:
    """The same, with what the decisions say of findings and with what could not be applied."""
    live, skipped = _live(decisions)
    known = {claim.id for reading in readings for claim in reading.claims}
    actors = {actor.id for reading in readings for actor in reading.actors}
    actors |= {mention.actor for reading in readings for mention in reading.mentions if mention.actor}
    live = renew_decisions(live, readings, actors)
    about = [decision for decision in live if decision.verb != "argue"]
    targets = known | actors | _merged(live) | _parted_concepts(live)
    skipped += [line for decision in about for line in _unknown(decision, targets)]
    verdicts = _verdicts(live, known)
    edits = [d for d in live if d.verb == "edit"]
    edited, failed = _edit_all(readings, edits)
    kept = [_judge(reading, verdicts) for reading in edited]
    renamed = _renames(live, known, {**find_namesakes(readings), **spelt_out(readings)})
    lone = {old for old, new in renamed.items() if new not in actors}
    moved = tuple(_move(reading, renamed, lone, reading.claims if edits else ()) for reading in kept)
    settled, parted = {target for edit in edits for target in edit.targets}, _parted_concepts(live)
    joined = join_ways(join_general(moved, settled, parted), settled, parted)
    return Replayed(joined, _rule(live, known, verdicts), (*skipped, *failed))


def list_in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions in force, oldest first: those that no later decision in force has undone; undoing ones among them."""
    ordered = sorted({d.id: d for d in decisions}.values(), key=lambda d: (d.at, d.id))
    undone: set[str] = set()
    for decision in reversed(ordered):
        if decision.verb == "undo" and decision.id not in undone:
            undone.update(decision.targets)
    return [decision for decision in ordered if decision.id not in undone]


def _live(decisions: Sequence[Decision]) -> tuple[list[Decision], list[str]]:
    """Decisions in force about what was read, oldest first, and one line for each that undoes what is not there."""
    ordered = sorted({d.id: d for d in decisions}.values(), key=lambda d: (d.at, d.id))
    ids = {decision.id for decision in ordered}
    lost = [
        f"{d.id} undo: expected a decision, got {target}; kept for later builds"
        for d in ordered
        if d.verb == "undo"
        for target in d.targets
        if target not in ids
    ]
    return [d for d in list_in_force(ordered) if d.verb not in {"undo", "grade"}], lost


def _merged(live: Iterable[Decision]) -> set[str]:
    """Everything merged away once is still a known target at the next build."""
    return {target for decision in live if decision.verb == "merge" for target in decision.targets[1:]}


def _parted_concepts(live: Iterable[Decision]) -> set[str]:
    """The concepts under which people put nothing that does not name it in full; gone from readings once parted."""
    return {target for decision in live if decision.verb == "split" for target in decision.targets if "(" in target}


def _unknown(decision: Decision, known: set[str]) -> list[str]:
    return [
        f"{decision.id} {decision.verb}: expected a claim or actor, got {target}; kept for later builds; "
        f"to decide anew, see: dragoman show DOSSIER actors; to be rid of it: "
        f"dragoman decide DOSSIER undo {decision.id}"
        for target in decision.targets
        if target not in known
    ]


def _verdicts(live: Sequence[Decision], known: set[str]) -> dict[str, str]:
    """The last word on each claim. "unsure" takes an earlier verdict back."""
    return {
        target: decision.verb
        for decision in live
        if decision.verb in {"accept", "reject", "unsure"}
        for target in decision.targets
        if target in known
    }


def _judge(reading: Reading, verdicts: Mapping[str, str]) -> Reading:
    kept = tuple(
        msgspec.structs.replace(claim, score=SURE) if verdicts.get(claim.id) == "accept" else claim
        for claim in reading.claims
        if verdicts.get(claim.id) != "reject"
    )
    return msgspec.structs.replace(reading, claims=kept) if kept != reading.claims else reading


def _edit_all(readings: Sequence[Reading], edits: Sequence[Decision]) -> tuple[list[Reading], list[str]]:
    changes: dict[str, list[Decision]] = {}
    for decision in edits:
        for target in decision.targets:
            changes.setdefault(target, []).append(decision)
    failed: list[str] = []
    return [_edit_reading(reading, changes, failed) for reading in readings] if edits else list(readings), failed


def _edit_reading(reading: Reading, changes: Mapping[str, list[Decision]], failed: list[str]) -> Reading:
    claims = []
    for claim in reading.claims:
        edited = claim
        for decision in changes.get(claim.id, ()):
            try:
                edited = edit_claim(edited, decision.changes)
            except (msgspec.ValidationError, KeyError, IndexError, TypeError, ValueError) as error:
                failed.append(f"{decision.id} edit: expected changes that fit {claim.id}, got {error}; correct them")
        claims.append(edited)
    moved = [old for old, new in zip(reading.claims, claims, strict=True) if concepts_of(old) != concepts_of(new)]
    mended = msgspec.structs.replace(reading, claims=tuple(claims))
    return without_lost(mended, moved) if moved else mended


def edit_claim(claim: Claim, changes: Mapping[str, Any]) -> Claim:
    """The claim with some fields changed.

    A field is named by its path ("status.polarity", "content.sources.0.actor") or, where that is plain, by its
    name alone ("polarity", "type"). Raises KeyError for a field that is not there and msgspec.ValidationError for
    a value that does not fit. A link between other concepts than before gets the sign that fits them.
    """
    raw = msgspec.to_builtins(claim)
    for path, value in changes.items():
        try:
            _put(raw, _steps(raw, path), value)
        except (LookupError, TypeError, ValueError) as error:
            raise KeyError(path) from error
    return settle_link(claim, msgspec.convert(raw, Claim), changes)


def _put(raw: dict[str, Any], steps: Sequence[str], value: Any) -> None:  # noqa: ANN401 - what a field may hold
    """Change the field that some steps lead to. Raises LookupError, TypeError or ValueError where there is none."""
    place: Any = raw
    for step in steps[:-1]:
        place = place[int(step)] if isinstance(place, list | tuple) else place[step]
    last = steps[-1]
    if last not in place or last in {"id", "doc", "record"}:
        raise KeyError(last)
    place[last] = value


def actors_of(claim: Claim) -> frozenset[str]:
    """The ids of all actors who fill a place in a claim, however deep."""
    return frozenset(_actors_in(msgspec.to_builtins(claim.content)))


def _actors_in(value: Any) -> Iterator[str]:  # noqa: ANN401 - a record as plain data has any shape
    if isinstance(value, dict):
        if value.get("actor"):
            yield value["actor"]
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _actors_in(inner)


def _steps(raw: Mapping[str, Any], path: str) -> list[str]:
    steps = path.split(".")
    if len(steps) == 1:
        return next(([part, path] for part in _PARTS if path in raw[part]), steps)
    return steps


def _renames(live: Sequence[Decision], claims: set[str], letters: Mapping[str, str]) -> dict[str, str]:
    """Which actor each merged one became; a later split takes back the merges that joined its targets.

    letters: actors that texts join by themselves, as spelt_out() tells; people may part them too.
    """
    became = dict(letters)
    for decision in live:
        if any(target in claims for target in decision.targets):
            continue
        if decision.verb == "merge":
            keep = decision.targets[0]
            became.update(dict.fromkeys(decision.targets[1:], became.get(keep, keep)))
        elif decision.verb == "split":
            for name in [
                name for name in became if name.partition("~")[0] in decision.targets or name in decision.targets
            ]:
                became.pop(name)
    return {old: _last(old, became) for old in became}


def _last(old: str, became: Mapping[str, str]) -> str:
    seen = {old}
    while (new := became.get(old, old)) not in seen:
        seen.add(new)
        old = new
    return old


def _move(reading: Reading, renamed: Mapping[str, str], lone: Collection[str], claims: Sequence[Claim]) -> Reading:
    """The reading with renamed actors, as it is where it has none of them. claims: those that people have put right."""
    here = {old: renamed[old] for old in _told_of(reading, claims) & renamed.keys()} if renamed else {}
    return rename_actors(reading, here, lone) if here else reading


def _told_of(reading: Reading, claims: Sequence[Claim]) -> set[str]:
    """The ids of all actors of a reading, with those that people put into some claims."""
    told = {actor.id for actor in reading.actors}
    told.update(part for actor in reading.actors for part in (*actor.part_of, *actor.member_of))
    for claim in claims:
        for side in ("sources", "targets", "holder", "target"):
            told.update(role.actor or "" for role in getattr(claim.content, side, ()))
    return told


def rename_actors(reading: Reading, renamed: Mapping[str, str], lone: Collection[str] = ()) -> Reading:
    """The reading with each renamed actor under its new id, in mentions, claims, holders and concepts.

    lone: those of whom nobody keeps a record under the new id, so that theirs moves there.
    """
    pattern = re.compile("|".join(rf"(?<=[(>]){re.escape(old)}(?=[>)])" for old in sorted(renamed)))
    swap = _Swap(renamed, pattern)
    raw = swap.walk(msgspec.to_builtins(reading), "")
    raw["actors"] = [
        {**a, "id": renamed[a["id"]]} if a["id"] in lone and a["id"] in renamed else a for a in raw["actors"]
    ]
    kept = {actor["id"]: actor for actor in reversed(raw["actors"]) if actor["id"] not in renamed}
    raw["actors"] = [actor for actor in raw["actors"] if kept.get(actor["id"]) is actor]
    return msgspec.convert(raw, Reading)


class _Swap(NamedTuple):
    renamed: Mapping[str, str]
    pattern: re.Pattern[str]

    def walk(self, value: Any, field: str) -> Any:  # noqa: ANN401 - a record as plain data has any shape
        if isinstance(value, dict):
            return {key: self.walk(inner, key) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.walk(inner, field) for inner in value]
        return self.swap(value, field) if isinstance(value, str) else value

    def swap(self, text: str, field: str) -> str:
        if field in _ACTOR_FIELDS and text in self.renamed:
            return self.renamed[text]
        if field in _CONCEPT_FIELDS and "(" in text:
            return self.pattern.sub(lambda match: self.renamed[match.group()], text)
        return text


def _rule(live: Sequence[Decision], known: set[str], verdicts: Mapping[str, str]) -> Ruled:
    joined: dict[str, str] = {}
    parted: set[str] = set()
    for decision in live:
        targets = [target for target in decision.targets if target in known]
        if decision.verb == "merge" and targets:
            joined.update(dict.fromkeys(targets, targets[0]))
            parted.difference_update(targets)
        elif decision.verb == "split":
            parted.update(targets)
            for target in targets:
                joined.pop(target, None)
    accepted = frozenset(target for target, verb in verdicts.items() if verb == "accept")
    argued = (d for d in live if d.verb == "argue")
    reasons = tuple(Argued(frozenset(d.targets), f"{d.why} ({d.by}, {d.at[:10]})") for d in argued)
    return Ruled(joined, frozenset(parted), accepted, reasons)
