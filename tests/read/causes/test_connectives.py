"""Connectives and dependent clauses that link one thing to another, on invented actors."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.read.causes.connectives import LONGEST, index_connectives
from dragoman.records import Influence
from tests.read.conftest import linked, signed

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade fell because prices rose.", ("prices rose", "Trade fell", "causal")),
        ("Because prices rose, trade fell.", ("prices rose", "trade fell", "causal")),
        ("Trade has fallen, since prices rose.", ("prices rose", "Trade has fallen", "causal")),
        ("Since prices rose, trade has fallen.", ("prices rose", "trade has fallen", "temporal")),
        ("As trade fell, prices rose.", ("trade fell", "prices rose", "contextual")),
        ("Although prices rose, trade grew.", ("prices rose", "trade grew", "concession")),
        ("Trade falls whenever prices rise.", ("prices rise", "Trade falls", "causal")),
        ("If prices rise, trade will fall.", ("prices rise", "trade will fall", "causal")),
        ("Marlen shut the port so that prices would fall.", ("Marlen shut the port", "prices would fall", "purpose")),
    ],
)
def test_conjunctions_link_their_clause_to_the_main_clause(read_text, text: str, expected: Row):
    """What a conjunction opens is the cause, the setting or the aim of the clause it hangs on."""
    assert [expected] == linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade fell because of the blockade.", ("the blockade", "Trade fell", "causal")),
        ("Thanks to the accord, trade grew.", ("the accord", "trade grew", "causal")),
        ("Trade fell in the wake of the riots.", ("the riots", "Trade fell", "temporal")),
        ("Trade fell amid the unrest.", ("the unrest", "Trade fell", "contextual")),
        ("Marlen freed the boats in exchange for the gold.", ("the gold", "Marlen freed the boats", "motive")),
        ("The ban was in retaliation for the raid.", ("the raid", "The ban", "motive")),
        ("Marlen expanded trade through the accord.", ("the accord", "Marlen expanded trade", "means")),
        ("Trade fell after the blockade.", ("the blockade", "Trade fell", "temporal")),
        ("Despite the blockade, trade grew.", ("the blockade", "trade grew", "concession")),
        ("Trade fell, with the end of the truce.", ("the end of the truce", "Trade fell", "concurrent")),
    ],
)
def test_prepositions_link_their_noun_to_the_clause(read_text, text: str, expected: Row):
    """What a preposition brings is linked to the clause, whose words leave it out."""
    assert [expected] == linked(read_text(text))


def test_deed_after_by_is_the_means(read_text):
    """Doing one thing by doing another makes the second the means of the first."""
    found = linked(read_text("Marlen has raised prices by closing the port."))

    assert ("closing the port", "means") in {(cause, kind) for cause, _, kind in found}


def test_each_of_a_list_is_a_cause(read_text):
    """Everything listed after a connective is a cause of its own."""
    text = "Prices rose owing to the blockade, the war with Velda (now in its third year) and the sanctions."

    assert ["the blockade", "the war with Velda", "the sanctions"] == [cause for cause, *_ in linked(read_text(text))]


@pytest.mark.parametrize(
    "text", ["Trade fell after May 2030.", "Trade fell since Monday.", "Trade fell following last year."]
)
def test_dates_cause_nothing(read_text, text: str):
    """A date after a connective says when and not why."""
    assert [] == linked(read_text(text))


def test_fear_is_passed_over_for_what_is_feared(read_text):
    """The effect under a verb of fearing is what is feared; the fear makes the link feared."""
    reading = read_text("Velda fears that trade will fall because of the blockade.")
    (claim,) = [c for c in reading.claims if isinstance(c.content, Influence)]

    assert ("trade will fall", "feared") == (claim.content.effect.anchor.exact, claim.status.modality)


def test_condition_keeps_its_words(read_text):
    """A link that holds only under a condition shows the condition."""
    (claim,) = [c for c in read_text("If prices rise, trade will fall.").claims if isinstance(c.content, Influence)]

    assert "prices rise" == claim.content.condition.exact


@pytest.mark.parametrize("text", ["Because of the blockade.", "Amid the unrest, an old harbour.", "Despite. Because."])
def test_connective_without_a_clause_links_nothing(read_text, text: str):
    """A connective in words that tell nothing brings no influence and no error."""
    assert [] == linked(read_text(text))


def test_every_connective_can_be_matched():
    """No connective is longer than the reader looks, and none is listed under two meanings."""
    listed = load_ontology().lexicon.causes.connective
    words = [text for connective in listed for text in connective.words]

    assert [] == [text for text in words if len(text.split()) > LONGEST]
    assert len(words) == len(index_connectives(load_ontology().lexicon.causes))


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Trade has been falling since the garrison left.", "temporal"), ("Trade fell since prices rose.", "causal")],
)
def test_since_with_a_perfect_only_dates(read_text, text: str, kind: str):
    """What has gone on since something happened is dated by it, not caused by it."""
    assert [kind] == [found for _, _, found in linked(read_text(text))]


def test_a_preposition_of_a_relative_clause_brings_no_cause(read_text):
    """“Through which” goes back to what stands before it; what follows is no means."""
    assert [] == linked(read_text("The road through which Marlen moved grain is closed."))


def test_the_way_a_thing_goes_is_no_means(read_text):
    """A place on a way is no means of what is done by it."""
    assert [] == linked(read_text("Marlen moved grain through the Black Sea."))


def test_what_holds_as_long_as_another_hangs_on_it(read_text):
    """“As long as” opens a condition, not a setting."""
    assert ["causal"] == [kind for _, _, kind in linked(read_text("Prices will remain high, as long as trade falls."))]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        (
            "Repairs have stopped in the districts hit by the storm, due to a lack of cement.",
            "a lack of cement",
            "repair",
        ),
        ("Prices fell because of hoarding by merchants.", "hoarding by merchants", "price"),
        (
            "The plan starts under conditions marked by large debts and low investment due to poor roads.",
            "poor roads",
            "investment",
        ),
    ],
)
def test_a_connective_hangs_on_what_it_explains(read_text, text: str, cause: str, effect: str):
    """After a comma it explains the clause, not the noun before it; right after a listed thing that thing."""
    found = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert (cause, effect) in [(each.cause.anchor.exact, each.effect.head) for each in found]


def test_a_sentence_that_opens_with_with_tells_a_setting(read_text):
    """What stands in "With X and Y, …" is read and does not run."""
    found = linked(read_text("With high costs and falling prices, output may be further reduced."))

    assert {"falling prices", "high costs"} == {cause for cause, *_ in found}
    assert {"contextual"} == {link_type for *_, link_type in found}


def test_what_only_narrows_a_cause_is_none(read_text):
    """Of "food and fuel shortages" neither food nor fuel is a cause, the shortages are."""
    reading = read_text("Unrest spread because of food and fuel shortages.")
    found = [c.content.cause for c in reading.claims if isinstance(c.content, Influence)]

    assert {("shortage", ("food",)), ("shortage", ("fuel",))} == {(end.head, end.modifiers) for end in found}


def test_each_clause_after_a_condition_follows_from_it(read_text):
    """Of "If X, A will, B will and C will" all three hang on X; who says so does not."""
    text = "If the levies continue, traders will leave, exports will fall and the port will close, analysts say."
    rows = [row for row in linked(read_text(text)) if row[0] == "the levies continue"]

    assert ["traders will leave", "exports will fall", "the port will close"] == [effect for _, effect, _ in rows]


@pytest.mark.parametrize("path", ["the old pipeline", "a northern port", "the valley"])
def test_what_is_passed_through_is_no_means(read_text, path: str):
    """Gas and rifles come through pipelines and ports; nobody brings anything about by them."""
    assert [] == linked(read_text(f"Marlen sends gas through {path}."))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Because rice needs water, each drought reduces incomes.", 0),
        ("Because the port is shut, prices rise.", 1),
    ],
)
def test_a_reason_for_a_general_link_moves_neither_of_its_ends(read_text, text: str, count: int):
    """Why one thing always moves another says nothing of which way the other goes."""
    assert count == len([row for row in linked(read_text(text)) if row[0] in {"rice needs water", "the port is shut"}])


def test_a_consequence_without_a_subject_of_its_own_is_no_clause(read_text):
    """A verb that a parser left without its subject tells nothing that could follow."""
    text = "If the fleet leaves, the port would have to cut the subsidies and piracy would return."

    assert all(effect != "would return" for _, effect, _ in linked(read_text(text)))


@pytest.mark.parametrize("text", ["is under pressure from the guild of millers.", "is under fire from the bakers."])
def test_who_is_under_pressure_is_not_brought_about(read_text, text: str):
    """A bare “is” tells nothing that pressure could cause."""
    assert [] == linked(read_text(f"Premier Holm {text}"))


def test_seasons_cause_nothing(read_text):
    """What goes on since spring is not moved by spring."""
    assert [] == linked(read_text("Anger has grown among the workers since spring."))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Marlen shut the port. Velda answered by closing its pass.", "Marlen shut the port"),
        ("Velda responded to the raid by closing its pass.", "the raid"),
    ],
)
def test_answer_is_moved_by_what_it_answers(read_text, text: str, cause: str):
    """Where somebody answers by a deed, what was named or told before is the motive of that deed."""
    assert (cause, "closing its pass", "motive") in linked(read_text(text))


@pytest.mark.parametrize("text", ["Marlen met Velda after the vote.", "Trade goes on since breakfast."])
def test_bare_deed_only_dates_what_does_not_change(read_text, text: str):
    """A deed that is only named, beside a clause that tells no change, says when."""
    assert [] == linked(read_text(text))


def test_part_of_a_whole_is_told_from_the_part(read_text):
    """After "as part of" stands the whole."""
    assert ("Marlen freed two poets", "a wider thaw", "part_of") in linked(
        read_text("Marlen freed two poets as part of a wider thaw.")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen stopped its exports. Because of this, prices rose.", [("this", "prices rose")]),
        ("Marlen stopped its exports. Because of this, says Doru Halm, prices rose.", [("this", "prices rose")]),
        ("Because of this, prices rose.", []),
        ("Because of the siege, the bishop said, prices rose.", [("the siege", "prices rose")]),
        (
            "Thanks to the truce, trade has grown and prices have fallen.",
            [("the truce", "trade has grown"), ("the truce", "prices have fallen")],
        ),
        ("Thanks to the truce, trade has grown but prices have risen.", [("the truce", "trade has grown")]),
        ("The guild treated the patients through a hatch.", []),
        ("Hundreds held a rally in support of the deserters.", []),
        ("If the rumour is true, the ban would hurt nobody.", []),
        ("If you want peace, prices matter.", []),
    ],
)
def test_what_opens_a_sentence_names_its_own_cause(read_text, text: str, expected: list[tuple[str, str]]):
    """What "because of this" means was told before, and what only hedges, carries or honours moves nothing."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert expected == [(x.cause.anchor.exact, x.effect.anchor.exact) for x in links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flights were cancelled for lack of fuel.", [("fuel", "Flights were cancelled", -1, "causal")]),
        ("Marlen did not close the port, as the council had demanded.", []),
        (
            "Marlen closed the port, as the fuel had run out.",
            [("the fuel had run out", "Marlen closed the port", 1, "causal")],
        ),
    ],
)
def test_a_want_and_a_demand_are_no_plain_causes(read_text, text: str, expected: list):
    """What is lacking would have kept a thing from coming; what is as somebody demanded is compared, not explained."""
    assert expected == signed(read_text(text))


