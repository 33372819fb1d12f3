"""Whom a pronoun likely means of several who fit, on invented persons."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("An aide said the envoy had warned Ana Brel that aid would shrink unless she dropped the plan.", "Ana Brel"),
        ("The envoy told Ana Brel that she must go.", "Ana Brel"),
        ("The envoy told Ana Brel that she would be arrested.", "Ana Brel"),
        ("The envoy told Ana Brel that she would resign.", "The envoy"),
    ],
)
def test_who_is_told_what_she_must_do_is_meant_by_that(text: str, meant: str):
    """What is due from somebody, or would befall her, is told her; what is only planned, the speaker plans."""
    assert [meant] == referents(text, "she")


def test_who_was_she_before_is_she_again():
    """Of two who stand alike, the one of whom the text has told that she is a woman is "she"."""
    text = (
        "Ana Brel leads the Wheel. If she wins, the pact with the Greens, which Taro Imm forged, will end. "
        "She has called their leader a fool. Taro Imm and Brel spoke."
    )

    assert {"Ana Brel"} == set(referents(text, "She"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Soldiers detained two nurses; they were released after a week.", "two nurses"),
        ("Rebels abducted four farmers near Tarsk. They were freed on Monday.", "four farmers"),
        ("Rebels released four farmers near Tarsk. They were happy on Monday.", "Rebels"),
    ],
)
def test_who_was_taken_is_released(text: str, meant: str):
    """Those who are freed are those who were taken, and not those who took them."""
    assert [meant] == referents(text, "they" if "they" in text else "They")


def test_who_was_he_long_before_is_not_he_beside_a_nearer_man():
    """Of whom the last sentence tells is meant before one who was "he" some sentences ago."""
    text = "Osei Marr said that he would oppose troops. Rain fell. Soldiers fear an attack on Jakob Tarn. He is ill."

    assert ["Jakob Tarn"] == referents(text, "He")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        (
            "Inspector Ada Brel questioned Jakob Tarn on Monday. His interrogation lasted all night.",
            "His",
            "Jakob Tarn",
        ),
        ("Inspector Osei Marr questioned Jakob Tarn. His interrogation of Tarn took nine hours.", "His", "Osei Marr"),
        ("Guards seized Jakob Tarn. The general said his trial would begin in May.", "his", "Jakob Tarn"),
        ("Lena Orm was arrested. Minister Ada Brel denounced her arrest.", "her", "Lena Orm"),
        ("Lena Orm was arrested. Minister Ada Brel praised her staff.", "her", "Ada Brel"),
    ],
)
def test_whose_fate_is_told_is_who_was_harmed(text: str, pronoun: str, meant: str):
    """An interrogation or a trial is that of whoever was taken before, whoever speaks of it."""
    assert [meant] == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Soldiers detained nine nurses. Two of them were freed.", "nine nurses"),
        ("Soldiers detained nine nurses. They were jailed in May.", "nine nurses"),
        ("Rebels attacked guards. They were jailed in May.", "Rebels"),
    ],
)
def test_some_of_those_taken_are_freed_or_tried(text: str, meant: str):
    """Who is freed was held before, also where only some are; who is jailed for an attack has made it."""
    assert [meant] == referents(text, "them" if "them" in text else "They")


def test_what_one_tells_that_it_would_do_one_does_oneself():
    """Of two names that no list knows, whoever tells the other what "it" will do speaks of himself."""
    assert ["Kormund"] == referents("Kormund assured Selnik that it would leave.", "it")
