"""What words tell of an event: senses of verbs and nouns, and verbs that carry a noun of a deed."""

from msgspec import Struct

DEFAULT_TARGETS = ("dobj", "against", "with", "on", "to", "at", "for")


class Sense(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell of one type of event; see the head of lexicon_events.toml for each field."""

    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    target: tuple[str, ...] = DEFAULT_TARGETS
    alternates: tuple[str, ...] = ()
    symmetric: bool = False
    negated: str | None = None
    place_target: bool = False
    embedded: bool = False
    of_deed: tuple[str, ...] = ()
    unpermitted: bool = False
    whole: bool = False
    source: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    doer_words: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    thing: bool = False
    bare: bool = False
    bidding: bool = False
    bids: tuple[str, ...] = ()
    direct: bool = False
    said: bool = False
    clause: bool = False
    objectless: bool = False
    withheld: bool = False


class LightVerbs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that carry a nominal event: with verbs the subject does it, with undergoing it is done to the subject."""

    verbs: frozenset[str]
    ending: frozenset[str]
    quelling: frozenset[str]
    undergoing: frozenset[str]
    answering: frozenset[str]
    granting: frozenset[str]
    going: frozenset[str]
    responding: frozenset[str]
    refusing: frozenset[str]
    provoking: frozenset[str]


class EventWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """All senses, the nouns that need more to tell of an event, and the verbs that lend their subject."""

    sense: tuple[Sense, ...]
    weak: dict[str, frozenset[str]]
    suffered: dict[str, frozenset[str]]
    instrument: dict[str, frozenset[str]]
    stative: dict[str, frozenset[str]]
    partitive: dict[str, frozenset[str]]
    belonging: dict[str, frozenset[str]]
    sited: dict[str, frozenset[str]]
    mood: dict[str, frozenset[str]]
    light: LightVerbs
