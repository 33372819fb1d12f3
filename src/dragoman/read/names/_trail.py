"""What a document has named so far -> what a pronoun or a phrase may go back to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from spacy.tokens import Token

from dragoman.read.names._first_person import is_label
from dragoman.read.names._homeland import Home
from dragoman.read.names._realms import Realms
from dragoman.read.names._talks import Part
from dragoman.read.names._two_owners import ONE_OF_TWO
from dragoman.read.names.antecedents import source_of
from dragoman.read.names.drafts import Draft, Line

# How many sentences back a pronoun and a phrase go, and how surely at least.
LOOK_BACK, POINT_BACK, ENOUGH = 4, 9, 0.4


@dataclass(slots=True)
class Trail:
    """What has been read so far: the drafts that may be gone back to, in reading order.

    parts: the words of names of more than one word, in the whole document. talk: the turns its sentences stand in.
    home: the land it is about. stately: its names that do what states do. realms: how its states are ruled.
    """

    drafts: list[Draft]
    lines: list[Line]
    parts: frozenset[str] = frozenset()
    talk: Mapping[int, Part] = field(default_factory=dict)
    home: Home | None = None
    stately: frozenset[str] = frozenset()
    realms: Realms = field(default_factory=Realms)

    def near(self, draft: Draft, sentences: int) -> list[Draft]:
        """What stands before a draft, in its sentence and some before it."""
        behind = takewhile(lambda d: draft.sentence - d.sentence < sentences, reversed(self.drafts))
        return [d for d in behind if d.end <= draft.start and not is_label(d)][::-1]

    def words(self, draft: Draft) -> Iterator[Token]:
        """The words before a draft, as far back as a phrase points."""
        for line in self.lines[max(0, draft.sentence - POINT_BACK + 1) : draft.sentence + 1]:
            yield from (t for t in line.tokens if line.number < draft.sentence or t.i < draft.first)


def all_meant(draft: Draft, near: Iterable[Draft], *, parted: bool = False) -> list[Draft]:
    """A mention with those of the same words that are another's each: "the ministers of X and Y" are X's, and Y's.

    parted: whether each whom the same words mean is meant, too ("both sides" are X, and Y).
    """
    alike = [d for d in near if d.sentence == draft.sentence and d.head.i == draft.head.i and d.kind == draft.kind]
    each = {id(source_of(d)): source_of(d) for d in alike if d.plural and d.antecedent is not None} if parted else {}
    if len(each) > 1:
        return list(each.values())
    meant = (source_of(d) for d in alike if d.plural)
    sources = {id(d): d for d in meant if d.noun is not None and d.noun.sort == "person"}
    return list(sources.values()) if len(sources) > 1 else [source_of(draft)]


def each_meant(draft: Draft, near: Iterable[Draft]) -> list[Draft]:
    """Whom a mention goes back to: of "neither side … its", each of the two that the words mean one by one."""
    if draft.noun is None or ONE_OF_TWO.isdisjoint(c.lower_ for c in draft.head.lefts):
        return [source_of(draft)]
    alike = (d for d in near if d.sentence == draft.sentence and d.head.i == draft.head.i and d.antecedent is not None)
    meant = {id(source): source for source in map(source_of, alike)}
    return [*meant.values()] or [draft]


def going_back(draft: Draft, found: list[Draft], score: float, why: str) -> list[Draft]:
    """The draft once for each antecedent, going back to it as surely as score says; why: one sentence on how."""
    copies = [draft]
    while len(copies) < len(found):
        copies.append(replace(draft))
    for copy, antecedent in zip(copies, found, strict=True):
        copy.antecedent, copy.score, copy.why = antecedent, score, why
    return copies
