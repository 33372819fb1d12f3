"""Nouns that tell of ties between those around them."""

import pytest

from tests.read.conftest import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marlen and Norway have a defence pact.", ("allied_with", ("Marlen",), ("Norway",))),
    ],
)
def test_what_two_have_together_ties_them(read_text, text: str, expected: tuple):
    """A pact that two have ties them."""
    assert expected in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway promised full cooperation with the inspectors of Turkey.", "cooperates_with"),
        ("Norway suspended joint patrols with Turkey.", "cooperates_with"),
        ("Norway closed its embassy in Turkey.", "represented_in"),
        ("Relations between Norway and Turkey are tense.", "partner_of"),
    ],
)
def test_what_is_promised_suspended_or_closed_ties_nobody(read_text, text: str, kind: str):
    """Cooperation that is only promised, an office that is shut and relations that are bad are no friendly ties."""
    assert kind not in {found for found, *_ in ties(read_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Norway has cordial relations with Turkey.",
        "Relations between Norway and Turkey are good.",
        "Relations between Norway and Turkey have improved.",
    ],
)
def test_good_relations_make_partners(read_text, text: str):
    """Relations that are called good, or grow, are a partnership."""
    assert ("partner_of", ("Norway",), ("Turkey",)) in ties(read_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is in a coalition with Turkey.", ("allied_with", ("Norway",), ("Turkey",))),
        ("Norway acted in cahoots with Turkey.", ("allied_with", ("Norway",), ("Turkey",))),
        ("Norway, at odds with Turkey, left.", ("opposes", ("Norway",), ("Turkey",))),
        ("Norway and Turkey, at odds over a dam, signed.", ("opposes", ("Norway",), ("Turkey",))),
        ("Norway enjoys the backing of most of the officers.", ("supports", ("officers",), ("Norway",))),
        ("Norway's claim to the island is old.", ("claims_territory_of", ("Norway",), ("island",))),
    ],
)
def test_who_is_in_a_state_is_so_between_commas_and_behind_an_article(read_text, text: str, expected: tuple):
    """A state that somebody is in ties him where "a" or a comma stands before its words, too."""
    assert expected in ties(read_text(text))


def test_other_states_between_commas_tie_nobody(read_text):
    """A state that no tie is named by ties nobody, wherever it stands."""
    assert set() == ties(read_text("Norway, at a loss, left."))
