"""States that things bring about or bear on, on invented things."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("state", "sign"),
    [("possible", 1), ("easier", 1), ("harder", -1), ("impossible", -1)],
)
def test_what_makes_it_hard_to_do_a_thing_lowers_the_deed(read_text, state: str, sign: int):
    """Of "makes it harder to V" the effect is the deed, and the adjective says which way it goes."""
    expected = [("The new toll", "to import cement", sign, "causal")]

    assert expected == signed(read_text(f"The new toll makes it {state} to import cement."))


def test_what_makes_a_thing_unlikely_lowers_it(read_text):
    """A thing that is made likely or unlikely is itself the effect."""
    assert [("The quarrel", "a ceasefire", -1, "causal")] == signed(read_text("The quarrel made a ceasefire unlikely."))


def test_a_link_is_quoted_with_the_state_that_it_tells_of(read_text):
    """Cut off before "less likely" the words would tell the opposite."""
    reading = read_text("The quarrel makes a ceasefire less likely, and the harvest is near.")
    links = [claim for claim in reading.claims if claim.rule.startswith("influences.frame.state")]

    assert ["The quarrel makes a ceasefire less likely"] == [claim.anchor.exact for claim in links]


@pytest.mark.parametrize(
    ("state", "sign", "link_type"),
    [
        ("essential for", 1, "enabling"),
        ("vital to", 1, "enabling"),
        ("responsible for", 1, "causal"),
        ("conducive to", 1, "causal"),
        ("harmful to", -1, "causal"),
    ],
)
def test_adjectives_say_what_a_thing_bears_on(read_text, state: str, sign: int, link_type: str):
    """A thing that is essential makes possible what follows, one that is harmful lowers it."""
    expected = [("Night frost", "public health", sign, link_type)]

    assert expected == signed(read_text(f"Night frost is {state} public health."))


def test_a_deed_that_is_aimed_at_stands_for_what_it_moves(read_text):
    """What is critical to preventing a thing lowers it."""
    expected = [("Drainage", "another outbreak", -1, "enabling")]

    assert expected == signed(read_text("Drainage is critical to preventing another outbreak."))


def test_a_denied_bearing_has_no_effect(read_text):
    """What is not harmful is told to have no effect, not a good one."""
    expected = [("Night frost", "public health", 0, "causal")]

    assert expected == signed(read_text("Night frost is not harmful to public health."))


@pytest.mark.parametrize("who", ["The minister", "The army"])
def test_who_is_responsible_is_no_cause(read_text, who: str):
    """An actor that is responsible for something is no quantity that moves it."""
    assert [] == signed(read_text(f"{who} is responsible for the bridges."))


@pytest.mark.parametrize(
    ("told", "effect", "sign"),
    [
        ("drove rents higher", "rents", 1),
        ("sent bread prices up", "bread prices", 1),
        ("kept bread prices low", "bread prices", -1),
        ("pushed bread prices to new highs", "bread prices", 1),
    ],
)
def test_what_is_driven_to_a_level_moves_itself(read_text, told: str, effect: str, sign: int):
    """The word for the level says which way the thing goes."""
    assert [("The siege", effect, sign, "causal")] == signed(read_text(f"The siege {told}."))


def test_whoever_is_left_vulnerable_is_weaker(read_text):
    """A state of weakness lowers the strength of those who are put into it."""
    assert [("The drought", "farmers", -1, "causal")] == signed(read_text("The drought left farmers vulnerable."))


def test_what_is_undergone_is_told_without_its_cause(read_text):
    """The words that tell the cause stand in no effect of it."""
    found = signed(read_text("Relief has reached people made vulnerable by the drought."))

    assert [("the drought", "people", -1, "causal")] == found


def test_what_is_put_at_risk_may_go_down(read_text):
    """To put a thing at risk or in doubt is to bring it down."""
    assert [("The delay", "the truce", -1)] == [
        row[:3] for row in signed(read_text("The delay puts the truce at risk."))
    ]


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The siege made the canal a target.", "the canal a target"),
        ("The toll made the dealers pay for gravel.", "the dealers pay for gravel"),
        ("War has made the coast poorer.", "the coast poorer"),
    ],
)
def test_what_a_thing_is_made_comes_about(read_text, text: str, effect: str):
    """A noun or a clause that tells what something is made, or made to do, is the effect with that thing."""
    assert [(effect, 1, "causal")] == [found[1:] for found in signed(read_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fear of frost keeps Murn at the table.", [("Fear of frost", "Murn at the table", 1, "causal")]),
        ("Cheap loans do not keep the cabinet in power.", [("Cheap loans", "the cabinet in power", 0, "causal")]),
        ("The ministry keeps seals in a safe.", []),
    ],
)
def test_what_keeps_somebody_where_he_stands_is_why_he_stands_there(read_text, text: str, expected: list):
    """A thing that keeps somebody at the table or in power is the cause of his place; a safe is no such place."""
    assert expected == signed(read_text(text))


def test_a_place_may_be_left_exposed(read_text):
    """A participle right behind the object tells what a thing is left as."""
    found = signed(read_text("The dam has left the lower villages exposed to floods."))

    assert [("The dam", -1)] == [(each[0], each[2]) for each in found]


def test_to_hold_a_thing_up_raises_nothing(read_text):
    """What is held up is delayed, whichever way "up" points."""
    assert [-1] == [each[2] for each in signed(read_text("The quarrel held up exports."))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quarrel has made a settlement harder.", ("The quarrel", "a settlement", -1, "causal")),
        ("The toll has made shipping in the gulf more expensive.", ("The toll", "shipping", 1, "causal")),
        ("The truce made flour cheaper.", ("The truce", "flour", -1, "causal")),
    ],
)
def test_what_is_made_harder_or_dearer_is_the_effect(read_text, text: str, expected: Row):
    """A comparative right behind the object says how that now stands; of cost it is the price that moves."""
    assert [expected] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "head", "sides", "sign"),
    [
        ("Mistrust has made Marlen less safe.", "safe", ("Marlen", None), -1),
        ("The war has left Marlen poor.", "poor", ("Marlen", None), 1),
        ("The canal makes Marlen less dependent on Ostrava.", "dependent", ("Marlen", "Ostrava"), -1),
    ],
)
def test_an_adjective_may_be_a_quantity_of_what_it_is_said_of(read_text, text: str, head: str, sides: tuple, sign: int):
    """Who is left poor or less dependent has more poverty or less dependence, and is not less himself."""
    [link] = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]
    found = tuple(role and role.anchor.exact for role in (link.effect.holder, link.effect.target))

    assert (head, sides, sign) == (link.effect.head, found, link.sign)


def test_prices_that_are_stable_are_no_stability(read_text):
    """Where what an adjective is said of is a quantity itself, that quantity is meant."""
    links = [c.content for c in read_text("The bank sold gold, so prices are stable.").claims]

    assert {"prices"} == {link.effect.concept.partition("(")[0] for link in links if isinstance(link, Influence)}


def test_what_is_made_harder_to_do_is_the_deed(read_text):
    """Of "made raids harder to hide" it is the hiding that falls."""
    [link] = [c.content for c in read_text("A joint patrol would make raids harder to hide.").claims]

    assert ("raids harder to hide", "hide", -1) == (link.effect.anchor.exact, link.effect.head, link.sign)


@pytest.mark.parametrize(
    "text", ["Vaccination brought measles under control.", "Vaccination has kept measles in check."]
)
def test_what_is_held_back_is_less(read_text, text: str):
    """Under control and in check a thing is held down, and does not come about."""
    assert [("Vaccination", "measles", -1, "causal")] == list(signed(read_text(text)))


def test_a_weak_government_is_a_state_of_things(read_text):
    """With "a" and how it stands a body is meant as such, and no one body does a deed."""
    assert [("A weak government", "a coup", 1, "causal")] == list(
        signed(read_text("A weak government makes a coup more likely."))
    )


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The war has left half the country on the edge of famine.", ("The war", "famine", 1, "causal")),
        ("A trust deficit stands in the way of a deal.", ("A trust deficit", "a deal", -1, "causal")),
        ("The closure of the border sent prices soaring.", ("The closure of the border", "prices", 1, "causal")),
    ],
)
def test_what_somebody_is_brought_near_may_come(read_text, text: str, link):
    """On the brink of a thing it is near; in its way, it is kept off; prices sent soaring rise."""
    assert [link] == list(signed(read_text(text)))


def test_a_thing_in_the_way_of_a_thing_moves_nothing(read_text):
    """Only what can come to pass is kept off."""
    assert [] == list(signed(read_text("A boulder stands in the way of the convoy.")))


@pytest.mark.parametrize("choice", ["no choice", "little choice", "no option"])
def test_what_leaves_no_choice_brings_about_what_is_left(read_text, choice: str):
    """Whatever leaves somebody with no choice but to do a thing makes him do it."""
    found = signed(read_text(f"The closures left the mayor with {choice} but to resign."))

    assert [("The closures", "to resign", 1, "causal")] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cheap loans keep the mill afloat.", ("Cheap loans", "the mill afloat", 1, "causal")),
        ("Low rates are what keeps lenders solvent.", ("Low rates", "lenders solvent", 1, "causal")),
        ("Fear of a vote keeps the coalition together.", ("Fear of a vote", "the coalition together", 1, "causal")),
        ("The feud has not kept voters away.", ("The feud", "voters away", 0, "causal")),
    ],
)
def test_what_keeps_a_thing_so_is_why_it_is_so(read_text, text: str, expected: Row):
    """The effect is told in the words from the object on, be they of things or of people."""
    assert [expected] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A second road would make the port less vulnerable.", ("A second road", "the port", 1, "causal")),
        ("The toll makes it costly to import cement.", ("The toll", "to import cement", -1, "causal")),
        ("The truce makes it less risky to trade.", ("The truce", "to trade", 1, "causal")),
    ],
)
def test_what_is_less_bad_is_better(read_text, text: str, expected: Row):
    """An adjective that is lessened turns, and what a deed costs puts people off it."""
    assert [expected] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Falling tolls have left the treasury short of cash.",
            ("Falling tolls", "the treasury short of cash", 1, "causal"),
        ),
        (
            "The ban leaves Tarsk more exposed to raids.",
            ("The ban", "Tarsk more exposed to raids", 1, "causal"),
        ),
    ],
)
def test_a_state_is_told_from_its_bearer_on(read_text, text: str, expected: Row):
    """The words of the verb stay out of the effect, and all that tells of the state is in it."""
    assert [expected] == signed(read_text(text))


def test_what_is_unaffected_is_left_as_it_is(read_text):
    """An adjective may deny a link."""
    expected = [("the standoff", "Tin output", 0, "causal")]

    assert expected == signed(read_text("Tin output is unaffected by the standoff."))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Heavy snow kept voters away from the polls.", -1),
        ("Heavy snow did not keep voters away from the polls.", 0),
        ("A trade war would cost both sides dearly.", -1),
        ("Analysts had expected the scandal to hurt the League.", -1),
        ("Three days of rain have refilled the reservoirs.", 1),
    ],
)
def test_whom_something_keeps_away_or_costs_dearly_it_lessens(read_text, text: str, sign: int):
    """What is expected to hurt somebody is no aim of anybody's."""
    assert [(sign, "causal")] == [link[2:] for link in signed(read_text(text))]


