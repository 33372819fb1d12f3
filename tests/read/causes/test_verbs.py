"""Verbs by which one thing moves another, and what moves nothing, on invented actors."""

import pytest

from tests.read.conftest import linked, signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize("verb", ["make up for", "compensate for", "offset"])
def test_denied_remedy_has_no_effect(read_text, verb: str):
    """What does not make up for a thing is told to have no effect on it."""
    assert [("Exports", "the siege", 0, "causal")] == signed(read_text(f"Exports do not {verb} the siege."))


@pytest.mark.parametrize("text", ["The blockade has not", "The blockade, not", "The siege may not", "No siege"])
def test_negation_at_the_end_of_a_text(read_text, text: str):
    """A text that breaks off after a negation is read without an error."""
    assert [] == signed(read_text(text))


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


@pytest.mark.parametrize("who", ["Farmers", "A crowd of protesters", "Dozens of villagers"])
def test_people_are_no_causes_of_a_quantity(read_text, who: str):
    """What people do, named or not, is an event and no influence."""
    assert [] == signed(read_text(f"{who} damaged the orchards."))


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


def test_which_after_a_thing_destroyed_goes_back_to_the_destruction(read_text):
    """What is killed causes nothing; that it was killed does."""
    found = signed(read_text("The frost killed the bees, which led to a decline in the harvest."))

    assert ("The frost killed the bees", "a decline in the harvest", 1, "causal") in found


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


@pytest.mark.parametrize("text", ["A weak fleet deters nobody.", "Rain would help more than plans."])
def test_nobody_and_how_much_are_no_effects(read_text, text: str):
    """What is said to move nobody, or only how much, moves nothing that has a name."""
    assert [] == signed(read_text(text))


def test_troops_that_kill_influence_nothing(read_text):
    """A deed of troops is a deed and no link."""
    assert [] == linked(read_text("Its troops had killed thirty rebels."))


@pytest.mark.parametrize(
    ("verb", "sign"),
    [
        ("is expected to", -1),
        ("is not expected to", 0),
        ("is unlikely to", 0),
        ("is not likely to", 0),
    ],
)
def test_what_is_not_expected_moves_nothing(read_text, verb: str, sign: int):
    """A thing that is unlikely to move another is told to move it in neither way."""
    assert [sign] == [each[2] for each in signed(read_text(f"The levy {verb} cut exports."))]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Drought has driven migration from the Orda valley.", ("Drought", "migration", 1, "causal")),
        ("The deal could bring peace to the valley.", ("The deal", "peace", 1, "causal")),
    ],
)
def test_where_something_goes_does_not_turn_what_comes_about(read_text, text: str, link):
    """Migration is from a place by its own meaning, and peace is brought to one."""
    assert [link] == list(signed(read_text(text)))


def test_a_vehicle_that_runs_into_a_mine_drives_nothing(read_text):
    """A mishap is no effect of the vehicle on what it hit."""
    assert not signed(read_text("The bus hit a mine laid by insurgents."))


@pytest.mark.parametrize(
    "text",
    [
        "The loans ended up in the pockets of the sheikhs.",
        "The mayor's office did not respond to a request for help.",
        "An air strike hit a clinic in Velda.",
    ],
)
def test_another_verb_a_silence_and_a_blow_move_nothing(read_text, text: str):
    """Where things end up, who does not answer and what a strike hits are no links."""
    assert [] == linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The levy hurt trade without weakening the cartels.", 0),
        ("The levy hurt trade, weakening the cartels.", -1),
    ],
)
def test_what_is_done_without_moving_a_thing_does_not_move_it(read_text, text: str, sign: int):
    """A deed behind "without" is told as one that did not come about."""
    assert sign in {told for _, effect, told, _ in signed(read_text(text)) if effect == "the cartels"}


@pytest.mark.parametrize(
    "text",
    [
        "Marlen is a rival, for the boats that load at Velda end up in Osk.",
        "The new tenders allow them to double that distance.",
    ],
)
def test_what_ends_up_somewhere_or_is_allowed_ends_and_moves_nothing(read_text, text: str):
    """To end up is not to end, and whoever is allowed to double a thing is not what doubles it."""
    moved = {cause for cause, _, connective in linked(read_text(text)) if connective in {"end", "double"}}

    assert not moved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Driven by hunger, farmers left the valley.", ("hunger", "farmers left the valley", 1, "causal")),
        ("Prompted by the strike, parliament met.", ("the strike", "parliament met", 1, "causal")),
    ],
)
def test_who_is_driven_by_a_thing_does_what_follows(read_text, text: str, expected: tuple):
    """The deed of whoever is moved is the effect, and there are no more of him."""
    assert [expected] == signed(read_text(text))


def test_a_gerund_may_be_what_a_set_phrase_brings(read_text):
    """What a deed opens the door to comes about by it."""
    assert [("The pact", "looting", 1, "enabling")] == signed(read_text("The pact opened the door to looting."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The swap of prisoners built confidence.", [("The swap of prisoners", "confidence", 1, "causal")]),
        ("The fund built a school.", []),
    ],
)
def test_what_is_built_is_a_state_of_things(read_text, text: str, expected: list[tuple[str, str, int, str]]):
    """A deed builds trust; a house that somebody builds is no effect."""
    assert expected == signed(read_text(text))
