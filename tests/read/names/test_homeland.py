"""Whose "the government" is on a page about one land, and beside guests from another; on invented and real lands."""

import pytest


def _owner(reading, words: str) -> str | None:
    """Whose the last phrase of these words is, None for nobody told."""
    by_id = {m.id: m for m in reading.mentions}
    last = [m for m in reading.mentions if m.anchor.exact.lower() == words][-1]
    return by_id[last.owner].anchor.exact if last.owner else None


@pytest.mark.parametrize(
    "text",
    [
        "The union sent an envoy, former Kenyan minister Kofi Adu, but the government refused to meet him.",
        "The Kenyan foreign minister arrived in Sorn on Monday. The government accused the dockers of treason.",
        "Norwegian troops entered Sorn. The government asked for help.",
        "An envoy came to mediate between Kenya and Norway. The government accused the dockers of treason.",
    ],
)
def test_a_guest_s_land_does_not_own_the_government(read_text, text: str):
    """Who held office abroad, goes abroad, or is named beside another land does not say whose the government is."""
    assert _owner(read_text(text), "the government") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan president said the talks had failed. The government closed the schools.",
        "Kenya banned the rally. The government closed the schools.",
    ],
)
def test_a_land_that_acts_at_home_owns_the_government(read_text, text: str):
    """Whose president speaks, or who acts itself, is whose government is told of next."""
    assert "Keny" in (_owner(read_text(text), "the government") or "")


HOME = "Unrest spreads in Kasteria. Police in Kasteria shot nine people. Kasteria is poor. "


def test_the_land_of_the_page_goes_before_one_named_in_passing(read_text):
    """On a page about one land, the army is not that of a neighbour named once."""
    text = (
        HOME
        + "Many fled to Norway. Norwegian officials say they are tired. Prices rose after the army closed the road."
    )

    assert "Norwegian" != _owner(read_text(text), "the army")


def test_a_page_about_no_one_land_goes_by_the_last(read_text):
    """Where no land is named more than others, the last that acts is meant."""
    text = "Kenya and Norway fell out. Norway banned Kenyan tea. The government closed the port."

    assert _owner(read_text(text), "the government") == "Norway"


def test_an_office_in_a_city_is_that_of_the_land_whose_city_it_is(read_text):
    """Whoever is named first, "in X" says where an institution is."""
    text = (
        "Norway would not close its border even if its treaty with Kenya failed. In Nairobi, the parliament protested."
    )

    assert _owner(read_text(text), "the parliament") == "Kenya"


def test_a_district_that_is_only_spoken_of_is_no_home(read_text):
    """A town where things happen rules nobody, however often it is named, so that the army is the land's."""
    reading = read_text(
        "Varkanian officials met. Clashes went on in Orrin. Residents of Orrin fled, and the market in Orrin burned. "
        "Varkania's parliament sat. The army had retaken the heights near Orrin."
    )

    assert "Varkania" == _owner(reading, "the army")
