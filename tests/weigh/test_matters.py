"""What is agreed, asked for, threatened or blamed, and which claims are over one matter."""

import pytest

from dragoman.weigh import weigh_readings
from tests.weigh.dossiers import read_by_rules


def findings(*texts: str) -> list[tuple[str, int]]:
    """The label and number of claims of every finding of something said or agreed, in texts read by rules alone."""
    documents, readings = read_by_rules(texts)
    found = weigh_readings(documents, readings).findings
    return [(one.label, len(one.claims)) for one in found if one.kind == "event"]


def test_two_agreements_over_different_things_are_two_findings():
    """Who agrees to share a river has not thereby agreed to hand over a fort."""
    told = findings(
        "Ardania and Belmora agreed to share the river. Later Ardania and Belmora agreed to hand over the fort."
    )

    assert [("share the river", 1), ("hand over the fort", 1)] == [
        (label.partition("“to ")[2].rstrip("”"), number) for label, number in told
    ]


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("agreed to share the river", "agreed that they would share a river", 1),
        ("agreed to a ceasefire", "agreed on a truce", 1),
        ("agreed to reopen the Marl bridge", "agreed to reopen the Orl bridge", 2),
        ("agreed to resume flights", "agreed to resume talks", 2),
        ("agreed to share the river", "agreed", 1),
        ("agreed to share the river after weeks of rain", "agreed to end the strike after weeks of rain", 2),
    ],
)
def test_one_matter_may_be_told_in_other_words(one: str, other: str, number: int):
    """Texts tell of one matter where they share most of its things and name no other; one that tells none fits all."""
    told = findings(f"Ardania and Belmora {one}.", f"Ardania and Belmora {other}.")

    assert number == len(told)


def test_whoever_tells_no_matter_stands_apart_from_two_others():
    """An agreement over nothing said may be either of two."""
    told = findings(
        "Ardania and Belmora agreed to share the river.",
        "Ardania and Belmora agreed to end the strike.",
        "Ardania and Belmora agreed.",
    )

    assert [1, 1, 1] == [number for _, number in told]


def test_a_charge_of_one_thing_is_no_charge_of_another():
    """Who is accused of two things is accused twice, and each finding says of what."""
    told = findings("Ardania accused Belmora of theft.", "Ardania accused Belmora of lying.")
    charges = [label for label, _ in told if "accuses" in label]

    assert ["Ardania accuses Belmora: “of lying”", "Ardania accuses Belmora: “of theft”"] == sorted(charges)


def test_a_promise_to_nobody_names_nobody():
    """Where nobody is told to be promised a thing, no word leads over to him."""
    told = findings("Ardania's president agreed to step down.")

    assert ["Ardania's president agrees: “to step down”"] == [label for label, _ in told if "agrees" in label]
