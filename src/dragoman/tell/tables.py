"""Documents, readings, findings and model -> tables: one row per document, actor, finding, conflict or link."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.ontology import Ontology
from dragoman.records import (
    Claim,
    Count,
    Document,
    Event,
    Finding,
    Influence,
    Link,
    Measure,
    Reading,
    Relation,
    SystemModel,
    Weighed,
)
from dragoman.tell._codes import code_event
from dragoman.tell._source_tables import Graded, evidence_table, grade_table, origin_table, source_table
from dragoman.tell._table import Cell, Table, widen
from dragoman.tell.causal_map import SIGNS
from dragoman.tell.evidence import Evidence
from dragoman.tell.model_tables import balance_table, bridge_table, loop_table, number_subsystems, subsystem_table
from dragoman.tell.readers import say_readers
from dragoman.tell.sentences import label_of, subjects, word_claim

UNGRADED: Graded = {}


class Tables:
    """The tables of one dossier, made when asked for."""

    def __init__(
        self,
        documents: Sequence[Document],
        readings: Sequence[Reading],
        weighed: Weighed,
        system: SystemModel,
        *,
        ontology: Ontology | None = None,
        graded: Graded = UNGRADED,
    ) -> None:
        """Keep what the tables are made from. ontology: one with the user's dictionaries gives events their codes.

        graded: what people say of sources, by name.
        """
        self._coding = ontology if ontology is not None and ontology.has_codes else None
        self._evidence = Evidence(documents, readings, weighed)
        self._system = system
        self._ontology = ontology
        self._concepts = {concept.id: concept for concept in system.concepts}
        self._makers: Mapping[str, Callable[[], Table]] = {
            "documents": self._documents,
            "actors": self._actors,
            "events": self._events,
            "relations": lambda: self._findings("relations", "relation"),
            "influences": lambda: self._findings("influences", "influence"),
            "measures": lambda: self._findings("measures", "measure"),
            "conflicts": self._conflicts,
            "ach": lambda: evidence_table(self._evidence),
            "grades": lambda: grade_table(self._evidence, graded),
            "origins": lambda: origin_table(self._evidence),
            "sources": lambda: source_table(self._evidence, graded),
            "system": self._links,
            "concepts": self._concept_rows,
            "subsystems": lambda: subsystem_table(self._evidence, system, ontology),
            "loops": lambda: loop_table(system, self._concepts),
            "bridges": lambda: bridge_table(system, self._concepts, ontology),
            "balance": lambda: balance_table(self._evidence, ontology),
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The tables there are."""
        return tuple(self._makers)

    def table(self, name: str) -> Table:
        """One table. Raises KeyError for a name that is not in `names`."""
        return self._makers[name]()

    def _documents(self) -> Table:
        columns = ("id", "title", "publisher", "published", "basis", "claims", "characters", "name")
        counts = {reading.doc: len(reading.claims) for reading in self._evidence.readings.values()}
        rows = (
            (d.id, d.title, d.publisher, d.published, d.published_basis, counts.get(d.id), len(d.text), d.name)
            for d in self._evidence.documents.values()
        )
        return Table(name="documents", columns=columns, rows=tuple(rows))

    def _actors(self) -> Table:
        columns = ("id", "name", "kinds", "country", "sector", "mentions", "documents", "provisional")
        mentions = [m for r in self._evidence.readings.values() for m in r.mentions if m.actor]
        places: dict[str, list[str]] = {}
        for mention in mentions:
            places.setdefault(str(mention.actor), []).append(mention.anchor.doc)
        named = sorted(
            (a for a in self._evidence.actors.values() if a.id in places), key=lambda a: (-len(places[a.id]), a.id)
        )
        rows = tuple(
            (a.id, a.name, " ".join(a.kinds), a.country, a.sector, *_reach(found), "yes" if a.provisional else "")
            for a in named
            if (found := places[a.id])
        )
        return Table(name="actors", columns=columns, rows=rows)

    def _events(self) -> Table:
        """The events, with how they were done; with the codes of both sides where the user's dictionaries give any."""
        plain = self._findings("events", "event")
        told = {finding.id: self._details(finding) for finding in self._evidence.weighed.findings}
        table = widen(plain, ("mode", "contexts", "cameo", "counts"), told)
        if self._coding is None:
            return table
        codes = {finding.id: self._codes(finding, self._coding) for finding in self._evidence.weighed.findings}
        return widen(table, ("source_code", "target_code"), codes)

    def _details(self, finding: Finding) -> tuple[Cell, ...]:
        claim = next(iter(self._evidence.claims_of(finding)), None)
        if claim is None or not isinstance(claim.content, Event):
            return (None, "", None, "")
        event = claim.content
        return event.mode, " ".join(event.contexts), event.cameo, "; ".join(_counted(count) for count in event.counts)

    def _codes(self, finding: Finding, ontology: Ontology) -> tuple[str, str]:
        claim = next(iter(self._evidence.claims_of(finding)), None)
        if claim is None or not isinstance(claim.content, Event):
            return "", ""
        evidence = self._evidence
        return code_event(claim.content, evidence.documents[claim.doc], evidence.readings[claim.doc], ontology)

    def _findings(self, name: str, kind: str) -> Table:
        found = [finding for finding in self._evidence.weighed.findings if finding.kind == kind]
        rows = (row for finding in found if (row := self._finding(finding)))
        return Table(name=name, columns=("id", *FINDING_COLUMNS, *CLAIM_COLUMNS), rows=tuple(rows))

    def _finding(self, finding: Finding) -> tuple[Cell, ...] | None:
        claims = self._evidence.claims_of(finding)
        if not claims:
            return None
        counts = (finding.mentions, finding.documents, finding.publishers, finding.origins, finding.support)
        read_by = say_readers(claims)
        told = word_claim(claims[0], self._evidence)
        return (finding.id, finding.label, told, *counts, read_by, *self._claim(claims[0]))

    def _claim(self, claim: Claim) -> tuple[Cell, ...]:
        first, second, kind = self._ends(claim)
        anchor = claim.anchor
        said = " ← ".join(self._evidence.speakers(claim))
        when = claim.when.edtf if claim.when else None
        status = (claim.status.polarity, claim.status.modality)
        place = (anchor.doc, anchor.start, anchor.end, anchor.exact, claim.id)
        return (kind, first, second, when, *status, said, *place, claim.rule, claim.score)

    def _ends(self, claim: Claim) -> tuple[str, str, str]:
        content = claim.content
        if isinstance(content, Event):
            kind = content.type or "none"
            return subjects(content.sources, self._evidence), subjects(content.targets, self._evidence), kind
        if isinstance(content, Relation):
            kind = f"{content.kind} {content.trend}" if content.trend else content.kind
            return subjects(content.holder, self._evidence), subjects(content.target, self._evidence), kind
        if isinstance(content, Influence):
            return content.cause.anchor.exact, content.effect.anchor.exact, content.link_type
        return content.of.exact if content.of else "", content.amount.exact, _bound(content)

    def _conflicts(self) -> Table:
        columns = ("id", "type", "a", "b", "a_document", "b_document", "explained", "marked", "why")
        rows = (
            (
                *(c.id, c.type, c.a.exact, c.b.exact, c.a.doc, c.b.doc),
                *(c.explained, "yes" if c.marked else "", c.why),
                *map(self._read_by, (c.a_claims, c.b_claims)),
            )
            for c in self._evidence.weighed.conflicts
        )
        return Table(name="conflicts", columns=(*columns, "a_read_by", "b_read_by"), rows=tuple(rows))

    def _links(self) -> Table:
        columns = (
            "id",
            "cause",
            "sign",
            "effect",
            "type",
            "runs",
            "support",
            "hedges",
            "claims",
            "read_by",
            "rival",
            "conditions",
            "ids",
        )
        part = number_subsystems(self._system, self._ontology)
        rows = (
            (
                link.id,
                label_of(link.cause, self._concepts),
                SIGNS[link.sign],
                label_of(link.effect, self._concepts),
                link.link_type,
                "yes" if link.runs else "",
                round(link.support, 3),
                ", ".join(link.hedges),
                len(link.claims),
                self._read_by(link.claims),
                link.rival,
                "; ".join(condition.words for condition in link.conditions),
                f"{link.cause} -> {link.effect}",
                _across(part.get(link.cause), part.get(link.effect)),
            )
            for link in sorted(self._system.links, key=lambda link: _group(part, link))
        )
        return Table(name="system", columns=(*columns, "subsystem"), rows=tuple(rows))

    def _read_by(self, ids: Iterable[str]) -> str:
        """Who read some claims, "" for none that is known."""
        return say_readers(self._evidence.ranked(ids))

    def _concept_rows(self) -> Table:
        columns = ("id", "label", "quantity", "holder", "target", "sphere", "positive", "provisional")
        rows = (
            (c.id, c.label, c.quantity, c.holder, c.target, c.sphere, c.positive, "yes" if c.provisional else "")
            for c in sorted(self._concepts.values(), key=lambda concept: concept.id)
        )
        return Table(name="concepts", columns=columns, rows=tuple(rows))


