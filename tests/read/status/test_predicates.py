"""What a passive says of a deed that is its subject; on invented actors."""

import pytest

from dragoman.records import Event
from tests.read.conftest import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Torgul and Belmora will be held in June.", ("+", "planned")),
        ("Talks between Torgul and Belmora are to be held in June.", ("+", "planned")),
        ("Talks between Torgul and Belmora are due to be held in June.", ("+", "planned")),
        ("Talks between Torgul and Belmora were held in June.", ("+", "asserted")),
        ("Talks between Torgul and Belmora were never held.", ("-", "asserted")),
    ],
)
def test_what_bears_on_a_passive_bears_on_what_is_held(read_text, text: str, expected: tuple):
    """Talks that "will be held" are planned as those that somebody "will hold"."""
    assert expected == held(read_text(text), "CONSULT")[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A raid on Tarsk was not carried out.", ("-", "asserted")),
        ("An attack on Tarsk could be launched from Torgul.", ("+", "possible")),
        ("The raid on Tarsk will be put to the council.", ("+", "asserted")),
        ("The raid on Tarsk should not be taken as a sign.", ("+", "asserted")),
    ],
)
def test_what_is_told_of_a_deed_that_was_done_leaves_it_done(read_text, text: str, expected: tuple):
    """A raid is denied or open where carrying it out is, and not where something else is told of it."""
    assert expected == held(read_text(text))[:2]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The leader of the Tide Front is to be given a medal by Velda.", "leads"),
        ("The allies of Velda will be given guns by Marlen.", "allied_with"),
        ("Velda is to open a harbour to the opponents of Marlen.", "opposes"),
    ],
)
def test_what_will_be_done_to_somebody_leaves_him_who_he_is(read_text, text: str, kind: str):
    """A leader who will be given a medal leads already."""
    found = [claim for claim in read_text(text).claims if getattr(claim.content, "kind", "") == kind]

    assert [("+", "asserted")] == [(claim.status.polarity, claim.status.modality) for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sanctions on Velda are unlikely to start a quarrel.", ("+", "asserted")),
        ("Sanctions on Velda are unlikely.", ("-", "probable")),
        ("The raid on Velda is likely to start in May.", ("+", "probable")),
    ],
)
def test_what_is_unlikely_to_start_another_thing_is_not_unlikely_itself(read_text, text: str, expected: tuple):
    """A verb that would bring about a deed by itself says nothing of it where it has an object."""
    told = [c.status for c in read_text(text).claims if isinstance(c.content, Event)]

    assert [expected] == [(status.polarity, status.modality) for status in told]
