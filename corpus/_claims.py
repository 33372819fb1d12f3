"""Lines E, R and I -> events, relations and influences."""

import re

import msgspec

from corpus._desk import NONE, STATUS_KEYS, Desk, ontology
from corpus._edtf import has_no_point, is_duration, is_edtf
from corpus._lines import LabelLine
from corpus._who import read_roles
from corpus.records import End, Event, Influence, Relation, Span, Time

OTHER = "OTHER"
TRENDS = ("rising", "falling", "steady")
SIGNS = {"+": 1, "-": -1, "0": 0, "?": None}
DELTAS = {"+1": 1, "1": 1, "-1": -1}
FREE = re.compile(r"(?:act|thing):[\w' -]+")


def read_event(desk: Desk, label: LabelLine, times: list[Time]) -> Event | None:
    """The event of a line E; a time that only its when= gives is added to `times`."""
    if not desk.has_fields(label, 3, "E words | TYPE | source > target"):
        return None
    words, kind, roles = label.fields[:3]
    keys = desk.keys(label, 3, ("mode", *STATUS_KEYS, "when", "at", "alt"))
    trigger = desk.find_stretch(label, words)
    types = (OTHER, *ontology().event_types)
    chosen = desk.choose(label, "an event type", kind, types)
    alternates = tuple(re.split(r"\s*[,+/]\s*", keys["alt"])) if "alt" in keys else ()
    alternates = tuple(each for each in alternates if desk.choose(label, "an event type in alt=", each, types))
    sources, targets = read_roles(desk, label, roles, things=False)
    when, edtf = _when(desk, label, keys.get("when"), times)
    status = desk.status(label, keys)
    if trigger is None or chosen is None:
        return None
    return Event(
        **msgspec.structs.asdict(status),
        trigger=trigger,
        type=None if chosen == OTHER else chosen,
        alternates=tuple(each for each in alternates if each != OTHER),
        mode=_mode(desk, label, chosen, keys.get("mode")),
        sources=sources,
        targets=targets,
        when=when,
        edtf=edtf,
        place=desk.find(label, keys["at"]) if "at" in keys else None,
    )


def _mode(desk: Desk, label: LabelLine, kind: str, mode: str | None) -> str | None:
    if mode is None:
        return None
    modes = [one.id for one in ontology().event_types[kind].modes] if kind != OTHER else []
    if not modes:
        desk.tell(label, f"no mode for {kind}", repr(mode), "drop mode=")
        return None
    return desk.choose(label, f"a mode of {kind}", mode, modes)


def _when(desk: Desk, label: LabelLine, value: str | None, times: list[Time]) -> tuple[Span | None, str | None]:
    """The words and the value of when=; where it gives no value, that of the line T on the same words."""
    if value is None:
        return None, None
    words, equals, edtf = (part.strip() for part in value.rpartition("="))
    span = desk.find_stretch(label, words if equals else value)
    if span is None:
        return None, None
    known = next((time for time in times if time.span == span), None)
    if not equals:
        return span, known.edtf if known else None
    chosen = None if has_no_point(edtf) or is_duration(edtf) else edtf
    if chosen is not None and not is_edtf(chosen):
        desk.tell(label, "EDTF in when=words=EDTF", repr(edtf), "write 2031-03-31, 2031-03, 2030, 2030/2031 or -")
        return span, None
    if known is not None and known.duration is None and known.edtf != chosen:
        desk.tell(label, f"the value of its T line ({known.edtf})", repr(edtf), "make both say the same")
    if not any(time.span[0] < span[1] and span[0] < time.span[1] for time in times):
        times.append(Time(sentence=desk.number, span=span, edtf=chosen))
    return span, chosen


def read_relation(desk: Desk, label: LabelLine) -> Relation | None:
    """The standing tie of a line R."""
    if not desk.has_fields(label, 3, "R words | kind | holder > target"):
        return None
    words, kind, roles = label.fields[:3]
    keys = desk.keys(label, 3, ("trend", *STATUS_KEYS))
    predicate = desk.find_stretch(label, words)
    chosen = desk.choose(label, "a relation kind", kind, ontology().relation_kinds)
    holders, targets = read_roles(desk, label, roles, things=True)
    trend = desk.choose(label, "a trend", keys["trend"], TRENDS) if "trend" in keys else None
    status = desk.status(label, keys)
    if predicate is None or chosen is None:
        return None
    return Relation(
        **msgspec.structs.asdict(status),
        predicate=predicate,
        kind=chosen,
        holders=holders,
        targets=targets,
        trend=trend,  # type: ignore[arg-type]
    )


def read_influence(desk: Desk, label: LabelLine) -> Influence | None:
    """The link of a line I."""
    if not desk.has_fields(label, 3, "I link_type sign | connective words | cause words -> effect words"):
        return None
    link, words, ends = label.fields[:3]
    keys = desk.keys(label, 3, ("cq", "eq", "cd", "ed", *STATUS_KEYS))
    kind, _, sign = link.partition(" ")
    chosen = desk.choose(label, "a link type", kind, ontology().link_types)
    desk.choose(label, "a sign behind the link type", sign.strip(), tuple(SIGNS))
    connectives = desk.find_parts(label, words)
    halves = [half.strip() for half in ends.split("->")]
    if len(halves) != 2:  # noqa: PLR2004 -- two ends of one link
        desk.tell(label, "cause words -> effect words", repr(ends), "write both ends")
        return None
    if halves == [NONE, NONE]:
        desk.tell(label, "words for one end at least", repr(ends), "write the end that the sentence tells")
    before = len(desk.slips)
    cause = _end(desk, label, halves[0], (keys.get("cq"), keys.get("cd")))
    effect = _end(desk, label, halves[1], (keys.get("eq"), keys.get("ed")))
    status = desk.status(label, keys)
    if len(desk.slips) > before or chosen is None or sign.strip() not in SIGNS:
        return None
    return Influence(
        **msgspec.structs.asdict(status),
        link_type=chosen,
        sign=SIGNS[sign.strip()],  # type: ignore[arg-type]
        cause=cause,
        effect=effect,
        connectives=connectives,
    )


def _end(desk: Desk, label: LabelLine, words: str, told: tuple[str | None, str | None]) -> End | None:
    quantity, delta = told
    span = None if words == NONE else desk.find_stretch(label, words)
    if quantity is not None and FREE.fullmatch(quantity) is None:
        quantity = desk.choose(label, "a quantity, act:lemma or thing:noun", quantity, ontology().quantities)
    if delta is not None:
        desk.choose(label, "a direction", delta, tuple(DELTAS))
    return None if span is None else End(span=span, quantity=quantity, delta=DELTAS.get(delta or ""))  # type: ignore[arg-type]
