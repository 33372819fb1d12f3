"""Passages -> rivals where another puts "the figure" of what was just counted at another amount."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from dragoman.ontology.contrast import ContrastWords, Figure
from dragoman.records import Attribution, Claim, Measure, Mention
from dragoman.weigh._amounts import clause_between, range_of, reach_of, tellers
from dragoman.weigh._stands import Meeting, Stand
from dragoman.weigh.keys import mood
from dragoman.weigh.passages import Passage, side_of


def figure_meetings(passages: Iterable[Passage], words: ContrastWords) -> Iterator[Meeting]:
    """The one amount told before in a sentence, else in the sentence before it, against another's figure for it."""
    pattern = _putting(words.figure)
    for passage in passages:
        text, start = passage.page.document.text, passage.sentence.start
        for claim in _amounts(passage):
            match = pattern.search(text, start, _amount(claim).amount.start)
            told = _taken_up(passage, match.start()) if match else None
            giver = _giver(passage, match.start()) if match else None
            by = _teller(passage, claim) or (frozenset({side_of(str(giver.actor))}) if giver else frozenset())
            if told and _are_rivals(told, (passage, claim), by):
                yield Meeting(_stand(*told), _stand(passage, claim, giver))


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


def _giver(passage: Passage, verb: int) -> Mention | None:
    """Whoever stands right before a verb."""
    text = passage.page.document.text
    return next((m for m in passage.mentions if text[m.anchor.end : max(verb, m.anchor.end)].isspace()), None)


def _are_rivals(told: tuple[Passage, Claim], other: tuple[Passage, Claim], by: frozenset[str]) -> bool:
    """Whether two amounts of one sort exclude each other, and who gives the second does not give the first."""
    one, two = _amount(told[1]), _amount(other[1])
    (low, high), (least, most) = range_of(one), range_of(two)
    apart = high < least or most < low
    return apart and two.unit in {None, one.unit} and bool(by) and by != _teller(*told)


def _teller(passage: Passage, claim: Claim) -> frozenset[str]:
    """The side by whose own word an amount is; nobody where it is the page's."""
    said = _said(passage, claim)
    return tellers(replace(said, chain=said.chain[-1:])) if said is not None else frozenset()


def _said(passage: Passage, claim: Claim) -> Attribution | None:
    """By whose word a claim is; None for the page's own."""
    return next((one for one in passage.page.reading.attributions if one.id == claim.attribution), None)


def _stand(passage: Passage, claim: Claim, giver: Mention | None = None) -> Stand:
    """An amount with the words that tell of it; a bare figure with who gives it."""
    low, high = range_of(_amount(claim))
    start, end = reach_of(passage, _said(passage, claim))
    return Stand(
        type="quantity",
        question=("figure", passage.place),
        pole=f"{low:g}-{high:g}",
        anchor=clause_between(passage, giver.anchor.start if giver else start, end),
        sentence=passage.place,
        why="the amounts differ",
        claims=(claim.id,),
        amounts=(low, high),
    )
