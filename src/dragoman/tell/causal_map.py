"""SystemModel -> its causal map as DOT and as SVG: sign, type, dispute and support of every link to be seen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from textwrap import wrap
from typing import NamedTuple

from dragoman.model.links import ROLL_UP
from dragoman.records import Link, SystemModel
from dragoman.tell.layers import layer_nodes
from dragoman.tell.sentences import label_of

COLOURS = {1: "#00695c", -1: "#b3261e", 0: "#5f6368", None: "#5f6368"}
SIGNS = {1: "+", -1: "−", 0: "0", None: "?"}
# What a cause does to its effect, by the sign of their link.
VERBS = {1: "raises", -1: "lowers", 0: "does not move", None: "moves (no text says which way)"}
# Sizes in pixels: a box, the room between columns and between rows, a line of text, the margin.
BOX, GAP, ROOM, LINE, MARGIN = 190, 120, 18, 15, 24
LETTERS, FEWEST_COLUMNS = 28, 4
LEGEND = (
    ("+ raises", COLOURS[1], ""),
    ("− lowers", COLOURS[-1], ""),
    ("0 no effect, ? no direction", COLOURS[0], ""),
    ("dashed: an aim, a setting or the like, does not run", "#202124", "6 4"),
)


class Box(NamedTuple):
    """A concept on the map: its words by lines, the left upper corner, the height."""

    lines: tuple[str, ...]
    left: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Height of the middle."""
        return self.top + self.height / 2


def draw_dot(system: SystemModel) -> str:
    """The causal map in Graphviz's language; concepts without a link are left out."""
    labels = {concept.id: concept for concept in system.concepts}
    links = drawn_links(system)
    names = sorted({end for link in links for end in (link.cause, link.effect)})
    lines = [f"  {_quote(name)} [label={_quote(label_of(name, labels))}];" for name in names]
    lines += [f"  {_quote(link.cause)} -> {_quote(link.effect)} [{_attributes(link)}];" for link in links]
    head = '  rankdir=LR;\n  node [shape=box, style=rounded, fontname="sans-serif"];\n  edge [fontname="sans-serif"];'
    return "\n".join(["digraph system {", head, *lines, "}"]) + "\n"


def _attributes(link: Link) -> str:
    width = 0.75 + 2 * link.support
    style = "solid" if link.runs else "dashed"
    parts = (
        f"label={_quote(mark_link(link))}",
        f'color="{COLOURS[link.sign]}"',
        f'fontcolor="{COLOURS[link.sign]}"',
        f"style={style}",
        f"penwidth={width:.2f}",
        f"tooltip={_quote(_told(link))}",
    )
    return ", ".join(parts)


