"""Institutions of which a text means two ("the two armies", "neither government") -> whose each of them is."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.ontology.traits import load_traits
from dragoman.read.names._groups_meant import may_be_land
from dragoman.read.names._pairs_told import pairs_told
from dragoman.read.names.antecedents import is_nobody, name_of, source_of
from dragoman.read.names.drafts import Draft

PAIR = 2
# Words before one of two, which mean either of them in turn.
ONE_OF_TWO = frozenset({"each", "either", "neither"})
KNOWN = frozenset({"the", "both", "these", "those"})
ORGANS = load_traits().kinds.organ
# Prepositions before which somebody only is, or comes from.
PLACING = frozenset({"in", "at", "near", "around", "outside", "inside", "along", "through", "across", "from"})


def means_two(draft: Draft) -> bool:
    """Whether a phrase says that it means two, together or one by one."""
    opened = {t.lower_ for t in draft.head.lefts}
    return (bool(draft.plural) and not opened.isdisjoint({"two", "both"})) or not opened.isdisjoint(ONE_OF_TWO)


def owned_by_both(draft: Draft, near: Sequence[Draft]) -> list[Draft]:
    """A phrase for two institutions once for each of the two states that the text has just named; [] where open."""
    noun = draft.noun
    if noun is None or not ((means_two(draft) and _is_known(draft)) or _means_neither(draft)):
        return []
    if noun.suffix is None and (noun.sort != "org" or ORGANS.isdisjoint(noun.kinds)):
        return []
    return [_given(draft, state) for state in _two_states(near)]


def two_owned(same: Sequence[Draft]) -> list[Draft]:
    """The two that some mentions of one noun are of, each with an owner of its own ("X's army … the army of Y")."""
    owned = {name_of(d.owner): source_of(d) for d in same if d.plural is False and d.owner is not None}
    return [*owned.values()] if len(owned) == PAIR else []


def _means_neither(draft: Draft) -> bool:
    return draft.plural is False and any(t.lower_ == "neither" for t in draft.head.lefts)


def _is_known(draft: Draft) -> bool:
    """Whether a phrase is for two that the text has told of ("the two armies"), not for any two."""
    doc, first = draft.head.doc, draft.first
    opening = {t.lower_ for t in (doc[max(first - 1, 0)], doc[first])}
    return not opening.isdisjoint(KNOWN)


def _given(draft: Draft, state: Draft) -> Draft:
    """The phrase as the institution of one state."""
    return replace(draft, owner=state, why=f"whose it is follows from “{state.head.text}” and another before it")


def _two_states(near: Sequence[Draft]) -> list[Draft]:
    """The one pair of lands that are told of together, else the only two states named; [] where more may be meant."""
    lands = [d for d in near if not is_nobody(d) and not _only_places(d) and (_is_state(d) or may_be_land(d))]
    states = {name_of(d): source_of(d) for d in lands if _is_state(d)}
    pairs = pairs_told(lands)
    told = pairs[0] if len(pairs) == 1 else [*states.values()]
    names = {name_of(d) for d in told}
    beside = {name_of(d) for d in lands if d.sentence in {each.sentence for each in lands if name_of(each) in names}}
    return told if len(told) == PAIR and len(pairs) <= 1 and names.issuperset(beside | states.keys()) else []


def _is_state(draft: Draft) -> bool:
    return "state" in source_of(draft).kinds and draft.noun is None


def _only_places(draft: Draft) -> bool:
    """Whether a name only says where something is or comes from."""
    first = draft.head.head if draft.head.dep_ == "conj" else draft.head
    return first.dep_ == "pobj" and first.head.lower_ in PLACING