def test_thanks_that_are_given_explain_nothing(read_text):
    """Who gives thanks to somebody does not act because of him."""
    assert [] == linked(read_text("The premier gave thanks to the rescue crews."))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("With imports cut off, Marlen took over the mills.", [("imports cut off", -1)]),
        ("With schools shut and harvests lost, families leave Tarn.", [("schools shut", -1), ("harvests lost", -1)]),
    ],
)
def test_a_setting_keeps_what_happened_in_it(read_text, text: str, ends: list[tuple[str, int]]):
    """What is told with a participle after "With" is the setting, and moves as the participle says."""
    links = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert sorted(ends) == sorted((link.cause.anchor.exact, link.cause.delta) for link in links)


def test_years_of_something_are_no_date(read_text):
    """After "years of war" it is the war that came before."""
    assert [("war", "prices rose", "temporal")] == linked(read_text("After two years of war, prices rose."))


def test_a_reason_that_the_next_sentence_puts_right_is_none(read_text):
    """What has not failed for want of a thing, and has failed, did not fail by that."""
    text = "The plan has not failed for lack of money. It has failed because the ministry opposes it."

    assert [("the ministry opposes it", "It has failed", "causal")] == linked(read_text(text))


def test_who_responds_to_a_change_is_moved_by_it(read_text):
    """A deed by which somebody responds answers the fall told before."""
    text = "Exports fell by a third. The central bank has responded by printing money."

    assert ("Exports fell by a third", "printing money", "motive") in linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Under pressure from lenders, the cabinet raised fares.", "pressure from lenders"),
        ("For fear of arrest, traders stayed at home.", "fear of arrest"),
    ],
)
def test_the_noun_of_a_connective_may_be_the_cause(read_text, text: str, cause: str):
    """Pressure from lenders is the cause, and not the lenders."""
    assert {cause} == {link[0] for link in signed(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Herders burned a post, and Marlen answered by closing two crossings.",
            [("Herders burned a post", "closing two crossings", "motive")],
        ),
        (
            "The envoy told the herald that silence was golden. Marlen answered by closing two crossings.",
            [],
        ),
    ],
)
def test_answer_is_to_the_deed_beside_it(read_text, text: str, expected: list):
    """A deed joined to the answer is what is answered; what somebody only said before need not be."""
    assert expected == linked(read_text(text))


