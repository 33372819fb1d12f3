"""INDRA's influence statements."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.formats import FormatError, Quote, read_indra, write_indra
from dragoman.model.links import link_id
from dragoman.records import Concept, Link, SystemModel

NAMES = ["flood", "price of bread", "unrest"]
SIGNS = st.sampled_from([1, -1, 0, None])
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), SIGNS)


@st.composite
def systems(draw: Any) -> SystemModel:
    """Systems as this reader makes them."""
    links = []
    for cause, effect, sign in draw(st.lists(PAIRS, unique=True, max_size=6)):
        links.append(
            Link(
                id=link_id(cause, effect, sign, "indra"),
                cause=cause,
                effect=effect,
                sign=sign,
                link_type="causal",
                runs=cause != effect,
                support=draw(st.floats(0, 1)),
                size=draw(st.sampled_from([None, "sharply"])),
                hedges=draw(st.sampled_from([(), ("may",)])),
                assumption=True,
                stated=draw(st.sampled_from([None, 1, -1])) if sign else None,
            )
        )
    links.sort(key=lambda link: link.id)
    ends = sorted({end for link in links for end in (link.cause, link.effect)})
    made = (Concept(id=name, label=name.title(), quantity=f"thing:{name.title()}", provisional=True) for name in ends)
    return SystemModel(concepts=tuple(made), links=tuple(links))


def statement(**more: Any) -> dict[str, Any]:
    """An influence as INDRA writes it."""
    ends = {end: {"type": "Event", "concept": {"name": end, "db_refs": {}}, "delta": {}} for end in ("subj", "obj")}
    return {"type": "Influence", "id": "1", **ends, **more}


def event(name: str, polarity: int | None) -> dict[str, Any]:
    """One end with its polarity."""
    return {"type": "Event", "concept": {"name": name}, "delta": {"polarity": polarity, "adjectives": []}}


@given(system=systems())
def test_a_system_is_read_back_as_it_was_written(system: SystemModel):
    """Ends, signs, belief, strength, hedges and stated moves survive."""
    assert system == read_indra(write_indra(system)).system


def test_quotes_travel_as_evidence():
    """The words behind a link are its evidence, and come back with it."""
    system = read_indra(json.dumps([statement(subj=event("rain", 1), obj=event("harvest", 1))])).system
    name = system.links[0].id
    quotes = {name: (Quote("Rain feeds the harvest.", "gazette"),)}

    assert quotes == read_indra(write_indra(system, quotes)).quotes


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [(1, -1, -1), (-1, -1, 1), (None, -1, -1), (-1, None, -1), (None, None, None)],
)
def test_the_sign_is_the_product_of_what_is_given(before: int | None, after: int | None, sign: int | None):
    """Where one polarity is missing the other decides; where both are, there is no sign."""
    read = read_indra(json.dumps([statement(subj=event("rain", before), obj=event("harvest", after))]))

    assert sign == read.system.links[0].sign


def test_negated_evidence_means_no_effect():
    """An influence all of whose evidence is negated says that nothing follows."""
    denied = {"text": "Rain did not help.", "epistemics": {"negated": True}}
    read = read_indra(json.dumps([statement(subj=event("rain", 1), obj=event("help", 1), evidence=[denied])]))

    assert 0 == read.system.links[0].sign


def test_old_files_have_the_delta_beside_the_concept():
    """Statements whose ends are bare concepts are read too."""
    old = {"type": "Concept", "name": "rain", "db_refs": {}}
    read = read_indra(json.dumps([statement(subj=old, subj_delta={"polarity": -1, "adjectives": []})]))

    assert ("rain", -1) == (read.system.links[0].cause, read.system.links[0].sign)


def test_other_statements_are_counted_and_passed_over():
    """Only influences make links."""
    read = read_indra(json.dumps([{"type": "Phosphorylation", "enz": {}}, statement()]))

    assert (1, 1) == (read.passed_over, len(read.system.links))


def test_the_same_influence_twice_is_one_link():
    """Two statements with the same ends and sign keep the greater belief."""
    read = read_indra(json.dumps([statement(belief=0.4), statement(belief=0.6)]))

    assert [0.6] == [link.support for link in read.system.links]


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[1]", '[{"type": 3}]', '[{"type": "Influence"}]', "[" * 5000, json.dumps([statement(belief=7)])],
)
def test_what_is_wrong_is_told_in_one_line(text: str):
    """Anything but a list of statements is refused."""
    with pytest.raises(FormatError) as caught:
        read_indra(text)

    assert 1 == len(str(caught.value).splitlines())


def test_a_nameless_concept_is_refused_with_its_place():
    """A statement needs both ends named."""
    with pytest.raises(FormatError, match=r"^statements\[0\]: expected an event"):
        read_indra(json.dumps([statement(subj=event(" ", 1))]))
