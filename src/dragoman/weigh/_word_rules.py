"""Passages -> Stands: sides taken by words where no claim carries them (secret or public, all or some, …)."""

from collections.abc import Iterable, Iterator, Mapping

from dragoman.ontology._contrast import Axis, ContrastWords
from dragoman.weigh._cues import Cue
from dragoman.weigh._passages import PEOPLE, RECEPTION, Passage, home_of
from dragoman.weigh._spans import DaySpan
from dragoman.weigh._stands import Stand

QUANTIFIED_CHARS = 40


def word_stands(passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """All stands that passages take by their words."""
    axes = {axis.id: axis for axis in words.axis if not axis.marked_only}
    for passage in passages:
        for cue in passage.cues:
            if cue.axis in axes:
                yield from _axis_stands(passage, cue, axes[cue.axis], published)
        yield from _quantifier_stands(passage, published)


def _axis_stands(passage: Passage, cue: Cue, axis: Axis, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    subject = passage.subject(cue)
    names = passage.homes() if axis.anyone else {subject} if subject else set()
    for name in sorted(names):
        where = passage.page.doc if axis.same_page else ""
        yield word_stand(passage, cue, axis, (axis.id, name, where))._replace(
            published=published.get(passage.page.doc), weight=int(name == subject)
        )


def word_stand(passage: Passage, cue: Cue, axis: Axis, question: tuple[str, ...]) -> Stand:
    """The stand a cue takes on an axis; its words are those of its clause."""
    return Stand(
        type=axis.type,
        question=question,
        pole=cue.pole,
        anchor=passage.clause(cue),
        sentence=passage.place,
        why=axis.why,
        claims=claims_at(passage, cue),
    )


def claims_at(passage: Passage, cue: Cue) -> tuple[str, ...]:
    """The claims of the passage whose words hold the cue."""
    return tuple(c.id for c in passage.claims if c.anchor.start <= cue.start and cue.end <= c.anchor.end)


def _quantifier_stands(passage: Passage, published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """All of a country's people against some of them, where one side welcomes and the other does not."""
    receptions = [cue for cue in passage.cues if cue.axis == RECEPTION]
    for cue in passage.cues:
        home = _quantified(passage, cue) if cue.axis == PEOPLE else None
        heard = next((r for r in receptions if r.start > cue.start and r.clause == cue.clause), None)
        if home and heard:
            yield Stand(
                type="quantifier",
                question=(home, passage.page.doc),
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
