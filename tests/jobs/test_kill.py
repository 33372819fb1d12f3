"""kill -9 at any moment: nothing that was said to be safe is lost, and the next run ends with the same bytes."""

import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store import create_dossier, open_dossier

PROGRAM = Path(__file__).with_name("adding_and_building.py")
DOCUMENTS = 12
PAUSE_S = 0.015
KILLS = 6
# Left alone, the program works about 0.6 s after its first word, so most of these hit it at work.
LONGEST_DELAY_S = 0.15

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")


def start(folder: Path, *, decisions: int = DOCUMENTS) -> subprocess.Popen[str]:
    """The program at work on a dossier."""
    arguments = [sys.executable, str(PROGRAM), str(folder), str(DOCUMENTS), str(decisions), str(PAUSE_S)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def finish(folder: Path, *, decisions: int = DOCUMENTS) -> str:
    """The last that the program tells when it is left alone."""
    process = start(folder, decisions=decisions)
    told, _ = process.communicate(timeout=60)
    assert 0 == process.returncode
    return told.splitlines()[-1]


def kill_after(folder: Path, delay_s: float) -> tuple[list[str], bool]:
    """What the program had told some seconds after its first word, and whether it was killed then or had ended."""
    process = start(folder)
    assert process.stdout is not None
    told = [process.stdout.readline()]
    timer = threading.Timer(delay_s, process.kill)
    timer.start()
    told += process.stdout.readlines()
    timer.cancel()
    process.stdout.close()
    return [line.strip() for line in told if line.endswith("\n")], process.wait(timeout=60) == -signal.SIGKILL


def kept(folder: Path) -> Iterator[str]:
    """What a dossier holds, in the program's words."""
    with open_dossier(folder) as dossier:
        yield from (f"added {original.name}" for original in dossier.list_originals())
        yield from (f"decided {decision.id}" for decision in dossier.load_decisions())


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a dossier by path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def unkilled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a dossier whose making nobody disturbed."""
    folder = tmp_path_factory.mktemp("unkilled") / "dossier"
    assert f"built {DOCUMENTS} True" == finish(folder)
    return content(folder)


@pytest.mark.parametrize("seed", range(6))
def test_a_killed_build_ends_with_the_same_bytes(tmp_path: Path, unkilled: dict[str, bytes], seed: int):
    """Killed several times at random moments, then left alone: all that was safe is there, and no byte differs."""
    folder = tmp_path / "dossier"
    draw = random.Random(seed)  # noqa: S311 — moments to kill at, no secrets
    kills = 0
    for _ in range(KILLS):
        safe, killed = kill_after(folder, draw.uniform(0.0, LONGEST_DELAY_S))
        kills += killed
        assert set() == {line for line in safe if not line.startswith("built")} - set(kept(folder))

    assert kills > KILLS / 3
    assert f"built {DOCUMENTS} True" == finish(folder)
    assert unkilled == content(folder)


@pytest.mark.parametrize("seed", range(3))
def test_a_making_killed_at_once_can_be_made_again(tmp_path: Path, unkilled: dict[str, bytes], seed: int):
    """Killed while Python starts or the dossier is first made, the next run makes it all the same."""
    folder = tmp_path / "dossier"
    draw = random.Random(100 + seed)  # noqa: S311 — moments to kill at, no secrets
    for _ in range(4):
        process = start(folder)
        try:
            process.wait(timeout=draw.uniform(0.1, 0.4))
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate(timeout=60)
    finish(folder)

    assert unkilled == content(folder)


def test_two_builds_at_once_end_with_the_same_bytes(tmp_path: Path):
    """Two processes that add to and build one dossier at once end well, and it is as if one had done it all."""
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    create_dossier(shared, "Killed", "2025-11-05T09:00:00Z").close()
    both = [start(shared, decisions=0), start(shared, decisions=0)]
    ends = [process.communicate(timeout=60)[0].splitlines()[-1].rpartition(" ")[0] for process in both]
    finish(alone, decisions=0)
    finish(shared, decisions=0)

    assert [f"built {DOCUMENTS}"] * 2 == ends
    assert content(alone) == content(shared)
