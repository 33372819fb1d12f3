"""What a causal verb brings about, and which way, on invented actors."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import signed

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


def test_what_only_bears_on_a_thing_has_no_sign(read_text):
    """Which way a thing that is affected goes is not said."""
    assert [("The siege", "exports", None, "causal")] == signed(read_text("The siege has affected exports."))


@pytest.mark.parametrize("verb", ["hurt", "harmed", "damaged"])
def test_harm_lowers_what_no_list_knows(read_text, verb: str):
    """Only a good can be harmed, so what is harmed falls."""
    assert [("The siege", "the orchards", -1, "causal")] == signed(read_text(f"The siege {verb} the orchards."))


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


@pytest.mark.parametrize("told", ["puts a strain on", "puts great pressure on", "places a burden on"])
def test_what_puts_pressure_on_a_thing_lowers_it(read_text, told: str):
    """Pressure, strain and burdens are bad for what they are put on."""
    assert [("The siege", "public services", -1, "causal")] == signed(read_text(f"The siege {told} public services."))


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
    """Whoever is driven from the hills is displaced, and a band that is driven out is worse off for it."""
    people, band = "The blight drove farmers from the hills.", "The blight drove the rebels from the hills."

    assert [("The blight", "farmers from the hills", 1, "causal")] == signed(read_text(people))
    assert [("The blight", "the rebels", -1, "causal")] == signed(read_text(band))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The levy killed trade.", [("The levy", "trade", -1, "causal")]),
        ("The levy killed nine people.", [("The levy", "killed nine people", 1, "causal")]),
        ("The siege brought trade to a halt.", [("The siege", "trade", -1, "causal")]),
        ("The siege brought talks to an end.", [("The siege", "talks", -1, "causal")]),
        (
            "Growers blocked the road to demand a rise.",
            [("Growers blocked the road", "to demand a rise", 1, "purpose")],
        ),
        (
            "Velda forbade the crew to meet Ostrel.",
            [("Velda forbade the crew", "to meet Ostrel", -1, "causal")],
        ),
    ],
)
def test_what_is_killed_halted_or_blocked(read_text, text: str, expected: list):
    """Trade that is killed or halted becomes less, and who blocks a road to some end is not kept from that end."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Such displays encourage Marlen.", []),
        ("Only force impresses Marlen.", []),
        ("Such displays encourage trade.", ["trade"]),
        ("The loan encouraged Marlen to plant rice.", ["to plant rice"]),
    ],
)
def test_who_only_feels_something_is_no_effect(read_claims, text: str, effects: list[str]):
    """Somebody impressed or encouraged is moved in no way, by rules or by what was learned; what he then does is."""
    assert effects == [claim.content.effect.anchor.exact for claim in read_claims(Influence, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nor has the siege weakened exports.",
        "The toll did not raise rents, nor has the siege weakened exports.",
        "The siege was not long enough to weaken exports.",
        "The siege would not be enough to weaken exports.",
        "The siege is too short to weaken exports.",
    ],
)
def test_what_is_too_little_or_follows_nor_has_no_effect(read_text, text: str):
    """What "nor" opens is denied, and so is what something is not enough, or too weak, to do."""
    assert ("The siege", "exports", 0) in {
        (cause.replace("the siege", "The siege"), effect, sign) for cause, effect, sign, _ in signed(read_text(text))
    }


def test_what_is_enough_to_move_a_thing_may_move_it(read_text):
    """What is said to be enough may have its effect."""
    assert [("The toll", "the mills", -1, "causal")] == signed(read_text("The toll was high enough to ruin the mills."))


def test_whose_arms_somebody_is_driven_into_he_is_aligned_with(read_text):
    """Who is driven into the arms of another sides with him, and no arms flow."""
    [link] = [c.content for c in read_text("The embargo has driven Marlen into the arms of Ostrava.").claims]
    sides = (link.effect.holder.anchor.exact, link.effect.target.anchor.exact)

    assert ("alignment", ("Marlen", "Ostrava"), 1) == (link.effect.head, sides, link.sign)


def test_what_a_request_is_for_is_nobodys_deed(read_text):
    """Who ignored calls to do a thing does not do it."""
    found = signed(read_text("The shipping office has ignored requests to remove the barges."))

    assert "The shipping office" not in {cause for cause, *_ in found}


def test_what_follows_a_comma_is_not_what_a_verb_leads_to(read_text):
    """A noun that only tells more of those before it is no effect."""
    found = signed(read_text("The drought has led to clashes between the Ketu and the Arro, two herding peoples."))

    assert [("The drought", "clashes between the Ketu and the Arro", 1, "causal")] == found


def test_a_grip_that_is_loosened_falls(read_text):
    """To loosen a hold is less of it."""
    assert [("The quarrel", "the premier's grip on the valley", -1, "causal")] == signed(
        read_text("The quarrel loosened the premier's grip on the valley.")
    )


def test_what_lowers_a_thing_and_is_barred_keeps_its_direction(read_text):
    """Who is kept from lowering rates does not lower them: the deed is barred, and it is less of the rates."""
    [link] = [c.content for c in read_text("Fear of inflation keeps the bank from lowering rents.").claims]

    assert (-1, -1) == (link.sign, link.effect.delta)


