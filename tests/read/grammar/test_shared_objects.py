"""Objects and agents that two verbs share, on invented actors."""

import pytest

from dragoman.read.grammar.arguments import agents, objects
from tests.read.clauses import texts, word
from tests.read.conftest import events


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Norway armed and trained the Heron Front.", "armed"),
        ("Marlen will arm or fund the rebels.", "arm"),
        ("Gunmen have detained and beaten two envoys.", "detained"),
    ],
)
def test_verbs_that_need_an_object_share_the_one_behind_the_second(text: str, form: str):
    """What a list knows by its object has that of the verb beside it."""
    first = word(text, form)
    second = next(c for c in first.rights if c.dep_ == "conj")

    assert objects(second) == objects(first) != []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The premier fled and joined the rebels.", "fled"),
        ("The Front fought and burned the mill.", "fought"),
        ("The Front armed itself and burned the mill.", "armed"),
        ("It spoke of funding and arming the Front.", "funding"),
    ],
)
def test_other_verbs_share_no_object(text: str, form: str):
    """Whoever flees flees from nobody who is named later; an object of its own is the only one; gerunds are left."""
    assert "rebels" not in (found := texts(objects(word(text, form))))
    assert "mill" not in found
    assert "Front" not in found


def test_passives_share_the_agent():
    """Who robs somebody who was beaten and robbed beat him, too."""
    assert ["gunmen"] == texts(agents(word("Two envoys were beaten and robbed by gunmen.", "beaten")))


@pytest.mark.parametrize("verb", ["apologised", "complained"])
def test_verbs_without_objects_share_none(read_text, verb: str):
    """Who apologises and dismisses others need not have apologised to them."""
    found = events(read_text(f"The commander {verb} and dismissed two captains."))

    assert ("SANCTION", ("commander",), ("two captains",)) in found
    assert 1 == sum(targets == ("two captains",) for *_, targets in found)
