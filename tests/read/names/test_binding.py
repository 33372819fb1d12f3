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
        ("The union wants it to retaliate.", "it", [None]),
        ("Harn dismissed General Osk on Monday, accusing him of fraud.", "him", ["Osk"]),
        ("Varkania expelled the envoy, accusing him of spying.", "him", ["the envoy"]),
    ],
)
def test_nobody_is_the_object_of_a_verb_that_shares_his_subject(text: str, pronoun: str, meant: list[str | None]):
    """Whoever does the first of two joined deeds is not whom the second is done to (Chomsky 1981, principle B)."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The general said that he had seen him.", "him", [None]),
        ("Varkania fined Polar Star, a company that it suspects of spying.", "it", ["Varkania"]),
        ("The president praised the general whom he had promoted.", "he", ["The president"]),
    ],
)
def test_nobody_is_the_object_of_what_he_does_himself(text: str, pronoun: str, meant: list[str | None]):
    """The subject of a clause is not its object, be it a pronoun before it or the noun that the clause describes."""
    assert meant == referents(text, pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The marchers sat down. Police used tear gas to disperse them.", "them", ["The marchers"]),
        ("Varkania hired guards to protect it.", "it", ["Varkania"]),
    ],
)
def test_who_does_something_is_not_whom_it_serves_to_act_on(text: str, pronoun: str, meant: list[str | None]):
    """What is done with a thing has one doer; those who are hired may do it to who hires them."""
    assert meant == referents(text, pronoun)


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
    assert [meant] == referents(text, "its")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Varkania said Ostrel had violated its airspace.", "Varkania"),
        ("Varkania complained to the League that Ostrel fished in its waters.", "Varkania"),
        ("Varkania warned that Ostrel threatened its security.", "Varkania"),
        ("Varkania said Ostrel had seized two of its ships.", "Varkania"),
        ("Varkania said Ostrel had closed its border.", "Ostrel"),
        ("Varkania said Ostrel would lose its seat.", "Ostrel"),
        ("Varkania said Ostrel had seized its own ships.", "Ostrel"),
    ],
)
def test_nobody_trespasses_on_what_is_his(text: str, meant: str):
    """Airspace that is violated and ships that are seized are another's, as a rule of whoever says so."""
    assert [meant] == referents(text, "its")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Varkania is weak. Sanctions imposed by Ostrel cut its income.", "Varkania"),
        ("Varkania is weak. A raid by Ostrel killed four of its soldiers.", "Varkania"),
        ("Varkania is weak. Sanctions imposed by Ostrel hurt its own traders.", "Ostrel"),
        ("Varkania is weak. Sanctions imposed by Ostrel served its ends.", "Ostrel"),
    ],
)
def test_a_deed_that_harms_what_is_somebodys_is_not_his(text: str, meant: str):
    """Whoever imposes a penalty does not cut his own income by it; what serves him is his."""
    assert [meant] == referents(text, "its")


@pytest.mark.parametrize(
    "text", ["After its raid on Harran, Varkania withdrew.", "While it fought, Varkania lost men."]
)
def test_a_pronoun_may_run_ahead_of_the_subject(text: str):
    """In a phrase or clause before the main clause it means whoever acts there."""
    assert [referents(text, word) for word in ("its", "it")].count(["Varkania"]) == 1


def test_a_long_row_of_joined_verbs_is_read():
    """However many verbs share one subject, it is looked for to the end."""
    assert [None] == referents("They" + " ran," * 1200 + " and beat him.", "him")


def test_whoever_asks_for_protection_means_his_own():
    """What others are asked to guard or give back is the asker's."""
    assert ["Varkania"] == referents("Varkania urged Ostrel to protect its investors.", "its")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Velda told a radio station the news. Raiders seized the mill, disarming the men who guarded it.", []),
        ("Raiders of the Front seized the mill and freed the men who founded it.", []),
        ("Velda praised the union. Raiders attacked the Front, disarming the men who guarded it.", ["Front"]),
    ],
)
def test_what_others_are_told_by_is_the_thing_acted_on(text: str, meant: list[str]):
    """Whoever guards what was seized guards no station that was named before."""
    assert meant == referents(text, "it")


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Ona Brel spoke. Tomas Verrik, who was her student, laughed.", "her", ["Ona Brel"]),
        ("Ona Brel spoke. Tomas Verrik is her rival.", "her", ["Ona Brel"]),
        ("Varkania, which is its own enemy, fell.", "its", ["Varkania"]),
    ],
)
def test_nobody_is_somebody_of_his(text: str, pronoun: str, meant: list[str]):
    """Who is said to be "her student" is another than she, unless the words say "own"."""
    assert meant == referents(text, pronoun)


def test_who_is_urged_to_say_so_says_it_of_himself():
    """What somebody is asked to say that "it" will do is his to do."""
    assert ["Ostrel"] == referents("Varkania urged Ostrel to say it would leave.", "it")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("If Ostrel leaves, Varkania will pay, its premier said.", ["Varkania"]),
        ("Varkania has sued Ostrel, its foreign ministry said.", ["Varkania"]),
        ("After Ostrel left, Varkania has paid, its premier said.", ["Varkania"]),
    ],
)
def test_whose_minister_tells_what_he_does_is_told_of(text: str, meant: list[str | None]):
    """What is told before "its premier said" is told of whose premier he is; a mayor is a town's."""
    assert meant == referents(text, "its")
