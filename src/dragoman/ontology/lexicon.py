"""The reader's word lists -> typed records: what words tell of an event, a tie, a cause, a doubt."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dragoman.records.status import Modality

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


class Tie(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell of one kind of relation; see the head of lexicon_relations.toml for each field."""

    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    ruling: tuple[str, ...] = ()
    suffix_target: bool = False
    objects: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    driving: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    target: tuple[str, ...] = DEFAULT_TARGETS
    subject: str = "nsubj"
    inverse: bool = False
    open: bool = False
    passing: bool = False
    only_sources: bool = False
    mutual: bool = False
    placed: bool = False
    armed: bool = False
    militant: bool = False
    holders: Literal["", "persons", "bodies", "joiners"] = ""
    bodies: bool = False
    firms: bool = False
    itself: bool = False
    bare: bool = False
    unowned: bool = False
    siding: bool = False
    borne: bool = False
    deeds: bool = False
    amounts: bool = False
    things: bool = False
    acts: bool = False
    whole: bool = False
    event: bool = False
    unlisted: bool = False
    moving: bool = False
    standing: Literal["", "any", "bodies"] = ""
    trend: Literal["rising", "falling", "steady"] | None = None


class TieWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """All ties, and the words of trend and strength."""

    tie: tuple[Tie, ...]
    parts: dict[str, frozenset[str]]
    members: dict[str, frozenset[str]]
    ruled: dict[str, frozenset[str]]
    naming: dict[str, frozenset[str]]
    land: dict[str, frozenset[str]]
    trend: dict[str, frozenset[str]]
    strength: dict[str, frozenset[str]]
    around: dict[str, frozenset[str]]
    spheres: dict[str, frozenset[str]]
    begun: dict[str, frozenset[str]]


