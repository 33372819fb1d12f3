"""Building a dossier."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.jobs import run_build, run_weighing
from dragoman.records import Decision, Document, Progress, Reading
from dragoman.store import Dossier, create_dossier, open_dossier

MADE_AT = "2025-11-05T09:00:00Z"
TEXTS = {"a.txt": b"Talks open.", "b.txt": b"Velmora agrees.", "c.txt": b"Sevra waits."}


def add(dossier: Dossier, texts: dict[str, bytes] = TEXTS) -> None:
    """Originals put into a dossier."""
    for name, content in texts.items():
        dossier.add_original(content, name)


def decide(number: int, verb: str, *targets: str) -> Decision:
    """A decision with a short id."""
    return Decision(id=f"d{number}", verb=verb, targets=targets, at=MADE_AT, by="us")


def test_a_build_reads_weighs_and_models(dossier: Dossier, reader, tick):
    """A build reads every original and leaves findings and a model of them."""
    add(dossier)
    report = run_build(dossier, reader.stages, clock=tick)

    assert (3, 3, (), 3, True) == (report.read, report.kept, report.rejected, report.findings, report.compact)
    assert ["a.txt", "b.txt", "c.txt"] == [finding.label for finding in dossier.load_weighed().findings]
    assert "3 findings, 3 readings" == dossier.load_system().concepts[0].label


def test_a_build_of_nothing_is_empty(dossier: Dossier, reader, tick):
    """A dossier without originals builds, to nothing."""
    report = run_build(dossier, reader.stages, clock=tick)

    assert (0, 0, 0, True) == (report.read, report.kept, report.findings, dossier.is_current())


def test_what_was_read_is_not_read_again(dossier: Dossier, reader, tick):
    """A second build reads only what is new and weighs only when something changed."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    again = run_build(dossier, reader.stages, clock=tick)
    weighings = reader.weighings
    dossier.add_original(b"Envoys leave.", "d.txt")
    more = run_build(dossier, reader.stages, clock=tick)

    assert (0, 1, 1, 2) == (again.read, weighings, more.read, reader.weighings)
    assert ["a.txt", "b.txt", "c.txt", "d.txt"] == reader.read_names


def test_another_reader_reads_everything_again(dossier: Dossier, reader, tick):
    """When the stages' version changes, every document is read by the new ones."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    reader.version = "test.v2"
    report = run_build(dossier, reader.stages, clock=tick)

    assert (3, {"test.v2"}) == (report.read, {reading.reader for reading in dossier.load_readings()})


def test_corrected_metadata_is_read_again(dossier: Dossier, reader, tick):
    """A document whose metadata somebody corrects is read again, and no other."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    dossier.add_original(TEXTS["b.txt"], "b.txt", flags={"title": "T"})
    report = run_build(dossier, reader.stages, clock=tick)

    assert (1, [None, "T", None]) == (report.read, [document.title for document in dossier.load_documents()])


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(dossier: Dossier, reader, tick):
    """An original that cannot be read is rejected in each build's report; the others are built."""
    add(dossier, {**TEXTS, "d.txt": b"?"})
    first = run_build(dossier, reader.stages, clock=tick)
    second = run_build(dossier, reader.stages, clock=tick)

    assert (3, 3, ["d.txt"], ["d.txt"]) == (
        first.read,
        first.kept,
        [rejected.where for rejected in first.rejected],
        [rejected.where for rejected in second.rejected],
    )


def test_an_original_removed_after_adding_is_told(dossier: Dossier, folder: Path, reader, tick):
    """A file that vanished from the dossier is rejected, the others are built, and adding it again mends it."""
    add(dossier)
    lost = dossier.list_originals()[0]
    (folder / "originals" / lost.sha256).unlink()
    first = run_build(dossier, reader.stages, clock=tick)
    add(dossier)
    second = run_build(dossier, reader.stages, clock=tick)

    assert (2, [f"originals/{lost.sha256}"]) == (first.kept, [rejected.where for rejected in first.rejected])
    assert (1, 3, ()) == (second.read, second.kept, second.rejected)


def test_originals_that_are_gone_are_forgotten(dossier: Dossier, folder: Path, reader, tick):
    """What was read from originals that somebody took out by hand leaves the database, as in a build from scratch."""
    add(dossier, {"b.txt": TEXTS["b.txt"]})
    run_build(dossier, reader.stages, clock=tick)
    once = dossier.digest()
    add(dossier, {**TEXTS, "d.txt": b"?"})
    run_build(dossier, reader.stages, clock=tick)
    for original in dossier.list_originals():
        if original.name != "b.txt":
            (folder / "originals" / original.sha256).unlink()
            (folder / "originals" / f"{original.sha256}.toml").unlink()
    run_build(dossier, reader.stages, clock=tick)

    assert once == dossier.digest()


def test_a_torn_decision_is_told(dossier: Dossier, folder: Path, reader, tick):
    """A line of decisions that cannot be read is in the report, and those before it are applied."""
    dossier.append_decision(decide(1, "accept", "c1"))
    with (folder / "decisions.jsonl").open("ab") as stream:
        stream.write(b'{"id": "d2", "ver')
    report = run_build(dossier, reader.stages, clock=tick)

    assert (["a decision"], ("d1",)) == (
        [rejected.expected for rejected in report.rejected],
        tuple(decision.id for decision in reader.decisions),
    )


