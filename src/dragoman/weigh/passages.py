"""Pages -> passages: each sentence once, with its actors, cues and claims."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from dragoman.ontology.contrast import ContrastWords
from dragoman.records import Anchor, Attribution, Claim, Event, Mention, Repeat, Role, Sentence, cut_anchor
from dragoman.records.document import HEADLINES
from dragoman.weigh._cues import Cue, Sides, find_cues, index_phrases
from dragoman.weigh.pages import Page
from dragoman.weigh.words import fold_words

ACCUSE = "ACCUSE"
PEOPLE, RECEPTION = "people", "reception"
MARKER_WORDS, OPENING_CHARS = 4, 80
_AND = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|on|for|from|to|with|against|over|by|through|of|between|among|towards?|into|than|like)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
Place = tuple[str, int]
Row = TypeVar("Row", Claim, Mention)


class Passage(NamedTuple):
    """A sentence that is no copy of an earlier one.

    mentions: those that resolved to an actor, in reading order. clauses: where each clause starts. said: who says
    something in it. marker: the word of contrast it opens with, None without one. before: the passage before it in the
    same segment.
    """

    page: Page
    sentence: Sentence
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    clauses: tuple[int, ...]
    claims: tuple[Claim, ...]
    said: tuple[Attribution, ...]
    marker: str | None
    before: "Passage | None"

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of some of its words."""
        return cut_anchor(self.page.doc, self.page.document.text, start, end, self.sentence.segment)

    @property
    def place(self) -> Place:
        """Its document and number."""
        return self.page.doc, self.sentence.number

    def homes(self) -> frozenset[str]:
        """The countries or groups of all its actors."""
        return frozenset(home_of(mention.actor) for mention in self.mentions if mention.actor)

    def told_of(self) -> frozenset[str]:
        """The countries or groups of its actors, those left out who only say it."""
        holders = [(h.anchor.start, h.anchor.end) for said in self.said for h in said.chain if h.anchor]
        told = (m for m in self.mentions if not any(a <= m.anchor.start < b for a, b in holders))
        return frozenset(home_of(mention.actor) for mention in told if mention.actor)

    def subject(self, cue: Cue) -> str | None:
        """The actor that the cue's words are most likely said of, None where nobody is named near.

        What follows "of" ("the weakening of X"); else the first named in the cue's clause before it, or in the last
        clause before that names anybody; somebody after a preposition only where nobody else is named.
        """
        text = self.page.document.text
        owner = next((m for m in self.mentions if _OF.fullmatch(text, cue.end, max(cue.end, m.anchor.start))), None)
        if owner is not None:
            return owner.actor
        before = [m for m in self.mentions if m.anchor.start < cue.start]
        first: dict[int, str | None] = {}
        for mention in self._free(before) or before:
            first.setdefault(bisect_right(self.clauses, mention.anchor.start) - 1, mention.actor)
        return first[max(first)] if first else None

    def _free(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Those that no preposition governs, nor joins by "and" to one it governs."""
        text, free, bound = self.page.document.text, [], False
        end = self.sentence.start
        for mention in mentions:
            start = mention.anchor.start
            joined = bound and _AND.fullmatch(text, min(end, start), start)
            bound = bool(joined or _AFTER_PREPOSITION.search(text, self.sentence.start, start))
            if not bound:
                free.append(mention)
            end = mention.anchor.end
        return free

    def words(self, cue: Cue) -> str:
        """The words of a cue."""
        return self.page.document.text[cue.start : cue.end]

    def clause(self, cue: Cue) -> Anchor:
        """The anchor of the clause a cue is in."""
        ends = (*self.clauses[1:], self.sentence.end)
        start, end = self.clauses[cue.clause], ends[cue.clause]
        return self.anchor(start, start + len(self.page.document.text[start:end].rstrip(" \t\n,;:—-")))


def home_of(actor: str) -> str:
    """The state of a part of it, the owner of a nominal group; any other actor is its own home."""
    return actor.partition("~")[0].partition(".")[0]


def side_of(actor: str) -> str:
    """Whom an actor stands for in a dispute: its home, or itself where it belongs to nobody named."""
    return home_of(actor) or actor


def sides_for(passage: Passage, actor: str) -> frozenset[str]:
    """Whom somebody may speak for: himself, whose he is, and the state or band that he belongs to."""
    known = next((one for one in passage.page.reading.actors if one.id == actor), None)
    above = (*known.part_of, *known.member_of, *([known.country] if known.country else [])) if known else ()
    return frozenset(side_of(one) for one in (actor, *above))


def speakers_at(passage: Passage, start: int, doer: str) -> frozenset[str]:
    """The sides by whose word something is told: those it is attributed to, and those who accuse its doer of it."""
    said = (one for one in passage.page.reading.attributions if one.content.start <= start < one.content.end)
    voices = {side_of(holder.actor) for one in said for holder in one.chain if holder.actor}
    events = (claim.content for claim in passage.claims if isinstance(claim.content, Event))
    charges = (event for event in events if event.type == ACCUSE and doer in _sides(event.targets))
    return frozenset(voices.union(*(_sides(event.sources) for event in charges)))


def _sides(roles: Sequence[Role]) -> set[str]:
    return {side_of(role.actor) for role in roles if role.actor}


def make_sides(words: ContrastWords) -> Sides:
    """All words that take sides, ready to be looked up."""
    rows = [(axis.id, pole, phrases) for axis in words.axis for pole, phrases in (("a", axis.a), ("b", axis.b))]
    people = words.quantifier
    rows += [(PEOPLE, "a", people.all), (PEOPLE, "b", people.some)]
    rows += [(RECEPTION, "a", people.welcome), (RECEPTION, "b", people.reject)]
    return Sides(
        phrases=index_phrases(rows),
        negators=words.negators,
        instead=tuple(tuple(phrase.split()) for phrase in words.instead),
        breaks=words.breaks,
        frames={axis.id: frozenset(axis.frame) for axis in words.axis if axis.frame},
        beside={axis.id: frozenset(axis.beside) for axis in words.axis if axis.beside},
        irregular=words.irregular,
    )


def find_first_printings(pages: Sequence[Page], repeats: Iterable[Repeat]) -> dict[Place, Place]:
    """For each sentence that is a copy, word for word, document and number of its first printing."""
    numbers = {(page.doc, s.start): (page.doc, s.number) for page in pages for s in page.reading.sentences}
    first: dict[Place, Place] = {}
    for repeat in repeats:
        places = [numbers[place.doc, place.start] for place in repeat.places if (place.doc, place.start) in numbers]
        if repeat.unit == "sentence" and repeat.method == "exact":
            first.update(dict.fromkeys(places[1:], places[0]))
    return first


def list_passages(pages: Sequence[Page], first: Mapping[Place, Place], words: ContrastWords) -> Iterator[Passage]:
    """Every sentence once, page by page, headings left out: they set no claims against each other."""
    sides = make_sides(words)
    for page in pages:
        heads = {segment.number for segment in page.reading.segments if segment.kind in HEADLINES}
        mentions, claims = _by_sentence(page.reading.mentions), _by_sentence(page.reading.claims)
        said = sorted(page.reading.attributions, key=lambda one: one.cue.start)
        last: Passage | None = None
        for sentence in page.reading.sentences:
            if sentence.segment in heads or (page.doc, sentence.number) in first:
                continue
            before = last if last and last.sentence.segment == sentence.segment else None
            cues, clauses = find_cues(page.document.text, sentence.start, sentence.end, sides)
            last = Passage(
                page=page,
                sentence=sentence,
                mentions=tuple(sorted((m for m in mentions[sentence.number] if m.actor), key=lambda m: m.anchor.start)),
                cues=cues,
                clauses=clauses,
                claims=tuple(claims[sentence.number]),
                said=_said_in(said, sentence),
                marker=_marker(page.document.text[sentence.start : sentence.end], words.markers),
                before=before,
            )
            yield last


def _said_in(said: Sequence[Attribution], sentence: Sentence) -> tuple[Attribution, ...]:
    """The attributions whose cue stands in a sentence, out of all in reading order."""
    first = bisect_left(said, sentence.start, key=lambda one: one.cue.start)
    return tuple(said[first : bisect_left(said, sentence.end, key=lambda one: one.cue.start)])


def _by_sentence(rows: Iterable[Row]) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.sentence].append(row)
    return found


def _marker(text: str, markers: Sequence[str]) -> str | None:
    opening = list(fold_words(text[:OPENING_CHARS])[:MARKER_WORDS])
    return next((marker for marker in markers if opening[: len(marker.split())] == marker.split()), None)
