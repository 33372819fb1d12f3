"""Claims -> Stands: what claims hold against each other by their roles, polarity, trend, amount and time."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from dragoman.ontology import Ontology
from dragoman.ontology.contrast import ContrastWords
from dragoman.records import Claim, Concept, Event, Influence, Measure, Phrase, Relation, Role
from dragoman.weigh._stands import CODED, Stand
from dragoman.weigh.keys import canonical_tie, mood, phrase_key, roles_key, roll_up
from dragoman.weigh.matters import Matters, no_matter
from dragoman.weigh.passages import home_of, side_of
from dragoman.weigh.spans import DaySpan, read_span
from dragoman.weigh.words import fold_words

# An act said to have been done at two dates is one act misdated only when both dates are this narrow.
ONE_OFF_DAYS = 31


# Which way something moves what it acts on, by the sign of the link.
EFFECTS = MappingProxyType({1: "raises", -1: "lowers", 0: "leaves"})


THREATEN = "THREATEN"
# A form by which a threat was made, and not only thought of, before what it is of.
_UTTERED = re.compile(r"\bthreat(?:ened|ens|ening)\b", re.IGNORECASE)


class Context(NamedTuple):
    """What rules need beside a claim.

    published: day span of each dated document. first: document and number of the first printing of each sentence that
    is a copy. matter: what a claim of something said is over.
    """

    ontology: Ontology
    published: Mapping[str, DaySpan]
    words: ContrastWords
    first: Mapping[tuple[str, int], tuple[str, int]]
    concepts: Mapping[str, Concept]
    matter: Matters = no_matter


class Issue(NamedTuple):
    """What claims may disagree on: conflict type, the question itself, and the disagreement in words."""

    type: str
    question: Hashable
    why: str


def claim_stands(claims: Sequence[Claim], context: Context) -> Iterator[Stand]:
    """All stands that claims take by their structure."""
    put_right = _put_right(claims)
    for claim in claims:
        for rule in CLAIM_RULES[type(claim.content)] if claim.id not in put_right else ():
            yield from rule(claim, context)


def _put_right(claims: Sequence[Claim]) -> frozenset[str]:
    """The links denied only for the same voice to tell what is so instead ("has not cut trade. It has raised it")."""
    links = [(claim, claim.content) for claim in claims if isinstance(claim.content, Influence)]
    instead = {
        (claim.doc, link.cause.antecedent.start, link.effect.antecedent.start, _voices(claim))
        for claim, link in links
        if link.sign and link.cause.antecedent and link.effect.antecedent
    }
    denied = [(claim, link) for claim, link in links if link.sign == 0]
    return frozenset(
        claim.id
        for claim, link in denied
        if (claim.doc, link.cause.anchor.start, link.effect.anchor.start, _voices(claim)) in instead
    )


def _voices(claim: Claim) -> frozenset[str]:
    """The sides by whose word a claim is so."""
    return frozenset(view.holder for view in claim.status.views)


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
        by=_voices(claim),
    )


def _polarity(claim: Claim, context: Context) -> Iterator[Stand]:
    """It is so against it is not so."""
    content, sign = claim.content, claim.status.polarity
    if mood(claim) != "real" and not _is_uttered(claim):
        return
    if (question := _rival_question(claim, context)) is not None:
        spheres = content.spheres if isinstance(content, Relation) else ()
        issue = Issue("polarity", question, "one says that it is so, the other that it is not")
        stand = take_stand(claim, context, issue, sign, spheres)
        matter = context.matter(claim)
        yield stand._replace(targets=matter.things or matter.words)
    elif isinstance(content, Influence) and content.concept_sign is not None and (sign == "+" or not content.sign):
        ends = (phrase_key(content.cause), phrase_key(content.effect))
        issue = Issue("polarity", ends, "they differ on whether it raises, lowers or leaves it as it is")
        yield take_stand(claim, context, issue, EFFECTS[content.concept_sign])


def _is_uttered(claim: Claim) -> bool:
    """Whether a deed that lies ahead is one that somebody threatened with, and so a threat that was made."""
    event = claim.content
    threat = isinstance(event, Event) and event.type == THREATEN and claim.status.polarity == "+"
    return threat and isinstance(event, Event) and _UTTERED.search(event.trigger.prefix) is not None


def tie_question(claim: Claim, context: Context) -> tuple[object, ...] | None:
    """What an event or relation says, polarity apart; None where it does not say who does it to whom."""
    content = claim.content
    if isinstance(content, Event) and content.type and content.sources and content.targets:
        return ("event", content.type, roles_key(content.sources), roles_key(content.targets))
    if isinstance(content, Relation) and content.holder and content.target:
        return ("relation", *canonical_tie(content, context.ontology.relation_kinds))
    return None


def _rival_question(claim: Claim, context: Context) -> tuple[object, ...] | None:
    """What a denial denies: for an act, the two sides count and not the arms they act by ("its troops")."""
    question, content = tie_question(claim, context), claim.content
    if question is None or not isinstance(content, Event):
        return question
    return ("event", content.type, homes_key(content.sources), homes_key(content.targets))


def homes_key(roles: Sequence[Role]) -> tuple[str, ...]:
    """The states and owners behind all actors of one place in a claim, sorted, each once."""
    names = roles_key(roles)
    return (side_of(names[0]),) if len(names) == 1 else tuple(sorted({side_of(name) for name in names}))


def _hearsay(claim: Claim, context: Context) -> Iterator[Stand]:
    """The same tie heard in one place and told as fact in another."""
    named = claim.rule.startswith(context.words.naming)
    question = tie_question(claim, context) if isinstance(claim.content, Relation) and not named else None
    if question and claim.status.polarity == "+" and claim.status.modality in {"asserted", "presupposed", "reported"}:
        pole = "heard" if claim.status.modality == "reported" else "fact"
        issue = Issue("factuality", question, "hearsay in one place is told as fact in the other")
        yield take_stand(claim, context, issue, pole)


def _roles(claim: Claim, context: Context) -> Iterator[Stand]:
    """A gives to B against B gives to A, for ties that run one way."""
    content = claim.content
    if not isinstance(content, Relation) or content.kind not in context.words.exclusive or claim.status.polarity != "+":
        return
    kind, holder, target = canonical_tie(content, context.ontology.relation_kinds)
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
        theme = "sway" if content.kind in context.words.sway_ties else content.kind
        for name in roles_key(content.holder):
            stand = take_stand(claim, context, _trend_of(theme, name), str(content.trend), content.spheres)
            targets = frozenset(home_of(target) for target in roles_key(content.target))
            yield stand._replace(targets=targets, weight=CODED)
    elif isinstance(content, Influence) and not claim.rule.startswith(context.words.supposing):
        yield from (stand for end in (content.cause, content.effect) for stand in _phrase_trend(claim, end, context))


def _trend_of(theme: str, name: str) -> Issue:
    """The question words may answer too: same theme, same holder, any page."""
    return Issue("trend", (theme, roll_up(name), ""), "one says rising, the other falling")


def _phrase_trend(claim: Claim, phrase: Phrase, context: Context) -> Iterator[Stand]:
    concept = context.concepts.get(phrase.concept or "")
    # Only words of change give a trend; the orientation already has them folded in.
    if phrase.delta is not None and concept and concept.holder and not concept.provisional:
        sway = _root(concept.quantity, context) & context.words.sway_quantities
        issue = _trend_of("sway" if sway else concept.quantity, roll_up(concept.holder))
        pole = "rising" if phrase.orientation > 0 else "falling"
        stand = take_stand(claim, context, issue, pole, [concept.sphere] if concept.sphere else ())
        targets = frozenset({home_of(concept.target)} if concept.target else ())
        yield stand._replace(anchor=phrase.anchor, targets=targets, weight=CODED)


def _root(quantity: str, context: Context) -> set[str]:
    """The quantity with all it is part of."""
    chain: dict[str, None] = {}
    while quantity in context.ontology.quantities and quantity not in chain:
        chain[quantity] = None
        quantity = context.ontology.quantities[quantity].part_of or ""
    return set(chain)


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
    kind = context.ontology.relation_kinds.get(relation.kind)
    holders, targets = roles_key(relation.holder), roles_key(relation.target)
    if same_target and holders and targets:
        yield tuple(sorted((holders, targets)))
    elif not same_target:
        yield from (*holders, *(targets if kind is not None and kind.symmetric else ()))


def _sole(claim: Claim, context: Context) -> Iterator[Stand]:
    """Two who are each said to have what only one can have."""
    content = claim.content
    if not isinstance(content, Relation) or content.kind not in context.words.sole or claim.status.polarity != "+":
        return
    holders, targets = homes_key(content.holder), roles_key(content.target)
    if len(holders) == 1 and targets and mood(claim) == "real" and not set(holders) & set(homes_key(content.target)):
        issue = Issue("role", (content.kind, targets), "each is said to have what only one can have")
        yield take_stand(claim, context, issue, holders[0], content.spheres)


def _time(claim: Claim, context: Context) -> Iterator[Stand]:
    """One act in the same words at different dates."""
    content = claim.content
    question = tie_question(claim, context)
    span = read_span(claim.when.edtf) if claim.when else None
    if isinstance(content, Event) and question and span and span.days <= ONE_OFF_DAYS and claim.when:
        issue = Issue("time", (*question, fold_words(content.trigger.exact)), "the dates differ")
        yield take_stand(claim, context, issue, str(claim.when.edtf))


# What each sort of claim may disagree on; the others have no say in it.
CLAIM_RULES: Mapping[type, tuple[Callable[[Claim, Context], Iterator[Stand]], ...]] = {
    Event: (_polarity, _time),
    Relation: (_polarity, _hearsay, _roles, _trend, _rival_ties, _sole),
    Influence: (_polarity, _trend),
    Measure: (),
}
