"""What words tell of a cause: connectives, verbs with set places for both ends, words by what they do."""

from typing import Literal

import msgspec
from msgspec import Struct


class Connective(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that hang a cause on a clause. sign: -1 where the one keeps the other from coming ("lest").

    named: a noun among the words is the cause ("under pressure from X"). moving: only of what rises or falls.
    """

    words: tuple[str, ...]
    link_type: str
    sign: Literal[1, -1] = 1
    named: bool = False
    moving: bool = False


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose cause and effect stand in set places: nsubj, dobj, or a preposition; giving: with two objects.

    people: those who gain or suffer may be people. thing: neither side is a name or a pronoun. alone: no object.
    changes: both sides tell of a deed, a quantity or a change. moved: the effect does. sharing: a share is no effect.
    unlike: one side tells of a deed, a quantity or a change ("mills rely on copper" tells how mills work).
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
    moved: bool = False
    sharing: bool = False
    unlike: bool = False
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
    standing: frozenset[str]
    leaving: frozenset[str]
    straining: frozenset[str]
    aiming: frozenset[str]
    furthering: frozenset[str]
    lifting: frozenset[str]
    amounts: frozenset[str]
    capping: frozenset[str]
    own_work: frozenset[str]
    running_out: frozenset[str]
    waiting: frozenset[str]
    resting_from: frozenset[str]
    empty: frozenset[str]
    carrying: frozenset[str]
    roots: frozenset[str]
    lying: frozenset[str]
    usual: frozenset[str]
    sequels: tuple[str, ...]
    asked: frozenset[str]
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
    choices: frozenset[str]
    barring: tuple[str, ...]
    laying_open: frozenset[str]
    stays: frozenset[str]
    kept: frozenset[str]
    borne: dict[str, tuple[str, ...]]
    entailing: frozenset[str]
    impact: dict[str, frozenset[str]]
    dealings: dict[str, frozenset[str]]
    people: frozenset[str]
    reasons: frozenset[str]
    talking: frozenset[str]
    answering: frozenset[str]
    deciding: dict[str, frozenset[str]]
    quarrels: dict[str, frozenset[str]]
    bearing_on: dict[str, frozenset[str]]
    displacing: dict[str, frozenset[str]]
    quitting: dict[str, frozenset[str]]
    stirring: frozenset[str]
    sizes: frozenset[str]
    leeway: frozenset[str]
    room: frozenset[str]
    harming: frozenset[str]
    purses: frozenset[str]
    standing_for: dict[str, frozenset[str]]
    seasons: frozenset[str]
    acted: frozenset[str]
    minded: dict[str, frozenset[str]]
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
    verging: dict[str, frozenset[str]]
    hindering: dict[str, frozenset[str]]
    curbing: dict[str, frozenset[str]]
    endangering: dict[str, frozenset[str]]
    disclaiming: dict[str, frozenset[str]]
    plights: frozenset[str]
    fates: frozenset[str]
    turning: frozenset[str]
    handing_over: frozenset[str]
    winning_time: frozenset[str]
    bringing: frozenset[str]
    sole: frozenset[str]
    adducing: frozenset[str]
    later: frozenset[str]
    mistaken: frozenset[str]
    untrue: frozenset[str]
    waking: frozenset[str]
    solid: frozenset[str]
    untouched: frozenset[str]
    undergoing: frozenset[str]
    rooted: frozenset[str]
    prices: frozenset[str]
    bereaving: frozenset[str]
    losing: frozenset[str]
    gaining: frozenset[str]
    foundering: frozenset[str]
    sinking: frozenset[str]
    expected: frozenset[str]
    filler: frozenset[str]
