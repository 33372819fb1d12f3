"""How far a link is trusted."""

import pytest

from dragoman.model.support import BY_MODALITY, BY_STATE, weigh_link
from dragoman.records import Anchor, Claim, Finding, Measure, Status
from dragoman.records.finding import Support
from dragoman.records.status import Modality

WORDS = Anchor(doc="d", start=0, end=4, exact="five")


def claim(name: str, modality: Modality = "asserted") -> Claim:
    """A claim held in some way."""
    return Claim(
        id=name,
        doc="d",
        sentence=0,
        anchor=WORDS,
        content=Measure(amount=WORDS, value=5.0),
        status=Status(modality=modality),
        rule="r.v1",
    )


def finding(state: Support = "single-origin", *, mentions: int = 1, documents: int = 1) -> Finding:
    """A finding in some state of support."""
    return Finding(
        id="f",
        kind="influence",
        label="",
        claims=("c",),
        mentions=mentions,
        documents=documents,
        publishers=1,
        origins=1,
        support=state,
    )


def test_repetition_never_raises_support():
    """A claim printed forty times in thirty documents of one origin is trusted as much as one printed once."""
    once = weigh_link([(finding(), [claim("c")])])
    often = weigh_link([(finding(mentions=40, documents=30), [claim(f"c{n}") for n in range(40)])])

    assert once == often


def test_a_second_finding_of_the_same_kind_adds_nothing():
    """Two findings behind one link are worth the better of the two."""
    better, worse = (finding("corroborated"), [claim("a")]), (finding("single-origin"), [claim("b")])

    assert weigh_link([better]) == weigh_link([worse, better])


def test_better_backing_is_trusted_more():
    """States of support are in their order of worth, and so are ways of holding a claim."""
    states = [weigh_link([(finding(state), [claim("c")])]) for state in BY_STATE]
    modes = [weigh_link([(finding(), [claim("c", mode)])]) for mode in BY_MODALITY]

    assert (sorted(states, reverse=True), sorted(modes, reverse=True)) == (states, modes)


def test_one_plain_claim_outweighs_a_hedged_one():
    """A link that one passage asserts is not weakened by another that only thinks it possible."""
    plain = weigh_link([(finding(), [claim("a")])])

    assert plain == weigh_link([(finding(), [claim("a"), claim("b", "possible")])])


@pytest.mark.parametrize("backing", [[], [(finding("retracted"), [claim("c")])], [(finding(), [])]])
def test_nothing_behind_it_is_no_support(backing: list[tuple[Finding, list[Claim]]]):
    """Without a finding, without claims or with a retracted finding alone, support is nought."""
    assert weigh_link(backing) == 0.0
