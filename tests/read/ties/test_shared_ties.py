"""Ties told by shares, sources, titles of parts, ruling bodies and acts."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army's pay comes from Ostrava.", ("funds", ("Ostrava",), ("army",))),
        ("Most of the army's rifles come from Ostrava.", ("arms", ("Ostrava",), ("army",))),
        ("The Tide Front, whose orders come from Ostrava, is calm.", ("directs", ("Ostrava",), ("Tide Front",))),
        ("Marlen gets most of its gas from Ostrava.", ("exports_to", ("Ostrava",), ("Marlen",))),
        ("The Tide Front holds most of the coast.", ("controls", ("Tide Front",), ("most of the coast",))),
        (
            "The Tide Front holds most of Norway.",
            ("controls", ("Tide Front",), ("most of Norway",)),
        ),
        ("Marlen's ruling council met.", ("controls", ("Marlen's ruling council",), ("Marlen",))),
        ("The governing coalition of Marlen fell.", ("controls", ("governing coalition of Marlen",), ("Marlen",))),
        ("The ruling party in Marlen won.", ("controls", ("ruling party in Marlen",), ("Marlen",))),
        ("The army's ammunition supplies come from Ostrava.", ("arms", ("Ostrava",), ("army",))),
        ("Tons of Norway's flour come from Ostrava.", ("exports_to", ("Ostrava",), ("Norway",))),
        ("Marlen depends on the trade.", ("depends_on", ("Marlen",), ("trade",))),
        ("Four companies own the licences.", ("owns", ("Four companies",), ("licences",))),
        ("Marlen supplies Ostrava with gas.", ("exports_to", ("Marlen",), ("Ostrava",))),
        ("Marlen supplies the militia with rifles.", ("arms", ("Marlen",), ("militia",))),
        ("The bank, to which Marlen owes 40 million guilders, waits.", ("owes", ("Marlen",), ("bank",))),
        ("Marlen does not recognise the island.", ("recognises", ("Marlen",), ("island",))),
    ],
)
def test_shares_sources_and_ruling_bodies_tie(read_text, text: str, expected: tuple):
    """Where somebody's pay comes from, who rules a land, what one depends on, owes or holds most of is a tie."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen backs the militia.", ("sponsors", ("Marlen",), ("militia",))),
        ("Marlen backs the governor.", ("supports", ("Marlen",), ("governor",))),
        ("The ministry runs the ferry.", ("controls", ("ministry",), ("ferry",))),
        ("Sana Veld runs the Tide Front.", ("leads", ("Sana Veld",), ("Tide Front",))),
        ("The governor sits in the cabinet.", ("member_of", ("governor",), ("cabinet",))),
        ("Marlen has a base in Ostrava.", ("present_in", ("Marlen",), ("Ostrava",))),
    ],
)
def test_a_tie_depends_on_who_is_in_it(read_text, text: str, expected: tuple):
    """Who backs fighters sponsors them, others are supported; a person leads what he runs, a body controls it."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marlen's police chief, Sana Veld, left.", "leads"),
        ("Marlen's trade secretary, Sana Veld, left.", "leads"),
        ("The kiln owners of Marlen left.", "owns"),
        ("Nurses in Marlen own boats.", "controls"),
        ("The firm's offices were searched.", "part_of"),
        ("The army's rifles came from Ostrava in May.", "arms"),
        ("The army's soldiers come from Ostrava.", "arms"),
        ("Marlen got gas from Ostrava on Monday.", "exports_to"),
        ("Marlen lies on the river, 40 kilometres south of Ostrava.", "located_in"),
        ("The navy runs a drill each spring.", "controls"),
        ("Marlen pays for its mistakes.", "funds"),
        ("Sana Veld is wanted by the police for fraud.", "seeks"),
        ("Marlen supplies Ostrava with gas.", "sponsors"),
        ("The ruling surprised Marlen.", "controls"),
        ("Doru Halm's ruling party won.", "controls"),
        ("Doru Halm, whose governing coalition fell, left.", "controls"),
        ("No ruling party in Norway survived.", "controls"),
        ("The non-ruling party in Norway met.", "controls"),
        ("Norway's former ruling family met.", "controls"),
        ("Norway's once ruling Tide Party met.", "controls"),
        ("A possible governing coalition in Norway collapsed.", "controls"),
        ("Norway's gas engineers come from Ostrava.", "exports_to"),
        ("Norway's oil income comes from Ostrava.", "exports_to"),
        ("Norway's arms brokers come from Ostrava.", "arms"),
        ("Norway's drone exports come from Ostrava.", "arms"),
        ("Rebels take flour from growers.", "exports_to"),
        ("Norway takes grain from Ostrava.", "exports_to"),
        ("Norway draws water from the Sorvik.", "exports_to"),
    ],
)
def test_heads_of_parts_deeds_and_rooms_tie_nobody(read_text, text: str, kind: str):
    """Who heads a part heads not the whole, a delivery is a deed, offices are rooms, south of a town is not in it."""
    assert kind not in {found for found, *_ in ties(read_text(text))}
