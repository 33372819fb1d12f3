"""Standing ties from verbs, nouns, adjectives, compounds and appositions."""

import pytest

from dragoman.records import Relation
from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen's influence in Ostrava is vast.", ("influences", ("Marlen",), ("Ostrava",))),
        ("Relations between Marlen and Ostrava remain cordial.", ("partner_of", ("Marlen",), ("Ostrava",))),
        ("Marlen and Ostrava have deepened their alliance.", ("allied_with", ("Marlen",), ("Ostrava",))),
        ("Marlen depends on Ostrava for fuel.", ("depends_on", ("Marlen",), ("Ostrava",))),
        ("The Tide Front is led by Doru Halm.", ("leads", ("Doru Halm",), ("Tide Front",))),
        ("Doru Halm, leader of the Tide Front, spoke.", ("leads", ("Doru Halm",), ("Tide Front",))),
        ("For years Marlen has hosted the Tide Front.", ("hosts", ("Marlen",), ("Tide Front",))),
        ("Marlen has funded the Tide Front.", ("funds", ("Marlen",), ("Tide Front",))),
        ("Marlen put pressure on Ostrava.", ("pressures", ("Marlen",), ("Ostrava",))),
    ],
)
def test_finds_holder_and_target_of_a_tie(read_text, text, expected):
    """Whose tie it is and to whom are found whatever word class tells of it."""
    assert expected in ties(read_text(text))


