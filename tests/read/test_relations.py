"""Standing ties from verbs, nouns, adjectives, compounds and appositions."""

import pytest

from dragoman.records import Relation


def _ties(reading) -> set[tuple]:
    """Kind, holders and targets of each relation read, by the words of the roles."""
    return {
        (c.content.kind, _words(c.content.holder), _words(c.content.target))
        for c in reading.claims
        if isinstance(c.content, Relation)
    }


def _words(roles) -> tuple[str, ...]:
    return tuple(sorted(role.anchor.exact.removeprefix("the ").removeprefix("The ") for role in roles))


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
    assert expected in _ties(read_text(text))


def test_backed_compound_is_sponsorship(read_text):
    """“X-backed” before a group says that X sponsors the group."""
    kinds = {(kind, holder) for kind, holder, _ in _ties(read_text("A Marlen-backed militia entered Ostrava."))}

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
        ("Marlen remains Ostrava's main supplier.", ("arms", ("Marlen",), ("Ostrava",))),
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
    assert expected in _ties(read_text(text))


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
    assert told == (kind in {each for each, *_ in _ties(read_text(text))})


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
    kinds = {kind for kind, _, _ in _ties(read_text(text))}

    assert not kinds & {"claims_territory_of", "owes", "leads", "writes_for"}
