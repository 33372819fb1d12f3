"""Systems as INDRA's JSON: Influence statements between events, with polarity, belief and evidence.

Format: INDRA's JSON schema of statements, class Influence; the sign of a statement is the product of both polarities,
or the one that is given.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Literal, NamedTuple

import msgspec
from msgspec import Struct

from dragoman.model.formats.errors import MOST_CONCEPTS, check_length, refuse
from dragoman.model.links import link_id
from dragoman.model.support import BY_STATE
from dragoman.records import Concept, Link, SystemModel

OUR_KEY = "DRAGOMAN"
Sign = Literal[1, 0, -1]


class Quote(NamedTuple):
    """Words behind a link, and what read them or where they stand."""

    text: str
    source: str = ""


class IndraMap(NamedTuple):
    """A system with the words behind its links (link id -> quotes).

    passed_over: how many statements were of other kinds.
    """

    system: SystemModel
    quotes: Mapping[str, tuple[Quote, ...]]
    passed_over: int = 0


class _Concept(Struct):
    name: str
    db_refs: dict[str, Any] = {}


class _Delta(Struct):
    polarity: int | None = None
    adjectives: list[str] = []


class _Event(Struct):
    """An event; in old files the concept itself, with its delta beside the statement's ends."""

    concept: _Concept | None = None
    delta: _Delta | None = None
    name: str | None = None
    db_refs: dict[str, Any] = {}


class _Epistemics(Struct):
    negated: bool = False
    hedgings: list[str] | None = None


class _Evidence(Struct):
    text: str | None = None
    source_api: str | None = None
    epistemics: _Epistemics | None = None


class _Influence(Struct, tag_field="type", tag="Influence"):
    subj: _Event
    obj: _Event
    subj_delta: _Delta | None = None
    obj_delta: _Delta | None = None
    belief: float | None = None
    evidence: list[_Evidence] = []


class _Kind(Struct):
    type: str


class _Drawn(NamedTuple):
    """One statement as a link, with the words behind it."""

    link: Link
    ends: tuple[Concept, Concept]
    quotes: tuple[Quote, ...]


def read_indra(text: str | bytes, *, where: str = "statements") -> IndraMap:
    """The system of a JSON list of INDRA statements; those that are no influences are counted and passed over.

    Links are marked as assumptions: no text of a dossier stands behind them. Influences with the same ends and sign are
    one link, with the greatest belief; without a belief it counts as said once. Raises FormatError, one line.
    """
    if isinstance(text, str):
        check_length(text, where)
    try:
        raw = msgspec.json.decode(text, type=list[msgspec.Raw])
        kinds = [msgspec.json.decode(one, type=_Kind).type for one in raw]
        influences = [
            msgspec.json.decode(one, type=_Influence)
            for one, kind in zip(raw, kinds, strict=True)
            if kind == "Influence"
        ]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise refuse(where, "a JSON list of INDRA statements", str(wrong), "save it with stmts_to_json_file") from wrong
    drawn = [_draw(one, f"{where}[{place}]") for place, one in enumerate(influences)]
    return _gather(drawn, len(raw) - len(influences), where)


def _draw(one: _Influence, where: str) -> _Drawn:
    cause, effect = _concept(one.subj, where), _concept(one.obj, where)
    before, after = one.subj.delta or one.subj_delta or _Delta(), one.obj.delta or one.obj_delta or _Delta()
    denied = bool(one.evidence) and all(e.epistemics is not None and e.epistemics.negated for e in one.evidence)
    sign: Sign | None = 0 if denied else _multiply(before.polarity, after.polarity)
    adjectives = [word for delta in (after, before) for word in delta.adjectives]
    hedges = dict.fromkeys(word for e in one.evidence if e.epistemics for word in e.epistemics.hedgings or ())
    belief = BY_STATE["single-origin"] if one.belief is None else one.belief
    if not 0 <= belief <= 1:
        raise refuse(where, "a belief from 0 to 1", str(belief), "run INDRA's belief engine again")
    link = Link(
        id=link_id(cause.id, effect.id, sign, "indra"),
        cause=cause.id,
        effect=effect.id,
        sign=sign,
        link_type="causal",
        runs=cause.id != effect.id,
        support=belief,
        size=adjectives[0] if adjectives else None,
        hedges=tuple(hedges),
        assumption=True,
        stated=_multiply(before.polarity, None),
    )
    return _Drawn(link, (cause, effect), tuple(Quote(e.text, e.source_api or "") for e in one.evidence if e.text))