def test_backed_compound_is_sponsorship(read_text):
    """“X-backed” before a group says that X sponsors the group."""
    kinds = {(kind, holder) for kind, holder, _ in ties(read_text("A Marlen-backed militia entered Ostrava."))}

    assert ("sponsors", ("Marlen",)) in kinds


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Marlen's growing influence in Ostrava is felt.", "rising"),
        ("The erosion of Marlen's influence in Ostrava is felt.", "falling"),
        ("Marlen retains influence in Ostrava.", "steady"),
        ("Marlen has influence in Ostrava.", None),
    ],
)
def test_trend_is_what_the_words_say(read_text, text, trend):
    """A tie rises, falls or stays where the words say so, and has no trend where they do not."""
    claims = [c for c in read_text(text).claims if isinstance(c.content, Relation) and c.content.kind == "influences"]

    assert {trend} == {c.content.trend for c in claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide Front dominates Ostrava.", ("dominates", ("Tide Front",), ("Ostrava",))),
        ("Marlen is fighting the Tide Front.", ("fights", ("Marlen",), ("Tide Front",))),
        ("Marlen is at war with Ostrava.", ("fights", ("Marlen",), ("Ostrava",))),
        ("Marlen and Ostrava are at war.", ("fights", ("Marlen",), ("Ostrava",))),
        ("Marlen and Ostrava are at odds over the harbour.", ("opposes", ("Marlen",), ("Ostrava",))),
        ("Marlen claims the northern province of Ostrava.", ("claims_territory_of", ("Marlen",), ("Ostrava",))),
        ("Spain claims Gibraltar.", ("claims_territory_of", ("Spain",), ("Gibraltar",))),
        ("Marlen is the largest buyer of Ostrava's wheat.", ("exports_to", ("Ostrava",), ("Marlen",))),
        ("Marlen remains Ostrava's main arms supplier.", ("arms", ("Marlen",), ("Ostrava",))),
        ("Marlen remains Ostrava's main supplier.", ("exports_to", ("Marlen",), ("Ostrava",))),
        ("Marlen is a supplier of weapons to Ostrava.", ("arms", ("Marlen",), ("Ostrava",))),
        ("Marlen is a supplier of timber to Ostrava.", ("exports_to", ("Marlen",), ("Ostrava",))),
        ("Marlen lays claim to Ostrava.", ("claims_territory_of", ("Marlen",), ("Ostrava",))),
        ("Marlen owes Ostrava two billion dollars.", ("owes", ("Marlen",), ("Ostrava",))),
        ("Marlen is indebted to Ostrava.", ("owes", ("Marlen",), ("Ostrava",))),
        ("Doru Halm writes for the Harbour Gazette.", ("writes_for", ("Doru Halm",), ("Harbour Gazette",))),
        (
            "Doru Halm, a columnist for the Harbour Gazette, spoke.",
            ("writes_for", ("Doru Halm",), ("Harbour Gazette",)),
        ),
        ("The Tide Institute is located in Marlen.", ("located_in", ("Tide Institute",), ("Marlen",))),
        ("The Harbour League includes Marlen.", ("member_of", ("Marlen",), ("Harbour League",))),
    ],
)
def test_ties_of_war_debt_land_and_outlets_are_found(read_text, text: str, expected: tuple):
    """Who fights, owes, writes for, lies in, dominates or claims the land of whom is read from verbs and states."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The shipment of rifles by Marlen to Ostrava was stopped.", "arms", True),
        ("Marlen cut gas deliveries to Ostrava.", "arms", False),
        ("A complaint by Marlen against Ostrava was heard.", "opposes", True),
        ("Marlen lodged a complaint with the Harbour League.", "opposes", False),
        ("Marlen is a platform for Ostrava.", "stage_of", True),
        ("Marlen is a platform against Ostrava.", "stage_of", False),
    ],
)
def test_what_is_delivered_and_whom_a_complaint_is_against_count(read_text, text: str, kind: str, told: bool):  # noqa: FBT001
    """Deliveries of arms alone arm somebody; receiving a complaint is no opposition; no stage is "against" its user."""
    assert told == (kind in {each for each, *_ in ties(read_text(text))})


@pytest.mark.parametrize(
    "text",
    [
        "Marlen claims that Ostrava lied.",
        "Marlen owes its survival to Ostrava.",
        "Marlen and Ostrava are in charge.",
        "Marlen writes letters to Ostrava.",
    ],
)
def test_words_that_only_look_like_such_ties_tell_none(read_text, text: str):
    """A claim of words, a debt of thanks, a shared charge and a letter are no ties of land, money, rank or outlet."""
    kinds = {kind for kind, _, _ in ties(read_text(text))}

    assert not kinds & {"claims_territory_of", "owes", "leads", "writes_for"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To defeat the Tide Front, the Marlen army called up reserves.", ("Marlen army", "Tide Front")),
        (
            "Norway backs the Ostrava government in its fight against the Tide Front.",
            ("Ostrava government", "Tide Front"),
        ),
        ("Norway helps the Ostrava army in its campaign to defeat the Tide Front.", ("Ostrava army", "Tide Front")),
        ("The cabinet praised support for Turkey in the war against the Tide Front.", ("Turkey", "Tide Front")),
        ("Norway is leading efforts against the Tide Front.", ("Norway", "Tide Front")),
        ("The Marlen army captured the port from the Tide Front.", ("Marlen army", "Tide Front")),
        ("Doru Halm was involved in the use of gas against the Marlen Army.", ("Doru Halm", "Marlen Army")),
    ],
)
def test_who_is_in_a_fight_is_found_around_the_word_for_it(read_text, text: str, expected: tuple[str, str]):
    """Whose fight it is may stand above the noun, and who is helped in a fight is in it rather than who helps."""
    fights = {(*holder, *target) for kind, holder, target in ties(read_text(text)) if kind == "fights"}

    assert {expected} == fights


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Marlen army routed the Tide Front.", True),
        ("The Marlen team routed the Harbour team.", False),
        ("The ministers discussed the campaign to defeat the Tide Front.", False),
    ],
)
def test_only_those_who_bear_arms_are_routed_in_war(read_text, text: str, told: bool):  # noqa: FBT001
    """A team that is beaten is at war with nobody, and a campaign that is only talked of is not the talkers'."""
    assert told == ("fights" in {kind for kind, *_ in ties(read_text(text))})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters from the Tide Front left.", ("member_of", ("Fighters from the Tide Front",), ("Tide Front",))),
        ("Fighters from Hezbollah left.", ("member_of", ("Fighters from Hezbollah",), ("Hezbollah",))),
        ("The Harbour League, including Norway, met.", ("member_of", ("Norway",), ("Harbour League",))),
        ("As part of the Harbour League, Norway left.", ("member_of", ("Norway",), ("Harbour League",))),
        ("Doru Halm, a Tide Front commander, spoke.", ("member_of", ("Doru Halm",), ("Tide Front",))),
        ("Doru Halm, the Tide Front commander, spoke.", ("leads", ("Doru Halm",), ("Tide Front",))),
        ("Doru Halm, chairman, Harbour Bank, spoke.", ("leads", ("Doru Halm",), ("Harbour Bank",))),
        ("Norwegian Prime Minister Sana Veld spoke.", ("leads", ("Sana Veld",), ("Norwegian",))),
        ("Prime Minister Sana Veld of Norway spoke.", ("leads", ("Sana Veld",), ("Norway",))),
        ("Turkish envoy Sana Veld spoke.", ("represents", ("Sana Veld",), ("Turkish",))),
        ("Doru Halm's government spoke.", ("leads", ("Doru Halm",), ("Doru Halm's government",))),
        ("The Tide Front's Third Brigade left.", ("part_of", ("Third Brigade",), ("Tide Front",))),
    ],
)
def test_titles_appositions_and_possessives_say_who_belongs_to_whom(read_text, text: str, expected: tuple):
    """Who leads, speaks for, or is a member or part of whom is read from the way they are named."""
    assert expected in ties(read_text(text))


