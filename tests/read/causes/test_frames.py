"""Verbs whose cause and effect stand in set places, on invented countries."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked, signed

Row = tuple[str, str, int | None]


def links(reading) -> list[Row]:
    """Cause words, effect words and sign of each influence, in reading order."""
    found = [c.content for c in reading.claims if isinstance(c.content, Influence)]
    return [(link.cause.anchor.exact, link.effect.anchor.exact, link.sign) for link in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Economists attribute the slump to a weak currency.", ("a weak currency", "the slump", 1)),
        ("The slump was blamed on a weak currency.", ("a weak currency", "The slump", 1)),
        ("Officials put the slump down to a weak currency.", ("a weak currency", "the slump", 1)),
        ("The siege deprived the market of grain.", ("The siege", "grain", -1)),
        ("The siege cost the premier his majority.", ("The siege", "his majority", -1)),
        ("The reform gave exporters an advantage.", ("The reform", "an advantage", 1)),
    ],
)
def test_cause_and_effect_stand_in_set_places(read_text, text: str, expected: Row):
    """Blame, loss and gift each have their own places for what moves and what is moved."""
    assert expected in links(read_text(text))


def test_all_causes_of_one_blame_are_read(read_text):
    """Causes that are listed with a preposition each are all causes."""
    found = links(read_text("Economists attribute the slump to a weak currency and to heavy debt."))

    assert {"a weak currency", "heavy debt"} == {cause for cause, _, _ in found}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The drought made exports expensive.", 1),
        ("The drought made exports less likely.", -1),
        ("The drought left the market empty.", 1),
        ("The drought did not make exports expensive.", 0),
    ],
)
def test_what_puts_a_thing_into_a_state_causes_the_state(read_text, text: str, sign: int):
    """A state that is there less is lowered; one that is denied is not brought about."""
    assert [sign] == [told for _, _, told in links(read_text(text))]


def test_what_means_that_something_is_so_brings_it_about(read_text):
    """What follows "means that" is the effect."""
    assert ("Low revenue", "wages are cut") in [
        (cause, effect) for cause, effect, _ in links(read_text("Low revenue means that wages are cut."))
    ]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The strike had no effect on exports.", 0),
        ("The strike had a devastating effect on exports.", -1),
        ("The strike took a toll on exports.", -1),
        ("The truce gave a boost to exports.", 1),
        ("The strike had an effect on exports.", None),
    ],
)
def test_how_one_thing_bears_on_another_is_told_by_the_words_on_its_effect(read_text, text: str, sign: int | None):
    """A toll lowers, a boost raises, "no effect" is none; an effect alone goes no way that the text tells."""
    found = links(read_text(text))

    assert [(sign, "exports")] == [(told, effect) for _, effect, told in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marlen gave Ostrava a loan.",
        "The Tide Front left the talks empty-handed.",
        "The protesters made demands.",
        "The minister blamed the rebels for delay.",
    ],
)
def test_what_somebody_does_is_no_thing_that_moves_another(read_text, text: str):
    """Somebody's deed is an event; nothing is said of one thing that moves another."""
    assert [] == links(read_text(text))


def test_what_is_done_in_place_of_another_moves_nothing(read_text):
    """What a thing does not do, because it does another, is no link."""
    assert "exports" not in {effect for _, effect, _ in links(read_text("Rather than raising exports, the levy fell."))}


def test_a_cause_that_is_ruled_out_is_none(read_text):
    """Of two causes of which one is denied, the other is told."""
    found = links(read_text("The slump was caused by heavy debt, not by drought."))

    assert [("heavy debt", "The slump", 1)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Local weavers suffer from cheap imports.", ("cheap imports", "Local weavers", -1)),
        ("Local weavers benefit from the truce.", ("the truce", "Local weavers", 1)),
        ("The harvest depends on the rains.", ("the rains", "The harvest", 1)),
        ("Late trains stem from poor tracks.", ("poor tracks", "Late trains", 1)),
    ],
)
def test_the_subject_may_be_what_is_moved(read_text, text: str, expected: Row):
    """What suffers from, benefits from or depends on a thing is moved by it."""
    assert expected in links(read_text(text))


def test_a_clause_may_depend_on_a_clause(read_text):
    """Whether one thing comes may hang on whether another does."""
    found = links(read_text("Whether the truce holds will depend on whether the prisoners are freed."))

    assert [("the prisoners are freed", "the truce holds", 1)] == [
        (cause.removeprefix("whether "), effect.removeprefix("Whether "), sign) for cause, effect, sign in found
    ]


def test_a_thing_that_is_sent_moving_is_moved(read_text):
    """What sends prices soaring brings it about that they soar."""
    assert [("The siege", 1)] == [
        (cause, sign) for cause, _, sign in links(read_text("The siege sent bread prices soaring."))
    ]


