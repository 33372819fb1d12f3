"""Nodes and arrows -> columns: causes left of effects as far as loops allow, few crossings, one place for each node."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

Arrows = Sequence[tuple[str, str]]
SWEEPS = 8


def layer_nodes(nodes: Sequence[str], arrows: Arrows) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each part that hangs together, largest first, its columns from left to right, nodes from top to bottom.

    Nodes without an arrow are left out. Arrows that close a loop run back to the left. Same input, same columns.
    """
    parts = _parts(nodes, arrows)
    return tuple(_columns(part, [arrow for arrow in arrows if arrow[0] in set(part)]) for part in parts)


def _parts(nodes: Sequence[str], arrows: Arrows) -> list[list[str]]:
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for cause, effect in arrows:
        beside[cause].add(effect)
        beside[effect].add(cause)
    seen: set[str] = set()
    parts = []
    for start in nodes:
        if start in beside and start not in seen:
            part = [start]
            seen.add(start)
            for node in part:
                new = sorted(beside[node] - seen)
                part += new
                seen |= set(new)
            parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _columns(part: Sequence[str], arrows: Arrows) -> tuple[tuple[str, ...], ...]:
    ahead = _without_loops(part, arrows)
    rank = _rank(part, ahead)
    columns: list[list[str]] = [[] for _ in range(max(rank.values()) + 1)]
    for node in part:
        columns[rank[node]].append(node)
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for cause, effect in ahead:
        beside[cause].append(effect)
        beside[effect].append(cause)
    for sweep in range(SWEEPS):
        _sort_columns(columns if sweep % 2 == 0 else columns[::-1], beside)
    return tuple(tuple(column) for column in columns)


def _sort_columns(columns: Sequence[list[str]], beside: Mapping[str, list[str]]) -> None:
    """Each node to the mean height of its neighbours in other columns."""
    height = {node: (place + 0.5) / len(column) for column in columns for place, node in enumerate(column)}
    for column in columns:
        own = set(column)
        mean = {}
        for node in column:
            others = [height[one] for one in beside[node] if one not in own]
            mean[node] = sum(others) / len(others) if others else height[node]
        column.sort(key=lambda node: (mean[node], node))
        height |= {node: (place + 0.5) / len(column) for place, node in enumerate(column)}


def _without_loops(part: Sequence[str], arrows: Arrows) -> list[tuple[str, str]]:
    """Arrows less those that a walk from cause to effect finds to lead back to where it is already."""
    leaving: defaultdict[str, list[str]] = defaultdict(list)
    for cause, effect in sorted(set(arrows)):
        leaving[cause].append(effect)
    arriving = {effect for _, effect in arrows}
    done: set[str] = set()
    kept: list[tuple[str, str]] = []
    for start in sorted(part, key=lambda node: (node in arriving, node)):
        if start in done:
            continue
        path, on_path = [(start, iter(leaving[start]))], {start}
        while path:
            node, left = path[-1]
            onward = next(left, None)
            if onward is None:
                done.add(node)
                on_path.discard(node)
                path.pop()
            elif onward not in on_path:
                kept.append((node, onward))
                if onward not in done:
                    on_path.add(onward)
                    path.append((onward, iter(leaving[onward])))
    return kept


def _rank(part: Sequence[str], ahead: Arrows) -> dict[str, int]:
    """How many arrows the longest way to each node has; a node that nothing drives stands just before its effects."""
    leaving: defaultdict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(part, 0)
    for cause, effect in ahead:
        leaving[cause].append(effect)
        waiting[effect] += 1
    rank = dict.fromkeys(part, 0)
    ready = [node for node in part if not waiting[node]]
    sources = set(ready)
    for node in ready:
        for effect in leaving[node]:
            rank[effect] = max(rank[effect], rank[node] + 1)
            waiting[effect] -= 1
            if not waiting[effect]:
                ready.append(effect)
    for node in sources:
        rank[node] = min((rank[effect] for effect in leaving[node]), default=1) - 1
    return rank
