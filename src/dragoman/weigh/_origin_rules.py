"""Passages -> Stands on where a process comes from ("the shelling from A", "by B") and who is blamed for an act."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dragoman.ontology.contrast import ContrastWords
from dragoman.records import Anchor, Claim, Event
from dragoman.weigh._stands import Stand
from dragoman.weigh.passages import ACCUSE, Passage, home_of, side_of
from dragoman.weigh.spans import DaySpan
from dragoman.weigh.words import topic_words

# Only the definite article makes two phrases speak of one process; only nouns of action have an origin.
_PROCESS = re.compile(
    r"\bthe\s+(?:\w+\s+)?(?P<noun>\w{3,}(?:ing|ment|tion|sion))\s+(?:\w+\s+)?(?:from|by)\s+(?:the\s+)?", re.IGNORECASE
)


def origin_stands(passages: Iterable[Passage], published: Mapping[str, DaySpan]) -> Iterator[Stand]:
    """Each process said to come from somebody, in the words of the page."""
    for passage in passages:
        text = passage.page.document.text
        starts = {m.anchor.start: m for m in passage.mentions}
        for match in _PROCESS.finditer(text, passage.sentence.start, passage.sentence.end):
            mention = starts.get(match.end())
            if mention is not None and mention.actor is not None:
                yield Stand(
                    type="role",
                    question=("from", match["noun"].casefold(), passage.page.doc),
                    pole=home_of(mention.actor),
                    anchor=passage.anchor(match.start(), mention.anchor.end),
                    sentence=passage.place,
                    why="one has it come from one side, the other from another",
                    published=published.get(passage.page.doc),
                )


# What somebody is blamed for, up to the end of the clause.
_FOR = re.compile(r"\s+(?:for|of|over)\s+(?:having\s+)?(?P<act>[^,;:.]+)", re.IGNORECASE)


class Charge(NamedTuple):
    """Somebody is accused of an act: the accusation, whom it blames, for what, and where these words end."""

    claim: Claim
    blamed: str
    act: str
    end: int


def list_charges(passage: Passage) -> Iterator[Charge]:
    """Whom a passage blames, for what."""
    for claim in passage.claims:
        event = claim.content
        if isinstance(event, Event) and event.type == ACCUSE and event.targets and claim.status.polarity == "+":
            blamed = event.targets[-1]
            act = _FOR.match(passage.page.document.text, blamed.anchor.end, passage.sentence.end)
            if act is not None and blamed.actor:
                yield Charge(claim, side_of(blamed.actor), act["act"], act.end())


def blame_stands(
    passages: Iterable[Passage], words: ContrastWords, published: Mapping[str, DaySpan]
) -> Iterator[Stand]:
    """Whom each accusation blames for an act; the same act is one told in the same words, in whatever order."""
    for passage in passages:
        for charge in list_charges(passage):
            about = topic_words(charge.act, words.filler)
            if about:
                yield Stand(
                    type="doer",
                    question=("blame", about),
                    pole=charge.blamed,
                    anchor=_blaming(passage, charge.claim.anchor, charge.end),
                    sentence=passage.place,
                    why="they blame different sides for one act",
                    claims=(charge.claim.id,),
                    published=published.get(passage.page.doc),
                )


def _blaming(passage: Passage, anchor: Anchor, end: int) -> Anchor:
    """The accusation with what it is for."""
    return passage.anchor(anchor.start, max(anchor.end, end))
