"""What the system page holds."""

from typing import Literal

from msgspec import Struct

from dragoman.web.pages.cites import Cite


class MapBox(Struct, frozen=True, kw_only=True):
    """Where a concept stands on the map, in pixels from its left upper corner. lines: its words, broken to fit."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


class MapConcept(Struct, frozen=True, kw_only=True):
    """A quantity that can go up or down.

    label: words for people. quantity: id in the ontology, or "act:…", "thing:…" where no list holds it (provisional).
    holder, target: names of the actors, None where the text names none. holder_id, target_id: their ids. sphere: None
    where no text and no list says. positive: what "up" means. subsystem: its number, None for a concept in none.
    runs_in, runs_out: links that run into it and out of it. weight: sum of the support of its links. box: None for a
    concept that is not drawn.
    """

    id: str
    label: str
    quantity: str
    holder: str | None
    holder_id: str | None
    target: str | None
    target_id: str | None
    sphere: str | None
    positive: str
    provisional: bool
    subsystem: int | None
    runs_in: int
    runs_out: int
    weight: float
    box: MapBox | None = None


class MapLink(Struct, frozen=True, kw_only=True):
    """What texts say that one concept does to another.

    sign: 1 raises, -1 lowers, 0 the texts say that it does not, None no text says which way. verb: that in a word or
    two. type: causal, enabling, purpose, …; runs: whether it is simulated without being asked for, else it is shown
    only. lag: steps. strength: word of the text, None without one. support: 0 to 1, the share of members that keep it.
    hedges, conditions: words of the texts. disputed: another text says otherwise, rival: the link that does, None where
    it is not drawn either. assumed: put in by a person. text: one sentence, with who says so.
    read_by: "rules", or the learned reader with how sure it is.
    cites: the words behind it, best first; claims: how many claims there are. path: its curve as the "d" of an SVG
    path, None where it is not drawn; mark_x, mark_y: where its sign stands.
    """

    id: str
    cause: str
    effect: str
    sign: Literal[1, 0, -1] | None
    verb: str
    type: str
    runs: bool
    lag: int
    strength: str | None
    support: float
    hedges: tuple[str, ...]
    conditions: tuple[str, ...]
    disputed: bool
    rival: str | None
    assumed: bool
    text: str
    claims: int
    read_by: str
    cites: tuple[Cite, ...]
    path: str | None = None
    mark_x: float = 0.0
    mark_y: float = 0.0


class MapLoop(Struct, frozen=True, kw_only=True):
    """A closed way along signed links.

    name: R1, R2, … for loops that reinforce, B1, B2, … for those that balance. runs: whether all its links run; else an
    aim, a setting or the like closes it. live: share of members that keep all its links. amplifying: share in which a
    reinforcing loop alone outgrows damping. gain: lower twentieth, middle and upper twentieth of its size among live
    members, 1 being the edge of growth; None where none is live; from the sizes drawn, not from a text.
    holders: names of the actors whose own quantities it runs through. weakest: its least supported link.
    """

    name: str
    kind: Literal["reinforcing", "balancing"]
    runs: bool
    concepts: tuple[str, ...]
    links: tuple[str, ...]
    live: float
    amplifying: float
    gain: tuple[float, float, float] | None
    holders: tuple[str, ...]
    weakest: str
    assumed: bool


class MapFrame(Struct, frozen=True, kw_only=True):
    """The frame around the drawn concepts of a subsystem, in pixels."""

    x: float
    y: float
    width: float
    height: float


class MapSubsystem(Struct, frozen=True, kw_only=True):
    """Concepts that hang together.

    number: from 1, most links first; None for concepts that are in none. about: labels of its most linked concepts.
    spheres, actors: those most of its concepts belong to. concepts: ids. links: how many links lie within; outward:
    how many lead to others or come from them. claims: behind the links within. frame: None where nothing of it is
    drawn.
    """

    number: int | None
    about: tuple[str, ...]
    spheres: tuple[str, ...]
    actors: tuple[str, ...]
    concepts: tuple[str, ...]
    links: int
    outward: int
    claims: int
    frame: MapFrame | None = None


class MapBridge(Struct, frozen=True, kw_only=True):
    """A link that no text states and that would close a loop; proposed, never added by itself.

    why: what the two have to do with each other. back: links of the way back. kind: of the loop. runs: whether all
    links of the way back run.
    """

    cause: str
    effect: str
    sign: Literal[1, -1]
    reason: str
    why: str
    back: tuple[str, ...]
    kind: Literal["reinforcing", "balancing"]
    runs: bool


class SystemPage(Struct, frozen=True, kw_only=True):
    """The system that the texts describe, as a map.

    concepts: those with links, heaviest first. links: those that are drawn first. width, height: of the map in pixels,
    0 for an empty one. more_concepts: how many concepts have no box, since the map is held to a number that can be
    read. more_loops, more_bridges: how many are not listed. loops_complete: False where the search for loops was cut
    off. unlinked: concepts that no text ties to another. members: of the ensemble in which loops are weighed.
    """

    concepts: tuple[MapConcept, ...]
    links: tuple[MapLink, ...]
    loops: tuple[MapLoop, ...]
    subsystems: tuple[MapSubsystem, ...]
    bridges: tuple[MapBridge, ...]
    spheres: tuple[str, ...]
    width: float
    height: float
    more_concepts: int
    more_loops: int
    more_bridges: int
    loops_complete: bool
    unlinked: int
    members: int
