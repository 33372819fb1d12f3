"""Whether what is told with doubt is so already, or is to come."""

import pytest

from dragoman.records import Status
from dragoman.records.anchor import Anchor
from dragoman.records.status import Hedge
from dragoman.weigh.hedged import tells_of_now


def status(modality: str, words: str, suffix: str = "") -> Status:
    """A status hedged by some words, with what stands behind them."""
    anchor = Anchor(exact=words, prefix="", suffix=suffix, start=0, end=len(words), doc="d")
    return Status(modality=modality, hedges=(Hedge(anchor=anchor, kind="attitude"),))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (status("probable", "believed", " to arm the guard"), True),
        (status("probable", "seems", " to arm the guard"), True),
        (status("conditional", "seem", ", by fear"), True),
        (status("probable", "likely", " to arm the guard"), False),
        (status("probable", "likely", " to have armed the guard"), True),
        (status("possible", "may", " well have armed the guard"), True),
        (status("possible", "may", " arm the guard"), False),
        (status("possible", "thinks", " that it may arm the guard"), False),
        (status("planned", "believed", " to be planning a raid"), False),
        (status("planned", "will", " have talks"), False),
    ],
)
def test_what_is_believed_to_be_so_is_not_to_come(told: Status, *, expected: bool):
    """What seems so or may have been is so already; what may come and what is planned is not."""
    assert expected == tells_of_now(told)
