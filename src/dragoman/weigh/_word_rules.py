"""Passages -> Stands: sides taken by words where no claim carries them (secret or public, all or some, …)."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.ontology.contrast import Axis, ContrastWords
from dragoman.records import Anchor, Claim, Event, Relation
from dragoman.weigh._cues import Cue
from dragoman.weigh._stands import IN_PASSING, OUTRIGHT, Stand
from dragoman.weigh.keys import roll_up
from dragoman.weigh.passages import PEOPLE, RECEPTION, Passage, home_of
from dragoman.weigh.spans import DaySpan
from dragoman.weigh.words import topic_words

QUANTIFIED_CHARS = 40
_BEING = re.compile(r"\b(?:is|are|was|were|been|be)\s+$", re.IGNORECASE)
_TRENDS = {"a": "rising", "b": "falling"}


def word_stands(passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """All stands that passages take by their words."""
    axes = {axis.id: axis for axis in words.axis if not axis.marked_only}
    for passage in passages:
        for cue in passage.cues:
            if cue.axis in axes:
                yield from _axis_stands(passage, cue, axes[cue.axis], published)
                yield from _far_stands(passage, cue, axes[cue.axis], words.filler, published)
        yield from _quantifier_stands(passage, words.filler, published)


def _axis_stands(passage: Passage, cue: Cue, axis: Axis, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    actor = passage.subject(cue)
    subject = None if actor is None else roll_up(actor) if axis.theme else home_of(actor)
    names = passage.homes() if axis.anyone else {subject} if subject else set()
    for name in sorted(names):
        where = passage.page.doc if axis.same_page else ""
        stand = word_stand(passage, cue, axis, (axis.theme or axis.id, name, where))
        targets = passage.told_of() - {home_of(name)} if axis.theme else frozenset()
        yield stand._replace(
            published=published.get(passage.page.doc),
            weight=_plainness(passage, cue) if name == subject else 0,
            targets=frozenset(targets),
        )


def _far_stands(
    passage: Passage, cue: Cue, axis: Axis, filler: frozenset[str], published: Mapping[str, DaySpan]
) -> Iterator[Stand]:
    """The stands of a same-page axis that other pages can answer: of two sides named, on a matter told in words."""
    actor = passage.subject(cue)
    if not axis.same_page or actor is None:
        return
    clause, home = passage.clause(cue), home_of(actor)
    inside = {home_of(m.actor) for m in passage.mentions if m.actor and clause.start <= m.anchor.start < clause.end}
    names = frozenset(w for m in passage.mentions for w in topic_words(m.anchor.exact, filler))
    topic = topic_words(clause.exact, filler) - names - topic_words(passage.words(cue), filler)
    for other in sorted(inside - {home}):
        stand = word_stand(passage, cue, axis, (axis.id, home, other, "far"))
        yield stand._replace(published=published.get(passage.page.doc), topic=topic)


def word_stand(passage: Passage, cue: Cue, axis: Axis, question: tuple[str, ...]) -> Stand:
    """The stand a cue takes on an axis; its words are those of its clause."""
    return Stand(
        type=axis.type,
        question=question,
        pole=_TRENDS[cue.pole] if axis.type == "trend" else cue.pole,
        anchor=passage.clause(cue),
        sentence=passage.place,
        why=axis.why,
        claims=claims_at(passage, cue),
    )


def _plainness(passage: Passage, cue: Cue) -> int:
    """Whether the cue is said outright, or in passing by a participle or a noun made from a verb."""
    text = passage.page.document.text
    passing = text[cue.start : cue.end].endswith(("ing", "ment", "tion", "sion"))
    return IN_PASSING if passing and not _BEING.search(text, passage.sentence.start, cue.start) else OUTRIGHT


def claims_at(passage: Passage, cue: Cue) -> tuple[str, ...]:
    """The claims of the passage that the cue's words make: those whose trigger or predicate it meets."""
    return tuple(claim.id for claim in passage.claims if any(_meets(cue, words) for words in _makers(claim)))


def _makers(claim: Claim) -> tuple[Anchor, ...]:
    content = claim.content
    if isinstance(content, Event):
        return (content.trigger,)
    return (content.predicate,) if isinstance(content, Relation) else ()


def _meets(cue: Cue, words: Anchor) -> bool:
    return cue.start < words.end and words.start < cue.end


def _quantifier_stands(passage: Passage, filler: frozenset[str], published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """All of a country's people against some of them, where one side welcomes and the other does not.

    On other pages only where they receive a thing told in the same words.
    """
    receptions = [cue for cue in passage.cues if cue.axis == RECEPTION]
    for cue in passage.cues:
        home = _quantified(passage, cue) if cue.axis == PEOPLE else None
        heard = next((r for r in receptions if r.start > cue.start and r.clause == cue.clause), None)
        if home and heard:
            clause = passage.clause(heard)
            yield Stand(
                type="quantifier",
                question=home,
                topic=topic_words(passage.page.document.text[heard.end : clause.end], filler),
                pole=cue.pole + heard.pole,
                anchor=passage.clause(cue),
                sentence=passage.place,
                why="one speaks of all, the other of some who see it otherwise",
                claims=claims_at(passage, heard),
                published=published.get(passage.page.doc),
            )


def _quantified(passage: Passage, cue: Cue) -> str | None:
    """The country or group whose people the word counts: the first named right after it."""
    after = (
        m for m in passage.mentions if m.anchor.end - cue.end >= 0 and m.anchor.start - cue.end <= QUANTIFIED_CHARS
    )
    return next((home_of(m.actor) for m in after if m.actor), None)
