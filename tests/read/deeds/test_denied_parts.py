"""What somebody denies a part in without saying what in, on invented actors."""

import pytest

from dragoman.records import Event


def _denied(read_claims, text: str, **how):
    """Sources and targets of the violence that a text denies."""
    told = [c for c in read_claims(Event, text, **how) if c.status.polarity == "-" and c.content.type == "ASSAULT"]
    return [tuple(tuple(r.anchor.exact for r in s) for s in (c.content.sources, c.content.targets)) for c in told]


@pytest.mark.parametrize(
    "text",
    [
        "Raiders shelled Velda on Monday, killing two. Ardin denied involvement.",
        "Raiders shelled Velda on Monday. The mayor blamed Ardin; Ardin denied any role.",
        "Raiders shelled Velda on Monday. Police arrested a man. Ardin denied responsibility and offered help.",
    ],
)
def test_denied_part_is_in_the_violence_told_before(read_claims, text: str):
    """Who denies involvement says that he did not do what the sentences before tell."""
    assert [(("Ardin",), ("Velda",))] == _denied(read_claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Marlen accused Ardin of arming the rebels. Ardin denied involvement.",
        "Raiders shelled Velda. The mayor denied responsibility for the delay.",
        "Marlen may shell Velda. Ardin denied involvement.",
        "Raiders shelled Velda. It rained. It snowed. It hailed. Ardin denied involvement.",
    ],
)
def test_part_in_nothing_violent_told_shortly_before_denies_no_violence(read_claims, text: str):
    """What is denied of other things, or a page after, is no violence."""
    assert [] == _denied(read_claims, text)
