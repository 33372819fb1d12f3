"""Lines W, M and T -> attributions, measures and times."""

from typing import get_args

from corpus._desk import NONE, Desk
from corpus._edtf import has_no_point, is_duration, is_edtf
from corpus._lines import LabelLine
from corpus._who import read_role
from corpus._words import find_all, read_quoted
from corpus.records import Attribution, Form, Measure, Role, Span, Time

FORMS: tuple[str, ...] = get_args(Form)
WHOLE = "whole"
CARRIED = "carried"
BOUNDS = ("upper", "lower", "about")


def read_attribution(desk: Desk, label: LabelLine, number: int) -> Attribution | None:
    """The attribution of a line W, the sentence's number-th."""
    if not desk.has_fields(label, 4, "W holder words | cue words | content words | form"):
        return None
    words, cue, said, form = label.fields[:4]
    desk.keys(label, 4, ())
    chosen = desk.choose(label, "a form", form, FORMS)
    holder = None if words == NONE else read_role(desk, label, words, things=True)
    whole = (desk.place.start, desk.place.end)
    content = whole if said == WHOLE else desk.find_stretch(label, said)
    cues = desk.find_parts(label, cue)
    if form == CARRIED and (holder is None or holder.span is not None):
        desk.tell(label, "id:ID as the holder of a carried attribution", repr(words), "name who said the earlier one")
    if content is None or chosen is None:
        return None
    return Attribution(
        id=f"{desk.number}.{number}",
        sentence=desk.number,
        form=chosen,  # type: ignore[arg-type]
        content=content,
        holder=_fitted(desk, holder),
        cues=cues,
    )


def _fitted(desk: Desk, holder: Role | None) -> Role | None:
    """The holder; where one mention alone lies inside its words from their start, with that one's actor."""
    if holder is None or holder.span is None or holder.actor is not None:
        return holder
    inside = [each for each in desk.mentions if each.span[0] == holder.span[0] and each.span[1] <= holder.span[1]]
    return Role(span=holder.span, actor=inside[0].actor) if len(inside) == 1 else holder


def read_measure(desk: Desk, label: LabelLine) -> Measure | None:
    """The amount of a line M."""
    if not desk.has_fields(label, 4, "M amount words | value | unit or - | what is counted"):
        return None
    words, value, unit, what = label.fields[:4]
    keys = desk.keys(label, 4, ("bound",))
    bound = desk.choose(label, "a bound", keys["bound"], BOUNDS) if "bound" in keys else None
    amount = desk.find_stretch(label, words)
    number = _number(value)
    if number is None:
        desk.tell(label, "a number", repr(value), "write it in digits, 12000 or 4.5")
    counted = None if what == NONE else desk.find_stretch(label, what)
    if amount is None or number is None:
        return None
    return Measure(
        sentence=desk.number,
        amount=amount,
        value=number,
        unit=None if unit == NONE else unit,
        what=counted,
        bound=bound,  # type: ignore[arg-type]
    )


def _number(value: str) -> float | None:
    try:
        return float(value.replace(",", ""))
    except ValueError:
        return None


def read_time(desk: Desk, label: LabelLine, times: list[Time]) -> Time | None:
    """The time of a line T; words without a number are the first that no earlier line took."""
    if not desk.has_fields(label, 2, "T words | EDTF"):
        return None
    words, value = label.fields[:2]
    desk.keys(label, 2, ())
    if not (has_no_point(value) or is_edtf(value) or is_duration(value)):
        desk.tell(
            label,
            "EDTF, a duration or -",
            repr(value),
            "write 2031-03-31, 2031-03, 2030, 2030/2031, 2030/.., 203X, P2W or -",
        )
        return None
    span = _next_free(desk, words, {time.span for time in times}) or desk.find_stretch(label, words)
    if span is None:
        return None
    return Time(
        sentence=desk.number,
        span=span,
        edtf=value if is_edtf(value) else None,
        duration=value if is_duration(value) else None,
    )


def _next_free(desk: Desk, words: str, taken: set[Span]) -> Span | None:
    every = [] if read_quoted(words).number else find_all(desk.place, words)
    return next((span for span in every if span not in taken), None)
