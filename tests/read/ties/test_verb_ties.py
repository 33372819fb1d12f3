"""Words of standing ties in the ways they are used: stakes, chairs, squeezes, grids."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doru Halm lectures at the Tide Institute.", ("member_of", ("Doru Halm",), ("Tide Institute",))),
        ("Doru Halm, treasurer of the Tide Front, spoke.", ("member_of", ("Doru Halm",), ("Tide Front",))),
        ("Marlen holds a stake in the Harbour Bank.", ("owns", ("Marlen",), ("Harbour Bank",))),
        ("Marlen has an army.", ("has_capability", ("Marlen",), ("an army",))),
        ("Marlen squeezes Ostrava.", ("pressures", ("Marlen",), ("Ostrava",))),
        ("The power lines of Marlen are knitted into Ostrava.", ("integrated_into", ("Marlen",), ("Ostrava",))),
        ("Doru Halm has the ear of the Tide Front.", ("influences", ("Doru Halm",), ("Tide Front",))),
        ("Marlen owns shares in the Harbour Bank.", ("owns", ("Marlen",), ("Harbour Bank",))),
        ("Doru Halm edits the Harbour Gazette.", ("directs", ("Doru Halm",), ("Harbour Gazette",))),
        ("The agency reports to the police.", ("directs", ("police",), ("agency",))),
        ("Sana Veld sponsored the militia.", ("sponsors", ("Sana Veld",), ("militia",))),
        ("Growers hate Ostrava.", ("hostile_to", ("Growers",), ("Ostrava",))),
        ("Doru Halm heads Ostrava's chess club.", ("leads", ("Doru Halm",), ("Ostrava's chess club",))),
        ("Sana Veld led the militia to storm the port.", ("leads", ("Sana Veld",), ("militia",))),
        ("General Orm commanded the fleet to shell Ostrava.", ("leads", ("Orm",), ("fleet",))),
        ("Marlen leads the mission to disarm the rebels.", ("leads", ("Marlen",), ("mission",))),
        ("Sana Veld hates the militia.", ("hostile_to", ("Sana Veld",), ("militia",))),
        ("Marlen is caught between Ostrava and Norway.", ("balances_between", ("Marlen",), ("Norway", "Ostrava"))),
        ("Sana Veld met the Tide Institute, a body financed by Marlen.", ("funds", ("Marlen",), ("Tide Institute",))),
        ("The Tide Institute quarrels with a body financed by Marlen.", ("funds", ("Marlen",), ("a body",))),
        ("Marlen works together with Ostrava against thieves.", ("cooperates_with", ("Marlen",), ("Ostrava",))),
        ("The valley lies between Ostrava and Norway.", ("borders", ("valley",), ("Norway", "Ostrava"))),
    ],
)
def test_stakes_chairs_squeezes_and_grids_tie(read_text, text: str, expected: tuple):
    """Who lectures where, keeps whose books, holds a stake, has an army or squeezes whom is a tie."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen holds shares in the Harbour Assembly.", "owns"),
        ("Marlen has a stake in the Harbour Bank.", "owns"),
        ("Marlen holds a stake in peace.", "owns"),
        ("Doru Halm lectures at night.", "member_of"),
        ("Marlen squeezes Ostrava's oranges.", "pressures"),
        ("Marlen has Ostrava's army on its border.", "has_capability"),
        ("The women of Marlen knit scarves in Ostrava.", "integrated_into"),
        ("Doru Halm edits books on the Harbour Gazette.", "directs"),
        ("The agency reported to the police that rebels had burned two barns.", "directs"),
        ("Sana Veld sponsored the bill.", "sponsors"),
        ("Growers hate rain.", "hostile_to"),
        ("Ostrava's doubts led Marlen to leave the league.", "leads"),
        ("The drought, which led growers to leave Ostrava, is over.", "leads"),
        ("Marlen shut the port. This led Ostrava to send ships.", "leads"),
        ("Growers hate Ostrava's winters.", "hostile_to"),
        ("Doru Halm wrote with a pen.", "writes_for"),
        ("The road is caught between Ostrava and Norway.", "balances_between"),
        ("The truth lies between Ostrava and Norway.", "borders"),
        ("Ferries go between Ostrava and Norway.", "mediates_between"),
    ],
)
def test_like_words_of_everyday_life_tie_nobody(read_text, text: str, kind: str):
    """Knitted scarves, pens, oranges, hated rain and a truth between two are no ties of anybody."""
    assert kind not in {found for found, _, _ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velda financed the siege of Ostrel.", set()),
        ("Velda supported the blockade of Ostrel.", set()),
        ("Velda watched the siege of Ostrel.", set()),
        ("Velda financed the army of Ostrel.", {("funds", ("Velda",), ("army of Ostrel",))}),
        ("Velda tightened the siege of Ostrel.", {("blockades", ("Velda",), ("Ostrel",))}),
        (
            "Velda funded Marlen's siege of Ostrel.",
            {("funds", ("Velda",), ("Marlen",)), ("blockades", ("Marlen",), ("Ostrel",))},
        ),
    ],
)
def test_who_backs_harm_is_tied_to_who_does_it(read_text, text: str, expected: set):
    """Who pays for a siege, praises or watches it lays none, and is no friend of those who suffer it."""
    assert expected == ties(read_text(text))


