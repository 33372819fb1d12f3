"""The words that are quoted beside what was read from them."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prices would rise if Varnia closed the canal.", "(“Prices would rise if Varnia closed the canal”)"),
        (
            "Varnia said it had shot down three Keldorian drones, a claim Keldor denied.",
            "did not attack Keldor (“Varnia said it had shot down three Keldorian drones, a claim Keldor denied”)",
        ),
        ("Tamrit evacuated its embassy in Keldor.", "the embassy of Tamrit in Keldor (“"),
        ("Keldor has not ruled out aiding Varnia.", "Varnia (“Keldor has not ruled out aiding Varnia”)"),
        ("Sedda has never said that it arms Varnia.", "which Sedda did not say."),
        ("Keldor may try to seize the locks of Varnia.", "(“Keldor may try to seize the locks of Varnia”)"),
        ('President Moreth had vowed to "crush" Keldor.', "(“crush Keldor”)"),
        (
            "Varnia prevented Keldor from attacking Tamrit.",
            "attack Tamrit (“Varnia prevented Keldor from attacking Tamrit”)",
        ),
    ],
)
def test_a_quote_holds_the_words_that_shift_it(told_whole, text: str, words: str):
    """The word that makes it a condition or a chance stands in the quote; half a pair of quotation marks does not."""
    assert any(words in sentence for sentence in told_whole(text))
