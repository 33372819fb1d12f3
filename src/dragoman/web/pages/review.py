"""Built -> the queue of what a person should look at, most doubtful and weightiest first."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from dragoman.records import Anchor, Claim, Conflict
from dragoman.tell.disputes import name_matter
from dragoman.tell.evidence import Evidence
from dragoman.tell.grammar import capital
from dragoman.tell.sentences import word_claim
from dragoman.tell.wording import quote
from dragoman.verbs import Built
from dragoman.verbs.deciding import DecisionVerb
from dragoman.web.pages._doubts import ReviewWeighing, group_claims, roles_of, say_why
from dragoman.web.pages._fields import EditField, list_fields, make_review_options
from dragoman.web.pages._likenesses import Likeness
from dragoman.web.pages._queue import Draft, Queue, Sort
from dragoman.web.pages.cites import Cite, cite_anchor, gather_as_read
from dragoman.web.pages.names import name_actor
from dragoman.web.pages.unknown import UnknownIdError

__all__ = ["ReviewItem", "ReviewPage", "make_review", "make_review_claim", "make_review_options"]

PLACES_SHOWN = 3
WORDS_TOLD = 9


class ReviewPassage(Struct, frozen=True, kw_only=True):
    """Words in their passage, cut into what stands before, the words themselves and what comes after."""

    before: str
    words: str
    after: str
    cite: Cite


class ReviewAct(Struct, frozen=True, kw_only=True):
    """One thing that can be decided about an item. key: the key that does it. told: what it does, in a few words.

    The decision is {verb, targets}; choose: the list of values from which a person must name the first target (an actor
    to merge with), None where nothing is to be chosen. done: what is told once it is decided, in a sentence; "" where
    the verb and what it was about say enough.
    """

    key: Literal["a", "r", "s", "m", "b", "w"]
    label: str
    told: str
    verb: DecisionVerb
    targets: tuple[str, ...]
    choose: str | None = None
    done: str = ""


class ReviewItem(Struct, frozen=True, kw_only=True):
    """Something to look at. id: sort and ids ("claim:c12"). told: it in words. why: why it is here, in one sentence.

    weighing: its score with all parts. acts: what can be decided. targets, fields: what an edit is of, and what it may
    change; () where nothing can be edited. copies: places that are judged with it. finding, conflict: ids it belongs
    to, None for none. actors: ids of those in question. verdict: the last word on it, None before any.
    """

    id: str
    sort: Sort
    told: str
    why: str
    weighing: ReviewWeighing
    passages: tuple[ReviewPassage, ...]
    copies: int
    acts: tuple[ReviewAct, ...]
    targets: tuple[str, ...]
    fields: tuple[EditField, ...]
    finding: str | None = None
    conflict: str | None = None
    actors: tuple[str, ...] = ()
    verdict: DecisionVerb | None = None


class ReviewPage(Struct, frozen=True, kw_only=True):
    """A part of the queue, highest score first. total: items still to be looked at, of the sort asked for.

    looked_at: items decided about. sorts: how many of each are left. further: disputes that are not among them, since
    no more than the 2,000 most important ones are; they come up once some of those were decided about.
    """

    items: tuple[ReviewItem, ...]
    offset: int
    limit: int
    total: int
    looked_at: int
    sorts: dict[str, int]
    further: int = 0


def make_review(built: Built, offset: int = 0, limit: int = 20, sort: Sort | None = None) -> ReviewPage:
    """A part of what is left to look at, of one sort or of all; empty where nothing is doubtful or all was decided."""
    queue = Queue(built)
    drafts = queue.drafts()
    sorts = Counter(draft.sort for draft in drafts)
    wanted = [draft for draft in drafts if sort is None or draft.sort == sort]
    return ReviewPage(
        items=tuple(_item(draft, queue) for draft in wanted[offset : offset + limit]),
        offset=offset,
        limit=limit,
        total=len(wanted),
        looked_at=queue.looked_at(),
        sorts=dict(sorted(sorts.items())),
        further=queue.further(),
    )


def make_review_claim(built: Built, claim: str) -> ReviewItem:
    """One claim as an item, whether or not it is in the queue; a rejected one as it was read. Raises UnknownIdError."""
    queue = Queue(built)
    found = queue.evidence.claims.get(claim)
    if found is None:
        read = gather_as_read(built)
        found = read.claims.get(claim)
        if found is None:
            raise UnknownIdError(expected="the id of a claim", identity=claim)
        queue.evidence = read
    group = (found, *_copies(found, queue))
    return _item(Draft("claim", claim, queue.doubts.weigh(found, group[1:]), claims=group), queue)


def _copies(claim: Claim, queue: Queue) -> list[Claim]:
    groups = group_claims(queue.evidence, queue.doubts.finding)
    home = next((group for group in groups if claim in group), [])
    return [one for one in home if one.id != claim.id]


def _item(draft: Draft, queue: Queue) -> ReviewItem:
    if draft.claims:
        return _claim_item(draft, queue)
    if draft.conflict is not None:
        return _conflict_item(draft, draft.conflict, queue)
    if draft.likeness is not None:
        return _merge_item(draft, draft.likeness, queue)
    return _actor_item(draft, queue)


def _claim_item(draft: Draft, queue: Queue) -> ReviewItem:
    first, *copies = draft.claims
    ids = tuple(claim.id for claim in draft.claims)
    finding = queue.doubts.finding.get(first.id)
    accept = ReviewAct(key="a", label="Accept", told="It is read rightly", verb="accept", targets=ids)
    reject = ReviewAct(
        key="r", label="Reject", told="The text does not say this; take it out", verb="reject", targets=ids
    )
    unsure = ReviewAct(key="s", label="Unsure", told="Leave it as it is", verb="unsure", targets=ids)
    return ReviewItem(
        id=draft.id,
        sort="claim",
        told=word_claim(first, queue.evidence),
        why=say_why(draft.weighing) if draft.weighing.doubts else "Nothing about it is doubtful.",
        weighing=draft.weighing,
        passages=(_passage(first.anchor, first, queue.evidence),),
        copies=len(copies),
        acts=(accept, reject, unsure),
        targets=ids,
        fields=list_fields(first, queue.built.ontology),
        finding=finding.id if finding else None,
        actors=tuple(dict.fromkeys(role.actor for role in roles_of(first) if role.actor)),
        verdict=queue.verdicts.get(first.id),
    )


def _conflict_item(draft: Draft, conflict: Conflict, queue: Queue) -> ReviewItem:
    matter = name_matter(conflict.type)
    sides = ((conflict.a, conflict.a_claims), (conflict.b, conflict.b_claims))
    known = queue.evidence
    return ReviewItem(
        id=draft.id,
        sort="conflict",
        told=f"{matter[:1].upper()}{matter[1:]}: {_short(conflict.a)} or {_short(conflict.b)}?",
        why=say_why(draft.weighing),
        weighing=draft.weighing,
        passages=tuple(_passage(anchor, next(iter(known.ranked(ids)), None), known) for anchor, ids in sides),
        copies=0,
        acts=tuple(_conflict_acts(conflict)),
        targets=(),
        fields=(),
        conflict=conflict.id,
    )


def _short(anchor: Anchor) -> str:
    """The first words of a passage, quoted."""
    words = anchor.exact.split()
    return quote(" ".join(words[:WORDS_TOLD]) + (" …" if len(words) > WORDS_TOLD else ""))


def _conflict_acts(conflict: Conflict) -> Iterator[ReviewAct]:
    """Either side may be taken out, where claims were read there; or both are kept."""
    first, second = _short(conflict.a), _short(conflict.b)
    if conflict.b_claims:
        told, done = "Take the second out", f"{first} holds; {second} was taken out."
        yield ReviewAct(
            key="a", label="The first holds", told=told, verb="reject", targets=conflict.b_claims, done=done
        )
    if conflict.a_claims:
        told, done = "Take the first out", f"{second} holds; {first} was taken out."
        yield ReviewAct(
            key="b", label="The second holds", told=told, verb="reject", targets=conflict.a_claims, done=done
        )
    both, done = (*conflict.a_claims, *conflict.b_claims), f"Both are kept: {first} and {second}."
    told = "Both are told; the dispute stays"
    yield ReviewAct(key="s", label="Keep both", told=told, verb="unsure", targets=both, done=done)


def _merge_item(draft: Draft, likeness: Likeness, queue: Queue) -> ReviewItem:
    pair = (likeness.keep, likeness.other)
    keep, other = (queue.call(actor) for actor in pair)
    both = f"{other} and {keep}"
    told, done = f"Merge into {name_actor(queue.evidence, pair[0])}", f"{capital(both)} are one actor now."
    one = ReviewAct(key="a", label="They are one", told=told, verb="merge", targets=pair, done=done)
    done = f"{capital(both)} are kept apart."
    two = ReviewAct(key="r", label="They are two", told="Keep them apart", verb="split", targets=pair, done=done)
    told, done = "Leave them apart for now", f"Left open whether {both} are the same actor."
    unsure = ReviewAct(key="s", label="Unsure", told=told, verb="unsure", targets=pair, done=done)
    return ReviewItem(
        id=draft.id,
        sort="merge",
        told=f"Are {both} the same actor?",
        why=say_why(draft.weighing),
        weighing=draft.weighing,
        passages=tuple(_passage(place, None, queue.evidence) for one in pair for place in queue.places(one, 2)),
        copies=0,
        acts=(one, two, unsure),
        targets=(),
        fields=(),
        actors=pair,
    )


def _actor_item(draft: Draft, queue: Queue) -> ReviewItem:
    actor = str(draft.actor)
    name = name_actor(queue.evidence, actor)
    kinds = queue.evidence.actors[actor].kinds
    taken = f", read as {kinds[0].replace('_', ' ')}" if kinds else ""
    told, done = "Keep as an actor of its own", f"{capital(name)} is kept as an actor of its own."
    own = ReviewAct(key="a", label="Somebody new", told=told, verb="accept", targets=(actor,), done=done)
    told = "Somebody known by another name"
    merge = ReviewAct(key="m", label="Merge with …", told=told, verb="merge", targets=(actor,), choose="actors")
    told, done = "Leave it as it is", f"Left open who {name} is."
    unsure = ReviewAct(key="s", label="Unsure", told=told, verb="unsure", targets=(actor,), done=done)
    return ReviewItem(
        id=draft.id,
        sort="actor",
        told=f"Who is {name}{taken}?",
        why=say_why(draft.weighing),
        weighing=draft.weighing,
        passages=tuple(_passage(place, None, queue.evidence) for place in queue.places(actor, PLACES_SHOWN)),
        copies=0,
        acts=(own, merge, unsure),
        targets=(),
        fields=(),
        actors=(actor,),
    )


def _passage(anchor: Anchor, claim: Claim | None, evidence: Evidence) -> ReviewPassage:
    """Words with what stands around them, cut from the stored text."""
    text = evidence.documents[anchor.doc].text
    around = evidence.cite(anchor, claim=claim).context
    return ReviewPassage(
        before=text[around.start : anchor.start],
        words=anchor.exact,
        after=text[anchor.end : around.end],
        cite=cite_anchor(evidence, anchor, claim),
    )
