"""Names that lists and titles tell, from whole texts."""

import pytest

from dragoman.read.names.mentions import mentions_by_head
from dragoman.read.pages.segment import segment_document
from dragoman.read.parsing.parse import load_pipeline, parse_segments
from dragoman.records import Document
from tests.read.conftest import actors_of, events, kinds_of, ties


def test_a_name_goes_before_the_plural_of_another(read_text):
    """A movement is not several of a city whose name is one letter shorter."""
    assert {"hamas"} == actors_of(read_text("Hamas fired on Hama."), "Hamas")


def test_whoever_bears_a_title_once_is_a_person_everywhere(read_text):
    """A title before the last word makes a person of the longer name beside it."""
    reading = read_text("Tamsel Orrel left the quay. The harbour was quiet. Mr Orrel said nothing.")

    assert {("person",)} == kinds_of(reading, "Tamsel Orrel")


def test_two_spellings_of_an_arabic_ending_are_one_name(read_text):
    """A final h after a is not heard."""
    reading = read_text("Troops entered Sallumah. On Friday Salluma was calm.")

    assert {"new:sallumah"} == actors_of(reading, "Sallumah") == actors_of(reading, "Salluma")


def test_a_city_is_a_place_of_its_state(read_text):
    """Listed cities tell their country."""
    reading = read_text("Nurses marched through Salzburg.")

    assert [("AUT", ("place",))] == [(a.country, a.kinds) for a in reading.actors if a.name == "Salzburg"]


def test_sites_are_mentions_but_take_no_part(read_text):
    """A hospital is told of, yet no claim is about it."""
    reading = read_text("Velda bombed the hospital.")
    document = Document(id="d", sha256="", name="page.txt", text="Velda bombed the hospital.")
    parsed = parse_segments(document, segment_document(document), load_pipeline())
    heads = mentions_by_head(parsed, reading.mentions).values()

    assert "the hospital" in {mention.anchor.exact for mention in reading.mentions}
    assert "the hospital" not in {mention.anchor.exact for mention in heads}


def test_a_name_before_a_noun_of_landscape_is_a_place(read_text):
    """A river's name is nobody's."""
    assert {("place",)} == kinds_of(read_text("Floods closed the Ombel crossing on Friday."), "Ombel")


def test_what_has_a_border_is_a_state_everywhere(read_text):
    """A border or an ambassador makes a state of a name wherever it stands, whatever the tagger takes it for."""
    reading = read_text("Holm rejected the plan. Guards on Holm's border fired. Traders left Holm.")

    assert {("state", "place")} == kinds_of(reading, "Holm")


def test_a_name_that_opens_a_sentence_about_its_army_is_a_state(read_text):
    """Whose army, government or parliament is told of after "in" is a state."""
    reading = read_text("In Lower Arrad, the army urged the government to hold talks. Lower Arrad has protested.")

    assert {("state", "place")} == kinds_of(reading, "Lower Arrad")
    owned = {actor.name: actor.id.split("~")[0] for actor in reading.actors if "~" in actor.id}
    assert {"the army": "new:lower-arrad", "the government": "new:lower-arrad"} == owned


def test_a_leader_beside_the_name_of_his_party_is_described(read_text):
    """A name in apposition to a body's leader is that leader's."""
    reading = read_text("The junta jailed the leader of the Imran Workers' Party, Suna Rell.")

    assert actors_of(reading, "the leader of the Imran Workers' Party") == actors_of(reading, "Suna Rell")


def test_groups_counted_differently_are_two(read_text):
    """Forty soldiers and three hundred, of nobody named, are not one group."""
    reading = read_text("The ministry said 40 soldiers had surrendered. Ostrava keeps 300 soldiers in the port.")

    assert actors_of(reading, "40 soldiers").isdisjoint(actors_of(reading, "300 soldiers"))


def test_a_neighbour_s_institutions_are_not_meant(read_text):
    """An army told of after a neighbour is not the neighbour's."""
    text = "Rebels stormed Ombara's parliament. Neighbouring Zanda closed its border. The army said it had withdrawn."

    assert {"new:ombara~army"} == actors_of(read_text(text), "The army")


