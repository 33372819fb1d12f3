"""Tables of loops and of camps."""

import msgspec

from dragoman.model import find_loops
from dragoman.ontology import load_ontology
from dragoman.records import (
    Actor,
    Anchor,
    Claim,
    Concept,
    Document,
    Link,
    Reading,
    Relation,
    Role,
    Status,
    SystemModel,
    Weighed,
)
from dragoman.tell import Tables
from tests.findings import lone_finding

WORDS = Anchor(doc="d", start=0, end=1, exact="x")
NO_SYSTEM = SystemModel()


def link(cause: str, effect: str, sign: int) -> Link:
    """A link between two concepts."""
    return Link(
        id=f"link:{cause}",
        cause=cause,
        effect=effect,
        sign=1 if sign > 0 else -1,
        link_type="causal",
        runs=True,
        support=1,
    )


def tables(system: SystemModel = NO_SYSTEM, *, ties: tuple[tuple[str, str, str], ...] = ()) -> Tables:
    """Tables of a dossier with a system and ties."""
    claims = tuple(
        Claim(
            id=f"c{place}",
            doc="d",
            sentence=0,
            anchor=WORDS,
            content=Relation(
                kind=kind,
                predicate=WORDS,
                holder=(Role(anchor=WORDS, actor=one),),
                target=(Role(anchor=WORDS, actor=other),),
            ),
            status=Status(),
            rule="test",
        )
        for place, (one, kind, other) in enumerate(ties)
    )
    findings = tuple(lone_finding(claim.id, "relation", known_as=f"f{claim.id}") for claim in claims)
    actors = tuple(
        Actor(id=name, name=name.title()) for name in sorted({a for one, _, other in ties for a in (one, other)})
    )
    return Tables(
        [Document(id="d", sha256="", name="d.txt", text="x")],
        [Reading(doc="d", reader="test", claims=claims)],
        Weighed(findings=findings, actors=actors),
        system,
        ontology=load_ontology(),
    )


def test_a_loop_is_a_row_with_its_gain_and_holders():
    """A row tells the way round, the signs, how often it is there and whose concepts it runs through."""
    concepts = (Concept(id="a", label="arms", quantity="a", holder="NOR"), Concept(id="b", label="fear", quantity="b"))
    (row,) = (
        tables(SystemModel(concepts=concepts, links=(link("a", "b", 1), link("b", "a", 1)))).table("loops").records()
    )

    assert ("reinforcing", "arms -> fear -> arms", "++", 1.0, "NOR") == tuple(
        row[name] for name in ("kind", "concepts", "signs", "live", "holders")
    )
    assert 0 < row["gain_low"] < row["gain_middle"] < row["gain_high"]


def test_a_loop_that_an_aim_closes_comes_after_those_that_run():
    """An aim or a setting closes a loop that is told as not running; a mere coincidence closes none."""
    concepts = tuple(Concept(id=name, label=name, quantity=name) for name in "abc")
    aim = msgspec.structs.replace(link("c", "b", 1), link_type="purpose", runs=False)
    chance = msgspec.structs.replace(link("c", "a", 1), id="link:z", link_type="concurrent", runs=False)
    links = (link("a", "b", 1), link("b", "a", 1), msgspec.structs.replace(link("b", "c", 1), id="link:y"), aim, chance)
    rows = list(tables(SystemModel(concepts=concepts, links=links)).table("loops").records())

    assert [("a -> b -> a", "yes"), ("b -> c -> b", "")] == [(row["concepts"], row["runs"]) for row in rows]


def test_camps_and_what_does_not_fit_are_rows():
    """Two camps, the tie against them, the triad out of balance and a pair that is both are each told."""
    ties = (
        ("norland", "allied_with", "suria"),
        ("norland", "allied_with", "belmora"),
        ("suria", "hostile_to", "belmora"),
        ("ardin", "allied_with", "cos"),
        ("ardin", "hostile_to", "cos"),
    )
    rows = list(tables(ties=ties).table("balance").records())
    told = [row["what"] for row in rows]

    assert ["against the camps", "triad out of balance", "both friendly and hostile"] == told[-3:]
    assert "Ardin, Cos" == rows[-1]["actors"]
    assert {"yes"} == {row["best_possible"] for row in rows if str(row["what"]).startswith("camp")}


def test_a_bridge_is_proposed_as_a_question_takes_it():
    """The table gives what to add, the loop it would close and the reason; nothing is added."""
    concepts = (
        Concept(id="strength(ARD)", label="strength of Ardin", quantity="strength", holder="ARD"),
        Concept(
            id="strength(ARD)/regional", label="strength abroad", quantity="strength", holder="ARD", sphere="regional"
        ),
    )
    system = SystemModel(concepts=concepts, links=(link("strength(ARD)", "strength(ARD)/regional", -1),))
    [row] = tables(system).table("bridges").records()

    assert ("strength(ARD)/regional -> strength(ARD)", "balancing") == (row["add"], row["closes"])
    assert ("one matter", "strength abroad -> strength of Ardin -> strength abroad") == (row["reason"], row["loop"])


def test_a_system_that_nothing_bridges_has_no_rows():
    """Without concepts that belong together there is nothing to propose."""
    assert [] == list(tables().table("bridges").records())


def ring(*names: str) -> SystemModel:
    """Concepts that drive each other in a ring."""
    ends = zip(names, (*names[1:], names[0]), strict=True)
    concepts = tuple(Concept(id=name, label=f"the {name}", quantity=name) for name in sorted(names))
    return SystemModel(concepts=concepts, links=tuple(link(cause, effect, 1) for cause, effect in ends))


def test_a_subsystem_is_a_row_with_its_counts():
    """What it is about, how many concepts and links it has, and how much of the texts stands behind it."""
    [row] = tables(ring("dues", "ferries", "tolls")).table("subsystems").records()

    assert (1, "the dues; the ferries; the tolls", 3, 3, 0, 0) == tuple(
        row[name] for name in ("subsystem", "about", "concepts", "links", "outward", "claims")
    )


def test_links_are_listed_by_subsystem():
    """The table of links says which subsystem each is in."""
    assert {"1"} == {row["subsystem"] for row in tables(ring("dues", "ferries", "tolls")).table("system").records()}


def test_a_search_for_loops_that_was_cut_off_says_so(monkeypatch):
    """A table that does not hold all loops there are has a note; a whole one has none."""
    whole = tables(ring("dues", "ferries", "tolls")).table("loops")
    monkeypatch.setattr(
        "dragoman.tell.model_tables.find_loops", lambda system, **_: find_loops(system, most=0, all_links=True)
    )
    part = tables(ring("dues", "ferries", "tolls")).table("loops")

    assert (None, "the search was cut off after 0 loops; there are more") == (whole.note, part.note)


def test_an_empty_table_says_why_there_is_nothing():
    """No loop and no bridge is said to be none, with what to do."""
    straight = tables(SystemModel(links=(link("a", "b", 1),)))
    notes = [each.table(name).note or "" for each in (tables(), straight) for name in ("loops", "bridges")]

    assert ["add documents", "add documents", "1 link comes", "--add"] == [
        next((part for part in ("add documents", "1 link comes", "--add") if part in note), "") for note in notes
    ]
