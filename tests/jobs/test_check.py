"""Checking a dossier against a rebuild."""

import sqlite3
from pathlib import Path

import pytest

from dragoman.jobs import run_build, run_check
from dragoman.store import Dossier


@pytest.fixture
def built(dossier: Dossier, reader, tick) -> Dossier:
    """A dossier of two documents, built."""
    dossier.add_original(b"Talks open.", "a.txt")
    dossier.add_original(b"Velmora agrees.", "b.txt")
    run_build(dossier, reader.stages, clock=tick)
    return dossier


def test_a_built_dossier_checks(built: Dossier, folder: Path, reader, tick):
    """A dossier as a build left it differs in nothing, and checking leaves it as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "-" not in path.name}

    assert () == run_check(built, reader.stages, clock=tick)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "-" not in path.name}


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        (
            "UPDATE findings SET json = CAST(replace(CAST(json AS TEXT), 'a.txt', 'z.txt') AS BLOB)",
            "findings 0: a rebuild makes it differently",
        ),
        ("DELETE FROM system_concepts", "system_concepts 0: a rebuild makes it, but it is not stored"),
        ("INSERT INTO meta (key, value) VALUES ('x', 'y')", "meta x: stored, but a rebuild does not make it"),
        ("UPDATE segments SET kind = 'footer' WHERE row = 1", "a rebuild makes it differently"),
        ("UPDATE sentence_words SET text = 'Sevra agrees.' WHERE text LIKE 'Velmora%'", "sentence_words"),
    ],
)
def test_tampering_is_found(built: Dossier, reader, tick, tampering: str, told: str):
    """Any row that a rebuild makes differently is told, and no other."""
    with sqlite3.connect(built.folder / "dossier.db") as other:
        other.execute(tampering)
    other.close()
    (line,) = run_check(built, reader.stages, clock=tick)

    assert told in line


def test_damaged_originals_are_found(built: Dossier, folder: Path, reader, tick):
    """An original whose bytes changed on the disk is told, though its reading is stored."""
    original = built.list_originals()[0]
    (folder / "originals" / original.sha256).write_bytes(b"Talks shut.")
    lines = run_check(built, reader.stages, clock=tick)

    assert f"originals/{original.sha256}: expected an original's bytes" in lines[0]


def test_a_dossier_not_built_since_differs(built: Dossier, reader, tick):
    """An original added after the last build is a difference."""
    built.add_original(b"Sevra waits.", "c.txt")

    assert () != run_check(built, reader.stages, clock=tick)