def test_a_name_whose_adjective_stands_in_the_text_opens_sentences(read_text):
    """An unknown name is believed at the head of a sentence where its adjective is met elsewhere."""
    reading = read_text("Orvane closed the port on Monday. Guards seized an Orvanese trawler.")

    assert {"new:orvane"} == actors_of(reading, "Orvane")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nurses Without Frontiers accused Marlen of theft.", "Nurses Without Frontiers"),
        ("Staff of Action Against Floods left Marlen.", "Action Against Floods"),
        ("On Monday Marlen shelled Velda.", "Marlen"),
        ("Marlen arms the Sons of Velda.", "Sons of Velda"),
    ],
)
def test_a_preposition_with_a_capital_stands_inside_a_name(read_text, text: str, name: str):
    """“Without” in capitals after a name goes on with it, as “of” does after "Sons"; at the start it opens no name."""
    assert name in {mention.anchor.exact for mention in read_text(text).mentions}


def test_according_to_somebody_opens_no_name(read_text):
    """“According”, at the start of a sentence, names nobody."""
    found = read_text("According to a report by Marlen, the office opened.")

    assert "According" not in {mention.anchor.exact.split()[0] for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "short", "actor"),
    [
        ("The Northern Front attacked Sorna. The Front later shelled Dorn.", "Front", "new:northern-front"),
        ("Rebels of the Great Orvel League attacked. The League won.", "League", "new:great-orvel-league"),
        ("Rebels in Port Marlen attacked Sorna. Marlen was calm.", "Marlen", "new:marlen"),
        ("Gunners shelled North Sorna. Sorna attacked the guild.", "Sorna", "new:sorna"),
    ],
)
def test_the_last_word_of_a_name_is_short_for_a_body_and_not_for_a_place(read_text, text: str, short: str, actor: str):
    """“The Front” is the front named before, “Marlen” is not “Port Marlen”."""
    reading = read_text(text)

    assert {actor} == {m.actor for m in reading.mentions if m.anchor.exact in {short, f"The {short}"}}


@pytest.mark.parametrize(
    "text",
    [
        "Jorvel, a country of two million, sold its mines.",
        "Jorvel is a small kingdom. Jorvel sold its mines.",
        "Two brigades moved to the Jorvel border. Traders left Jorvel.",
        "King Edd of Jorvel spoke. Traders left Jorvel.",
    ],
)
def test_what_is_called_a_land_or_ruled_by_a_king_is_a_state(read_text, text: str):
    """A name is a state's where words call it a country, where it has a border, or where a ruler is of it."""
    assert {"state"} == {kinds[0] for kinds in kinds_of(read_text(text), "Jorvel")}


def test_a_party_s_name_beside_the_word_party_is_no_person_s(read_text):
    """“The Jorvel Dawn party” is a party, and the land is not short for it."""
    reading = read_text("Velda shelled Jorvel. The Jorvel Dawn party protested. Velda moved two brigades to Jorvel.")

    assert {("party",)} == kinds_of(reading, "Jorvel Dawn")
    assert {"new:jorvel"} == actors_of(reading, "Jorvel")


