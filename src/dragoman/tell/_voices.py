"""Links -> by whose word they are told: those who say so, and those who deny it."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.records import Claim, Concept, Link
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import is_plural_label, join_names
from dragoman.tell.sentences import named_speakers


class Voices(NamedTuple):
    """Those by whose word alone something is told, as names in a sentence.

    partial: all are sides to it. plural: a verb after them is.
    """

    names: tuple[str, ...]
    partial: bool
    plural: bool

    @property
    def joined(self) -> str:
        """The names in a row."""
        return join_names(self.names)

    def verb(self, third: str, plural: str) -> str:
        """A verb as it stands after them."""
        return plural if self.plural else third


def voices_of(links: Sequence[Link], evidence: Evidence, concepts: Sequence[Concept | None]) -> Voices | None:
    """By whose word alone some links are told; None where an outlet says so itself, or no name is given.

    concepts: the ends of the links, whose holders and targets are the sides to what they tell.
    """
    claims = [evidence.claims[one] for link in links for one in link.claims if one in evidence.claims]
    told = [named_speakers(claim, evidence) for claim in claims]
    if not told or not all(told):
        return None
    sides = {_home(end) for one in concepts if one for end in (one.holder, one.target) if end}
    names = tuple(dict.fromkeys(name for names in told for name in names))
    tellers = {_teller(claim, evidence) for claim in claims}
    return Voices(
        names, {_home(one) for one in tellers} <= sides, len(names) > 1 or _are_many(names[0], tellers, evidence)
    )


def _are_many(name: str, tellers: set[str], evidence: Evidence) -> bool:
    """Whether who tells something is several, by the texts' own words or by the noun ("harbour pilots")."""
    known = [one for one in tellers if one in evidence.actors]
    return any(map(evidence.is_group, known)) if known else is_plural_label(name)


def _teller(claim: Claim, evidence: Evidence) -> str:
    """The actor a claim comes from, "" for nobody known."""
    said = evidence.attribution(claim)
    return (said.chain[-1].actor or "") if said and said.chain else ""


def _home(actor: str) -> str:
    """Whom an actor belongs to, or itself."""
    return actor.partition("~")[0] or actor
