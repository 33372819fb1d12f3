"""Rival accounts of one deed: how many, who did it, who began."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.weigh.conflicts import find_conflicts
from dragoman.weigh.pages import pair_pages
from dragoman.weigh.repeats import find_repeats
from tests.weigh.dossiers import conflicts


def types(*articles: object):
    """The types of all conflicts of some articles."""
    pages = pair_pages([a.document for a in articles], [a.reading for a in articles])
    return [conflict.type for conflict in find_conflicts(pages, find_repeats(pages), load_ontology())]


@pytest.mark.parametrize(
    ("other", "deed", "found"),
    [
        ("The flood drowned nine.", "drown", ["quantity"]),
        ("The flood left nine dead.", None, ["quantity"]),
        ("The flood injured nine.", "injure", []),
        ("The flood left nine homes.", None, []),
        ("The flood killed nine more.", "kill", []),
    ],
)
def test_a_fate_has_many_words(article: type, other: str, deed: str | None, found: list[str]):
    """Who was killed, drowned or left dead is counted together, with or without a noun; what comes on top is not."""
    one = article("The flood killed 14 people.")
    two = article(other, name="b")
    one.measure(0, 14, "people", unit="people", deed="kill", amount="14")
    two.measure(0, 9, None, deed=deed, amount="nine")

    assert found == types(one, two)


@pytest.mark.parametrize(("whose", "found"), [("COR", ["quantity"]), ("VEL", [])])
def test_tolls_of_two_sides_are_two_tolls(article: type, whose: str, found: list[str]):
    """What each side lost in one battle is no dispute; what one side lost is."""
    one = article("The battle killed 14 Corrin soldiers.").naming(Corrin="COR")
    two = article("The battle killed nine Rival soldiers.", name="b").naming(Rival=whose)
    one.measure(0, 14, "Corrin soldiers", unit="soldier", deed="kill", amount="14")
    two.measure(0, 9, "Rival soldiers", unit="soldier", deed="kill", amount="nine")

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Divers uncovered nine graves around Corrin.", ["quantity"]),
        ("Divers uncovered nine shallow graves in Corrin.", []),
    ],
)
def test_what_stands_behind_a_thing_says_where_it_is(article: type, other: str, found: list[str]):
    """Graves near a town and graves close to it are the same things; graves of another sort are others."""
    one = article("Divers found 14 graves near Corrin.")
    two = article(other, name="b")
    one.measure(0, 14, "graves near Corrin", unit="grave", deed="find", amount="14")
    two.measure(0, 9, other.removesuffix(".").partition("nine ")[2], unit="grave", deed="uncover", amount="nine")

    assert found == types(one, two)


@pytest.mark.parametrize(("day", "found"), [("2031-05-03", ["quantity"]), ("2031-05-04", [])])
def test_one_place_and_day_is_one_scene(article: type, day: str, found: list[str]):
    """Tolls of two texts that share no word but the place are rivals where the day is the same."""
    one = article("Gunmen killed 14 people at Orl.").naming(kinds=("place",), Orl="new:orl")
    two = article("Nine villagers died as shells fell on Orl.", name="b").naming(kinds=("place",), Orl="new:orl")
    one.measure(0, 14, "people", unit="people", deed="kill", amount="14", when="2031-05-03")
    two.measure(0, 9, "villagers", unit="villager", deed="die", amount="Nine", when=day)

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("thing", "place", "speaker", "found"),
    [
        ("people", "Orl", "the mayor", ["quantity"]),
        ("bodies", "Orl", "the mayor", ["quantity"]),
        ("people", "Orl", "the general", []),
        ("people", "Port", "the mayor", []),
    ],
)
def test_two_voices_count_the_dead_of_one_spot(article: type, thing: str, place: str, speaker: str, found: list[str]):
    """Tolls by two voices for one place that no list knows are rivals; by one voice, or of two, they are none."""
    spots = {"Orl": "new:orl", "Port": "new:port"}
    one = article("Mines killed 14 men in Orl.").naming(kinds=("place",), **spots)
    two = article(f"Divers found nine {thing} drowned at {place}.", name="b").naming(kinds=("place",), **spots)
    one.measure(0, 14, "men", unit="man", deed="kill", amount="14", by=[("the general", "named")])
    unit, deed = ("body", "find") if thing == "bodies" else ("people", "drown")
    two.measure(0, 9, thing, unit=unit, deed=deed, amount="nine", by=[(speaker, "named")])

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("told", "found"),
    [("the town of Orl, where medics said eleven", ["quantity"]), ("the town of Orl. In Port, medics said eleven", [])],
)
def test_a_spot_may_stand_before_the_clause_on_it(read_text, told: str, found: list[str]):
    """A toll told in a clause on a place is one of that place."""
    one, two = f"The mayor went to {told} people had died.", "Four people had died in the town of Orl, Reth said."

    assert found == conflicts(read_text, one, two)


@pytest.mark.parametrize(("known", "found"), [("new:orl", ["quantity"]), ("state.orl", [])])
def test_a_known_city_has_many_deeds_a_week(article: type, known: str, found: list[str]):
    """Tolls that share no word but a place that lists know may be of two deeds."""
    one = article("Mines killed 14 men in Orl.").naming(kinds=("place",), Orl=known)
    two = article("Nine people drowned at Orl.", name="b").naming(kinds=("place",), Orl=known)
    one.measure(0, 14, "men", unit="man", deed="kill", amount="14", by=[("the general", "named")])
    two.measure(0, 9, "people", unit="people", deed="drown", by=[("the mayor", "named")])

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("second", "found"),
    [("Corrin spoke of 14 dead.", ["quantity"]), ("Corrin spoke of 14 dead at Port.", [])],
)
def test_a_toll_without_a_place_is_set_against_the_one_before(article: type, second: str, found: list[str]):
    """A toll without a place is of the place of the toll shortly before it; one with its own place is another."""
    one = article("Nine people died at Orl.", "None were guards.", second)
    one.naming(kinds=("place",), Orl="new:orl", Port="new:port")
    one.measure(0, 9, "people", unit="people", deed="die", by=[("the mayor", "named")])
    one.measure(2, 14, None, amount="14", by=[("Corrin", "named")])

    assert found == types(one)


@pytest.mark.parametrize(
    ("first", "second", "day", "found"),
    [
        ("Shells fell on Orl.", "Nine divers were killed.", "2031-05-03", ["quantity"]),
        ("Shells fell on Orl.", "Nine divers were killed.", "2031-05-04", []),
        ("Shells fell on Orl.", "Nine divers were killed.", None, []),
        ("Shells fell on Port.", "Nine divers were killed.", "2031-05-03", []),
        ("Shells fell on Orl.", "Nine divers were killed at Port.", "2031-05-03", []),
        ("Shells fell on Orl.", "Elsewhere nine divers were killed.", "2031-05-03", []),
        ("Shells fell on Orl.", "Nine other divers were killed.", "2031-05-03", []),
    ],
)
def test_a_toll_goes_on_about_the_deed_before_it(article: type, first, second, day, found: list[str]):
    """A toll without a place or a time is of the place and day of the sentence before, unless it turns elsewhere."""
    known = {"Orl": "new:orl", "Port": "new:port"}
    one = article("Gunmen killed 14 divers at Orl.").naming(kinds=("place",), **known)
    two = article(first, second, name="b").naming(kinds=("place",), **known)
    one.measure(0, 14, "divers", unit="diver", deed="kill", amount="14", when="2031-05-03")
    two.event(0, "COR", "ASSAULT", "new:orl", target_words="fell", when=day)
    two.measure(1, 9, "divers", unit="diver", deed="kill", amount="nine" if "nine" in second else "Nine")

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("between", "found"),
    [("at", ["quantity"]), ("stood at", ["quantity"]), ("has been revised to", []), ("rose to", [])],
)
def test_a_toll_is_a_number_of_dead(article: type, between: str, found: list[str]):
    """Where a toll stands is set against the dead of another page; by how it grew it was something else before."""
    one = article("Nine villagers died at Orl.").naming(Orl="new:orl", kinds=("place",))
    two = article(f"At Orl the toll {between} 14.", name="b").naming(Orl="new:orl", kinds=("place",))
    one.measure(0, 9, "villagers", unit="villager", deed="die", amount="Nine", when="2031-05-03")
    two.measure(0, 14, "the toll", amount="14", when="2031-05-03")

    assert found == types(one, two)


@pytest.mark.parametrize(("other", "found"), [("the guild", ["quantity"]), ("the mayor", [])])
def test_two_voices_of_one_sentence_count_differently(article: type, other: str, found: list[str]):
    """Where each says his own number in one breath, the page sets them against each other; what one says is his."""
    one = article(f"The mayor put the toll at 14, while {other} said that nine villagers had died.")
    one.measure(0, 14, "the toll", amount="14", by=[("the mayor", "named")])
    one.measure(0, 9, "villagers", unit="villager", deed="die", amount="nine", by=[(other, "named")])

    assert found == types(one)


@pytest.mark.parametrize(
    ("speaker", "target", "found"),
    [("COR", "new:orl", ["doer"]), ("NOR", "new:orl", []), ("COR", "new:port", [])],
)
def test_who_is_accused_names_another(article: type, speaker: str, target: str, found: list[str]):
    """Two doers of one deed are rivals where one of them names the other; a stranger's word tells of another deed."""
    one = article("Corrin shelled the market, Veldania said.")
    two = article("Rebels shelled the market, somebody said.", name="b")
    one.event(0, "COR", "ASSAULT", "new:orl", target_words="market")
    two.event(0, "new:rebels", "ASSAULT", target, target_words="market")
    one.says("Veldania", "Corrin shelled the market", "VEL")
    two.says("somebody", "Rebels shelled the market", speaker)

    assert found == types(one, two)