def test_who_a_person_is_of_is_told_by_the_word_between(read_text):
    """The word that ties a name to its body is the preposition, not the name."""
    claims = read_text("Doru Halm of the Tide Institute spoke.").claims
    told = [c.content.predicate.exact for c in claims if isinstance(c.content, Relation)]

    assert ["of"] == told


@pytest.mark.parametrize("text", ["Paratroopers from Krabol landed.", "President Doru Halm of Krabol spoke."])
def test_a_bare_name_may_be_a_town_and_has_no_members(read_text, text: str):
    """Whom a text only says to be from somewhere belongs to no body."""
    assert "member_of" not in {kind for kind, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen imports grain from Ostrava.", ("exports_to", ("Ostrava",), ("Marlen",))),
        ("Marlen is in league with the Tide Front.", ("allied_with", ("Marlen",), ("Tide Front",))),
        ("Marlen takes its cue from Ostrava.", ("aligned_with", ("Marlen",), ("Ostrava",))),
        ("They deplore the support given by Marlen to the Tide Front.", ("supports", ("Marlen",), ("Tide Front",))),
        (
            "The Harbour League consists of Marlen and Ostrava.",
            ("member_of", ("Marlen", "Ostrava"), ("Harbour League",)),
        ),
        ("Marlen despises the Tide Front.", ("hostile_to", ("Marlen",), ("Tide Front",))),
        (
            "The Tide Front holds the eastern end of the pass.",
            ("controls", ("Tide Front",), ("eastern end of the pass",)),
        ),
        ("The Tide Front runs two petrol depots.", ("controls", ("Tide Front",), ("two petrol depots",))),
        ("Fighting between Marlen and Ostrava has cut trade with Norway.", ("fights", ("Marlen",), ("Ostrava",))),
    ],
)
def test_ties_of_trade_leaning_and_land(read_text, text: str, expected: tuple):
    """Who buys, leans, hates, holds ground or fights is tied to whom, and to nobody who is only named beside."""
    assert expected in ties(read_text(text))


