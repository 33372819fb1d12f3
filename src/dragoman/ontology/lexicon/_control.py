"""What words say who does the deed of another verb."""

from msgspec import Struct


class ControlWords(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True):
    """Words that say who does what an infinitive or a gerund tells; see lexicon_control.toml for each field."""

    object: frozenset[str]
    asking: frozenset[str]
    urging: frozenset[str]
    pleading: frozenset[str]
    pleaded: frozenset[str]
    selfish: frozenset[str]
    awaited: frozenset[str]
    answered: frozenset[str]
    heeded: frozenset[str]
    claimed: frozenset[str]
    called: frozenset[str]
    blaming: frozenset[str]
    refusing: frozenset[str]
    willing: frozenset[str]
    accusing: frozenset[str]
    crimes: frozenset[str]
    thanks: frozenset[str]
    perceiving: frozenset[str]
    informing: frozenset[str]
    involved: frozenset[str]
    keeping: frozenset[str]
    permitting: frozenset[str]
    deploring: frozenset[str]
    raising: frozenset[str]
    weather: frozenset[str]
    standing: frozenset[str]
    doing: frozenset[str] = frozenset()
    using: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    captive: frozenset[str] = frozenset()
    capturing: frozenset[str] = frozenset()
    ordering: frozenset[str] = frozenset()
    procuring: frozenset[str] = frozenset()
    concert: frozenset[str] = frozenset()
    needing: frozenset[str] = frozenset()
    bidding: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    timing: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    deadlines: frozenset[str] = frozenset()
    expecting: frozenset[str] = frozenset()
