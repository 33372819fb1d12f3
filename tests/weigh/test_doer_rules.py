"""Two true deeds, and two doers named for one: dossiers of invented and real lands that are read from their words."""

import pytest

from tests.weigh.dossiers import conflicts


@pytest.mark.parametrize(
    "texts",
    [
        ("Velmar attacked Karesh on Monday.", "Norland attacked Karesh on Monday."),
        ("Canada imposed sanctions on Serbia on Monday.", "Norway imposed sanctions on Serbia on Monday."),
        ("Jordan bombed the rebels on Monday.", "Egypt bombed the rebels on Monday."),
        ("Velmar bombed Orl on Monday.", "Norland bombed Orl on Monday."),
        ("Police detained the growers in Orl on Monday.", "The navy detained the growers in Orl on Monday."),
        ("Rebels killed a judge in Orl on Monday.", "Soldiers killed a judge in Orl on Monday."),
        ("Ghana attacked Togo, Togo said.", "Benin attacked Togo, Ghana said."),
    ],
)
def test_two_true_deeds_are_no_conflict(read_text, texts):
    """A land, a town, a band and people may be struck by several on one day, where none of them denies it."""
    assert [] == conflicts(read_text, *texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Chad accused Niger of shelling Tarvo.", "Niger accused Chad of shelling Mirn."),
        (
            "Velmar accused Karesh of bombing the mill in Orl.",
            "Karesh accused Velmar of bombing the mill in Port Daro.",
        ),
        ("Chad accused Niger of killing three growers.", "Niger accused Chad of killing a nurse."),
        ("Velmar blamed Karesh for the attack on Orl.", "Karesh blamed Velmar for the attack on Port Daro."),
    ],
)
def test_charges_of_other_places_and_victims_are_no_conflict(read_text, texts):
    """Each may be right where only the verb is the same."""
    assert [] == conflicts(read_text, *texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Velmar bombed the school in Orl on Monday.", "Norland bombed the school in Orl on Monday."),
        ("Rebels killed the judge in Orl on Monday.", "Soldiers killed the judge in Orl on Monday."),
        ("Karesh shelled Orl, Velmar said.", "Velmar shelled Orl, Karesh said."),
        ("Chad accused Niger of burning the mill in Tarvo.", "Niger accused Chad of torching the mill in Tarvo."),
        ("Velmar blamed Karesh for the bombing of the mill.", "Karesh blamed Velmar for the mill bombing."),
        ("Velmar shelled a market in the town of Orl, Karesh said.", "The Reed Front shelled Orl, Velmar said."),
    ],
)
def test_two_doers_of_one_deed_are_a_conflict(read_text, texts):
    """One known thing or person on one day, and what each side says that the other did to a town."""
    assert ["doer"] == conflicts(read_text, *texts)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("Chad began the attack on Tarvo in 1971, Niger said.", "Niger began the attack on Mirn, Chad said."), []),
        (("Velmar started the war in 1971, Karesh said.", "Karesh started the war in 1979, Velmar said."), []),
        (
            ("Velmar started the war in 1971, Karesh said.", "Karesh started the war in 1971, Velmar said."),
            ["beginning"],
        ),
    ],
)
def test_a_beginning_is_of_one_place_and_year(read_text, texts, found):
    """Who began is in dispute where neither another town nor another year parts the two."""
    assert found == conflicts(read_text, *texts)