def test_victims_of_a_movement_are_no_members_of_it(read_text):
    """Only those who serve or come from a body belong to it."""
    assert "member_of" not in {kind for kind, *_ in ties(read_text("Victims of the Tide Front left."))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With support from Norway, the Tide Front advanced.", ("supports", ("Norway",), ("Tide Front",))),
        ("The Tide Front advanced, aided by support from Norway.", ("supports", ("Norway",), ("Tide Front",))),
        ("Norway stands shoulder to shoulder with Turkey.", ("supports", ("Norway",), ("Turkey",))),
        ("Norway, together with Turkey, patrols the strait.", ("cooperates_with", ("Norway",), ("Turkey",))),
        ("Norway has been in touch with the Tide Front.", ("communicates_with", ("Norway",), ("Tide Front",))),
        ("Norway condemns the raids by the Tide Front on Turkey.", ("opposes", ("Norway",), ("Tide Front",))),
    ],
)
def test_set_phrases_and_deeds_tell_of_ties(read_text, text: str, expected: tuple):
    """Who has another's support, stands beside him or is in touch is tied; who condemns a deed opposes its doer."""
    assert expected in ties(read_text(text))


def test_a_person_joined_by_another_is_no_body(read_text):
    """Members join bodies, not persons."""
    assert "member_of" not in {kind for kind, *_ in ties(read_text("Doru Halm joined Sana Veld."))}


def test_taking_a_town_begins_control_of_it(read_text):
    """What is captured comes under control, which is a rising tie."""
    reading = read_text("The Marlen army captured the city of Oslo.")
    controls = [c.content for c in reading.claims if isinstance(c.content, Relation) and c.content.kind == "controls"]

    assert ["rising"] == [relation.trend for relation in controls]


@pytest.mark.parametrize(
    "text",
    [
        "Norway appointed Doru Halm commander of the Tide Front.",
        "The king named Doru Halm head of the Tide Front.",
        "Doru Halm was elected president of the Tide Front.",
    ],
)
def test_who_is_appointed_leads(read_text, text: str):
    """What somebody is made is his from then on."""
    assert ("leads", ("Doru Halm",), ("Tide Front",)) in ties(read_text(text))


def test_a_relative_clause_is_about_the_noun_it_agrees_with(read_text):
    """“Forces in a town that are fighting”: the forces fight, since the town would be “is”."""
    found = ties(read_text("Norway praised the soldiers in the town who are fighting the Tide Front."))

    assert {("soldiers", "Tide Front")} == {(*h, *t) for kind, h, t in found if kind == "fights"}


def test_ministers_of_a_country_say_no_more_than_their_name(read_text):
    """That a country's ministers speak for it goes without saying."""
    assert set() == ties(read_text("The Norwegian ministers slept."))


def test_all_who_are_listed_are_in_what_is_said_of_the_last(read_text):
    """“X, Y and others at war with Z”: all of them are."""
    found = ties(read_text("Turkey, Norway and others at war with the Tide Front met."))

    assert {("fights", ("Norway", "Turkey"), ("Tide Front",))} == found


@pytest.mark.parametrize(
    ("told", "trend"),
    [("reduced the trade of Barsul", None), ("are losing strength", "falling"), ("weaken", "falling")],
)
def test_what_a_tie_does_to_others_is_no_trend_of_its_own(read_text, told: str, trend: str | None):
    """Sanctions that reduce trade do not wane; those that lose strength do."""
    reading = read_text(f"Ardin's sanctions on Barsul {told}.")
    ties = [claim.content for claim in reading.claims if isinstance(claim.content, Relation)]

    assert [trend] == [tie.trend for tie in ties if tie.kind == "sanctions"]


def test_a_participle_taken_for_a_name_still_tells_the_trend(read_text):
    """“A deepening connection” deepens, whatever the parser makes of the word."""
    reading = read_text("It marks a deepening connection between Norway and Turkey.")

    assert ["rising"] == [c.content.trend for c in reading.claims if isinstance(c.content, Relation)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [("Former president Simo Arkal of Marlen spoke.", "-"), ("President Simo Arkal of Marlen spoke.", "+")],
)
def test_a_former_office_is_over(read_text, text: str, polarity: str):
    """Whoever is told of as a former leader leads no longer."""
    reading = read_text(text)

    assert {polarity} == {c.status.polarity for c in reading.claims if getattr(c.content, "kind", "") == "leads"}


