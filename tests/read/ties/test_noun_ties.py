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
