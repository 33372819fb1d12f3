"""Standing ties: kind, holder and target in the right sentence; their trend beside it."""

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import structs

from dragoman.ontology import load_ontology
from dragoman.records import Relation
from evals.pairing import pair
from evals.report import Layer
from evals.seeds.coded import Coded, Listing, list_pairing, once, place_claims
from evals.seeds.gold import Relation as GoldRelation
from evals.seeds.roles import Roles, show_roles
from evals.seeds.sentences import Sentences

# Kinds that honest readers swap for the same words. Each row with its reason in README.md.
NEAR = (
    frozenset({"allied_with", "aligned_with", "partner_of", "cooperates_with"}),
    frozenset({"sponsors", "arms", "funds", "trains"}),
    frozenset({"influences", "controls", "dominates"}),
    frozenset({"member_of", "part_of", "represented_in"}),
    frozenset({"connected_to", "linked_to"}),
    frozenset({"represents", "spokesperson_or_representative_of"}),
    frozenset({"guards", "protects"}),
    frozenset({"hostile_to", "fights"}),
    frozenset({"opposes", "counterweight_to"}),
)
IMPLIED = "implied"
UNSTATED = "unstated"


def score_relations(gold: Sequence[GoldRelation], roles: Roles, sentences: Sentences) -> Layer:
    """relations.f1; among the counts the share of found ties whose trend, where the gold states one, is right."""
    where = {record.id: sentences.of(record) for record in gold}
    ours = _ours(roles, sentences)
    kinds = load_ontology().relation_kinds
    symmetric = {one.id for one in gold if one.symmetric or (one.kind in kinds and kinds[one.kind].symmetric)}

    def fits(record: GoldRelation, one: Coded[Relation]) -> bool:
        wanted = (record.holder, () if record.target_inferred else record.target)
        sides = (one.content.holder, one.content.target)
        return (
            one.sentence in where[record.id]
            and kinds_fit(one.content.kind, record)
            and roles.fill_both(sides, wanted, symmetric=record.id in symmetric)
        )

    pairing = pair(gold, ours, fits, optional=lambda record: record.status == IMPLIED)
    trends = [
        ours[place].content.trend == gold[left].trend
        for left, place in pairing.pairs.items()
        if gold[left].trend != UNSTATED
    ]
    return Layer(
        name="relations",
        scores={"relations.f1": pairing.f1()},
        counts={"relations.f1": pairing.figures(), "relations.trend_accuracy": f"{sum(trends)}/{len(trends)}"},
        errors=tuple(list_pairing(gold, ours, pairing, Listing(where, _show_gold, _show))),
    )


def kinds_fit(kind: str, record: GoldRelation) -> bool:
    """Whether our kind is the gold's, a listed alternate, or near one of them."""
    wanted = {record.kind, *record.alternates}
    return kind in wanted or any(kind in row and wanted & row for row in NEAR)


def _ours(roles: Roles, sentences: Sentences) -> list[Coded[Relation]]:
    placed = place_claims(roles.ours, sentences, Relation, lambda relation: relation.predicate)
    return once(
        (one._replace(content=tie) for one in placed for tie in _single_ties(one.content)),
        lambda one: (one.sentence, one.content.kind, roles.key(one.content.holder), roles.key(one.content.target)),
    )


def _single_ties(relation: Relation) -> Iterator[Relation]:
    """A tie for each holder and target of a list: three allies are three ties."""
    for holder, target in product(relation.holder or (None,), relation.target or (None,)):
        ends = [() if role is None else (role,) for role in (holder, target)]
        yield structs.replace(relation, holder=ends[0], target=ends[1])


def _show_gold(record: GoldRelation) -> str:
    return f"{record.kind} {'+'.join(record.holder) or '-'} > {'+'.join(record.target) or '-'} {record.trend}"


def _show(relation: Relation) -> str:
    words = f"{relation.kind}({relation.predicate.exact})"
    return f"{words} {show_roles(relation.holder)} > {show_roles(relation.target)} {relation.trend}"
