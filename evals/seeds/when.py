"""Times: found, and with the right value."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dragoman.records import When
from evals.report import Layer
from evals.seeds.gold import Dated, Evidence
from evals.seeds.ours import Ours
from evals.seeds.spans import overlap

# EDTF seasons (21-24 anywhere, 25-28 north) as the months they cover.
SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
SEASONS |= {str(int(code) + 4): months for code, months in SEASONS.items()}
THIRDS = {"early": ("01", "04"), "mid": ("05", "08"), "late": ("10", "12")}
DECADES = re.compile(r"P(\d+)E\b")
Interval = tuple[str, str]


def score_when(evidence: Evidence, ours: Ours) -> Layer:
    """when.value_share: gold dates of which one of our times, in overlapping words, has the value."""
    dates = evidence.dates
    right = [date for date in dates if _is_found(date, evidence.docs[date.doc], ours)]
    return Layer(
        name="when",
        scores={"when.value_share": len(right) / len(dates) if dates else None},
        counts={"when.value_share": f"{len(right)}/{len(dates)}"},
        errors=tuple(_errors(dates, right, evidence.docs, ours)),
    )


def same_time(gold: str, when: When) -> bool:
    """Whether a time of ours has the gold's value.

    PAST_REF asks for no point in time; a duration (P20Y+) for that duration; all else for the same interval, ours cut
    to the gold's precision. An unknown year is YYYY there and XXXX here; ~ lets an end be a month off.
    """
    if gold == "PAST_REF":
        return when.edtf is None
    if gold.startswith("P"):
        wanted = gold.split(maxsplit=1)[0].rstrip("+")
        return when.duration is not None and _in_years(when.duration).startswith(wanted)
    if when.edtf is None:
        return False
    wanted_ends, ends = read_interval(gold), read_interval(when.edtf, when.modifier)
    return all(_same_end(a, b) for a, b in zip(wanted_ends, ends, strict=True))


def read_interval(value: str, modifier: str | None = None) -> Interval:
    """First and last part of an EDTF value, ".." where open; a season or a late year becomes its months."""
    plain = value.replace("YYYY", "XXXX").replace("+00:00", "Z")
    if "/" in plain:
        first, last = plain.split("/")
        return first or "..", last or ".."
    season = re.fullmatch(r"([\dX]{4})-(2[1-8])[~?%]?", plain)
    if season:
        start, end = SEASONS[season[2]]
        return f"{season[1]}-{start}", f"{season[1]}-{end}"
    if modifier in THIRDS and re.fullmatch(r"[\dX]{4}", plain):
        start, end = THIRDS[modifier]
        return f"{plain}-{start}", f"{plain}-{end}"
    return plain, plain


def _same_end(gold: str, ours: str) -> bool:
    wanted, got = re.sub(r"[~?%]", "", gold), re.sub(r"[~?%]", "", ours)
    if "~" in gold and len(got) >= len(wanted) == len("2024-10"):
        return got[:4] == wanted[:4] and abs(int(got[5:7]) - int(wanted[5:7])) <= 1
    return got[: len(wanted)] == wanted


def _in_years(duration: str) -> str:
    """An ISO duration with decades counted in years."""
    return DECADES.sub(lambda found: f"P{int(found[1]) * 10}Y", duration.replace("DE", "E"))


def _is_found(date: Dated, doc: str, ours: Ours) -> bool:
    if any(same_time(date.value, when) for when in _times_at(date, doc, ours)):
        return True
    return any(_same(date.value, value) for value in _dates_at(date, doc, ours))


def _same(gold: str, value: str) -> bool:
    return all(_same_end(a, b) for a, b in zip(read_interval(gold), read_interval(value), strict=True))


def _times_at(date: Dated, doc: str, ours: Ours) -> Iterator[When]:
    for reading in ours.readings:
        for when in reading.times:
            if ours.names[reading.doc] == doc and overlap(_ends(when), (date.start, date.end)):
                yield when


def _dates_at(date: Dated, doc: str, ours: Ours) -> Iterator[str]:
    """Dates of the segments there, and the document's own where the gold calls it the time of creation."""
    for document, reading in zip(ours.documents, ours.readings, strict=True):
        if document.name != doc:
            continue
        spans = [s for s in reading.segments if overlap((s.start, s.end), (date.start, date.end))]
        yield from (segment.date for segment in spans if segment.date is not None)
        if date.kind == "DCT" and document.published is not None:
            yield document.published


def _ends(when: When) -> tuple[int, int]:
    return when.anchor.start, when.anchor.end


def _errors(dates: Sequence[Dated], right: Sequence[Dated], docs: Mapping[str, str], ours: Ours) -> Iterator[str]:
    for date in dates:
        if date not in right:
            got = [
                (when.anchor.exact, when.edtf, when.modifier, when.duration, when.granularity)
                for when in _times_at(date, docs[date.doc], ours)
            ]
            yield f"MISSED {date.doc} {date.start} {date.exact!r} = {date.value}: ours {got}"
