"""Built -> what is left to look at: doubtful claims, disputes, likenesses and new names that nobody decided about."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from dragoman.records import Anchor, Claim, Conflict, Mention
from dragoman.tell.grammar import count, with_article
from dragoman.tell.wording import quote
from dragoman.verbs import Built
from dragoman.verbs.deciding import DecisionVerb
from dragoman.web.pages._doubts import DISPUTED, DoubtPart, Doubts, ReviewWeighing, group_claims, roles_of, weigh_parts
from dragoman.web.pages._likenesses import Likeness, find_likenesses
from dragoman.web.pages.cites import gather_evidence
from dragoman.web.pages.contests import gather_contests
from dragoman.weigh.decisions import list_in_force
from dragoman.weigh.standing import is_disputed

Sort = Literal["claim", "actor", "merge", "conflict"]
# Conflicts that are weighed against everything else; the others wait until some of these are decided about.
MOST_CONFLICTS = 2_000
# Verbs after which a claim, an actor or a pair of actors has been looked at.
LOOKED = frozenset({"accept", "reject", "unsure", "edit", "merge", "split"})


class Draft(NamedTuple):
    """An item before its words are made. key: sort and ids, as in its id."""

    sort: Sort
    key: str
    weighing: ReviewWeighing
    claims: tuple[Claim, ...] = ()
    likeness: Likeness | None = None
    actor: str | None = None
    conflict: Conflict | None = None

    @property
    def id(self) -> str:
        """As in the item."""
        return f"{self.sort}:{self.key}"


class Queue:
    """Everything that may be looked at in a dossier, and what was decided."""

    def __init__(self, built: Built) -> None:
        """Look through decisions, mentions and claims once."""
        self.built = built
        self.evidence = gather_evidence(built)
        self.doubts = Doubts(self.evidence, built)
        self.verdicts: dict[str, DecisionVerb] = {}
        self.subjects: set[frozenset[str]] = set()
        for decision in list_in_force(built.decisions):
            if decision.verb in LOOKED:
                self.verdicts.update(dict.fromkeys(decision.targets, decision.verb))
                self.subjects.add(frozenset(decision.targets))
        self._settled: dict[str, list[tuple[int, int]]] = {}
        for claim in (claim for reading in built.as_read for claim in reading.claims if claim.id in self.verdicts):
            self._settled.setdefault(claim.doc, []).append((claim.anchor.start, claim.anchor.end))
        self._about: dict[str, set[str]] = {}
        for claim in self.evidence.claims.values():
            made = [self.doubts.finding[claim.id].id] if claim.id in self.doubts.finding else []
            for actor in {role.actor for role in roles_of(claim) if role.actor}:
                self._about.setdefault(actor, set()).update(made)
        self._mentions: dict[str, list[Mention]] = {}
        for reading in self.evidence.readings.values():
            for mention in reading.mentions:
                if mention.actor:
                    self._mentions.setdefault(mention.actor, []).append(mention)

    def drafts(self) -> list[Draft]:
        """All that is left, highest score first; of equal ones those whose words stand first."""
        left = (*self._claims(), *self._conflicts(), *self._likenesses(), *self._actors())
        return sorted(left, key=lambda draft: -draft.weighing.score)

    def _claims(self) -> Iterator[Draft]:
        for group in group_claims(self.evidence, self.doubts.finding):
            if not any(claim.id in self.verdicts for claim in group):
                weighing = self.doubts.weigh(group[0], group[1:])
                if weighing.score > 0:
                    yield Draft("claim", group[0].id, weighing, claims=tuple(group))

    def _conflicts(self) -> Iterator[Draft]:
        doubts = [DoubtPart(name="disputed", points=DISPUTED, why="two passages contradict each other")]
        shown = {one.id for one in self._contested[:MOST_CONFLICTS]}
        for one in (one for one in self.evidence.weighed.conflicts if one.id in shown):
            weights = self.doubts.weights({*one.a_claims, *one.b_claims})
            yield Draft("conflict", one.id, weigh_parts(doubts, weights), conflict=one)

    @cached_property
    def _contested(self) -> list[Conflict]:
        """Open conflicts with claims that nobody decided about, the most important first."""
        return [
            one
            for one in gather_contests(self.built).ordered
            if is_disputed(one)
            and (one.a_claims or one.b_claims)
            and not (self._is_settled(one.a) or self._is_settled(one.b))
        ]

    def further(self) -> int:
        """How many conflicts are left beyond those that are weighed."""
        return max(0, len(self._contested) - MOST_CONFLICTS)

    def _is_settled(self, side: Anchor) -> bool:
        """Whether a claim was decided about that was read in some words, even where it is gone by that."""
        return any(start < side.end and side.start < end for start, end in self._settled.get(side.doc, ()))

    def _likenesses(self) -> Iterator[Draft]:
        spoken = {actor: len(found) for actor, found in self._mentions.items()}
        known = [actor for actor in self.evidence.actors.values() if actor.id in self._mentions]
        for one in find_likenesses(known, spoken):
            if frozenset((one.keep, one.other)) not in self.subjects:
                doubts = [DoubtPart(name="alike", points=one.doubt, why=one.why)]
                weighing = weigh_parts(doubts, self._spoken_of(one.other))
                yield Draft("merge", f"{one.keep}+{one.other}", weighing, likeness=one)

    def _actors(self) -> Iterator[Draft]:
        for actor in sorted(self._mentions):
            known = self.evidence.actors.get(actor)
            if known is not None and known.provisional and actor not in self.verdicts:
                doubts = [DoubtPart(name="new name", points=0.3, why="no list of ours holds this name")]
                yield Draft("actor", actor, weigh_parts(doubts, self._spoken_of(actor)), actor=actor)

    def _spoken_of(self, actor: str) -> Iterator[DoubtPart]:
        """How many findings are about somebody."""
        about = self._about.get(actor, set())
        if about:
            are = "is" if len(about) == 1 else "are"
            why = f"{count(len(about), 'finding')} {are} about {self.call(actor)}"
            yield DoubtPart(name="findings", points=float(len(about)), why=why)

    def call(self, actor: str) -> str:
        """An actor by its name; a group known by its role by the words of the text, and where these stand."""
        found = self._mentions.get(actor)
        if "~" not in actor or not found:
            return with_article(self.evidence.actor_name(actor)) if actor in self.evidence.actors else actor
        first = found[0].anchor
        return f"{quote(first.exact)} in {quote(self.evidence.title(first.doc))}"

    def looked_at(self) -> int:
        """How many things were decided about, each once: claims with their copies, actors, pairs of actors."""
        return len(self.subjects)

    def places(self, actor: str, most: int) -> list[Anchor]:
        """The first places that name somebody, names before other words."""
        first = sorted(self._mentions.get(actor, ()), key=lambda mention: mention.kind not in {"name", "nominal"})
        return [mention.anchor for mention in first[:most]]
