"""Deeds that are denied, supposed, possible or planned, as sentences tell them."""

import pytest

from dragoman.records import Document
from dragoman.tell.evidence import Evidence
from dragoman.tell.sentences import word_claim
from dragoman.weigh import weigh_readings


@pytest.fixture
def told(read_text):
    """A function from a text to the sentences that its claims are told by, without what they quote."""

    def tell(text: str) -> list[str]:
        return [sentence.partition(" (")[0] for sentence in whole(read_text, text)]

    return tell


def whole(read_text, text: str) -> list[str]:
    """The sentences that the claims of a text are told by."""
    reading = read_text(text, "2031-05-12")
    document = Document(id=reading.doc, sha256="", name="t.txt", text=text, published="2031-05-12")
    evidence = Evidence((document,), (reading,), weigh_readings((document,), (reading,)))
    return [word_claim(claim, evidence) for claim in reading.claims]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Varnia says it refuses to let anyone attack Keldor.", "Nobody is to attack Keldor"),
        ("Varnia has never let anybody invade Keldor.", "Nobody was to attack Keldor"),
        ("Tamrit will not let Keldor bomb Varnia.", "Keldor is not to attack Varnia"),
        ("Keldor did not let Varnia attack Tamrit.", "Varnia was not to attack Tamrit"),
        (
            "Though it had let troops in before, Varnia now refuses to let anyone attack Keldor.",
            "Nobody is to attack Keldor",
        ),
        ("Nobody attacked Keldor.", "Nobody attacked Keldor"),
        ("Nobody will attack Keldor.", "Nobody is to attack Keldor"),
        ("Nobody could attack Keldor.", "Nobody could attack Keldor"),
        ("Keldor must not be attacked.", "It is asked that nobody attack Keldor"),
        ("No country has recognised the Red Heron Brigade.", "No country recognises the Red Heron Brigade"),
        ("No Keldorian ship attacked Varnia.", "No Keldorian ship attacked Varnia"),
        ("Nobody but Keldor attacked Varnia.", "Nobody but Keldor attacked Varnia"),
        ("Keldor wants nobody to arm the rebels.", "It is asked that nobody help or protect the rebels"),
        ("If nobody attacks Varnia, Tamrit will leave.", "Told only as a condition: should nobody attack Varnia"),
        ("No one but Tamrit recognises the Dune Party.", "No one but Tamrit recognises the Dune Party"),
        ("No country is expected to attack Varnia.", "No country is expected to attack Varnia"),
        ("Not a single soldier was killed.", "Nobody attacked a single soldier"),
        ("Varnia stopped short of attacking Keldor.", "Somebody did not attack Keldor"),
        ("Varnia was not attacked by Keldor.", "Keldor did not attack Varnia"),
        (
            "“None of our ships has bombed Varnia,” the navy said.",
            "“none of our ships” attacked Varnia",
        ),
        ("Our army returned fire.", "“our army” carried out an attack"),
    ],
)
def test_who_does_not_do_a_deed_is_told_as_the_text_denies_it(told, text: str, sentence: str):
    """What is not let happen is no denial of what was done, and nobody of a kind is denied once and not twice."""
    assert any(one.startswith(sentence) for one in told(text))


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
        ("Will Keldor attack Varnia?", "It is left open whether Keldor will attack Varnia"),
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
def test_a_quote_holds_the_words_that_shift_it(read_text, text: str, words: str):
    """The word that makes it a condition or a chance stands in the quote; half a pair of quotation marks does not."""
    assert any(words in sentence for sentence in whole(read_text, text))


def test_a_link_from_an_inverted_condition_is_told_without_its_verb(read_text):
    """Its end is what is supposed, not the word that supposes it."""
    sentences = whole(read_text, "Should Varnia attack Keldor, Tamrit would close its ports.")

    assert any("more of “Varnia attack Keldor”, more of “Tamrit would close its ports”" in one for one in sentences)
