"""Reading and building without looks for rings of objects that do not exist."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

# So many objects more than before are made before the collector looks for rings among them, where Python waits for
# some hundreds. Reading leaves few rings, and small ones.
LOOK_AFTER = 20_000


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


@cache
def set_loaded_aside() -> None:
    """What is in memory is not looked through for rings again, and what comes is more seldom; done once, it stays.

    To be called once pipeline and word lists are loaded, which stay as long as the process: to look through them again
    and again takes one part in thirty of reading, and to look through each few hundreds of new objects another.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(LOOK_AFTER)
