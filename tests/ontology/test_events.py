"""Event types, CAMEO codes and contexts obey PLOVER and its corrections."""

import pytest

from dragoman.ontology import load_ontology

ONTOLOGY = load_ontology()


def test_sixteen_types():
    """The types are the 16 of PLOVER, and FIGHT is not one of them."""
    expected = {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    }  # fmt: skip

    assert expected == set(ONTOLOGY.event_types)


@pytest.mark.parametrize(
    ("code", "event_type"),
    [
        ("0813", "RETREAT"),
        ("0814", "RETREAT"),
        ("0811", "CONCEDE"),
        ("084", "RETREAT"),
        ("163", "COERCE"),
        ("191", "COERCE"),
        ("192", "COERCE"),
        ("175", "ASSAULT"),
        ("1712", "ASSAULT"),
        ("20", "ASSAULT"),
        ("201", "ASSAULT"),
        ("09", "ACCUSE"),
        ("161", "SANCTION"),
    ],
)
def test_codes_that_leave_their_root(code: str, event_type: str):
    """A code goes to the type its meaning asks for, even where its root goes elsewhere."""
    assert event_type == ONTOLOGY.cameo[code].type


def test_sanction_is_material_conflict():
    """SANCTION is quad 4, whatever the manual's numeric table says."""
    assert 4 == ONTOLOGY.event_types["SANCTION"].quad


def test_accuse_is_negative():
    """ACCUSE has the minus sign that the manual lost."""
    assert -3.0 == ONTOLOGY.event_types["ACCUSE"].score


def test_quads_partition_the_types():
    """Three or four types stand in each of verbal and material cooperation and conflict."""
    quads = sorted((kind.quad, name) for name, kind in ONTOLOGY.event_types.items())

    assert [1] * 4 + [2] * 3 + [3] * 4 + [4] * 5 == [quad for quad, _ in quads]


@pytest.mark.parametrize(
    ("name", "told"),
    [("AGREE", (True, True)), ("AID", (True, False)), ("ACCUSE", (False, True)), ("ASSAULT", (False, False))],
)
def test_a_quad_tells_side_and_manner(name: str, told: tuple[bool, bool]):
    """Quads 1 and 2 are cooperation, 1 and 3 are words."""
    kind = ONTOLOGY.event_types[name]

    assert told == (kind.is_friendly, kind.is_spoken)


def test_score_signs_follow_the_quad():
    """Scores are positive in quads 1 and 2, negative in 4, and never positive in 3."""
    wrong = [
        name
        for name, kind in ONTOLOGY.event_types.items()
        if (kind.score > 0) != (kind.quad in {1, 2}) or (kind.quad == 4 and kind.score >= 0)
    ]

    assert [] == wrong


def test_goldstein_is_that_of_the_first_root():
    """A type carries the Goldstein value of its first CAMEO root."""
    wrong = [
        name
        for name, kind in ONTOLOGY.event_types.items()
        if kind.goldstein != ONTOLOGY.cameo[kind.cameo_roots[0]].goldstein
    ]

    assert [] == wrong


def test_goldstein_sign_follows_the_quad():
    """A cooperative code never has a negative Goldstein value, a hostile one never a positive one."""
    wrong = [
        code.id
        for code in ONTOLOGY.cameo.values()
        if (code.goldstein < 0) != (ONTOLOGY.event_types[code.type].quad in {3, 4})
    ]

    assert [] == wrong


def test_modes_and_codes_agree():
    """A code stands under a mode exactly when it names that mode."""
    from_types = {
        (kind.id, mode.id, code) for kind in ONTOLOGY.event_types.values() for mode in kind.modes for code in mode.cameo
    }
    from_codes = {(code.type, code.mode, code.id) for code in ONTOLOGY.cameo.values() if code.mode is not None}

    assert from_codes == from_types


def test_modes_are_unique_in_their_type():
    """No type lists a mode twice."""
    wrong = [
        name for name, kind in ONTOLOGY.event_types.items() if len({mode.id for mode in kind.modes}) != len(kind.modes)
    ]

    assert [] == wrong


def test_every_code_has_its_root():
    """Every code of three or four digits has its two-digit root in the table; 01 and 02 are left out."""
    roots = {f"{number:02}" for number in range(3, 21)}

    assert roots == {code[:2] for code in ONTOLOGY.cameo}
    assert roots <= set(ONTOLOGY.cameo)


def test_either_order_is_honest_in_talks_and_joint_work():
    """Only talks, agreements and joint work read the same from either side."""
    symmetric = {name for name, kind in ONTOLOGY.event_types.items() if kind.symmetric}

    assert {"CONSULT", "AGREE", "COOPERATE"} == symmetric


def test_contexts():
    """There are 37 contexts, each with a definition."""
    assert 37 == len([context for context in ONTOLOGY.contexts.values() if context.definition])
