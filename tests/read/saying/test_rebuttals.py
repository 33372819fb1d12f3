"""What somebody denies in the same sentence by a word for it, on invented actors."""

import pytest

from dragoman.records import Event, Reading, Relation


def held(reading: Reading) -> set[tuple[str, str, str]]:
    """Type or kind, polarity and the last holder of each event and tie that somebody says."""
    holders = {each.id: each.chain[-1].name for each in reading.attributions}
    told = set()
    for claim in reading.claims:
        sort = claim.content.type if isinstance(claim.content, Event) else getattr(claim.content, "kind", None)
        if claim.attribution and isinstance(claim.content, Event | Relation):
            told.add((sort, claim.status.polarity, holders[claim.attribution]))
    return told


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel said Ardania had shelled Merrow, a charge that Ardania denied.",
        "Ostrel said Ardania had shelled Merrow, an accusation denied by Ardania.",
        "Ostrel accused Ardania of shelling Merrow, an allegation that Ardania dismissed on Monday.",
        "Ostrel accused Ardania of shelling Merrow, a charge Ardania denies.",
        "Ostrel accused Ardania of shelling Merrow, which Ardania denies.",
        "Ostrel accused Ardania of shelling Merrow, but Ardania rejected the charge.",
        "Ostrel accused Ardania of shelling Merrow, but Ardania denied it.",
    ],
)
def test_what_is_denied_in_the_same_sentence_is_told_both_ways(read_text, text: str):
    """By the word of one it was done, by that of the other it was not."""
    assert {("ASSAULT", "+", "Ostrel"), ("ASSAULT", "-", "Ardania")} <= held(read_text(text))


def test_a_denied_claim_rests_on_the_denial(read_text):
    """Its words are those of the denial, its content that of what is denied, as surely as any report."""
    reading = read_text("Ostrel said Ardania had shelled Merrow, a charge that Ardania denied.")
    made, denied = (next(c for c in reading.claims if c.status.polarity == sign and c.attribution) for sign in "+-")

    assert denied.content == made.content
    assert ("Ardania denied", "reported", -2) == (
        denied.anchor.exact,
        denied.status.modality,
        denied.status.factuality,
    )
    assert [("Ardania", -3)] == [(view.holder, view.factuality) for view in denied.status.views]


def test_a_denied_tie_is_told_both_ways(read_text):
    """Arms that one says another sends are a tie as well as a deed."""
    told = held(read_text("Ostrel accused Ardania of arming the Tide Front, a charge that Ardania denied."))

    assert {("arms", "+", "Ostrel"), ("arms", "-", "Ardania")} <= told


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel said Ardania had shelled Merrow, a charge that Ardania did not deny.",
        "Ostrel said Ardania had shelled Merrow, but Ardania rejected the offer.",
        "Ostrel said Ardania had shelled Merrow, a charge that Ardania would not discuss.",
        "Ostrel said Ardania had shelled Merrow, but Ardania rejected the claims of its cooks.",
        "Ostrel said Ardania had shelled Merrow, but Ostrel denied the report.",
        "Ostrel said Ardania would shell Merrow, a claim that Ardania denied.",
        "Ardania shelled Merrow and denied the report.",
    ],
)
def test_what_is_not_denied_is_told_one_way(read_text, text: str):
    """Nobody denies what he only will not discuss, what he says himself, or what has not happened yet."""
    assert not any(sort == "ASSAULT" and sign == "-" for sort, sign, _ in held(read_text(text)))
