"""Country and sector of phrases and actors."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.records import Actor
from dragoman.resolve import code_actor, code_phrase


@pytest.fixture(scope="module")
def ontology():
    """The ontology that ships."""
    return load_ontology()


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Portuguese soldiers", "PRT", "MIL"),
        ("a Ghanaian lawyer", "GHA", "JUD"),
        ("the Belgian finance ministry", "BEL", "GOV"),
        ("Greece's farmers", "GRC", "AGR"),
        ("police in Salzburg", "AUT", "COP"),
        ("nurses", None, "MED"),
        ("Peruvian lawmakers", "PER", "LEG"),
        ("three Laotian men", "LAO", None),
        ("the ambassador of Chile to Norway", "CHL", "GOV"),
    ],
)
def test_a_phrase_has_the_country_it_names_and_the_sector_of_its_head(ontology, phrase, country, sector):
    """Role nouns tell the sector; names, adjectives and cities the country, those near the head first."""
    coded = code_phrase(phrase, ontology)

    assert (country, sector) == (coded.country, coded.sector)


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("the head of the miners' union", "LAB"),
        ("members of the Danish navy", "MIL"),
        ("a group of refugees", "REF"),
        ("the chairman of an airline", "BUS"),
        ("the head of state", "GOV"),
    ],
)
def test_a_head_that_only_speaks_for_others_has_their_sector(ontology, phrase, sector):
    """What follows "of" counts where the head measures it out or speaks for it; set phrases are not cut."""
    assert sector == code_phrase(phrase, ontology).sector


@pytest.mark.parametrize("phrase", ["a former Swiss minister", "retired Swiss generals", "the ex-minister"])
def test_whoever_had_an_office_is_of_the_elite(ontology, phrase):
    """Former ministers and generals act for themselves."""
    assert "ELI" == code_phrase(phrase, ontology).sector


def test_a_paper_of_the_state_is_government(ontology):
    """State media speak for the government, other media do not."""
    sectors = [code_phrase(words, ontology).sector for words in ("state television", "a television reporter")]

    assert ["GOV", "JRN"] == sectors


@pytest.mark.parametrize(("published", "sector"), [("2017-03-02", "GOV"), ("2020-01", "ELI"), (None, "ELI")])
def test_an_office_counts_while_it_is_held(ontology, published, sector):
    """Who led a state then acts for its government; afterwards, and where no date is given, as last known."""
    assert sector == code_phrase("Theresa May", ontology, published=published).sector


def test_a_title_tells_more_than_an_unknown_date(ontology):
    """Words before a name that give an office are believed."""
    assert "GOV" == code_phrase("Prime Minister Theresa May", ontology).sector


def test_a_body_of_states_has_no_country(ontology):
    """Bodies are told by the topmost one they belong to."""
    coded = code_phrase("the UN Security Council", ontology)

    assert (None, "un") == (coded.country, coded.body)


def test_the_country_around_fills_what_a_phrase_leaves_open(ontology):
    """A phrase that names no country takes the one it is told of."""
    assert "CHL" == code_phrase("the defence minister", ontology, country="CHL").country


@pytest.mark.parametrize("phrase", ["", "Ola Brandt", "yesterday", "a cup of tea"])
def test_words_that_tell_nothing_have_no_code(ontology, phrase):
    """Nothing is guessed."""
    coded = code_phrase(phrase, ontology)

    assert (None, None) == (coded.country, coded.sector)


def test_an_actor_no_list_knows_is_coded_by_name_and_kind(ontology):
    """A provisional actor's name tells its sector, else its kinds."""
    party = Actor(id="new:dawn", name="Dawn of Vesk", kinds=("party",), provisional=True)
    bank = Actor(id="new:bank", name="Orlan Shipping Company", provisional=True)

    assert ["PTY", "BUS"] == [code_actor(one, ontology).sector for one in (party, bank)]


def test_a_listed_sector_overrules_kinds(ontology):
    """An intelligence service is no mere part of government."""
    actor = Actor(id="mossad", name="Mossad", kinds=("government",), country="ISR")

    assert "SPY" == code_actor(actor, ontology).sector


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Civic Union", None),
        ("Union of Patriots", None),
        ("Miners' Union", "LAB"),
        ("National Union of Teachers", "LAB"),
        ("union leaders", "LAB"),
    ],
)
def test_a_union_by_name_is_one_of_workers_where_the_name_says_so(name: str, sector: str | None):
    """A party or a league of states may be called so, too."""
    assert sector == code_phrase(name, load_ontology()).sector
