"""Ties that are over, or nobody's, by the words around them."""

import pytest

from dragoman.records import Reading, Relation


def held(reading: Reading) -> set[tuple[str, str]]:
    """Kind and polarity of each tie read."""
    return {(c.content.kind, c.status.polarity) for c in reading.claims if isinstance(c.content, Relation)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Doru Halm led the Tide Front until May.", "leads"),
        ("Doru Halm ran the Harbour Bank for nine years.", "leads"),
        ("Doru Halm, who commanded the Tide Guard until it was disbanded, died.", "leads"),
        ("Doru Halm commanded the Tide Guard before he was promoted.", "leads"),
        ("Sana Veld mediated between Marlen and Ostrava until May.", "mediates_between"),
    ],
)
def test_what_was_so_until_then_is_so_no_longer(read_text, text: str, kind: str):
    """Who led a body until May, or for nine years, in the simple past, leads it no longer."""
    assert {(kind, "-")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Doru Halm has led the Tide Front for nine years.",
        "Doru Halm has led the Tide Front since May.",
        "Doru Halm leads the Tide Front until the vote.",
        "Doru Halm led the Tide Front.",
    ],
)
def test_what_lasts_is_held(read_text, text: str):
    """Who has led a body for nine years leads it."""
    assert {("leads", "+")} == held(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen suspended its membership of the Tide League.", "member_of"),
        ("Marlen ended its alliance with Ostrava.", "allied_with"),
        ("Marlen broke off ties with Ostrava.", "connected_to"),
        ("Marlen lost control of Ostrava.", "controls"),
        ("Doru Halm lost the support of Sana Veld.", "supports"),
        ("Marlen lifted its sanctions on Ostrava.", "sanctions"),
    ],
)
def test_what_is_given_up_is_held_no_longer(read_text, text: str, kind: str):
    """Who suspended his membership, lifted his sanctions or lost somebody's support has them no longer."""
    assert (kind, "-") in held(read_text(text))


@pytest.mark.parametrize(
    "text",
    ["Marlen will end its alliance with Ostrava.", "Marlen did not end its alliance with Ostrava."],
)
def test_what_is_only_to_be_given_up_is_still_held(read_text, text: str):
    """An alliance that is to end, or did not, is there."""
    assert {("allied_with", "+")} == held(read_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Its last mayor, Doru Halm, lives in Ostrava.",
        "The commander of the Tide Guard, Doru Halm, has been replaced by his deputy.",
        "The president of the Tide League, Doru Halm, stepped down.",
    ],
)
def test_leaders_who_have_gone_lead_no_longer(read_text, text: str):
    """The last mayor, and a commander who has been replaced, lead no longer."""
    assert ("leads", "-") in held(read_text(text))


def test_body_that_began_as_a_wing_is_one_no_longer(read_text):
    """What began as the wing of a party has left it."""
    assert {("part_of", "-")} == held(read_text("The Harbour Watch began as a wing of the Tide Front."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three of the mayors belong to no party.", "member_of"),
        ("Doru Halm is a member of no faction.", "member_of"),
        ("Marlen is recognised by no state.", "recognises"),
        ("Marlen wants neither the purse nor the port.", "seeks"),
    ],
)
def test_tie_to_nobody_is_denied(read_text, text: str, kind: str):
    """Who belongs to no party is in none, and who is recognised by no state is not recognised."""
    assert {(kind, "-")} == held(read_text(text))


def test_whose_lawyers_speak_is_not_denied_by_neither(read_text):
    """Where neither a court nor a league spoke, the league's lawyers are its lawyers all the same."""
    text = "Neither the court nor the Tide League, whose lawyers met, spoke."

    assert ("represents", "-") not in held(read_text(text))


def test_denied_deed_leaves_neighbours_neighbours(read_text):
    """Who denies what he did in a neighbouring land lies beside it all the same."""
    assert ("borders", "+") in held(read_text("Orland denied arming rebels in neighbouring Marland."))


def test_neither_sides_chief_still_leads(read_text):
    """A chief whom neither side has named leads all the same."""
    assert ("leads", "-") not in held(read_text("Neither side's chief spoke."))


@pytest.mark.parametrize(
    "text",
    [
        "Marlen has not attacked Ostrava.",
        "Marlen has never bombed Ostrava.",
        "Marlen denied attacking Ostrava.",
        "Marlen had not fought Ostrava.",
    ],
)
def test_a_deed_not_done_denies_no_tie(read_text, text: str):
    """Who has not struck another is not said to be at peace with him."""
    assert not held(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen is not hostile to Ostrava.", "hostile_to"),
        ("Marlen is not allied with Ostrava.", "allied_with"),
        ("Marlen does not fight Ostrava.", "fights"),
        ("Marlen has not armed the Tide Front.", "arms"),
    ],
)
def test_a_tie_denied_by_its_own_words_is_denied(read_text, text: str, kind: str):
    """What the words for the tie itself deny stays denied."""
    assert (kind, "-") in held(read_text(text))
