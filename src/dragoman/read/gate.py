"""Segments -> the stretches worth parsing: on large mixed archives, sentences that may tell of actors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.ontology.roles import RoleForm, load_roles
from dragoman.ontology.traits import load_traits
from dragoman.read.names.listed import NameIndex, index_names
from dragoman.read.parsing.parse import FOLDED, PROSE, Stretch
from dragoman.records import Document, Segment

ACTING = load_traits().kinds.acting
POWER = load_traits().kinds.ruling
# How many sentences must tie such a name before all of them count.
TIES = 2
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_LIMITING = load_roles().words["limiting"] | frozenset(
    {"the", "a", "an", "some", "many", "several", "most", "other", "all", "both", "two", "three", "no"}
    | {"these", "those", "its", "their", "his", "her", "our"}
)
_BACK = frozenset({"he", "she", "they", "it", "its", "his", "her", "their", "them", "this", "these", "both"})
_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]*[A-Z0-9])|\n+")
_NO_END = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|St|Sen|Rep|Gov|Prof|Rev|Inc|Corp|Co|Ltd|No|vs)|\b[A-Z]\.[A-Z])\.$"
)
# As far back as a point may belong to what is shortened.
_SHORT = 8


class Picked(NamedTuple):
    """What a gate lets through. sentences: how many there were, roughly. kept: how many of them stretches hold."""

    stretches: tuple[Stretch, ...]
    sentences: int
    kept: int


class _Look(NamedTuple):
    """What a glance at a sentence shows: listed actors by place, words of power, words that point back."""

    start: int
    end: int
    text: str
    actors: Mapping[tuple[int, int], str]
    power: bool
    back: bool

    def names(self) -> frozenset[str]:
        """The other names of the sentence; looked for only where they count, which is seldom."""
        words = [(m.group(), m.start()) for m in _WORD.finditer(self.text)]
        # A first word is a name only before "troops", and not even there where it is "the".
        named = len(words) > 1 and words[1][0] in _power_words() and words[0][0].lower() not in _LIMITING
        later = (w for w, at in words[not named :] if w[0].isupper() and w[1:2].islower() and not self._lists(at))
        return frozenset(name.removesuffix("'s") for name in later)

    def _lists(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.actors)


def pick_stretches(document: Document, segments: Sequence[Segment], ontology: Ontology) -> Picked:
    """The stretches of a document that may tell of actors, in reading order; neighbours are joined.

    Kept are sentences that name two actors; one and a word of power or arms; or one after a kept sentence, with a word
    that points back. Names that no list knows count in a document that twice ties one to such a word ("Veldanian
    troops", "the government of Veldania"): it tells of a politics of its own.
    """
    seen = [(s, list(_looks(document, s, ontology))) for s in segments if s.kind in PROSE]
    strange = sum(_ties_a_stranger(look) for _, looks in seen for look in looks) >= TIES
    stretches: list[Stretch] = []
    kept = 0
    for segment, looks in seen:
        last = False
        for look in looks:
            found = len(set(look.actors.values())) + (len(look.names()) if strange else 0)
            keep = found > 1 or (found == 1 and (look.power or (last and look.back)))
            if keep and last:
                stretches[-1] = stretches[-1]._replace(end=look.end)
            elif keep:
                stretches.append(Stretch(segment, look.start, look.end))
            kept, last = kept + keep, keep
    return Picked(tuple(stretches), sum(len(looks) for _, looks in seen), kept)


def _looks(document: Document, segment: Segment, ontology: Ontology) -> Iterator[_Look]:
    """The sentences of a segment at a glance."""
    text = document.text[segment.start : segment.end].translate(FOLDED)
    for start, end in _sentences(text):
        yield _look(text, start, end, segment.start, ontology)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences stand, roughly, by full stops alone."""
    start = 0
    for match in _END.finditer(text):
        if not _NO_END.search(text, max(start, match.start() - _SHORT), match.start() + 1):
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _look(text: str, start: int, end: int, base: int, ontology: Ontology) -> _Look:
    sentence = text[start:end]
    words = _WORD.findall(sentence)
    first = words[0].lower() if words else ""
    return _Look(
        start=base + start,
        end=base + end,
        text=sentence,
        actors=_acting(sentence, index_names(ontology), ontology),
        power=not _power_words().isdisjoint((first, *words)),
        back=not _BACK.isdisjoint((first, *words)),
    )


def _acting(sentence: str, index: NameIndex, ontology: Ontology) -> Mapping[tuple[int, int], str]:
    """The listed names of those who may act, with the state or group they stand for."""
    found = {}
    for hit in index.find(sentence):
        row = next((row for row in hit.rows if not row.ambiguous), None)
        if row is not None and ACTING & set(ontology.actors[row.actor].kinds):
            found[hit.start, hit.end] = row.actor.partition(".")[0]
    return found


def _ties_a_stranger(look: _Look) -> bool:
    """Whether an unlisted name of a sentence stands right before a word of power, or after it with "of"."""
    if not look.power:
        return False
    words = _WORD.findall(look.text)
    powers = _power_words()
    tied = {before for before, word in pairwise(words) if word in powers}
    tied |= {
        name for power, of, name in zip(words, words[1:], words[2:], strict=False) if power in powers and of == "of"
    }
    return bool(look.names() & {word.removesuffix("'s") for word in tied})


@lru_cache(maxsize=1)
def _power_words() -> frozenset[str]:
    """Single words for bodies and people of power or arms, in all their forms, small letters.

    No single offices ("a minister"), of whom most sentences only tell that they said something, and no words that are
    as often said of companies ("its unit").
    """
    roles = load_roles()
    powers = frozenset(last for last, each in roles.forms.items() if any(_is_power(form) for form in each))
    return powers - roles.words["also_business"]


def _is_power(form: RoleForm) -> bool:
    return not form.before and form.noun.sort != "person" and bool(POWER & set(form.noun.kinds))
