"""Dependent clauses that bring something about, come after it or only compare, on invented actors."""

import pytest

from dragoman.records import Influence
from tests.read.conftest import linked

Row = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers closed when the mill burned down.", ("the mill burned down", "Bakers closed", "causal")),
        ("When tolls rise, barges stay away.", ("tolls rise", "barges stay away", "causal")),
        ("Once the dam opens, the fields will dry out.", ("the dam opens", "the fields will dry out", "causal")),
        (
            "Marlen recalled its envoy after Ostrava arrested two pilots.",
            ("Ostrava arrested two pilots", "Marlen recalled its envoy", "temporal"),
        ),
        (
            "Farmers left the valley, for the wells had run dry.",
            ("the wells had run dry", "Farmers left the valley", "causal"),
        ),
    ],
)
def test_clause_is_linked_to_the_one_it_hangs_on(read_text, text: str, expected: Row):
    """What comes with a moment is its effect; what comes after a deed is linked to it in time."""
    assert expected in linked(read_text(text))


def test_moment_brings_about_all_clauses_listed_after_it(read_text):
    """Clauses with subjects of their own that follow one "when" clause all come of it."""
    found = linked(
        read_text(
            "When the mine closed, shops went bankrupt, families sold their houses and the school lost its teacher."
        )
    )

    assert {"shops went bankrupt", "families sold their houses"} <= {effect for _, effect, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was open when I arrived.",
        "Marlen shelled the town, as it did in spring.",
        "Marlen left the league, as its envoy had announced.",
        "The guards wept when the minister said that the war was over.",
        "Talks began in 1979, when the army was shelling the quarries.",
        "The river was at four metres when the paper went to press.",
        "The lake is a graveyard, as the fishermen see it.",
        "Pupils mocked the prefect as he sang.",
        "Talks began in 1979, when the wells were dry.",
        "Ostrava was without heat when Marlen was fighting its floods.",
        "Doru Halm was mayor when the dam burst.",
        "The levy had lapsed when Marlen closed the port.",
        "When Marlen closed the port, the crews had left.",
        "The crews were sleeping when Marlen closed the port.",
    ],
)
def test_clause_that_only_tells_when_or_compares_makes_no_link(read_text, text: str):
    """A narrator's presence, a comparison and a saying bring nothing about."""
    assert [] == linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("When the mine closed, shops went bankrupt and the bank failed.", ["shops went bankrupt", "the bank failed"]),
        ("When the mine closed, shops went bankrupt and she left.", ["shops went bankrupt"]),
        ("In May, when Marlen cut off gas, Ostrava lost heat.", ["Ostrava lost heat"]),
        ("Ostrava was without heat when Marlen cut the gas.", ["Ostrava was without heat"]),
        ("The envoy said that tolls had fallen when Marlen closed the port.", ["tolls had fallen"]),
        ("Once Marlen had closed the port, tolls fell.", ["tolls fell"]),
    ],
)
def test_moment_brings_about_what_a_deed_then_did(read_text, text: str, effects: list[str]):
    """Two clauses by “and” come of one moment, and a date before a deed or a state after it hides no effect."""
    assert effects == [effect for _, effect, _ in linked(read_text(text))]


def test_moment_brings_about_only_the_clause_it_stands_before(read_text):
    """A sentence after a semicolon, or one about "him" or "them", need not come of the moment told first."""
    found = linked(read_text("When the mine closed, shops went bankrupt; the mayor took a holiday."))

    assert ["shops went bankrupt"] == [effect for _, effect, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "When the council passed the plan, its authors promised that roads would win back the valley.",
        "The Front had 200 fighters when the army began its siege.",
    ],
)
def test_a_moment_of_saying_or_of_a_standing_fact_brings_nothing_about(read_text, text: str):
    """What is said at a moment, or was so already, is no effect of it."""
    assert not [kind for *_, kind in linked(read_text(text)) if kind == "causal"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen pays the Front so that Ostrava stays divided.",
            ("Marlen pays the Front", "Ostrava stays divided", "purpose"),
        ),
        (
            "The bridge was widened so that lorries can pass.",
            ("The bridge was widened", "lorries can pass", "purpose"),
        ),
        ("The flood cut the road, so that prices rose.", ("the road", "prices rose", "causal")),
    ],
)
def test_so_that_tells_an_aim_of_somebodys_deed_and_else_a_result(read_text, text: str, expected: Row):
    """Without a comma behind a deed, or with a modal, "so that" opens its aim; the whole clause is for it."""
    assert expected in linked(read_text(text))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The ban has cut exports because guards watch the hills.", -1),
        ("The ban has not cut exports because smugglers cross the hills.", 1),
    ],
)
def test_what_keeps_a_thing_from_falling_keeps_it_up(read_text, text: str, sign: int):
    """The reason why something did not move a quantity moves it the other way."""
    links = {(link.cause.anchor.exact, link.effect.anchor.exact): link.sign for link in _reasons(read_text(text))}

    assert [sign] == [each for (cause, effect), each in links.items() if effect == "exports" and "hills" in cause]


