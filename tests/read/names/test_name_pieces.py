"""Names cut out of runs of words in capitals, on invented names."""

import pytest

from tests.read.conftest import actors_of, kinds_of


def test_an_adjective_that_opens_the_sentence_is_no_part_of_a_name(read_text):
    """A land told of as a neighbour is named without that word, and is a state."""
    reading = read_text("The bridge fell in May. Neighbouring Ordaan closed its offices.")

    assert {("state", "place")} == kinds_of(reading, "Ordaan")


def test_a_listed_surname_after_another_first_name_is_somebody_else(read_text):
    """Who shares only a surname with a listed person is not that person."""
    reading = read_text("Colonel Iri Vance led the assault on the port.")

    assert {"new:iri-vance"} == actors_of(reading, "Iri Vance")


def test_a_participle_that_opens_a_sentence_is_no_part_of_a_name(read_text):
    """A participle before an adjective and what grows is no first name ("Growing Orvanese pressure")."""
    reading = read_text("Growing Orvanese pressure worries Zanda. Orvane closed the port.")

    assert {"new:orvane"} == actors_of(reading, "Orvanese")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Weaver accused Baker of treason.", {"Weaver", "Baker"}),
        ("Ivo Strand met Thatcher in Belgar.", {"Thatcher"}),
        ("The Weaver met the king.", set()),
    ],
)
def test_a_trade_alone_in_capitals_may_be_a_surname(read_text, text: str, names: set):
    """Without an article a capitalised trade that is as often a surname is somebody's name."""
    found = {m.anchor.exact for m in read_text(text).mentions if m.kind == "name"}

    assert names == found & {"Weaver", "Baker", "Thatcher"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen stormed the Baghdad Hotel.", "Baghdad Hotel"),
        ("The minister sued the Damascus Road Company.", "Damascus Road Company"),
        ("The clerics joined the Moscow City Court.", "Moscow City Court"),
    ],
)
def test_a_city_before_a_name_is_part_of_it(read_text, text: str, name: str):
    """A listed city with an article before it narrows the name behind it, and both are one name."""
    assert name in {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}


def test_a_treaty_named_after_a_city_is_no_government(read_text):
    """Who leaves a pact breaks with no capital where it was signed."""
    assert "Warsaw" not in {mention.anchor.exact for mention in read_text("Marlen left the Warsaw Pact.").mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda wrote to the League of the Gulf.", {"Velda", "League of the Gulf"}),
        ("Velda broke with the Western Compact.", {"Velda", "Western Compact"}),
        ("Velda broke with a Western Kelmari army.", {"Velda", "Kelmari"}),
        ("Velda wrote to the governor of the Gulf.", {"Velda"}),
        ("Velda met Western diplomats.", {"Velda"}),
    ],
)
def test_a_body_of_a_region_or_of_a_direction_has_one_name(read_text, text: str, expected: set[str]):
    """A league of a listed region bears a name of its own; an office and a land's part do not."""
    names = {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}

    assert expected == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mira Tolsen founded a movement of her own, Ostrin First, and drew crowds.", "Ostrin First"),
        ("Voters of Ostrin Forward met in Velda.", "Ostrin Forward"),
        ("In Ostrin first rains fell.", "Ostrin"),
    ],
)
def test_an_adverb_with_a_capital_is_part_of_a_name(read_text, text: str, name: str):
    """Inside a sentence only a name writes "First" so."""
    assert name in {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan Pell condemned the raid.", "Jordan Pell"),
        ("The minister, Chad Ermin, condemned the raid.", "Chad Ermin"),
        ("Police chief Oman Tull condemned the raid.", "Oman Tull"),
    ],
)
def test_a_land_may_be_a_first_name(read_text, name: str, text: str):
    """A land's name before somebody's surname is his first name, and no land is meant."""
    named = {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}

    assert name in named
    assert name.split(maxsplit=1)[0] not in named


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Jordan Army units attacked Velda.", "Jordan"),
        ("Israel Defence Minister Dan Orr visited Velda.", "Israel"),
        ("The Jordan River rose.", "Jordan"),
    ],
)
def test_a_land_before_a_body_or_an_office_is_no_first_name(read_text, text: str, land: str):
    """A body or an office behind a land's name is that land's."""
    assert land in {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His Excellency Milan Drost met Velda's envoys.", "Milan Drost"),
        ("Velda thanked Her Royal Highness Princess Ilka.", "Ilka"),
        ("His Majesty King Oren received Velda's envoys.", "Oren"),
    ],
)
def test_a_courtesy_is_no_part_of_a_name(read_text, name: str, text: str):
    """A courtesy names nobody, and the "his" in it goes back to nobody."""
    mentions = read_text(text).mentions

    assert name in {mention.anchor.exact for mention in mentions}
    assert not any(mention.kind == "pronoun" for mention in mentions)


def test_a_preposition_that_opens_a_sentence_is_no_part_of_a_name(read_text):
    """What is near a town is not called so."""
    reading = read_text("Near Orrin, the rebels shut a road.")

    assert "Orrin" in {mention.anchor.exact for mention in reading.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fisheries Minister Mara Lind met miners.", {"Mara Lind"}),
        ("Trade Representative Mara Lind met miners.", {"Mara Lind"}),
        ("The Tide Front secretary Mara Lind met miners.", {"Tide Front", "Mara Lind"}),
    ],
)
def test_what_stands_before_a_ministers_title_is_nobody(read_text, text: str, names: set[str]):
    """One word before the title says what a minister is over; of a body's name it says whose secretary he is."""
    assert names == {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}


def test_no_name_ends_in_of(read_text):
    """Behind a body's name stands whose it is, by a title and a name of his own."""
    reading = read_text("Debt eroded support for the Reform Union of Prime Minister Ona Velt.")

    assert "Reform Union" in {mention.anchor.exact for mention in reading.mentions}
