"""decisions.jsonl: one line for each thing a person decided, only ever added to."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from dragoman.records import Decision, Rejected
from dragoman.store.errors import DamagedDossierError
from dragoman.store.files import append_line

FILE = "decisions.jsonl"
# Verbs that say whether a document takes part.
LEAVES_OUT = {"reject": True, "accept": False}


def append_decision(folder: Path, decision: Decision) -> None:
    """Add one decision as a line and wait until it is on the disk. Raises UnwritableDossierError."""
    append_line(folder / FILE, msgspec.json.encode(decision, order="sorted"))


def scan_decisions(folder: Path) -> tuple[tuple[Decision, ...], tuple[Rejected, ...]]:
    """All decisions, first made first, and the lines that cannot be read (a kill may have torn the last one).

    None of either where the file is not there. Raises DamagedDossierError where the system does not let us read it.
    """
    path = folder / FILE
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        got, fix = error.strerror or str(error), "change its permissions, or take it from a copy"
        raise DamagedDossierError(path, "a decisions.jsonl that can be read", got, fix) from error
    read = [_read_line(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    decisions = tuple(line for line in read if isinstance(line, Decision))
    return decisions, tuple(line for line in read if isinstance(line, Rejected))


def identify_decision(decision: Decision) -> Decision:
    """The decision with an id that follows from what was decided, when and by whom; the id it had is not used."""
    nameless = msgspec.structs.replace(decision, id="")
    digest = hashlib.sha256(msgspec.json.encode(nameless, order="sorted")).hexdigest()
    return msgspec.structs.replace(decision, id=f"decision-{digest[:12]}")


def left_out(decisions: Iterable[Decision], documents: Iterable[str]) -> frozenset[str]:
    """Ids of the documents that people took out of the dossier; the last word on each counts, undone ones do not."""
    known = frozenset(documents)
    last = dict(_last_words(_standing(decisions)))
    return frozenset(target for target, out in last.items() if out and target in known)


def but_grades(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions but grades of sources, and what undoes these: they change no finding."""
    grades: set[str] = set()
    others = []
    for decision in decisions:
        if decision.verb == "grade" or (decision.verb == "undo" and grades.issuperset(decision.targets)):
            grades.add(decision.id)
        else:
            others.append(decision)
    return tuple(others)


def about_claims(decisions: Iterable[Decision], documents: Iterable[str]) -> tuple[Decision, ...]:
    """The decisions about what was read, with what undoes them, in the order they were made.

    Those about documents alone, and grades of sources, are not among them.
    """
    settled = set(documents)
    others = []
    for decision in decisions:
        if decision.verb == "grade" or settled.issuperset(decision.targets):
            settled.add(decision.id)
        else:
            others.append(decision)
    return tuple(others)


def _standing(decisions: Iterable[Decision]) -> list[Decision]:
    undone: set[str] = set()
    standing = []
    for decision in reversed(tuple(decisions)):  # later first, so that an undone undo undoes nothing
        if decision.id not in undone:
            standing.append(decision)
            undone |= set(decision.targets) if decision.verb == "undo" else set()
    return standing[::-1]


def _last_words(decisions: Iterable[Decision]) -> Iterator[tuple[str, bool]]:
    for decision in decisions:
        if decision.verb in LEAVES_OUT:
            for target in decision.targets:
                yield target, LEAVES_OUT[decision.verb]


def _read_line(path: Path, number: int, line: bytes) -> Decision | Rejected:
    try:
        return msgspec.json.decode(line, type=Decision)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        where, fix = f"{path}:{number}", "decide again, or mend the line by hand"
        return Rejected(where=where, expected="a decision", got=str(error).partition("\n")[0], fix=fix)
