"""Folder -> the stories of the archive, the pairs listed as near-duplicates, and which stories go on with which."""

import json
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.archive import BODY, TITLE, archive_files, archive_stories, plain_text

# Shorter ones are left out of the listed pairs, and so of the updates.
MIN_WORDS = 40
_NUMBER = re.compile(r'NEWID="(\d+)"')
_UNMARKED = re.compile(r'<TEXT TYPE="UNPROC">(.*?)</TEXT>', re.DOTALL)
_DATE = re.compile(r"<DATE>\s*(\d+-[A-Z]{3}-\d{4})\s+(\d+:\d+:\d+)")
_SLUG = re.compile(r"\b(?:AM|BC|PM|RM)-\S+(?=[^<]*</UNKNOWN>)")
Pair = tuple[int, int]


class Report(NamedTuple):
    """One story. number: the archive's own. published: as EDTF, None where it is garbled. slug: None for none."""

    number: int
    headline: str
    body: str
    published: str | None
    slug: str | None


def load_reports(folder: Path) -> list[Report]:
    """Every story with a text, by number. Raises FileNotFoundError, with what to do, where there is no archive."""
    read = (_read(story) for story in archive_stories(folder))
    return sorted(report for report in read if report is not None)


def _read(story: str) -> Report | None:
    title, number, marked = TITLE.search(story), _NUMBER.search(story), BODY.search(story)
    body = marked or _UNMARKED.search(story)
    if body is None or number is None:
        return None
    headline, text = plain_text(title[1]) if title else "", plain_text(body[1])
    if marked is None:
        headline, text = _take_headline(text)
    slug = _SLUG.search(plain_marks(story))
    return Report(int(number[1]), headline, text, _published(story), slug[0] if slug else None)


def _take_headline(text: str) -> tuple[str, str]:
    """Headline and text of a story that came in without marks: its first line where that is all capitals."""
    line, _, rest = text.partition("\n\n")
    return (line, text) if line.isupper() and rest else ("", text)


def plain_marks(story: str) -> str:
    """A story whose character references for angle brackets and control marks are gone, so that a slug is one word."""
    return re.sub(r"&#\d+;", "", story).replace("&lt;", "(").replace(">\n", "> ")


def _published(story: str) -> str | None:
    match = _DATE.search(story)
    if match is None:
        return None
    try:
        # The archive tells no zone; all its clocks are one.
        moment = datetime.strptime(f"{match[1].title()} {match[2]} +0000", "%d-%b-%Y %H:%M:%S %z")
    except ValueError:
        return None
    return moment.isoformat()


def load_pairs(folder: Path) -> dict[Pair, float]:
    """Pairs of numbers, the smaller first, with their Jaccard index as listed.

    Raises FileNotFoundError where there is no list.
    """
    files = sorted(folder.glob("neardup*.json"))
    if not files:
        msg = f"{folder}: expected neardup*.json, got none; name the folder with the archive and its list (--data)"
        raise FileNotFoundError(msg)
    rows = [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    return {(min(int(a), int(b)), max(int(a), int(b))): float(score) for a, b, score in rows}


def gold_files(folder: Path) -> tuple[Path, ...]:
    """Every file the scores rest on."""
    return (*archive_files(folder), *sorted(folder.glob("neardup*.json")))


def list_updates(reports: Sequence[Report]) -> dict[str, list[Pair]]:
    """Pairs of successive stories of one headline, and of one slug on one day, by the clock; short ones left out."""
    long = [report for report in reports if len(report.body.split()) >= MIN_WORDS]
    ordered = sorted(long, key=lambda report: (report.published or "", report.number))
    headlines = _group((report.headline, report.number) for report in ordered if report.headline)
    slugs = _group(((r.slug, (r.published or "")[:10]), r.number) for r in ordered if r.slug and r.published)
    return {"headline": _successive(headlines), "slug": _successive(slugs)}


def _group(rows: Iterable[tuple[Hashable, int]]) -> Mapping[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for key, number in rows:
        groups[key].append(number)
    return groups


def _successive(groups: Mapping[Hashable, list[int]]) -> list[Pair]:
    return sorted({(min(a, b), max(a, b)) for numbers in groups.values() for a, b in pairwise(numbers)})
