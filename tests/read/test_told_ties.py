"""Ties in the plain words of reports, and deeds and titles that tell of none."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen is home to a naval base of Norway.", ("hosts", ("Marlen",), ("a naval base of Norway",))),
        ("Marlen provides shelter to the rebels.", ("hosts", ("Marlen",), ("rebels",))),
        ("Marlen is a signatory to the Harbour Treaty.", ("member_of", ("Marlen",), ("Harbour Treaty",))),
        ("Marlen and Norway have a defence pact.", ("allied_with", ("Marlen",), ("Norway",))),
        ("Sana Veld is the candidate of the Tide Party.", ("represents", ("Sana Veld",), ("Tide Party",))),
        ("The channel is the mouthpiece of the Tide Party.", ("represents", ("channel",), ("Tide Party",))),
        ("Doru Halm, Sana Veld's challenger, spoke.", ("rivals", ("Doru Halm",), ("Sana Veld",))),
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
        ("Critics of the bishop marched.", ("opposes", ("Critics of the bishop",), ("bishop",))),
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
        ("Norwegian donors have left the hall.", "funds"),
        ("A Norwegian lawyer spoke.", "represents"),
        ("Norwegian widows sang.", "related_to"),
        ("Norway spoke through its director.", "leads"),
        ("Norway's Third Brigade left.", "part_of"),
        ("Police searched the Tide Front's office.", "part_of"),
        ("Norway promised full cooperation with the inspectors of Turkey.", "cooperates_with"),
        ("Norway suspended joint patrols with Turkey.", "cooperates_with"),
        ("Norway, together with Turkey, closed the strait.", "cooperates_with"),
        ("Norway closed its embassy in Turkey.", "represented_in"),
        ("Relations between Norway and Turkey are tense.", "partner_of"),
        ("Norway lobbied Turkey on Monday.", "pressures"),
        ("Norway rejects a proposal by Turkey.", "opposes"),
        ("Norway welcomes the decision of Turkey.", "supports"),
        ("Norway opposed the plan of Turkey in May.", "opposes"),
    ],
)
def test_deeds_and_titles_are_no_ties(read_text, text: str, kind: str):
    """What is done once is an event; a land's adjective, a title and an office say nothing of who is whose."""
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
    "text",
    [
        "Norway has cordial relations with Turkey.",
        "Relations between Norway and Turkey are good.",
        "Relations between Norway and Turkey have improved.",
    ],
)
def test_good_relations_make_partners(read_text, text: str):
    """Relations that are called good, or grow, are a partnership."""
    assert ("partner_of", ("Norway",), ("Turkey",)) in ties(read_text(text))