def test_which_behind_a_superlative_goes_on_about_the_clause(read_text):
    """A superlative alone names nothing."""
    text = "The turnout was the lowest in a decade, which helped the League hold the seat."

    assert ["The turnout was the lowest in a decade"] == [link[0] for link in signed(read_text(text))]


@pytest.mark.parametrize(
    ("state", "delta"),
    [("willing", None), ("eager", None), ("reluctant", -1), ("afraid", -1), ("less willing", -1), ("too afraid", -1)],
)
def test_a_state_of_mind_is_told_of_the_deed_behind_it(read_text, state: str, delta: int | None):
    """Who is made eager to act acts more, and who is made reluctant less: the adjective alone names nothing."""
    reading = read_text(f"The toll made the guild {state} to trade.")
    found = [claim.content for claim in reading.claims if isinstance(claim.content, Influence)]

    assert [("trade", delta, 1)] == [(link.effect.head, link.effect.delta, link.sign) for link in found]
    assert [f"the guild {state} to trade"] == [link.effect.anchor.exact for link in found]


def test_a_state_of_mind_has_one_concept_with_its_reason(read_text):
    """What somebody is made reluctant to do is what the reason for that is told of, too."""
    reading = read_text("Debt has made Velda reluctant to escalate, because a strike would ruin its ports.")
    found = [c.content.effect for c in reading.claims if isinstance(c.content, Influence)]

    assert {("escalate", -1)} == {(end.head, end.delta) for end in found if "reluctant" in end.anchor.exact}


def test_ties_are_kept_warm_and_halls_are_not(read_text):
    """Warmth tells how close ties are, and of other things nothing that could rise."""
    assert [("The visits", "ties", 1, "causal")] == signed(read_text("The visits keep ties warm."))
    assert [] == signed(read_text("Cheap coal keeps the halls warm."))


@pytest.mark.parametrize(("verb", "sign"), [("is", 1), ("remains", 1), ("is not", 0)])
def test_what_is_conditional_on_a_thing_comes_with_it(read_text, verb: str, sign: int):
    """The condition enables what waits on it, and does not where that is denied."""
    told = signed(read_text(f"The loan {verb} conditional on reform of the mint."))

    assert [("reform of the mint", "The loan", sign, "enabling")] == told