def test_decisions_are_applied_at_the_next_build(dossier: Dossier, reader, tick):
    """A new decision makes the next build weigh again, with it, reading nothing anew."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    dossier.append_decision(decide(1, "reject", "c1"))
    report = run_build(dossier, reader.stages, clock=tick)

    assert (0, ["d1"]) == (report.read, [decision.id for decision in reader.decisions])


def test_a_document_taken_out_is_not_weighed(dossier: Dossier, reader, tick):
    """A document that somebody left out takes no part, and comes back when that is undone; it is read once."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    dossier.append_decision(decide(1, "reject", dossier.load_documents()[0].id))
    without = run_build(dossier, reader.stages, clock=tick)
    passed_on = reader.decisions
    dossier.append_decision(decide(2, "undo", "d1"))
    back = run_build(dossier, reader.stages, clock=tick)

    assert (2, (), 3, ()) == (without.findings, passed_on, back.findings, reader.decisions)
    assert 3 == len(reader.read_names)


def test_the_order_of_adding_does_not_matter(tmp_path: Path, reader, tick):
    """The same originals and decisions give the same database, byte for byte, however they came in."""
    built = set()
    for number, order in enumerate(permutations(TEXTS)):
        with create_dossier(tmp_path / str(number), "Law", MADE_AT) as dossier:
            for name in order:
                add(dossier, {name: TEXTS[name]})
                if number % 2:
                    run_build(dossier, reader.stages, clock=tick)
            dossier.append_decision(decide(1, "accept", "c1"))
            assert run_build(dossier, reader.stages, clock=tick).compact
        built.add((tmp_path / str(number) / "dossier.db").read_bytes())

    assert 1 == len(built)


def test_a_build_beside_another_user_keeps_its_rows(dossier: Dossier, folder: Path, reader, tick):
    """While somebody has the dossier open a build does all but compact, and the next one makes up for it."""
    add(dossier)
    with open_dossier(folder):
        beside = run_build(dossier, reader.stages, clock=tick)
    alone = run_build(dossier, reader.stages, clock=tick)

    assert (False, 3, True) == (beside.compact, beside.findings, alone.compact)


def test_a_reading_of_something_else_is_a_mistake(dossier: Dossier, reader, tick):
    """A reader that gives a reading of another document is stopped, and nothing is kept of it."""
    add(dossier)
    wrong = reader.stages._replace(read=lambda documents: [Reading(doc="other", reader="r") for _ in documents])

    with pytest.raises(ValueError, match="expected a reading of"):
        run_build(dossier, wrong, clock=tick)
    assert () == dossier.load_documents()


def test_a_build_that_breaks_off_goes_on_where_it_was(dossier: Dossier, reader, tick):
    """What was read before a reader failed is kept, and the next build reads only the rest."""
    add(dossier)

    def read(documents: Sequence[Document]) -> Iterator[Reading]:
        for document in documents:
            if document.name == "b.txt":
                msg = "out of memory"
                raise MemoryError(msg)
            yield reader.read_one(document)

    with pytest.raises(MemoryError):
        run_build(dossier, reader.stages._replace(read=read), clock=tick)
    report = run_build(dossier, reader.stages, clock=tick)

    assert (2, ["a.txt", "b.txt", "c.txt"]) == (report.read, reader.read_names)


def test_progress_tells_each_document_and_stage(dossier: Dossier, reader, tick):
    """Progress names what is in hand, counts up to the total and ends each stage."""
    add(dossier)
    told: list[Progress] = []
    run_build(dossier, reader.stages, clock=tick, progress=told.append)

    assert [
        ("read", 0, 3, "a.txt"),
        ("read", 1, 3, "b.txt"),
        ("read", 2, 3, "c.txt"),
        ("read", 3, 3, ""),
        ("weigh", 0, 1, ""),
        ("model", 0, 1, ""),
        ("model", 1, 1, ""),
    ] == [(line.stage, line.done, line.total, line.current) for line in told]


def test_seconds_are_counted_by_stage(dossier: Dossier, reader, tick):
    """The report tells the seconds of each stage by the clock it was given."""
    add(dossier)
    report = run_build(dossier, reader.stages, clock=tick)

    assert {"read": 3.0, "store": 5.0, "weigh": 1.0, "model": 1.0} == report.seconds


def test_weighing_applies_decisions_without_reading(dossier: Dossier, reader, tick):
    """Decisions take effect from what was read before; documents that wait go on waiting."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)
    read = list(reader.read_names)
    dossier.add_original(b"A late one.", "late.txt")
    dossier.append_decision(decide(1, "unsure", "claim-1"))
    seconds = run_weighing(dossier, reader.stages, clock=tick)

    assert ({"weigh", "model", "store"}, 2) == (set(seconds), reader.weighings)
    assert (read, True, True) == (reader.read_names, dossier.is_current(), dossier.has_unread())


def test_weighing_what_is_of_now_does_nothing(dossier: Dossier, reader, tick):
    """Without a new decision nothing is weighed again."""
    add(dossier)
    run_build(dossier, reader.stages, clock=tick)

    assert ({}, 1) == (run_weighing(dossier, reader.stages, clock=tick), reader.weighings)
