"""Games and votes that are won, and people who are beaten in earnest, on invented actors."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    "text",
    [
        "Marlen beat Ostrava 3-1.",
        "Marlen beat Ostrava in the final.",
        "Marlen beat Ostrava 3-1 in Sorvik.",
        "The opposition beat the governing party at the polls.",
        "Sana Veld beat Doru Halm in the runoff.",
        "Marlen beat the champions in the final.",
        "Ostrava was defeated in the vote.",
    ],
)
def test_who_wins_a_game_or_a_vote_attacks_nobody(read_text, text):
    """A score, a final and a runoff tell of a contest, in which nobody is hurt."""
    assert not [told for told in events(read_text(text)) if told[0] == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Police of Marlen beat 12-15 men.",
        "Police beat growers at the poll in Ostrava.",
        "Thugs beat an umpire in the final in Ostrava.",
        "The navy routed Al Marun 15-25 km from Ostrava.",
        "Marlen crushed Ostrava 100-200 metres from the bridge.",
        "Fans of Marlen beat the Sorvik Front at the match.",
    ],
)
def test_who_bears_arms_or_has_no_name_plays_no_game(read_text, text):
    """Police, thugs and crowds beat people in earnest, at a match too, and distances are no scores."""
    assert {"ASSAULT"} == {told[0] for told in events(read_text(text))}


def test_a_national_side_wins_by_a_score(read_text):
    """Whoever beats others 3-1 has played."""
    found = read_text("The national side beat Velda 3-1.").claims

    assert not any(getattr(claim.content, "type", "") == "ASSAULT" for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        "Velda fell to Marlen in the final.",
        "Velda fell 2-1 to Marlen.",
        "The national side beat Velda 7-4 and went on.",
    ],
)
def test_who_loses_a_game_is_neither_attacked_nor_taken(read_text, text: str):
    """Who falls to another by a score has lost a game, also where the sentence goes on."""
    found = {getattr(claim.content, "type", None) or claim.content.kind for claim in read_text(text).claims}

    assert not found & {"ASSAULT", "controls"}