def _quote(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def drawn_links(system: SystemModel) -> list[Link]:
    """Links of the map: all but those from a part to its whole, and from a concept to itself."""
    return [link for link in system.links if link.link_type != ROLL_UP and link.cause != link.effect]


def mark_link(link: Link) -> str:
    """The sign, with ≠ where another text says otherwise and * where a person put the link in."""
    return SIGNS[link.sign] + ("≠" if link.rival else "") + ("*" if link.assumption else "")


def _told(link: Link) -> str:
    notes = [f"support {link.support:g}", *(["disputed"] if link.rival else [])]
    notes += [f"“{condition.words}”" for condition in link.conditions]
    notes += ["a person’s link"] if link.assumption else []
    return ", ".join((link.link_type, *notes))


def draw_svg(system: SystemModel) -> str:
    """The causal map as one SVG file, causes left of their effects; concepts without a link are left out.

    Nothing in it is loaded from elsewhere or run, and every link tells in words what its colour and dashes mean.
    """
    known = {concept.id: concept for concept in system.concepts}
    links = drawn_links(system)
    labels = {name: label_of(name, known) for name in sorted({e for one in links for e in (one.cause, one.effect)})}
    parts = layer_nodes(list(labels), [(link.cause, link.effect) for link in links])
    boxes = place_parts(parts, labels, top=MARGIN + LINE * (len(LEGEND) + 1))
    width = max((box.left + BOX for box in boxes.values()), default=4 * BOX) + MARGIN
    height = max((box.top + box.height for box in boxes.values()), default=0) + MARGIN
    body = [*_legend(), *_arrows(links, boxes, labels), *(_box(box) for box in boxes.values())]
    return "\n".join([_head(width, height), *body, "</svg>"]) + "\n"


def place_parts(
    parts: Sequence[Sequence[Sequence[str]]],
    labels: Mapping[str, str],
    left: float = MARGIN,
    top: float = MARGIN,
    fewest: int = FEWEST_COLUMNS,
) -> dict[str, Box]:
    """Where each concept stands: parts beside each other as far as the widest goes, then below.

    labels: the words of each concept, which are broken into lines. left, top: the corner of the whole. fewest: columns
    that are filled before the next row, where no part is wider.
    """
    boxes: dict[str, Box] = {}
    across, down, below = left, top, top
    widest = max([fewest, *map(len, parts)]) * (BOX + GAP)
    for columns in parts:
        if across > left and across + len(columns) * (BOX + GAP) > left + widest:
            across, down = left, below
        placed = _place_part(columns, labels, across, down)
        boxes |= placed
        across += len(columns) * (BOX + GAP)
        below = max([below, *(box.top + box.height + 2 * ROOM for box in placed.values())])
    return boxes


def _place_part(columns: Sequence[Sequence[str]], labels: Mapping[str, str], left: float, top: float) -> dict[str, Box]:
    """Columns of one part, each centred in its height."""
    lines = {name: tuple(wrap(labels[name], LETTERS) or [""]) for column in columns for name in column}
    tall = {name: LINE * len(lines[name]) + 12 for name in lines}
    heights = [sum(tall[name] + ROOM for name in column) for column in columns]
    boxes = {}
    for number, column in enumerate(columns):
        down = top + (max(heights) - heights[number]) / 2
        for name in column:
            boxes[name] = Box(lines[name], left + number * (BOX + GAP), down, tall[name])
            down += tall[name] + ROOM
    return boxes


def _head(width: float, height: float) -> str:
    markers = "".join(
        f'<marker id="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" '
        f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="{colour}"/></marker>'
        for name, colour in (("up", COLOURS[1]), ("down", COLOURS[-1]), ("open", COLOURS[0]))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" font-family="sans-serif" font-size="12" role="img">\n<title>Causal map</title>\n'
        f'<defs>{markers}</defs>\n<rect width="100%" height="100%" fill="#ffffff"/>'
    )


def _legend() -> Iterator[str]:
    for row, (words, colour, dashes) in enumerate(LEGEND):
        down = MARGIN + row * LINE
        broken = f' stroke-dasharray="{dashes}"' if dashes else ""
        yield f'<path d="M{MARGIN} {down}h30" stroke="{colour}" stroke-width="2"{broken}/>'
        yield f'<text x="{MARGIN + 38}" y="{down + 4}" fill="#202124">{escape(words)}</text>'
    yield (
        f'<text x="{MARGIN + BOX + GAP}" y="{MARGIN + 4}" fill="#202124">'
        "thicker: better supported; ≠ another text says otherwise; * put in by a person</text>"
    )


def _box(box: Box) -> str:
    text = "".join(
        f'<tspan x="{box.left + 8:g}" y="{box.top + 6 + LINE * (row + 0.75):g}">{escape(line)}</tspan>'
        for row, line in enumerate(box.lines)
    )
    return (
        f'<g><rect x="{box.left:g}" y="{box.top:g}" width="{BOX}" height="{box.height:g}" rx="6" fill="#f8f9fa" '
        f'stroke="#5f6368"/><text fill="#202124">{text}</text></g>'
    )


def _arrows(links: Sequence[Link], boxes: dict[str, Box], labels: dict[str, str]) -> Iterator[str]:
    gaps = find_gaps(boxes.values())
    for link in sorted(links, key=lambda one: (one.runs, one.id)):
        path, across, down = route_link(link, boxes[link.cause], boxes[link.effect], gaps)
        colour, end = COLOURS[link.sign], {1: "up", -1: "down"}.get(link.sign or 0, "open")
        dashes = "" if link.runs else ' stroke-dasharray="6 4"'
        told = f"{labels[link.cause]} {VERBS[link.sign]} {labels[link.effect]} ({_told(link)})"
        yield (
            f'<g><title>{escape(told)}</title><path d="{path}" fill="none" stroke="{colour}" '
            f'stroke-width="{0.75 + 2 * link.support:.2f}"{dashes} marker-end="url(#{end})"/>'
            f'<text x="{across:.1f}" y="{down:.1f}" text-anchor="middle" font-size="14" font-weight="bold" '
            f'fill="{colour}" stroke="#ffffff" stroke-width="3" paint-order="stroke">'
            f"{escape(mark_link(link))}</text></g>"
        )


def find_gaps(boxes: Iterable[Box]) -> dict[float, list[float]]:
    """Heights at which an arrow can pass each column without touching a box, by the column's left edge."""
    columns: defaultdict[float, list[Box]] = defaultdict(list)
    for box in sorted(boxes, key=lambda one: one.top):
        columns[box.left].append(box)
    return {
        left: [
            column[0].top - ROOM / 2,
            *((above.top + above.height + below.top) / 2 for above, below in pairwise(column)),
            column[-1].top + column[-1].height + ROOM / 2,
        ]
        for left, column in columns.items()
    }


def route_link(link: Link, start: Box, end: Box, gaps: Mapping[float, Sequence[float]]) -> tuple[str, float, float]:
    """A curve from box to box, as the "d" of an SVG path, and where its sign stands, x and y.

    Rivals keep apart; an arrow over several columns goes through a gap of each; one back to the left leaves from the
    left side and arrives at the right one.
    """
    apart = 0 if link.rival is None else 6 if (link.sign or 0) > 0 else -6
    if end.left == start.left:
        return _curve_beside(start, end)
    ahead = end.left > start.left
    out, into = (BOX, 0) if ahead else (0, BOX)
    points = [(start.left + out, start.middle + apart + (0 if ahead else 5))]
    crossed = [left for left in gaps if min(start.left, end.left) < left < max(start.left, end.left)]
    for left in sorted(crossed, reverse=not ahead):
        across = (left - start.left) / (end.left - start.left)
        level = start.middle + across * (end.middle - start.middle)
        free = min(gaps[left], key=lambda gap: abs(gap - level)) + apart / 2
        sides = (left - MARGIN / 2, left + BOX + MARGIN / 2)
        points += [(side, free) for side in (sides if ahead else sides[::-1])]
    points.append((end.left + into, end.middle + apart + (0 if ahead else 5)))
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x0, y0), (x1, y1) in pairwise(points):
        bend = (x1 - x0) / 2
        path += f"C{x0 + bend:.1f} {y0:.1f} {x1 - bend:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
    (x0, y0), (x1, y1) = points[:2]
    return path, (x0 + x1) / 2, (y0 + y1) / 2 + 4


def _curve_beside(start: Box, end: Box) -> tuple[str, float, float]:
    """An arrow within a column, bent out to the right."""
    edge, out = start.left + BOX, start.left + BOX + GAP / 2
    y0, y1 = start.middle, end.middle
    path = f"M{edge:.1f} {y0:.1f}C{out:.1f} {y0:.1f} {out:.1f} {y1:.1f} {edge:.1f} {y1:.1f}"
    return path, edge + 0.75 * (out - edge), (start.middle + end.middle) / 2 + 4
