"""Status -> whether its hedges tell of what is so already, rather than of what may come."""

import re

from msgspec.structs import replace

from dragoman.records import Status

# Words of what seems to be so, and of what may have been.
SEEMS = re.compile(r"seem|appear|apparent|believ|think|thought|suspect|presum", re.IGNORECASE)
HAVE = re.compile(r"\s*(?:to\s+)?(?:\w+ly\s+|well\s+)?have\b", re.IGNORECASE)
# What is only possible is still to come where somebody thinks so ("may attack, the minister thinks").
SEEMING = frozenset({"probable", "conditional"})
# Who may try or plan something has no plan by that.
PERHAPS = frozenset({"perhaps", "maybe", "possibly"})
LIKELY = frozenset({"likely", "unlikely", "probable", "improbable", "probably"})
DOUBTED = PERHAPS | {"may", "might", "could"}


def as_weighed(status: Status) -> Status:
    """What may be tried or planned is told as possible, what likely will be as probable, and not as somebody's plan."""
    words = {hedge.anchor.exact.lower() for hedge in status.hedges} if status.modality == "planned" else set()
    if words & LIKELY:
        return replace(status, modality="probable")
    return replace(status, modality="possible") if words & DOUBTED else status


def tells_of_now(status: Status) -> bool:
    """Whether hedges tell of what seems to be so or may have been ("is believed to back", "may have left").

    A plan lies ahead, whoever believes in it.
    """
    hedges = [hedge.anchor for hedge in status.hedges]
    if status.modality in SEEMING and any(SEEMS.match(hedge.exact) for hedge in hedges):
        return True
    return status.modality != "planned" and any(HAVE.match(hedge.suffix) for hedge in hedges)