def test_who_keeps_another_from_a_deed_makes_it_less(read_text):
    """What somebody named does by keeping another from a deed is the keeping, and the deed is less by it."""
    [(cause, effect, sign, _)] = signed(read_text("Marlen kept Ostrava from shelling the port."))

    assert ("Marlen kept Ostrava from shelling the port", "shelling the port", -1) == (cause, effect, sign)


def test_who_is_turned_against_another_is_farther_from_him(read_text):
    """To turn people against somebody is less of their alignment with him."""
    [link] = [c.content for c in read_text("The dam has turned Marlen against Ostrava.").claims if c.rule[0] == "i"]

    assert ("alignment", 1, -1) == (link.effect.concept.partition("(")[0], link.sign, link.concept_sign)


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("A truce would relieve Velda of the choice.", ["the choice"]),
        ("The blockade starved Velda of fuel.", ["fuel"]),
        ("The truce relieved the pressure on Velda.", ["the pressure on Velda"]),
        ("Its aircraft hit a workshop.", []),
        ("The drought hit exports.", ["exports"]),
    ],
)
def test_who_is_robbed_of_a_thing_is_not_lowered_with_it(read_text, text: str, effects: list[str]):
    """What is taken from somebody falls, and he himself does not; what an aircraft hits is attacked."""
    assert effects == [effect for _, effect, *_ in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Velda cannot close the port without hurting its own trade.", [("Velda cannot close the port", -1)]),
        ("Velda cannot win without using rockets.", []),
        ("Velda will not close the port without hurting its own trade.", []),
        ("Velda can close the port without hurting its own trade.", []),
        ("Patrol boats stopped two barges.", []),
        ("Without fuel and food, Velda would fall.", [("food", -1), ("fuel", -1)]),
    ],
)
def test_what_costs_what_and_what_only_stops_a_boat(read_text, text: str, links: list):
    """What cannot be done without a loss would cost it; a boat that stops another moves nothing."""
    assert links == sorted((cause, sign) for cause, _, sign, _ in signed(read_text(text)))


def test_what_waits_on_an_unless_is_all_that_is_listed(read_text):
    """Clauses listed behind an "unless" wait on it as behind an "if"; what follows a colon does not."""
    listed = signed(read_text("Unless rain comes, the harvest will fail and prices will rise."))
    colon = signed(read_text("If the talks fail, Velda will suffer: more raids would follow, and exports would fall."))

    assert ["the harvest will fail", "prices will rise"] == [effect for _, effect, *_ in listed]
    assert ["Velda will suffer"] == [effect for _, effect, *_ in colon]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Her remarks sent the lundro to a record low.", [-1]),
        ("The ban sent the price of nickel to a record high.", [1]),
        ("The ruling sent the case to the council.", []),
        ("The blast sent debris into the harbour.", []),
        ("The ban sent prices into freefall.", [1]),
    ],
)
def test_what_is_sent_to_a_height_or_a_low_moves(read_text, text: str, signs: list[int]):
    """What is only sent somewhere moves in no way that could be told."""
    assert signs == [sign for _, _, sign, _ in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Such raids would bring Velda and Marlen closer to war.", "war"),
        ("The deal drew Velda nearer to Marlen.", "Velda"),
    ],
)
def test_what_brings_states_closer_to_a_thing_moves_that(read_text, text: str, effect: str):
    """War comes nearer, not the states; nearer to each other, the states do."""
    assert [effect] == [words for _, words, _, _ in signed(read_text(text))]


@pytest.mark.parametrize(("thing", "sign"), [("rents", 1), ("output", 1), ("the siege", -1), ("sanctions", -1)])
def test_an_amount_is_lifted_up_and_a_siege_is_lifted_off(read_text, thing: str, sign: int):
    """What lifts an amount raises it, what lifts an ill does away with it."""
    assert [("The new toll", thing, sign, "causal")] == signed(read_text(f"The new toll lifted {thing}."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The siege brought the city to the brink of famine.",
            [("The siege", "the city to the brink of famine", 1, "causal")],
        ),
        ("The siege brought the economy to its knees.", [("The siege", "the economy", -1, "causal")]),
        ("The truce brought peace to the valley.", [("The truce", "peace", 1, "causal")]),
    ],
)
def test_what_is_brought_to_a_state_is_not_made(read_text, text: str, expected: list):
    """What was there before is only moved."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blockade doubled what we pay.", [("The blockade", "what we pay", 1, "causal")]),
        ("The loan ate up whatever the dairy earned.", [("The loan", "whatever the dairy earned", -1, "causal")]),
        ("The drought affects how much is sown.", [("The drought", "how much is sown", None, "causal")]),
        ("The glut pushed prices to the floor.", [("The glut", "prices", -1, "causal")]),
        ("The ledgers show nothing of the sort.", []),
    ],
)
def test_a_clause_may_tell_what_is_moved(read_text, text: str, expected: list):
    """A clause that opens with "what" or "how much" is an effect; "nothing" is none."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ban pushed rents through the ceiling.", ("The ban", "rents", 1)),
        ("The war drove prices through the floor.", ("The war", "prices", -1)),
        ("The slump pushed the firm onto the brink of ruin.", ("The slump", "the firm onto the brink of ruin", 1)),
    ],
)
def test_a_thing_goes_through_a_height_or_onto_a_brink(read_text, text: str, expected: tuple[str, str, int]):
    """Through the ceiling is up and through the floor down; onto the brink of a thing is what somebody comes to."""
    assert [expected] == [row[:3] for row in signed(read_text(text))]
