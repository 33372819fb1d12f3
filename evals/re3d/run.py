"""A folder of documents with entities and relations -> mention_f1 over all and by type, relation_f1."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dragoman.ontology import Ontology, load_ontology
from evals.pairing import Pairing, pair
from evals.re3d.bonds import drop_inner, keep_given, list_wanted, named_entities, score_bonds
from evals.re3d.given import read_given
from evals.re3d.gold import TYPES, Entity, gold_files, load_bonds, load_gold
from evals.re3d.ours import Found, find_mentions, read_text
from evals.re3d.ties import Tied, list_ties
from evals.report import Layer
from evals.seeds.spans import Span, head_of, same_words

# Version of the matching rules in README.md; scores of different versions do not compare.
VERSION = "1"


def score_re3d(data: Path, texts: Path | None = None) -> tuple[Layer, ...]:  # noqa: ARG001 -- every set is called alike
    """mention_f1 over all types and by type, relation_f1 given mentions and end to end.

    `texts` is not used, since the documents hold them.
    """
    documents, entities = load_gold(data)
    ontology = load_ontology()
    readings = {doc: read_text(doc, text, ontology) for doc, text in documents.items()}
    found = [one for doc, reading in readings.items() for one in find_mentions(doc, reading)]
    bonds = load_bonds(data, entities)
    agreed = named_entities(entities, bonds)
    given = [tied for doc in documents for tied in _given(doc, documents, agreed, ontology)]
    ours = drop_inner([tied for reading in readings.values() for tied in list_ties(reading, ontology)], entities)
    wanted = list_wanted(bonds, documents)
    return score_mentions(entities, found, documents), score_bonds(wanted, given, ours, documents)


def _given(doc: str, texts: Mapping[str, str], entities: Sequence[Entity], ontology: Ontology) -> list[Tied]:
    """Our ties between the entities of a document."""
    here = [one for one in entities if one.doc == doc]
    ties = list_ties(read_given(doc, texts[doc], here, ontology), ontology)
    return keep_given(drop_inner(ties, here), here, texts)


def re3d_files(data: Path, texts: Path | None = None) -> tuple[Path, ...]:  # noqa: ARG001 -- every set is called alike
    """Every file the scores rest on."""
    return gold_files(data)


def score_mentions(entities: Sequence[Entity], found: Sequence[Found], texts: Mapping[str, str]) -> Layer:
    """Pairs of entities and mentions of one type, one to one."""
    spans = [_span(entity, texts) for entity in entities]
    gold = list(zip(entities, spans, strict=True))
    pairing = _pair(gold, found)
    named = {f"mention_f1.{name}": _of_type(pairing, gold, found, name) for name in TYPES.values()}
    exact = _pair(gold, found, exact=True)
    every = {"mention_f1": pairing, **named}
    return Layer(
        name="mentions",
        scores={name: one.f1() for name, one in every.items()},
        counts={name: one.figures() for name, one in every.items()} | {"exact": _share(exact)},
        errors=tuple(_errors(pairing, gold, found, texts)),
    )


Gold = tuple[Entity, Span]


def _pair(gold: Sequence[Gold], found: Sequence[Found], *, exact: bool = False) -> Pairing:
    """The largest pairing; a pairing by document, since no other can fit, put together."""
    pairs: dict[int, int] = {}
    spare: list[int] = []
    wrong: list[int] = []
    missed: list[int] = []
    for doc in sorted({span.doc for _, span in gold} | {one.span.doc for one in found}):
        left = [n for n, (_, span) in enumerate(gold) if span.doc == doc]
        right = [n for n, one in enumerate(found) if one.span.doc == doc]
        part = pair(
            [gold[n] for n in left],
            [found[n] for n in right],
            _is_same if exact else _fits,
            optional=lambda one: not one[0].required,
            silent=lambda one: one.inside,
        )
        pairs |= {left[a]: right[b] for a, b in part.pairs.items()}
        spare += [right[n] for n in part.spare]
        wrong += [right[n] for n in part.wrong]
        missed += [left[n] for n in part.missed]
    return Pairing(pairs, tuple(spare), tuple(wrong), tuple(missed))


def _fits(gold: Gold, ours: Found) -> bool:
    entity, span = gold
    return TYPES[entity.type] in ours.types and same_words(span, ours.span)


def _is_same(gold: Gold, ours: Found) -> bool:
    entity, span = gold
    return TYPES[entity.type] in ours.types and span[:3] == ours.span[:3]


def _of_type(pairing: Pairing, gold: Sequence[Gold], found: Sequence[Found], name: str) -> Pairing:
    """The part of a pairing that is about one type: gold of that type, and wrong ones that we call so first."""
    return Pairing(
        {a: b for a, b in pairing.pairs.items() if TYPES[gold[a][0].type] == name},
        (),
        tuple(n for n in pairing.wrong if min(found[n].types) == name),
        tuple(n for n in pairing.missed if TYPES[gold[n][0].type] == name),
    )


def _share(exact: Pairing) -> str:
    score = exact.f1()
    return "no gold" if score is None else f"{score:.3f}, the same characters"


def _span(entity: Entity, texts: Mapping[str, str]) -> Span:
    words = texts[entity.doc][entity.start : entity.end]
    return Span(entity.doc, entity.start, entity.end, head_of(words, entity.start))


def _errors(pairing: Pairing, gold: Sequence[Gold], found: Sequence[Found], texts: Mapping[str, str]) -> Iterator[str]:
    for n in pairing.missed:
        entity, span = gold[n]
        words = texts[entity.doc][span.start : span.end]
        yield f"MISSED {entity.doc[:4]} {span.start} {TYPES[entity.type]} {words!r}"
    for n in pairing.wrong:
        one = found[n]
        yield f"WRONG {one.span.doc[:4]} {one.span.start} {'/'.join(sorted(one.types))} {one.text!r}"
