"""Nouns that tell of causes, aims and settings, on invented actors."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import signed

Row = tuple[str, str, int | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unrest is a result of the blockade.", ("the blockade", "Unrest", 1, "causal")),
        ("The blockade is a driver of unrest.", ("The blockade", "unrest", 1, "causal")),
        ("The blockade is an obstacle to stability.", ("The blockade", "stability", -1, "causal")),
        ("The accord is a boost to commerce.", ("The accord", "commerce", 1, "causal")),
        ("The accord serves as a brake on corruption.", ("The accord", "corruption", -1, "causal")),
        ("The embargo is part of a strategy of isolation.", ("The embargo", "isolation", 1, "purpose")),
        (
            "The sanctions come at a time when prices are rising.",
            ("when prices are rising", "The sanctions", 1, "contextual"),
        ),
        (
            "Pressure on Velda to reduce exports is growing.",
            ("Pressure on Velda to reduce exports", "to reduce exports", 1, "purpose"),
        ),
        (
            "Velda approved a request from Marlen to expand trade.",
            ("Velda approved a request from Marlen to expand trade", "to expand trade", 1, "enabling"),
        ),
        (
            "Velda faces growing unrest: its economy is weakening.",
            ("its economy is weakening", "Velda faces growing unrest", 1, "elaboration"),
        ),
    ],
)
def test_nouns_link_what_they_stand_between(read_text, text: str, expected: Row):
    """A noun for a cause, a result, a hindrance, an aim or a setting links its two sides."""
    assert [expected] == signed(read_text(text))


def test_consequences_have_no_direction(read_text):
    """Of mere consequences the text does not say which way they go."""
    text = "The consequences of the blockade are grave."

    assert [("the blockade", "The consequences of the blockade", None, "causal")] == signed(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen is a threat to stability.",
        "Marlen is a driver of unrest.",
        "The consequences of Marlen are grave.",
        "The result is known.",
        "Velda faces a question: who rules?",
    ],
)
def test_actors_and_bare_nouns_move_nothing(read_text, text: str):
    """Somebody is no quantity, and a noun without two sides links nothing."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Water scarcity has become a driver of migration.", ("Water scarcity", "migration", 1)),
        (
            "The assembly rejected the budget on Friday, a blow to growth.",
            ("The assembly rejected the budget on Friday", "growth", -1),
        ),
    ],
)
def test_a_verdict_on_what_is_told_links_it_to_what_it_bears_on(read_text, text: str, expected: tuple):
    """What a thing becomes, and the noun that sums a clause up after a comma, say what it moves."""
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert expected in [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in found]


@pytest.mark.parametrize(
    ("verdict", "sign"), [("was severe", -1), ("was positive", 1), ("was negligible", 0), ("was debated", None)]
)
def test_the_impact_of_one_thing_on_another(read_text, verdict: str, sign: int | None):
    """Of "the impact of X on Y" X bears on Y, and the verdict on the impact says which way."""
    found = [c.content for c in read_text(f"The impact of the toll on trade {verdict}.").claims]

    assert [("the toll", "trade", sign)] == [
        (each.cause.anchor.exact, each.effect.anchor.exact, each.sign) for each in found if isinstance(each, Influence)
    ]


@pytest.mark.parametrize(
    ("text", "cause", "effect", "delta"),
    [
        ("Gas imports filled the gap left by falling output.", "falling output", "Gas imports", -1),
        ("New levies plugged the hole left by the retreating army.", "the retreating army", "New levies", -1),
    ],
)
def test_what_fills_a_gap_comes_because_something_is_gone(read_text, text: str, cause: str, effect: str, delta: int):
    """Of "X filled the gap left by Y" the reason for X is that there is less of Y."""
    found = [each.content for each in read_text(text).claims if isinstance(each.content, Influence)]

    assert (cause, delta, 1, effect, "motive") in [
        (each.cause.anchor.exact, each.cause.delta, each.sign, each.effect.anchor.exact, each.link_type)
        for each in found
    ]


def test_a_request_of_two_is_granted_to_each(read_text):
    """The same words tell once for each who asked, with ids of their own."""
    reading = read_text("Norland approved requests from Suria and Ostia to open offices in Marlen.")
    claims = [each for each in reading.claims if isinstance(each.content, Influence)]
    granted = [each for each in claims if each.content.link_type == "enabling"]

    assert ["Suria", "Ostia"] == [each.content.effect.holder.anchor.exact for each in granted]
    assert 2 == len({each.id for each in granted})


