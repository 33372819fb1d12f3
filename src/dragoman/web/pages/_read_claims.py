"""Claims -> what the reader says of each beside the text: what was read, why, how surely, by whom, and where else."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile

from msgspec import Struct

from dragoman.records import (
    Anchor,
    Claim,
    Decision,
    Event,
    Influence,
    Measure,
    Mention,
    OriginGroup,
    Reading,
    Relation,
    Repeat,
    When,
)
from dragoman.records.finding import Support
from dragoman.records.status import Modality
from dragoman.tell.causal_map import SIGNS
from dragoman.tell.evidence import Evidence
from dragoman.tell.readers import say_likelihood, say_reader, share_of
from dragoman.tell.sentences import word_claim
from dragoman.verbs import Built
from dragoman.verbs.deciding import DecisionVerb
from dragoman.web.pages._claim_parts import ClaimPart, parts_of_claim
from dragoman.web.pages._runs import Part
from dragoman.web.pages.cites import Cite, cite_anchor
from dragoman.web.pages.contests import gather_contests
from dragoman.web.pages.names import name_actor
from dragoman.weigh.decisions import list_in_force

ELSEWHERE_SHOWN = 6
VERDICTS = frozenset({"accept", "reject", "unsure", "edit"})


class ReaderPart(Struct, frozen=True, kw_only=True):
    """Words of a claim and what they are to it. actor, name: whom they mean; None for nobody or nobody known.

    inferred: the words stand elsewhere, and the claim takes them from there. why: how the actor was chosen, "" where
    none was. antecedent: the words that a pronoun or "this" goes back to, None for none. learned: how sure the learned
    reader is that they stand there (".83"), "" where a rule put them there.
    """

    part: Part
    words: str
    actor: str | None = None
    name: str | None = None
    inferred: bool = False
    why: str = ""
    antecedent: str | None = None
    learned: str = ""


class ReaderSpeaker(Struct, frozen=True, kw_only=True):
    """Somebody in the chain of those who say so, from the page inward. kind: as in Holder."""

    name: str
    kind: str


class ReaderTime(Struct, frozen=True, kw_only=True):
    """When, as the words have it.

    edtf: None where they name no point. basis: as in When. assumed: the year is taken from the document's date.
    """

    words: str
    edtf: str | None
    basis: str
    assumed: bool


class ReaderFact(Struct, frozen=True, kw_only=True):
    """Something coded of a claim, such as its type. told: its value in words."""

    name: str
    told: str


class Elsewhere(Struct, frozen=True, kw_only=True):
    """Another place with the same words, or nearly. method: as in Repeat. why: one sentence on the basis."""

    method: str
    why: str
    cite: Cite


class ReaderVerdict(Struct, frozen=True, kw_only=True):
    """What a person decided of a claim last. decision: its id, which undoing names."""

    decision: str
    verb: DecisionVerb
    by: str
    at: str
    why: str


class ReaderClaim(Struct, frozen=True, kw_only=True):
    """What was read from some words.

    kind: event, relation, influence, measure. told: it in one sentence. words: those it was read from. block: number of
    the block in which they begin; sentence: of their sentence. polarity, modality, factuality: as in Status. hedges:
    words that weaken it. speakers: who says so, the outlet first, the innermost last. cue: the words that attribute, ""
    for none. rule: what read it, with its version; attributed_by: what found the speaker, "" for the outlet's own
    voice. score: 0 to 1, None when never measured. read_by, learned: as in Cite. origin, origin_why: whom it goes back
    to and why, "" where nobody weighed. elsewhere: six places at most; elsewhere_more: how many more. finding: id of
    what it was merged into, with its support, None where it is in none. disputed: conflicts it takes part in. rejected:
    taken out by a person; it is shown as it was read. verdict: None before any.
    """

    id: str
    kind: str
    told: str
    words: str
    block: int
    sentence: int
    polarity: str
    modality: Modality
    factuality: int | None
    hedges: tuple[str, ...]
    speakers: tuple[ReaderSpeaker, ...]
    cue: str
    when: ReaderTime | None
    parts: tuple[ReaderPart, ...]
    facts: tuple[ReaderFact, ...]
    rule: str
    attributed_by: str
    score: float | None
    read_by: str
    learned: bool
    origin: str
    origin_why: str
    elsewhere: tuple[Elsewhere, ...]
    elsewhere_more: int
    finding: str | None
    support: Support | None
    disputed: tuple[str, ...]
    rejected: bool
    verdict: ReaderVerdict | None


class ClaimTeller:
    """Tells claims of one document. evidence: holds its claims as people left them; read: as they were read."""

    def __init__(self, built: Built, doc: str, evidence: Evidence, read: Evidence) -> None:
        """Look up what weighing and people made of the document's claims."""
        self._doc = doc
        self._evidence = evidence
        self._read = read
        self._built = built
        reading = evidence.readings.get(doc)
        self._mentions = {mention.id: mention for mention in reading.mentions} if reading else {}

    def tell(self, claim: Claim, block: int) -> ReaderClaim:
        """A claim with all that is known of it."""
        rejected = claim.id not in self._evidence.claims
        evidence = self._read if rejected else self._evidence
        said = evidence.attribution(claim)
        origin = self._origins.get(claim.id)
        finding = self._evidence.finding_of.get(claim.id)
        places = self._elsewhere(claim.anchor)
        return ReaderClaim(
            id=claim.id,
            kind=kind_of(claim),
            told=word_claim(claim, evidence),
            words=claim.anchor.exact,
            block=block,
            sentence=claim.sentence,
            polarity=claim.status.polarity,
            modality=claim.status.modality,
            factuality=claim.status.factuality,
            hedges=tuple(dict.fromkeys(hedge.anchor.exact for hedge in claim.status.hedges)),
            speakers=tuple(ReaderSpeaker(name=name, kind=kind) for name, kind in evidence.holders(claim)),
            cue=said.cue.exact if said else "",
            when=_time(claim.when) if claim.when else None,
            parts=tuple(self._part(part) for part in parts_of_claim(claim, None) if part.part != "hedge"),
            facts=tuple(ReaderFact(name=name, told=told) for name, told in _facts(claim) if told),
            rule=claim.rule,
            attributed_by=said.rule if said else "",
            score=claim.score,
            read_by=say_reader(claim),
            learned=share_of(claim) != "none",
            origin=origin.name if origin else "",
            origin_why=origin.why if origin else "",
            elsewhere=tuple(self._place(*one) for one in places[:ELSEWHERE_SHOWN]),
            elsewhere_more=max(0, len(places) - ELSEWHERE_SHOWN),
            finding=finding.id if finding else None,
            support=finding.support if finding else None,
            disputed=gather_contests(self._built).of_claim.get(claim.id, ()),
            rejected=rejected,
            verdict=self._verdicts.get(claim.id),
        )

    @cached_property
    def _origins(self) -> Mapping[str, OriginGroup]:
        return {claim: origin for origin in self._built.weighed.origins for claim in origin.claims}

    @cached_property
    def _repeats(self) -> list[tuple[Anchor, Repeat]]:
        """Places in this document whose words stand elsewhere too, by where they begin."""
        kept = [one for one in self._built.weighed.repeats if one.unit in {"sentence", "block", "passage", "phrase"}]
        here = [(place, repeat) for repeat in kept for place in repeat.places if place.doc == self._doc]
        return sorted(here, key=lambda one: (one[0].start, one[0].end, one[1].id))

    @cached_property
    def _longest(self) -> int:
        return max((place.end - place.start for place, _ in self._repeats), default=0)

    @cached_property
    def _verdicts(self) -> Mapping[str, ReaderVerdict]:
        return {
            target: _verdict(decision)
            for decision in list_in_force(self._built.decisions)
            if decision.verb in VERDICTS
            for target in decision.targets
        }

    def _elsewhere(self, anchor: Anchor) -> list[tuple[Anchor, Repeat]]:
        """Other places of the repeats that hold a claim's words; a place is told once, by the closest repeat."""
        found: list[tuple[Anchor, Repeat]] = []
        for here, repeat in self._repeats_at(anchor):
            for place in repeat.places:
                if place != here and not any(_meet(place, other) for other, _ in found):
                    found.append((place, repeat))
        return found

    def _place(self, place: Anchor, repeat: Repeat) -> Elsewhere:
        return Elsewhere(method=repeat.method, why=repeat.why, cite=cite_anchor(self._evidence, place))

    def _repeats_at(self, anchor: Anchor) -> list[tuple[Anchor, Repeat]]:
        """Repeats of which a place in this document holds some words, the shortest first."""
        first = bisect_right(self._repeats, anchor.start, key=lambda one: one[0].start)
        around = (self._repeats[place] for place in range(first - 1, -1, -1))
        near = takewhile(lambda one: one[0].start >= anchor.start - self._longest, around)
        held = [one for one in near if anchor.end <= one[0].end]
        return sorted(held, key=lambda one: (one[0].end - one[0].start, one[1].id))

    def _part(self, part: ClaimPart) -> ReaderPart:
        role = part.role
        if role is None:
            return ReaderPart(part=part.part, words=part.anchor.exact)
        mention = self._mentions.get(role.mention or "")
        return ReaderPart(
            part=part.part,
            words=part.anchor.exact,
            actor=role.actor,
            name=name_actor(self._evidence, role.actor) if role.actor else None,
            inferred=role.inferred,
            why=mention.why if mention else "",
            antecedent=self.antecedent(mention) if mention else None,
            learned="" if role.score is None else say_likelihood(role.score),
        )

    def antecedent(self, mention: Mention) -> str | None:
        """The words that a mention goes back to, None for none."""
        earlier = self._mentions.get(mention.antecedent or "")
        return earlier.anchor.exact if earlier else None


