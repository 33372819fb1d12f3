"""What the texts leave open. Every remark cites the words, or the document, that leave it open."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.records import Anchor, Claim, Document, Influence, Link, SystemModel, cut_anchor
from dragoman.tell._brief import Citation, Line, Section
from dragoman.tell.evidence import CITED_PER_LINE, Evidence
from dragoman.tell.grammar import capital, count, join_names
from dragoman.tell.wording import quote

OPENING_CHARS = 80


def write_unknown(evidence: Evidence, system: SystemModel) -> Section:
    """What is not known: dates, sources without a name, directions, sizes, names that no list knows."""
    lines = [
        *_undated(evidence),
        *_unnamed_sources(evidence),
        *_no_direction(evidence),
        *_no_size(evidence, system),
        *_open_years(evidence),
        *_unlisted(evidence),
    ]
    return Section(id="unknown", title="What is not known", lines=tuple(lines))


def opening(document: Document) -> Anchor:
    """The first words of a document, to open an entry that speaks of all of it. Raises ValueError on an empty text."""
    start = len(document.text) - len(document.text.lstrip())
    line_end = document.text.find("\n", start)
    end = min(len(document.text.rstrip()), start + OPENING_CHARS, line_end if line_end > 0 else len(document.text))
    return cut_anchor(document.id, document.text, start, end)


def _undated(evidence: Evidence) -> Iterator[Line]:
    undated = [
        document for document in evidence.documents.values() if document.published is None and document.text.strip()
    ]
    for document in undated:
        text = f"nobody says when “{evidence.title(document.id)}” was published, so its times stay relative"
        yield Line(text=capital(text), citations=(evidence.cite(opening(document)),))


def _unnamed_sources(evidence: Evidence) -> Iterator[Line]:
    said = [(claim, evidence.attribution(claim)) for claim in evidence.claims.values()]
    cues = {a.cue.start: a for _, a in said if a and evidence.is_nameless(a)}
    if cues:
        words = list(dict.fromkeys(quote(a.cue.exact) for a in cues.values()))
        among = "among them " if len(words) > CITED_PER_LINE else ""
        named = f"{among}{join_names(words[:CITED_PER_LINE])}"
        text = f"{count(len(cues), 'statement')} cannot be traced to anybody by name ({named})"
        yield _remark(text, [a.cue for a in cues.values()], evidence)


def _no_direction(evidence: Evidence) -> Iterator[Line]:
    open_claims = [
        claim
        for claim in evidence.claims.values()
        if isinstance(claim.content, Influence) and claim.content.sign is None
    ]
    if open_claims:
        text = f"in {count(len(open_claims), 'place')} the texts tie two things together without saying which way"
        yield _remark_claims(text, open_claims, evidence)


def _no_size(evidence: Evidence, system: SystemModel) -> Iterator[Line]:
    unsized = [link for link in system.links if link.runs and link.size is None]
    claims = evidence.ranked(one for link in unsized for one in link.claims)
    if claims:
        text = f"for {_of(unsized, system.links)}, the texts do not say how strongly or how fast"
        yield _remark_claims(text, claims, evidence)


def _of(part: Sequence[Link], whole: Sequence[Link]) -> str:
    running = sum(link.runs for link in whole)
    if len(part) < running:
        return f"{len(part)} of {running} links that run"
    return {1: "the one link that runs", 2: "both links that run"}.get(running, f"all {running} links that run")


def _open_years(evidence: Evidence) -> Iterator[Line]:
    times = [
        when for reading in evidence.readings.values() for when in reading.times if (when.edtf or "").startswith("XXXX")
    ]
    if times:
        words = join_names([quote(when.anchor.exact) for when in times[:CITED_PER_LINE]])
        text = f"the year is not said for {count(len(times), 'time')} ({words})"
        yield _remark(text, [when.anchor for when in times], evidence)


def _unlisted(evidence: Evidence) -> Iterator[Line]:
    new = {actor.id: actor.name for actor in evidence.actors.values() if actor.provisional}
    first: dict[str | None, Anchor] = {}
    for reading in evidence.readings.values():
        for mention in reading.mentions:
            if mention.actor in new:
                first.setdefault(mention.actor, mention.anchor)
    if first:
        names = join_names([new[actor] for actor in first if actor][:CITED_PER_LINE])
        names = names if len(first) <= CITED_PER_LINE else f"among them {names}"
        text = f"no list of ours holds {count(len(first), 'name')}; who they are is taken from the text ({names})"
        yield _remark(text, list(first.values()), evidence)


def _remark(text: str, anchors: Iterable[Anchor], evidence: Evidence) -> Line:
    cited: tuple[Citation, ...] = tuple(evidence.cite(anchor) for anchor in list(anchors)[:CITED_PER_LINE])
    return Line(text=capital(text), citations=cited)


def _remark_claims(text: str, claims: Sequence[Claim], evidence: Evidence) -> Line:
    return Line(text=capital(text), citations=evidence.cite_claims(claims))
