"""Early, mid and late: words before a time that narrow it to a part."""

import re

from dragoman.read.times._rules import Atom, Modifier

WORDS: dict[str, Modifier] = {"early": "early", "earlier": "early", "beginning": "early", "start": "early"}
WORDS |= {"mid": "mid", "middle": "mid", "late": "late", "later": "late", "end": "late"}
BEFORE = re.compile(
    r"\b(?:(?:the )?(?P<part>beginning|start|middle|end) of (?:the )?|(?P<word>early|mid|late|earlier|later)"
    r"(?:\s+(?:in|on)\s+|[ -])(?:the )?)$",
    re.IGNORECASE,
)
LOOK_BACK = 24
# Months of a year: thirds would cut quarters in two, so early and late are the first and the last quarter.
YEAR_PARTS = {"early": ("01", "03"), "mid": ("04", "09"), "late": ("10", "12")}
MONTH_PARTS = {"early": ("01", "10"), "mid": ("11", "20")}
DECADE_PARTS = {"early": ("0", "3"), "mid": ("4", "6"), "late": ("7", "9")}
CENTURY_PARTS = {"early": ("00", "33"), "mid": ("34", "66"), "late": ("67", "99")}


def modify(text: str, atom: Atom) -> Atom:
    """The atom with the modifier that stands before it, its value narrowed where the part has usual limits."""
    found = BEFORE.search(text, max(0, atom.start - LOOK_BACK), atom.start)
    if found is None or atom.edtf is None or atom.granularity in {"second", "duration", "vague"}:
        return atom
    word = (found["part"] or found["word"]).lower()
    modifier = WORDS[word]
    relative = word in {"earlier", "later"}
    edtf = atom.edtf if relative or modifier is None else _narrow(atom.edtf, modifier)
    return atom._replace(start=found.start(), edtf=edtf, modifier=modifier)


def _narrow(edtf: str, modifier: str) -> str:
    if "/" in edtf:
        return edtf
    if re.fullmatch(r"[0-9]{4}", edtf):
        return _parts(f"{edtf}-", YEAR_PARTS[modifier])
    if re.fullmatch(r"[0-9]{3}X", edtf):
        return _parts(edtf[:3], DECADE_PARTS[modifier])
    if re.fullmatch(r"[0-9]{2}XX", edtf):
        return _parts(edtf[:2], CENTURY_PARTS[modifier])
    if re.fullmatch(r"[0-9X]{4}-[0-9]{2}", edtf):
        return _parts(f"{edtf}-", MONTH_PARTS.get(modifier) or ("21", _last_day(edtf)))
    return edtf


def _parts(stem: str, ends: tuple[str, str]) -> str:
    return f"{stem}{ends[0]}/{stem}{ends[1]}"


def _last_day(month: str) -> str:
    """The last day a month has in every year it may mean: 28 for a February."""
    return {"02": "28", "04": "30", "06": "30", "09": "30", "11": "30"}.get(month[5:7], "31")
