"""Names that lists and titles tell, from whole texts."""

from dragoman.read.mentions import mentions_by_head
from dragoman.read.parse import load_pipeline, parse_segments
from dragoman.read.segment import segment_document
from dragoman.records import Document


def actors_of(reading, words):
    """The actors that some words are put to."""
    return {mention.actor for mention in reading.mentions if mention.anchor.exact == words}


def kinds_of(reading, words):
    """The kinds of the actors that some words are put to."""
    known = {actor.id: actor.kinds for actor in reading.actors}
    return {known.get(actor or "") for actor in actors_of(reading, words)}


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
