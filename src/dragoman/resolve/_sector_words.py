"""Words of a phrase -> the sectors they tell, each with its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.ontology.sectors import Sectors, load_sectors

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
OWNED = re.compile(r"['’]s?$")


class Word(NamedTuple):
    """One word of a phrase: [start, end) as it stands, and in lower case without a possessive ending."""

    start: int
    end: int
    text: str
    small: str


class Told(NamedTuple):
    """A sector some words tell. first, last: numbers of those words, both inside. weak: gives way to others."""

    first: int
    last: int
    sector: str
    weak: bool


def words_of(phrase: str) -> list[Word]:
    """The words of a phrase in order."""
    found = ((match.start(), match.end(), match.group()) for match in WORD.finditer(phrase))
    return [Word(start, end, text, OWNED.sub("", text).lower().rstrip(".")) for start, end, text in found]


def sectors_told(words: Sequence[Word]) -> list[Told]:
    """What the words tell, longest forms first taken, in order; a hyphenated word also by its last part."""
    sectors = load_sectors()
    found: list[Told] = []
    taken: set[int] = set()
    for length in (3, 2, 1):
        for told in _told(words, length, sectors):
            places = set(range(told.first, told.last + 1))
            if not places & taken:
                found.append(told)
                taken |= places
    return sorted(found)


def _told(words: Sequence[Word], length: int, sectors: Sectors) -> Iterator[Told]:
    """The sectors told by forms of that many words."""
    for last, word in enumerate(words):
        if length == 1 and word.small in sectors.any_body and _is_any_body(words, last, sectors):
            continue
        if length == 1 and (code := sectors.capitals.get(OWNED.sub("", word.text))) is not None:
            yield Told(last, last, code, weak=False)
            continue
        for key in dict.fromkeys((word.small, word.small.rsplit("-", 1)[-1])):
            for form in sectors.forms.get(key, ()):
                first = last - len(form.before)
                if (
                    len(form.before) == length - 1
                    and tuple(w.small for w in words[max(first, 0) : last]) == form.before
                ):
                    yield Told(first, last, form.sector, form.weak)


def _is_any_body(words: Sequence[Word], place: int, sectors: Sectors) -> bool:
    """Whether a word stands in a name beside nobody who does some work: "Civic Union", not "Rail Workers' Union"."""
    before, behind = words[max(place - 1, 0) : place], words[place + 1 : place + 3]
    if not words[place].text[:1].isupper() or not any(word.text[:1].isupper() for word in (*before, *behind)):
        return False
    own = OWNED.search(before[0].text) is not None if before else False
    return not own and not any(word.small in sectors.forms for word in (*before, *behind))
