"""Quantities and the words that name them."""

import pytest

from dragoman.ontology import Quantity, WordSense, load_ontology, word_key

ONTOLOGY = load_ontology()


@pytest.mark.parametrize(
    ("words", "quantity", "orientation"),
    [
        ("influence", "influence", 1),
        ("clout", "influence", 1),
        ("isolation", "standing", -1),
        ("prestige", "standing", 1),
        ("instability", "stability", -1),
        ("weakness", "strength", -1),
        ("rearming", "arms_flow", 1),
        ("disarmament", "arms_flow", -1),
        ("famine", "food_security", -1),
        ("inflation", "prices", 1),
        ("recession", "growth", -1),
        ("ceasefire violation", "ceasefire", -1),
        ("Military Build-Up", "military_buildup", 1),
    ],
)
def test_words_and_opposites_fold(words: str, quantity: str, orientation: int):
    """A word and its opposite name one quantity, in opposite directions, however they are capitalised or hyphened."""
    assert (WordSense(quantity, orientation),) == ONTOLOGY.word_senses(words)


def test_shared_word_has_its_usual_sense_first():
    """A word that honestly names several quantities gives all of them, the usual one first."""
    assert [("unrest", 1), ("complaint", 1)] == [
        (sense.quantity, sense.orientation) for sense in ONTOLOGY.word_senses("protest")
    ]


def test_unlisted_word_names_nothing():
    """A word that no quantity lists has no sense."""
    assert () == ONTOLOGY.word_senses("marmalade")


def test_every_quantity_can_be_named():
    """Each quantity has a word for its positive direction."""
    assert [] == [name for name, quantity in ONTOLOGY.quantities.items() if not quantity.more]


def test_every_listed_word_leads_to_its_quantity():
    """Each word of each quantity finds that quantity again, in the direction it was listed."""

    def lost(quantity: Quantity) -> list[str]:
        more = [word for word in quantity.more if WordSense(quantity.id, 1) not in ONTOLOGY.word_senses(word)]
        return more + [word for word in quantity.less if WordSense(quantity.id, -1) not in ONTOLOGY.word_senses(word)]

    assert [] == [word for quantity in ONTOLOGY.quantities.values() for word in lost(quantity)]


def test_words_are_lower_case():
    """Words stand as lemmas in lower case, since the index folds case."""
    words = [word for quantity in ONTOLOGY.quantities.values() for word in (*quantity.more, *quantity.less)]

    assert [] == [word for word in words if word != word.lower()]


def test_labels_are_unique():
    """No two quantities have the same label."""
    labels = [quantity.label for quantity in ONTOLOGY.quantities.values()]

    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("words", ["land  bridge", "Land-Bridge", " land bridge "])
def test_word_key_folds_spelling(words: str):
    """Case, hyphens and blanks make no difference to the index."""
    assert "land bridge" == word_key(words)