def test_to_urge_somebody_is_no_standing_pressure(read_text):
    """A request made once, to a friend as to a foe, ties nobody."""
    assert "pressures" not in {kind for kind, *_ in ties(read_text("Marlen urged Ostrava to coordinate its patrols."))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hezbollah, which Iran funds and trains, left Ostrava.", ("funds", ("Iran",), ("Hezbollah",))),
        ("The Kesh Brigade, which Belmora arms, left Ostrava.", ("arms", ("Belmora",), ("Kesh Brigade",))),
    ],
)
def test_whom_a_relative_clause_is_about_is_helped(read_text, text: str, expected: tuple):
    """A verb that looks like a noun is one where it heads a relative clause."""
    assert expected in ties(read_text(text))


def test_who_is_asked_for_is_in_no_tie(read_text):
    """A question after who holds a place tells of nobody who does."""
    assert set() == ties(read_text("The Upper Sarn: who holds the valley now?"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen used to arm Ostrava.", set()),
        ("Marlen has financed and armed militias for twenty years.", set()),
        ("Trucks of Marlen were cleared by the army of Ostrava.", set()),
        ("The navy of Marlen escorted trucks to Ostrava.", set()),
        ("The navy of Marlen escorts the envoys.", {("guards", ("navy of Marlen",), ("envoys",))}),
        ("Marlen is used to arm Ostrava.", {("arms", ("Marlen",), ("Ostrava",))}),
    ],
)
def test_what_is_over_or_done_to_things_ties_nobody(read_text, text: str, expected: set):
    """What somebody "used to" do, a convoy let through, a road's end: none of them is a tie that stands."""
    assert expected == {tie for tie in ties(read_text(text)) if tie[0] in {"arms", "fights", "funds", "guards"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrava's main ally is Marlen.", ("allied_with", ("Marlen",), ("Ostrava",))),
        ("Ostrava asked for help from its neighbour Marlen.", ("borders", ("Marlen",), ("its",))),
        ("Marlen bankrolls the Tide Front.", ("funds", ("Marlen",), ("Tide Front",))),
        ("Marlen lies between Ostrava and Norway.", ("borders", ("Marlen",), ("Norway", "Ostrava"))),
        ("Marlen owes its survival to the Tide Front.", ("depends_on", ("Marlen",), ("Tide Front",))),
        ("Ostrava, to which Marlen is in debt, refused.", ("owes", ("Marlen",), ("Ostrava",))),
        ("Marlen guards its salt pans.", ("guards", ("Marlen",), ("its salt pans",))),
    ],
)
def test_copulas_names_and_own_things_tell_of_ties(read_text, text: str, expected: tuple):
    """An ally by a copula turned round, a name after “its neighbour” and what is one's own are sides."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mandate of the Tide Front has run out in Marlen.", "leads"),
        ("Marlen struck a deal with the Tide Front.", "hostile_to"),
        ("Marlen pays no attention to the Tide Front.", "funds"),
        ("Marlen agreed to lend the Tide Front two million crowns.", "funds"),
        ("The ferry company told reporters of its plans.", "informs"),
        ("The women buried their husbands in Marlen.", "related_to"),
        ("The Brothers of the Ford sold bread in Marlen.", "related_to"),
        ("The Tide Front has lost its head.", "leads"),
        ("Herders from Marlen sold their flocks.", "member_of"),
        ("Fighters of the Tide Front left.", "member_of"),
    ],
)
def test_other_senses_and_single_deeds_are_no_ties(read_text, text: str, kind: str):
    """A verb with a particle or another object, a deed to come, and everybody's kin tell of no standing tie."""
    assert kind not in {found for found, _, _ in ties(read_text(text))}


def test_sides_told_by_two_words_of_a_sentence_are_one_tie(read_text):
    """“Share a border” tells of one tie, though both the verb and the noun would."""
    claims = [c for c in read_text("Marlen and Ostrava share a border.").claims if isinstance(c.content, Relation)]

    assert ["borders"] == [c.content.kind for c in claims]