def test_nothing_is_no_cause(read_text):
    """“Nothing” names no cause."""
    assert [] == links(read_text("Nothing has weakened the league."))


@pytest.mark.parametrize(
    ("text", "link_type"),
    [
        ("The famine is linked to the unrest.", "concurrent"),
        ("The famine is associated with unrest.", "concurrent"),
        ("The famine was accompanied by unrest.", "concurrent"),
        ("The siege was marked by unrest.", "part_of"),
    ],
)
def test_what_goes_together_is_read_and_does_not_run(read_text, text: str, link_type: str):
    """Things said to be linked, or to mark a time, are told together; no side of them moves the other."""
    [found] = [c.content for c in read_text(text).claims if isinstance(c.content, Influence)]

    assert ("unrest", 1, link_type) == (found.cause.head, found.sign, found.link_type)


def test_what_joins_two_places_links_nothing(read_text):
    """A canal that links a lake to the sea tells of no influence."""
    assert [] == links(read_text("The canal links the lake to the sea."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government depends on the dam for its power.", ("the dam", "its power", 1)),
        ("The army relies on barley for half of its income.", ("barley", "half of its income", 1)),
        ("The government earns most of its revenue from barley.", ("barley", "most of its revenue", 1)),
    ],
)
def test_what_somebody_depends_on_holds_up_what_it_is_for(read_text, text: str, expected: Row):
    """Of "X depends on Y for Z" and "X earns Z from Y", Y moves Z."""
    assert [expected] == links(read_text(text))


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Engineers attribute the army's advance to desertions.", "desertions", "the army's advance"),
        ("The embargo deprived the crews in Sall of fuel.", "The embargo", "fuel"),
        ("The outage, blamed by officials on rust, shut the plant.", "rust", "The outage"),
    ],
)
def test_a_bound_preposition_is_its_verbs_wherever_it_hangs(read_text, text: str, cause: str, effect: str):
    """A verb that asks for "to", "of" or "on" has it even where a parser hung it on a noun between, and ends apart."""
    assert (cause, effect) in [row[:2] for row in links(read_text(text))]


def test_what_somebody_owes_a_thing_to_is_its_cause(read_text):
    """Of "X owes Y to Z", Z moves Y."""
    text = "The government owes its popularity to cheap bread."

    assert [("cheap bread", "its popularity", 1)] == links(read_text(text))


def test_what_somebody_is_left_without_is_gone(read_text):
    """Of "X left Y without Z", X takes Z away, and makes no Y."""
    assert [("The decree", "seed", -1)] == links(read_text("The decree left farmers without seed."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drought explains the shortage.", ("The drought", "the shortage", 1)),
        ("The shortage is explained by the drought.", ("the drought", "The shortage", 1)),
        ("The drought explains why prices rose.", ("The drought", "why prices rose", 1)),
        ("The drought accounts for the shortage.", ("The drought", "the shortage", 1)),
        ("The delay came from a faulty scanner.", ("a faulty scanner", "The delay", 1)),
        ("The protest followed the arrest of a poet.", ("the arrest of a poet", "The protest", 1)),
        ("The truce owes much to patience.", ("patience", "The truce", 1)),
        ("The rebate rewarded restraint with cheap gas.", ("restraint", "cheap gas", 1)),
    ],
)
def test_reasons_and_answers_have_set_places(read_text, text: str, expected: Row):
    """What explains, accounts for, is followed, owed or answered each stands in a place of its own."""
    assert expected in links(read_text(text))


def test_counted_factors_are_those_spelled_out(read_text):
    """Factors that are only counted stand for what a colon lists after them."""
    found = links(read_text("Two factors account for the shortage: the drought and the blockade."))

    assert {"the drought", "the blockade"} == {cause for cause, _, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Most visitors come from Ostrava.",
        "Gold accounts for two thirds of exports.",
        "Marlen blamed poachers on Monday.",
    ],
)
def test_origins_shares_and_days_move_nothing(read_text, text: str):
    """Where people are from, how much of a whole a thing is, and a day are no causes."""
    assert [] == links(read_text(text))


def test_what_is_paid_for_a_thing_does_not_make_it_possible(read_text):
    """Oil pays for a war; a price that somebody pays for cane enables no cane."""
    assert [("Oil", "the war", 1)] == links(read_text("Oil pays for the war."))
    assert ("mills", "cane", 1) not in links(read_text("The price that mills pay for cane rose."))


