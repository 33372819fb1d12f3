"""Answer -> which links' presence or size explains the spread of its effects over members."""

from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from dragoman.ask.draw import Floats
from dragoman.ask.members import Members, run_members
from dragoman.ask.plan import plan_scenario
from dragoman.ask.sensitivity import TOP, moving
from dragoman.records import Answer, SystemModel

# Parts of equal count that the sizes of a link are put into. With 2,000 members, 5 to 10 gave the same shares within
# .01 on one to three links in a row; more of them let chance in.
PARTS = 8
# A share of the spread that is not worth a line.
NOTICED = 0.05


class SpreadShare(Struct, frozen=True, kw_only=True):
    """How much of the variance of a concept's change over members one link explains by itself.

    presence: by whether a member keeps it; size: by how large it is where it is kept. Both from 0 to 1; those of rivals
    overlap, since a member that keeps one does without the other.
    """

    concept: str
    link: str
    presence: float
    size: float


def explain_spread(system: SystemModel, answer: Answer, *, top: int = TOP) -> tuple[SpreadShare, ...]:
    """First-order shares of the variance of the first `top` effects, by effect, the largest first.

    The share of a link is the variance of the change's mean given the link, over the variance of the change (Sobol
    1993), estimated from the members the answer drew by means within parts of the link's values (Plischke, Borgonovo
    and Smith 2013), less what as many parts explain by chance (Kelley 1935). What one effect's shares leave open is the
    doing of damping and of links together. Links below a twentieth, and effects that do not vary, are left out.
    """
    effects, plan = moving(answer, top), plan_scenario(system, answer.scenario)
    found: list[SpreadShare] = []
    for wide in (False, True):
        names = [effect.concept for effect in effects if effect.stated_only == wide]
        if names:
            links = plan.stated if wide or answer.scenario.all_links else plan.running
            members = run_members(plan, links, answer.scenario)
            found += [share for name in names for share in _shares(name, members)]
    order = {effect.concept: place for place, effect in enumerate(effects)}
    return tuple(sorted(found, key=lambda one: (order[one.concept], -one.presence - one.size, one.link)))


def _shares(concept: str, members: Members) -> Iterator[SpreadShare]:
    change = members.change_of(concept)
    if change is None or not change[members.counted].var() > 0:
        return
    counted = change[members.counted]
    for link, weights in zip(members.draws.links, members.draws.weights[:, members.counted], strict=True):
        kept = weights != 0
        presence = explained(kept.astype(np.intp), counted)
        whole = explained(split(np.abs(weights)), counted)
        if max(presence, whole) >= NOTICED:
            size = max(0.0, round(whole - presence, 4))
            yield SpreadShare(concept=concept, link=link, presence=round(presence, 4), size=size)


def split(sizes: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    """The part of each member, shape (M,): 0 without the link, else one of the parts of its sizes."""
    kept = np.flatnonzero(sizes)
    parts = np.zeros(len(sizes), dtype=np.intp)
    parts[kept[np.argsort(sizes[kept], kind="stable")]] = 1 + np.arange(len(kept)) * PARTS // max(1, len(kept))
    return parts


def explained(parts: np.ndarray[tuple[int, ...], np.dtype[np.intp]], change: Floats) -> float:
    """Share of the variance of a change between parts, 0 to 1, less what chance gives; 0.0 with too few members."""
    counts = np.bincount(parts)
    used = counts > 0
    spare = len(change) - int(used.sum())
    if spare <= 0:
        return 0.0
    means = np.bincount(parts, weights=change)[used] / counts[used]
    within = 1.0 - float((counts[used] * (means - change.mean()) ** 2).sum() / (len(change) * change.var()))
    return max(0.0, 1.0 - within * (len(change) - 1) / spare)
