"""Passages -> rivals where another puts "the figure" of what was just counted at another amount."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from dragoman.ontology.contrast import ContrastWords, Figure
from dragoman.records import Attribution, Claim, Measure
from dragoman.weigh._amounts import clause_between, range_of, reach_of, tellers
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh.keys import mood
from dragoman.weigh.passages import Passage


def figure_meetings(passages: Iterable[Passage], words: ContrastWords) -> Iterator[Meeting]:
    """The one amount told before in a sentence, else in the sentence before it, against another's figure for it."""
    pattern = _putting(words.figure)
    for passage in passages:
        text, start = passage.page.document.text, passage.sentence.start
        for claim in _amounts(passage):
            match = pattern.search(text, start, _amount(claim).amount.start)
            told = _taken_up(passage, match.start()) if match else None
            if told is not None and _are_rivals(told, (passage, claim)):
                yield Meeting(_stand(*told), _stand(passage, claim))


@lru_cache(maxsize=2)
def _putting(figure: Figure) -> re.Pattern[str]:
    """What stands before the other amount: "put the number at only"."""
    verbs, nouns = "|".join(figure.verbs), "|".join(figure.nouns)
    thing = rf"(?:it|(?:the|that|this|its|their)\s+(?:\w+\s+)?(?:{nouns}))"
    return re.compile(rf"\b(?:{verbs})\s+{thing}\s+(?:at|as)\s+(?:[\w-]+\s+){{0,2}}\Z", re.IGNORECASE)


def _amounts(passage: Passage) -> list[Claim]:
    """The amounts that a sentence tells as they are."""
    measures = (claim for claim in passage.claims if isinstance(claim.content, Measure))
    return [claim for claim in measures if mood(claim) == "real" and claim.status.polarity == "+"]


def _amount(claim: Claim) -> Measure:
    assert isinstance(claim.content, Measure)  # noqa: S101 — only measures come here
    return claim.content


def _taken_up(passage: Passage, end: int) -> tuple[Passage, Claim] | None:
    """The only amount before some words in their sentence, else in the one before; None where several are."""
    own = [(passage, claim) for claim in _amounts(passage) if _amount(claim).amount.end <= end]
    before = passage.before
    found = own or [(before, claim) for claim in _amounts(before)] if before else own
    return found[0] if len(found) == 1 else None


def _are_rivals(told: tuple[Passage, Claim], other: tuple[Passage, Claim]) -> bool:
    """Whether two amounts of one sort exclude each other, and one is said by somebody who does not say the other."""
    one, two = _amount(told[1]), _amount(other[1])
    (low, high), (least, most) = range_of(one), range_of(two)
    apart = high < least or most < low
    by = _teller(*other)
    return apart and two.unit in {None, one.unit} and bool(by) and by != _teller(*told)


def _teller(passage: Passage, claim: Claim) -> frozenset[str]:
    """The side by whose own word an amount is; nobody where it is the page's."""
    said = _said(passage, claim)
    return tellers(replace(said, chain=said.chain[-1:])) if said is not None else frozenset()


def _said(passage: Passage, claim: Claim) -> Attribution | None:
    """By whose word a claim is; None for the page's own."""
    return next((one for one in passage.page.reading.attributions if one.id == claim.attribution), None)


def _stand(passage: Passage, claim: Claim) -> Stand:
    """An amount with the words that tell of it; the name of a figure tells nothing without who gives it."""
    low, high = range_of(_amount(claim))
    said = _said(passage, claim)
    start, end = reach_of(passage, said)
    if said is not None and _amount(claim).deed is None and passage.sentence.start <= said.cue.start:
        start = min(start, said.cue.start)
    return Stand(
        type="quantity",
        question=("figure", passage.place),
        pole=f"{low:g}-{high:g}",
        anchor=clause_between(passage, start, end),
        sentence=passage.place,
        why="the amounts differ",
        claims=(claim.id,),
        amounts=(low, high),
    )