def test_who_blames_somebody_says_so(read_claims):
    """A cause that somebody is blamed for is told by whoever blames."""
    found = read_claims(Influence, "The council blamed the deaths on criminals.", learned=False)

    assert ["reported"] == [claim.status.modality for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "The quarrel may spread. It depends on the rains for half of its force.",
        "The economy of Talvaria depends on the Lower Strait.",
    ],
)
def test_no_named_place_is_a_cause_and_no_subject_is_moved_beside_what_it_depends_for(read_text, text: str):
    """Of "X depends on Y for Z" it is Z that Y moves, not X; and a strait is not more or less."""
    assert [] == [row for row in links(read_text(text)) if row[0] == "the Lower Strait" or row[1] == "It"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The unrest stems less from hunger than from pride.", [("pride", "The unrest", 1, "causal")]),
        ("The unrest stems more from hunger than from pride.", [("hunger", "The unrest", 1, "causal")]),
    ],
)
def test_of_two_weighed_causes_the_weightier_is_one(read_text, text: str, expected: list):
    """What something stems less from is not told as its cause."""
    assert expected == signed(read_text(text))


def test_to_expose_somebody_to_a_thing_brings_it_on_him(read_text):
    """A thing that lays another open to floods shows nothing, unlike one that exposes a fraud."""
    found = signed(read_text("Dependence on one dam exposes the valley to floods."))

    assert [("Dependence on one dam", "floods", 1, "causal")] == found


def test_which_explains_why_goes_back_to_the_clause(read_text):
    """What explains why something is so is all that the clause before told."""
    found = signed(read_text("Frost killed the vines in May, which explains why so few growers came."))

    assert ("why so few growers came", 1) in [(each[1], each[2]) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The unrest is rooted in poverty.", [("poverty", "The unrest", 1, "causal")]),
        ("The unrest in Sudan is grounded in the drought.", [("the drought", "The unrest in Sudan", 1, "causal")]),
        ("The planes were grounded in Kabul.", []),
        ("The ferry was grounded in shallow water.", []),
        ("Fans were rooted in their seats.", []),
    ],
)
def test_only_what_can_change_is_rooted_in_something(read_text, text: str, expected: list):
    """Ships and planes that are grounded somewhere are moved by nothing."""
    assert expected == signed(read_text(text))


def test_goods_that_come_from_somewhere_have_no_cause(read_text):
    """Where things come from is no cause of them."""
    assert [] == links(read_text("The rifles came from old depots."))


def test_what_something_means_more_of_follows_from_it(read_text):
    """What a thing has meant more or fewer of comes of it; a part of an income may be what is taken."""
    found = links(read_text("The strike has meant longer queues and fewer buses."))

    assert ("The strike", "fewer buses", 1) in found
    assert [("The flood", "a third of its income", -1)] == links(
        read_text("The flood deprived the treasury of a third of its income.")
    )


def test_what_lies_behind_a_change_drives_it(read_text):
    """What lies behind a shortage drives it; what lies behind a hill does not."""
    assert [("Corruption", "the shortage of medicine", 1)] == links(
        read_text("Corruption lies behind the shortage of medicine.")
    )
    assert [] == links(read_text("The village lies behind the hill."))


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The scheme lifted thousands of families out of poverty.", ("The scheme", "poverty", -1, "causal")),
        ("Grain from Marlen kept the valley out of famine.", ("Grain from Marlen", "famine", -1, "causal")),
        ("The riots grew out of a quarrel over land.", ("a quarrel over land", "The riots", 1, "causal")),
        ("The flood was blamed on years of neglect.", ("neglect", "The flood", 1, "causal")),
        ("Old grievances boiled over into revolt.", ("Old grievances", "revolt", 1, "causal")),
        ("High prices condemn many to hunger.", ("High prices", "hunger", 1, "causal")),
        ("The strike has meant shortages of fuel.", ("The strike", "shortages of fuel", 1, "causal")),
        ("The quota puts a cap on fishing.", ("The quota", "fishing", -1, "causal")),
        ("Growing tension accounts for the rise in fares.", ("Growing tension", "the rise in fares", 1, "causal")),
        ("The strike was followed by violence.", ("The strike", "violence", 1, "temporal")),
    ],
)
def test_what_comes_out_of_or_behind_a_thing_is_linked_to_it(read_text, text: str, link):
    """What somebody is taken out of is less, what grows out of a thing comes by it, and what follows is told after."""
    assert [link] == list(signed(read_text(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The hills lie behind the town.",
        "The convoy was followed by a jeep.",
        "The border follows a stream.",
        "They mean business.",
    ],
)
def test_things_behind_each_other_move_nothing(read_text, text: str):
    """Only deeds, quantities and changes lie behind or follow one another as links."""
    assert not list(signed(read_text(text)))


def test_people_come_from_somewhere_without_being_moved(read_text):
    """Where many "of whom" come from is no cause of them."""
    assert [] == linked(read_text("Officers, many of whom come from the emptied villages, want a vote."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Behind the slump are higher rents.", [("higher rents", "the slump", 1, "causal")]),
        ("Behind the gate is a garden.", []),
        ("The truce hands the initiative to the rebels.", [("The truce", "the initiative", 1, "causal")]),
        ("The loan buys the cabinet time.", [("The loan", "the cabinet time", 1, "causal")]),
        ("The ban left the port with higher debts.", [("The ban", "higher debts", 1, "causal")]),
        ("The ban left the port with no water.", []),
    ],
)
def test_what_a_thing_gives_or_leaves_somebody_is_its_effect(read_text, text: str, expected: list):
    """The thing given is moved, and not whoever gets it; a sentence may open with what lies before its cause."""
    assert expected == signed(read_text(text))


@pytest.mark.parametrize("wording", ["put a dent in", "takes a bite out of", "tore a hole in", "took the edge off"])
def test_what_dents_a_thing_makes_less_of_it(read_text, wording: str):
    """A noun may say that something has gone of what stands behind it."""
    assert [("The strike", "revenue", -1, "causal")] == signed(read_text(f"The strike {wording} revenue."))


@pytest.mark.parametrize(
    "text",
    [
        "The blast tore a hole in the wall.",
        "The storm tore a hole in the fence.",
        "The blast put a hole in the roof.",
        "The storm took a bite out of the pier.",
        "The blast put a dent in the minister's car.",
        "The quake left the town with two bridges.",
        "The quake left the town with a bridge.",
        "The quake left the town with three schools.",
    ],
)
def test_solid_things_are_no_amounts(read_text, text: str):
    """What takes a dent or is left standing is there as before; neither more nor less of it comes about."""
    assert [] == links(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The levy took a bite out of profits.", ("The levy", "profits", -1)),
        ("The levy took a chunk out of the pay of clerks.", ("The levy", "the pay of clerks", -1)),
        ("The ban put a dent in exports.", ("The ban", "exports", -1)),
        ("The siege left the town with fewer bridges.", ("The siege", "fewer bridges", 1)),
        ("The war saddled the town with debts.", ("The war", "debts", 1)),
        ("The war left the town with a large bill.", ("The war", "a large bill", 1)),
    ],
)
def test_amounts_take_dents_and_are_got(read_text, text: str, expected: Row):
    """Of what can be more or less there is less by a dent, and more where somebody is left with it."""
    assert [expected] == links(read_text(text))