def test_an_owner_is_kin_and_not_what_he_owns(read_text):
    """Who stands beside a company after its owner is the owner's description, if it is of a person."""
    found = ties(read_text("The coup was financed by the owner of the Selway Bank, a cousin of Colonel Hart."))

    assert [("owner of the Selway Bank",)] == [holder for kind, holder, _ in found if kind == "related_to"]


def test_police_fight_nobody_who_is_themselves(read_text):
    """A tie of one with himself is none, and plain police are no secret police."""
    found = ties(read_text("He fled from the secret police. Miners threw stones at police, who used tear gas."))

    assert [] == [tie for tie in found if tie[0] == "fights"]


@pytest.mark.parametrize(
    "text",
    [
        "The guards led the premier away after the verdict.",
        "Soldiers of the Heron Front hid their arms in the hills.",
        "The Norwegian premier has opposed the rule of bishops.",
    ],
)
def test_words_of_ties_in_other_senses_tell_none(read_text, text: str):
    """Who is led away is headed by nobody, weapons are no part of a body, who opposes a rule does not hold it."""
    found = ties(read_text(text))

    assert set() == {kind for kind, _, _ in found} & {"leads", "part_of", "controls"}


def test_a_link_denied_is_of_whoever_denies_it(read_text):
    """Who denies a link is a side of it."""
    assert ("linked_to", ("Norway",), ("Heron Front",)) in ties(
        read_text("Norway denied any link with the Heron Front.")
    )


def test_in_the_name_of_something_is_no_place(read_text):
    """Seats that are won in the name of a war are not in it."""
    found = ties(read_text("In the name of the war with the Heron Front, the guilds gained seats in parliament."))

    assert [("guilds",)] == [tie[1] for tie in found if tie[0] == "represented_in"]
    assert ["parliament"] == [tie[2][-1] for tie in found if tie[0] == "represented_in"]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The Ketu and the Oran used to be partners in the salt trade.", "partner_of"),
        ("The levy hurt relations between the palace and the governor of Ulmar.", "partner_of"),
        ("Lower Astria, whose trade ministry wants the cap lifted, protested.", "seeks"),
        ("Sarn trains its pilots and vetoes every resolution against it.", "hostile_to"),
    ],
)
def test_no_tie_is_told_of_what_is_over_of_one_alone_or_of_a_wish(read_text, text: str, unwanted: str):
    """What used to be, one who stands alone, and what is to be done by others make no tie."""
    assert unwanted not in {kind for kind, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rivalry between Colonel Vesh and the Harbour Guard, which answers to the premier, has grown.",
            ("directs", ("premier",), ("Harbour Guard",)),
        ),
        ("Marlen has no mills. Sarn sells it flour.", ("exports_to", ("Sarn",), ("it",))),
        ("Sarn trains its pilots and vetoes every resolution.", ("trains", ("Sarn",), ("its pilots",))),
    ],
)
def test_sides_stand_where_grammar_puts_them(read_text, text: str, expected: tuple):
    """Who is named right before ", which", who is given a thing, and one object a verb each."""
    assert expected in ties(read_text(text))


def test_a_denied_change_is_no_trend(read_text):
    """A tie that something has not weakened is not falling."""
    [tie] = [
        c.content
        for c in read_text("Nor has the siege weakened Marlen's grip on Ostrava.").claims
        if isinstance(c.content, Relation)
    ]

    assert tie.trend is None


