"""Who is held to be an ally, rival or enemy, and by whom."""

import pytest

from dragoman.records import Relation
from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen sees Ostrava as an enemy.", ("hostile_to", ("Ostrava",), ("Marlen",))),
        ("Marlen regards Ostrava as a rival.", ("rivals", ("Ostrava",), ("Marlen",))),
        ("Marlen has long viewed Ostrava as a strategic partner.", ("partner_of", ("Ostrava",), ("Marlen",))),
        ("The premier called Ostrava an enemy.", ("hostile_to", ("Ostrava",), ("premier",))),
        ("The premier considers Ostrava an enemy.", ("hostile_to", ("Ostrava",), ("premier",))),
        ("Voters see Ostrava as an ally of Marlen.", ("allied_with", ("Ostrava",), ("Marlen",))),
    ],
)
def test_who_is_seen_as_an_enemy_is_one_of_whoever_sees_him_so(read_text, text: str, expected: tuple):
    """Without an owner of its own the noun is told of whoever holds it to be so; and as his view."""
    reading = read_text(text)
    told = [c for c in reading.claims if isinstance(c.content, Relation)]

    assert {expected} == ties(reading)
    assert {"reported"} == {c.status.modality for c in told}


@pytest.mark.parametrize(
    "text",
    [
        "Marlen does not see Ostrava as an enemy.",
        "The bank hired Sana Veld as an adviser.",
        "Marlen treats the port as a prize.",
    ],
)
def test_what_is_not_held_to_be_so_ties_nobody(read_text, text: str):
    """A view that somebody does not hold, a post and a prize make nobody a rival or an enemy."""
    assert {kind for kind, _, _ in ties(read_text(text))}.isdisjoint({"hostile_to", "rivals", "allied_with"})


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A close ally of Marlen, Sana Veld was named minister.", "Sana Veld"),
        ("Once an ally of Marlen, Ostrava has closed the pass.", "Ostrava"),
        ("For allies of Marlen, Ostrava is a danger.", "allies of Marlen"),
    ],
)
def test_a_description_that_opens_a_sentence_is_of_its_subject(read_text, text: str, holder: str):
    """What stands before the comma says what the one named behind it is, unless it hangs on a preposition."""
    assert {(holder,)} == {told for _, told, _ in ties(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Marlen enjoys the backing of Ostrava, its largest trading partner.",
        "Marlen relies on Ostrava, its largest trading partner.",
    ],
)
def test_a_description_behind_a_name_is_of_that_name(read_text, text: str):
    """What stands behind a comma says what the one named before it is, whatever the name hangs on."""
    assert ("trades_with", ("Ostrava",), ("its",)) in ties(read_text(text))


def test_who_is_joined_to_somebody_described_is_not_described(read_text):
    """Of donors and voters only the donors pay."""
    found = {
        tie for tie in ties(read_text("The Tide Front is torn between its donors and its voters.")) if "funds" in tie
    }

    assert {("funds", ("its donors",), ("its",))} == found