def test_who_joins_another_in_a_deed_is_no_member_of_his(read_text):
    """Whoever joins others in voting only votes as they do."""
    assert not [t for t in ties(read_text("Velda joined the League in voting against Marlen.")) if t[0] == "member_of"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bishop married Olan Reke to Sira Tal in May.", ("related_to", ("Olan Reke",), ("Sira Tal",))),
        ("Olan Reke married Sira Tal.", ("related_to", ("Olan Reke",), ("Sira Tal",))),
        ("Olan Reke was married to Sira Tal by a bishop.", ("related_to", ("Olan Reke",), ("Sira Tal",))),
        ("Marlen is against the pact.", ("opposes", ("Marlen",), ("pact",))),
        ("Marlen is in favour of the pact with Ostrava.", ("supports", ("Marlen",), ("pact with Ostrava",))),
        ("Marlen opposes closer ties with Ostrava.", ("opposes", ("Marlen",), ("closer ties with Ostrava",))),
        ("Marlen opposes Ostrava's raid on Sarn.", ("opposes", ("Marlen",), ("Ostrava",))),
        ("The Rural Guild won four seats in parliament.", ("represented_in", ("Rural Guild",), ("parliament",))),
    ],
)
def test_sides_are_those_whom_the_verb_names(read_text, text: str, expected: tuple):
    """A bishop marries two others, and who is against a pact with somebody is not thereby against him."""
    found = {tie for tie in ties(read_text(text)) if tie[0] == expected[0]}

    assert {expected} == found


@pytest.mark.parametrize(
    "text",
    [
        "The general took a seat in the front row of the hall.",
        "The vote was against Marlen.",
        "Marlen was in favour with the king.",
    ],
)
def test_a_chair_a_vote_and_good_graces_tie_nobody(read_text, text: str):
    """Who sits down, what was voted and who is in favour with somebody tell of no tie."""
    assert set() == ties(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tom Rigg enjoys the trust of the Guild Front.",
        "Tom Rigg has the confidence of the Guild Front.",
        "Tom Rigg enjoys the support of the Guild Front.",
    ],
)
def test_whose_trust_somebody_enjoys_backs_him(read_text, text: str):
    """Who gives his trust is at one side, who has it at the other."""
    assert ("supports", ("Guild Front",), ("Tom Rigg",)) in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marlen controls four of the country's nine districts.",
            ("controls", ("Marlen",), ("four of the country's nine districts",)),
        ),
        ("The army occupies the northern wells.", ("occupies", ("army",), ("northern wells",))),
        ("Doru Halm presides over the Tide League.", ("leads", ("Doru Halm",), ("Tide League",))),
        ("Doru Halm sits on the harbour board.", ("member_of", ("Doru Halm",), ("harbour board",))),
        ("The Tide Front sits in the ruling coalition.", ("member_of", ("Tide Front",), ("ruling coalition",))),
        ("Seven parties sit in the parliament.", ("represented_in", ("Seven parties",), ("parliament",))),
        ("Marlen lives on the tolls.", ("depends_on", ("Marlen",), ("tolls",))),
        ("Three thrones belong to the Alliance.", ("member_of", ("Three thrones",), ("Alliance",))),
        ("Three of the mayors belong to the Tide Front.", ("member_of", ("Three of the mayors",), ("Tide Front",))),
        ("Nine cooperatives make up the Tide League.", ("member_of", ("Nine cooperatives",), ("Tide League",))),
        ("Doru Halm took Orland out of the Tide League.", ("member_of", ("Orland",), ("Tide League",))),
        (
            "Sana Veld contributes a column to the Harbour Gazette.",
            ("writes_for", ("Sana Veld",), ("Harbour Gazette",)),
        ),
    ],
)
def test_ground_seats_and_belonging_tie(read_text, text: str, expected: tuple):
    """Who holds ground holds the whole phrase, who sits on a board is of it, and members belong to an alliance."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Marlen controls four of the country's nine districts.", ("controls", ("Marlen",), ("country",))),
        ("The council occupies a former merchant's house.", ("occupies", ("council",), ("merchant",))),
        ("Three trucks belong to the Tide Front.", ("member_of", ("Three trucks",), ("Tide Front",))),
        ("Doru Halm took Marlen out of the Tide League.", ("controls", ("Doru Halm",), ("Marlen",))),
        ("Sana Veld commands the loyalty of the Tide Front.", ("leads", ("Sana Veld",), ("loyalty",))),
        ("The fishers live on the island.", ("depends_on", ("fishers",), ("island",))),
        ("The minister sold licences to Marlen.", ("exports_to", ("minister",), ("Marlen",))),
        ("Mayor Halm belongs to no political family.", ("owns", ("no political family",), ("Halm",))),
    ],
)
def test_owners_of_ground_and_things_stay_out_of_ties(read_text, text: str, unwanted: tuple):
    """Who holds a country's districts does not hold the country, and trucks are no members of anybody."""
    assert unwanted not in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president rules Marlen.", "leads"),
        ("The Tide Party governs Marlen.", "controls"),
        ("The judge ruled the strike unlawful.", None),
    ],
)
def test_persons_lead_what_parties_control(read_text, text: str, kind: str | None):
    """A person who rules a land leads it; a party that governs it controls it."""
    assert kind == next((each for each, *_ in ties(read_text(text))), None)