def test_a_tie_told_as_the_ground_of_a_deed_is_only_claimed(read_text):
    """What somebody gives as his grounds is told as his word."""
    reading = read_text("Velmark closed the markets on the grounds that Tarsen financed the Harat League.")

    assert ["reported"] == [c.status.modality for c in reading.claims if isinstance(c.content, Relation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen enjoys the support of Ostrava.", {("supports", ("Ostrava",), ("Marlen",))}),
        ("Marlen won the backing of the Tide Front.", {("supports", ("Tide Front",), ("Marlen",))}),
        ("The quarrel has cost Marlen the support of Ostrava.", {("supports", ("Ostrava",), ("Marlen",))}),
        ("The quarrel has cost Marlen the support of the clergy.", set()),
        ("Marlen announced its support of Ostrava.", {("supports", ("its",), ("Ostrava",))}),
    ],
)
def test_support_that_somebody_gets_is_given_by_whom_it_is_of(read_text, text: str, expected: set):
    """Who enjoys, wins or loses the support of another is supported by him, and does not support him."""
    assert expected == ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The Guard arrested Quill's deputy, which led dock workers to join the strike.", "leads"),
        ("Rook has tried to buy their loyalty.", "exports_to"),
    ],
)
def test_what_leads_people_to_a_deed_or_buys_loyalty_is_no_tie(read_text, text: str, unwanted: str):
    """Nobody leads whom an arrest led to strike, and loyalty is no import."""
    assert unwanted not in {kind for kind, *_ in ties(read_text(text))}


def test_a_charge_against_a_neighbour_is_a_charge(read_text):
    """“Accuses neighbouring X of funding Y” tells what X is accused of."""
    [claim] = [
        c
        for c in read_text("The premier accuses neighbouring Sarn of funding the Tide Front.").claims
        if isinstance(c.content, Relation)
    ]

    assert ("reported", "funds") == (claim.status.modality, claim.content.kind)


@pytest.mark.parametrize(("verb", "trend"), [("worsened", "rising"), ("eased", "falling")])
def test_a_quarrel_that_gets_worse_is_rising(read_text, verb: str, trend: str):
    """What is worse about a quarrel is more of it."""
    reading = read_text(f"The drought has {verb} the rift between Marlen and Ostrava.")

    assert [trend] == [c.content.trend for c in reading.claims if isinstance(c.content, Relation)]


def test_for_years_is_nothing_that_is_fought_for(read_text):
    """Who has fought somebody for years fights him and seeks nothing."""
    assert {"fights"} == {kind for kind, *_ in ties(read_text("Marlen has fought the Tide Front for three years."))}


def test_those_who_coordinate_their_operations_fight_others(read_text):
    """Only what two have "with" each other is between those who share it."""
    found = ties(read_text("Hamas and the Houthis coordinate their operations."))

    assert not [each for each in found if each[0] == "fights"]


@pytest.fixture
def tie_status(read_text):
    """A function from a text and a kind to polarity and modality of the ties of this kind."""

    def read(text: str, kind: str) -> list[tuple[str, str]]:
        found = (c for c in read_text(text).claims if isinstance(c.content, Relation) and c.content.kind == kind)
        return [(claim.status.polarity, claim.status.modality) for claim in found]

    return read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen is not at war with Ostrava.", "fights"),
        ("Marlen is no longer at war with Ostrava.", "fights"),
        ("The Tide Front is not in control of the town of Velda.", "controls"),
        ("The port is not under the control of the Tide Front.", "controls"),
        ("Marlen is not under Ostravan sanctions.", "sanctions"),
        ("Marlen has never been at odds with Ostrava.", "opposes"),
        ("Marlen does not have an embassy in Ostrava.", "represented_in"),
        ("Marlen lacks influence in Ostrava.", "influences"),
        ("Marlen lacks missiles.", "has_capability"),
        ("Doru Halm resigned as head of the Tide Front.", "leads"),
        ("Doru Halm was replaced as leader of the Tide Front.", "leads"),
        ("The council sacked Doru Halm as commander of the Tide Front.", "leads"),
    ],
)
def test_state_that_is_denied_and_office_that_is_left_are_no_more(tie_status, text: str, kind: str):
    """Who is not at war fights nobody, and whoever resigned as head leads nobody."""
    assert {polarity for polarity, _ in tie_status(text, kind)} == {"-"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen is at war with Ostrava.", "fights"),
        ("The port is under the control of the Tide Front.", "controls"),
        ("Doru Halm served as leader of the Tide Front.", "leads"),
    ],
)
def test_state_that_is_told_holds(tie_status, text: str, kind: str):
    """The same states without a denial, and an office that nobody left, hold."""
    assert tie_status(text, kind) == [("+", "asserted")]


