"""Claims of a reading -> pairs of mentions with the set's type of relation between them."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from dragoman.ontology import Ontology
from dragoman.records import Anchor, Claim, Event, Mention, Reading, Relation
from evals.seeds.spans import Span

ARMED = frozenset({"military", "militia", "security"})
TABLE = Path(__file__).with_name("types.toml")


class Row(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of types.toml; see there for each field."""

    type: str
    relations: tuple[str, ...] = ()
    turned: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    armed: bool = False
    symmetric: bool = False


class Tied(NamedTuple):
    """A relation of ours as the set would have it.

    source, target: the words of each end, and after those of a pronoun the words it goes back to in its sentence.
    said: the word of ours that tells of it and its kind. told: the sentence, and the two actors, in which it is told;
    two that agree in it name the same thing twice. mutual: ours holds either way, whatever the set's type does.
    """

    type: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    said: str = ""
    told: tuple[int, frozenset[str]] | None = None
    mutual: bool = False


@lru_cache(maxsize=1)
def load_rows() -> tuple[Row, ...]:
    """The table, in its order."""
    return msgspec.convert(tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"], tuple[Row, ...])


def symmetric_types() -> frozenset[str]:
    """The types for which either order is right."""
    return frozenset(row.type for row in load_rows() if row.symmetric)


def scored_types() -> frozenset[str]:
    """The types of relation that are scored: those that anything of ours stands for."""
    return frozenset(row.type for row in load_rows())


def list_ties(reading: Reading, ontology: Ontology) -> list[Tied]:
    """Each pair of mentions that claims tie, with the set's type, once each; what is denied, or nobody's, is none.

    Of several readings of one word between the same two one counts: a relation before an event.
    """
    mentions = {mention.id: mention for mention in reading.mentions}
    kinds = {actor.id: frozenset(actor.kinds) for actor in reading.actors}
    claims = sorted(reading.claims, key=lambda claim: isinstance(claim.content, Event))
    told = [each for claim in claims for each in _ties(claim, mentions, kinds, ontology)]
    by_word: dict[tuple[Anchor, frozenset[Span]], Tied] = {}
    for word, tied in told:
        by_word.setdefault((word, frozenset((tied.source[0], tied.target[0]))), tied)
    found: dict[tuple[str, object], Tied] = {}
    for tied in by_word.values():
        ends = (tied.source[0], tied.target[0])
        found.setdefault((tied.type, frozenset(ends) if tied.type in symmetric_types() else ends), tied)
    return list(found.values())


def _ties(
    claim: Claim, mentions: Mapping[str, Mention], kinds: Mapping[str, frozenset[str]], ontology: Ontology
) -> Iterator[tuple[Anchor, Tied]]:
    """The words of a claim's event or relation, with each pair it ties."""
    content = claim.content
    if claim.status.polarity != "+":
        return
    if isinstance(content, Event):
        sides, name, word = (content.sources, content.targets), deed_of(content, ontology), content.trigger
        mutual = content.symmetric
    elif isinstance(content, Relation):
        sides, name, word = (content.holder, content.target), content.kind, content.predicate
        mutual = ontology.relation_kinds[content.kind].symmetric
    else:
        return
    for left, right in product(*sides):
        a, b = mentions.get(left.mention or ""), mentions.get(right.mention or "")
        if a is None or b is None or a.anchor == b.anchor:
            continue
        armed = any(ARMED & (kinds.get(m.actor or "", frozenset()) | set(m.kinds)) for m in (a, b))
        typed = _typed(content, name, armed=armed)
        if typed is not None:
            row, turned = typed
            source, target = (b, a) if turned else (a, b)
            told = (claim.sentence, frozenset(m.actor or m.anchor.exact for m in (a, b)))
            ends = _spans(source, mentions), _spans(target, mentions)
            yield word, Tied(row.type, *ends, f"{word.exact}/{name}", told, mutual)


def deed_of(event: Event, ontology: Ontology) -> str | None:
    """The type of the deed that an event tells of: of a promise to help, help; of a threat to bomb, an assault.

    The set does not part what is done from what is meant to be done. A bare agreement or threat stays what it is.
    """
    deed = event.alternates[0] if event.alternates else event.type
    announced = deed not in {None, "COOPERATE"} and ontology.event_types[str(deed)].planned == event.type
    return deed if announced else event.type


def _typed(content: Event | Relation, name: str | None, *, armed: bool) -> tuple[Row, bool] | None:
    """The first row a claim falls under, and whether its ends are turned."""
    for row in load_rows():
        if row.armed and not armed:
            continue
        if name in (row.events if isinstance(content, Event) else row.relations):
            return row, False
        if isinstance(content, Relation) and name in row.turned:
            return row, True
    return None


def _spans(mention: Mention, mentions: Mapping[str, Mention]) -> tuple[Span, ...]:
    """The words of a mention, and what a pronoun goes back to in the same sentence."""
    before = mentions.get(mention.antecedent or "") if mention.kind == "pronoun" else None
    named = (mention,) if before is None or before.sentence != mention.sentence else (mention, before)
    return tuple(Span(m.anchor.doc, m.anchor.start, m.anchor.end, m.head) for m in named)
