"""Links + seed -> draws: which links each member keeps, how large they are, how fast changes wear off."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.ask.priors import Priors, Spread
from dragoman.records import Link

Floats = NDArray[np.float64]


class Draws(NamedTuple):
    """An ensemble, ready to run: N concepts, L links, M members.

    concepts: ids of the N rows. cause, effect: rows each link leads from and to, ordered by effect. lag: steps.
    weights: sign times size, shape (L, M), 0 where the member does without the link. keeps: share of a change that is
      left after one step, shape (N, M).
    """

    concepts: tuple[str, ...]
    links: tuple[str, ...]
    cause: NDArray[np.intp]
    effect: NDArray[np.intp]
    lag: NDArray[np.intp]
    weights: Floats
    keeps: Floats


def draw_members(concepts: Sequence[str], links: Iterable[Link], *, members: int, seed: int, priors: Priors) -> Draws:
    """The ensemble over some concepts and the signed links between them; others are left aside.

    Each link and concept has its own stream of numbers, made from the seed and its id, so that what one draws does not
    change with the order or the number of the others: scenarios with one seed can be compared member by member.
    """
    rows = {name: row for row, name in enumerate(sorted(concepts))}
    inside = [link for link in links if link.cause in rows and link.effect in rows and link.sign is not None]
    lost = _lost_to_rivals(inside, members, seed)
    moving = sorted((link for link in inside if link.sign), key=lambda link: (rows[link.effect], link.id))
    drawn = [_weights(link, members, seed, priors.size_of(link), lost.get(link.id)) for link in moving]
    keeps = [1.0 - _spread(_uniform(f"damping {name}", members, seed), priors.damping) for name in rows]
    return Draws(
        concepts=tuple(rows),
        links=tuple(link.id for link in moving),
        cause=np.array([rows[link.cause] for link in moving], dtype=np.intp),
        effect=np.array([rows[link.effect] for link in moving], dtype=np.intp),
        lag=np.array([link.lag for link in moving], dtype=np.intp),
        weights=np.array(drawn, dtype=np.float64).reshape(len(moving), members),
        keeps=np.array(keeps, dtype=np.float64).reshape(len(rows), members),
    )


def _weights(link: Link, members: int, seed: int, size: Spread, lost: NDArray[np.bool_] | None) -> Floats:
    held, sized = _uniform(f"link {link.id}", 2 * members, seed).reshape(2, members)
    kept = held < link.support
    if lost is not None:
        kept &= ~lost
    return np.where(kept, (link.sign or 0) * _spread(sized, size), 0.0)


def _lost_to_rivals(links: Iterable[Link], members: int, seed: int) -> dict[str, NDArray[np.bool_]]:
    """Members that take another side where links say different signs of the same concepts.

    A side is taken with a probability in proportion to its best support; "no effect" is a side too.
    """
    pairs: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        pairs[link.cause, link.effect].append(link)
    lost: dict[str, NDArray[np.bool_]] = {}
    for (cause, effect), sides in pairs.items():
        if len({link.sign for link in sides}) > 1:
            lost |= _take_sides(sides, _uniform(f"rivals {cause} {effect}", members, seed))
    return lost


def _take_sides(sides: Sequence[Link], drawn: Floats) -> dict[str, NDArray[np.bool_]]:
    signs = sorted({link.sign or 0 for link in sides})
    best = np.array([max(link.support for link in sides if (link.sign or 0) == sign) for sign in signs])
    total = float(best.sum())
    bounds = np.cumsum(best / total) if total > 0 else np.ones(len(signs))
    taken = np.minimum(np.searchsorted(bounds, drawn, side="right"), len(signs) - 1)
    return {link.id: taken != signs.index(link.sign or 0) for link in sides}


def _uniform(key: str, count: int, seed: int) -> Floats:
    """Even draws in [0, 1) from the stream of one key."""
    words = blake2b(key.encode(), digest_size=16).digest()
    entropy = [seed, int.from_bytes(words[:8], "little"), int.from_bytes(words[8:], "little")]
    return np.random.Generator(np.random.PCG64(entropy)).random(count)


def _spread(drawn: Floats, spread: Spread) -> Floats:
    return spread.low + (spread.high - spread.low) * drawn
