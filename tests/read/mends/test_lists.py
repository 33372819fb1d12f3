"""Parses that hang one of several on the wrong word, mended, seen in who does what to whom; invented."""

import pytest

from dragoman.records import Event
from tests.read.conftest import events, linked


def rows(reading, *types: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Both sides of the events of some types, in the words of the text."""
    return {(sources, targets) for kind, sources, targets in events(reading) if kind in types}


@pytest.mark.parametrize(
    "text",
    [
        "The ban will be lifted if the Front frees its captives, lays down its arms and opens talks with Velda.",
        "Aid will go on if Marlen frees its captives, lays down its arms and opens talks with Velda.",
    ],
)
def test_all_of_a_condition_is_conditional(read_text, text: str):
    """Nothing that has to happen first is told as done."""
    claims = [c for c in read_text(text).claims if isinstance(c.content, Event)]
    told = {(c.content.type, c.status.modality) for c in claims if c.content.type in {"RETREAT", "CONSULT"}}

    assert {("RETREAT", "conditional"), ("CONSULT", "conditional")} == told


def test_participles_of_a_list_are_one_subject_s(read_text):
    """Whoever "has financed, supplied or supported" a band has done all three, and the main verb's subject none."""
    reading = read_text("Velda sued the firms that have financed, supplied or otherwise supported the Sarn Front.")

    assert {(("firms",), ("Sarn Front",))} == rows(reading, "AID", "SUPPORT")


def test_what_is_said_behind_two_names_is_said_of_the_last(read_text):
    """The village militia is the last of two that clash."""
    reading = read_text(
        "Clashes between the Sarn Front and the Tarn Defence League, a village militia armed by the army, went on."
    )
    armed = {role.actor for c in reading.claims if c.rule.startswith("relations") for role in c.content.target}

    assert {"new:tarn-defence-league"} == armed


def test_a_land_that_lies_somewhere_does_what_a_clause_tells(read_text):
    """No south funds anybody."""
    reading = read_text("Marlen, the kingdom to the south that has bankrolled Velda since the war, is losing patience.")

    assert {(("kingdom",), ("Velda",))} == rows(reading, "AID")


def test_people_before_a_gift_are_given_it(read_text):
    """Strikers who are given food narrow no food."""
    assert {(("Shopkeepers",), ("strikers",))} == rows(read_text("Shopkeepers gave the strikers food."), "AID")


def test_a_reason_is_done_by_nobody_named(read_text):
    """Whoever closes a road because of shelling has not shelled it."""
    reading = read_text("Velda reopened the road but closed it again because of shelling from the east bank.")

    assert set() == rows(reading, "ASSAULT")


def test_some_among_the_dead_are_not_counted_twice(read_text):
    """The children among the dead are dead already."""
    reading = read_text("Velda bombed the market of Tarn, killing 17 people, among them five children.")
    counts = [count.value for c in reading.claims if isinstance(c.content, Event) for count in c.content.counts]

    assert [17.0] == counts


def test_two_deeds_that_somebody_directs_are_his(read_text):
    """The second of two joined deeds has its own target."""
    reading = read_text("Ilan Voss directed the abduction of two nurses in May and the attack on the Kett convoy.")

    assert (("Ilan Voss",), ("two nurses",)) in rows(reading, "ASSAULT")
    assert {("two nurses",), ("the Kett convoy",)} >= {targets for _, targets in rows(reading, "ASSAULT")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys of Korva and Velm, Ana Brel and Tomas Kirn, met rebels.", {"Korva and Velm", "Korva"}),
        ("The leaders of Korva and Velm, Ana Brel and Tomas Kirn, met rebels.", {"Korva and Velm", "Korva"}),
    ],
)
def test_names_beside_holders_of_two_offices_are_theirs(read_text, text: str, expected: set):
    """Those who are named once by office and once by name do a deed once."""
    [(sources, _)] = rows(read_text(text), "CONSULT")

    assert expected == {source.split(" of ")[-1] for source in sources}


def test_others_beside_holders_of_offices_act_too(read_text):
    """More who are listed than there are owners are others."""
    reading = read_text("The envoys of Korva and Velm, Ana Brel, Tomas Kirn and Iva Sool met rebels.")
    [(sources, _)] = rows(reading, "CONSULT")

    assert {"Tomas Kirn", "Iva Sool"} <= set(sources)


def test_two_presidents_meet_each_other(read_text):
    """Whom a title and a name tell together, is one side, and the other's land is not his."""
    reading = read_text("Korva's President Arlo Denn and Velm's President Ana Brel met in Tarsk.")

    assert {(("Korva's President",), ("Ana Brel",))} == rows(reading, "CONSULT")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Anton Vesk and Defence Minister Oren Vail met rebels.",
            ("CONSULT", ("Anton Vesk", "Oren Vail"), ("rebels",)),
        ),
        (
            "Rebels met Foreign Minister Anton Vesk and Defence Minister Oren Vail.",
            ("CONSULT", ("Rebels",), ("Anton Vesk", "Oren Vail")),
        ),
        ("Health and Labour Minister Oren Vail met rebels.", ("CONSULT", ("Oren Vail",), ("rebels",))),
    ],
)
def test_two_with_a_title_each_are_two(read_text, text: str, expected: tuple):
    """A name before "and" and the next title is somebody by himself, and not a part of the next name."""
    assert expected in events(read_text(text))


@pytest.mark.parametrize(
    "text", ["The truce led to looting and a return of the clans.", "The truce led to hunger and a loss of trade."]
)
def test_a_noun_behind_and_is_listed_with_the_noun_before(read_text, text: str):
    """Both come of the one subject, and neither brings about the other."""
    assert {"The truce"} == {cause for cause, _, _ in linked(read_text(text))}
    assert 2 == len(linked(read_text(text)))


def test_who_stands_before_a_number_pays_it(read_text):
    """A noun before an article and a number is nobody's currency."""
    assert [("The raid", "the treasury", "causal")] == linked(
        read_text("The raid cost the treasury 40 million crowns.")
    )


def test_a_noun_before_the_main_verb_is_its_subject(read_text):
    """Who resigns behind "and" is no second thing that the talks led to."""
    told = linked(read_text("The talks led to anger and the mayor resigned."))

    assert [("The talks", "anger", "causal")] == told
