"""Pages and their claims -> Conflicts: rival claims side by side, typed, tested for change and scope first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, cast

from dragoman.ontology import RelationKind
from dragoman.records import Claim, Conflict
from dragoman.weigh._claim_rules import Context, claim_stands
from dragoman.weigh._pages import Page
from dragoman.weigh._spans import read_span
from dragoman.weigh._stands import Meeting, Stand, explain, oppose
from dragoman.weigh._words import make_id


def find_conflicts(
    pages: Sequence[Page], claims: Sequence[Claim], kinds: Mapping[str, RelationKind]
) -> tuple[Conflict, ...]:
    """All rival pairs, in reading order of their first side; each pair of passages once for each type."""
    published = {page.doc: span for page in pages if (span := read_span(page.document.published))}
    context = Context(kinds, published)
    stands: list[Stand] = [*claim_stands(claims, context)]
    rank = {page.doc: number for number, page in enumerate(pages)}
    made = {conflict.id: conflict for conflict in _make(oppose(stands), rank)}
    return tuple(sorted(made.values(), key=lambda c: (rank[c.a.doc], c.a.start, rank[c.b.doc], c.b.start, c.id)))


def _make(meetings: Iterable[Meeting], rank: dict[str, int]) -> Iterable[Conflict]:
    for meeting in meetings:
        a, b = sorted(meeting, key=lambda stand: (rank[stand.anchor.doc], stand.anchor.start, stand.pole))
        yield Conflict(
            id=make_id("x", a.type, *a.place, a.pole, *b.place, b.pole),
            type=a.type,
            a=a.anchor,
            b=b.anchor,
            a_claims=a.claims,
            b_claims=b.claims,
            why=a.why,
            explained=cast(Literal["change", "scope"] | None, explain(meeting)),
        )
