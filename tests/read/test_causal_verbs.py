"""Verbs by which one thing moves another, on invented actors."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked, signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege gave rise to unrest.", ("The siege", "unrest", 1, "causal")),
        ("The truce paved the way for trade.", ("The truce", "trade", 1, "enabling")),
        ("The siege has led to wider unrest.", ("The siege", "wider unrest", 1, "causal")),
        ("The siege has brought about unrest.", ("The siege", "unrest", 1, "causal")),
        ("The siege has weighed on exports.", ("The siege", "exports", -1, "causal")),
    ],
)
def test_effect_of_a_verb_of_several_words(read_text, text: str, expected: Row):
    """What follows a set phrase is its effect, not the noun inside the phrase."""
    assert [expected] == signed(read_text(text))


@pytest.mark.parametrize("verb", ["make up for", "compensate for", "offset"])
def test_denied_remedy_has_no_effect(read_text, verb: str):
    """What does not make up for a thing is told to have no effect on it."""
    assert [("Exports", "the siege", 0, "causal")] == signed(read_text(f"Exports do not {verb} the siege."))


@pytest.mark.parametrize("text", ["The blockade has not", "The blockade, not", "The siege may not", "No siege"])
def test_negation_at_the_end_of_a_text(read_text, text: str):
    """A text that breaks off after a negation is read without an error."""
    assert [] == signed(read_text(text))


def test_what_only_bears_on_a_thing_has_no_sign(read_text):
    """Which way a thing that is affected goes is not said."""
    assert [("The siege", "exports", None, "causal")] == signed(read_text("The siege has affected exports."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Winds govern traffic in the bay.", [("Winds", "traffic", None, "causal")]),
        ("President Tamsin governs trade.", []),
        ("Iceland governs the salt trade.", []),
    ],
)
def test_things_govern_things_and_who_rules_is_no_cause(read_text, text: str, expected: list[Row]):
    """What a thing governs it bears on; somebody or a land that governs is no cause."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize("text", ["The levy did not stop corruption.", "The levy does nothing to stop corruption."])
def test_what_is_not_stopped_is_not_lowered(read_text, text: str):
    """A denied bar has no effect on what it was to bar."""
    assert [("The levy", "corruption", 0, "causal")] == signed(read_text(text))


@pytest.mark.parametrize("verb", ["hurt", "harmed", "damaged"])
def test_harm_lowers_what_no_list_knows(read_text, verb: str):
    """Only a good can be harmed, so what is harmed falls."""
    assert [("The siege", "the orchards", -1, "causal")] == signed(read_text(f"The siege {verb} the orchards."))


@pytest.mark.parametrize("who", ["Farmers", "A crowd of protesters", "Dozens of villagers"])
def test_people_are_no_causes_of_a_quantity(read_text, who: str):
    """What people do, named or not, is an event and no influence."""
    assert [] == signed(read_text(f"{who} damaged the orchards."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The retreat left a vacuum.", ("The retreat", "a vacuum", 1, "causal")),
        ("The debt has pushed Marlen to the brink of ruin.", ("The debt", "Marlen to the brink of ruin", 1, "causal")),
        ("The dispute escalated into a war.", ("The dispute", "a war", 1, "causal")),
        ("Warm seas have decimated fish stocks.", ("Warm seas", "fish stocks", -1, "causal")),
    ],
)
def test_what_is_left_reached_or_grown_into_comes_about(read_text, text: str, expected: Row):
    """A thing left new behind, a state a country is pushed to, and what a thing grows into are effects."""
    assert expected in signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "The convoy left the harbour.",
        "It is unclear whether the levy will affect exports.",
        "The region slid into chaos.",
    ],
)
def test_what_is_left_open_or_only_left_moves_nothing(read_text, text: str):
    """A place that is left, a question, and a change of one thing link nothing."""
    assert [] == signed(read_text(text))


def test_a_loose_participle_after_a_name_goes_back_to_the_clause(read_text):
    """What follows from a deed is not the deed of the place that was named last."""
    found = signed(read_text("Rebels have seized Gorna, tightening Marlen's grip over the trade."))

    assert ["Rebels have seized Gorna"] == [cause for cause, _, _, _ in found]


def test_each_thing_changed_is_an_effect_of_its_own(read_text):
    """The words of what does the change stand in no effect of it."""
    found = signed(read_text("The siege has destabilised the food system and the currency."))

    assert [("The siege", "the food system", 1, "causal"), ("The siege", "the currency", 1, "causal")] == found


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The siege resulted in the harbour being closed.", "the harbour being closed"),
        ("The siege paved the way for trade to resume.", "trade to resume"),
    ],
)
def test_a_deed_after_a_verb_of_several_words_is_its_effect(read_text, text: str, effect: str):
    """What something leads to may be told as a deed with its own subject."""
    assert effect in [found[1] for found in signed(read_text(text))]