@pytest.mark.parametrize("verb", ["bought", "won"])
def test_what_gets_somebody_time_is_a_cause(read_text, verb: str):
    """Time that something wins for a cabinet comes about."""
    found = links(read_text(f"The truce {verb} the cabinet time."))

    assert {"The truce"} == {cause for cause, _, _ in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rise in freight rates reflects the war.", ("the war", "The rise in freight rates", 1, "causal")),
        (
            "Insurance costs have doubled, reflecting two drone attacks.",
            ("two drone attacks", "Insurance costs have doubled", 1, "causal"),
        ),
        ("The reform owed little to the uprising.", ("the uprising", "The reform", 0, "causal")),
        (
            "The desk sees the premium as driven by the standoff over the strait.",
            ("the standoff", "the premium", 1, "causal"),
        ),
    ],
)
def test_what_a_thing_reflects_or_is_seen_to_be_driven_by_is_its_cause(read_text, text: str, told: tuple):
    """A thing that owes another little does not come of it."""
    assert [told] == [(c, e, s, k) for c, e, s, k in signed(read_text(text))]


@pytest.mark.parametrize("text", ["The statue reflects the light of the lamps.", "The embargo cuts both ways."])
def test_light_and_ways_are_no_effects(read_text, text: str):
    """A mirror brings nothing about, and "both ways" is nothing that is cut."""
    assert [] == signed(read_text(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mills rely on Velan copper.", 0),
        ("The clinic depends on donated diesel.", 0),
        ("The harvest depends on the canal.", 1),
        ("The economy relies on timber exports.", 1),
    ],
)
def test_goods_that_things_rely_on_move_none_of_them(read_text, text: str, count: int):
    """How a mill works is told of two things that neither rise nor fall."""
    assert count == len(links(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A closure would cost its treasury some 40 million crowns.", [("A closure", "its treasury")]),
        ("The strike cost the brewery 40 million crowns.", []),
        ("The strike cost the town 300 jobs.", [("The strike", "300 jobs")]),
    ],
)
def test_a_sum_that_a_thing_costs_is_no_effect(read_text, text: str, expected: list):
    """Whoever pays is worse off where that is a public purse; an amount of money neither rises nor falls."""
    assert expected == [(cause, effect) for cause, effect, *_ in signed(read_text(text))]


def test_what_is_counted_in_millions_is_no_sum_of_money(read_text):
    """Jobs are lost themselves; money is lost by whoever pays it."""
    assert [("The slump", "2 million jobs", -1)] == [
        found[:3] for found in signed(read_text("The slump cost the region 2 million jobs."))
    ]
