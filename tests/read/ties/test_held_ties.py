"""Set phrases of somebody's hands or ground: pay, command, control, and neighbouring lands."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide Front is in the pay of Marlen.", ("funds", ("Marlen",), ("Tide Front",))),
        ("The Tide Front is on Marlen's payroll.", ("funds", ("Marlen",), ("Tide Front",))),
        ("The Tide Front is under the command of Doru Halm.", ("leads", ("Doru Halm",), ("Tide Front",))),
        ("Two quays are in the hands of the Tide Front.", ("controls", ("Tide Front",), ("Two quays",))),
        ("Marlen is at the mercy of Ostrava.", ("dominates", ("Ostrava",), ("Marlen",))),
        ("Marlen is in Ostrava's orbit.", ("aligned_with", ("Marlen",), ("Ostrava",))),
        ("Marlen is in the camp of the Tide Front.", ("aligned_with", ("Marlen",), ("Tide Front",))),
        (
            "Marlen put the customs service under Ostrava's control.",
            ("controls", ("Ostrava",), ("customs service",)),
        ),
    ],
)
def test_who_is_in_anothers_hands_is_held_by_him(read_text, text: str, expected: tuple):
    """“In X's pay”, “under the command of X” and their like tell whose hands somebody is in."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen paid the dockers for the hours they lost.",
        "The minister held a ballot in his hand.",
        "The Tide Front camped under the bridge of Marlen.",
        "Marlen put the question in the hands of the Tide Front.",
        "A note in the name of Marlen condemned Ostrava.",
        "A cook in the camp of the Tide Front left.",
        "Marlen is in the camp of the refugees.",
    ],
)
def test_hands_and_places_alone_hold_nobody(read_text, text: str):
    """A hand, a wage, a question, a paper or a camp of tents is nobody's hold over anybody."""
    kinds = {kind for kind, _, _ in ties(read_text(text))}

    assert kinds.isdisjoint({"aligned_with", "controls", "leads", "funds", "represents"})


def test_neighbouring_land_borders_the_one_the_clause_is_about(read_text):
    """“Neighbouring X” borders the land whose deed the clause tells."""
    found = ties(read_text("The parliament of Marlen asked for an inquiry in neighbouring Ostrava."))

    assert ("borders", ("Ostrava",), ("Marlen",)) in found


@pytest.mark.parametrize(
    "text",
    [
        "A court in Marlen freed a banker who was wanted in neighbouring Ostrava.",
        "Captains in Marlen armed their men in answer to a boast by the governor of neighbouring Ostrava.",
    ],
)
def test_neighbouring_land_borders_the_only_one_named_before(read_text, text: str):
    """Where no subject is a land, “neighbouring X” borders the one land that the sentence names before."""
    assert ("borders", ("Ostrava",), ("Marlen",)) in ties(read_text(text))


def test_who_is_set_off_behind_a_subject_is_held(read_text):
    """“The Front, in the pay of X, …” tells whose pay the subject is in; before the subject nobody is told."""
    assert ("funds", ("Marlen",), ("Tide Front",)) in ties(read_text("The Tide Front, in the pay of Marlen, struck."))
    assert not ties(read_text("On Monday, in the pay of the past, the Tide Front struck."))


def test_neighbouring_land_that_acts_itself_borders_nobody_told(read_text):
    """Where the neighbouring land is the subject, nobody before it is taken for the other side."""
    found = ties(read_text("Norway voiced concern, but neighbouring Ostrava backed the palace."))

    assert "borders" not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dutch soldiers left Finland for neighbouring Norway.", {"Finland"}),
        ("Dutch jets flew over Finland to neighbouring Norway.", {"Finland"}),
        ("Swiss troops crossed from Latvia into neighbouring Estonia.", {"Latvia"}),
        ("Dutch marines landed in neighbouring Norway.", set()),
        ("The Swedish parliament met in neighbouring Norway.", {"Swedish"}),
        ("Growers fled Finland for neighbouring Norway.", {"Finland"}),
    ],
)
def test_neighbouring_land_borders_the_one_that_is_left(read_text, text: str, expected: set):
    """It borders the land that somebody leaves or passes for it, and not the one that his troops are of."""
    assert expected == {target[0] for kind, _, target in ties(read_text(text)) if kind == "borders"}


def test_whoever_acts_on_behalf_of_somebody_represents_him(read_text):
    """Who negotiates on somebody's behalf stands for him, whatever he does."""
    found = ties(read_text("Doru Halm negotiated with Ostrava on behalf of Marlen."))

    assert ("represents", ("Doru Halm",), ("Marlen",)) in found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Doru Halm spent a decade at the head of the miners' union.", "miners' union"),
        ("The Tide Council met in Velda under the chairmanship of Doru Halm.", "Tide Council"),
        ("Doru Halm put the port police under his command.", "port police"),
    ],
)
def test_who_is_led_acts_or_is_put_under_somebody(read_text, text: str, held: str):
    """Whoever meets under somebody's chairmanship is led, and of what is put under a command not who puts it there."""
    assert (held,) in {target for kind, _, target in ties(read_text(text)) if kind == "leads"}
