"""Who says so: cue, content and chain of holders."""

import re
from collections.abc import Iterator, Sequence

from dragoman.records import Anchor, Attribution, Holder
from evals.report import Layer
from evals.seeds.gold import Attributed, Evidence, Spot
from evals.seeds.ours import Ours
from evals.seeds.spans import overlap
from evals.words import stems

# Holders whose name says only what sort they are.
SORTS = {"unknown": "unknown", "page summary": "summary"}
# Words that say how a holder is known, not who it is.
REMARKS = frozenset({"unnam", "anonym", "impl", "passiv"})


def score_attribution(evidence: Evidence, ours: Ours) -> Layer:
    """attribution.chain_share: gold attributions we have, with their cue, content, holders and length of chain."""
    gold = evidence.attributions
    right = [one for one in gold if any(chain_fits(one.chain, a.chain) for a in _near(one, evidence, ours))]
    return Layer(
        name="attribution",
        scores={"attribution.chain_share": len(right) / len(gold) if gold else None},
        counts={"attribution.chain_share": f"{len(right)}/{len(gold)}"},
        errors=tuple(_errors(gold, right, evidence, ours)),
    )


def chain_fits(gold: Sequence[str], ours: Sequence[Holder]) -> bool:
    """Whether ours names every holder the gold requires, in a chain as long as the gold's, give or take one.

    Of a longer chain the first holder is the outlet, which may go unnamed; holders in brackets may be missing.
    """
    wanted = [name for name in (gold[1:] if len(gold) > 1 else gold) if not _is_aside(name)]
    shortest, longest = len(wanted), len(gold)
    fits = shortest - 1 <= len(ours) <= longest + 1 and len(ours) > 0
    return fits and all(any(is_named(name, holder) for holder in ours) for name in wanted)


def is_named(gold: str, holder: Holder) -> bool:
    """Whether a holder is the gold's: of the same sort where the gold names nobody, else by a shared word."""
    low = gold.lower()
    sort = next((kind for words, kind in SORTS.items() if low.startswith(words)), None)
    if sort is not None:
        return holder.kind == sort
    return bool((stems(low.replace("(", " ")) - REMARKS) & stems(holder.name))


def _is_aside(name: str) -> bool:
    return re.fullmatch(r"\(.*\)", name) is not None


def _near(one: Attributed, evidence: Evidence, ours: Ours) -> Iterator[Attribution]:
    """Our attributions whose cue meets the gold's cue, and whose content meets its content."""
    for reading in ours.readings:
        if ours.names[reading.doc] == evidence.docs[one.cue.doc]:
            both = ((a, _meets(one.cue, a.cue) and _meets(one.content, a.content)) for a in reading.attributions)
            yield from (attribution for attribution, near in both if near)


def _meets(spot: Spot, anchor: Anchor) -> bool:
    return overlap((spot.start, spot.end), (anchor.start, anchor.end)) > 0


def _errors(gold: Sequence[Attributed], right: Sequence[Attributed], evidence: Evidence, ours: Ours) -> Iterator[str]:
    for one in gold:
        if one not in right:
            got = [[f"{h.name} ({h.kind})" for h in found.chain] for found in _near(one, evidence, ours)]
            where = f"{one.cue.doc} {one.cue.start} {one.cue.exact!r} {list(one.chain)}"
            yield f"MISSED {where}: ours {got or 'none there'}"
