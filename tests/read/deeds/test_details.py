"""How a deed was done, what it was about, how many it befell."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.ontology.details import load_details
from dragoman.records import Event
from tests.conftest import ReadText


def event_of(read_text: ReadText, text: str, trigger: str) -> Event:
    """The event whose trigger is some word of a text."""
    events = [claim.content for claim in read_text(text).claims if isinstance(claim.content, Event)]
    return next(event for event in events if event.trigger.exact == trigger)


def test_listed_modes_and_contexts_are_the_ontology_s():
    """Words lead to modes of their own type and to known contexts only."""
    known = load_ontology()
    modes = {(each.id, mode.id) for each in known.event_types.values() for mode in each.modes}

    assert {(mode.type, mode.id) for mode in load_details().mode} == modes
    assert {*load_details().contexts, *load_details().kinds.values()} == set(known.contexts)


@pytest.mark.parametrize(
    ("text", "trigger", "mode", "cameo"),
    [
        ("Ruvia fired rockets at the port of Orvia.", "fired", "heavy-weapons", "194"),
        ("A drone strike by Ruvia on Orvian troops failed.", "strike", "drone", "19"),
        ("Ruvian police detained two Orvian envoys.", "detained", "arrest", "173"),
        ("The premier of Ruvia phoned the Orvian president.", "phoned", "phone", "041"),
        ("Ruvia demanded that Orvia pull back and withdraw its troops.", "demanded", "yield", "10"),
        ("Ruvia attacked Orvia using drones.", "attacked", "drone", "19"),
        ("Orvian workers marched against the government.", "marched", "demo", "14"),
        ("Ruvia aided Orvia.", "aided", None, "07"),
    ],
)
def test_words_that_hang_on_a_deed_tell_its_mode(
    read_text: ReadText, text: str, trigger: str, mode: str | None, cameo: str
):
    """The deed's own word or its means decide; a mode with one CAMEO code gives that code, another keeps the root."""
    event = event_of(read_text, text, trigger)

    assert (mode, cameo) == (event.mode, event.cameo)


@pytest.mark.parametrize("text", ["Ruvia attacked Orvian warships.", "Ruvia attacked a helicopter of Orvia."])
def test_the_arms_of_those_attacked_are_no_means_of_the_attack(read_text: ReadText, text: str):
    """What is hit does not tell what it was hit with."""
    assert event_of(read_text, text, "attacked").mode is None


def test_contexts_come_from_words_and_from_who_takes_part(read_text: ReadText):
    """An oil embargo is about a resource, an army's deed is military."""
    embargo = event_of(read_text, "Ruvia imposed an oil embargo on Orvia.", "imposed")
    raid = event_of(read_text, "The Ruvian army attacked Orvia.", "attacked")

    assert ("natural_resource",) == embargo.contexts
    assert ("military",) == raid.contexts


