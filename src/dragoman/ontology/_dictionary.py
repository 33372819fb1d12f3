"""Actor and agent dictionaries in PETRARCH's format -> their entries, and the lines that are none.

    NORLAND_ [NRL]              an actor with its code; "_" and " " both stand between words
    +NORLANDIC                  further names
    OLE_BERG [NRLELI]           the code where no date applies
        [NRLGOV 20120101-20161231]
        [NRLOPP >20161231]      codes by date: from-to, "<" before, ">" after; YYYYMMDD or YYMMDD
    !PERSON! = MAN, WOMAN       words that may fill a place in an agent
    CRAFTS!PERSON! {} [~LAB]    an agent: its code follows ("~LAB") or precedes ("NGO~") the actor's;
    SEA_WOLF {SEA_WOLVES} [~REB]   {} without a plural, {…} an irregular one, nothing a regular one

What follows "#" or ";" and what stands between <!-- and --> is left out. Format: documentation of PETRARCH.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.ontology.roles import pluralize
from dragoman.ontology.types import DatedCode
from dragoman.records import Rejected

COMMENT = re.compile(r"<\s*!\s*--.*?-->", re.DOTALL)
# "[###]" is a code.
TAIL = re.compile(r"(?<![\[#])[#;].*")
LINE = re.compile(r"^(?P<name>[^\[\]{}]*?)\s*(?P<plural>\{[^{}]*\})?\s*(?P<codes>(?:\[[^\[\]]*\]\s*)*)$")
CODE = re.compile(
    r"^(?P<code>(?!\w*\d{5})[A-Za-z][A-Za-z0-9/]+|[-+]{3}|#{3})\s*(?P<when>[<>]?\s*\d+\s*>?(?:\s*-\s*\d+)?)?$"
)
AGENT_CODE = re.compile(r"^(?:~[A-Za-z]{3,}|[A-Za-z]{3,}~)$")
WHEN = re.compile(r"^(?P<sign>[<>]?)\s*(?P<first>\d+)\s*>?(?:\s*-\s*(?P<last>\d+))?$")
FILL = re.compile(r"^!(?P<name>\w+)!\s*=\s*(?P<words>.+)$")
PLACE = re.compile(r"!(\w+)!")
NOBODY = frozenset({"---", "+++", "###"})
SHORT_DATE, LONG_DATE, CENTURY_TURN = 6, 8, 30


class DictionaryActor(NamedTuple):
    """One actor. where: "file:line". names: as written, spaces for "_", the head first. codes: empty for nobody."""

    where: str
    names: tuple[str, ...]
    codes: tuple[DatedCode, ...]


class Dictionary(NamedTuple):
    """What a file holds. agents: phrase, small letters -> code with "~" where the actor's stands."""

    actors: tuple[DictionaryActor, ...]
    agents: dict[str, str]
    rejected: tuple[Rejected, ...]


class _Open:
    """An actor whose further names and codes may still follow."""

    def __init__(self, where: str, name: str) -> None:
        self.where = where
        self.names = [name]
        self.codes: list[DatedCode] = []
        self.nobody = self.told = False