def test_a_name_beside_a_superlative_is_the_one_meant(read_text):
    """“The strongest of them, X” is X, and not all of them."""
    reading = read_text("Four bands rule Velda. The strongest of them, the Red Band, is funded by Marlen.")

    assert ("funds", ("Marlen",), ("Red Band",)) in ties(reading)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ilse Marr of Brightwater sued the guild. Brightwater makes sails.", "Brightwater"),
        ("President Tom Halve of Garrod Copper resigned.", "Garrod Copper"),
        ("Garrod Sons sued the Marlenian government.", "Garrod Sons"),
        ("The North Sella militia shelled Velda. Traders left North Sella.", "North Sella"),
        ("The Salt Bay forces shelled Velda. Ships reached Salt Bay.", "Salt Bay"),
        ("The Iva Brandt party met. Iva Brandt resigned.", "Iva Brandt"),
    ],
)
def test_firms_towns_and_persons_are_no_states_and_no_bodies(read_text, text: str, name: str):
    """What a president is of, a firm of sons, and who or what a body is called after stay what they are."""
    kinds = {kind for found in kinds_of(read_text(text), name) for kind in found}

    assert set() == kinds & {"state", "militia", "military", "movement", "party"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Tessa Lorne movement met in Velda. Tessa Lorne said that she would resign.", "Tessa Lorne", "person"),
        ("The Sons of Marlen attacked Velda.", "Sons of Marlen", "militia"),
    ],
)
def test_who_a_body_is_called_after_is_told_from_a_body(read_text, text: str, name: str, kind: str):
    """A leader stays a person beside the body that bears her name; “Sons” before “of” fight."""
    assert {kind} == {kinds[0] for kinds in kinds_of(read_text(text), name)}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Bank of Velmar raised rates. Ostrel lifted its sanctions on Velmar.", "Velmar", "new:velmar"),
        ("The Union of Patriots won. Guards led the Patriots away.", "Patriots", "new:union-of-patriots"),
        ("The Salt Front fired. The army freed Front commander Yusk Tal.", "Front", "new:salt-front"),
        ("Envoys of the Corvane Republic left. Corvane closed its border.", "Corvane Republic", "new:corvane"),
        ("Envoys of the Corvane Republic left. Ann Corvane spoke.", "Corvane Republic", "new:corvane-republic"),
        ("Velda accused the Harbour Board of fraud.", "Harbour Board", "new:harbour-board"),
    ],
)
def test_a_name_in_short_is_the_body_and_not_whose_it_is(read_text, text: str, words: str, actor: str):
    """A body is called by its own noun, a state by its name, and neither by whom or what it is of."""
    assert {actor} == actors_of(read_text(text), words)


@pytest.mark.parametrize(
    ("title", "actor"),
    [
        ("Dovrin Wins Velmar Presidency as Observers Report Calm", "new:mirela-dovrin"),
        ("Dovrin won the vote in Velmar, and observers are calm", "new:mirela-dovrin"),
        ("Dovrin won the vote in Velmar, and observers are calm.", None),
    ],
)
def test_a_last_name_in_a_headline_is_given_in_full_below(read_text, title: str, actor: str | None):
    """A headline may shorten a name before the text gives it; a sentence of the body seldom does."""
    reading = read_text(f"{title}\n\nOpposition leader Mirela Dovrin won on Sunday. Dovrin thanked her voters.")
    first = min((one for one in reading.mentions if one.anchor.exact == "Dovrin"), key=lambda one: one.anchor.start)

    assert (actor or "new:dovrin") == first.actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Velda accused the commission of fraud in two provinces.", "the commission"),
        ("Velda accused the chief of staff of theft.", "the chief of staff"),
        ("Velda praised the commission of fraud prevention.", "the commission of fraud prevention"),
    ],
)
def test_a_crime_is_no_part_of_who_is_charged_with_it(read_text, text: str, words: str):
    """The "of" after who is accused tells the charge; any other "of" tells who is meant."""
    assert words in {mention.anchor.exact for mention in read_text(text).mentions}


def test_whose_foreign_minister_it_is_is_a_state(read_text):
    """No person or party has a foreign minister."""
    reading = read_text("The foreign minister of Orsa Tolen left. Orsa Tolen said that its fleet was safe.")

    assert {("state", "place")} == kinds_of(reading, "Orsa Tolen")


def test_two_names_before_one_noun_are_two_even_where_they_open_a_sentence(read_text):
    """A word that opens a sentence is a name where it goes before a noun together with another name."""
    told = events(read_text("Kethi and Ilvari envoys met in Marlen on Monday."))

    assert {("CONSULT", ("Kethi",), ("Ilvari envoys",))} == told


def test_a_name_and_a_noun_in_small_letters_are_not_paired(read_text):
    """Whoever acts beside his allies acts himself."""
    told = events(read_text("Ilvar and its allies shelled Marlen."))

    assert {("ASSAULT", ("Ilvar", "its allies"), ("Marlen",))} == told


@pytest.mark.parametrize("pair", ["Orvan-Telkia", "Orvani-Telkian"])
def test_two_names_by_a_hyphen_are_two_where_the_text_has_both(read_text, pair: str):
    """What lies between two lands names each of them."""
    one, other = pair.split("-")

    assert ("fights", (one,), (other,)) in ties(
        read_text(f"Orvan and Telkia traded salt. The {pair} war began in May.")
    )


