"""The model of a dossier for other programs."""

import pytest

from dragoman.model.formats import read_fcm_csv, read_indra
from dragoman.verbs import export_map, load_built, name_map_file


def test_indra_statements_carry_the_quotes(built):
    """Every signed or unsigned link is a statement with the words of its claims as evidence."""
    system = load_built(built).system
    back = read_indra(export_map(built, "indra"))
    texts = {document.text for document in load_built(built).documents}

    assert {(one.cause, one.effect, one.sign) for one in system.links if one.link_type != "part_of"} == {
        (one.cause, one.effect, one.sign) for one in back.system.links
    }
    assert all(any(q.text in text for text in texts) for quotes in back.quotes.values() for q in quotes)


def test_the_weighted_map_is_read_back(built):
    """What is written for fuzzy cognitive maps is one."""
    assert len(read_fcm_csv(export_map(built, "fcm")).concepts) > 2


@pytest.mark.parametrize(("form", "start"), [("svg", "<svg "), ("dot", "digraph ")])
def test_pictures_are_what_their_names_say(built, form, start):
    """A picture starts as its format does, and its file ends so."""
    assert export_map(built, form).startswith(start)
    assert name_map_file(form) == f"system.{form}"
