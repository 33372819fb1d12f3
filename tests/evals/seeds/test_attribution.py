"""Chains of holders."""

import pytest

from dragoman.records import Holder
from evals.seeds.attribution import chain_fits, is_named


def chain(*names: str, kind="named") -> tuple[Holder, ...]:
    """A chain of ours."""
    return tuple(Holder(name=name, kind=kind) for name in names)


@pytest.mark.parametrize(
    ("gold", "ours"),
    [
        (["The Page", "The Courier"], chain("The Page", "The Courier")),
        (["The Page", "The Courier"], chain("the Courier")),
        (["envoys (unnamed)"], chain("some envoys")),
        (["The Page", "(The Courier, implied)", "bakers; millers (anonymous)"], chain("The Page", "millers")),
        (["The Page"], chain("The Page", kind="outlet")),
    ],
)
def test_a_chain_that_names_all_required_holders_fits(gold, ours):
    """The outlet of a longer chain and holders in brackets may be missing; one of several joined will do."""
    assert chain_fits(gold, ours)


@pytest.mark.parametrize(
    ("gold", "ours"),
    [
        (["The Page", "The Courier"], chain("The Page")),
        (["The Page", "media (unnamed)", "envoys (unnamed)"], chain("The Page", "media")),
        (["envoys (unnamed)"], chain("envoys", "The Page", "The Courier")),
        (["envoys (unnamed)"], ()),
        (["critics (unnamed)"], chain("unnamed officials")),
    ],
)
def test_a_chain_without_a_required_holder_does_not_fit(gold, ours):
    """A missing link, a chain far too long, and a shared "unnamed" do not pass."""
    assert not chain_fits(gold, ours)


def test_nobody_named_asks_for_the_sort():
    """An agentless report is met by a holder of sort unknown, whatever its words."""
    assert is_named("unknown reporter (passive)", Holder(name="unknown", kind="unknown"))
    assert not is_named("unknown reporter (passive)", Holder(name="a reporter", kind="unnamed"))
