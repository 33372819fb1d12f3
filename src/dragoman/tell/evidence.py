"""Documents and readings -> Evidence: looks up what stands where, and cuts citations from the stored text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from dragoman.ontology.traits import load_traits
from dragoman.records import (
    Actor,
    Anchor,
    Attribution,
    Claim,
    Concept,
    Conflict,
    Document,
    Event,
    Finding,
    Holder,
    Reading,
    Role,
    SystemModel,
    Weighed,
    cut_anchor,
)
from dragoman.tell._brief import Citation
from dragoman.tell._called import find_articles, find_many
from dragoman.tell._labels import word_label
from dragoman.tell._texts import Texts
from dragoman.tell.grammar import has_plural_head, is_plural_name, is_plural_role, is_pronoun, with_article
from dragoman.tell.readers import SHARES, say_reader, share_of

_PRONOUN = re.compile(r"^(?:his|her|its|their|whose|my|our|your)(?: own)? ", re.IGNORECASE)
# Where a body of somebody is ("embassy in Ardin"), which stands behind whose it is.
_SEAT = re.compile(r"(\w[\w-]*(?: \w[\w-]*)?)( (?:in|at|near|on|to) .+)")
# Words before a plural, whoever they count ("few countries", "both sides").
_SEVERAL = re.compile(r"(?:few|both|many|several|most|some)\s(?!of\b)(?:\S+\s)*?\w+(?<![siu])s\b", re.IGNORECASE)
CITED_PER_LINE = 4
# How several states are named ("the Gulf states"); the "States" of one are part of its name.
STATES = " states"
# Kinds of holders who go by no name.
NAMELESS = frozenset({"unnamed", "unknown"})
# Kinds of bodies that have people of their own.
BAND = load_traits().kinds.band
# How the ids of quantities that are a time end.
TIME = "_time"
# The quantity of how strong somebody is.
STRENGTH = "strength"


class Evidence(Texts):
    """Everything the brief may cite, by id."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Reading], weighed: Weighed) -> None:
        """Look up in these; a reading of a document that is not among them is left out."""
        super().__init__(documents, readings)
        self.weighed = weighed
        self.claims = {claim.id: claim for reading in self.readings.values() for claim in reading.claims}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id; what weighing made of them wins over what one reading holds."""
        read = {actor.id: actor for reading in self.readings.values() for actor in reading.actors}
        return read | {actor.id: actor for actor in self.weighed.actors}

    @cached_property
    def _attributions(self) -> dict[tuple[str, str], Attribution]:
        return {(r.doc, a.id): a for r in self.readings.values() for a in r.attributions}

    def claims_of(self, finding: Finding) -> list[Claim]:
        """A finding's claims, best first: authors' own sentences before titles and summaries, rules before the learned.

        Then in reading order.
        """
        return self.ranked(finding.claims)

    def ranked(self, ids: Iterable[str]) -> list[Claim]:
        """Known claims among ids, best to quote first."""
        return sorted((self.claims[one] for one in dict.fromkeys(ids) if one in self.claims), key=self._rank)

    @cached_property
    def finding_of(self) -> Mapping[str, Finding]:
        """The finding that holds each claim, by the claim's id."""
        return {claim: finding for finding in self.weighed.findings for claim in finding.claims}

    def findings_of(self, claims: Iterable[str]) -> list[Finding]:
        """The findings that hold some claims, each once, in the order of the claims."""
        held = (self.finding_of[one] for one in claims if one in self.finding_of)
        return list({finding.id: finding for finding in held}.values())

    def docs_of(self, claims: Iterable[str]) -> set[str]:
        """Ids of the documents that those known among some claims stand in."""
        return {self.claims[one].doc for one in claims if one in self.claims}

    def _rank(self, claim: Claim) -> tuple[bool, bool, int]:
        return not self.is_own(claim), self.is_repeated(claim), SHARES.index(share_of(claim))

    def name(self, role: Role) -> str:
        """A role's actor by its own name, or the words of the text where nobody is known behind them.

        Whoever is only told by an adjective of a land ("two Marleni divers") is not that land.
        """
        known = role.actor in self.actors and not self._is_of(role)
        return self.actor_name(str(role.actor)) if known else role.anchor.exact

    def _is_of(self, role: Role) -> bool:
        """Whether words name somebody by no more than an adjective: whose he is, and not who."""
        adjective = self._adjectives.get((role.anchor.doc, role.mention or ""))
        return adjective is not None and adjective != role.anchor

    @cached_property
    def _adjectives(self) -> dict[tuple[str, str], Anchor]:
        found = ((r.doc, m) for r in self.readings.values() for m in r.mentions if m.kind == "adjective")
        return {(doc, mention.id): mention.anchor for doc, mention in found}

    def actor_name(self, actor: str) -> str:
        """An actor's name as it stands inside a sentence.

        With "the" where the texts give it one; a group known by its role loses a sentence's capital, and "its" or
        "his" before it is said by name.
        """
        if (owned := self.owned_name(actor)) is not None:
            return owned
        name = self.actors[actor].name
        if actor in self._with_the:
            return f"the {name}"
        return name[:1].lower() + name[1:] if self._is_bare(actor) else name

    def owned_name(self, actor: str) -> str | None:
        """What somebody known by a role alone ("its army", "leaders") is called by his owner, None for others."""
        name, owner = self.actors[actor].name, actor.partition("~")[0]
        theirs = _PRONOUN.sub("", name)
        if owner == actor or owner not in self.actors or (theirs == name and not self._is_bare(actor)):
            return None
        if self.actors[owner].name.lower() in name.lower():
            return None
        seat = _SEAT.fullmatch(theirs)
        head, rest = seat.groups() if seat else (theirs, "")
        return f"the {head} of {with_article(self.actor_name(owner))}{rest}"

    def _is_bare(self, actor: str) -> bool:
        """Whether all that the texts call somebody is his role ("leaders")."""
        return self.actors[actor].name.lower() in self._role_words.get(actor, ())

    @cached_property
    def _with_the(self) -> frozenset[str]:
        """Those whose name the texts give an article more often than not."""
        return find_articles(self.readings.values(), self.documents, self.actors)

    @cached_property
    def _role_words(self) -> dict[str, set[str]]:
        words: dict[str, set[str]] = {}
        for mention in (m for r in self.readings.values() for m in r.mentions if m.actor and m.kind == "nominal"):
            exact = mention.anchor.exact.lower()
            if mention.role and exact.startswith(mention.role):
                words.setdefault(str(mention.actor), set()).add(exact)
        return words

    def concepts(self, system: SystemModel) -> dict[str, Concept]:
        """A model's concepts by id, the names in their labels with the articles that sentences want."""
        return {concept.id: replace(concept, label=self._worded(concept)) for concept in system.concepts}

    def time_taken(self, concept: str | None) -> str | None:
        """What a concept that is a time is called, None for any other."""
        return self._times.get(concept or "")

    def strength(self, concept: str | None) -> str | None:
        """What the strength of somebody is called, None for any other concept."""
        return self._strengths.get(concept or "")

    @cached_property
    def _strengths(self) -> dict[str, str]:
        return {one.id: self._worded(one) for one in self.weighed.concepts if one.quantity == STRENGTH}

    @cached_property
    def _times(self) -> dict[str, str]:
        times = (one for one in self.weighed.concepts if one.quantity.endswith(TIME))
        return {one.id: self._worded(one) for one in times}

    def _worded(self, concept: Concept) -> str:
        named = [one for one in (concept.holder, concept.target) if one in self.actors]
        return word_label(concept, [(self.actors[one].name, with_article(self.actor_name(one))) for one in named])

    def is_many(self, role: Role) -> bool:
        """Whether the texts speak of an actor as several: "the Houthis", "militias"."""
        if re.match(r"(?:a|an|each|every|one)\s", self.name(role), re.IGNORECASE):
            return False
        if _SEVERAL.match(self.name(role)):
            return True
        known = role.actor and not self._is_of(role)
        return self.is_group(str(role.actor)) if known else role.anchor.exact.endswith("s")

    def possessive(self, claim: Claim) -> str:
        """The word for its own: "its" of one state or body that a claim starts with, "their" of persons and of many."""
        content = claim.content
        first = content.sources if isinstance(content, Event) else getattr(content, "holder", ())
        kinds = {kind for role in first if role.actor in self.actors for kind in self.actors[role.actor].kinds}
        one = len(first) == 1 and "person" not in kinds and not self.is_many(first[0])
        return "its" if one else "their"

    def is_group(self, actor: str) -> bool:
        """Whether texts speak of an actor in the plural, or its name is a plural with an article; never one state."""
        known = self.actors.get(actor)
        if known is not None and "state" in known.kinds:
            return known.name.endswith(STATES)
        if known is None or actor in self._many:
            return actor in self._many
        return is_plural_name(known.name) or self._is_band(known) or ("~" in actor and is_plural_role(known.name))

    def _is_band(self, actor: Actor) -> bool:
        """Whether an actor is a body of people whose name is a plural with an article ("the Halm Rovers")."""
        given = actor.id in self._with_the or with_article(actor.name) != actor.name
        return given and not BAND.isdisjoint(actor.kinds) and has_plural_head(actor.name)

    @cached_property
    def _many(self) -> frozenset[str]:
        return find_many(self.readings.values())

    def attribution(self, claim: Claim) -> Attribution | None:
        """Who a claim is attributed to, None for the outlet's own voice."""
        return self._attributions.get((claim.doc, claim.attribution)) if claim.attribution else None

    def conflicts_of(self, finding: Finding) -> list[Conflict]:
        """The conflicts that a finding stands in, in the order of the weighing; [] for none."""
        met = set(finding.conflicts)
        return [conflict for conflict in self.weighed.conflicts if conflict.id in met] if met else []

    def speakers(self, claim: Claim) -> tuple[str, ...]:
        """Holders from the page inward, by name."""
        said = self.attribution(claim)
        inner = [self._holder(one) for one in said.chain if one.kind not in {"outlet", "summary"}] if said else []
        quoted = [self._holder(one) for one in said.chain[1:] if one.kind == "outlet"] if said else []
        return (self.publisher(claim.doc), *dict.fromkeys((*quoted, *inner)))

    def holders(self, claim: Claim) -> tuple[tuple[str, str], ...]:
        """Everybody in a claim's chain from the page inward, by name and kind; a known actor by its own name."""
        said = self.attribution(claim)
        chain = (
            [one for one in said.chain if one.anchor is not None or one.kind not in {"outlet", "summary"}]
            if said
            else []
        )
        names = [self.actors[one.actor].name if one.actor in self.actors else one.name for one in chain]
        inner = [(name, "named" if self._has_name(one) else one.kind) for name, one in zip(names, chain, strict=True)]
        return ((self.publisher(claim.doc), "outlet"), *dict.fromkeys(inner))

    def is_nameless(self, said: Attribution) -> bool:
        """Whether what is said goes back to nobody who has a name."""
        return bool(said.chain) and said.chain[-1].kind in NAMELESS and not self._has_name(said.chain[-1])

    def _has_name(self, holder: Holder) -> bool:
        """Whether words that are no name ("the union") mean somebody who has one elsewhere in the texts."""
        named = "~" not in str(holder.actor) or holder.actor in self._named_speakers
        return holder.kind == "unnamed" and holder.actor in self.actors and named

    @cached_property
    def _named_speakers(self) -> frozenset[str | None]:
        """Those whom some text names where it says what they say, bodies of somebody too ("Ardin's ministry")."""
        return frozenset(one.actor for said in self._attributions.values() for one in said.chain if one.kind == "named")

    def _holder(self, holder: Holder) -> str:
        """Who says something, by its whole name where that is known; "Its commander" is nobody's name."""
        if holder.actor not in self.actors:
            return holder.name
        name = self.actor_name(str(holder.actor))
        short = "person" in self.actors[str(holder.actor)].kinds and name.endswith(f" {holder.name}")
        return name if short or _PRONOUN.match(holder.name) or is_pronoun(holder.name) else holder.name

    def cite_claim(self, claim: Claim) -> Citation:
        """The citation of a claim's own words."""
        return self.cite(claim.anchor, claim=claim)

    def cite_claims(self, claims: Sequence[Claim]) -> tuple[Citation, ...]:
        """Citations of the first few claims, different documents before more of the same; no passage twice.

        A sentence printed again in one document is the same passage.
        """
        first: dict[str, Claim] = {}
        for claim in claims:
            first.setdefault(claim.doc, claim)
        passages: dict[tuple[str, ...], Claim] = {}
        for claim in (*first.values(), *claims):
            if len(passages) == CITED_PER_LINE:
                break
            passages.setdefault((claim.doc, claim.anchor.exact, self.sentence(claim.anchor)), claim)
        return tuple(map(self.cite_claim, passages.values()))

    def cite(self, anchor: Anchor, *, claim: Claim | None = None) -> Citation:
        """A citation of words, checked against the stored text. Raises ValueError where the text says otherwise."""
        document = self.documents[anchor.doc]
        if document.text[anchor.start : anchor.end] != anchor.exact:
            msg = f"{document.name}:{anchor.start}: expected the stored words, got {anchor.exact!r}; read it again"
            raise ValueError(msg)
        start, end = self.passage(anchor)
        return Citation(
            anchor=anchor,
            context=cut_anchor(anchor.doc, document.text, start, end, anchor.segment),
            document=self.title(anchor.doc),
            speaker=self.speakers(claim) if claim else (self.publisher(anchor.doc),),
            published=document.published,
            claim=claim.id if claim else None,
            rule=claim.rule if claim else "",
            score=claim.score if claim else None,
            read_by=say_reader(claim) if claim else "",
            share=share_of(claim) if claim else "none",
        )