@pytest.mark.parametrize(
    ("text", "trigger", "counts"),
    [
        ("Ruvia struck Orvia, killing at least 40 soldiers.", "struck", [("killed", "lower", 40)]),
        ("The raid by Ruvia on Orvia wounded 30 guards.", "raid", [("injured", None, 30)]),
        ("A bomber attacked the Ruvian embassy, leaving 9 dead.", "attacked", [("killed", None, 9)]),
        ("Ruvian police arrested 200 protesters.", "arrested", [("detained", None, 200)]),
        ("Some 5,000 people marched in Tarm against the government.", "marched", [("taking_part", "about", 5000)]),
        ("The strike on Orvia injured 3 of the 40 guards.", "strike", [("injured", None, 3)]),
        ("Twelve gunmen killed three officers in Orvia.", "killed", [("killed", None, 3)]),
        ("Ruvia fired missiles worth 40 million dollars at Orvia.", "fired", []),
        ("Orvia condemned the raid, in which 15 people died.", "condemned", []),
        ("Police arrested 40 people after a march by teachers.", "march", []),
        ("Ruvia asked Orvia to free the 14 fishermen detained in May.", "asked", []),
        ("Ruvia asked Orvia to free the 14 fishermen detained in May.", "detained", [("detained", None, 14)]),
        ("Ruvia freed three of the 14 fishermen detained in May.", "detained", [("detained", None, 14)]),
        ("Police arrested 40 people in a raid on Orvia.", "raid", [("detained", None, 40)]),
    ],
)
def test_amounts_of_people_count_for_the_deed_that_befell_them(
    read_text: ReadText, text: str, trigger: str, counts: list[tuple[str, str | None, int]]
):
    """Who does it, who is only told of, the whole behind a part, and money are not counted."""
    event = event_of(read_text, text, trigger)

    assert counts == [(count.kind, count.bound, count.value) for count in event.counts]
    assert all(count.anchor.exact in text for count in event.counts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen's raid on the dam drowned eleven villages.", []),
        ("Marlen's raid on the dam drowned eleven villagers.", [11]),
        ("Marlen shelled the coast and evacuated four towns.", []),
    ],
)
def test_places_are_not_counted_among_those_a_deed_befell(read_text: ReadText, text: str, expected: list[int]):
    """An amount of villages is not an amount of dead."""
    events = (claim.content for claim in read_text(text).claims if isinstance(claim.content, Event))

    assert set(expected) == {count.value for event in events for count in event.counts}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The dockers will strike on Monday.", None),
        ("The union plans a strike.", None),
        ("The army plans a strike on Ostrava.", "violence"),
    ],
)
def test_who_works_threatens_no_violence_by_striking(read_text, text: str, mode: str | None):
    """A strike by those who work is no raid, ahead as well as done."""
    [event] = [c.content for c in read_text(text).claims if getattr(c.content, "type", None)]

    assert ("THREATEN", mode) == (event.type, event.mode)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruvia expelled two envoys of Orvia.", ("SANCTION", "expel")),
        ("Ruvian herders have blocked the road to Orvia.", ("PROTEST", "obstruct")),
        ("Ruvia threatened to close the consulate of Orvia in response.", ("THREATEN", "restrict")),
        ("Ruvia threatened to expel the envoys of Orvia.", ("THREATEN", "expel")),
        ("Ruvia threatened to shell Orvia.", ("THREATEN", "violence")),
        ("The ministry of Ruvia imposed a curfew on Orvia.", ("COERCE", "curfew")),
        ("The prisoners of Ruvia began a hunger strike.", ("PROTEST", "hunger")),
        ("Hundreds of clerks walked off the job.", ("PROTEST", "strike")),
        ("Hundreds of clerks walked through the town to protest.", ("PROTEST", "demo")),
        ("The island of Orvia broke away from Ruvia.", ("SANCTION", "withdraw")),
        ("A court in Ruvia acquitted the editor.", ("RETREAT", "release")),
    ],
)
def test_a_deed_s_own_word_tells_its_mode(read_text, expected: tuple[str, str], text: str):
    """What else a word may tell of does not hide how the deed was done, or is threatened to be."""
    assert expected in {
        (claim.content.type, claim.content.mode) for claim in read_text(text).claims if isinstance(claim.content, Event)
    }


@pytest.mark.parametrize(
    "text", ["Should the talks fail, Ruvia will attack Orvia.", "If the embargo holds, Ruvia will attack Orvia."]
)
def test_a_condition_tells_nothing_of_how_a_deed_is_done(read_text: ReadText, text: str):
    """What is threatened is told by the deed's own clause."""
    assert "violence" == event_of(read_text, text, "attack").mode


def test_those_left_dead_are_counted_as_killed(read_text):
    """What becomes of the object of a verb says what befell those counted."""
    raid = event_of(read_text, "A raid by Ruvia on Orvia left 12 guards dead.", "raid")

    assert [("killed", 12)] == [(count.kind, count.value) for count in raid.counts]