def kind_of(claim: Claim) -> str:
    """What sort of thing a claim says: event, relation, influence or measure."""
    return str(claim.content.__struct_config__.tag)


def read_claims(built: Built, doc: str) -> list[Claim]:
    """Claims of a document in reading order, those that people took out among them, as they were read."""
    kept = _claims_of(built.readings, doc)
    known = {claim.id for claim in kept}
    taken_out = [claim for claim in _claims_of(built.as_read, doc) if claim.id not in known]
    return sorted((*kept, *taken_out), key=lambda claim: (claim.anchor.start, -claim.anchor.end))


def _claims_of(readings: Sequence[Reading], doc: str) -> list[Claim]:
    return [claim for reading in readings if reading.doc == doc for claim in reading.claims]


def _time(when: When) -> ReaderTime:
    return ReaderTime(words=when.anchor.exact, edtf=when.edtf, basis=when.basis, assumed=when.year_assumed)


def _verdict(decision: Decision) -> ReaderVerdict:
    return ReaderVerdict(decision=decision.id, verb=decision.verb, by=decision.by, at=decision.at, why=decision.why)


def _facts(claim: Claim) -> Iterator[tuple[str, str]]:
    """What was coded of a claim, by name; "" for what the text leaves open."""
    content = claim.content
    if isinstance(content, Event):
        yield from _event_facts(content)
    elif isinstance(content, Relation):
        yield "kind", content.kind
        yield "trend", content.trend or ""
        yield "strength", ", ".join(content.strength)
        yield "spheres", ", ".join(content.spheres)
    elif isinstance(content, Influence):
        yield "link", content.link_type
        yield "sign", SIGNS[content.sign] if content.sign is not None else ""
        yield "strength", content.strength or ""
    else:
        yield from _measure_facts(content)


def _event_facts(event: Event) -> Iterator[tuple[str, str]]:
    yield "type", event.type or ""
    yield "alternates", ", ".join(event.alternates)
    yield "mode", event.mode or ""
    yield "contexts", ", ".join(event.contexts)
    yield "cameo", event.cameo or ""
    yield "goldstein", "" if event.goldstein is None else f"{event.goldstein:+g}"


def _measure_facts(measure: Measure) -> Iterator[tuple[str, str]]:
    yield "value", f"{measure.value:,.12g}"
    yield "unit", measure.unit or ""
    yield "bound", measure.bound or ""


def _meet(one: Anchor, other: Anchor) -> bool:
    """Whether two places of documents have words in common."""
    return one.doc == other.doc and one.start < other.end and other.start < one.end
