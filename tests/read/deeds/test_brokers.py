"""Who brings a truce about or watches over it, on invented actors."""

import pytest

from tests.read.conftest import events


def test_who_brokers_a_deal_is_no_party_to_it(fit):
    """A deal is its parties' as a truce is."""
    assert ("", "") == fit("The deal brokered by Velda is the first in years.", ("deal", "AGREE"), ("Velda", ""))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Velda brokered a truce in Sel.", "Velda"),
        ("Soldiers of Velda would monitor a truce in Sel.", "Soldiers"),
        ("A truce brokered by Velda took hold.", "Velda"),
    ],
)
def test_who_brokers_a_truce_is_no_party_to_it(fit, seen: str, text: str):
    """Whoever brings others to a truce gives up nothing."""
    assert ("", "") == fit(text, ("truce", "RETREAT"), (seen, ""))


def test_who_declares_a_truce_is_a_party_to_it(fit):
    """Whoever declares a truce keeps it."""
    assert ("Velda", "") == fit("Velda declared a truce in Sel.", ("truce", "RETREAT"), ("Velda", ""))


@pytest.mark.parametrize(
    "text",
    [
        "The swap was arranged by Velda.",
        "The nuns' release was negotiated by Velda.",
        "Velda organised an exchange of prisoners between Marlen and Sel.",
    ],
)
def test_who_arranges_a_release_only_brings_others_together(read_text, text: str):
    """Whoever arranges what others free mediates, and frees nobody."""
    told = events(read_text(text))

    assert [row for row in told if row[:2] == ("CONSULT", ("Velda",))]
    assert not [row for row in told if row[0] == "RETREAT" and "Velda" in row[1]]


def test_between_whom_captives_are_exchanged_free_them(read_text):
    """An exchange that somebody arranges is that of its two sides."""
    told = events(read_text("Velda arranged a swap of captives between Marlen and Sel."))

    assert ("RETREAT", ("Marlen",), ("Sel",)) in told
    assert ("CONSULT", ("Velda",), ("Marlen", "Sel")) in told


def test_who_arranges_an_exchange_with_another_takes_part(read_text):
    """Whoever exchanges with another is one of both."""
    told = events(read_text("Velda arranged an exchange of prisoners with Marlen."))

    assert [row for row in told if row[0] == "RETREAT" and "Velda" in row[1]]