def test_what_is_sold_by_nobody_named_sells_nothing(read_text):
    """A thing is no exporter of itself."""
    assert not ties(read_text("Grazing land is sold to firms of Ostrava."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen provides shelter to the rebels.", ("hosts", ("Marlen",), ("rebels",))),
        ("The navy of Norway patrols the strait.", ("guards", ("navy of Norway",), ("strait",))),
        ("Norway has garrisoned the island since 2030.", ("present_in", ("Norway",), ("island",))),
        ("The kingdom lies between Norway and Turkey.", ("borders", ("kingdom",), ("Norway", "Turkey"))),
        (
            "The bishop carries messages between Norway and Turkey.",
            ("mediates_between", ("bishop",), ("Norway", "Turkey")),
        ),
        ("The Tide Party has sided with Norway.", ("aligned_with", ("Tide Party",), ("Norway",))),
        ("Norway stands by the Tide Party.", ("supports", ("Norway",), ("Tide Party",))),
        ("Marlen leans on Norway for its fuel.", ("depends_on", ("Marlen",), ("Norway",))),
        ("Norway has leaned on Turkey to cut its tolls.", ("pressures", ("Norway",), ("Turkey",))),
        ("The island belongs to Norway.", ("part_of", ("island",), ("Norway",))),
        ("The mine belongs to the Harbour Bank.", ("owns", ("Harbour Bank",), ("mine",))),
        (
            "The Tide Party holds 14 of the 90 seats in parliament.",
            ("represented_in", ("Tide Party",), ("parliament",)),
        ),
        ("Norway sells most of its timber to Turkey.", ("exports_to", ("Norway",), ("Turkey",))),
    ],
)
def test_plain_words_of_reports_tie(read_text, text: str, expected: tuple):
    """Each of these tells one tie in the words that a reporter uses for it."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide Front, a militia that guards the dam, spoke.", ("guards", ("Tide Front",), ("dam",))),
        ("The Tide Front, a militia armed by Norway, spoke.", ("arms", ("Norway",), ("Tide Front",))),
        ("The Tide Brothers, rebels whom Norway arms, spoke.", ("arms", ("Norway",), ("Tide Brothers",))),
        (
            "The Tide Front, a militia raised in Marl and paid by Norway, spoke.",
            ("funds", ("Norway",), ("Tide Front",)),
        ),
    ],
)
def test_a_clause_about_what_somebody_is_tells_of_him_by_name(read_text, text: str, expected: tuple):
    """What describes "a militia" after a name describes whoever has the name."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway, together with Turkey, closed the strait.", "cooperates_with"),
        ("Norway lobbied Turkey on Monday.", "pressures"),
        ("Norway rejects a proposal by Turkey.", "opposes"),
        ("Norway welcomes the decision of Turkey.", "supports"),
        ("Norway opposed the plan of Turkey in May.", "opposes"),
    ],
)
def test_what_is_done_once_is_no_tie(read_text, text: str, kind: str):
    """What is done once, and what is said of a plan or a decision, is an event."""
    assert kind not in {found for found, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sana Veld directs the Tide Institute.", {("leads", ("Sana Veld",), ("Tide Institute",))}),
        ("Norway has no army and a police force of 900.", {("has_capability", ("Norway",), ("no army",))}),
        ("Norway has an army and no navy.", {("has_capability", ("Norway",), ("an army",))}),
        ("The garrison has been doubled and given two howitzers.", set()),
        ("The army has lost control of the trade with Norway.", set()),
        ("The generals present themselves as defenders of Norway.", set()),
    ],
)
def test_each_is_tied_to_whom_the_words_tie_him(read_text, text: str, expected: set):
    """Guns give nothing, trade is no land, who presents himself as a thing need not be it, "no" bears on its own."""
    told = {tie for tie in ties(read_text(text)) if tie[0] != "trades_with"}

    assert expected == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is bound to Turkey by a defence pact.", {("allied_with", ("Norway",), ("Turkey",))}),
        ("Norway is tied to Turkey by a treaty.", {("linked_to", ("Norway",), ("Turkey",))}),
        ("The rebels are linked to Turkey by a prosecutor.", {("linked_to", ("rebels",), ("Turkey",))}),
        ("A prosecutor linked the rebels to Turkey.", {("linked_to", ("rebels",), ("Turkey",))}),
        ("Norway is linked to Turkey by a causeway.", set()),
        ("The mayor was tied to a chair by rebels.", set()),
        ("Norway is bound by the ruling.", set()),
        ("Norway took Turkey to court.", set()),
        ("Norway took the mayor of Tarsk to jail.", set()),
    ],
)
def test_who_is_linked_holds_the_tie_and_not_who_links(read_text, text: str, expected: set):
    """A pact or a prosecutor that links somebody to another holds no tie; to take somebody somewhere is none."""
    assert expected == ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels are backed by tanks.", set()),
        ("The rebels, backed by heavy artillery fire, advanced.", set()),
        ("The rebels are backed by shipowners.", {("supports", ("shipowners",), ("rebels",))}),
        ("The rebels are backed by Varnian tanks.", {("sponsors", ("Varnian",), ("rebels",))}),
    ],
)
def test_means_back_nobody_by_themselves(read_text, text: str, told: set):
    """Tanks and fire by which somebody is backed are whoever's they are, else nobody's."""
    assert told == ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doru Halm took command of the Tide Brigade in May.", ("leads", ("Doru Halm",), ("Tide Brigade",))),
        ("Marlen took over the presidency of the Tide League.", ("leads", ("Marlen",), ("Tide League",))),
        (
            "The two kingdoms have quarrelled over a well for years.",
            ("hostile_to", ("two kingdoms",), ("two kingdoms",)),
        ),
        ("Marlen has been feuding with Ostrava for years.", ("hostile_to", ("Marlen",), ("Ostrava",))),
        (
            "Marlen built a hut on a sandbank that Ostrava claims.",
            ("claims_territory_of", ("Ostrava",), ("a sandbank",)),
        ),
        (
            "Doru Halm mediates in the dispute between Marlen and Velda.",
            ("mediates_between", ("Doru Halm",), ("Marlen", "Velda")),
        ),
    ],
)
def test_verbs_of_offices_quarrels_and_claims_tell_of_ties(read_text, text: str, expected: tuple):
    """To take over an office is to lead, and who quarrels does so with others or with each other."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Doru Halm took the lead.",
        "Two senators quarrelled on Monday.",
        "Two federations threatened to strike.",
        "Doru Halm lays claim to the throne of Velda.",
        "Doru Halm acts as a guide for the Tide Front.",
    ],
)
def test_single_quarrels_threats_and_claims_to_a_throne_tie_nobody(read_text, text: str):
    """A quarrel on one day is a deed, a threat is to others, a throne is no land, and a guide speaks for nobody."""
    assert set() == ties(read_text(text))


@pytest.mark.parametrize("deed", ["embargo on Ostrava", "boycott of the fair"])
def test_who_joins_others_in_a_deed_is_no_member_of_theirs(read_text, deed: str):
    """An embargo is shared in, and a league is entered."""
    joined = ("member_of", ("Marlen",), ("Tide League",))

    assert joined not in ties(read_text(f"Marlen joined the Tide League's {deed}."))
    assert joined in ties(read_text("Marlen joined the Tide League."))
