"""Mentions found, and whether they are put to the right actor."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import Mention
from evals.pairing import f1
from evals.report import Layer
from evals.seeds.gold import Actor
from evals.seeds.ours import Ours
from evals.seeds.spans import Span, head_of, same_words, share

# A state's name inside the name of a paper or an agency is no mention of the state.
NO_MENTION = frozenset({"embedded_in_media_name"})
# A government and its unnamed officials may be put to the state, and the state to them (the gold's roll_up).
ROLLED = frozenset({"government", "government_officials_unnamed"})


class GoldMention(NamedTuple):
    """Words that refer to one actor, or to several at once."""

    span: Span
    actors: tuple[str, ...]
    surface: str
    kind: str


Found = tuple[Span, list[Mention]]


class ActorLinks(NamedTuple):
    """Which of our actors is which of theirs, and where each of theirs is mentioned."""

    to_gold: Mapping[str, str]
    roots: Mapping[str, str]
    isos: Mapping[str, str]
    spans: Mapping[str, tuple[Span, ...]]

    def same(self, ours: str | None, gold: str) -> bool:
        """Whether our actor id stands for the gold actor, state and government counting as one."""
        if ours is None:
            return False
        root = self.roots.get(gold, gold)
        known = self.to_gold.get(ours)
        if known is not None and self.roots.get(known, known) == root:
            return True
        return root in self.isos and ours in {self.isos[root], f"{self.isos[root]}.GOV"}

    def names(self, span: Span, gold: str) -> bool:
        """Whether a span holds a gold mention of that actor, state and government counting as one."""
        root = self.roots.get(gold, gold)
        return any(same_words(span, other) for other in self.spans.get(root, ()))


def gold_mentions(actors: Iterable[Actor]) -> tuple[GoldMention, ...]:
    """All gold mentions in order, one for each span; words for several actors ("their offices") name them all."""
    merged: dict[Span, list[tuple[str, str, str]]] = {}
    for actor in actors:
        for words in actor.mentions:
            if words.kind not in NO_MENTION:
                span = Span(words.doc, words.start, words.end, head_of(words.surface, words.start))
                merged.setdefault(span, []).append((actor.id, words.surface, words.kind))
    return tuple(
        GoldMention(span, tuple(one[0] for one in named), named[0][1], named[0][2])
        for span, named in sorted(merged.items())
    )


def match_mentions(gold: Sequence[GoldMention], ours: Sequence[Span]) -> dict[int, int]:
    """One-to-one, best overlap first: place in gold -> place in ours."""
    near: dict[str, list[int]] = {}
    for place, span in enumerate(ours):
        near.setdefault(span.doc, []).append(place)
    options = [
        (-share(mention.span[1:3], ours[place][1:3]), left, place)
        for left, mention in enumerate(gold)
        for place in near.get(mention.span.doc, ())
        if same_words(mention.span, ours[place])
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, place in sorted(options):
        if left not in pairs and place not in taken:
            pairs[left] = place
            taken.add(place)
    return pairs


def link_actors(actors: Sequence[Actor], shared: Iterable[tuple[str | None, Sequence[str]]]) -> ActorLinks:
    """Our actors put to theirs one to one, by most shared mentions; a state only to the state of its ISO code.

    shared: for each matched mention, our actor and the gold actors its words may name.
    """
    isos = {actor.id: actor.iso3 for actor in actors if actor.iso3 is not None}
    states = {iso: name for name, iso in isos.items()}
    counts: Counter[tuple[str, str]] = Counter()
    for ours, named in shared:
        counts.update((ours, gold) for gold in named if ours is not None and ours not in states)
    to_gold, taken = dict(states), set(states.values())
    for (ours, gold), _ in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        if ours not in to_gold and gold not in taken:
            to_gold[ours] = gold
            taken.add(gold)
    roots = {actor.id: _root(actor.id, {one.id: one for one in actors}) for actor in actors}
    return ActorLinks(to_gold, roots, isos, _spans(actors, roots))


def score_actors(actors: Sequence[Actor], ours: Ours) -> tuple[Layer, ActorLinks]:
    """actors.mention_f1 and actors.linked_share, with the actor links that other scores rest on."""
    gold, found = gold_mentions(actors), _mentions(ours)
    pairs = match_mentions(gold, [span for span, _ in found])
    shared = ((one.actor, gold[left].actors) for left, place in pairs.items() for one in found[place][1])
    links = link_actors(actors, shared)
    right = {left for left, place in pairs.items() if _is_right(found[place][1], gold[left], links)}
    layer = Layer(
        name="actors",
        scores={
            "actors.mention_f1": f1(len(pairs), len(gold), len(found)) if gold else None,
            "actors.linked_share": len(right) / len(pairs) if pairs else (0.0 if gold else None),
        },
        counts={
            "actors.mention_f1": f"{len(pairs)}/{len(gold)} of gold, {len(pairs)}/{len(found)} of ours",
            "actors.linked_share": f"{len(right)}/{len(pairs)}",
        },
        errors=tuple(_errors(gold, found, pairs, right, links)),
    )
    return layer, links


def _mentions(ours: Ours) -> list[Found]:
    """Our mentions in order, those on the same words as one (a "their" that goes back to two)."""
    merged: dict[Span, list[Mention]] = {}
    for reading in ours.readings:
        for mention in reading.mentions:
            merged.setdefault(ours.span(mention.anchor, mention.head), []).append(mention)
    return sorted(merged.items(), key=lambda one: one[0])


def _is_right(mentions: Iterable[Mention], gold: GoldMention, links: ActorLinks) -> bool:
    return any(links.same(mention.actor, actor) for mention in mentions for actor in gold.actors)


def _root(name: str, actors: Mapping[str, Actor]) -> str:
    while (actor := actors.get(name)) and actor.roll_up and actor.type in ROLLED:
        name = actor.roll_up
    return name


def _spans(actors: Iterable[Actor], roots: Mapping[str, str]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, list[Span]] = {}
    for mention in gold_mentions(actors):
        for actor in mention.actors:
            found.setdefault(roots[actor], []).append(mention.span)
    return {actor: tuple(spans) for actor, spans in found.items()}


def _errors(
    gold: Sequence[GoldMention],
    found: Sequence[Found],
    pairs: Mapping[int, int],
    right: set[int],
    links: ActorLinks,
) -> Iterator[str]:
    for left, mention in enumerate(gold):
        where = (
            f"{mention.span.doc[:3]} {mention.span.start} {mention.kind} {mention.surface!r} {'/'.join(mention.actors)}"
        )
        if left not in pairs:
            yield f"MISSED {where}"
        elif left not in right:
            ours = found[pairs[left]][1][0]
            known = links.to_gold.get(ours.actor or "", "no gold actor")
            yield f"LINKED WRONG {where}: ours {ours.actor} ({known}); {ours.why}"
    taken = set(pairs.values())
    for place, (span, others) in enumerate(found):
        if place not in taken:
            ours = others[0]
            yield f"WRONG {span.doc[:3]} {span.start} {ours.kind} {ours.anchor.exact!r} {ours.actor}"