def _multiply(before: int | None, after: int | None) -> Literal[1, -1] | None:
    """The sign of two polarities; of one where the other is not given."""
    given = [polarity for polarity in (before, after) if polarity]
    if not given:
        return None
    return -1 if sum(polarity < 0 for polarity in given) % 2 else 1


def _concept(event: _Event, where: str) -> Concept:
    known = event.concept or (_Concept(event.name, event.db_refs) if event.name else None)
    if known is None or not known.name.strip():
        raise refuse(where, "an event with a concept that has a name", "none", "leave the statement out")
    ours = known.db_refs.get(OUR_KEY)
    identity = ours if isinstance(ours, str) and ours else known.name
    return Concept(id=identity, label=known.name, quantity=f"thing:{known.name}", provisional=True)


def _gather(drawn: Sequence[_Drawn], passed_over: int, where: str) -> IndraMap:
    concepts = {concept.id: concept for one in drawn for concept in one.ends}
    if len(concepts) > MOST_CONCEPTS:
        raise refuse(where, f"at most {MOST_CONCEPTS:,} concepts", f"{len(concepts):,}", "split the file")
    links, quotes = [], {}
    for name, group in groupby(sorted(drawn, key=lambda one: one.link.id), key=lambda one: one.link.id):
        same = list(group)
        links.append(max((one.link for one in same), key=lambda link: link.support))
        quotes[name] = tuple(dict.fromkeys(quote for one in same for quote in one.quotes))
    system = SystemModel(concepts=tuple(concepts[name] for name in sorted(concepts)), links=tuple(links))
    return IndraMap(system, {name: found for name, found in quotes.items() if found}, passed_over)


def write_indra(system: SystemModel, quotes: Mapping[str, Iterable[Quote]] | None = None) -> str:
    """The links of a system as a JSON list of Influence statements, in their order, with quotes as evidence.

    Belief is the support of the link, the id of each concept stands in its db_refs, and a link of sign 0 is an
    influence whose evidence is negated. Roll-ups and concepts without a link are not in it.
    """
    labels = {concept.id: concept.label for concept in system.concepts}
    told = quotes or {}
    links = [link for link in system.links if link.link_type != "part_of"]
    return msgspec.json.encode([_statement(link, labels, tuple(told.get(link.id, ()))) for link in links]).decode()


def _statement(link: Link, labels: Mapping[str, str], quotes: tuple[Quote, ...]) -> dict[str, Any]:
    before = link.stated if link.sign else None
    after = None if not link.sign else link.sign * (before or 1)
    said = quotes or ((Quote(""),) if link.sign == 0 or link.hedges else ())
    return {
        "type": "Influence",
        "id": link.id,
        "belief": link.support,
        "subj": _event(link.cause, labels, before, []),
        "obj": _event(link.effect, labels, after, [link.size] if link.size else []),
        "evidence": [_evidence(link, quote) for quote in said],
    }


def _event(concept: str, labels: Mapping[str, str], polarity: int | None, adjectives: list[str]) -> dict[str, Any]:
    label = labels.get(concept, concept)
    return {
        "type": "Event",
        "concept": {"type": "Concept", "name": label, "db_refs": {"TEXT": label, OUR_KEY: concept}},
        "delta": {"type": "QualitativeDelta", "polarity": polarity, "adjectives": adjectives},
    }


def _evidence(link: Link, quote: Quote) -> dict[str, Any]:
    epistemics: dict[str, Any] = {"negated": True} if link.sign == 0 else {}
    if link.hedges:
        epistemics["hedgings"] = list(link.hedges)
    return {"source_api": quote.source or "dragoman", "text": quote.text or None, "epistemics": epistemics}
