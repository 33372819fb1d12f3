"""Findings in order of weight: what several origins tell comes first, then what texts put first, then what is grave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.ontology.details import load_details
from dragoman.ontology.lexicon import load_lexicon
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.records import Claim, Event, Finding, Influence, Measure, Relation, Role
from dragoman.tell._phrases import load_phrases
from dragoman.tell._spheres import roles_of
from dragoman.tell.background import is_background
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import is_pronoun

ACTORS_COUNTED = 2
TOLD_PER_PAIR = 2
FEW, BOTH = 10, 2
# What a text puts first outweighs what sort of deed it is.
LEADS = 3
# Rules that read a deed in a verb.
BY_VERB = "events.verb."
# Rules that read how likely a deed of nobody is; the words tell it all.
FORESEEN = "events.foreseen."
Key = tuple[bool, bool, int, int, int, bool, int, int]


class Ranking:
    """Weighs findings against each other."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._best = {finding.id: evidence.claims_of(finding) for finding in evidence.weighed.findings}
        self._degree = Counter(
            actor for claims in self._best.values() for actor in {role.actor for c in claims for role in roles_of(c)}
        )
        self._order = {claim: place for place, claim in enumerate(evidence.claims)}
        self._keys: dict[str, Key] = {}

    def best(self, finding: Finding) -> Claim | None:
        """The claim to tell a finding by, None where its claims are not among the readings."""
        return next(iter(self._best[finding.id]), None)

    def claims(self, finding: Finding) -> Sequence[Claim]:
        """A finding's claims, best first."""
        return self._best[finding.id]

    def sort(self, findings: Iterable[Finding]) -> list[Finding]:
        """Heaviest first; the same order on every run. Findings without a known claim are left out."""
        return sorted((finding for finding in findings if self._best.get(finding.id)), key=self._key_of)

    def spread(self, findings: Iterable[Finding]) -> list[Finding]:
        """The same findings in order, but those on a pair of actors told of twice already come last."""
        seen: Counter[frozenset[str]] = Counter()
        kept: tuple[list[Finding], list[Finding]] = ([], [])
        for finding in findings:
            pair = frozenset(role.actor for role in roles_of(self._best[finding.id][0]) if role.actor)
            kept[bool(pair) and seen[pair] >= TOLD_PER_PAIR].append(finding)
            seen[pair] += 1
        return [*kept[0], *kept[1]]

    def _key_of(self, finding: Finding) -> Key:
        """The key of a finding, worked out once."""
        if finding.id not in self._keys:
            self._keys[finding.id] = self._key(finding)
        return self._keys[finding.id]

    def _key(self, finding: Finding) -> Key:
        claims = self._best[finding.id]
        actors = {role.actor for role in roles_of(claims[0]) if role.actor}
        degree = sum(sorted((self._degree[actor] for actor in actors), reverse=True)[:ACTORS_COUNTED])
        kind = getattr(claims[0].content, "kind", "")
        minor = isinstance(claims[0].content, Measure) or kind in load_phrases().ranks.minor
        behind = not is_whole(claims[0]), minor or is_background(finding, self._evidence)
        weight = self._weight(finding, claims[0])
        told = (-finding.origins, -finding.documents, -weight)
        return *behind, *told, _is_vague(claims[0]), -degree, self._order[claims[0].id]

    def _weight(self, finding: Finding, claim: Claim) -> int:
        """What a deed weighs by its sort, and by where its text tells it; what was not done is no news by itself.

        Nor is how few there were of something, where nobody disputes it.
        """
        if not isinstance(claim.content, Event):
            few = isinstance(claim.content, Measure) and _is_few(claim.content)
            return -1 if few and not finding.conflicts else 0
        ahead = claim.status.modality in {"possible", "probable"}
        if claim.status.polarity == "-" and not finding.conflicts and not ahead:
            return -1
        ranks, kind = load_phrases().ranks, claim.content.type
        sort = 2 if kind in ranks.grave else 0 if kind in ranks.slight else 1
        return sort + (LEADS if self._evidence.is_lead(claim) else 0)


def _is_vague(claim: Claim) -> bool:
    """Whether one who acts or holds a tie is a group without a name of its own ("critics", "offices")."""
    content = claim.content
    first = content.sources if isinstance(content, Event) else content.holder if isinstance(content, Relation) else ()
    return bool(first) and all(role.actor is None or "~" in role.actor for role in first)


