"""Which words of its own sentence a pronoun can and cannot mean, on invented actors."""

import pytest

from tests.read.referring import referents


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Varkania invaded Ostrel and forced it to sign a treaty.", "it", ["Ostrel"]),
        ("Varkania accused Ostrel and threatened to attack it.", "it", ["Ostrel"]),
        ("The rebels surrounded the soldiers and disarmed them.", "them", ["the soldiers"]),
        ("The minister met the envoy and thanked him.", "him", ["the envoy"]),
        ("The company sued the union and accused it of theft.", "it", ["the union"]),
        ("Police arrested the journalist and beat him.", "him", ["the journalist"]),
        ("The governor praised the nurse and asked her to testify.", "her", ["the nurse"]),
        ("The governor wants to see him.", "him", [None]),
    ],
)
def test_nobody_is_the_object_of_a_verb_that_shares_his_subject(text: str, pronoun: str, meant: list[str | None]):
    """Whoever does the first of two joined deeds is not whom the second is done to (Chomsky 1981, principle B)."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The general said that he had seen him.", "him", [None]),
        ("Varkania fined Polar Star, a company that it suspects of spying.", "it", ["Varkania"]),
        ("The president praised the general whom he had promoted.", "he", ["The president"]),
    ],
)
def test_nobody_is_the_object_of_what_he_does_himself(text: str, pronoun: str, meant: list[str]):
    """The subject of a clause is not its object, be it a pronoun before it or the noun that the clause describes."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Ostrel denied that any armed group was operating from its territory.", "its", ["Ostrel"]),
        ("Varkania accused the militia of attacking its border posts.", "its", ["Varkania"]),
        ("The militia said Varkania had raided its camp.", "its", ["The militia"]),
    ],
)
def test_what_only_a_state_has_is_no_band_s(text: str, pronoun: str, meant: list[str]):
    """Territory and borders are a state's, though the nearest doer is a band; camps are anybody's."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Kesh thanked Veska for its support.", "its", ["Veska"]),
        ("Veska said its army had left.", "its", ["Veska"]),
        ("Tolun said his army had left.", "his", ["Tolun"]),
        ("Marel Ostin spoke. Ostin said the law was dead and that its army had left.", "its", [None]),
    ],
)
def test_a_pronoun_tells_what_sort_of_name_it_is_bound_by(text: str, pronoun: str, meant: list[str | None]):
    """What kind a name is that no list knows is guessed; "its" and "his" beside it know better, unless a first name."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The senator arrived. Her husband left and her daughter stayed.", "her", ["The senator"]),
        ("Soldiers freed a hostage. The army had sought him.", "him", ["a hostage"]),
        ("The mayor met a crowd. Soldiers had beaten him.", "him", ["The mayor"]),
        ("The union met no party. It will strike.", "It", ["The union"]),
    ],
)
def test_who_cannot_be_meant(text: str, pronoun: str, meant: list[str]):
    """A husband is no "her", a crowd no "him"; of nobody nothing further is told."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Kesh sent 200 peacekeepers to Lurn. They will guard the port.", "They", ["200 peacekeepers"]),
        ("The navy detained the crew. Varkania demanded their release.", "their", ["the crew"]),
    ],
)
def test_they_are_many(text: str, pronoun: str, meant: list[str]):
    """Of those before it "they" are whoever is told to be many, a crew too, and no name that is likely a land's."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The marchers sat down. Police used tear gas to disperse them.", "them", ["The marchers"]),
        ("Varkania hired guards to protect it.", "it", ["Varkania"]),
    ],
)
def test_who_does_something_is_not_whom_it_serves_to_act_on(text: str, pronoun: str, meant: list[str]):
    """What is done with a thing has one doer; those who are hired may do it to who hires them."""
    assert referents(text, pronoun) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The union ended its strike after Varkania met its demands.", "The union"),
        ("Ostrel will fight on until Varkania recognises its independence.", "Ostrel"),
        ("Ostrel said Varkania had dropped its demands.", "Varkania"),
        ("Ostrel refused to sign after Varkania arrested two of its fishermen.", "Ostrel"),
        ("Ostrel refused to sign after Varkania arrested two of its own fishermen.", "Varkania"),
    ],
)
def test_what_is_met_or_turned_down_is_another_s(text: str, meant: str):
    """Demands that somebody meets are not his own, as those he drops are; nor are those whom he harms meanwhile."""
    assert referents(text, "its") == [meant]


@pytest.mark.parametrize(
    "text", ["After its raid on Harran, Varkania withdrew.", "While it fought, Varkania lost men."]
)
def test_a_pronoun_may_run_ahead_of_the_subject(text: str):
    """In a phrase or clause before the main clause it means whoever acts there."""
    assert [referents(text, word) for word in ("its", "it")].count(["Varkania"]) == 1