class Connective(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that hang a cause on a clause. sign: -1 where the one keeps the other from coming ("lest")."""

    words: tuple[str, ...]
    link_type: str
    sign: Literal[1, -1] = 1


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose cause and effect stand in set places: nsubj, dobj, or a preposition; giving: with two objects.

    people: those who gain or suffer may be people. thing: neither side is a name or a pronoun. alone: no object.
    changes: both sides tell of a deed, a quantity or a change.
    """

    verbs: tuple[str, ...]
    cause: str
    effect: str
    sign: Literal[1, -1] = 1
    giving: bool = False
    bound: bool = False
    people: bool = False
    thing: bool = False
    alone: bool = False
    changes: bool = False
    link_type: str = "causal"


class CauseWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Words by which one thing moves another; see lexicon_causes.toml for each field."""

    raise_: tuple[str, ...] = msgspec.field(name="raise")
    lower: tuple[str, ...]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    make: tuple[str, ...]
    funding: tuple[str, ...]
    drive: tuple[str, ...]
    bar: tuple[str, ...]
    turn: tuple[str, ...]
    evidence: tuple[str, ...]
    motive: tuple[str, ...]
    affect: tuple[str, ...]
    ruling: frozenset[str]
    fresh: frozenset[str]
    failing: frozenset[str]
    killing: frozenset[str]
    felt: frozenset[str]
    forbidding: frozenset[str]
    describing: frozenset[str]
    handling: frozenset[str]
    nil: frozenset[str]
    enabling: frozenset[str]
    aimed: frozenset[str]
    bidding: frozenset[str]
    bearing: frozenset[str]
    happening: frozenset[str]
    coming: frozenset[str]
    going: frozenset[str]
    handing: frozenset[str]
    straining: frozenset[str]
    aiming: frozenset[str]
    furthering: frozenset[str]
    empty: frozenset[str]
    carrying: frozenset[str]
    roots: frozenset[str]
    lying: frozenset[str]
    usual: frozenset[str]
    sequels: tuple[str, ...]
    repaying: frozenset[str]
    closing: tuple[str, ...]
    counted: frozenset[str]
    ills: frozenset[str]
    telling: frozenset[str]
    feeling: frozenset[str]
    holding: frozenset[str]
    verbs_of_change: dict[str, dict[str, tuple[str, ...]]]
    nouns: dict[str, frozenset[str]]
    leaning: dict[str, frozenset[str]]
    level: dict[str, frozenset[str]]
    spans: dict[str, frozenset[str]]
    connective: tuple[Connective, ...]
    clauses: dict[str, frozenset[str]]
    opener: tuple[Connective, ...]
    frame: tuple[Frame, ...]
    rendering: frozenset[str]
    rendered: frozenset[str]
    levelling: frozenset[str]
    carrying_off: frozenset[str]
    barring: tuple[str, ...]
    laying_open: frozenset[str]
    stays: frozenset[str]
    borne: dict[str, tuple[str, ...]]
    entailing: frozenset[str]
    impact: dict[str, frozenset[str]]
    people: frozenset[str]
    reasons: frozenset[str]
    talking: frozenset[str]
    answering: frozenset[str]
    deciding: dict[str, frozenset[str]]
    quarrels: dict[str, frozenset[str]]
    bearing_on: dict[str, frozenset[str]]
    judged: dict[str, frozenset[str]]
    joining: dict[str, tuple[str, ...]]
    filling: dict[str, frozenset[str]]
    reached: dict[str, frozenset[str]]
    homographs: frozenset[str]
    owned: frozenset[str]
    narrowed: dict[str, frozenset[str]]
    walkouts: dict[str, frozenset[str]]
    weapons: dict[str, frozenset[str]]
    power_cuts: dict[str, frozenset[str]]
    paths: frozenset[str]
    endangering: dict[str, frozenset[str]]
    disclaiming: dict[str, frozenset[str]]
    plights: frozenset[str]


class Turn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that make one thing of a deed they govern or describe; see lexicon_status.toml for each field."""

    modality: Modality | None = None
    flips: bool = False
    verbs: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    describing: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


class StatusWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Words that deny, weaken or shift what they govern."""

    negative_implicatives: frozenset[str]
    negative_determiners: frozenset[str]
    possible_modals: frozenset[str]
    planned_modals: frozenset[str]
    conditional_modals: frozenset[str]
    requested_modals: frozenset[str]
    planned: frozenset[str]
    compelling: frozenset[str]
    stating: frozenset[str]
    requested: frozenset[str]
    feared: frozenset[str]
    probable: frozenset[str]
    possible: frozenset[str]
    reported: frozenset[str]
    demanding: frozenset[str]
    charging: frozenset[str]
    upcoming: frozenset[str]
    conditionals: frozenset[str]
    partaking: frozenset[str]
    question_words: frozenset[str]
    presuming: frozenset[str]
    disavowing: frozenset[str]
    supposing: frozenset[str]
    bringing: frozenset[str]
    meeting: frozenset[str]
    hiding: frozenset[str]
    moves: frozenset[str]
    choosing: frozenset[str]
    false_sayings: frozenset[str]
    showing: frozenset[str]
    happening: frozenset[str]
    works: frozenset[str]
    depicting: frozenset[str]
    deliberating: frozenset[str]
    voting: frozenset[str]
    making: frozenset[str]
    plans: frozenset[str]
    outlooks: frozenset[str]
    wishing: frozenset[str]
    opining: frozenset[str]
    leading: frozenset[str]
    scarce: frozenset[str]
    lacking: frozenset[str]
    committing: frozenset[str]
    dated: frozenset[str]
    binding: frozenset[str]
    hoping: frozenset[str]
    convening: frozenset[str]
    asking: frozenset[str]
    awaiting: frozenset[str]
    wondering: frozenset[str]
    sensing: frozenset[str]
    trusting: frozenset[str]
    true: frozenset[str]
    habitual: frozenset[str]
    abandoning: frozenset[str]
    sayings: frozenset[str]
    offers: frozenset[str]
    conveying: frozenset[str]
    turn: tuple[Turn, ...]


class ControlWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Words that say who does what an infinitive or a gerund tells; see lexicon_control.toml for each field."""

    object: frozenset[str]
    asking: frozenset[str]
    urging: frozenset[str]
    pleading: frozenset[str]
    selfish: frozenset[str]
    awaited: frozenset[str]
    answered: frozenset[str]
    called: frozenset[str]
    blaming: frozenset[str]
    refusing: frozenset[str]
    willing: frozenset[str]
    accusing: frozenset[str]
    crimes: frozenset[str]
    keeping: frozenset[str]
    raising: frozenset[str]
    weather: frozenset[str]
    doing: frozenset[str] = frozenset()
    using: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    needing: frozenset[str] = frozenset()
    bidding: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    timing: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    deadlines: frozenset[str] = frozenset()


class Lexicon(Struct, frozen=True, eq=False, kw_only=True):
    """The word lists of all coders."""

    events: EventWords
    ties: TieWords
    causes: CauseWords
    status: StatusWords
    control: ControlWords


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The shipped word lists. Raises msgspec.ValidationError where a file has an unknown or misspelt field."""
    return Lexicon(
        events=msgspec.convert(_load("events"), EventWords),
        ties=msgspec.convert(_load("relations"), TieWords),
        causes=msgspec.convert(_load("causes"), CauseWords),
        status=msgspec.convert(_load("status"), StatusWords),
        control=msgspec.convert(_load("control"), ControlWords),
    )


def _load(name: str) -> dict[str, Any]:
    """One lexicon file, parsed."""
    path = files("dragoman.ontology") / "data" / f"lexicon_{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
