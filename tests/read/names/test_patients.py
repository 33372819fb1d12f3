"""Whom a pronoun goes back to that undergoes the deeds above it, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The court banned the River Party, fined its founder and seized its press.", "its", ["River Party"]),
        ("Varkania accused Ostrel and froze its assets.", "its", ["Ostrel"]),
        ("Varkania condemned Ostrel and recalled its ambassador.", "its", ["Varkania"]),
        ("Varkania attacked Ostrel and lost its fleet.", "its", ["Varkania"]),
        ("The rebels killed the governor's brother and burned his house.", "his", ["the governor's brother"]),
    ],
)
def test_what_is_done_to_somebody_and_his_is_done_to_one(text: str, pronoun: str, meant: list[str | None]):
    """Behind a wrong done to somebody, another is done to what is his, unless one only does that with his own."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Varkania asked Ostrel to free its citizens.", "Varkania"),
        ("Varkania told Ostrel to hand over the gunmen who murdered its consul.", "Varkania"),
        ("Varkania urged Ostrel to withdraw its troops.", "Ostrel"),
        ("Varkania urged Ostrel to free its dissidents.", "Ostrel"),
    ],
)
def test_who_asks_for_something_back_asks_for_his_own(text: str, meant: str):
    """Citizens to be freed are the asker's; troops to be withdrawn and dissidents are whose who holds them."""
    assert [meant] == referents(text, "its")


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Varkania's navy seized a trawler and detained its crew.", "its"),
        ("The court banned the rally and jailed two of its organisers.", "its"),
        ("A trawler was stopped by Varkania's navy, which arrested its crew.", "its"),
    ],
)
def test_what_is_a_thing_s_is_nobody_s(text: str, pronoun: str):
    """Whoever seizes a ship and holds its crew does not hold his own; what the pronoun means is no actor."""
    assert [] == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania expelled Ostrel after it refused to pay.", "it", ["Ostrel"]),
        ("Varkania fined Ostrel after it investigated its books.", "it", ["Varkania"]),
        ("The general jailed the mayor after he lost faith in him.", "he", ["The general"]),
        ("The general jailed the mayor after he lost faith in him.", "him", ["the mayor"]),
        ("Varkania shelled Ostrel after it had come under fire.", "it", ["Varkania"]),
    ],
)
def test_who_is_punished_has_given_cause(text: str, pronoun: str, meant: list[str | None]):
    """Why somebody is punished or praised lies in him, where most deeds are told further of who does them."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Two sailors were jailed. Envoys demanded their release.", "their", ["Two sailors"]),
        ("The rebels celebrated their release.", "their", ["The rebels"]),
        ("Varkania will not return the port to Ostrel unless it pays.", "it", ["Ostrel"]),
        ("Varkania will return the port to Ostrel when it can.", "it", ["Varkania"]),
    ],
)
def test_who_asks_or_waits_is_not_who_is_asked_for_or_waited_for(text: str, pronoun: str, meant: list[str | None]):
    """Release is demanded for others; what is withheld from somebody "unless" waits for him."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Strangers came. Boats of the guard stopped two barges and held their crews.", "their", []),
        ("Varkania invaded Ostrel and held its port.", "its", ["Ostrel"]),
        ("Varkania shelled the pass and held its positions.", "its", ["Varkania"]),
    ],
)
def test_crews_that_are_held_are_of_what_was_stopped(text: str, pronoun: str, meant: list[str]):
    """Who is held after a thing was stopped was on it, and is nobody's else."""
    assert meant == referents(text, pronoun)


def test_a_son_is_no_house_s():
    """A wronged thing has a crew or a price, and no "his"."""
    assert ["Anton Veld"] == referents("Anton Veld spoke. Rebels looted a house and killed his son.", "his")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Otto Ganz arrested Ivan Dorn, and Clara Brandt visited him.", "him", "Ivan Dorn"),
        ("Varkania attacked Ostrel and Tamrin defended it.", "it", "Ostrel"),
        ("Ivan Dorn was jailed. The union asked Otto Ganz to free him.", "him", "Ivan Dorn"),
        ("Maria Silva is in jail. The union asked Elena Ruiz to free her.", "her", "Maria Silva"),
    ],
)
def test_one_acts_on_another(text: str, pronoun: str, meant: str):
    """Who joins in acts on whom the first acted on; who is asked to do something does not do it to himself."""
    assert [meant] == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The navy stopped a ship bound for Ostrel and searched it.", []),
        ("The army seized a truck from Ostrel and burned it.", []),
        ("The army seized a truck from Ostrel and accused it of theft.", ["Ostrel"]),
        ("Varkania attacked Ostrel and occupied it.", ["Ostrel"]),
    ],
)
def test_what_was_taken_is_acted_on_next(text: str, meant: list[str]):
    """Behind a thing that is seized, "it" is that thing, unless it is spoken to, as only its owner is."""
    assert meant == referents(text, "it")
