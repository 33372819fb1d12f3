"""Who fills a place in one of our claims, against the gold actors of that place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import Mention, Role
from evals.seeds.actors import ActorLinks
from evals.seeds.ours import Ours
from evals.seeds.spans import Span
from evals.words import stems


class Roles(NamedTuple):
    """Compares roles with actors: by resolved actor, or by the words standing on a gold mention of the actor."""

    links: ActorLinks
    ours: Ours
    mentions: Mapping[tuple[str, str], Mention]

    def is_actor(self, role: Role, gold: str) -> bool:
        """Whether one role is that actor."""
        return self.links.same(role.actor, gold) or self.links.names(self.span(role), gold)

    def fill(self, roles: Sequence[Role], gold: Sequence[str]) -> bool:
        """Whether at least one role is one of the gold actors; no gold actor asks nothing."""
        return not gold or any(self.is_actor(role, actor) for role in roles for actor in gold)

    def fill_both(self, ours: "Sides", gold: "GoldSides", *, symmetric: bool) -> bool:
        """Whether both sides are filled, in either order where the record is symmetric."""
        straight = self.fill(ours[0], gold[0]) and self.fill(ours[1], gold[1])
        return straight or (symmetric and self.fill(ours[1], gold[0]) and self.fill(ours[0], gold[1]))

    def span(self, role: Role) -> Span:
        """Where a role stands, with the head of the mention it holds."""
        mention = self.mentions.get((role.anchor.doc, role.mention)) if role.mention else None
        whole = mention is not None and mention.anchor.start == role.anchor.start
        return self.ours.span(role.anchor, mention.head if mention is not None and whole else None)

    def key(self, roles: Iterable[Role]) -> frozenset[str]:
        """What makes two lists of roles the same: the actors, or the words where an actor is not known."""
        return frozenset(role.actor or " ".join(sorted(stems(role.anchor.exact))) for role in roles)


Sides = tuple[Sequence[Role], Sequence[Role]]
GoldSides = tuple[Sequence[str], Sequence[str]]


def make_roles(links: ActorLinks, ours: Ours) -> Roles:
    """The comparer for one run."""
    mentions = {(reading.doc, mention.id): mention for reading in ours.readings for mention in reading.mentions}
    return Roles(links, ours, mentions)


def show_roles(roles: Sequence[Role]) -> str:
    """Roles as one reads them in a list of errors."""
    return "+".join(role.actor or repr(role.anchor.exact) for role in roles) or "-"
