"""The causal map as DOT and SVG."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dragoman.records import Concept, Condition, Link, SystemModel
from dragoman.tell.causal_map import draw_dot, draw_svg
from dragoman.tell.layers import layer_nodes

SVG = "{http://www.w3.org/2000/svg}"


def link(cause: str, effect: str, sign: Any = 1, **more: Any) -> Link:
    """A link that runs."""
    rest = {"link_type": "causal", "runs": True, "support": 0.5} | more
    return Link(id=f"{cause}{effect}", cause=cause, effect=effect, sign=sign, **rest)


def system(*links: Link, **labels: str) -> SystemModel:
    """A system over the ends of its links."""
    names = sorted({end for one in links for end in (one.cause, one.effect)} | {"lone"})
    return SystemModel(concepts=tuple(Concept(id=n, label=labels.get(n, n), quantity=n) for n in names), links=links)


def drawn(model: SystemModel) -> dict[str, ET.Element]:
    """Groups of the picture by what they tell."""
    groups = ET.fromstring(draw_svg(model)).iter(f"{SVG}g")  # noqa: S314 — our own
    return {str(title.text): group for group in groups if (title := group.find(f"{SVG}title")) is not None}


@pytest.mark.parametrize(
    ("more", "told", "mark"),
    [
        ({"sign": 1}, "toll raises trade (causal, support 0.5)", "+"),
        ({"sign": -1, "rival": "x"}, "toll lowers trade (causal, support 0.5, disputed)", "−≠"),
        ({"sign": 0}, "toll does not move trade (causal, support 0.5)", "0"),
        (
            {"sign": None, "link_type": "evidence"},
            "toll moves (no text says which way) trade (evidence, support 0.5)",
            "?",
        ),
        (
            {"sign": 1, "conditions": (Condition(words="if ice melts"),)},
            "toll raises trade (causal, support 0.5, “if ice melts”)",
            "+",
        ),
        ({"sign": 1, "assumption": True}, "toll raises trade (causal, support 0.5, a person’s link)", "+*"),
    ],
)
def test_every_link_tells_in_words_what_it_shows(more: dict[str, Any], told: str, mark: str):
    """Sign, type, support and dispute of a link stand in its title, and its sign beside the line."""
    groups = drawn(system(link("toll", "trade", **more)))

    assert [told] == list(groups)
    assert mark == groups[told].findtext(f"{SVG}text")


def test_what_does_not_run_is_dashed_and_what_is_better_supported_is_thicker():
    """Type and support can be seen without reading."""
    groups = drawn(system(link("a", "b", runs=False, link_type="purpose"), link("b", "c", support=0.9)))
    aim, effect = (next(iter(group.iter(f"{SVG}path"))).attrib for group in sorted(groups.values(), key=_title))

    assert ("stroke-dasharray" in aim, "stroke-dasharray" in effect) == (True, False)
    assert float(aim["stroke-width"]) < float(effect["stroke-width"])


def _title(group: ET.Element) -> str:
    return str(group.findtext(f"{SVG}title"))


def test_words_of_a_text_are_no_markup():
    """A label with angle brackets, quotes and an ampersand stays text in both forms."""
    evil = '<script>alert("x")</script> & more'
    model = system(link("a", "b"), a=evil)

    assert "<script>" not in draw_svg(model)
    assert any("alert" in title for title in drawn(model))
    assert re.search(r'label="<script>alert\(\\"x\\"\)</script> & more"', draw_dot(model))


def test_a_concept_without_a_link_is_left_out():
    """Only what the links tie together is drawn."""
    assert "lone" not in draw_svg(system(link("a", "b"))) + draw_dot(system(link("a", "b")))


def test_a_system_without_links_is_an_empty_picture():
    """Nothing to draw is still a file that opens."""
    assert {} == drawn(system())
    assert draw_dot(system()).startswith("digraph system {")


def test_dot_has_a_line_for_each_concept_and_link():
    """Colours and styles are those of the picture."""
    text = draw_dot(system(link("a", "b", -1), link("b", "a", runs=False)))

    assert 2 == text.count(" -> ")
    assert 'label="−", color="#b3261e"' in text
    assert "style=dashed" in text


def test_causes_stand_left_of_effects():
    """Columns follow the arrows, and what hangs together stands together, larger parts first."""
    parts = layer_nodes(list("abcdxyz"), [("a", "b"), ("b", "c"), ("d", "c"), ("x", "y")])

    assert ((("a",), ("b", "d"), ("c",)), (("x",), ("y",))) == parts


def test_a_loop_is_drawn_with_one_arrow_back():
    """A ring keeps its order; nothing is lost or drawn twice."""
    ((*columns,),) = layer_nodes(list("abc"), [("a", "b"), ("b", "c"), ("c", "a")])

    assert [("a",), ("b",), ("c",)] == columns
    assert 3 == len(drawn(system(link("a", "b"), link("b", "c"), link("c", "a"))))


def test_the_same_system_gives_the_same_bytes():
    """A picture can be compared with the one before."""
    model = system(link("a", "b"), link("b", "c", -1), link("c", "a"))

    assert draw_svg(model) == draw_svg(model)
