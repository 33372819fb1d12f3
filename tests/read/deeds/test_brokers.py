"""Who brings a truce about or watches over it, on invented actors."""

import pytest


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
