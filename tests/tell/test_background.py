"""What was over long before anybody wrote of it."""

import pytest
from msgspec.structs import replace

from dragoman.tell.background import is_background
from dragoman.tell.evidence import Evidence


@pytest.mark.parametrize(
    ("when", "background"),
    [
        ("1998", True),
        ("2030-05-02", True),
        ("2030-06", False),
        ("2031-05-03", False),
        ("1998/..", False),
        (None, False),
    ],
)
def test_an_event_of_over_a_year_before_its_text_is_background(case, when: str | None, *, background: bool):
    """An event that ended a year before the first text on it explains what is reported; one that goes on does not."""
    weighed = case.weighed()
    shot = next(finding for finding in weighed.findings if "shot" in finding.claims)

    assert background == is_background(replace(shot, when=when), Evidence(case.documents, case.readings(), weighed))


def test_without_a_date_of_its_text_nothing_is_background(case):
    """Nobody says when the text was written, so nothing is known to be old."""
    case.documents[0] = replace(case.documents[0], published=None)
    weighed = case.weighed()
    shot = next(finding for finding in weighed.findings if "shot" in finding.claims)

    assert not is_background(replace(shot, when="1998"), Evidence(case.documents, case.readings(), weighed))
