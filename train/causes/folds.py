"""Groups -> folds, so that what is alike is never on both sides."""

from collections.abc import Iterator, Sequence

import numpy as np


def split(groups: Sequence[str], folds: int, seed: int) -> Iterator[tuple[list[int], list[int]]]:
    """Numbers of the kept and of the left-out for each fold; what shares a group is left out together."""
    names = sorted(set(groups))
    places = np.random.default_rng(seed).permutation(len(names)) % folds
    fold_of = dict(zip(names, places.tolist(), strict=True))
    for fold in range(folds):
        kept = [number for number, group in enumerate(groups) if fold_of[group] != fold]
        yield kept, [number for number, group in enumerate(groups) if fold_of[group] == fold]
