"""States, their organs, and the actors known by name."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from dragoman.ontology import ActorEntry, NameRow, load_ontology

ONTOLOGY = load_ontology()
STATES = [actor for actor in ONTOLOGY.actors.values() if actor.kinds == ("state",)]


def rows_of(surface: str) -> list[NameRow]:
    """The rows of one surface."""
    return [row for row in ONTOLOGY.names if row.surface == surface]


def actor_of(surface: str) -> str:
    """The one actor of an unambiguous surface."""
    (row,) = rows_of(surface)
    return row.actor


def test_members_of_the_united_nations_and_five_more():
    """193 members of the United Nations and five that are spoken of as states are listed."""
    assert 198 == len(STATES)
    assert {"PSE", "XKX", "TWN", "VAT", "ESH"} <= {state.id for state in STATES}


def test_state_ids_have_three_letters():
    """A state's id is three capital letters, and it is its own country."""
    assert [] == [state.id for state in STATES if not re.fullmatch("[A-Z]{3}", state.id) or state.country != state.id]


def test_every_state_has_its_organs():
    """Each state has a government, a parliament, armed forces and a people."""
    organs = [f"{state.id}{suffix}" for state in STATES for suffix in (".GOV", ".PARL", ".MIL", "~people")]

    assert [] == [organ for organ in organs if organ not in ONTOLOGY.actors]


def test_no_two_actors_share_a_sure_name():
    """A surface of several actors is ambiguous in all of them."""
    sharers = defaultdict(list)
    for row in ONTOLOGY.names:
        sharers[row.surface].append(row)

    assert [] == [key for key, rows in sharers.items() if len(rows) > 1 and not all(row.ambiguous for row in rows)]


def test_names_are_sorted():
    """Rows come by surface, then actor, so that a build never depends on file order."""
    assert sorted(ONTOLOGY.names, key=lambda row: (row.surface, row.actor)) == list(ONTOLOGY.names)


def test_names_are_plain():
    """Names hold straight quotes and single blanks, as texts do once they are folded."""
    assert [] == [row.surface for row in ONTOLOGY.names if re.search("[‘’“”]|  ", row.surface)]


def test_ids_are_slugs():
    """Ids are slugs or made from a state's id: its organs, its people, its cities."""
    pattern = r"[a-z0-9_]+|[A-Z]{3}(\.(GOV|PARL|MIL|PRES|PM|KING)|~[a-z-]+)?"

    assert [] == [key for key in ONTOLOGY.actors if not re.fullmatch(pattern, key)]


@pytest.mark.parametrize(
    ("surface", "kind", "actor"),
    [
        ("Iran", "name", "IRN"),
        ("Iranian", "adjective", "IRN"),
        ("Iranians", "name", "IRN~people"),
        ("Tehran", "metonym", "IRN.GOV"),
        ("Kremlin", "metonym", "RUS.GOV"),
        ("Downing Street", "metonym", "GBR.GOV"),
        ("Tel Aviv", "metonym", "ISR.GOV"),
        ("Jerusalem", "metonym", "ISR.GOV"),
        ("Knesset", "name", "ISR.PARL"),
        ("Palestinian Authority", "name", "PSE.GOV"),
        ("Houthi", "adjective", "houthis"),
    ],
)
def test_forms_of_names(surface: str, kind: str, actor: str):
    """Names, adjectives and places that stand for a government are told apart."""
    assert [NameRow(surface, kind, actor, ambiguous=False)] == rows_of(surface)


