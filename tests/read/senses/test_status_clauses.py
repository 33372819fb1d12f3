"""What a clause's form alone says of a deed that it tells, on invented actors."""

import pytest

from dragoman.records import Event


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The shelling of Tarsk by Torgul would be the first such strike.", "conditional"),
        ("The attack on Tarsk by Torgul would be the first in a year.", "conditional"),
        ("An attack on Tarsk by Torgul would be the first in a year.", "conditional"),
        ("The attack on Tarsk by Torgul would be the first of many.", "asserted"),
        ("The attack on Tarsk by Torgul would prove costly.", "asserted"),
        ("The attack on Tarsk by Torgul was the first in a year.", "asserted"),
    ],
)
def test_what_would_be_the_first_is_not_told_as_done(read_text, text: str, modality: str):
    """A deed of which it is told what it would be is only supposed, though "the" stands before it."""
    told = [c.status.modality for c in read_text(text).claims if isinstance(c.content, Event)]

    assert modality == told[0]
