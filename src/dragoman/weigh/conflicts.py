"""Pages and their claims -> Conflicts: rival claims side by side, typed, tested for change and scope first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal, cast

from dragoman.ontology import Ontology
from dragoman.ontology.contrast import load_contrast_words
from dragoman.records import Claim, Conflict, Repeat
from dragoman.weigh._amount_rules import amount_stands
from dragoman.weigh._beginning_rules import beginning_stands
from dragoman.weigh._correction_rules import corrected_meetings
from dragoman.weigh._denial_rules import denied_meetings, open_denials
from dragoman.weigh._doer_rules import doer_stands
from dragoman.weigh._figure_rules import figure_meetings
from dragoman.weigh._origin_rules import blame_stands, origin_stands
from dragoman.weigh._page_rules import marked_meetings, misdated_pages
from dragoman.weigh._stands import Meeting, explain, oppose
from dragoman.weigh._undertaking_rules import undertaking_meetings
from dragoman.weigh._word_rules import word_stands
from dragoman.weigh.claim_rules import Context, claim_stands
from dragoman.weigh.matters import Told
from dragoman.weigh.pages import Page, reading_order
from dragoman.weigh.passages import find_first_printings, list_passages
from dragoman.weigh.spans import read_span
from dragoman.weigh.words import make_id

# The poles of what is said and denied.
SAID = {"+", "-"}


def find_conflicts(pages: Sequence[Page], repeats: Sequence[Repeat], ontology: Ontology) -> tuple[Conflict, ...]:
    """All rival pairs, in reading order of their first side; each pair of sentences once for each type.

    The first printing of a sentence speaks for its copies. Pages must be oldest first.
    """
    words = load_contrast_words()
    published = {page.doc: span for page in pages if (span := read_span(page.document.published))}
    first = find_first_printings(pages, repeats)
    passages = tuple(list_passages(pages, first, words))
    claims = [claim for page in pages for claim in sorted(page.reading.claims, key=reading_order)]
    concepts = {c.id: c for page in pages for c in page.reading.concepts}
    context = Context(ontology, published, words, first, concepts, Told(pages).matter)
    stands = chain(
        claim_stands(claims, context),
        open_denials(claims, context),
        amount_stands(passages, words, published),
        word_stands(passages, words, published),
        origin_stands(passages, published),
        blame_stands(passages, words, published),
        doer_stands(passages, words, published),
        beginning_stands(passages, words, published),
    )
    rank = {page.doc: number for number, page in enumerate(pages)}
    marked = list(marked_meetings(passages, words))
    answered = chain(
        denied_meetings(passages, words),
        figure_meetings(passages, words),
        undertaking_meetings(passages, words, published, context.matter),
        corrected_meetings(passages, words, published),
    )
    meetings = chain(marked, answered, misdated_pages(pages), oppose(stands))
    made = _once([*meetings], rank, {_pair(meeting) for meeting in marked})
    return tuple(sorted(made, key=lambda c: (rank[c.a.doc], c.a.start, rank[c.b.doc], c.b.start, c.id)))


def check_claims(claims: Sequence[Claim], context: Context) -> tuple[Conflict, ...]:
    """Rival pairs by what claims say alone, words and pages left aside; documents in the order of their claims."""
    rank = {doc: number for number, doc in enumerate(dict.fromkeys(claim.doc for claim in claims))}
    return tuple(_once(oppose(claim_stands(claims, context)), rank, set()))


def _pair(meeting: Meeting) -> frozenset[tuple[str, int]]:
    return frozenset(stand.sentence for stand in meeting)


def _once(
    meetings: Iterable[Meeting], rank: Mapping[str, int], marked: set[frozenset[tuple[str, int]]]
) -> list[Conflict]:
    kept: dict[tuple[str, frozenset[tuple[str, int]]], Meeting] = {}
    for meeting in meetings:
        key = (meeting.a.type, _pair(meeting))
        kept[key] = _with_claims(kept[key], meeting) if key in kept else meeting
    return [_make(meeting, rank, marked=key[1] in marked) for key, meeting in kept.items()]


def _with_claims(kept: Meeting, more: Meeting) -> Meeting:
    """A denial with the claims of another that stands in the same sentences: a tie read in words for a deed, say."""
    poles = {one.pole: one for one in more}
    denial = set(poles) == {one.pole for one in kept} == SAID
    if not denial or explain(kept) != explain(more):
        return kept
    return Meeting(*(one._replace(claims=tuple(dict.fromkeys((*one.claims, *poles[one.pole].claims)))) for one in kept))


def _make(meeting: Meeting, rank: Mapping[str, int], *, marked: bool) -> Conflict:
    a, b = sorted(meeting, key=lambda stand: (rank[stand.anchor.doc], stand.anchor.start, stand.pole))
    return Conflict(
        id=make_id("x", a.type, *a.place, a.pole, *b.place, b.pole),
        type=a.type,
        a=a.anchor,
        b=b.anchor,
        a_claims=a.claims,
        b_claims=b.claims,
        why=a.why,
        explained=cast(Literal["change", "scope"] | None, explain(meeting)),
        marked=marked,
    )
