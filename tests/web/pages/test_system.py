"""The system as a map."""

import msgspec
import pytest

from dragoman.records import Condition
from dragoman.web.pages.system import make_system
from tests.web.pages.systems import built_of, link

QUARREL = (link("toll", "trade", -1, rival="x"), link("trade", "peace"), link("peace", "toll", -1))


def test_every_link_brings_the_words_it_rests_on():
    """A link opens onto its source, with who says so and where it stands."""
    page = make_system(built_of(link("toll", "trade")))
    cite = page.links[0].cites[0]

    assert "The shelling raises the price of grain in Belmora" == cite.quote
    assert (("Ardin Mail",), "Guns on the strait", "price") == (cite.source, cite.document, cite.claim)


@pytest.mark.parametrize(
    ("sign", "verb"), [(1, "raises"), (-1, "lowers"), (0, "does not move"), (None, "moves (no text says which way)")]
)
def test_a_sign_is_told_in_words_too(sign: int | None, verb: str):
    """Nobody needs colours to know what a link says."""
    page = make_system(built_of(link("toll", "trade", sign)))

    assert (sign, verb) == (page.links[0].sign, page.links[0].verb)


def test_a_link_tells_what_qualifies_it():
    """Type, dispute, hedges, conditions and support are on the map with the link."""
    told = link(
        "toll",
        "trade",
        link_type="purpose",
        runs=False,
        rival="r",
        hedges=("may",),
        conditions=(Condition(words="if ice melts"),),
        support=0.45,
    )
    shown = make_system(built_of(told)).links[0]

    assert ("purpose", False, True, 0.45) == (shown.type, shown.runs, shown.disputed, shown.support)
    assert (("may",), ("if ice melts",)) == (shown.hedges, shown.conditions)


def test_causes_stand_left_of_their_effects_in_one_frame():
    """What hangs together is framed together and read from left to right."""
    page = make_system(built_of(link("toll", "trade"), link("trade", "peace")))
    left = {concept.id: concept.box.x for concept in page.concepts if concept.box}
    frame = page.subsystems[0].frame

    assert left["toll"] < left["trade"] < left["peace"]
    assert frame is not None
    assert {"toll", "trade", "peace"} == set(page.subsystems[0].concepts)
    assert all(frame.x < x < frame.x + frame.width <= page.width for x in left.values())


def test_boxes_do_not_lie_on_each_other():
    """Two concepts never share a place, whatever the number of parts."""
    page = make_system(built_of(*(link(f"a{n}", f"b{n % 7}") for n in range(40))))
    boxes = [concept.box for concept in page.concepts if concept.box]
    over = [
        (one.lines, other.lines)
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    ]

    assert 47 == len(boxes)
    assert [] == over


def test_loops_have_the_names_that_are_drawn():
    """A loop with one minus balances, with two it reinforces; shares are of members."""
    page = make_system(built_of(*QUARREL, link("toll", "wealth"), link("wealth", "toll", -1)))

    assert [("B1", "balancing"), ("R1", "reinforcing")] == sorted((loop.name, loop.kind) for loop in page.loops)
    assert all(0 < loop.live < 1 for loop in page.loops)
    assert page.loops_complete


def test_a_loop_that_an_aim_closes_does_not_run():
    """It is listed, and marked as not run."""
    page = make_system(built_of(link("toll", "trade"), link("trade", "toll", link_type="purpose", runs=False)))

    assert [("R1", False)] == [(loop.name, loop.runs) for loop in page.loops]


def test_only_the_heaviest_concepts_are_drawn_and_the_rest_is_counted():
    """A map stays readable, and says how much is not on it."""
    links = [link("hub", f"n{number}", support=number / 10) for number in range(1, 8)]
    page = make_system(built_of(*links), limit=3)

    assert ["hub", "n7", "n6"] == [concept.id for concept in page.concepts if concept.box]
    assert (5, 8) == (page.more_concepts, len(page.concepts))
    assert ["hub>n6", "hub>n7"] == sorted(one.id for one in page.links if one.path)


def test_concepts_without_a_link_are_counted_only():
    """What no text ties to anything has no place on the map."""
    page = make_system(built_of(link("toll", "trade"), lone=("peace", "war")))

    assert ({"toll", "trade"}, 2) == ({concept.id for concept in page.concepts}, page.unlinked)


def test_a_model_without_links_is_an_empty_map():
    """Nothing is drawn, and the map has no size."""
    page = make_system(built_of(lone=("peace",)))

    assert ((), (), 0.0, 0.0) == (page.concepts, page.links, page.width, page.height)


def test_the_same_dossier_gives_the_same_bytes():
    """Whatever order concepts come in, the map is the same."""
    one, other = built_of(*QUARREL), built_of(*QUARREL)
    turned = msgspec.structs.replace(other.system, concepts=other.system.concepts[::-1], links=other.system.links[::-1])

    first, again = (msgspec.json.encode(make_system(built)) for built in (one, other._replace(system=turned)))

    assert msgspec.json.decode(first)["concepts"] == msgspec.json.decode(again)["concepts"]
    assert first == msgspec.json.encode(make_system(built_of(*QUARREL)))


def test_words_of_a_text_reach_the_map_as_they_are():
    """Marks in a label are words, not markup, and are broken into lines with the rest."""
    page = make_system(built_of(link("a", "b"), a="<script>alert(1)</script> of the strait"))
    box = next(concept.box for concept in page.concepts if concept.id == "a")

    assert box is not None
    assert "<script>alert(1)</script> of" == box.lines[0]
