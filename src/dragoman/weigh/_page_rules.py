"""Passages -> Conflicts that a page has with itself: contrasts it marks, and dates that do not fit."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.ontology.contrast import Axis, ContrastWords
from dragoman.records import Anchor, Segment, cut_anchor
from dragoman.weigh._cues import Cue
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh._word_rules import word_stand
from dragoman.weigh.pages import Page
from dragoman.weigh.passages import Passage, home_of
from dragoman.weigh.spans import read_span

_DAY_CHARS = 10


def marked_meetings(passages: Iterable[Passage], words: ContrastWords) -> Iterator[Meeting]:
    """Opposite sides that the text itself sets against each other, in one sentence or at the start of the next."""
    axes = {axis.id: axis for axis in words.axis}
    for passage in passages:
        if passage.marker and passage.before and passage.before.homes() & passage.homes():
            yield from _across(passage.before, passage, axes)
        yield from _within(passage, axes)


def _across(before: Passage, after: Passage, axes: dict[str, Axis]) -> Iterator[Meeting]:
    """At most one pair: the first cues that take opposite poles on one axis."""
    for old in before.cues:
        for new in after.cues:
            if _opposite(old, new) and old.axis in axes:
                axis = axes[old.axis]
                yield Meeting(word_stand(before, old, axis, ("marked",)), word_stand(after, new, axis, ("marked",)))
                return


def _within(passage: Passage, axes: dict[str, Axis]) -> Iterator[Meeting]:
    """Neighbouring clauses of one subject that a word of contrast joins."""
    for old in passage.cues:
        for new in passage.cues:
            joined = new.clause == old.clause + 1 and _opposite(old, new) and old.axis in axes
            if joined and _same_subject(passage, old, new) and _contrasted(passage, old.clause, new.clause):
                axis = axes[old.axis]
                yield Meeting(word_stand(passage, old, axis, ("marked",)), word_stand(passage, new, axis, ("marked",)))
                return


def _opposite(old: Cue, new: Cue) -> bool:
    return old.axis == new.axis and old.pole != new.pole


def _same_subject(passage: Passage, old: Cue, new: Cue) -> bool:
    one, other = passage.subject(old), passage.subject(new)
    return one is not None and other is not None and home_of(one) == home_of(other)


def _contrasted(passage: Passage, old: int, new: int) -> bool:
    """Whether either clause opens with a word of contrast."""
    text = passage.page.document.text
    return any(_CONTRAST.match(text, passage.clauses[number]) for number in (old, new))


_CONTRAST = re.compile(r"(?:but|although|though|while|whereas|yet)\b", re.IGNORECASE)


def misdated_pages(pages: Sequence[Page]) -> Iterator[Meeting]:
    """Pages published before the day their own dateline gives."""
    for page in pages:
        published = read_span((page.document.published or "")[:_DAY_CHARS] or None)
        for segment in page.reading.segments:
            dated = read_span(segment.date)
            if published and dated and published.last < dated.first:
                yield Meeting(_stamp(page), _dateline(page, segment))
                break


def _stamp(page: Page) -> Stand:
    """Where the page's date stands, or its first words where it came from elsewhere."""
    text, published = page.document.text, page.document.published or ""
    at = text.find(published)
    if at < 0:
        at = max(text.find(published[:_DAY_CHARS]), 0)
    end = at + len(published) if text.startswith(published, at) else at + _DAY_CHARS
    segment = next((s.number for s in page.reading.segments if s.start <= at < s.end), None)
    anchor = cut_anchor(page.doc, text, at, min(end, len(text)), segment)
    return _dated(anchor, "published")


def _dateline(page: Page, segment: Segment) -> Stand:
    parts = page.reading.segments
    line = next((s for s in parts if s.kind == "dateline" and s.date == segment.date), segment)
    return _dated(cut_anchor(page.doc, page.document.text, line.start, line.end, line.number), "dateline")


def _dated(anchor: Anchor, pole: str) -> Stand:
    why = "the page gives a day of publication before its own dateline"
    place = (anchor.doc, -1 - anchor.start)
    return Stand(type="metadata", question=anchor.doc, pole=pole, anchor=anchor, sentence=place, why=why)
