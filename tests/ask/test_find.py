"""Finding concepts by the words of a question."""

from collections.abc import Sequence

import pytest

from dragoman.ask import find_concepts, orient_words, tied_best
from dragoman.ontology import load_ontology
from dragoman.records import Actor, Concept, SystemModel

ONTOLOGY = load_ontology()
MARSH = (
    Actor(id="new:reed_guard", name="Reed Guard", kinds=("militia",), provisional=True),
    Actor(id="IRQ~river-militia", name="Iraqi river militias", kinds=("militia",)),
)


def concept(quantity: str, holder: str | None = None, target: str | None = None, sphere: str | None = None) -> Concept:
    """A concept with the label the reader gives."""
    known = {actor.id: actor.name for actor in (*ONTOLOGY.actors.values(), *MARSH)}
    entry = ONTOLOGY.quantities.get(quantity)
    label = entry.label if entry else quantity.partition(":")[2]
    label += f" of {known[holder]}" if holder else ""
    label += f" towards {known[target]}" if target else ""
    ends = f"{holder or ''}>{target}" if target else holder or ""
    return Concept(
        id=f"{quantity}({ends})" + (f"/{sphere}" if sphere else ""),
        label=label,
        quantity=quantity,
        holder=holder,
        target=target,
        sphere=sphere,
    )


SYSTEM = SystemModel(
    concepts=(
        concept("pressure", "USA", "IRQ"),
        concept("pressure", "IRN", "TUR"),
        concept("influence", "IRN", "IRQ"),
        concept("influence", "IRN", "IRQ", "political"),
        concept("influence", "TUR", "SYR"),
        concept("offices", "new:reed_guard"),
        concept("arms_flow", "IRN", "IRQ~river-militia"),
        concept("use_of_airspace", "ISR", "IRQ"),
        concept("strength", "TUR"),
        concept("thing:barge toll", "IRQ"),
        concept("tension", "IRQ", "SYR"),
    )
)


def found(words: str, *, actors: Sequence[Actor] = MARSH) -> str | None:
    """Id of the best concept for some words, None when nothing fits."""
    concepts = find_concepts(SYSTEM, words, ontology=ONTOLOGY, actors=actors)
    return concepts[0][0].id if concepts else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("US pressure on Iraq", "pressure(USA>IRQ)"),
        ("pressure by Washington on Baghdad", "pressure(USA>IRQ)"),
        ("American pressure", "pressure(USA>IRQ)"),
        ("U.S. pressure", "pressure(USA>IRQ)"),
        ("pressure of the United States towards Iraq", "pressure(USA>IRQ)"),
        ("Iran's pressure on Ankara", "pressure(IRN>TUR)"),
        ("Iranian influence in Iraq", "influence(IRN>IRQ)"),
        ("Tehran’s clout in Baghdad", "influence(IRN>IRQ)"),
        ("political influence of Iran", "influence(IRN>IRQ)/political"),
        ("Reed Guard offices", "offices(new:reed_guard)"),
        ("an office for the reed guard", "offices(new:reed_guard)"),
        ("arms to the river militias", "arms_flow(IRN>IRQ~river-militia)"),
        ("flow of weapons from Iran", "arms_flow(IRN>IRQ~river-militia)"),
        ("use of Iraqi airspace by Israel", "use_of_airspace(ISR>IRQ)"),
        ("barge tolls", "thing:barge toll(IRQ)"),
        ("Turkish weakness", "strength(TUR)"),
        ("Syria's quarrel with Iraq", "tension(IRQ>SYR)"),
        ("tension between Iraq and Syria", "tension(IRQ>SYR)"),
    ],
)
def test_words_find_their_concept(words: str, expected: str):
    """Names in any form, synonyms of quantities and prepositions lead to the concept meant."""
    assert found(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "the of and",
        "?!",
        "weather in Lisbon",
        "Iraqi pressure on the United States",
        "Chinese pressure on Iraq",
        "Russian aid",
        "\x00\udcff",
        "x" * 10_000,
        "closure of " + "lamps and " * 2_000,
    ],
)
def test_words_that_fit_nothing_find_nothing(words: str):
    """Empty and strange words, other actors and turned roles find nothing rather than the next best."""
    assert found(words) is None


