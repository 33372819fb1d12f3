"""From findings to a system."""

from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import build_system
from dragoman.records import (
    Anchor,
    Claim,
    Concept,
    Hedge,
    Influence,
    Link,
    Phrase,
    Reading,
    Status,
    SystemModel,
    Weighed,
)
from tests.findings import lone_finding

KINDS = ("causal", "enabling", "means", "motive", "purpose", "concurrent", "part_of")
ONTOLOGY = SimpleNamespace(link_types={kind: SimpleNamespace(runs=kind in KINDS[:4]) for kind in KINDS})


def words(exact: str) -> Anchor:
    """Some words of a page."""
    return Anchor(doc="d", start=0, end=len(exact), exact=exact)


def claim(name: str, cause: str | None, effect: str | None, sign: Any, **more: Any) -> Claim:
    """A passage that says one thing drives another."""
    status = Status(
        polarity=more.get("polarity", "+"),
        modality=more.get("modality", "asserted"),
        hedges=tuple(Hedge(anchor=words(word), kind="modal") for word in more.get("hedges", ())),
    )
    first = Phrase(anchor=words(cause or "this"), head="tolls", concept=cause, orientation=more.get("orientation", 1))
    second = Phrase(anchor=words(effect or "that"), head="trade", concept=effect)
    content = Influence(
        cause=first,
        effect=second,
        sign=sign,
        concept_sign=sign,
        link_type=more.get("kind", "causal"),
        triggers=(),
        strength=more.get("strength"),
        condition=words(more["condition"]) if "condition" in more else None,
    )
    return Claim(id=name, doc="d", sentence=0, anchor=words("it does"), content=content, status=status, rule="r.v1")


def build(*claims: Claim, concepts: tuple[Concept, ...] = ()) -> SystemModel:
    """The system of some claims, each its own finding."""
    findings = tuple(lone_finding(one.id, "influence") for one in claims)
    return build_system(
        Weighed(findings=findings, concepts=concepts), [Reading(doc="d", reader="r", claims=claims)], ONTOLOGY
    )


def only_link(system: SystemModel) -> Link:
    """The one link of a system."""
    (link,) = system.links
    return link


def test_claims_that_say_the_same_share_a_link():
    """Two passages with one cause, effect and sign stand behind one link, whatever running type each is."""
    link = only_link(
        build(claim("a", "tolls(KHE)", "trade(NAR)", -1), claim("b", "tolls(KHE)", "trade(NAR)", -1, kind="means"))
    )

    assert (("a", "b"), "causal", True) == (link.claims, link.link_type, link.runs)


def test_an_aim_stays_apart_from_an_effect():
    """What somebody wants to come of a thing is another link than what comes of it, and it does not run."""
    system = build(claim("a", "x", "y", 1), claim("b", "x", "y", 1, kind="purpose"))

    assert {("causal", True), ("purpose", False)} == {(link.link_type, link.runs) for link in system.links}


def test_rivals_point_at_each_other():
    """Links of opposite sign between the same concepts name each other; both are kept."""
    first, second = build(claim("a", "x", "y", 1), claim("b", "x", "y", -1)).links

    assert (second.id, first.id) == (first.rival, second.rival)


def test_an_aim_is_no_rival_of_an_effect():
    """Wanting the opposite of what comes about is no disagreement on what comes about."""
    system = build(claim("a", "x", "y", 1), claim("b", "x", "y", -1, kind="purpose"))

    assert {None} == {link.rival for link in system.links}


def test_no_effect_is_kept_as_nought():
    """A passage that says one thing does nothing to another makes a link with the sign 0."""
    assert only_link(build(claim("a", "x", "y", 0))).sign == 0


def test_a_denied_influence_says_no_effect():
    """A passage that denies that one thing raises another makes a link with the sign 0, not +1."""
    assert only_link(build(claim("a", "x", "y", 1, polarity="-"))).sign == 0


def test_an_unsaid_sign_stays_unsaid():
    """A tie without a direction keeps no sign, denied or not."""
    system = build(claim("a", "x", "y", None), claim("b", "x", "z", None, polarity="-"))

    assert [None, None] == [link.sign for link in system.links]


