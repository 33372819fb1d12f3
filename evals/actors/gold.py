"""Cases of an actor coder's tests -> phrases with the country and sector expected of them."""

import re
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

# What the cases write for "no country" and "no sector": an empty field, unknown, junk.
NOTHING = frozenset({"", "UNK", "JNK"})
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
CODE = re.compile(r"[A-Z]{3}")


class Expected(Struct, frozen=True, kw_only=True):
    """What a field must be. any_of: codes of which one will do, None for no code. not_: codes it must not be."""

    any_of: frozenset[str | None] = frozenset()
    not_: frozenset[str] = frozenset()

    def holds(self, code: str | None) -> bool:
        """Whether a code of ours is right."""
        return code not in self.not_ and (not self.any_of or code in self.any_of)


class Case(Struct, frozen=True, kw_only=True):
    """One phrase. context: words that tell its country from outside, "" without; date: EDTF, None where open.

    country, sector: None where the case says nothing of it.
    """

    phrase: str
    context: str = ""
    date: str | None = None
    country: Expected | None = None
    sector: Expected | None = None


class Row(Struct, frozen=True, kw_only=True):
    """A case as the file has it."""

    args: tuple[str, ...]
    kwargs: Mapping[str, str] = {}
    expect: Mapping[str, tuple[tuple[str, object], ...]] = {}


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The files an eval of this set reads, sorted."""
    return tuple(sorted(folder.glob("*.json")))


def load_cases(folder: Path) -> tuple[Case, ...]:
    """The cases that expect a country or a sector, in file order. Raises FileNotFoundError where there is no file."""
    if not gold_files(folder):
        msg = f"{folder}: expected *.json cases of actor phrases, got none; pass the folder that holds actor_cases.json"
        raise FileNotFoundError(msg)
    rows = (row for path in gold_files(folder) for row in msgspec.json.decode(path.read_bytes(), type=list[Row]))
    cases = (_case(row) for row in rows)
    return tuple(case for case in cases if case.country is not None or case.sector is not None)


def _case(row: Row) -> Case:
    phrase, context, date = (*row.args, "", "")[:3]
    return Case(
        phrase=phrase,
        context=context or row.kwargs.get("known_country", ""),
        date=_edtf(date or row.kwargs.get("query_date", "")),
        country=_expected(row.expect.get("country") or row.expect.get("cc") or ()),
        sector=_expected(row.expect.get("code_1") or ()),
    )


def _expected(tests: tuple[tuple[str, object], ...]) -> Expected | None:
    """What the tests of one field ask together; None where they ask nothing, or for what is no code."""
    wanted: set[str | None] = set()
    barred: set[str] = set()
    for how, value in tests:
        codes = {str(one) for one in (value if isinstance(value, list) else [value])}
        if how == "!=":
            barred |= codes
        else:
            wanted |= {None if code in NOTHING else code for code in codes if code in NOTHING or CODE.fullmatch(code)}
    return Expected(any_of=frozenset(wanted), not_=frozenset(barred)) if wanted or barred else None


def _edtf(date: str) -> str | None:
    """A date as EDTF; "today" is open, since the file does not say when it was written."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return date
    number = {month.lower(): f"{place:02}" for place, month in enumerate(MONTHS, start=1)}
    parts = re.findall(r"\w+", date.lower())
    month = next((number[part] for part in parts if part in number), None)
    digits = sorted((part for part in parts if part.isdigit()), key=len)
    return f"{digits[-1]}-{month}-{int(digits[0]):02}" if month and len(digits) > 1 else None
