"""Passages -> Stands on where a named process comes from ("the shelling from A" against "the shelling by B")."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.weigh._passages import Passage, home_of
from dragoman.weigh._spans import DaySpan
from dragoman.weigh._stands import Stand

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