def test_a_type_nobody_knows_does_not_run():
    """A link of a type the ontology does not have is shown, never run."""
    assert not only_link(build(claim("a", "x", "y", 1, kind="astrological"))).runs


def test_a_concept_does_not_drive_itself():
    """A link from a concept to itself is kept to be shown and does not run."""
    assert not only_link(build(claim("a", "x", "x", 1))).runs


def test_an_end_without_a_concept_makes_no_link():
    """An influence whose cause or effect was not resolved makes no link."""
    assert () == build(claim("a", None, "y", 1), claim("b", "x", None, 1)).links


def test_hedges_and_strength_are_kept_once():
    """Hedges are the words met, each once; a strength word counts where the passages that give one agree."""
    link = only_link(
        build(
            claim("a", "x", "y", 1, hedges=("could", "Reportedly"), strength="sharply"),
            claim("b", "x", "y", 1, hedges=("could",)),
        )
    )

    assert (("could", "reportedly"), "sharply") == (link.hedges, link.size)


@pytest.mark.parametrize(("orientations", "stated"), [((1,), 1), ((-1,), -1), ((1, -1), None)])
def test_the_way_a_cause_is_said_to_move_is_kept(orientations: tuple[int, ...], stated: int | None):
    """A link knows whether its texts speak of the rise or of the fall of the cause; of both is neither."""
    claims = [claim(f"c{n}", "x", "y", 1, orientation=way) for n, way in enumerate(orientations)]

    assert only_link(build(*claims)).stated == stated


def test_parts_roll_up_into_their_whole():
    """A concept that is part of another has a link to it, shown and not run; a whole nobody speaks of gets none."""
    whole = Concept(id="influence(KHE)", label="influence of Khem", quantity="influence")
    part = Concept(id="influence(KHE)/political", label="its political part", quantity="influence", part_of=whole.id)
    lost = Concept(id="trade(NAR)/sea", label="sea trade", quantity="trade", part_of="trade(NAR)")
    link = only_link(build(concepts=(whole, part, lost)))

    assert (part.id, whole.id, 1, "part_of", False) == (link.cause, link.effect, link.sign, link.link_type, link.runs)


def test_a_concept_no_list_holds_is_made_from_its_words():
    """A cause that only a claim names is there, provisional, under the claim's own words."""
    system = build(claim("a", "thing:bridge tolls(KHE)", "trade(NAR)", -1))

    assert [("thing:bridge tolls(KHE)", True), ("trade(NAR)", True)] == [(c.id, c.provisional) for c in system.concepts]


def test_a_finding_of_another_kind_makes_no_link():
    """Only findings on influences make links, and a finding whose claims are gone makes none."""
    gone = lone_finding("x", "influence", known_as="f")

    assert SystemModel() == build_system(Weighed(findings=(gone,)), [], ONTOLOGY)


@given(order=st.permutations(range(6)))
def test_the_order_of_findings_changes_nothing(order: list[int]):
    """The same findings in any order make the same system, to the byte."""
    claims = [claim(f"c{n}", "xyz"[n % 3], "yzx"[n % 3], (1, -1)[n // 3], hedges=(f"may{n}",)) for n in range(6)]

    assert build(*claims) == build(*(claims[n] for n in order))


def test_a_link_that_every_passage_states_on_a_condition_keeps_the_conditions():
    """Each condition is told once."""
    link = only_link(
        build(
            claim("a", "x", "y", 1, condition="trade stops"),
            claim("b", "x", "y", 1, condition="war comes"),
            claim("c", "x", "y", 1, condition="trade stops"),
        )
    )

    assert ["if trade stops", "if war comes"] == [condition.words for condition in link.conditions]


def test_a_link_that_one_passage_simply_states_waits_for_nothing():
    """Who says it without a condition says it of every case."""
    elsewhere = msgspec.structs.replace(claim("z", "x", "y", 1), sentence=1)

    assert () == only_link(build(claim("a", "x", "y", 1, condition="trade stops"), elsewhere)).conditions
