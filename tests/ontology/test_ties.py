"""Relation kinds and link types."""

from dragoman.ontology import load_ontology

ONTOLOGY = load_ontology()


def test_four_link_types_run():
    """Causes, enablers, means and motives run; the others are only shown."""
    assert {"causal", "enabling", "means", "motive"} == {
        name for name, kind in ONTOLOGY.link_types.items() if kind.runs
    }


def test_link_types_that_are_only_shown():
    """Purpose, setting, time, coincidence, evidence, share, detail and concession never run unasked."""
    shown = {name for name, kind in ONTOLOGY.link_types.items() if not kind.runs}

    assert {
        "purpose", "contextual", "temporal", "concurrent", "evidence", "part_of", "elaboration", "concession",
    } == shown  # fmt: skip


def test_symmetric_ties_have_one_role():
    """In a symmetric tie both ends have the same role."""
    wrong = [
        name
        for name, kind in ONTOLOGY.relation_kinds.items()
        if kind.symmetric and kind.holder_role != kind.target_role
    ]

    assert [] == wrong


def test_directed_ties_have_two_roles():
    """In a directed tie the two ends have different roles."""
    wrong = [
        name
        for name, kind in ONTOLOGY.relation_kinds.items()
        if not kind.symmetric and kind.holder_role == kind.target_role
    ]

    assert [] == wrong


def test_inverses_are_unique():
    """No two kinds read the same from the target's end."""
    inverses = [kind.inverse for kind in ONTOLOGY.relation_kinds.values()]

    assert sorted(set(inverses)) == sorted(inverses)


def test_stances():
    """Patrons and allies are friendly, foes hostile, and a tie that says neither has no stance."""
    stances = {name: ONTOLOGY.relation_kinds[name].stance for name in ("arms", "allied_with", "opposes", "influences")}

    assert {"arms": 1, "allied_with": 1, "opposes": -1, "influences": None} == stances