def test_fear_moves_the_whole_clause(read_text):
    """What is done for fear of a thing is told by the clause, and not by its last noun."""
    found = linked(read_text("Villagers keep their children from school for fear of revenge."))

    assert [("fear of revenge", "Villagers keep their children from school", "motive")] == found


def test_a_date_that_owns_the_deed_behind_a_connective_hides_no_link(read_text):
    """What "last week's" raid was answered by is answered by the raid."""
    found = linked(read_text("The rebels burned a depot in retaliation for last week's raid on Velda."))

    assert ("last week's raid on Velda", "motive") in {(cause, told) for cause, _, told in found}


def test_what_is_answered_is_the_whole_thing_before_which(read_text):
    """Landlords answer the cap, and not the rents."""
    found = linked(read_text("The cabinet imposed a cap on rents, which landlords have answered by selling flats."))

    assert {"a cap on rents"} == {cause for cause, _, told in found if told == "motive"}


def test_a_number_of_raids_is_no_date(read_text):
    """What a number counts may be a cause, though a year is none."""
    assert [("two raids", "Prices rose", 1, "causal")] == signed(read_text("Prices rose because of two raids."))
    assert [] == signed(read_text("Prices rose because of 2019."))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Shares fell on news of the ceasefire.", "the ceasefire"),
        ("Shares fell on fears of a strike.", "fears of a strike"),
        ("Gulf crude added 3 per cent on fears of a blockade.", "fears of a blockade"),
        ("Gulf crude shed 3 per cent on hopes that the truce would last.", "the truce would last"),
    ],
)
def test_news_and_fears_move_what_rises_or_falls(read_text, text: str, cause: str):
    """What markets move on is a cause, told by a noun or a clause."""
    assert [cause] == [first for first, _, _ in linked(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor spoke on news of the ceasefire.",
        "The office declined to comment on reports that the trip was off.",
        "Gulf crude added 3 per cent.",
    ],
)
def test_news_that_nothing_moves_on_is_no_cause(read_text, text: str):
    """People speak on what is new, and a share is no effect."""
    assert [] == linked(read_text(text))
