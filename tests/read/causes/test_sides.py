"""Whatever does a causal verb, on invented things."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked, signed


def sides(reading) -> list[tuple[str, str, int | None]]:
    """Cause words, effect words and sign of each influence, in reading order."""
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in found]


@pytest.mark.parametrize("joining", ["coupled with", "combined with", "together with"])
def test_what_is_set_beside_the_subject_is_a_cause_too(read_text, joining: str):
    """Of "X, coupled with Y, did Z" both X and Y do Z."""
    text = f"The storm, {joining} warmer water, has reduced the catch."

    assert [("the catch", -1), ("the catch", -1)] == [found[1:] for found in sides(read_text(text))]
    assert "warmer water" == sides(read_text(text))[-1][0]


def test_every_thing_listed_after_by_is_a_cause(read_text):
    """A bracket inside the list breaks neither the list nor its items."""
    text = "The slump was caused by a weak currency (the crown), shortages of fuel, and a fall in exports."

    assert ["a weak currency", "shortages of fuel", "a fall in exports"] == [
        cause for cause, *_ in sides(read_text(text))
    ]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Seed prices will rise in the coming months, which will reduce the harvest.", "Seed prices"),
        ("Rain fell over the hills of the northern districts, which has reduced the harvest.", "Rain"),
        (
            "Talvaria has lent the port money since January, which has reduced the harvest.",
            "Talvaria has lent the port money since January",
        ),
        ("The frost was followed by floods, which have reduced the harvest.", "floods"),
    ],
)
def test_which_goes_back_to_what_can_be_its_subject(read_text, text: str, cause: str):
    """A "which" passes over a stretch of time, and over a noun whose number its verb does not share."""
    assert (cause, "the harvest", -1) in sides(read_text(text))


def test_a_verb_joined_to_a_relative_clause_has_its_cause(read_text):
    """The second verb after "which" goes back to the same words as the first."""
    text = "Seed prices will rise in the coming months, which will limit planting and reduce yields."

    assert [("Seed prices", "planting", -1), ("Seed prices", "yields", -1)] == sides(read_text(text))


def test_a_participle_with_an_object_goes_on_with_the_clause(read_text):
    """Of three verbs with objects of their own each has the subject as its cause."""
    text = "The landslide and the frost have disrupted traffic, reduced the harvest and raised prices."

    found = sides(read_text(text))

    assert {("The landslide", "the harvest", -1), ("the frost", "the harvest", -1)} <= set(found)


def test_nouns_that_share_a_head_are_two_things(read_text):
    """Of "oil and gas prices" each price is a thing of its own, and both are quoted with their head."""
    reading = read_text("The siege has cut road and rail traffic.")
    found = [c.content.effect for c in reading.claims if isinstance(c.content, Influence)]

    assert {("road and rail traffic", ("road",)), ("rail traffic", ("rail",))} == {
        (end.anchor.exact, end.modifiers) for end in found
    }


@pytest.mark.parametrize("summing", [", all of which hurt exports.", ", all factors that hurt exports."])
def test_what_sums_up_several_clauses_has_each_as_its_cause(read_text, summing: str):
    """After "all of which" and "all factors that" each clause told before is a cause."""
    found = sides(read_text(f"Wages fell, prices rose and debts are high{summing}"))

    assert {"Wages fell", "prices rose", "debts are high"} == {cause for cause, *_ in found}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Marlen has halted shipments of Ostravan barley, which has pushed up prices.", "Marlen has halted shipments"),
        ("Marlen cut subsidies on fuel, which drove up prices.", "Marlen cut subsidies"),
        ("Marlen blocked the canal, which carries grain and feeds inflation.", "the canal"),
        ("Marlen cut subsidies on fuel, which have pushed up prices.", "subsidies"),
    ],
)
def test_a_loose_which_goes_back_to_a_deed_where_number_and_tense_allow(read_text, text: str, cause: str):
    """After a deed that moves its object the deed is meant; a standing habit or a plural is told of the noun."""
    assert {True} == {found.startswith(cause) for found, *_ in sides(read_text(text))}


def test_nobody_in_particular_is_no_cause(read_text):
    """Words for anybody at all move nothing."""
    assert [] == sides(read_text("There is no sign that anybody harmed the trade."))


def test_what_a_cleft_names_is_the_cause(read_text):
    """Of "What V X is Y", Y moves X."""
    text = "What has reduced the catch is a dependence on old nets."

    assert [("a dependence on old nets", "the catch", -1)] == sides(read_text(text))


def test_a_second_by_goes_on_with_the_causes(read_text):
    """Of "caused by X and by Y" both are causes."""
    text = "The slump was caused by a poor harvest and by tariffs abroad."

    assert ["a poor harvest", "tariffs abroad"] == [cause for cause, *_ in sides(read_text(text))]


def test_which_after_a_hostile_deed_is_the_deed(read_text):
    """What is told after an attack comes of the attack, not of what was attacked."""
    (found,) = sides(read_text("The army bombed a mill, which drove up prices."))

    assert "The army bombed a mill" == found[0]


def test_a_participle_hung_on_a_noun_goes_on_with_the_clause(read_text):
    """Of ", halting trains and forcing mills to run on oil" both come of what the clause tells."""
    text = "A fault at the Sall plant cut power to Marlen on Thursday, halting trains and forcing mills to run on oil."
    found = sides(read_text(text))

    assert {"A fault at the Sall plant"} == {cause for cause, *_ in found}
    assert {"power", "trains", "to run on oil"} == {effect for _, effect, _ in found}


def test_which_passes_over_how_a_deed_was_done(read_text):
    """What is told after "in retaliation, which …" comes of the deed."""
    (found,) = sides(read_text("Marlen closed the mart in retaliation, which ruined the mills."))

    assert "Marlen closed the mart in retaliation" == found[0]


def test_a_singular_which_passes_over_a_plural_noun(read_text):
    """What "makes it harder" after a plural is the deed, whatever its tense."""
    text = "The firm has cut its services, which makes it harder to find work."

    assert {"The firm has cut its services"} == {cause for cause, *_ in sides(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "The patrols were cut by half.",
        "The ceremony was delayed by an hour.",
        "Two bombs damaged the courthouse.",
        "Gunmen stormed the market, killing two guards.",
    ],
)
def test_amounts_weapons_and_tolls_are_no_causes(read_text, text: str):
    """How much a thing is cut by, a weapon that hits and a deed whose toll is told move nothing."""
    assert [] == sides(read_text(text))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Money is what turns a charter into a clinic.", "Money"),
        ("Marlen shut the port, a step that reduced trade.", "shut the port, a step"),
        ("Velda welcomed the verdict as a step that would strengthen trust.", "the verdict"),
    ],
)
def test_what_a_noun_sums_up_or_a_clause_singles_out_is_the_cause(read_text, text: str, cause: str):
    """Of "X is what V Y" and of "a step that V Y" the cause is what was told before."""
    assert cause in [words for words, _, _ in sides(read_text(text))]


def test_which_goes_back_to_a_clause_that_moves_its_subject(read_text):
    """What a clause tells of its subject, and not the subject, is what ", which" goes back to."""
    [link] = [c.content for c in read_text("Subsidies were halved, which hurt exports.").claims if c.content.effect]

    assert ("Subsidies were halved", -1, -1) == (link.cause.anchor.exact, link.cause.delta, link.sign)


def test_where_something_goes_is_not_what_which_goes_back_to(read_text):
    """Of "stopped sending taxes to the capital, which has weakened X" the whole clause weakens X."""
    reading = read_text("The councils have stopped sending taxes to the capital, which has weakened trade.")
    causes = {c.content.cause.anchor.exact for c in reading.claims if isinstance(c.content, Influence)}

    assert {"The councils have stopped sending taxes to the capital"} == causes


@pytest.mark.parametrize(
    "text",
    [
        "Two outside powers keep the truce alive.",
        "The Tide Front holds the dunes. The group has let convoys pass.",
    ],
)
def test_powers_and_the_group_are_somebody(read_text, text: str):
    """Who acts is no quantity that drives another."""
    assert not [c for c in read_text(text).claims if isinstance(c.content, Influence)]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The order kept the peace at the price of a number of roadblocks, which strangle trade.", "roadblocks"),
        ("The decline of the fleet, which has strangled trade, goes on.", "The decline of the fleet"),
    ],
)
def test_which_goes_back_to_what_agrees_with_its_verb(read_text, cause: str, text: str):
    """The widest noun before ", which" is meant unless its number speaks against it."""
    assert cause in {first for first, effect, _ in linked(read_text(text)) if effect == "trade"}


def test_which_behind_a_name_is_who_bears_it(read_text):
    """Whoever is named right before ", which" does it, and no thing before him."""
    text = "Marlen's reliance on gas from Osk, which has tripled its price, makes matters worse."

    assert not any("reliance" in cause for cause, effect, _ in linked(read_text(text)) if effect == "its price")


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("A drone strike hit exports.", set()),
        ("An air raid hit exports.", set()),
        ("A drone ban hit exports.", {"A drone ban"}),
        ("Cold air ravaged the harvest.", {"Cold air"}),
    ],
)
def test_only_a_blow_with_a_weapon_is_a_deed(read_text, text: str, causes: set[str]):
    """What weapons hit is attacked; what a ban on them or bad air hits is moved by that."""
    assert causes == {cause for cause, _, _ in linked(read_text(text))}


def test_what_stands_out_before_that_is_the_cause(read_text):
    """A cleft sentence names its cause before the verb."""
    assert [("hunger", "the revolt", 1, "causal")] == signed(read_text("It was hunger that drove the revolt."))


def test_guns_that_hit_a_thing_lower_nothing(read_text):
    """A weapon only hits, in a relative clause as in a sentence; what hits trade is another matter."""
    assert [] == linked(read_text("The rockets that hit the granary stood on the hill."))
    assert [("The tolls", "trade", "causal")] == linked(read_text("The tolls that hit trade were lifted."))
