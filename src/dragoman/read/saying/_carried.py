"""Quotations over several sentences -> the attributions of their other sentences."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from spacy.tokens import Token

from dragoman.read.grammar.stretches import has_verb, trim
from dragoman.read.parsing.parse import Parsed
from dragoman.read.saying._quotations import Quotation
from dragoman.records import Attribution

# A quotation may open one sign after its sentence: the mark itself.
MARK = 1
# A question right before a quotation, with the space between.
ASKED, LOOK_BACK = re.compile(r"\?\s*\Z"), 8
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})


def carry_quotations(
    parsed: Parsed, quotations: Sequence[Quotation], found: Sequence[Attribution], rule: str
) -> Iterator[Attribution]:
    """The attributions of those sentences of a quotation that do not say whose it is.

    A quotation is that of whoever is said to have said a part of it. One that fills its sentence goes on with the one
    before it in the same paragraph, and one that opens the next paragraph with one that was not closed.
    """
    for run in _continued(parsed, quotations):
        own = {q: [a for a in found if a.type == "direct" and _meets(a, q.start, q.end)] for q in run}
        speaking = next((said[0] for said in own.values() if said), None)
        for quotation in run:
            speaking = own[quotation][-1] if own[quotation] else speaking
            if speaking is not None:
                yield from _carried(parsed, quotation, own[quotation], speaking, rule)


class Unsaid(NamedTuple):
    """A sentence in a quotation of which nothing says whose it is: its number, its words, and where the mark stands.

    first: number of the sentence that the quotation opens. asked: whether it answers a question of the page, as in an
    interview.
    """

    number: int
    words: list[Token]
    mark: int
    first: int
    asked: bool


def unsaid_sentences(parsed: Parsed, quotations: Sequence[Quotation], found: Sequence[Attribution]) -> Iterator[Unsaid]:
    """The sentences that stand whole in a quotation of nobody told: somebody's words, and not the page's.

    found: all other attributions of the document.
    """
    for quotation in quotations:
        beside = [a for a in found if _is_beside(a, quotation)]
        whole, mark = list(_whole_sentences(parsed, quotation)), quotation.start - MARK
        asked = ASKED.search(parsed.document.text, max(0, mark - LOOK_BACK), mark) is not None
        for number, inside in whole:
            content = parsed.anchor(number, inside)
            if not any(_meets(a, content.start, content.end) for a in beside):
                yield Unsaid(number, inside, mark, whole[0][0], asked)


def only_speaker(quotations: Sequence[Quotation], found: Sequence[Attribution]) -> Attribution | None:
    """The first quotation of the one person whom a document quotes by name or as "she" alone, None for several."""
    said = [a for a in found if a.type == "direct" and [h.kind for h in a.chain[1:]] in (["named"], ["unnamed"])]
    said = [a for a in said if all(_is_beside(a, each) for each in quotations)]
    named = [a for a in said if a.chain[-1].name.lower() not in PRONOUNS]
    known = named or said
    return known[0] if len({a.chain[-1].name.lower() for a in known}) == 1 else None


def _whole_sentences(parsed: Parsed, quotation: Quotation) -> Iterator[tuple[int, list[Token]]]:
    """The sentences that a quotation holds whole, by number, with their words; those without a verb are left out."""
    for sentence in parsed.sentences:
        if quotation.start <= sentence.start + MARK and sentence.end - MARK <= quotation.end:
            inside = trim(list(parsed.words[sentence.number]))
            if has_verb(inside):
                yield sentence.number, inside


def _is_beside(attribution: Attribution, quotation: Quotation) -> bool:
    """Whether an attribution says from outside a quotation whose words it holds."""
    return not quotation.start <= attribution.cue.start < quotation.end


def _continued(parsed: Parsed, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations in order, those that go on with the one before put together with it."""
    runs: list[list[Quotation]] = []
    for quotation in quotations:
        if runs and _goes_on(parsed, runs[-1][-1], quotation):
            runs[-1].append(quotation)
        else:
            runs.append([quotation])
    return runs


def _meets(attribution: Attribution, start: int, end: int) -> bool:
    return attribution.content.start < end and start < attribution.content.end


def _goes_on(parsed: Parsed, before: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on with another: in the next sentence, or in the next paragraph where none closed it."""
    number = _opened_sentence(parsed, quotation)
    if number is None or number == 0:
        return False
    last = parsed.sentences[number - 1]
    if before.open:
        return last.segment == before.segment != quotation.segment
    return before.segment == quotation.segment and last.start <= before.end <= last.end


def _opened_sentence(parsed: Parsed, quotation: Quotation) -> int | None:
    """The number of the sentence that a quotation opens, None where it opens none."""
    return next((s.number for s in parsed.sentences if abs(s.start - quotation.start) <= MARK), None)


def _carried(
    parsed: Parsed, quotation: Quotation, own: Sequence[Attribution], speaking: Attribution, rule: str
) -> Iterator[Attribution]:
    """An attribution for each sentence of a quotation that has none of its own."""
    for sentence in parsed.sentences:
        start, end = max(sentence.start, quotation.start), min(sentence.end, quotation.end)
        if start < end and not any(_meets(a, start, end) for a in own):
            number = sentence.number
            inside = trim([t for t in parsed.words[number] if start <= parsed.start(number, t) < end])
            if has_verb(inside):
                yield msgspec.structs.replace(speaking, content=parsed.anchor(number, inside), rule=rule)