def is_whole(claim: Claim) -> bool:
    """Whether a claim names what a sentence cannot do without.

    Who acts, or, where a verb leaves it open ("was elected"), who undergoes it, or nobody where it may come by itself
    ("a truce is unlikely"); who holds a tie and towards whom; what is counted. A tie that the words for its holder or
    its target say tells nothing.
    """
    content = claim.content
    if isinstance(content, Event):
        undergone = not content.sources and claim.rule.startswith(BY_VERB) and any(r.actor for r in content.targets)
        return undergone or _tells(content.sources) or is_foreseen(claim)
    if isinstance(content, Relation):
        met = _tells(content.target) or content.trend is not None
        return _tells(content.holder) and met and not (_is_plain(claim, content) and _is_given(content))
    if isinstance(content, Influence):
        cause, effect = content.cause.anchor, content.effect.anchor
        return cause.end <= effect.start or effect.end <= cause.start
    return content.of is not None and not is_pronoun(content.of.exact) and not _is_bare_count(content)


def is_foreseen(claim: Claim) -> bool:
    """Whether a claim tells how likely a deed is that nobody named does or undergoes."""
    return claim.rule.startswith(FORESEEN)


def _tells(roles: Iterable[Role]) -> bool:
    """Whether anybody who fills a place is more than a pronoun for nobody known, or words for what was told before."""
    words = load_phrases().ranks.echoing
    return any(role.actor or not (is_pronoun(one := role.anchor.exact) or one.lower() in words) for role in roles)


def _is_bare_count(measure: Measure) -> bool:
    """Whether a few things are only counted in passing ("the two governments"), and do or undergo nothing.

    One or two who act are the sides that a text speaks of anyway, whatever they do, unless harm befalls them.
    """
    if not _is_few(measure):
        return False
    sides = measure.value <= BOTH and measure.unit in load_roles().lemmas
    return measure.deed is None or sides


def _is_few(measure: Measure) -> bool:
    """Whether a few things are counted in a word to which nothing befalls ("two trucks"); no toll is."""
    counted = measure.amount.exact.isalpha() and measure.value <= FEW and "percent" not in (measure.unit or "")
    return counted and measure.deed not in _harming()


@cache
def _harming() -> frozenset[str]:
    """The verbs of deeds of force and of what befalls people in them, by which whoever undergoes them is counted.

    Not those that tell of force by their object alone ("traded blows").
    """
    befalling = load_traits().deeds.befalling
    senses = (sense for sense in load_lexicon().events.sense if sense.type in befalling and not sense.objects)
    force = (verb for sense in senses for verb in sense.verbs)
    return frozenset((*force, *(verb for words in load_details().counts.values() for verb in words.verbs)))


def _is_plain(claim: Claim, relation: Relation) -> bool:
    """Whether a tie is told as it is: neither denied, nor growing or weakening."""
    return relation.trend is None and claim.status.polarity == "+"


def _is_given(relation: Relation) -> bool:
    """Whether the words for one side say all there is in a tie: Ardin's navy is part of it, its allies are allied."""
    sides = ((relation.holder, relation.target), (relation.target, relation.holder))
    parts = (_part_of(one, other) for ones, others in sides for one in ones for other in others)
    return any(part and (relation.kind == "part_of" or _says(part, relation.kind)) for part in parts)


def _part_of(one: Role, owner: Role) -> str:
    """What somebody known by a role alone is to his owner ("navy", "prime minister"), "" for anybody else."""
    start = f"{owner.actor}~"
    known = one.actor or ""
    return known.removeprefix(start).replace("-", " ") if owner.actor and known.startswith(start) else ""


def _says(part: str, kind: str) -> bool:
    """Whether a noun for somebody tells of a kind of tie to whoever he belongs to."""
    return any(part.endswith(noun) for noun in _naming().get(kind, ()))


@cache
def _naming() -> dict[str, tuple[str, ...]]:
    """The nouns that describe somebody by his tie to another, by the kind of the tie."""
    named: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for tie in load_lexicon().ties.tie:
        named[tie.kind] += (*tie.described, *tie.owned)
    return dict(named)
