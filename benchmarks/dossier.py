"""A dossier of many short invented documents: CPU-seconds of each verb, and of a few documents more."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.stopwatch import Stopwatch, medians, peak_mib
from dragoman import add_documents, ask_dossier, brief_dossier, build_dossier, decide, init_dossier, list_tables
from dragoman.verbs import load_built

FEW = 10
SEED = 0
STATES = ("Israel", "Iran", "Iraq", "Turkey", "Egypt", "Jordan", "Syria", "Qatar", "Oman", "Kuwait", "France", "Japan")
DEEDS = ("attacked", "condemned", "accused", "threatened", "met envoys of", "imposed sanctions on")


def run_dossier(*, documents: int = 500, rounds: int = 3) -> dict[str, Any]:
    """CPU-seconds of every verb on a new dossier of so many documents, and of a few more of them.

    read_more, read_none: a build after a few documents more, and one with nothing new. The verbs that only look are run
    `rounds` times, and the median is told.
    """
    watch = Stopwatch()
    with TemporaryDirectory(prefix="dragoman-benchmark-") as name:
        folder, texts = Path(name) / "dossier", _write_texts(Path(name), documents + FEW)
        init_dossier(folder).close()
        with watch.on("add"):
            add_documents(folder, texts[:documents])
        with watch.on("read"):
            build_dossier(folder)
        with watch.on("add_more"):
            add_documents(folder, texts[documents:])
        with watch.on("read_more"):
            build_dossier(folder)
        _look(watch, folder, rounds)
        first = load_built(folder).documents[0].id
        with watch.on("decide"):
            decide(folder, "unsure", [first], by="benchmark")
    cpu_s = medians(watch.seconds)
    return {"benchmark": "dossier", "documents": documents, "cpu_s": cpu_s, "peak_mib": peak_mib()}


def _look(watch: Stopwatch, folder: Path, rounds: int) -> None:
    """The verbs that change nothing."""
    for _ in range(rounds):
        with watch.on("read_none"):
            build_dossier(folder)
        with watch.on("tables"):
            for table in ("documents", "events", "relations", "system"):
                list(list_tables(folder).table(table).records())
        with watch.on("ask"):
            ask_dossier(folder, "influence of Iran", "down")
        with watch.on("brief"):
            brief_dossier(folder)


def _write_texts(folder: Path, number: int) -> list[Path]:
    """Short texts of two sentences, the same in every run."""
    draw = random.Random(SEED)  # noqa: S311 — texts, not secrets
    paths = [folder / f"{place:06}.txt" for place in range(number)]
    for place, path in enumerate(paths):
        one, other, third = draw.sample(STATES, 3)
        path.write_text(
            f"{one} {draw.choice(DEEDS)} {other} on {draw.randint(1, 28)} May {2000 + place % 25}, envoy {place} said. "
            f"Pressure of {third} reduces the influence of Iran in district {place}.\n",
            encoding="utf-8",
        )
    return paths
