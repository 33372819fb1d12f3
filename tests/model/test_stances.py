"""Who stands with whom, from findings on ties."""

from types import SimpleNamespace
from typing import Any

from dragoman.model.stances import find_stances
from dragoman.records import Anchor, Claim, Finding, Reading, Relation, Role, Status, Weighed

KINDS = {"sponsors": 1, "fights": -1, "borders": None}
ONTOLOGY: Any = SimpleNamespace(relation_kinds={name: SimpleNamespace(stance=one) for name, one in KINDS.items()})
WORDS = Anchor(doc="d", start=0, end=1, exact="x")


def said(kind: str, holder: str, target: str | None, **more: Any) -> Claim:
    """A claim on a tie."""
    roles = (Role(anchor=WORDS, actor=holder),)
    return Claim(
        id=more.pop("id", f"{kind}-{holder}-{target}"),
        doc="d",
        sentence=0,
        anchor=WORDS,
        content=Relation(kind=kind, predicate=WORDS, holder=roles, target=(Role(anchor=WORDS, actor=target),)),
        status=Status(**more),
        rule="test",
    )


def stances(*claims: Claim, support: Any = "single-origin") -> Any:
    """Stances on findings of one claim each."""
    findings = tuple(
        Finding(
            id=f"f-{claim.id}",
            kind="relation",
            label="",
            claims=(claim.id,),
            mentions=1,
            documents=1,
            publishers=1,
            origins=1,
            support=support,
        )
        for claim in claims
    )
    return find_stances(Weighed(findings=findings), [Reading(doc="d", reader="t", claims=claims)], ONTOLOGY)


def ties(found: Any) -> list[tuple[str, str, int]]:
    """Ties as rows."""
    return [(one.a, one.b, one.sign) for one in found.ties]


def test_a_tie_with_a_stance_is_one_between_two_actors():
    """Sponsoring is friendly, fighting is not, whichever way it is told."""
    found = stances(said("sponsors", "NORLAND", "guard"), said("fights", "SURIA", "NORLAND"))

    assert [("NORLAND", "SURIA", -1), ("NORLAND", "guard", 1)] == ties(found)
    assert ("f-fights-SURIA-NORLAND",) == found.ties[0].findings


def test_a_tie_without_a_stance_says_nothing():
    """A border is neither friendly nor hostile, nor is a tie to nobody known."""
    assert [] == ties(stances(said("borders", "A", "B"), said("fights", "A", None), said("fights", "A", "A")))


def test_what_is_denied_or_only_planned_is_no_tie():
    """A tie that a text denies, or that somebody only plans, does not stand."""
    assert [] == ties(stances(said("fights", "A", "B", polarity="-"), said("sponsors", "A", "C", modality="planned")))


def test_what_was_retracted_is_no_tie():
    """A finding that its source took back counts for nothing."""
    assert [] == ties(stances(said("fights", "A", "B"), support="retracted"))


def test_friends_who_fight_are_mixed():
    """A pair with ties of both kinds has no one sign, and is told."""
    found = stances(said("sponsors", "A", "B"), said("fights", "B", "A"))

    assert ([], (("A", "B"),)) == (ties(found), found.mixed)