def test_which_after_a_thing_destroyed_goes_back_to_the_destruction(read_text):
    """What is killed causes nothing; that it was killed does."""
    found = signed(read_text("The frost killed the bees, which led to a decline in the harvest."))

    assert ("The frost killed the bees", "a decline in the harvest", 1, "causal") in found


@pytest.mark.parametrize("told", ["puts a strain on", "puts great pressure on", "places a burden on"])
def test_what_puts_pressure_on_a_thing_lowers_it(read_text, told: str):
    """Pressure, strain and burdens are bad for what they are put on."""
    assert [("The siege", "public services", -1, "causal")] == signed(read_text(f"The siege {told} public services."))


@pytest.mark.parametrize("text", ["The toll was raised to curb traffic.", "The toll rose in order to curb traffic."])
def test_what_something_is_done_for_does_not_run(read_text, text: str):
    """An aim is no effect: whether traffic is curbed is not said."""
    assert {"purpose"} == {link_type for *_, link_type in signed(read_text(text))}


def test_a_preposition_of_time_makes_no_verb_of_its_own(read_text):
    """What "ended the siege in May" lowers is the siege; "ended in war" would have brought a war."""
    assert [("The treaty", "the siege", -1, "causal")] == signed(read_text("The treaty ended the siege in May."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ministers proposed a levy to curb imports.", "purpose"),
        ("It was the first storm to reduce the catch.", "causal"),
    ],
)
def test_an_infinitive_on_a_noun_is_its_aim(read_text, text: str, kind: str):
    """A levy to curb imports is meant to; the first storm to damage exports did."""
    assert [kind] == [link_type for *_, link_type in signed(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Marlen urged Ostrava to reduce exports.",
        "Marlen ended the alliance with Ostrava.",
        "A wiser course is to open talks.",
    ],
)
def test_what_is_only_bidden_done_or_spelt_out_links_nothing(read_text, text: str):
    """A request, somebody's deed on its own object and the words after "is" name no second thing."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    ["The outages drove smelters out of business.", "The unrest drove away traders.", "The tolls scare off traders."],
)
def test_what_is_driven_out_goes_down(read_text, text: str):
    """Who or what is driven out or away is not brought about."""
    assert [-1] == [sign for _, _, sign, _ in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The treaty has benefited exporters.", 1),
        ("The rains helped the orchards.", 1),
        ("The rains eased the bottleneck.", -1),
    ],
)
def test_who_is_helped_gains_and_what_is_eased_gives_way(read_text, text: str, sign: int):
    """Help makes more of a thing no list knows and of people; relief makes less of it."""
    assert [sign] == [told for _, _, told, _ in signed(read_text(text))]


@pytest.mark.parametrize("text", ["A weak fleet deters nobody.", "Rain would help more than plans."])
def test_nobody_and_how_much_are_no_effects(read_text, text: str):
    """What is said to move nobody, or only how much, moves nothing that has a name."""
    assert [] == signed(read_text(text))


def test_anger_is_tension(read_text):
    """Whoever is angered is more tense."""
    (link,) = [c.content for c in read_text("The levy angered the miners.").claims if isinstance(c.content, Influence)]

    assert ("anger", 1) == (link.effect.head, link.sign)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Timber exports finance the militia.", ("Timber exports", "the militia", 1, "causal")),
        ("The deal rewards aggression.", ("The deal", "aggression", 1, "causal")),
        ("The subsidies eat up a quarter of the budget.", ("The subsidies", "a quarter of the budget", -1, "causal")),
    ],
)
def test_money_feeds_and_drains(read_text, text: str, expected: Row):
    """What pays for a thing or rewards it makes more of it; what eats it up makes less."""
    assert [expected] == signed(read_text(text))


def test_what_is_left_in_a_state_is_not_made(read_text):
    """A failure that leaves a named place in the dark does not bring the place about."""
    assert [] == signed(read_text("A failure leaves half of Ostrava in the dark."))


def test_people_driven_from_a_place_are_not_made(read_text):
    """Whoever is driven from the hills is worse off for it."""
    assert [-1] == [sign for _, _, sign, _ in signed(read_text("The blight drove farmers from the hills."))]


def test_troops_that_kill_influence_nothing(read_text):
    """A deed of troops is a deed and no link."""
    assert [] == linked(read_text("Its troops had killed thirty rebels."))
