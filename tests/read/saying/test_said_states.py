"""What somebody is sure of, speaks of or has by rumour, on invented actors."""

import pytest

Said = list[tuple[str, str]]


def told(reading) -> Said:
    """Who says so, last in the chain, with the words of it."""
    return [(each.chain[-1].name, each.content.exact) for each in reading.attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union is adamant that the mill will close.", [("The union", "the mill will close")]),
        ("Nobody is sure that the mill will close.", []),
        ("It is certain that the mill will close.", []),
        ("Rumour has it that two guns lie near the river.", [("unknown", "two guns lie near the river")]),
        ("The ministry spoke of a frozen valve.", [("The ministry", "a frozen valve")]),
        ("Orlia has spoken of nine dead.", [("Orlia", "nine dead")]),
        ("The ministry spoke warmly of the mill.", []),
        ("The bishop is understood to have left the coast.", [("unknown", "to have left the coast")]),
    ],
)
def test_views_and_rumours_have_a_source(read_text, text: str, expected: Said):
    """What somebody is sure of, speaks of is his word; what rumour has is nobody's."""
    assert expected == told(read_text(text))


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("The minister did not reject claims that his troops shelled Velda.", "+", "possible"),
        ("The minister rejected claims that his troops shelled Velda.", "-", "reported"),
        ("No official described the raid as a massacre by the army.", "+", "possible"),
        ("Orland described the raid as a massacre by the army.", "+", "reported"),
    ],
)
def test_what_is_not_denied_or_not_said_stays_open(read_text, text: str, polarity: str, modality: str):
    """Who does not reject a claim does not deny it, and what nobody calls a massacre may be none."""
    deeds = [claim for claim in read_text(text).claims if getattr(claim.content, "type", None) == "ASSAULT"]

    assert {(polarity, modality)} == {(claim.status.polarity, claim.status.modality) for claim in deeds[-1:]}
