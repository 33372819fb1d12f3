"""Who stands with whom, from findings on ties and on hostile deeds."""

from types import SimpleNamespace
from typing import Any

from dragoman.model.stances import find_stances
from dragoman.records import Actor, Anchor, Claim, Event, Reading, Relation, Role, Status, Weighed
from tests.findings import lone_finding

KINDS = {"sponsors": 1, "fights": -1, "borders": None, "trades_with": 1}
DEEDS = {"ASSAULT": -1, "THREATEN": -1, "AID": None, "SANCTION": None}
ONTOLOGY: Any = SimpleNamespace(
    relation_kinds={name: SimpleNamespace(stance=one, weak=name == "trades_with") for name, one in KINDS.items()},
    event_types={name: SimpleNamespace(stance=one) for name, one in DEEDS.items()},
)
ACTORS = (
    Actor(id="NORLAND", name="Norland", kinds=("state", "place")),
    Actor(id="NORLAND~army", name="the army of Norland", kinds=("military",), sector="MIL"),
    Actor(id="SURIA", name="Suria", kinds=("state", "place")),
    Actor(id="SURIA~bank", name="two banks of Suria", kinds=("company",), sector="BUS"),
    Actor(id="SURIA~rebel", name="rebels of Suria", kinds=("militia",), sector="REB"),
    Actor(id="karn", name="Karn", kinds=("place",)),
)
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


def done(kind: str, source: str, target: str, alternates: tuple[str, ...] = (), **more: Any) -> Claim:
    """A claim on a deed."""
    return Claim(
        id=f"{kind}-{source}-{target}",
        doc="d",
        sentence=0,
        anchor=WORDS,
        content=Event(
            type=kind,
            trigger=WORDS,
            sources=(Role(anchor=WORDS, actor=source),),
            targets=(Role(anchor=WORDS, actor=target),),
            alternates=alternates,
        ),
        status=Status(**more),
        rule="test",
    )


def stances(*claims: Claim, support: Any = "single-origin") -> Any:
    """Stances on findings of one claim each."""
    findings = tuple(
        lone_finding(claim.id, "event" if isinstance(claim.content, Event) else "relation", support=support)
        for claim in claims
    )
    return find_stances(
        Weighed(findings=findings, actors=ACTORS), [Reading(doc="d", reader="t", claims=claims)], ONTOLOGY
    )


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


def test_an_attack_makes_opponents_and_help_no_friends():
    """Who attacks another is against it; one gift makes nobody a friend."""
    found = stances(done("ASSAULT", "NORLAND", "SURIA"), done("AID", "NORLAND", "BELMORA"))

    assert [("NORLAND", "SURIA", -1)] == ties(found)


def test_an_attack_on_a_friend_makes_the_pair_mixed():
    """Who arms another and shells it is both, and joins no camp by that."""
    found = stances(said("sponsors", "NORLAND", "SURIA"), done("ASSAULT", "SURIA", "NORLAND"))

    assert ([], (("NORLAND", "SURIA"),)) == (ties(found), found.mixed)


def test_trade_makes_no_allies():
    """Two that trade are no camp, nor does their trade speak against what they do to each other."""
    found = stances(said("trades_with", "NORLAND", "SURIA"), done("ASSAULT", "SURIA", "NORLAND"))

    assert [("NORLAND", "SURIA", -1)] == ties(found)
    assert [] == ties(stances(said("trades_with", "NORLAND", "BELMORA")))


def test_what_an_army_does_to_banks_is_between_their_states():
    """A state's own forces act for it, and who harms its people harms it."""
    assert [("NORLAND", "SURIA", -1)] == ties(stances(done("ASSAULT", "NORLAND~army", "SURIA~bank")))


def test_a_state_is_not_hurt_in_its_rebels():
    """Who strikes the rebels of a country is against them alone, and so is their own state."""
    assert [("NORLAND", "SURIA~rebel", -1)] == ties(stances(done("ASSAULT", "NORLAND", "SURIA~rebel")))
    assert [("NORLAND", "SURIA~rebel", -1)] == ties(stances(done("ASSAULT", "SURIA~rebel", "NORLAND")))
    assert [("SURIA", "SURIA~rebel", -1)] == ties(stances(done("ASSAULT", "SURIA~rebel", "SURIA")))


def test_a_threat_counts_while_its_deed_is_only_planned():
    """Who threatens force is an opponent already; who only means to cut ties back, or might attack, is none yet."""
    assert [("A", "B", -1)] == ties(stances(done("THREATEN", "A", "B", ("ASSAULT",), modality="planned")))
    assert [] == ties(stances(done("THREATEN", "A", "B", ("SANCTION",), modality="planned")))
    assert [] == ties(stances(done("ASSAULT", "A", "B", modality="possible")))


def test_a_denied_attack_or_one_on_mere_ground_makes_no_opponents():
    """What a text denies counts for nothing, nor does a shelled hill take a side."""
    assert [] == ties(stances(done("ASSAULT", "A", "B", polarity="-"), done("ASSAULT", "A", "karn")))
