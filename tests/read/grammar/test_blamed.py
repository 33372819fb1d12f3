"""Deeds that are put down to somebody, with whom they were done to told beside."""

import pytest

from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "culprit", "victim"),
    [
        ("The attack on Ostrava was blamed on Marlen.", ("Marlen",), ("Ostrava",)),
        ("A raid on Velda was blamed on Marlen by officials in Ostrava.", ("Marlen",), ("Velda",)),
        ("The raid on Ostrava was blamed by Velda on Marlen.", ("Marlen",), ("Ostrava",)),
        ("The bombing in Ostrava was blamed on Marlen.", ("Marlen",), ("Ostrava",)),
        ("The attacks against Ostrava were blamed on Marlen.", ("Marlen",), ("Ostrava",)),
        ("An attack on Ostrava blamed on Marlen stunned Velda.", ("Marlen",), ("Ostrava",)),
        ("Velda blamed the raid on Ostrava on Marlen.", ("Marlen",), ("Ostrava",)),
        ("Velda blamed an attack on Ostrava on Marlen and Ardin.", ("Ardin", "Marlen"), ("Ostrava",)),
        ("Velda blamed the raid on its embassy on Marlen.", ("Marlen",), ("its embassy",)),
        ("Velda blamed the raid on Marlen.", ("Marlen",), ()),
        ("Velda blamed the raid on Marlen on Monday.", ("Marlen",), ()),
    ],
)
def test_whom_a_deed_is_blamed_on_is_not_whom_it_was_done_to(read_text, text: str, culprit, victim):
    """What stands before the blame is the victim's; after it the last phrase tells the culprit."""
    assert ("ASSAULT", culprit, victim) in events(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack on Ostrava was blamed on Marlen.", ("ACCUSE", (), ("Marlen",))),
        ("Velda blamed the raid on its embassy on Marlen.", ("ACCUSE", ("Velda",), ("Marlen",))),
        ("Velda blamed the raid on Ostrava on Marlen.", ("ACCUSE", ("Velda",), ("Marlen",))),
    ],
)
def test_the_charge_is_aimed_at_the_culprit_alone(read_text, text: str, expected):
    """Nobody is accused of what was done to him."""
    assert [expected] == [each for each in events(read_text(text)) if each[0] == "ACCUSE"]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Ostrava complained to the council that Marlen had shelled Velda.", ("Marlen",)),
        ("Ostrava complained to the governor about Marlen.", ("Marlen",)),
        ("Ostrava complained of raids by Marlen.", ("Marlen",)),
        ("Ostrava complained to the League of the Coast about Marlen.", ("Marlen",)),
        ("Ostrava complained to the League of the Coast.", ("League of the Coast",)),
        ("Ostrava complained to the council of Velda about Marlen.", ("Marlen",)),
        ("Ostrava complained to the council of Velda.", ("council of Velda",)),
        ("Ostrava complained to the council about Marlen's use of the strait.", ("Marlen",)),
        ("Ostrava complained of being shelled by Marlen.", ("Marlen",)),
        ("Ostrava complained to Marlen about the shelling.", ("Marlen",)),
        ("Ostrava complained to Marlen about its support for Velda.", ("Marlen",)),
        ("Ostrava protested that Velda had been shelled by Marlen.", ("Marlen",)),
    ],
)
def test_who_hears_a_complaint_is_not_accused_where_another_is(read_text, text: str, accused):
    """A complaint is about whoever does what is told "of", "about" or "that"; where nobody does, "to" names him."""
    assert [("ACCUSE", ("Ostrava",), accused)] == [each for each in events(read_text(text)) if each[0] == "ACCUSE"]


def test_who_hears_a_complaint_is_not_blamed_for_a_thing(read_text):
    """Where what is wrong is no actor's, those who are told are not accused."""
    found = events(read_text("The mayor complained to reporters that the harbour neglects its nets."))

    assert all("reporters" not in targets for _, _, targets in found)


def test_who_is_blamed_by_one_on_another_is_the_other(read_text):
    """Behind "blamed by X on Y, which" Y is accused, whatever the preposition is parsed to hang on."""
    found = events(read_text("The dispute is blamed by the state press on Marlen, which closed the pass."))

    assert ("ACCUSE", ("state press",), ("Marlen",)) in found


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Crowds protested over the arrest of two pilots.", set()),
        ("Velda protested to Marlen over the arrest of two pilots.", {("Marlen",)}),
        ("Velda complained about raids by the rebels.", {("rebels",)}),
    ],
)
def test_whom_a_deed_hurt_is_not_blamed_for_it(read_text, text: str, blamed: set[tuple[str, ...]]):
    """A protest over an arrest is not aimed at those arrested."""
    told = {targets for kind, sources, targets in events(read_text(text)) if kind in {"ACCUSE", "PROTEST"} and sources}

    assert blamed == {targets for targets in told if targets}
