"""A process to kill: adds documents and builds, slowly, telling on stdout what is safe.

Arguments: the dossier's folder, how many documents, how many decisions, seconds each stage takes.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.jobs import Stages, run_build
from dragoman.records import Concept, Decision, Document, Finding, Reading, Segment, Sentence, SystemModel, Weighed
from dragoman.store import DossierError, Original, create_dossier, open_dossier

MADE_AT = "2025-11-05T09:00:00Z"


def text_of(number: int) -> str:
    """The text of a document, long enough that writing it takes more than a moment."""
    return "\n".join(f"Envoy {number} of Velmora met envoy {line} of Sevra." for line in range(200))


def slow_stages(pause_s: float) -> Stages:
    """Stages that take their time."""

    def load(original: Original, content: bytes) -> Document:
        return Document(id=original.sha256[:16], sha256=original.sha256, name=original.name, text=content.decode())

    def read(documents: Sequence[Document]) -> Iterator[Reading]:
        return (read_one(document) for document in documents)

    def read_one(document: Document) -> Reading:
        time.sleep(pause_s)
        lines = document.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
        spans = enumerate(zip(starts, lines, strict=True))
        return Reading(
            doc=document.id,
            reader="slow.v1",
            segments=(Segment(number=0, kind="body", start=0, end=len(document.text)),),
            sentences=tuple(
                Sentence(number=n, segment=0, start=start, end=start + len(line)) for n, (start, line) in spans
            ),
        )

    def weigh(documents, readings, decisions) -> Weighed:
        time.sleep(pause_s)
        return Weighed(
            findings=tuple(
                Finding(
                    id=document.id,
                    kind="event",
                    label=f"{document.name}, {len(decisions)} decisions, {len(readings)} readings",
                    claims=(),
                    mentions=1,
                    documents=1,
                    publishers=1,
                    origins=1,
                    support="reviewed",
                )
                for document in documents
            )
        )

    def model(weighed, _) -> SystemModel:
        time.sleep(pause_s)
        return SystemModel(concepts=(Concept(id="all", label=str(len(weighed.findings)), quantity="all"),))

    return Stages("slow.v1", load, read, weigh, model)


def work(folder: Path, documents: int, decisions: int, pause_s: float) -> None:
    """Make the dossier if need be, add what is missing, decide a little, build; say each thing once it is safe."""
    try:
        dossier = open_dossier(folder)
    except DossierError:
        dossier = create_dossier(folder, "Killed", MADE_AT)
    with dossier:
        decided = {decision.id for decision in dossier.load_decisions()}
        for number in range(documents):
            dossier.add_original(text_of(number).encode(), f"{number}.txt", flags={"title": str(number)})
            sys.stdout.write(f"added {number}.txt\n")
            if number < decisions and f"d{number}" not in decided:
                decision = Decision(id=f"d{number}", verb="accept", targets=(f"c{number}",), at=MADE_AT, by="us")
                dossier.append_decision(decision)
                sys.stdout.write(f"decided d{number}\n")
            sys.stdout.flush()
            if number % 4 == 3:  # a build now and then, between additions
                run_build(dossier, slow_stages(pause_s), clock=time.perf_counter)
        report = run_build(dossier, slow_stages(pause_s), clock=time.perf_counter)
        sys.stdout.write(f"built {report.kept} {report.compact}\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
