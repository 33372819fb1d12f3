"""Building without looks for rings of objects that do not exist."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Python's collector of rings stands still inside, and is as it was afterwards.

    Weighing makes millions of small records and no rings of them. To look for some each time so many have been made
    takes longer than the weighing (100,000 claims: half of the conflict check). What is no longer used goes at once
    all the same.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