FINDING_COLUMNS = ("label", "told", "mentions", "documents", "publishers", "origins", "support", "read_by")
CLAIM_COLUMNS = (
    "kind",
    "first",
    "second",
    "when",
    "polarity",
    "modality",
    "said_by",
    "document",
    "start",
    "end",
    "quote",
    "claim",
    "rule",
    "score",
)


def _group(part: Mapping[str, int], link: Link) -> tuple[int, int, str]:
    """Where a link stands among the links of a system: by the subsystem of its cause, those that leave it last."""
    cause, effect = part.get(link.cause, len(part)), part.get(link.effect, len(part))
    return cause, 0 if cause == effect else effect, link.id


def _across(cause: int | None, effect: int | None) -> str:
    """The subsystem a link is in, or those it ties; "" for what is in none."""
    return " -> ".join(str(one) for one in dict.fromkeys((cause, effect)) if one is not None)


def _reach(documents: list[str]) -> tuple[int, int]:
    """How often somebody is mentioned, and in how many documents."""
    return len(documents), len(set(documents))


def _bound(measure: Measure) -> str:
    return measure.bound or "exact"


def _counted(count: Count) -> str:
    """A count in one cell: "killed ≥12"."""
    sign = {"upper": "≤", "lower": "≥", "about": "~", None: ""}[count.bound]
    return f"{count.kind} {sign}{count.value:g}"
