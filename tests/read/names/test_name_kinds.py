"""What a document says of a name elsewhere tells what it names, on invented names."""

import pytest

from tests.read.conftest import single_kinds_of


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        (
            "Iven Sool and Marek Tadd stopped paying. Sool told a radio station that he would not pay.",
            "Iven Sool",
            True,
        ),
        (
            "Radio Ostrin and Marek Tadd fell silent. Ostrin told a radio station that it was at war.",
            "Radio Ostrin",
            False,
        ),
        ("Rebels left the Iven Front. The Front told a radio station that it was at war.", "Iven Front", False),
    ],
)
def test_who_is_called_by_the_last_word_alone_is_a_person(read_text, text: str, name: str, person):
    """A surname repeats a person's name; a body is called by its noun, and a radio's last word names a land."""
    assert person == ("person" in single_kinds_of(read_text(text), name))


def test_a_paper_beside_its_name_is_no_person(read_text):
    """What is called a newspaper is one, and a town that begins its name is a town."""
    found = read_text("The newspaper Dorvel Courier said that police were hurt. Drivers blocked the bridge in Dorvel.")

    assert {"media"} == single_kinds_of(found, "Dorvel Courier")
    assert "person" not in single_kinds_of(found, "Dorvel")


def test_the_leadership_of_a_body_makes_it_no_state(read_text):
    """Parties have a leadership as states do."""
    found = read_text("Ana Brel sought the leadership of the Popular Wheel.")

    assert "state" not in single_kinds_of(found, "Popular Wheel")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Velm met Khal, who visited its minister in July.", True),
        ("Velm met the Lions, who left.", False),
        ("Velm met Khal, which left.", False),
    ],
)
def test_a_name_that_who_goes_on_with_is_a_person_s(read_text, text: str, person):
    """Behind a name in the singular, "who" is for one person."""
    assert person == ("person" in single_kinds_of(read_text(text), "Khal" if "Khal" in text else "Lions"))


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Tessar says Velm arms rebels. Tessar's foreign minister, Idris Kal, accused Velm.", "Tessar", True),
        ("Premier Ole Vinter met voters. Vinter's foreign minister resigned. Vinter says he is sad.", "Vinter", False),
    ],
)
def test_who_has_a_foreign_minister_is_a_state_unless_he_is_a_person(read_text, text: str, name: str, state):
    """A bare name with a minister that only states have is a land's, where no other words make it a surname."""
    assert state == ("state" in single_kinds_of(read_text(text), name))
