"""Record files of the PETRARCH family -> sentences as plain text with their expected codes.

The files are written by hand and are no well-formed XML, so each record is taken by its marks.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
OPENING = re.compile(r"<Sentence\b")
FIELD = re.compile(r'(\w+)\s*=\s*("[^"]*"|\'[^\']*\')')
CODING = re.compile(r"<EventCoding\b([^>]*)>")
TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
PARSE = re.compile(r"<Parse>(.*?)</Parse>", re.DOTALL)
# The v2 suite, the news sentences, the older gold of the v2 suite's sentences, and sentences without gold.
SUITES = {"suite": "*ecords*2.0*.xml", "gsr": "*GSR*.xml", "older": "*ecords.xml", "uncoded": "GigaWord*.xml"}
VERBS = re.compile(r"<Verbfile>(.*?)</Verbfile>")
DICTIONARY = re.compile(r"<(?:Actor|Agent)file>(.*?)</")
VERSIONED = re.compile(r"[._](\d\.\d)$")
CENTURY = 8
FORM, MISC = 1, 9


class Coding(NamedTuple):
    """One expected event. source, target: country and role letters; "---" where there is nobody. code: CAMEO digits."""

    source: str
    target: str
    code: str

    @property
    def complete(self) -> bool:
        """Whether both sides are somebody."""
        return self.source != "---" and self.target != "---"


class Record(NamedTuple):
    """One sentence. date: EDTF day, None where the file's cannot be read. events: none where none is expected."""

    id: str
    date: str | None
    text: str
    events: tuple[Coding, ...]


def find_suite(data: Path, suite: str) -> Path | None:
    """The record file of a suite, wherever it lies in the folder; None where there is none."""
    return min(data.rglob(SUITES[suite]), default=None)


def find_dictionaries(records: Path) -> tuple[Path, ...]:
    """The actor and agent dictionaries that a record file names, those of them that lie beside it."""
    named = (
        name.strip() for names in DICTIONARY.findall(records.read_text(encoding="utf-8")) for name in names.split(",")
    )
    return tuple(path for name in named if (path := records.parent / name).is_file())


def find_verbs(records: Path) -> tuple[Path, ...]:
    """The dictionary of verbs that a record file names, where it lies beside it: that of its own version, if any."""
    named = [records.parent / name.strip() for name in VERBS.findall(records.read_text(encoding="utf-8"))[:1]]
    version = VERSIONED.search(records.stem)
    own = [path.with_suffix(f".{version[1]}{path.suffix}") for path in named if version]
    return tuple(path for path in (*own, *named) if path.is_file())[:1]


def load_records(path: Path) -> list[Record]:
    """Every record with a sentence, in file order; those that expect an error of the coder are left out."""
    blocks = OPENING.split(COMMENT.sub("", path.read_text(encoding="utf-8")))[1:]
    return [record for block in blocks if (record := _read_record(block)) is not None]


def _read_record(block: str) -> Record | None:
    """The record of a block, None where it expects an error or has no words."""
    head, codings = _fields(block.partition(">")[0]), [_fields(found[1]) for found in CODING.finditer(block)]
    text = _plain_text(block)
    if not text or any("error" in fields for fields in codings):
        return None
    events = tuple(_coding(fields) for fields in codings if "eventcode" in fields)
    return Record(head.get("id", ""), _day(head.get("date", "")), text, events)


def _coding(fields: dict[str, str]) -> Coding:
    return Coding(*(fields.get(name) or "---" for name in ("sourcecode", "targetcode", "eventcode")))


def _fields(tag: str) -> dict[str, str]:
    return {name: unescape(value[1:-1]).strip() for name, value in FIELD.findall(tag)}


def _plain_text(block: str) -> str:
    """The sentence as printed, its lines joined; from the tokens of its parse where no text is given."""
    text = TEXT.search(block)
    words = " ".join(unescape(text[1]).split()) if text else ""
    return words or "".join(_tokens(block)).strip()


def _tokens(block: str) -> Iterator[str]:
    """The tokens of a parse in ten columns, each with the space behind it."""
    parse = PARSE.search(block)
    for line in parse[1].splitlines() if parse else ():
        columns = line.split("\t")
        if len(columns) > MISC:
            yield columns[FORM] + ("" if "SpaceAfter=No" in columns[MISC] else " ")


def _day(date: str) -> str | None:
    """YYYYMMDD as EDTF; None for anything else."""
    return f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == CENTURY and date.isdecimal() else None