@pytest.mark.parametrize(
    ("surfaces", "actor"),
    [
        (("Kataib Hezbollah", "Kata'ib Hezbollah", "Kataeb Hezbollah"), "kataib_hezbollah"),
        (("Hezbollah", "Hizbullah", "Hizballah"), "hezbollah"),
        (("Harakat Hezbollah al-Nujaba", "Nujaba"), "nujaba"),
        (("Kataeb Party", "Phalange"), "kataeb_party"),
        (("Asa'ib Ahl al-Haq", "Asaib Ahl al-Haq", "AAH"), "aah"),
        (("Houthis", "Ansar Allah", "Ansarallah"), "houthis"),
        (("Ansar Allah al-Awfiya",), "ansar_allah_awfiya"),
        (("Islamic State", "ISIS", "ISIL", "Daesh"), "isis"),
        (("Popular Mobilization Forces", "Hashd al-Shaabi", "PMF"), "pmf"),
        (("Fatah",), "fatah"),
        (("Fatah Alliance",), "fatah_alliance"),
        (("South Sudan",), "SSD"),
        (("North Korea", "DPRK"), "PRK"),
        (("Nigerien",), "NER"),
        (("Nigerian",), "NGA"),
    ],
)
def test_names_that_are_easily_confused(surfaces: tuple[str, ...], actor: str):
    """Every spelling leads to its own actor, never to one with a similar name."""
    assert {actor} == {actor_of(surface) for surface in surfaces}


@pytest.mark.parametrize(
    ("surface", "actors"),
    [
        ("Georgia", ["GEO"]),
        ("Congolese", ["COD", "COG"]),
        ("Brussels", ["BEL.GOV", "eu"]),
        ("Barzani", ["masoud_barzani", "masrour_barzani", "nechirvan_barzani"]),
    ],
)
def test_ambiguous_names(surface: str, actors: list[str]):
    """A surface that needs context says so, with everybody it may mean."""
    assert [(actor, True) for actor in actors] == [(row.actor, row.ambiguous) for row in rows_of(surface)]


def test_capital_with_the_states_own_name_is_no_metonym():
    """Where capital and state bear one name, the name means the state."""
    assert [NameRow("Singapore", "name", "SGP", ambiguous=False)] == rows_of("Singapore")


def test_members_are_written_into_both_ends():
    """A body's members know that they belong to it."""
    assert {"gcc", "arab_league", "opec", "gulf_states"} <= set(ONTOLOGY.actors["SAU"].member_of)
    assert "eu" not in ONTOLOGY.actors["GBR"].member_of


def test_wholes_never_turn_in_circles():
    """Following part_of from any actor comes to an end."""

    def depth(actor: ActorEntry, seen: frozenset[str] = frozenset()) -> bool:
        return actor.id not in seen and all(depth(ONTOLOGY.actors[whole], seen | {actor.id}) for whole in actor.part_of)

    assert [] == [actor.id for actor in ONTOLOGY.actors.values() if not depth(actor)]


def test_office_dates():
    """Dates of office are years, months or days, and nobody leaves before coming."""
    offices = [(actor.id, office) for actor in ONTOLOGY.actors.values() for office in actor.roles]
    dates = [(key, date) for key, office in offices for date in (office.since, office.until) if date is not None]

    assert [] == [key for key, date in dates if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date)]
    assert [] == [key for key, office in offices if office.since and office.until and office.since > office.until]


def test_one_president_at_a_time():
    """No two listed persons hold one presidency or premiership with overlapping days."""
    terms = defaultdict(list)
    for actor in ONTOLOGY.actors.values():
        for office in actor.roles:
            if re.fullmatch(r"[A-Z]{3}\.(PRES|PM|KING)", office.of) and office.since and "spokes" not in office.role:
                terms[office.of].append((office.since, office.until or "9999", actor.id, office.role))
    held = {key: sorted(term for term in terms[key] if "head" not in term[3]) for key in terms}

    assert [] == [
        (earlier, later)
        for listed in held.values()
        for earlier, later in pairwise(listed)
        if later[0] < earlier[1][: len(later[0])]
    ]


def test_persons_are_known_by_more_than_a_title():
    """Each person's full name has at least two words."""
    persons = [actor for actor in ONTOLOGY.actors.values() if actor.kinds[0] == "person"]

    assert [] == [actor.name for actor in persons if " " not in actor.name]


def test_media_can_be_named():
    """Well over a hundred outlets are listed, and each has a name to be found by."""
    media = [actor for actor in ONTOLOGY.actors.values() if "media" in actor.kinds]

    assert len(media) >= 120
    assert [] == [actor.id for actor in media if not actor.names]
