"""The learned reader of events with its shipped weights, on invented sentences."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.deeds import index_senses
from dragoman.read.events_learned_v1 import load_weights, weigh_deeds
from dragoman.read.events_learned_v1.features import TYPES


@pytest.fixture
def weigh(nlp):
    """A function from a text to the weighing of each of its weighed words, by the word."""

    def weigh_text(text: str):
        doc = nlp(text)
        senses = index_senses(load_ontology().lexicon.events)
        found = weigh_deeds(list(doc.sents), senses, load_weights())
        return {doc[token].text: weighing for (_, token), weighing in found.items()}

    return weigh_text


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The Ardin army shelled Belmoran positions near Tarsk.", "shelled", "ASSAULT"),
        ("Belmora condemned the raid on Sel.", "condemned", "ACCUSE"),
        ("Police in Velmora arrested four reporters.", "arrested", "COERCE"),
    ],
)
def test_a_plain_deed_is_likely_and_has_its_type(weigh, text, word, kind):
    """A verb of a deed is held for one, and for one of its type."""
    weighing = weigh(text)[word]

    assert weighing.deed > 0.5
    assert kind == weighing.type


def test_what_lies_there_is_no_deed(weigh):
    """Words of a description are unlikely deeds, each of them."""
    weighed = weigh("The old harbour has nine wooden sheds and a narrow stair.")

    assert {"harbour", "sheds", "stair"} <= set(weighed)
    assert max(weighing.deed for weighing in weighed.values()) < 0.2


def test_a_verb_that_no_list_holds_is_known_by_words_like_it(weigh):
    """Vectors reach beyond the lists: a rare verb is likelier a deed than a verb of rest in the same place."""
    rare = weigh("Ardin pummelled the Belmoran garrison.")["pummelled"].deed
    rest = weigh("Ardin resembles the Belmoran garrison.")["resembles"].deed

    assert rare > rest


@pytest.mark.parametrize("text", ["", "?", "Of to to.", "Ardin.", "12 %", "\u202e\x00 raid"])
def test_scraps_of_text_do_no_harm(weigh, text):
    """Nothing, a name or signs are weighed without an error, and what is weighed keeps to its scale."""
    weighed = weigh(text)

    assert all(0 <= one.deed <= 1 and 0 <= one.of_type <= 1 and one.type in TYPES for one in weighed.values())


def test_a_document_without_verbs_and_nouns_has_no_weighings(weigh):
    """Small words and signs alone are not weighed."""
    assert {} == weigh("Of to!")


def test_a_sentence_is_weighed_alike_in_company(nlp):
    """Other sentences of a document change nothing but the rounding."""
    senses, weights = index_senses(load_ontology().lexicon.events), load_weights()
    doc = nlp("The Ardin army shelled Tarsk. It rained in the hills.")
    first = next(iter(doc.sents))
    together, alone = weigh_deeds(list(doc.sents), senses, weights), weigh_deeds([first], senses, weights)

    assert {place: pytest.approx(one.deed, abs=1e-5) for place, one in alone.items()} == {
        place: one.deed for place, one in together.items() if place[0] == 0
    }
