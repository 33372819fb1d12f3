"""Parses that mix speakers, or those spoken to, into what is said, mended; on invented actors."""

import pytest

from tests.read.conftest import events, held


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Had he died, said Mira Tolun, Marlen would have attacked Ostrava.", "Mira Tolun"),
        ("Had Velda left, argued the envoy, Marlen would have attacked Ostrava.", "the envoy"),
    ],
)
def test_who_says_so_between_two_clauses_leaves_the_second_what_the_first_makes_of_it(read_text, text, speaker: str):
    """What would have been had something else been is said by him, and was not."""
    reading = read_text(text)

    assert "counterfactual" == held(reading)[1]
    assert {speaker} == {each.chain[-1].name for each in reading.attributions}


def test_what_somebody_warns_of_between_two_clauses_is_no_result(read_text):
    """The condition is of what will be done, and not of the warning."""
    reading = read_text("If the talks fail, warned Velda, Marlen would close the port.")

    assert {"Velda"} == {each.chain[-1].name for each in reading.attributions}
    assert not [event for event in events(reading) if event[1:] == (("Marlen",), ("Velda",))]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Mr. Lund, Marlen has arrested your brother.", ("Marlen",)),
        ("Minister Tarn, the court has arrested two of your aides.", ("court",)),
        ("Ms. Lund, why did Marlen arrest the nurses?", ("Marlen",)),
        ("Mr. Lund, who leads the Front, arrested two nurses.", ("Lund",)),
    ],
)
def test_whom_one_speaks_to_does_nothing_by_that(read_text, text: str, doers: tuple[str, ...]):
    """A name with a title before a comma is spoken to where the verb has a subject of its own."""
    assert doers in {sources for kind, sources, _ in events(read_text(text)) if kind == "COERCE"}


def test_what_is_said_behind_a_long_aside_is_told_of_its_own(read_text):
    """A clause that a parse hangs on who says so is what he says."""
    text = (
        "Unless Velda withdraws its ships from the Straits of Hela, said Admiral Jost Breen, the republic of Lorn "
        "would have to attack Ostrava."
    )
    reading = read_text(text)

    assert "Admiral Jost Breen" in {each.chain[-1].name for each in reading.attributions}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms. Holt, the Harbour Party says that Velda sold the ships.", "the Harbour Party"),
        ("Q: Admiral Kell, the Harbour Party says that Velda sold the ships.", "the Harbour Party"),
        ("Ms. Holt, the Harbour Party chief, says that Velda sold the ships.", "Ms. Holt"),
    ],
)
def test_who_stands_beside_a_subject_stands_between_commas(read_text, text: str, speaker: str):
    """Without a second comma the one before it is spoken to, and the other speaks."""
    assert [speaker] == [each.chain[-1].name for each in read_text(text).attributions]
