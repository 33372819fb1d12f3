"""Built -> what a question may be made of: concepts to push, links to cut, sources to leave out, and where to begin."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.model import find_subsystems
from dragoman.records import Concept, Link, OriginGroup
from dragoman.tell import say_link
from dragoman.tell.answers import verb_after
from dragoman.tell.causal_map import drawn_links
from dragoman.tell.grammar import capital
from dragoman.verbs import Built
from dragoman.web.pages.cites import gather_evidence

STEPS, MOST_STEPS, MOST_MEMBERS, MOST_PUSHES, MOST_SIZE = 12, 60, 5000, 12, 5.0
# How many pushes are proposed, and among how many concepts with most links they are sought.
IDEAS, TRIED, ABOUT = 5, 40, 2


class PushConcept(Struct, frozen=True, kw_only=True):
    """A concept that can be pushed or held.

    positive: what "up" means. up, down: how its movement is said after its label ("goes up", "comes about").
    subsystem: its number, None for a concept in none. runs_out, runs_in: links that run out of it and into it;
    states_out: links with a sign that do not run, such as aims. provisional: no list holds it, it is told by words.
    """

    id: str
    label: str
    positive: str
    up: str
    down: str
    provisional: bool
    subsystem: int | None
    runs_out: int
    runs_in: int
    states_out: int


class PushGroup(Struct, frozen=True, kw_only=True):
    """Concepts of one subsystem, those with most links that run out of them first.

    number: of the subsystem, None for concepts in none. about: labels of its most linked concepts.
    """

    number: int | None
    about: tuple[str, ...]
    concepts: tuple[str, ...]


class PushIdea(Struct, frozen=True, kw_only=True):
    """A push to begin with. reaches: how many concepts links that run lead to from it. text: the question."""

    concept: str
    direction: Literal["up", "down"]
    reaches: int
    text: str


class CutChoice(Struct, frozen=True, kw_only=True):
    """A link that can be taken out. text: what it says in a clause. runs: whether it is simulated unless asked for."""

    id: str
    cause: str
    effect: str
    text: str
    type: str
    runs: bool


class VoiceChoice(Struct, frozen=True, kw_only=True):
    """An origin whose word can be left out, or held alone. claims: how many trace to it."""

    name: str
    claims: int


class ScenariosPage(Struct, frozen=True, kw_only=True):
    """What a question may be made of.

    concepts: all of the model, by label. groups: by subsystem, concepts in none last; those nothing runs out of are at
    the end of each. ideas: pushes that reach most, () where no link runs. links: those with a sign. voices: most claims
    first. members, seed: the dossier's own settings; steps: those asked for unless told; most_…: what a question may
    hold at most. sizes are in units of a marked change, and assumptions.
    """

    concepts: tuple[PushConcept, ...]
    groups: tuple[PushGroup, ...]
    ideas: tuple[PushIdea, ...]
    links: tuple[CutChoice, ...]
    voices: tuple[VoiceChoice, ...]
    members: int
    seed: int
    steps: int
    most_steps: int
    most_members: int
    most_pushes: int
    most_size: float


def make_scenarios(built: Built) -> ScenariosPage:
    """What can be asked of a dossier; empty lists where its texts state no links. Deterministic."""
    known = gather_evidence(built).concepts(built.system)
    labels = {name: one.label for name, one in known.items()}
    links = [link for link in drawn_links(built.system) if {link.cause, link.effect} <= known.keys()]
    groups = tuple(_groups(built, links, labels))
    numbers = {name: group.number for group in groups for name in group.concepts}
    return ScenariosPage(
        concepts=tuple(_concepts(known, links, numbers)),
        groups=groups,
        ideas=_ideas(links, labels),
        links=tuple(_cut(link, labels) for link in links if link.sign),
        voices=_voices(built.weighed.origins),
        members=built.settings.members,
        seed=built.settings.seed,
        steps=STEPS,
        most_steps=MOST_STEPS,
        most_members=MOST_MEMBERS,
        most_pushes=MOST_PUSHES,
        most_size=MOST_SIZE,
    )


def _in_order(label: str) -> str:
    """A label as a list is ordered by it, without marks of quotation and an article."""
    return label.casefold().lstrip("“").removeprefix("the ")


def _runs(link: Link) -> bool:
    return link.runs and bool(link.sign)


def _concepts(
    known: Mapping[str, Concept], links: Sequence[Link], numbers: Mapping[str, int | None]
) -> Iterator[PushConcept]:
    leaving = Counter(link.cause for link in links if _runs(link))
    arriving = Counter(link.effect for link in links if _runs(link))
    stated = Counter(link.cause for link in links if link.sign and not link.runs)
    for name, concept in sorted(known.items(), key=lambda one: (_in_order(one[1].label), one[0])):
        yield PushConcept(
            id=name,
            label=concept.label,
            positive=concept.positive,
            up=verb_after("goes up", concept.label),
            down=verb_after("goes down", concept.label),
            provisional=concept.provisional,
            subsystem=numbers.get(name),
            runs_out=leaving[name],
            runs_in=arriving[name],
            states_out=stated[name],
        )


def _groups(built: Built, links: Sequence[Link], labels: Mapping[str, str]) -> Iterator[PushGroup]:
    """Subsystems by number, then the rest."""
    leaving = Counter(link.cause for link in links if _runs(link))
    found = find_subsystems(built.system, built.ontology)
    rest = labels.keys() - {name for one in found for name in one.concepts}
    for number, names in (*((number, one.concepts) for number, one in enumerate(found, 1)), (None, sorted(rest))):
        ordered = tuple(sorted(names, key=lambda name: (-leaving[name], _in_order(labels[name]), name)))
        if ordered:
            yield PushGroup(number=number, about=tuple(labels[name] for name in names[:ABOUT]), concepts=ordered)


def _ideas(links: Sequence[Link], labels: Mapping[str, str]) -> tuple[PushIdea, ...]:
    """Pushes up that reach most concepts over links that run, the nearest ties by label."""
    ahead: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        if _runs(link):
            ahead[link.cause].append(link.effect)
    busiest = sorted(ahead, key=lambda name: (-len(ahead[name]), name))[:TRIED]
    reached = {name: _count_ahead(name, ahead) for name in busiest}
    best = sorted(busiest, key=lambda name: (-reached[name], labels[name]))[:IDEAS]
    return tuple(
        PushIdea(
            concept=name,
            direction="up",
            reaches=reached[name],
            text=capital(f"if {labels[name]} {verb_after('goes up', labels[name])}"),
        )
        for name in best
    )


def _count_ahead(start: str, ahead: Mapping[str, Sequence[str]]) -> int:
    """How many concepts lie ahead of one."""
    reached, edge = {start}, {start}
    while edge:
        edge = {effect for cause in edge for effect in ahead.get(cause, ())} - reached
        reached |= edge
    return len(reached) - 1


def _cut(link: Link, labels: Mapping[str, str]) -> CutChoice:
    return CutChoice(
        id=link.id,
        cause=link.cause,
        effect=link.effect,
        text=say_link(link, labels),
        type=link.link_type,
        runs=link.runs,
    )


def _voices(origins: Sequence[OriginGroup]) -> tuple[VoiceChoice, ...]:
    """Origins by name, those of one name together."""
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for origin in origins:
        claims[origin.name].update(origin.claims)
    ordered = sorted(claims, key=lambda name: (-len(claims[name]), name))
    return tuple(VoiceChoice(name=name, claims=len(claims[name])) for name in ordered)
