"""The database as a file that depends on its rows alone."""

import subprocess
import sys
import threading
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.records import SystemModel
from dragoman.store import Dossier, create_dossier, open_dossier

TEXTS = ("Talks open in Velmora.\nA border shuts.", "Velmora agrees.", "Sevra waits.\nVelmora waits.\nTalks end.")
MADE_AT = "2025-11-05T09:00:00Z"


def fill(dossier: Dossier, shelf, texts: tuple[str, ...]) -> None:
    """Documents read into a dossier in that order, then findings."""
    for text in texts:
        document = shelf.document(text, name=f"{text[:3]}.txt")
        dossier.save_reading(document, shelf.reading(document), stamp="s")
    dossier.save_weighed(shelf.weighed("x"), shelf.system(), made_from=dossier.weighing_key())


def test_any_order_of_writing_gives_the_same_file(tmp_path: Path, shelf):
    """Two dossiers of the same documents have the same digest and, once compact, the same database byte for byte."""
    digests, contents = set(), set()
    for number, order in enumerate(permutations(TEXTS)):
        with create_dossier(tmp_path / str(number), "Law", MADE_AT) as dossier:
            fill(dossier, shelf, (order[1], *order))  # one of them twice
            digests.add(dossier.digest())
            assert dossier.compact()
            digests.add(dossier.digest())
        contents.add((tmp_path / str(number) / "dossier.db").read_bytes())

    assert (1, 1) == (len(digests), len(contents))


def test_a_compact_database_is_as_good_as_before(dossier: Dossier, shelf):
    """After compacting everything is found, loaded and written as before."""
    fill(dossier, shelf, TEXTS)
    before = (dossier.load_documents(), dossier.load_readings(), dossier.load_weighed(), dossier.search("velmora"))

    assert dossier.compact()
    assert before == (
        dossier.load_documents(),
        dossier.load_readings(),
        dossier.load_weighed(),
        dossier.search("velmora"),
    )
    fill(dossier, shelf, ("Envoys leave.",))
    assert 1 == len(dossier.search("envoys"))


def test_a_write_ends_compactness(dossier: Dossier, shelf):
    """A dossier knows whether it was written to since it was compacted."""
    steps = [dossier.is_compact()]
    dossier.compact()
    steps.append(dossier.is_compact())
    fill(dossier, shelf, TEXTS[:1])
    steps.append(dossier.is_compact())

    assert [False, True, False] == steps


def test_reading_does_not_change_the_file(folder: Path, dossier: Dossier, shelf):
    """Opening, searching and closing a compact dossier leaves its bytes alone."""
    fill(dossier, shelf, TEXTS)
    dossier.compact()
    dossier.close()
    before = (folder / "dossier.db").read_bytes()
    with open_dossier(folder) as again:
        again.search("velmora")
        again.load_readings()

    assert before == (folder / "dossier.db").read_bytes()
    assert {"decisions.jsonl", "dossier.db", "dossier.toml", "originals"} == {path.name for path in folder.iterdir()}


def test_an_open_dossier_is_not_taken_from_under_others(folder: Path, dossier: Dossier, shelf):
    """While somebody else has the dossier open it is not compacted, and both go on working."""
    fill(dossier, shelf, TEXTS)
    with open_dossier(folder) as other:
        assert (False, 3) == (dossier.compact(), len(other.load_documents()))
        fill(other, shelf, ("Envoys leave.",))

        assert 4 == len(dossier.load_documents())
    assert dossier.compact()


def test_who_comes_while_it_is_compacted_gets_the_new_file(folder: Path, dossier: Dossier, shelf):
    """Dossiers opened, written and closed all the while a dossier is compacted lose nothing."""
    fill(dossier, shelf, TEXTS)
    dossier.close()
    done = threading.Event()
    failed: list[BaseException] = []

    def compact() -> None:
        try:
            while not done.is_set():
                with open_dossier(folder) as mine:
                    mine.compact()
        except BaseException as error:  # noqa: BLE001 — told by the assertion below
            failed.append(error)

    worker = threading.Thread(target=compact)
    worker.start()
    for number in range(25):
        with open_dossier(folder) as mine:
            fill(mine, shelf, (f"Envoy number {number} leaves.",))
    done.set()
    worker.join()
    with open_dossier(folder) as mine:
        assert ([], 28) == (failed, len(mine.load_documents()))


WRITER = """
import sys
from pathlib import Path
from dragoman.records import Decision, Document, Reading
from dragoman.store import open_dossier
for n in range(40):
    with open_dossier(Path(sys.argv[1])) as dossier:
        text = f"{sys.argv[2]} {n}"
        original = dossier.add_original(text.encode(), f"{sys.argv[2]}-{n}.txt").original
        document = Document(id=original.sha256[:16], sha256=original.sha256, name=original.name, text=text)
        dossier.save_reading(document, Reading(doc=document.id, reader="r"))
        dossier.append_decision(Decision(id=text, verb="reject", targets=(document.id,), at="2025", by=sys.argv[2]))
"""


def test_two_processes_at_once_lose_nothing(folder: Path, dossier: Dossier):
    """Two processes that open, write and close the same dossier all the time keep everything both of them wrote."""
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name]) for name in ("one", "two")]

    assert [0, 0] == [writer.wait(timeout=60) for writer in writers]
    assert (80, 80, (80, 0)) == (
        len(dossier.list_originals()),
        len(dossier.load_state()),
        tuple(map(len, dossier.scan_decisions())),
    )


@pytest.mark.parametrize(
    "left", ["dossier.db.new", "dossier.db.new-wal", "originals/.ab.7-1.part", ".dossier.toml.7-1.part"]
)
def test_what_killed_writes_left_is_swept(folder: Path, dossier: Dossier, shelf, left: str):
    """Half-written files that nobody is writing any more are gone after the next compacting."""
    (folder / left).write_bytes(b"half a database")
    dossier.save_weighed(shelf.weighed(), SystemModel())

    assert (True, False) == (dossier.compact(), (folder / left).exists())
