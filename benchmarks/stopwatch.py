"""CPU-seconds by stage, and memory."""

import resource
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median


class Stopwatch:
    """CPU-seconds of this process by stage, one entry a round."""

    def __init__(self) -> None:
        """Start with no stage."""
        self.seconds: dict[str, list[float]] = {}

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count the CPU time inside to a stage."""
        start = time.process_time()
        try:
            yield
        finally:
            self.seconds.setdefault(stage, []).append(time.process_time() - start)


def medians(seconds: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The median of each stage's rounds, in seconds, to a tenth of a millisecond."""
    return {stage: round(median(rounds), 4) for stage, rounds in seconds.items()}


def peak_mib() -> int:
    """The most memory this process has held so far, in MiB."""
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024  # kilobytes; bytes on macOS
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
