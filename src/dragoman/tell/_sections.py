"""Findings and links -> the sections of a brief. Nothing is told twice; what is left out is counted."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from dragoman.ontology import Ontology
from dragoman.records import Actor, Anchor, Claim, Event, Finding, Link, Measure, Mention, Relation, SystemModel
from dragoman.tell._brief import Line, Section
from dragoman.tell._rank import Ranking, is_foreseen, is_whole
from dragoman.tell._spheres import SPHERES, SphereFinder, roles_of
from dragoman.tell._told_below import told_below
from dragoman.tell.background import is_background
from dragoman.tell.disputes import EXPLAINED, deniers
from dragoman.tell.evidence import CITED_PER_LINE, Evidence
from dragoman.tell.grammar import capital, count, join_names, with_article
from dragoman.tell.sentences import FORWARD, word_claim, word_link

# How an actor is marked that no list holds; the first one with what that means.
NEW_NAME, NEW_EXPLAINED = "new name", "new name: in no list, taken from the text"
LINES_PER_SECTION = 8
# Findings that are put into words before it is seen whether these are enough.
WORDED_AT_ONCE = 400
TOLD_OF_A_SPHERE = ("relation", "event", "measure")
SEEMING = re.compile(r"(?:appear|seem|apparent|evident)", re.IGNORECASE)
TITLES = {
    "security": "Security",
    "political": "Political sphere",
    "economic": "Economic sphere",
    "regional": "Regional sphere",
}


def finding_line(finding: Finding, ranking: Ranking, evidence: Evidence) -> Line | None:
    """The sentence for a finding, None where none of its claims is known."""
    best = ranking.best(finding)
    if best is None:
        return None
    told = word_claim(best, evidence)
    return Line(
        text=f"{told.removesuffix('.')}, told as background." if is_background(finding, evidence) else told,
        citations=evidence.cite_claims(ranking.claims(finding)),
        finding=finding.id,
        doubt=_with_denier(doubt_of(finding, evidence), finding, evidence),
    )


def _with_denier(doubt: str, finding: Finding, evidence: Evidence) -> str:
    """What is held against a finding, with who denies it, where that is known."""
    denier = join_names(deniers(finding, evidence)) if doubt == "disputed" and finding.polarity != "-" else ""
    return f"{doubt}: denied by {denier}" if denier else doubt


def doubt_of(finding: Finding, evidence: Evidence) -> str:
    """What to hold against a finding, "" for nothing."""
    told = {"conflicted": "disputed", "retracted": "retracted", "superseded": "overtaken by later news"}
    return told.get(finding.support) or _difference(finding, evidence)


def _difference(finding: Finding, evidence: Evidence) -> str:
    """How what is told elsewhere differs from a finding, "" where nothing does: not every difference is a dispute."""
    met = evidence.conflicts_of(finding)
    if any(conflict.explained is None and conflict.type != "factuality" for conflict in met):
        return "disputed"
    if any(conflict.type == "factuality" for conflict in met):
        return "told both as fact and as hearsay"
    return f"told otherwise elsewhere, which {EXPLAINED[met[0].explained]}" if met and met[0].explained else ""


def _is_forecast(claim: Claim) -> bool:
    """Whether a claim says how likely something is to come, which is told in an outlook alone."""
    return is_foreseen(claim) or (claim.status.modality == "probable" and not _seems(claim))


def _seems(claim: Claim) -> bool:
    """Whether a text says that something appears to be so now, rather than that it is likely to come."""
    return any(SEEMING.match(hedge.anchor.exact) for hedge in claim.status.hedges)


class SectionWriter:
    """Writes sections from findings, each finding once."""

    def __init__(self, evidence: Evidence, system: SystemModel, ontology: Ontology) -> None:
        self.evidence = evidence
        self.ranking = Ranking(evidence)
        self._system = system
        self._concepts = evidence.concepts(system)
        self._spheres = SphereFinder(evidence, ontology)
        self._told: set[str] = set()
        self._below = told_below(evidence)
        self._cited: set[tuple[str, int, int]] = set()
        self._said: set[str] = set()
        # The word that each finding is told by, and those that a line was told by already.
        self._words = {one.id: word for one in evidence.weighed.findings if (word := self._word(one)) is not None}
        self._worded: set[tuple[str, int]] = set()
        self._counted = _counted(evidence.claims.values())
        self._found: dict[str, Sequence[Finding]] = {}

    def happened(self) -> Section:
        """Events that the texts tell as done, heaviest first."""
        return self._section("happened", "What happened", self._tells_past)

    def spheres(self) -> list[Section]:
        """Ties, trends and amounts, one section per sphere. Those with least to tell choose first."""
        told = {sphere: self._sphere(sphere) for sphere in sorted(SPHERES, key=self._size)}
        return [told[sphere] for sphere in SPHERES]

    def outlook(self) -> Section:
        """What the texts say may, should or will come. Forecasts are theirs, not ours."""
        return self._section("outlook", "Outlook, as the texts state it", self._tells_ahead)

    def drives(self) -> Section:
        """Links of the model that run, best supported first, then those that are shown alone."""
        links = sorted(self._system.links, key=lambda link: (not link.runs, -link.support, link.id))
        known = [link for link in links if link.cause != link.effect and self._is_told(link)]
        lines = [self._link_line(link) for link in known[: 2 * LINES_PER_SECTION]]
        self._told |= {finding for link in known[: 2 * LINES_PER_SECTION] for finding in link.findings}
        return Section(
            id="drives",
            title="What drives what",
            lines=tuple(lines),
            more=len(links) - len(lines),
            show="system",
        )

    def actors(self) -> Section:
        """Whom the texts speak of most, those with a name first, and with whom they have to do."""
        named = self._mentions()
        actors = sorted(
            (actor for actor in self.evidence.actors.values() if actor.id in named),
            key=lambda actor: ("~" in actor.id, -len(named[actor.id]), actor.id),
        )
        told = actors[:LINES_PER_SECTION]
        first = next((actor for actor in told if actor.provisional), None)
        lines = [self._actor_line(actor, named[actor.id], explained=actor is not first) for actor in told]
        return Section(id="actors", title="Actors", lines=tuple(lines), more=len(actors) - len(lines), show="actors")

    def count_rest(self, sections: Iterable[Section]) -> list[Section]:
        """The sections, each with how many of its findings stand nowhere in the brief; none is counted twice.

        A finding that several sections might tell is counted by the first of them.
        """
        known = set(self._told)
        counted = []
        for section in sections:
            left = [one for one in self._found.get(section.id, ()) if one.id not in known]
            known |= {one.id for one in left}
            counted.append(_with_rest(section, left) if section.id in self._found else section)
        return counted

    def _section(self, name: str, title: str, wanted: Callable[[Claim], bool]) -> Section:
        return self._write(name, title, self._open(wanted))

    def _size(self, sphere: str) -> int:
        return len(self._in_sphere(sphere))

    def _in_sphere(self, sphere: str) -> list[Finding]:
        return self._open(lambda claim: not _is_forecast(claim) and sphere in self._spheres.spheres_of(claim))

    def _sphere(self, sphere: str) -> Section:
        found = self._in_sphere(sphere)
        ordered = [finding for kind in TOLD_OF_A_SPHERE for finding in found if finding.kind == kind]
        return self._write(sphere, TITLES[sphere], ordered)

    def _open(self, wanted: Callable[[Claim], bool]) -> list[Finding]:
        """Findings not told yet whose best claim is wanted, heaviest first."""
        known = self._told | self._below
        untold = (finding for finding in self.evidence.weighed.findings if finding.id not in known)
        return [finding for finding in self.ranking.sort(untold) if self._fits(finding, wanted)]

    def _fits(self, finding: Finding, wanted: Callable[[Claim], bool]) -> bool:
        best = self.ranking.best(finding)
        return best is not None and wanted(best)

    def _write(self, name: str, title: str, findings: Sequence[Finding]) -> Section:
        best = {finding.id: claim for finding in findings if (claim := self.ranking.best(finding))}
        whole = [
            one for one in findings if one.id in best and is_whole(best[one.id]) and not self._is_toll(best[one.id])
        ]
        shown = self._first_new(self.ranking.spread(whole))
        self._told |= {line.finding for line in shown if line.finding}
        self._cited |= {_place(line) for line in shown}
        self._said |= set(map(_sentence, shown))
        self._worded |= {word for line in shown if (word := self._words.get(line.finding or "")) is not None}
        self._found[name] = findings
        return Section(id=name, title=title, lines=tuple(shown))

    def _first_new(self, findings: Sequence[Finding]) -> list[Line]:
        """The lines of the first findings that tell something new; no more of them are worded than it takes."""
        told: list[Line] = []
        shown: list[Line] = []
        for start in range(0, len(findings), WORDED_AT_ONCE):
            lines = (finding_line(one, self.ranking, self.evidence) for one in findings[start : start + WORDED_AT_ONCE])
            told.extend(filter(None, lines))
            shown = [line for line in _without_doubles(told) if self._is_new(line)]
            if len(shown) >= LINES_PER_SECTION:
                break
        return shown[:LINES_PER_SECTION]

    def _is_toll(self, claim: Claim) -> bool:
        """Whether an amount is told with the deed that it counts for."""
        return isinstance(claim.content, Measure) and claim.content.amount in self._counted

    def _word(self, finding: Finding) -> tuple[str, int] | None:
        """Where the word stands by which a text tells a deed or a tie best; None for other findings."""
        best = self.ranking.best(finding)
        content = None if best is None else best.content
        word = (
            content.trigger
            if isinstance(content, Event)
            else content.predicate
            if isinstance(content, Relation)
            else None
        )
        return None if word is None else (word.doc, word.start)

    def _is_new(self, line: Line) -> bool:
        """Whether no line says the same, or rests on the same words first: a clause may be read as an act and a tie."""
        word = self._words.get(line.finding or "")
        told = word is not None and word in self._worded
        return not told and _place(line) not in self._cited and _sentence(line) not in self._said

    @staticmethod
    def _tells_past(claim: Claim) -> bool:
        past = claim.status.modality not in FORWARD or _seems(claim)
        return isinstance(claim.content, Event) and past and not is_foreseen(claim)

    @staticmethod
    def _tells_ahead(claim: Claim) -> bool:
        ahead = is_foreseen(claim) or (claim.status.modality in FORWARD and not _seems(claim))
        return ahead and not isinstance(claim.content, Measure)

    def _is_told(self, link: Link) -> bool:
        """Whether the claim that speaks best for a link names both its ends."""
        return any(map(is_whole, self.evidence.ranked(link.claims)[:1]))

    def _link_line(self, link: Link) -> Line:
        claims = self.evidence.ranked(link.claims)
        return Line(
            text=word_link(link, self._concepts, self.evidence),
            citations=self.evidence.cite_claims(claims),
            finding=next(iter(link.findings), None),
            doubt="disputed" if link.rival else "" if link.runs else "shown, not run as an effect",
        )

    def _mentions(self) -> dict[str, list[Mention]]:
        named: dict[str, list[Mention]] = {}
        for reading in self.evidence.readings.values():
            for mention in reading.mentions:
                if mention.actor in self.evidence.actors:
                    named.setdefault(str(mention.actor), []).append(mention)
        return named

    def _actor_line(self, actor: Actor, mentions: Sequence[Mention], *, explained: bool) -> Line:
        """Whom the texts speak of how often. explained: what a new name is has been said by a line before."""
        documents = len({mention.anchor.doc for mention in mentions})
        met = self._met_by(actor)
        verb = "are" if self.evidence.is_group(actor.id) else "is"
        told = (
            f"{with_article(self.evidence.actor_name(actor.id))} ({describe_actor(actor)}) {verb} named or referred to "
        )
        times = "once" if len(mentions) == 1 else count(len(mentions), "time")
        told += f"{times} in {count(documents, 'document')}"
        told += f", most often together with {join_names(met)}" if met else ""
        first = sorted(mentions, key=lambda mention: mention.kind != "name")
        cited = list({mention.anchor.doc: mention for mention in reversed(first)}.values())[::-1]
        return Line(
            text=capital(told),
            citations=tuple(self.evidence.cite(mention.anchor) for mention in cited[:CITED_PER_LINE]),
            doubt=(NEW_NAME if explained else NEW_EXPLAINED) if actor.provisional else "",
        )

    def _met_by(self, actor: Actor) -> list[str]:
        """Up to three actors that stand in most claims with this one."""
        together: dict[str, int] = {}
        for claim in self.evidence.claims.values():
            ids = {role.actor for role in roles_of(claim) if role.actor}
            for other in ids - {actor.id} if actor.id in ids else ():
                together[other] = together.get(other, 0) + 1
        known = sorted((other for other in together if other in self.evidence.actors), key=lambda o: (-together[o], o))
        return [with_article(self.evidence.actor_name(other)) for other in known[:3]]


def _with_rest(section: Section, left: Sequence[Finding]) -> Section:
    """A section with how many findings it leaves out, and the tables that list them, most first, amounts last."""
    kinds = Counter(f"{one.kind}s" for one in left)
    show, *also = sorted(kinds, key=lambda kind: (kind == "measures", -kinds[kind])) or [""]
    return replace(section, more=len(left), show=show, also=tuple(also))


def _counted(claims: Iterable[Claim]) -> frozenset[Anchor]:
    """The amounts that deeds have as their counts."""
    deeds = (claim.content for claim in claims if isinstance(claim.content, Event))
    return frozenset(count.anchor for deed in deeds for count in deed.counts)


def _place(line: Line) -> tuple[str, int, int]:
    """Where the first words that a line rests on stand."""
    anchor = line.citations[0].anchor
    return anchor.doc, anchor.start, anchor.end


def describe_actor(actor: Actor) -> str:
    """What kind of actor this is, in words: "militia", "of no known kind"."""
    return actor.kinds[0] if actor.kinds else "of no known kind"


def _without_doubles(lines: Iterable[Line]) -> list[Line]:
    """Lines whose sentence, whatever words it quotes, has not stood before."""
    return list({_sentence(line): line for line in reversed(list(lines))}.values())[::-1]


def _sentence(line: Line) -> str:
    """What a line says, without the words that it quotes for it."""
    return line.text.rpartition(" (“")[0] or line.text
