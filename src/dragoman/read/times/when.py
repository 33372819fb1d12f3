"""Parsed -> times: what the text dates, as precisely and as openly as it says it."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from dragoman.read.pages.segment import page_stamp
from dragoman.read.parsing.parse import FOLDED, PROSE, Parsed
from dragoman.read.times._cues import small_cues_in
from dragoman.read.times._modify import modify
from dragoman.read.times._parts import day_atoms, length_atoms, quarter_atoms
from dragoman.read.times._relative import relative_atoms
from dragoman.read.times._rules import Atom, Setting, absolute_atoms
from dragoman.read.times.tense import TenseFinder
from dragoman.read.words.base_day import Tense, end_of, read_base, start_of
from dragoman.records import Segment, When, cut_anchor

FURNITURE_GRAINS = frozenset({"second", "day"})
RANGE_LINK = re.compile(r"\s*(?:to|until|till|through|thru|and|-|up to)\s*(?:the\s+)?$", re.IGNORECASE)
RANGE_HEAD = re.compile(r"\b(between|from)\s+(?:the\s+)?$", re.IGNORECASE)
CLOCK = (
    r"(?:[0-2]?[0-9][:.][0-5][0-9](?:\s*[ap]\.?m\.?)?|[01]?[0-9]\s*[ap]\.?m\.?|noon|midnight|dawn|dusk)"
    r"(?:\s*\(?(?:local time|UTC|GMT)\)?)?"
)
OPENERS = {
    "since": "since",
    "ever since": "since",
    "starting in": "since",
    "starting on": "since",
    "starting from": "since",
    "beginning in": "since",
    "beginning on": "since",
    "effective": "since",
    "after": "since",
    "until": "until",
    "till": "until",
    "up to": "until",
    "up until": "until",
    "through": "until",
    "by": "until",
    "by the": "until",
    "before": "until",
    "prior to": "until",
    "no later than": "until",
}
OPENER = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(sorted(OPENERS, key=len, reverse=True))})"
    r"\s+(?:at least\s+|about\s+|around\s+|the\s+)*$",
    re.IGNORECASE,
)
# What lasts until a day or is due by it lies ahead, where the clause does not say that it is past.
UNTIL = re.compile(r"\b(?:until|till|by|before)\s+(?:the\s+|next\s+)?$", re.IGNORECASE)
CLOCK_BEFORE = re.compile(rf"\b{CLOCK}(?:,| on|,? (?:this|last))?\s+$")
# "Before dawn on Tuesday" was on Tuesday.
AROUND_CLOCK = re.compile(r"\b(?:before|after)\s+$", re.IGNORECASE)
CLOCK_AFTER = re.compile(rf",?\s+(?:at|around|about|shortly (?:before|after))\s+{CLOCK}(?!\w)")
# What is before the end of a year is no later than the year.
ENDING = re.compile(r"(?:the )?(?:very )?end of\b", re.IGNORECASE)
ONWARDS = re.compile(
    r"\s*(?:onwards?|and on|on(?=[\s,.;])|forward|to (?:the )?present|until now|to date|to this day)\b"
)
# What comes back is of no one day: "every Monday", "each winter".
EACH = re.compile(r"\b(?:each|every|alternate|most) (?:other )?$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
LOOK_BACK = 40


def find_times(parsed: Parsed, published: str | None) -> tuple[When, ...]:
    """Every time expression in reading order, none overlapping.

    published: EDTF date of the document, None when nobody knows it: then a stamp on the page serves. A segment's own
    date goes before both. Without any, a year that the words leave out stays XXXX, and what counts from today
    ("yesterday") has no value.
    Seasons are taken as on the northern hemisphere and marked basis "assumed". Prose not parsed is passed over.
    """
    tenses = TenseFinder(parsed)
    base = published or page_stamp(parsed.document, parsed.segments)
    found: list[When] = []
    read = {sentence.segment for sentence in parsed.sentences}
    for segment in parsed.segments:
        if segment.number in read or segment.kind not in PROSE:
            found.extend(_segment_times(parsed, segment, base, tenses))
    return tuple(found)


def _segment_times(parsed: Parsed, segment: Segment, published: str | None, tenses: TenseFinder) -> list[When]:
    text = parsed.document.text[segment.start : segment.end].translate(FOLDED)
    prose = segment.kind in PROSE
    base = read_base(segment.date) or read_base(published)

    def tense_at(place: int) -> Tense:
        ahead: Tense = "future" if UNTIL.search(text, max(0, place - LOOK_BACK), place) else None
        return tenses.tense_at(segment.start + place) or ahead

    setting = Setting(base, tense_at, prose)
    atoms = _keep_first(chain(absolute_atoms(text, setting), _counted_atoms(text, setting) if prose else ()))
    if not prose:
        atoms = [atom for atom in atoms if atom.granularity in FURNITURE_GRAINS]
    else:
        dated = [_with_clock(text, modify(text, atom)) for atom in atoms]
        placed = [_as_habit(text, atom) for atom in dated]
        opened = [_open_end(text, atom) for atom in _join_ranges(text, placed)]
        atoms = _keep_first(chain(opened, day_atoms(text, setting)))
    return [_when(parsed, segment, atom) for atom in atoms]


def _counted_atoms(text: str, setting: Setting) -> Iterable[Atom]:
    """Times that count from the base and lengths of time, the more telling rules first."""
    shown = small_cues_in(text)
    return chain(quarter_atoms(text, setting, shown), relative_atoms(text, setting, shown), length_atoms(text, shown))


def _keep_first(atoms: Iterable[Atom]) -> list[Atom]:
    """Atoms in text order; of overlapping ones the first offered stays."""
    kept: list[Atom] = []
    for atom in atoms:
        place = bisect_left(kept, atom.start, key=_start)
        clear_before = place == 0 or kept[place - 1].end <= atom.start
        if clear_before and (place == len(kept) or atom.end <= kept[place].start):
            kept.insert(place, atom)
    return kept


def _start(atom: Atom) -> int:
    return atom.start


def _join_ranges(text: str, atoms: list[Atom]) -> list[Atom]:
    """Two points with "to", "and" after "between", or a dash between them made one interval."""
    joined: list[Atom] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        whole = _range(text, before, atom) if before else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(atom)
    return joined


def _range(text: str, first: Atom, last: Atom) -> Atom | None:
    link = text[first.end : last.start]
    head = RANGE_HEAD.search(text, max(0, first.start - LOOK_BACK), first.start)
    word = head[1].lower() if head else ""
    linked = RANGE_LINK.fullmatch(link) is not None and len(link) < LOOK_BACK
    if not linked or not first.edtf or not last.edtf:
        return None
    if link.strip().lower() == "and" and word != "between":
        return None
    low, high = start_of(first.edtf), end_of(last.edtf)
    if first.year_assumed and not last.year_assumed:
        low = f"XXXX{low[4:]}"
    low, high = _share_year(low, high)
    if ".." in (low, high) or not _in_order(low, high):
        return None
    return last._replace(
        start=head.start() if head else first.start, edtf=f"{low}/{high}", modifier=None, year_assumed=last.year_assumed
    )


def _share_year(low: str, high: str) -> tuple[str, str]:
    """A year printed only once, at the end, is meant for both ends: "between June and August 2024"."""
    if low.startswith("XXXX") and not high.startswith("XXXX") and len(high) >= len("2000-01"):
        year = int(high[:4]) - (low[5:] > high[5:])
        return f"{year:04d}{low[4:]}", high
    return low, high


def _in_order(low: str, high: str) -> bool:
    size = min(len(low), len(high))
    return low.startswith("XXXX") or high.startswith("XXXX") or low[:size] <= high[:size]


def _with_clock(text: str, atom: Atom) -> Atom:
    """A day with the time of day beside it in its words; the value stays the day, for no clock tells its seconds."""
    if atom.granularity != "day" or "/" in (atom.edtf or ""):
        return atom
    before = CLOCK_BEFORE.search(text, max(0, atom.start - LOOK_BACK), atom.start)
    start = before.start() if before else atom.start
    around = AROUND_CLOCK.search(text, max(0, start - LOOK_BACK), start) if before else None
    after = CLOCK_AFTER.match(text, atom.end)
    return atom._replace(start=around.start() if around else start, end=after.end() if after else atom.end)


def _as_habit(text: str, atom: Atom) -> Atom:
    """The atom without a value where it is told of every such time."""
    each = EACH.search(text, max(0, atom.start - LOOK_BACK), atom.start)
    return atom._replace(start=each.start(), edtf=None, duration=None) if each else atom


def _open_end(text: str, atom: Atom) -> Atom:
    """The atom as an open interval where "since", "until", "by" and their like stand before it."""
    if not atom.edtf or ".." in atom.edtf or (atom.duration and "/" in atom.edtf):
        return atom
    after = ONWARDS.match(text, atom.end)
    origin = FROM.search(text, max(0, atom.start - LOOK_BACK), atom.start)
    if after and origin:
        return atom._replace(start=origin.start(), end=after.end(), edtf=f"{start_of(atom.edtf)}/..")
    opener = OPENER.search(text, max(0, atom.start - LOOK_BACK), atom.start)
    if opener is None:
        return atom
    since = OPENERS[opener["word"].lower()] == "since"
    edge = end_of(atom.edtf) if opener["word"].lower() == "after" else start_of(atom.edtf)
    ending = ENDING.match(text, atom.start) is not None
    ahead = opener["word"].lower() in {"before", "prior to"} and not ending
    edge = edge if since or ahead else end_of(atom.edtf)
    modifier = None if ending and not since else atom.modifier
    return atom._replace(start=opener.start(), edtf=f"{edge}/.." if since else f"../{edge}", modifier=modifier)


def _when(parsed: Parsed, segment: Segment, atom: Atom) -> When:
    document = parsed.document
    start, end = segment.start + atom.start, segment.start + atom.end
    return When(
        anchor=cut_anchor(document.id, document.text, start, end, segment.number),
        edtf=atom.edtf,
        granularity=atom.granularity,
        modifier=atom.modifier,
        duration=atom.duration,
        basis=atom.basis,
        year_assumed=atom.year_assumed,
        bound=atom.bound,
    )