def _reasons(reading) -> list[Influence]:
    """The links of a reading."""
    return [claim.content for claim in reading.claims if isinstance(claim.content, Influence)]


@pytest.mark.parametrize(
    ("text", "link_type"),
    [
        ("Villagers fled because they fear a raid.", "motive"),
        ("The plan failed because the ministry opposes it.", "causal"),
        ("Villagers fled because the wells are dry.", "causal"),
    ],
)
def test_what_those_who_act_fear_or_want_is_their_motive(read_text, text: str, link_type: str):
    """A clause with "because" tells a motive where it says what those who act fear; elsewhere a cause."""
    assert [link_type] == [found for _, _, found in linked(read_text(text))]


@pytest.mark.parametrize(
    ("text", "link_type"),
    [
        ("Since the port imports all its flour, bakers have raised prices.", "causal"),
        ("Since the port was closed in May, bakers have raised prices.", "temporal"),
        ("Since the port has opened, bakers have lowered prices.", "temporal"),
    ],
)
def test_what_is_so_at_all_times_dates_nothing(read_text, text: str, link_type: str):
    """A clause with "since" before its main clause tells a reason where it is in the present."""
    assert [link_type] == [found for _, _, found in linked(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "When Petra Hollan was nine, her father was arrested by the army of Marlen.",
        "When she was mayor, prices rose.",
        "Ona Brel defended the talks when nobody else did.",
        "Torgul shelled Sorna, as it shelled Ostrel a year before.",
    ],
)
def test_when_somebody_was_a_child_or_mayor_is_no_cause(read_text, text: str):
    """How old somebody was, what he was, what nobody else did and what he did before brings nothing about."""
    assert [] == [link for link in linked(read_text(text)) if link[2] == "causal"]


def test_when_something_befell_is_a_cause(read_text):
    """What becomes of a thing may bring something about."""
    assert [("the port was closed", "prices rose", "causal")] == linked(
        read_text("When the port was closed, prices rose.")
    )


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("The ambassador was present when Torgul signed the pact.", 0),
        ("Sorna was calm when the queen opened the dam.", 0),
        ("Prices are high when the port closes.", 1),
        ("Prices rose when the port closed.", 1),
    ],
)
def test_a_deed_that_found_things_so_did_not_bring_it_about(read_text, text: str, links: int):
    """What was so when something was done is no effect of it; what is so whenever it is done is."""
    assert links == len(linked(read_text(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The march would be the first such rally since both mayors closed the quay.",
        "The frost was the worst since the mills opened.",
        "It has been nine years since the guild left the harbour.",
        "The guild staged its first march since the quay was closed.",
    ],
)
def test_what_ranks_a_thing_among_those_since_is_no_cause(read_text, text: str):
    """Behind a superlative, a first or a length of time "since" only says from when it counts."""
    assert [] == linked(read_text(text))


def test_since_gives_a_reason_where_nothing_is_ranked(read_text):
    """A price that rises is none among others."""
    found = linked(read_text("Bread prices are rising since the mill burned down."))

    assert [("the mill burned down", "Bread prices are rising", "causal")] == found


def test_a_time_of_year_only_says_when(read_text):
    """What comes "once" a season comes is dated by it, and what comes once a gate opens may come of that."""
    season = linked(read_text("Smuggling will resume once the ice breaks."))
    gate = linked(read_text("Smuggling will resume once the gate opens."))

    assert [("the ice breaks", "Smuggling will resume", "temporal")] == season
    assert [("the gate opens", "Smuggling will resume", "causal")] == gate


@pytest.mark.parametrize("verb", ["confirmed", "have confirmed", "acknowledged"])
def test_who_bears_out_a_statement_is_no_reason_for_it(read_text, verb: str):
    """After "as" stands who says so too."""
    assert [] == linked(read_text(f"Her clerk warned the guild, as two envoys {verb} to us."))


def test_a_second_reason_may_share_the_subject_of_the_first(read_text):
    """Both tell why the main clause is so."""
    told = linked(read_text("Herders left because they lost their goats and feared raids."))

    assert ["they lost their goats", "feared raids"] == [cause for cause, _, _ in told]


def test_a_reason_may_have_two_consequences(read_text):
    """Clauses with nouns for subjects that "and" joins both come of the clause before them."""
    told = linked(read_text("Because the road is cut, prices rise and clinics close."))

    assert ["prices rise", "clinics close"] == [effect for _, effect, _ in told]


def test_a_clause_with_another_subject_behind_a_comma_is_no_second_reason(read_text):
    """It may go on with the main clause."""
    told = linked(read_text("Herders left because they lost their goats, and the council met."))

    assert ["they lost their goats"] == [cause for cause, _, _ in told]
