"""Relations of the set and ties of ours -> relation_f1, given the set's mentions and end to end."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from evals.pairing import Pairing, pair
from evals.re3d.gold import SAME, Bond, Entity, Place
from evals.re3d.ties import Tied, scored_types, symmetric_types
from evals.report import Layer
from evals.seeds.spans import Span, head_of, same_words

# Nouns for places that stand before their names.
OF_NAME = re.compile(
    r"\b(?:city|town|village|port|province|district|region|state|kingdom|republic|island) of (?=[A-Z])"
)


class Wanted(NamedTuple):
    """A relation of the set. sources, targets: the words of each end, and those the set calls the same."""

    type: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]
    required: bool


def list_wanted(bonds: Sequence[Bond], texts: Mapping[str, str]) -> list[Wanted]:
    """The relations of scored types, once each: twice marked words, and both orders of a symmetric one, are one."""
    same = _synonyms(bonds)
    found: list[Wanted] = []
    for bond in bonds:
        if bond.type not in scored_types():
            continue
        source, target = (
            tuple(span for place in (end, *same.get(end, ())) for span in _spans(place, texts)) for end in bond.ends
        )
        known = next((n for n, one in enumerate(found) if fits(one, Tied(bond.type, source[-1:], target[-1:]))), None)
        if known is None:
            found.append(Wanted(bond.type, source, target, bond.required))
        elif bond.required:
            found[known] = found[known]._replace(required=True)
    return found


def fits(wanted: Wanted, ours: Tied, *, typed: bool = True) -> bool:
    """Whether a tie of ours is a relation of the set; typed: of the same type, else of any."""
    if typed and wanted.type != ours.type:
        return False
    straight = _named(wanted.sources, ours.source) and _named(wanted.targets, ours.target)
    turned = _named(wanted.sources, ours.target) and _named(wanted.targets, ours.source)
    return straight or (turned and (not typed or ours.mutual or wanted.type in symmetric_types()))


def named_entities(entities: Sequence[Entity], bonds: Sequence[Bond]) -> list[Entity]:
    """The entities the crowd agreed on, as such or as ends of a relation it agreed on."""
    ends = {end for bond in bonds if bond.required for end in bond.ends}
    return [one for one in entities if one.required or (one.doc, one.start, one.end) in ends]


def keep_given(ties: Sequence[Tied], entities: Sequence[Entity], texts: Mapping[str, str]) -> list[Tied]:
    """The ties both of whose ends are entities of the set."""
    spans = [span for one in entities for span in _spans((one.doc, one.start, one.end), texts)]
    return [tied for tied in ties if _named(spans, tied.source) and _named(spans, tied.target)]


def drop_inner(ties: Sequence[Tied], entities: Sequence[Entity]) -> list[Tied]:
    """The ties without those inside one entity ("the Norwegian minister"), since the set's entities hold no others."""
    return [tied for tied in ties if not any(_holds(one, *tied.source, *tied.target) for one in entities)]


def _holds(entity: Entity, *spans: Span) -> bool:
    return all(one.doc == entity.doc and entity.start <= one.start and one.end <= entity.end for one in spans)


def score_bonds(
    wanted: Sequence[Wanted], given: Sequence[Tied], ours: Sequence[Tied], texts: Mapping[str, str]
) -> Layer:
    """relation_f1_given over `given`, relation_f1 over `ours`, and among the counts the first by type."""
    parts = {"relation_f1_given": (given, _pair(wanted, given)), "relation_f1": (ours, _pair(wanted, ours))}
    untyped = _pair(wanted, given, typed=False)
    counts = {name: one.figures() for name, (_, one) in parts.items()}
    by_type = {
        f"relation_f1_given.{name}": _of_type(parts["relation_f1_given"][1], wanted, given, name).figures()
        for name in sorted(scored_types())
    }
    return Layer(
        name="relations",
        scores={name: one.f1() for name, (_, one) in parts.items()},
        counts=counts | by_type | {"relation_f1_given, any type": untyped.figures()},
        errors=tuple(_errors(parts["relation_f1_given"][1], wanted, given, texts)),
    )


def _pair(wanted: Sequence[Wanted], ours: Sequence[Tied], *, typed: bool = True) -> Pairing:
    """The largest pairing; what names once more, in its sentence, what fits the set is not counted as wrong."""
    found = pair(wanted, ours, lambda gold, one: fits(gold, one, typed=typed), optional=lambda gold: not gold.required)
    right = {_told(ours[n]) for n in (*found.pairs.values(), *found.spare)} - {None}
    return found._replace(wrong=tuple(n for n in found.wrong if _told(ours[n]) not in right))


def _told(tied: Tied) -> tuple[object, ...] | None:
    return None if tied.told is None else (tied.source[0].doc, tied.type, *tied.told)


def _of_type(pairing: Pairing, wanted: Sequence[Wanted], ours: Sequence[Tied], name: str) -> Pairing:
    return Pairing(
        {a: b for a, b in pairing.pairs.items() if wanted[a].type == name},
        (),
        tuple(n for n in pairing.wrong if ours[n].type == name),
        tuple(n for n in pairing.missed if wanted[n].type == name),
    )


def _synonyms(bonds: Sequence[Bond]) -> dict[Place, set[Place]]:
    """What the set says means the same as some words in their place."""
    same: dict[Place, set[Place]] = {}
    for bond in bonds:
        if bond.type == SAME and bond.required:
            left, right = bond.ends
            same.setdefault(left, set()).add(right)
            same.setdefault(right, set()).add(left)
    return same


def _named(spans: Sequence[Span], ours: Sequence[Span]) -> bool:
    return any(same_words(span, one) for span in spans for one in ours)


def _spans(place: Place, texts: Mapping[str, str]) -> Iterator[Span]:
    """The words of an entity; of "the city of X" the name as well."""
    doc, start, end = place
    words = texts[doc][start:end]
    yield Span(doc, start, end, head_of(words, start))
    named = OF_NAME.search(words)
    if named is not None:
        yield Span(doc, start + named.end(), end, head_of(words[named.end() :], start + named.end()))


def _errors(
    pairing: Pairing, wanted: Sequence[Wanted], ours: Sequence[Tied], texts: Mapping[str, str]
) -> Iterator[str]:
    def words(span: Span) -> str:
        return texts[span.doc][span.start : span.end]

    for n in pairing.missed:
        one = wanted[n]
        source, target = one.sources[0], one.targets[0]
        yield f"MISSED {source.doc[:4]} {source.start} {one.type} {words(source)!r} > {words(target)!r}"
    for n in pairing.wrong:
        tie = ours[n]
        source, target = tie.source[0], tie.target[0]
        ends = f"{words(source)!r} > {words(target)!r}"
        yield f"WRONG {source.doc[:4]} {source.start} {tie.type} {ends} ({tie.said})"
