"""What a search finds, and what ids are called."""

import pytest

from dragoman.web.pages.search import FoundSentence, make_name, make_search
from dragoman.web.pages.unknown import UnknownIdError


def words_of(found: FoundSentence) -> str:
    """A found sentence as it stands in the text."""
    return "".join(run.text for run in found.runs)


def test_a_sentence_is_found_by_words_in_any_order_and_case(strait):
    """All words must stand in it, wherever."""
    page = make_search(strait, "grain PRICE")

    assert ["The shelling raised the price of grain in Belmora."] == [words_of(one) for one in page.sentences]


def test_hits_are_the_words_that_were_asked_for(strait):
    """What a page marks is what was searched for, as the text writes it."""
    found = make_search(strait, "grain PRICE").sentences[0]

    assert ["price", "grain"] == [run.text for run in found.runs if run.hit]


def test_words_side_by_side_come_first(strait):
    """A phrase beats the same words apart."""
    page = make_search(strait, "ships of Belmora")

    assert "ships of Belmora" in words_of(page.sentences[0])


def test_a_found_sentence_opens_where_it_stands(strait):
    """Its citation holds its own words."""
    found = make_search(strait, "envoys").sentences[0]

    assert words_of(found) == found.cite.quote


def test_a_sentence_needs_all_words(strait):
    """One word that is nowhere finds nothing."""
    assert 0 == make_search(strait, "grain zeppelin").sentences_all


def test_actors_and_concepts_are_found_by_name(strait):
    """A name leads to whom it names, and to what is said of them."""
    page = make_search(strait, "belmora")

    assert "Belmora" in [actor.name for actor in page.actors]
    assert [] == [one.name for one in page.concepts if "belmora" not in one.name.casefold()]


def test_a_document_is_found_by_its_title_and_publisher(strait):
    """Who printed it is a way to it."""
    assert ["Corwen Wire"] == [one.publisher for one in make_search(strait, "corwen wire").documents]


@pytest.mark.parametrize("asked", ["", "   "])
def test_a_search_without_words_finds_nothing(strait, asked):
    """Nothing asked, nothing found."""
    page = make_search(strait, asked)

    assert ((), (), (), 0) == (page.actors, page.concepts, page.documents, page.sentences_all)


def test_signs_that_patterns_give_a_meaning_to_are_words(strait):
    """A search is no pattern."""
    assert 0 == make_search(strait, ".* [a-z]").sentences_all


@pytest.mark.parametrize("sort", ["actor", "concept", "link", "finding", "claim", "document", "conflict"])
def test_everything_that_can_be_selected_has_a_name(strait, sort):
    """Whatever an address selects can be called something."""
    ids = {
        "actor": strait.weighed.actors[0].id,
        "concept": strait.system.concepts[0].id,
        "link": strait.system.links[0].id,
        "finding": strait.weighed.findings[0].id,
        "claim": strait.readings[0].claims[0].id,
        "document": strait.documents[0].id,
        "conflict": strait.weighed.conflicts[0].id,
    }
    page = make_name(strait, ids[sort])

    assert (sort, True) == (page.sort, bool(page.name))


def test_an_id_of_nothing_is_refused(strait):
    """What is not there has no name."""
    with pytest.raises(UnknownIdError, match="something in the dossier"):
        make_name(strait, "nothing")
