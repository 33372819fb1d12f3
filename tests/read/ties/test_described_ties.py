"""Nouns that say what somebody is, and to whom."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide League, of which Marlen is a founding member, met.", ("member_of", ("Marlen",), ("Tide League",))),
        (
            "The Tide Convention, to which Marlen is a party, forbids it.",
            ("member_of", ("Marlen",), ("Tide Convention",)),
        ),
        ("Orland is a party to the Reed Convention.", ("member_of", ("Orland",), ("Reed Convention",))),
        ("Marlen, a member of the Tide Pact, spoke.", ("member_of", ("Marlen",), ("Tide Pact",))),
        (
            "The coordinator of the Tide Network spoke.",
            ("leads", ("coordinator of the Tide Network",), ("Tide Network",)),
        ),
        ("Sana Veld, a childhood friend of Doru Halm, spoke.", ("connected_to", ("Sana Veld",), ("Doru Halm",))),
    ],
)
def test_memberships_are_read_across_clauses(read_text, text: str, expected: tuple):
    """Who is a member of what the clause hangs on, or a party to a convention, belongs to it."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Relations between the two neighbours are good.", "borders"),
        ("Trade between the neighbours grew.", "borders"),
    ],
)
def test_two_neighbours_are_so_to_each_other(read_text, text: str, kind: str):
    """Two neighbours whom somebody speaks of border on each other."""
    assert kind in {each for each, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two neighbours built reactors.", "borders"),
        ("The neighbours complained.", "borders"),
        ("Two brothers founded the brewery.", "related_to"),
        ("Doru Halm is a member of the public.", "member_of"),
        ("His friends say so.", "connected_to"),
    ],
)
def test_nouns_without_sides_tell_of_no_tie(read_text, text: str, kind: str):
    """Neighbours of nobody named, and friends who only speak, are in no tie."""
    assert kind not in {each for each, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen is home to a naval base of Norway.", ("hosts", ("Marlen",), ("a naval base of Norway",))),
        ("Marlen is a signatory to the Harbour Treaty.", ("member_of", ("Marlen",), ("Harbour Treaty",))),
        ("Sana Veld is the candidate of the Tide Party.", ("represents", ("Sana Veld",), ("Tide Party",))),
        ("The channel is the mouthpiece of the Tide Party.", ("represents", ("channel",), ("Tide Party",))),
        ("Doru Halm, Sana Veld's challenger, spoke.", ("rivals", ("Doru Halm",), ("Sana Veld",))),
        ("Critics of the bishop marched.", ("opposes", ("Critics of the bishop",), ("bishop",))),
    ],
)
def test_what_somebody_is_called_ties_him(read_text, text: str, expected: tuple):
    """A host, a signatory, a candidate, a mouthpiece, a challenger and critics are so to whom their words name."""
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
    ],
)
def test_titles_and_offices_are_no_ties(read_text, text: str, kind: str):
    """A land's adjective, a title, a number and an office say nothing of who is whose."""
    assert kind not in {found for found, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lawyer for Emil Karoly said his client condemned the bombing.", set()),
        ("The emir armed his client.", {"sponsors"}),
    ],
)
def test_whom_a_lawyer_acts_for_is_nobody_s_proxy(read_text, text: str, told: set[str]):
    """A client of those who speak for him is sponsored by nobody."""
    assert told == {kind for kind, _, _ in ties(read_text(text)) if kind == "sponsors"}


def test_another_s_people_are_no_part_of_a_body(read_text):
    """Beside "the party's wing", "and the army's officers" are the army's."""
    found = ties(read_text("The party's youth wing and the army's officers want a vote."))

    assert {("part_of", ("party's youth wing",), ("party",))} == {tie for tie in found if tie[0] == "part_of"}


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Velda's chief of staff, Pavel Dren, left.", False),
        ("Velda's leader, Pavel Dren, left.", True),
    ],
)
def test_a_chief_of_staff_leads_no_land(read_text, text: str, leads):
    """What a chief is of is what he heads."""
    assert leads == (("leads", ("Pavel Dren",), ("Velda",)) in ties(read_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Juveti investor, Arno Dahl, bought the steelworks.", set()),
        (
            "Arno Dahl, an investor in Norway, bought the steelworks.",
            {("invests_in", ("Arno Dahl",), ("Norway",))},
        ),
    ],
)
def test_where_an_investor_is_from_is_not_where_he_invests(read_text, text: str, expected: set):
    """A land's adjective before "investor" says where he is from."""
    assert expected == ties(read_text(text))


def test_the_first_of_two_names_before_envoys_is_no_envoy_of_the_other(read_text):
    """Two lands that send envoys each send their own."""
    assert set() == ties(read_text("The president met Kethi and Ilvari envoys."))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Varnia's premier, Anton Vesk, met miners.", {"leads"}),
        ("Varnia's deputy premier, Anton Vesk, met miners.", set()),
        ("Varnia's vice-president, Anton Vesk, met miners.", set()),
        ("The Tide Party's deputy leader, Anton Vesk, met miners.", {"member_of"}),
        ("Varnia's secretary of state, Anton Vesk, met miners.", set()),
        ("Varnia's head of state, Anton Vesk, met miners.", {"leads"}),
    ],
)
def test_whoever_stands_next_to_a_leader_leads_nobody(read_text, text: str, kinds: set[str]):
    """A deputy belongs to the body that another leads; a secretary of state heads no state."""
    assert kinds == {kind for kind, _, _ in ties(read_text(text))}


def test_a_secretary_general_leads_a_union(read_text):
    """An office of two words with a hyphen is one word, whoever holds it."""
    told = ties(read_text("The secretary-general of the Coastal Union, Anton Vesk, met miners."))

    assert {("leads", ("secretary-general of the Coastal Union",), ("Coastal Union",))} == told


@pytest.mark.parametrize(
    "text",
    [
        "Sana Veld is a mediator in the talks between Marlen and Ostrava.",
        "Sana Veld has a role as mediator between Marlen and Ostrava.",
        "Sana Veld resumed her role as mediator between Marlen and Ostrava.",
    ],
)
def test_those_in_talks_are_mediated_between(read_text, text: str):
    """Those between whom the talks are stand on the sides of whoever mediates in them."""
    assert ("Marlen", "Ostrava") in {t for kind, _, t in ties(read_text(text)) if kind == "mediates_between"}


def test_a_land_that_no_list_knows_has_a_neighbour(read_text):
    """What "its" stands for may border on another, whatever sort of name it was guessed to be."""
    found = ties(read_text("Tolmar and its neighbour Karsk signed the pact."))

    assert ("borders", ("Karsk",), ("its",)) in found
