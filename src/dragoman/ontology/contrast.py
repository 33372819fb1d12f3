"""Words of contrast and words for labels -> typed records."""

from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from dragoman.ontology._toml import convert_entry, read_toml

_DATA = Path(__file__).parent / "data"


class Axis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question with two poles, and the words that take each.

    type: conflict type. why: the disagreement in one sentence. same_page: compared inside one document only.
    anyone: passages need only name an actor in common, whoever acts. marked_only: compared only where the text
    itself sets two passages against each other. frame: words of which one must stand before in the same clause;
    beside: in the same sentence; both empty when none is needed. theme: axes of one theme answer one question.
    """

    id: str
    type: str
    why: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    same_page: bool = True
    marked_only: bool = False
    anyone: bool = False
    frame: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    theme: str | None = None


class RivalTies(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Kinds of tie that cannot well hold together for one holder; with same_target, to one target."""

    type: str
    a: frozenset[str]
    b: frozenset[str]
    same_target: bool
    why: str


class Quantifiers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for all and for some, and words for how a thing is received."""

    all: tuple[str, ...]
    some: tuple[str, ...]
    welcome: tuple[str, ...]
    reject: tuple[str, ...]


class Toll(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for people that are counted, and what becomes of them, each fate with all words for it.

    added: words by which an amount comes on top of another. apart: by which a sentence turns to another place or time
    than the one before it. remains: what is counted for the dead where somebody does one of finding with it. tallies:
    words for the number itself, by fate. standing: what may stand between such a word and the amount.
    """

    nouns: frozenset[str]
    added: frozenset[str]
    apart: frozenset[str]
    remains: frozenset[str]
    finding: frozenset[str]
    fates: dict[str, frozenset[str]]
    tallies: dict[str, frozenset[str]]
    standing: frozenset[str]


class Beginning(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of starting with the hostilities that they start, and words for deeds that open hostilities.

    breaking, pacts: verbs of breaking with what two agreed.
    """

    verbs: tuple[str, ...]
    hostilities: tuple[str, ...]
    openers: tuple[str, ...]
    breaking: tuple[str, ...]
    pacts: tuple[str, ...]


class Figure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs by which somebody gives another amount for what was just counted, and words for such an amount."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


class Mending(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which a headline calls its story a correction or a retraction of another."""

    correction: frozenset[str]
    retraction: frozenset[str]


class Denial(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of denying with what they deny, and words by which somebody calls a thing said false."""

    verbs: tuple[str, ...]
    said: tuple[str, ...]
    pointing: tuple[str, ...]
    calling: tuple[str, ...]
    false: tuple[str, ...]


class MatterWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell nothing of what is agreed, asked for or blamed on somebody, and words that mean one thing.

    saying: nouns for what is said itself. small: short words. ends: where the telling of it ends. alike: words by the
    one that stands for all of them.
    """

    saying: frozenset[str]
    small: frozenset[str]
    ends: frozenset[str]
    alike: dict[str, frozenset[str]]


class ContrastWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything by which two passages can be set against each other; see the head of lexicon_contrast.toml."""

    markers: tuple[str, ...]
    breaks: frozenset[str]
    negators: frozenset[str]
    instead: tuple[str, ...]
    filler: frozenset[str]
    exclusive: frozenset[str]
    naming: tuple[str, ...]
    supposing: tuple[str, ...]
    sole: frozenset[str]
    sway_ties: frozenset[str]
    sway_quantities: frozenset[str]
    irregular: dict[str, str]
    rival: tuple[RivalTies, ...]
    axis: tuple[Axis, ...]
    quantifier: Quantifiers
    toll: Toll
    alike: dict[str, frozenset[str]]
    figure: Figure
    denial: Denial
    beginning: Beginning
    mending: Mending
    matter: MatterWords


@lru_cache(maxsize=1)
def load_contrast_words() -> ContrastWords:
    """The shipped words of contrast. Raises OntologyError where the file has an unknown or misspelt field."""
    return convert_entry(read_toml(_DATA / "lexicon_contrast.toml"), ContrastWords, "lexicon_contrast.toml")


@lru_cache(maxsize=1)
def load_label_verbs() -> dict[str, str]:
    """How labels say event types and kinds of tie, by id."""
    return msgspec.convert(read_toml(_DATA / "lexicon_labels.toml")["verbs"], dict[str, str])
