"""Claims -> Stands: what claims hold against each other by their roles, polarity, trend, amount and time."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.ontology import RelationKind
from dragoman.ontology._contrast import ContrastWords
from dragoman.records import Claim, Event, Influence, Measure, Phrase, Relation
from dragoman.weigh._keys import canonical_tie, mood, phrase_key, roles_key
from dragoman.weigh._spans import DaySpan, read_span
from dragoman.weigh._stands import Stand
from dragoman.weigh._words import fold_words

# An act said to have been done at two dates is one act misdated only when both dates are this narrow.
ONE_OFF_DAYS = 31
MAIN_CLAIM, SIDE_CLAIM = 3, 2


class Context(NamedTuple):
    """What rules need beside a claim.

    published: day span of each dated document. first: document and number of the first printing of each sentence that
    is a copy.
    """

    kinds: Mapping[str, RelationKind]
    published: Mapping[str, DaySpan]
    words: ContrastWords
    first: Mapping[tuple[str, int], tuple[str, int]]


class Issue(NamedTuple):
    """What claims may disagree on: conflict type, the question itself, and the disagreement in words."""

    type: str
    question: Hashable
    why: str


def claim_stands(claims: Sequence[Claim], context: Context) -> Iterator[Stand]:
    """All stands that claims take by their structure."""
    for claim in claims:
        for rule in CLAIM_RULES:
            yield from rule(claim, context)


def take_stand(claim: Claim, context: Context, issue: Issue, pole: str, spheres: Iterable[str] = ()) -> Stand:
    """The stand of a claim on an issue."""
    return Stand(
        type=issue.type,
        question=issue.question,
        pole=pole,
        anchor=claim.anchor,
        sentence=context.first.get((claim.doc, claim.sentence), (claim.doc, claim.sentence)),
        why=issue.why,
        claims=(claim.id,),
        span=read_span(claim.when.edtf) if claim.when else None,
        published=context.published.get(claim.doc),
        spheres=frozenset(spheres),
    )


def _polarity(claim: Claim, context: Context) -> Iterator[Stand]:
    """It is so against it is not so."""
    content, sign = claim.content, claim.status.polarity
    if mood(claim) != "real":
        return
    if (question := tie_question(claim, context)) is not None:
        spheres = content.spheres if isinstance(content, Relation) else ()
        issue = Issue("polarity", question, "one says that it is so, the other that it is not")
        yield take_stand(claim, context, issue, sign, spheres)
    elif isinstance(content, Influence) and content.concept_sign and sign == "+":
        ends = (phrase_key(content.cause), phrase_key(content.effect))
        issue = Issue("polarity", ends, "one says that it raises, the other that it lowers")
        yield take_stand(claim, context, issue, "raises" if content.concept_sign > 0 else "lowers")


def tie_question(claim: Claim, context: Context) -> tuple[object, ...] | None:
    """What an event or relation says, polarity apart; None where it does not say who does it to whom."""
    content = claim.content
    if isinstance(content, Event) and content.type and content.sources and content.targets:
        return ("event", content.type, roles_key(content.sources), roles_key(content.targets))
    if isinstance(content, Relation) and content.holder and content.target:
        return ("relation", *canonical_tie(content, context.kinds))
    return None


def _hearsay(claim: Claim, context: Context) -> Iterator[Stand]:
    """The same thing heard in one place and told as fact in another."""
    question = tie_question(claim, context)
    if question and claim.status.polarity == "+" and claim.status.modality in {"asserted", "presupposed", "reported"}:
        pole = "heard" if claim.status.modality == "reported" else "fact"
        issue = Issue("polarity", ("heard", *question), "hearsay in one place is told as fact in the other")
        yield take_stand(claim, context, issue, pole)


def _roles(claim: Claim, context: Context) -> Iterator[Stand]:
    """A gives to B against B gives to A, for ties that run one way."""
    content = claim.content
    if not isinstance(content, Relation) or content.kind not in context.words.exclusive or claim.status.polarity != "+":
        return
    kind, holder, target = canonical_tie(content, context.kinds)
    if holder and target and holder != target:
        pair = tuple(sorted((holder, target)))
        issue = Issue("role", (kind, pair), "the roles are the other way round")
        yield take_stand(claim, context, issue, "as sorted" if (holder, target) == pair else "turned round")


def _trend(claim: Claim, context: Context) -> Iterator[Stand]:
    """Rising against falling, of one tie or one concept."""
    content = claim.content
    if claim.status.polarity != "+" or mood(claim) != "real":
        return
    if isinstance(content, Relation) and content.trend in {"rising", "falling"}:
        for name in roles_key(content.holder):
            stand = take_stand(claim, context, _trend_of(name), str(content.trend), content.spheres)
            yield stand._replace(targets=frozenset(roles_key(content.target)), weight=MAIN_CLAIM)
    elif isinstance(content, Influence):
        yield from (stand for end in (content.cause, content.effect) for stand in _phrase_trend(claim, end, context))


def _trend_of(name: str) -> Issue:
    return Issue("trend", name, "one says rising, the other falling")


def _phrase_trend(claim: Claim, phrase: Phrase, context: Context) -> Iterator[Stand]:
    if phrase.delta is not None and phrase.holder is not None:
        pole = "rising" if phrase.delta * phrase.orientation > 0 else "falling"
        issue = _trend_of(roles_key([phrase.holder])[0])
        stand = take_stand(claim, context, issue, pole, [phrase.sphere] if phrase.sphere else ())
        targets = frozenset(roles_key([phrase.target] if phrase.target else []))
        yield stand._replace(anchor=phrase.anchor, targets=targets, weight=SIDE_CLAIM)


def _rival_ties(claim: Claim, context: Context) -> Iterator[Stand]:
    """Ties of one holder that cannot well hold together."""
    content = claim.content
    if not isinstance(content, Relation) or claim.status.polarity != "+" or mood(claim) != "real":
        return
    for rival in context.words.rival:
        if content.kind in rival.a | rival.b:
            pole = "a" if content.kind in rival.a else "b"
            for question in _tie_ends(content, context, same_target=rival.same_target):
                yield take_stand(claim, context, Issue(rival.type, (rival.why, question), rival.why), pole)


def _tie_ends(relation: Relation, context: Context, *, same_target: bool) -> Iterator[object]:
    """What a tie is about: its pair of actors, or each actor that holds it (both ends of a symmetric one)."""
    kind = context.kinds.get(relation.kind)
    holders, targets = roles_key(relation.holder), roles_key(relation.target)
    if same_target and holders and targets:
        yield tuple(sorted((holders, targets)))
    elif not same_target:
        yield from (*holders, *(targets if kind is not None and kind.symmetric else ()))


def _quantity(claim: Claim, context: Context) -> Iterator[Stand]:
    """Different exact amounts of one thing."""
    content = claim.content
    if isinstance(content, Measure) and content.of is not None and content.bound is None:
        issue = Issue("quantity", (fold_words(content.of.exact), content.unit), "the amounts differ")
        yield take_stand(claim, context, issue, f"{content.value:g}")


def _time(claim: Claim, context: Context) -> Iterator[Stand]:
    """One act in the same words at different dates."""
    content = claim.content
    question = tie_question(claim, context)
    span = read_span(claim.when.edtf) if claim.when else None
    if isinstance(content, Event) and question and span and span.days <= ONE_OFF_DAYS and claim.when:
        issue = Issue("time", (*question, fold_words(content.trigger.exact)), "the dates differ")
        yield take_stand(claim, context, issue, str(claim.when.edtf))


CLAIM_RULES: tuple[Callable[[Claim, Context], Iterator[Stand]], ...] = (
    _polarity,
    _hearsay,
    _roles,
    _trend,
    _rival_ties,
    _quantity,
    _time,
)