@pytest.mark.parametrize("verb", ["rejected", "ignored"])
def test_a_request_that_is_turned_down_enables_nothing(read_text, verb: str):
    """Only who grants a request enables what is asked."""
    reading = read_text(f"Norland {verb} requests from Suria to open an office in Marlen.")
    links = [each.content.link_type for each in reading.claims if isinstance(each.content, Influence)]

    assert "enabling" not in links


def test_each_of_the_main_causes_is_a_cause(read_text):
    """Of "the main causes of X are Y and Z" both move X."""
    reading = read_text("The main causes of the slump are debt and poor roads.")
    found = [each.content for each in reading.claims if isinstance(each.content, Influence)]

    assert [("debt", "the slump"), ("poor roads", "the slump")] == [
        (each.cause.anchor.exact, each.effect.anchor.exact) for each in found
    ]


def test_a_response_comes_of_what_it_answers(read_text):
    """What is a reaction to a thing is moved by it."""
    reading = read_text("The rallies are a reaction to wage cuts.")
    found = [each.content for each in reading.claims if isinstance(each.content, Influence)]

    assert [("wage cuts", "The rallies", 1)] == [
        (each.cause.anchor.exact, each.effect.anchor.exact, each.sign) for each in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marlen faces a crisis: the army has mutinied.", [("the army has mutinied", "Marlen faces a crisis")]),
        ("Marlen faces ruin: the army has mutinied.", [("the army has mutinied", "Marlen faces ruin")]),
        ("Marlen faces a suitor: the army has mutinied.", []),
        ("Marlen faces a crisis: the mutiny of the army.", []),
        ("Marlen denies a crisis: the army has mutinied.", []),
    ],
)
def test_a_colon_spells_out_a_plight(read_text, text: str, found: list[tuple[str, str]]):
    """A clause behind a colon spells out a crisis or ruin, whatever article it has, and no other thing."""
    links = [each.content for each in read_text(text).claims if isinstance(each.content, Influence)]

    assert found == [(each.cause.anchor.exact, each.effect.anchor.exact) for each in links]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Drought is one reason why food prices have risen.", ("Drought", "food prices have risen", 1, "causal")),
        ("Money is no reason why the talks failed.", ("Money", "the talks failed", 0, "causal")),
        ("One consequence of the siege is hunger.", ("the siege", "hunger", 1, "causal")),
        ("Cheap loans played a role in the party's victory.", ("Cheap loans", "the party's victory", 1, "causal")),
    ],
)
def test_a_reason_is_of_the_clause_behind_it(read_text, text: str, link):
    """The clause after "reason why" is what the reason is for, and a named consequence is told once."""
    assert [link] == list(signed(read_text(text)))


@pytest.mark.parametrize("text", ["That is the reason that he gave.", "The general played a role in the coup."])
def test_a_reason_given_and_a_part_played_by_somebody_are_no_links(read_text, text: str):
    """Somebody gives a reason or has a part in a deed; nothing moves anything by that."""
    assert [] == list(signed(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade is another reason the truce has held.", [("Trade", "the truce has held", 1, "causal")]),
        ("One reason the truce has held is trade.", [("trade", "the truce has held", 1, "causal")]),
        ("The reason he gave was a lack of rain.", []),
    ],
)
def test_what_a_reason_is_for_may_follow_it_bare(read_text, text: str, expected: list):
    """A clause that says who gives the reason is not what it explains."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize("outcome", ["a consequence", "a by-product"])
def test_an_outcome_set_beside_a_thing_comes_of_its_cause(read_text, outcome: str):
    """What is called the consequence of another is its effect."""
    found = signed(read_text(f"The power cuts, {outcome} of the drought, have angered the mills."))

    assert ("the drought", "The power cuts", 1, "causal") in found


def test_of_two_weighed_origins_the_weightier_is_one(read_text):
    """What a thing is less a product of is no cause of it."""
    found = signed(read_text("The truce is less a product of talks than of exhaustion."))

    assert [("exhaustion", "The truce", 1, "causal")] == found


def test_what_not_rules_out_behind_a_consequence_is_no_cause(read_text):
    """Of "a consequence of X, not of Y" Y is told to have no part in it."""
    told = signed(read_text("The slump is a consequence of the price of shells, not of a lack of trade."))

    assert [("the price of shells", 1), ("a lack of trade", 0)] == [(found[0], found[2]) for found in told]
