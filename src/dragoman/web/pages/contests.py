"""Built -> its conflicts in order of importance, those that fit a filter, and what hangs together; none put into words.

The more important of two conflicts is the one that is open (nothing explains it); then the one of which claims were
read on both sides; on which a link of the model that runs rests; whose type weighs more (whether it is so, who let it
happen, who did it to whom, ...); whose weaker side more origins tell; the last word has its id.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from dragoman.records import Anchor, Conflict
from dragoman.tell.ach import count_versions, group_conflicts
from dragoman.tell.disputes import place_of
from dragoman.verbs import Built
from dragoman.web.pages._once import once
from dragoman.web.pages.cites import gather_evidence
from dragoman.weigh.spans import EARLIEST, LATEST, DaySpan, read_span
from dragoman.weigh.standing import is_disputed


class Wanted(NamedTuple):
    """What is looked for among conflicts.

    type: "" for all. open: those alone that nothing explains. find: words that the two passages, or the titles and
    publishers of their documents, hold. since, until: EDTF; a side is told of, or printed, within; "" for no bound.
    """

    type: str = ""
    open: bool = False
    find: str = ""
    since: str = ""
    until: str = ""


ALL = Wanted()


class Contests:
    """The conflicts of a dossier. ordered: the most important first."""

    def __init__(self, built: Built) -> None:
        """Look through findings and links once."""
        self._evidence = gather_evidence(built)
        self._origins = {claim: one.origins for one in built.weighed.findings for claim in one.claims}
        self._run = {claim for link in built.system.links if link.runs for claim in link.claims}
        self.ordered: list[Conflict] = sorted(built.weighed.conflicts, key=self._order)
        self._said: dict[tuple[str, int, int], str] = {}
        self._counted: dict[str, int] = {}

    def _order(self, one: Conflict) -> tuple[bool, bool, bool, int, int, str]:
        claims = (*one.a_claims, *one.b_claims)
        weaker = min(max((self._origins.get(claim, 0) for claim in side), default=0) for side in _sides_of(one))
        unread, apart = not all(_sides_of(one)), self._run.isdisjoint(claims)
        return not is_disputed(one), unread, apart, place_of(one.type), -weaker, one.id

    @cached_property
    def _groups(self) -> dict[str, list[Conflict]]:
        """Conflicts that hang together, by the id of each of them."""
        groups = group_conflicts(self._evidence.weighed.conflicts)
        return {one.id: group for group in groups for one in group}

    @cached_property
    def of_claim(self) -> dict[str, tuple[str, ...]]:
        """Ids of the conflicts that each claim takes part in, in their order; a claim that is in none is not there."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one in self._evidence.weighed.conflicts:
            for claim in dict.fromkeys((*one.a_claims, *one.b_claims)):
                found[claim].append(one.id)
        return {claim: tuple(ids) for claim, ids in found.items()}

    def group(self, identity: str) -> Sequence[Conflict]:
        """The conflicts that hang together with one; () for an id that no conflict has."""
        return self._groups.get(identity, ())

    def versions(self, identity: str) -> int:
        """How many versions there are of the matter of a conflict."""
        group = self._groups[identity]
        first = group[0].id
        if first not in self._counted:
            self._counted[first] = count_versions(group)
        return self._counted[first]

    def among(self, group: Iterable[Conflict]) -> list[Conflict]:
        """Some conflicts, the most important first."""
        return sorted(group, key=self._order)

    def find(self, wanted: Wanted) -> list[Conflict]:
        """The conflicts that fit, the most important first."""
        if wanted == ALL:
            return self.ordered
        words, span = wanted.find.casefold().split(), _span(wanted)
        return [one for one in self.ordered if self._fits(one, wanted, words, span)]

    def _fits(self, one: Conflict, wanted: Wanted, words: Sequence[str], span: DaySpan | None) -> bool:
        if (wanted.type and one.type != wanted.type) or (wanted.open and not is_disputed(one)):
            return False
        if words:
            said = f"{self._say(one.a)} {self._say(one.b)}"
            if not all(word in said for word in words):
                return False
        return span is None or any(when.meets(span) for when in self._times(one))

    def _say(self, side: Anchor) -> str:
        """The sentence of a side with the title and the publisher of its document, case folded."""
        place = (side.doc, side.start, side.end)
        if place not in self._said:
            known = self._evidence
            words = (known.sentence(side), known.title(side.doc), known.publisher(side.doc))
            self._said[place] = " ".join(words).casefold()
        return self._said[place]

    def _times(self, one: Conflict) -> Iterator[DaySpan]:
        """When each side is told of, or was printed where it tells no time."""
        for anchor, ids in ((one.a, one.a_claims), (one.b, one.b_claims)):
            claim = next(iter(self._evidence.ranked(ids)), None)
            when = claim.when.edtf if claim is not None and claim.when is not None else None
            span = read_span(when or self._evidence.documents[anchor.doc].published)
            if span is not None:
                yield span


@once
def gather_contests(built: Built) -> Contests:
    """The conflicts of a dossier; made once for a Built and shared by all its pages."""
    return Contests(built)


def _sides_of(one: Conflict) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return one.a_claims, one.b_claims


def _span(wanted: Wanted) -> DaySpan | None:
    """The days that are looked at; None for all, and for bounds that are no dates."""
    since, until = read_span(wanted.since or None), read_span(wanted.until or None)
    if since is None and until is None:
        return None
    return DaySpan(since.first if since else EARLIEST, until.last if until else LATEST)