class _Reader:
    """Takes a file in, line by line."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.open: list[_Open] = []
        self.agents: dict[str, str] = {}
        self.fills: dict[str, tuple[str, ...]] = {}
        self.rejected: list[Rejected] = []

    def take(self, number: int, line: str) -> None:
        """One line without its comments, not blank."""
        where = f"{self.file}:{number}"
        fill, parts = FILL.match(line), LINE.match(line)
        if fill is not None:
            self.fills[fill["name"].upper()] = tuple(word.strip() for word in fill["words"].split(",") if word.strip())
        elif parts is None or not (parts["name"].strip("+_ ") or parts["codes"]):
            self.refuse(where, "NAME [CODE], +NAME or [CODE DATES]", line, "correct the line")
        elif "~" in parts["codes"]:
            self.take_agent(where, parts)
        elif parts["plural"] is not None:
            self.refuse(where, "an agent as NAME [~CODE] or NAME [CODE~]", line, "put ~ where the actor's code stands")
        else:
            self.take_actor(where, parts)

    def take_agent(self, where: str, parts: re.Match[str]) -> None:
        """A line that gives an agent."""
        code = "".join(parts["codes"].strip("[] \t").split()).upper()
        name = _spaced(parts["name"])
        if not name or not AGENT_CODE.match(code):
            self.refuse(where, "an agent as NAME [~CODE] or NAME [CODE~]", parts[0], "correct the line")
            return
        plural = parts["plural"]
        given = None if plural is None else [_spaced(word) for word in plural.strip("{}").split(",") if word.strip()]
        for phrase in self.filled(where, name):
            forms = [phrase, *([_plural(phrase)] if given is None else given)]
            self.agents.update((form.lower(), code) for form in forms)

    def filled(self, where: str, name: str) -> Iterator[str]:
        """A name with every word of its set in its place; as it stands where it has none."""
        place = PLACE.search(name)
        if place is None:
            yield name
        elif (words := self.fills.get(place[1].upper())) is None:
            self.refuse(where, f"a set {place[0]} above", "none", f"add a line {place[0]} = WORD, WORD")
        else:
            yield from (_spaced(PLACE.sub(word, name, count=1)) for word in words)

    def take_actor(self, where: str, parts: re.Match[str]) -> None:
        """A line that gives an actor, one more name of the last one, or its codes."""
        name, further = _spaced(parts["name"].lstrip("+")), parts["name"].startswith("+")
        if name and further and self.open:
            self.open[-1].names.append(name)
        elif name:
            self.open.append(_Open(where, name))
        if not self.open:
            self.refuse(where, "an actor before its codes", parts[0], "put its name above")
            return
        for code in re.findall(r"\[([^\]]*)\]", parts["codes"]):
            self.take_code(where, code.strip())

    def take_code(self, where: str, written: str) -> None:
        """One code of the last actor, with its dates."""
        parts = CODE.match(written)
        span = _dates(parts["when"] or "") if parts else None
        if parts is None or span is None:
            self.open[-1].told = True
            self.refuse(where, "a code of letters, with dates as YYYYMMDD", f"[{written}]", "correct the code")
        elif parts["code"] in NOBODY:
            self.open[-1].nobody = True
        else:
            dated = DatedCode(code=parts["code"].upper(), since=span[0], until=span[1])
            self.open[-1].codes.append(dated)

    def refuse(self, where: str, expected: str, got: str, fix: str) -> None:
        """A line that is not taken."""
        self.rejected.append(Rejected(where=where, expected=expected, got=repr(got.strip()), fix=fix))

    def finish(self) -> Dictionary:
        """All that was taken; an actor that got no code at all is refused."""
        for one in self.open:
            if not one.codes and not one.nobody and not one.told:
                self.refuse(one.where, "a code for the actor", one.names[0], "add [CODE] behind it or below")
        kept = (one for one in self.open if one.codes or one.nobody)
        actors = tuple(DictionaryActor(one.where, tuple(dict.fromkeys(one.names)), tuple(one.codes)) for one in kept)
        return Dictionary(actors, self.agents, tuple(self.rejected))


def parse_dictionary(text: str, file: str) -> Dictionary:
    """The actors and agents of a dictionary; each line that is none, in `rejected`, stops no other."""
    reader = _Reader(file)
    for number, line in numbered_lines(text):
        reader.take(number, line)
    return reader.finish()


def numbered_lines(text: str) -> Iterable[tuple[int, str]]:
    """Numbered lines without comments and blanks around them, none empty."""
    bare = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text.removeprefix("\ufeff"))
    stripped = ((number, " ".join(TAIL.sub("", line).split())) for number, line in enumerate(bare.splitlines(), 1))
    return ((number, line) for number, line in stripped if line)


def _spaced(name: str) -> str:
    return " ".join(name.replace("_", " ").split())


def _plural(phrase: str) -> str:
    """A phrase with its last word in the plural; one that ends like a plural is left as it is."""
    *before, last = phrase.lower().split(" ")
    return " ".join((*before, pluralize(last)))


def _dates(written: str) -> tuple[str | None, str | None] | None:
    """First and last day, EDTF; (None, None) for no dates, None for what are no dates."""
    if not written:
        return None, None
    parts = WHEN.match(written.strip())
    first = _day(parts["first"]) if parts else None
    if parts is None or first is None:
        return None
    if parts["sign"] == "<":
        return None, (first - timedelta(days=1)).isoformat()
    if parts["sign"] == ">":
        return (first + timedelta(days=1)).isoformat(), None
    last = _day(parts["last"] or "")
    return None if last is None else (first.isoformat(), last.isoformat())


def _day(digits: str) -> date | None:
    """YYYYMMDD, or YYMMDD of 1930 to 2029, as a day."""
    if len(digits) == SHORT_DATE:
        digits = ("20" if int(digits[:2]) < CENTURY_TURN else "19") + digits
    if len(digits) != LONG_DATE:
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
