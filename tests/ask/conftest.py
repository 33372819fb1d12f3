"""What tests of runs share: systems over five concepts."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from dragoman.records import Concept, Link, SystemModel

NAMES = "abcde"
PAIRS = [(cause, effect) for cause in NAMES for effect in NAMES if cause != effect]
ARROWS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), max_size=9)


def system(arrows: Mapping[tuple[str, str], int], **more: Any) -> SystemModel:
    """A system over a to e with links of equal standing; more: support, size and lag of each."""
    links = tuple(
        Link(
            id=f"{cause}{effect}",
            cause=cause,
            effect=effect,
            sign=1 if sign > 0 else -1,
            link_type="causal",
            runs=True,
            support=more.get("support", 1.0),
            size=more.get("size"),
            lag=more.get("lag", 1),
        )
        for (cause, effect), sign in arrows.items()
    )
    return SystemModel(concepts=tuple(Concept(id=n, label=n, quantity=n) for n in NAMES), links=links)