def test_state_that_may_come_is_possible(tie_status):
    """A modal on the copula bears on the state."""
    assert tie_status("Marlen may soon be at war with Ostrava.", "fights") == [("+", "possible")]


@pytest.mark.parametrize(
    "text",
    [
        "Marlen was once allied with Ostrava.",
        "Marlen was once an ally of Ostrava.",
        "Doru Halm, who once led the Tide Front, spoke.",
        "Marlen used to fund the Tide Front.",
        "Doru Halm is the ambassador to Ostrava.",
    ],
)
def test_what_was_once_and_an_envoy_to_somebody_tie_nobody(read_text, text: str):
    """What was so once ties nobody now, and an envoy stands for who sent him."""
    assert not ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pro-Norwegian militia entered Ostrava.", ("aligned_with", ("pro-Norwegian militia",), ("Norwegian",))),
        ("The anti-Norwegian militia entered Ostrava.", ("opposes", ("anti-Norwegian militia",), ("Norwegian",))),
        ("Ostrava is part of Norway.", ("part_of", ("Ostrava",), ("Norway",))),
        ("Ostrava is a town in Norway.", ("located_in", ("Ostrava",), ("Norway",))),
        ("Ostrava is a province of Norway.", ("part_of", ("Ostrava",), ("Norway",))),
        ("Marlen is under pressure from Norway.", ("pressures", ("Norway",), ("Marlen",))),
        ("Doru Halm is one of the founders of the Tide Front.", ("founded", ("Doru Halm",), ("Tide Front",))),
        ("Marlen is one of Norway's closest allies.", ("allied_with", ("Marlen",), ("Norway",))),
        ("The Tide Front has twelve seats in parliament.", ("represented_in", ("Tide Front",), ("parliament",))),
        ("The Tide Front has a majority in the council.", ("dominates", ("Tide Front",), ("council",))),
        ("Most of Norway's grain goes to Marlen.", ("exports_to", ("Norway",), ("Marlen",))),
        ("Norway supplies half of Marlen's gas.", ("exports_to", ("Norway",), ("Marlen",))),
        ("The Tide Front is active in Norway.", ("present_in", ("Tide Front",), ("Norway",))),
        ("The Tide Front acts as Norway's proxy.", ("sponsors", ("Norway",), ("Tide Front",))),
        ("Doru Halm is married to Sana Veld.", ("related_to", ("Doru Halm",), ("Sana Veld",))),
    ],
)
def test_plain_words_for_a_tie_tell_of_it(read_text, text: str, expected: tuple):
    """Being for or against somebody, part of a land, one of several, active or under pressure is a tie."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway's grain went to Marlen on Monday.", "exports_to"),
        ("The Tide Front is active in the Reform Party.", "present_in"),
        ("The problem lies in Norway.", "located_in"),
        ("The anti-corruption party won in Norway.", "opposes"),
        ("Soldiers guard the border with Norway.", "borders"),
        ("Doru Halm is one of the judges.", "leads"),
    ],
)
def test_like_words_for_deeds_and_things_tell_of_no_tie(read_text, text: str, kind: str):
    """Grain that went once, problems that lie in a land and soldiers at a border are no such ties."""
    assert kind not in {found for found, _, _ in ties(read_text(text))}


def test_closed_border_is_a_border_all_the_same(read_text):
    """What is done to a border moves no tie."""
    found = [c.content for c in read_text("Marlen closed its border with Norway.").claims]
    assert [tie.trend for tie in found if isinstance(tie, Relation) and tie.kind == "borders"] == [None]


@pytest.mark.parametrize("deed", ["ordered the arrest of", "demanded the release of"])
def test_whoever_is_to_be_arrested_holds_his_office_all_the_same(read_text, deed: str):
    """What is wanted is the arrest, and not that somebody should have founded the league."""
    reading = read_text(f"The emir {deed} the founder of the Dune League, Idris Oud.")
    [founded] = [c for c in reading.claims if getattr(c.content, "kind", "") == "founded"]

    assert "asserted" == founded.status.modality