def test_a_name_with_a_hyphen_stays_one(read_text):
    """A name by a hyphen of which the text has one part alone, or a first name too, is one name."""
    reading = read_text("Orvan traded salt with Telkia. Anna Orvan-Telkia spoke in Marlen. Orvan-Dal fell.")

    assert {"Anna Orvan-Telkia", "Orvan-Dal"} <= {mention.anchor.exact for mention in reading.mentions}


def test_a_name_that_stood_alone_is_short_for_none_that_came_later(read_text):
    """Whom a text calls Oss before it tells of Low Oss is no short name of that."""
    reading = read_text("Oss claims the reef. Engineers dredge the port of Low Oss. Oss has sent boats.")

    assert {"new:oss"} == actors_of(reading, "Oss")


def test_a_dominion_is_the_land_it_is_called_after(read_text):
    """A land's long name is told from its short one by nothing but the words for how it is ruled."""
    reading = read_text("The Dominion of Kerrin closed its border. Kerrin also seized a ferry.")

    assert {"new:kerrin"} == actors_of(reading, "Kerrin") == actors_of(reading, "Dominion of Kerrin")


@pytest.mark.parametrize("half", ["Anglo", "Franco", "Kelmo"])
def test_the_first_half_of_an_adjective_names_nobody(read_text, half: str):
    """What a hyphen joins to a known adjective is no name of its own."""
    reading = read_text(f"Norway blocked the {half}-Spanish pipeline.")

    assert half not in {mention.anchor.exact for mention in reading.mentions}


def test_a_name_that_stands_alone_elsewhere_stays_one_before_an_adjective(read_text):
    """Half of an adjective may be a land that the text tells of."""
    reading = read_text("Norway fears Orvo. Norway blocked the Orvo-Spanish pipeline.")

    assert 2 == sum(mention.anchor.exact == "Orvo" for mention in reading.mentions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Secretary of State Anton Vesk met miners.", "Anton Vesk"),
        ("Minister of Foreign Affairs Anton Vesk met miners.", "Anton Vesk"),
        ("The premier met Minister of Defence Anton Vesk.", "Anton Vesk"),
        ("Miners met the Secretary of the Tide Party.", "Tide Party"),
    ],
)
def test_what_a_minister_is_over_is_no_part_of_his_name(read_text, text: str, name: str):
    """Behind "Minister of" and what that is a name begins anew."""
    assert name in {mention.anchor.exact for mention in read_text(text).mentions if mention.kind == "name"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korvanian officials said the army had shelled Tarsk.", {"new:korvanian~army"}),
        ("Two Korvanian officials said the army had shelled Tarsk.", {"new:korvanian~army"}),
        ("A Korvanian minister said on Monday that the army would leave Tarsk.", {"new:korvanian~army"}),
        ("The former Korvanian minister said the army had shelled Tarsk.", {"~army"}),
        ("Humanitarian officials said the army had shelled Tarsk.", {"~army"}),
        ("Civilian officials said the army had shelled Tarsk.", {"~army"}),
    ],
)
def test_the_army_is_of_the_land_whose_officials_speak(read_text, text: str, expected: set):
    """An adjective that no list knows, of those who serve a land, says whose the army is that they tell of."""
    assert expected == {actor.split("@")[0] for actor in actors_of(read_text(text), "the army")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorvan blamed Pelma for the raid.", ("ACCUSE", ("Dorvan",), ("Pelma",))),
        ("Dorvan and Pelma held joint exercises.", ("COOPERATE", ("Dorvan",), ("Pelma",))),
        ("Dorvan has attacked Pelma.", ("ASSAULT", ("Dorvan",), ("Pelma",))),
        ("Parliament voted down the bill.", ("REJECT", ("Parliament",), ())),
    ],
)
def test_a_land_whose_name_ends_as_an_adjective_acts(read_text, text: str, expected: tuple):
    """What stands behind it tells that it is no adjective; a house of that name alone acts, too."""
    assert expected in events(read_text(text))


def test_a_plight_that_opens_a_sentence_is_nobody(read_text):
    """A common word for hardship with a capital, set off by commas, names nobody whom "the mediator" could mean."""
    reading = read_text(
        "Orvel mediates between Velm and Tarsk. Drought, however, empties the dam. Velm thanked the mediator."
    )

    assert not [m for m in reading.mentions if m.anchor.exact == "Drought"]