@pytest.mark.parametrize(("other", "found"), [("2031-05-03", ["doer"]), ("2031-05-02", []), (None, [])])
def test_one_day_and_thing_has_one_doer(article: type, other: str | None, found: list[str]):
    """In the pages' own voice two doers are rivals only where day and thing are the same."""
    one = article("Corrin shelled the market.")
    two = article("Rebels shelled the market.", name="b")
    one.event(0, "COR", "ASSAULT", "new:orl", target_words="market", when="2031-05-03")
    two.event(0, "new:rebels", "ASSAULT", "new:orl", target_words="market", when=other)

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Veldania attacked first.", ["beginning"]),
        ("Veldania attacked the first convoy.", []),
        ("Veldania attacked for the first time.", []),
        ("Veldania attacked as both fired first.", []),
    ],
)
def test_who_attacked_first(article: type, other: str, found: list[str]):
    """Each side that has the other attack first disputes who began; a first convoy or a first time is no beginning."""
    one = article("Corrin attacked first.")
    two = article(other, name="b")
    one.event(0, "COR", "ASSAULT", "VEL")
    two.event(0, "VEL", "ASSAULT", "COR")

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("other", "speaker", "found"),
    [
        ("Veldania had started the war, Corrin said.", "Corrin", ["beginning"]),
        ("The war was started by Veldania, Corrin said.", "Corrin", ["beginning"]),
        ("Veldania never started the war, Corrin said.", "Corrin", []),
        ("Veldania started the war, Norland said.", "Norland", []),
    ],
)
def test_who_started_the_war(article: type, other: str, speaker: str, found: list[str]):
    """Whoever each side says started it; a third side speaks of a war of its own."""
    names = {"Corrin": "COR", "Veldania": "VEL", "Norland": "NOR"}
    one = article("Corrin provoked the first clash, Veldania said.").naming(**names)
    two = article(other, name="b").naming(**names)
    one.says("Veldania", "Corrin provoked the first clash", "VEL")
    two.says(speaker, other.partition(",")[0], names[speaker])

    assert found == types(one, two)


@pytest.mark.parametrize(
    ("other", "speaker", "found"),
    [
        ("Veldania had breached the ceasefire, Corrin said.", "Corrin", ["doer"]),
        ("Veldania kept the ceasefire, Corrin said.", "Corrin", []),
        ("Both Corrin and Veldania broke the truce, Corrin said.", "Corrin", []),
        ("Veldania broke the truce, Norland said.", "Norland", []),
    ],
)
def test_who_broke_the_truce(article: type, other: str, speaker: str, found: list[str]):
    """Each of two who says that the other broke the truce disputes who did; a third side speaks of one of its own."""
    names = {"Corrin": "COR", "Veldania": "VEL", "Norland": "NOR"}
    one = article("Corrin broke the truce, Veldania said.").naming(**names)
    two = article(other, name="b").naming(**names)
    one.says("Veldania", "Corrin broke the truce", "VEL")
    two.says(speaker, other.partition(",")[0], names[speaker])

    assert found == types(one, two)
