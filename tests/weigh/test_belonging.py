"""Whose an actor's deeds are, and whom deeds done to it are against."""

import pytest

from dragoman.records import Actor
from dragoman.weigh.belonging import acts_for, stands_for

ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id="NOR", name="Norland", kinds=("state", "place")),
        Actor(id="NOR~ministry", name="a ministry of Norland", kinds=("government",), sector="GOV"),
        Actor(id="NOR~driver", name="drivers from Norland", kinds=("people",), sector="CVL"),
        Actor(id="NOR~rebel", name="rebels of Norland", kinds=("militia",), sector="REB"),
        Actor(id="NOR~port", name="a port of Norland", kinds=("place",)),
        Actor(id="heron", name="Heron Brigade", kinds=("militia",), sector="MIL"),
        Actor(id="heron~fighter", name="fighters of the Heron Brigade", kinds=("militia",), sector="UAF"),
        Actor(id="tarn", name="Ada Tarn", kinds=("person",), country="NOR", sector="GOV"),
        Actor(id="vell", name="Bo Vell", kinds=("person",), country="NOR", sector="OPP"),
    )
}


@pytest.mark.parametrize(
    ("actor", "acts", "stands"),
    [
        ("NOR.GOV", "NOR", "NOR"),
        ("NOR~ministry", "NOR", "NOR"),
        ("NOR~driver", "NOR~driver", "NOR"),
        ("NOR~rebel", "NOR~rebel", "NOR~rebel"),
        ("NOR~port", "NOR~port", "NOR~port"),
        ("heron~fighter", "heron", "heron"),
        ("tarn", "NOR", "NOR"),
        ("vell", "vell", "vell"),
        ("~crowd@d", "~crowd@d", "~crowd@d"),
    ],
)
def test_parts_act_for_a_state_and_its_people_stand_for_it(actor: str, acts: str, stands: str):
    """Ministries and persons in office act for their state, its people only suffer for it, rebels do neither."""
    assert (acts, stands) == (acts_for(actor, ACTORS), stands_for(actor, ACTORS))
