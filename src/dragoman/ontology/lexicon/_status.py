"""What words deny, weaken or shift a thing that is told."""

from msgspec import Struct

from dragoman.records.status import Modality


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
    denying_ways: frozenset[str]
    earlier: frozenset[str]
    letting: frozenset[str]
    understating: frozenset[str]
    possible_modals: frozenset[str]
    planned_modals: frozenset[str]
    conditional_modals: frozenset[str]
    requested_modals: frozenset[str]
    planned: frozenset[str]
    compelling: frozenset[str]
    stating: frozenset[str]
    requested: frozenset[str]
    warning: frozenset[str]
    feared: frozenset[str]
    probable: frozenset[str]
    possible: frozenset[str]
    weighing: frozenset[str]
    reported: frozenset[str]
    demanding: frozenset[str]
    hunting: frozenset[str]
    charging: frozenset[str]
    upcoming: frozenset[str]
    conditionals: frozenset[str]
    arranged: frozenset[str]
    idle_conditions: frozenset[str]
    partaking: frozenset[str]
    committed: frozenset[str]
    having_part: frozenset[str]
    party: frozenset[str]
    bounding: frozenset[str]
    taking_for_given: frozenset[str]
    question_words: frozenset[str]
    presuming: frozenset[str]
    disavowing: frozenset[str]
    going_on: frozenset[str]
    supposing: frozenset[str]
    bringing: frozenset[str]
    meeting: frozenset[str]
    hiding: frozenset[str]
    moves: frozenset[str]
    choosing: frozenset[str]
    false_sayings: frozenset[str]
    holding: frozenset[str]
    untrue: frozenset[str]
    untruths: frozenset[str]
    retracting: frozenset[str]
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
    possessing: frozenset[str]
    committing: frozenset[str]
    dated: frozenset[str]
    binding: frozenset[str]
    hoping: frozenset[str]
    terming: frozenset[str]
    moving: frozenset[str]
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
