"""Who is no side of what is told in quoted sentences; on invented actors."""

import pytest

from dragoman.records import Event


@pytest.fixture
def named(read_claims):
    """A function from a text to the words on both sides of its events."""

    def named(text: str) -> set[str]:
        events = [claim.content for claim in read_claims(Event, text)]
        return {role.anchor.exact for event in events for role in (*event.sources, *event.targets)}

    return named


@pytest.mark.parametrize(
    "text",
    [
        '"We did not ask for this war," Ilse Marr told Torgul.',
        '"Belmora is bound to us by the treaty of 2011," Ilse Marr said.',
        '"The raid on Tarsk was a mistake," Ilse Marr told Torgul.',
    ],
)
def test_who_is_named_outside_a_quoted_sentence_is_no_side_of_its_deeds(named, text: str):
    """Whoever is quoted, or hears it, is nobody to whom the quoted deeds are done."""
    assert not {"Ilse Marr", "Torgul"} & named(text)


def test_a_quotation_in_part_goes_on_with_its_clause(named):
    """Where only some words are quoted, the words around them tell who does what."""
    assert {"it", "Torgul"} <= named('Belmora said that it would "shell Torgul".')