def test_ties_are_told():
    """Words that fit two concepts alike bring both, so that the user can choose; clear words bring one."""
    unclear = tied_best(find_concepts(SYSTEM, "pressure", ontology=ONTOLOGY))
    clear = tied_best(find_concepts(SYSTEM, "pressure on Turkey", ontology=ONTOLOGY))

    assert ((2, 1), ()) == ((len(unclear), len(clear)), tied_best([]))


def test_scores_fall_and_stay_between_half_and_one():
    """Matches come best first, none under the level at which the search abstains."""
    scores = [score for _, score in find_concepts(SYSTEM, "Iranian influence", ontology=ONTOLOGY)]

    assert sorted(scores, reverse=True) == scores
    assert 0.5 <= min(scores) <= max(scores) <= 1.0


def test_labels_are_enough_without_an_ontology():
    """Where no ontology is at hand the words of labels still find a concept."""
    assert [("thing:barge toll(IRQ)")] == [one.id for one, _ in find_concepts(SYSTEM, "barge tolls")]


def test_a_thing_is_found_beside_a_group_of_its_name():
    """Where a group is called as a thing is, its name means how many there are of it; fewer of them is less of it."""
    pilgrims = concept("thing:pilgrims")
    group = Actor(id="~pilgrim@x", name="pilgrims", kinds=("people",), provisional=True)
    found = find_concepts(SystemModel(concepts=(pilgrims,)), "fewer pilgrims", ontology=ONTOLOGY, actors=(group,))

    assert [pilgrims] == [one for one, _ in found]
    assert (-1, 1) == (
        orient_words(pilgrims, "fewer pilgrims", ONTOLOGY),
        orient_words(pilgrims, "pilgrims", ONTOLOGY),
    )


@pytest.mark.parametrize(
    "words",
    [
        "border closure",
        "closure of the border",
        "the border's closure",
        "closure of the northern border",
        "northern border closure",
        "closing of the northern border",
    ],
)
def test_words_that_are_known_together_are_found_in_any_order(words: str):
    """A compound and its parts with "of" ask for one thing, whatever stands between them."""
    border = SystemModel(concepts=(concept("blockade"), concept("tension", "IRQ", "SYR")))
    found = find_concepts(border, words, ontology=ONTOLOGY)

    assert ["blockade()"] == [one.id for one, _ in found]
    assert 1 == orient_words(found[0][0], words, ONTOLOGY)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shortage of flour", ("thing:flour()", -1)),
        ("flour shortage", ("thing:flour()", -1)),
        ("less flour", ("thing:flour()", -1)),
        ("arrival of flour", ("thing:flour()", 1)),
        ("border post closure", ("thing:border post()", -1)),
        ("closure of the border post", ("thing:border post()", -1)),
        ("loss of grain", ("thing:grain loss()", 1)),
        ("lifting of US pressure on Iraq", ("pressure(USA>IRQ)", -1)),
        ("shortage of lamps", None),
        ("shortage", None),
    ],
)
def test_words_of_more_and_less_say_which_way_and_nothing_else(words: str, expected: tuple[str, int] | None):
    """What a text has less of is found by the words of the text; a concept that is a loss itself is not turned."""
    things = ("thing:flour", "thing:border post", "thing:grain loss")
    system = SystemModel(concepts=(*map(concept, things), concept("pressure", "USA", "IRQ")))
    found = [(one.id, orient_words(one, words, ONTOLOGY)) for one, _ in find_concepts(system, words, ontology=ONTOLOGY)]

    assert expected == (found[0] if found else None)


def test_words_for_the_opposite_face_the_other_way():
    """Weakness names strength, turned: more of the one is less of the other."""
    strength = concept("strength", "TUR")

    assert (-1, 1) == (
        orient_words(strength, "weakness of Turkey", ONTOLOGY),
        orient_words(strength, "Turkish strength", ONTOLOGY),
    )


ACTS = SystemModel(
    concepts=(
        Concept(id="act:halt flow()", label="“a blast halted flows through the Orvo canal”", quantity="act:halt flow"),
        Concept(id="thing:flow()", label="flows", quantity="thing:flow"),
    )
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Orvo canal", []), ("flows through the Orvo canal", []), ("halted flows", ["act:halt flow()"])],
)
def test_a_clause_is_not_what_it_only_names(words: str, expected: list[str]):
    """A clause that tells what befell a canal does not say how much canal there is; asked for by its verb it is."""
    assert expected == [one.id for one, _ in find_concepts(ACTS, words, ontology=ONTOLOGY)]
