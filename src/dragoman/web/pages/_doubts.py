"""Claims -> how doubtful each is and how much hangs on it, part by part, each with its reason in words.

Doubts are put together as independent reasons to look: 1 − Π(1 − points). Importance is log2(2 + points), so that the
first link that rests on a claim counts for more than the tenth. The points are settings of ours, chosen so that what
may be wrong and moves answers comes before what is merely told by one source; nothing was fitted.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2, prod

from msgspec import Struct

from dragoman.model.stances import find_stances
from dragoman.records import Claim, Event, Finding, Influence, Link, Measure, Mention, Relation, Role
from dragoman.records.status import Modality
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import count, join_names
from dragoman.tell.readers import say_likelihood, say_readers, share_of
from dragoman.tell.wording import quote
from dragoman.verbs import Built
from dragoman.web.pages.names import name_actor
from dragoman.weigh.standing import is_disputed

SURE_ENOUGH = 0.8
NOT_READ = 0.35
LEARNED = 0.15
DISPUTED = 0.4
PLACES = 3
_HELD: Mapping[Modality, tuple[float, str]] = {
    "reported": (0.25, "it is told only as heard"),
    "probable": (0.25, "it is told only as likely"),
    "possible": (0.35, "it is told only as possible"),
    "conditional": (0.35, "it is told only under a condition"),
    "counterfactual": (0.25, "it is told as what did not happen"),
    "planned": (0.25, "it is told as a plan"),
    "requested": (0.25, "it is told as something asked for"),
    "feared": (0.35, "it is told as a fear"),
    "evaluative": (0.2, "it is a judgement of worth"),
}


class DoubtPart(Struct, frozen=True, kw_only=True):
    """One reason to look at something. name: a word for it. points: how much it adds. why: half a sentence."""

    name: str
    points: float
    why: str


class ReviewWeighing(Struct, frozen=True, kw_only=True):
    """How urgent it is to look at something: doubt (0 to 1) times importance (1 and more). Parts: strongest first."""

    score: float
    doubt: float
    importance: float
    doubts: tuple[DoubtPart, ...]
    weights: tuple[DoubtPart, ...]


def weigh_parts(doubts: Iterable[DoubtPart], weights: Iterable[DoubtPart]) -> ReviewWeighing:
    """Doubts and what hangs on it, put together; a score of 0 for no doubt at all."""
    ordered = [sorted(parts, key=lambda part: (-part.points, part.name)) for parts in (doubts, weights)]
    doubt = 1 - prod(1 - part.points for part in ordered[0])
    importance = log2(2 + sum(part.points for part in ordered[1]))
    return ReviewWeighing(
        score=round(doubt * importance, PLACES),
        doubt=round(doubt, PLACES),
        importance=round(importance, PLACES),
        doubts=tuple(ordered[0]),
        weights=tuple(ordered[1]),
    )


def say_why(weighing: ReviewWeighing) -> str:
    """Why something is to be looked at, in one sentence: its two strongest doubts, and what hangs on it most.

    Of doubts by one name the strongest speaks for all.
    """
    kinds = {part.name: part for part in reversed(weighing.doubts)}
    doubts = [part.why for part in weighing.doubts if kinds[part.name] is part][:2]
    told = [*doubts, *(part.why for part in weighing.weights[:1])]
    words = join_names(told)
    return f"{words[:1].upper()}{words[1:]}."


class Doubts:
    """What there is to doubt and what hangs on what, looked up claim by claim."""

    def __init__(self, evidence: Evidence, built: Built) -> None:
        """Index mentions, findings, links and ties once."""
        self._evidence = evidence
        self._mentions: dict[tuple[str, str], Mention] = {
            (doc, mention.id): mention for doc, reading in evidence.readings.items() for mention in reading.mentions
        }
        self.finding = evidence.finding_of
        self._open = {conflict.id for conflict in evidence.weighed.conflicts if is_disputed(conflict)}
        self.links: defaultdict[str, list[Link]] = defaultdict(list)
        into, out = defaultdict[str, int](int), defaultdict[str, int](int)
        for link in built.system.links:
            if link.runs:
                into[link.effect] += 1
                out[link.cause] += 1
            for claim in link.claims:
                self.links[claim].append(link)
        self._chains = {link.id: into[link.cause] + out[link.effect] for link in built.system.links if link.runs}
        stances = find_stances(evidence.weighed, built.readings, built.ontology)
        self._ties = {tie.findings[0]: tie for tie in stances.ties if len(tie.findings) == 1}

    def weigh(self, claim: Claim, copies: Sequence[Claim] = ()) -> ReviewWeighing:
        """How urgent it is to look at a claim. copies: the same words read elsewhere, which are judged with it."""
        ids = {claim.id, *(copy.id for copy in copies)}
        return weigh_parts(self.doubts(claim), self.weights(ids))

    def doubts(self, claim: Claim) -> Iterator[DoubtPart]:
        """Everything that makes a claim doubtful."""
        yield from self._held(claim)
        yield from self._source(claim)
        yield from self._standing(claim)
        yield from self._reading(claim)
        for role in roles_of(claim):
            yield from self._role(claim, role)

    def weights(self, claims: set[str]) -> Iterator[DoubtPart]:
        """Everything that hangs on some claims."""
        touched = {link.id: link for claim in sorted(claims) for link in self.links.get(claim, ())}
        alone = [link for link in touched.values() if claims.issuperset(link.claims)]
        if touched:
            rest = "rests" if len(touched) == 1 else "rest"
            points = float(len(touched) + len(alone))
            yield DoubtPart(name="links", points=points, why=f"{count(len(touched), 'link')} of the model {rest} on it")
        chains = sum(self._chains.get(link.id, 0) for link in alone)
        if chains:
            yield DoubtPart(
                name="chains", points=chains / 2, why=f"{count(chains, 'other link')} lead to it or on from it"
            )
        yield from self._made(claims)

    def _made(self, claims: set[str]) -> Iterator[DoubtPart]:
        """Findings that some claims make, and camps that rest on them."""
        found = self._evidence.findings_of(sorted(claims))
        alone = [one for one in found if claims.issuperset(one.claims)]
        if alone:
            rest = "rests" if len(alone) == 1 else "rest"
            yield DoubtPart(
                name="findings", points=float(len(alone)), why=f"{count(len(alone), 'finding')} {rest} on it alone"
            )
        for finding in alone:
            tie = self._ties.get(finding.id)
            if tie is not None:
                pair = " and ".join(name_actor(self._evidence, one) for one in (tie.a, tie.b))
                way = "friends" if tie.sign > 0 else "opponents"
                yield DoubtPart(name="camps", points=1.0, why=f"it alone makes {pair} {way}")

    def _held(self, claim: Claim) -> Iterator[DoubtPart]:
        if claim.status.modality in _HELD:
            points, why = _HELD[claim.status.modality]
            yield DoubtPart(name="hedged", points=points, why=why)
        elif claim.status.hedges:
            yield DoubtPart(name="hedged", points=0.15, why=f"{quote(claim.status.hedges[0].anchor.exact)} weakens it")

    def _source(self, claim: Claim) -> Iterator[DoubtPart]:
        if self._evidence.holders(claim)[-1][1] in {"unnamed", "unknown"}:
            yield DoubtPart(name="unnamed source", points=0.25, why="nobody who is named says so")

    def _standing(self, claim: Claim) -> Iterator[DoubtPart]:
        finding = self.finding.get(claim.id)
        if finding is None:
            return
        if self._open.intersection(finding.conflicts):
            yield DoubtPart(name="disputed", points=DISPUTED, why="another passage contradicts it")
        if finding.origins == 1:
            yield DoubtPart(name="single origin", points=0.15, why="one origin alone says so")

    def _reading(self, claim: Claim) -> Iterator[DoubtPart]:
        """What the reader left open."""
        content = claim.content
        if isinstance(content, Event):
            if content.type is None:
                yield DoubtPart(name="no type", points=NOT_READ, why="no type of event fits it")
            if not content.sources:
                yield DoubtPart(name="abstained", points=NOT_READ, why="who does it was not read")
            if content.alternates:
                other = join_names([one.lower() for one in content.alternates])
                yield DoubtPart(name="other reading", points=0.15, why=f"it may also be read as {other}")
        elif isinstance(content, Relation):
            if not (content.holder and (content.target or content.trend)):
                yield DoubtPart(name="abstained", points=NOT_READ, why="one of its two sides was not read")
        elif isinstance(content, Influence) and content.sign is None:
            yield DoubtPart(name="abstained", points=NOT_READ, why="which way it goes was not read")
        yield from _learned(claim)

    def _role(self, claim: Claim, role: Role) -> Iterator[DoubtPart]:
        """What is unsure of who is meant."""
        words = quote(role.anchor.exact)
        mention = self._mentions.get((claim.doc, role.mention or ""))
        if role.actor is None:
            if mention is not None:
                yield DoubtPart(name="abstained", points=NOT_READ, why=f"whom {words} means was not found")
            return
        name = name_actor(self._evidence, role.actor)
        if mention is not None and mention.score is not None and mention.score < SURE_ENOUGH:
            whom = "those named before" if name.casefold() == role.anchor.exact.casefold() else name
            points, why = round(1 - mention.score, 2), f"{words} may not mean {whom} ({mention.score:.0%} sure)"
            yield DoubtPart(name="who is meant", points=points, why=why)
        if role.inferred:
            yield DoubtPart(name="inferred", points=0.2, why=f"that {name} is meant is inferred")
        known = self._evidence.actors.get(role.actor)
        if known is not None and known.provisional:
            yield DoubtPart(name="new name", points=0.2, why=f"no list of ours holds {name}")


def _learned(claim: Claim) -> Iterator[DoubtPart]:
    """What no rule read: all of a claim that no person accepted, or who stands on a side of it."""
    if share_of(claim) == "whole":
        score = claim.score or 0
        why = f"no rule read it, but the {say_readers([claim])}"
    else:
        score = min((role.score for role in roles_of(claim) if role.score is not None), default=1)
        why = f"a rule left a side open, and the learned reader filled it, {say_likelihood(score)}"
    if score < 1 and claim.score != 1:
        yield DoubtPart(name="learned", points=max(LEARNED, round(1 - score, 2)), why=why)


def roles_of(claim: Claim) -> tuple[Role, ...]:
    """Everybody a claim is about, each place of the text once."""
    content = claim.content
    if isinstance(content, Event):
        roles = (*content.sources, *content.targets)
    elif isinstance(content, Relation):
        roles = (*content.holder, *content.target)
    elif isinstance(content, Measure):
        roles = ()
    else:
        ends = (content.cause, content.effect)
        roles = tuple(role for end in ends for role in (end.holder, end.target) if role is not None)
    return tuple({(role.anchor.start, role.actor): role for role in roles}.values())


def group_claims(evidence: Evidence, finding: Mapping[str, Finding]) -> list[list[Claim]]:
    """Claims in reading order, those of one finding in the same words together, the best to quote first."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in evidence.claims.values():
        home = finding.get(claim.id)
        groups.setdefault((home.id if home else claim.id, " ".join(claim.anchor.exact.split())), []).append(claim)
    return [evidence.ranked(claim.id for claim in group) for group in groups.values()]
