"""A history of many actors -> one of fewer, whose names say what they stand for."""

from collections.abc import Sequence

import numpy as np

from dragoman.outlook.history import History, number_history
from dragoman.outlook.places import BRACKET


def merge_actors(history: History, groups: Sequence[str | None]) -> History:
    """The history of groups: what an actor did its group did. groups: by actor, None for one that is left out.

    What happens within a group is left out. origins: how many events were put together.
    """
    names = {name: place for place, name in enumerate(dict.fromkeys(group for group in groups if group is not None))}
    number = np.array([-1 if group is None else names[group] for group in groups], np.int64)
    source, target = number[history.source], number[history.target]
    kept = (source >= 0) & (target >= 0) & (source != target)
    columns = (source, history.relation, target, history.day, np.arange(history.size))
    table = np.stack(columns, axis=1)[kept]
    return number_history(table, tuple(names), history.relations, first_day=history.first_day)


def name_regions(names: Sequence[str]) -> tuple[str | None, ...]:
    """The region each name gives: "Police (Nigeria)" and "Nigeria" are of Nigeria; None where it gives none."""
    inside = [BRACKET.search(name) for name in names]
    regions = {part[1] for part in inside if part}
    return tuple(
        part[1] if part else name if name in regions else None for name, part in zip(names, inside, strict=True)
    )
