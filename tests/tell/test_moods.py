"""Deeds that are supposed, possible or planned, as sentences tell them."""

import pytest


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Should Varnia attack Keldor, Tamrit would close its ports.", "should Varnia attack Keldor"),
        ("If Varnia attacks Keldor, Tamrit will close its ports.", "should Varnia attack Keldor"),
        ("Were Varnia to attack Keldor, Tamrit would close its ports.", "should Varnia attack Keldor"),
        ("Tamrit would close its ports if Varnia attacked Keldor.", "should Varnia attack Keldor"),
        ("Without Tamrit's backing, the Dune Party would collapse.", "should Tamrit not support the Dune Party"),
        ("Anyone who attacks Tamrit will be punished.", "should somebody attack Tamrit"),
    ],
)
def test_a_condition_is_told_as_one(told, text: str, sentence: str):
    """What must hold for something else is not told as what its doer would do."""
    assert f"Told only as a condition: {sentence}" in told(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("If Varnia attacks Keldor, Tamrit will close its ports.", "Tamrit would impose restrictions"),
        ("Varnia would not attack Keldor if Tamrit withdrew its troops.", "Varnia would not attack Keldor"),
        (
            "Tamrit's minister said that Tamrit would stop buying grain from Varnia if the blockade continued.",
            "Tamrit would turn down or oppose Varnia",
        ),
        ("Keldor may try to seize the locks of Varnia.", "Keldor could seize or take from Varnia"),
        ("It is unlikely that Keldor will annex Varnia.", "Keldor will probably not seize or take from Varnia"),
        ("Keldor will probably attack Varnia.", "Keldor will probably attack Varnia"),
        ("Keldor may have attacked Varnia.", "Keldor perhaps attacked Varnia"),
        ("Perhaps Keldor did not attack Varnia.", "Keldor perhaps did not attack Varnia"),
        ("Keldor may not attack Varnia.", "Keldor might not attack Varnia"),
        ("Keldor has been warned not to arm Varnia.", "Keldor is asked not to arm Varnia"),
        ("Moreth does not fear that Keldor will attack Varnia.", "It is not feared that Keldor will attack Varnia"),
        ("It is not clear whether Keldor attacked Varnia.", "It is left open whether Keldor attacked Varnia"),
        ("Did Keldor attack Varnia, as Tamrit says?", "It is left open whether Keldor attacked Varnia"),
        ("Varnia was about to attack Keldor.", "Varnia was about to attack Keldor"),
        ("Varnia planned on Monday to resume talks with Keldor.", "Varnia plans to hold talks with Keldor"),
        ("Varnia lifted its sanctions on Keldor.", "Varnia no longer keeps sanctions on Keldor"),
        ("Few countries recognise the Dune Party.", "Few countries recognise the Dune Party"),
        ("Keldor cannot attack Varnia.", "Keldor could not attack Varnia"),
        ("Tamrit will not buy grain from Varnia.", "Varnia is not to export to Tamrit"),
    ],
)
def test_what_may_be_is_told_no_surer_than_the_text(told, text: str, sentence: str):
    """Consequences hang on their case, what may be tried is no plan, and who is not bought from plans nothing."""
    assert sentence in told(text)


def test_a_link_from_an_inverted_condition_is_told_without_its_verb(told_whole):
    """Its end is what is supposed, not the word that supposes it."""
    sentences = told_whole("Should Varnia attack Keldor, Tamrit would close its ports.")

    assert any("more of “Varnia attack Keldor”, more of “Tamrit would close its ports”" in one for one in sentences)
