"""The wording of coded things, from data/phrases.toml."""

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert


class EventPhrase(Struct, frozen=True):
    """Past and base form with a target, and without one."""

    past: str
    base: str
    alone_past: str
    alone_base: str


class LinkPhrase(Struct, frozen=True):
    """Base forms by direction: the effect rises, falls, is not said to do either, is said to stay."""

    up: str
    down: str
    open: str
    none: str

    def by_sign(self, sign: int | None) -> str:
        """The form for +1, -1, 0 or None."""
        return {1: self.up, -1: self.down, 0: self.none}.get(sign, self.open) if sign is not None else self.open


class Ranks(Struct, frozen=True):
    """Kinds of tie that weigh less than others when lines are put in order, types of deed that weigh more or less.

    echoing: words for what was told before, which tell nothing alone ("the opposite"). much: words that say how much
    there is of a thing, and not that there is more.
    """

    minor: frozenset[str]
    grave: frozenset[str]
    slight: frozenset[str]
    echoing: frozenset[str]
    much: frozenset[str]


class Phrases(Struct, frozen=True):
    """All wordings: events by PLOVER type, and by type and mode; relations and links by kind.

    to_one: kinds of relation between several, where one alone is named.
    """

    ranks: Ranks
    events: dict[str, EventPhrase]
    modes: dict[str, dict[str, EventPhrase]]
    relations: dict[str, str]
    to_one: dict[str, str]
    links: dict[str, LinkPhrase]

    def event(self, kind: str | None, mode: str | None) -> EventPhrase | None:
        """The wording of a type of event, by its mode where that has one; None without a type."""
        return self.modes.get(kind or "", {}).get(mode or "") or self.events.get(kind or "")

    def relation(self, kind: str, *, lone: bool) -> str:
        """The wording of a kind of tie; lone: to one who is named alone, and is one."""
        worded = self.relations.get(kind, kind.replace("_", " ") + " {t}")
        return self.to_one.get(kind, worded) if lone else worded


@cache
def load_phrases() -> Phrases:
    """The wordings shipped with the package. Raises msgspec.ValidationError where the file is wrong."""
    text = files("dragoman.tell").joinpath("data/phrases.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(text), Phrases)
