"""Actor -> whose its deeds are, and whom a deed done to it is done to.

A ministry or an army does what its state does, and so does a person in office; a bank or a driver does not, but who
harms them harms their state. Rebels of a country are neither: they do nothing for its state, nor is it hurt in them.
"""

from collections.abc import Mapping

from dragoman.ontology.traits import load_traits
from dragoman.records import Actor
from dragoman.weigh.passages import home_of

# Codes of sectors.toml: those who act for a state, and those who stand against one or apart from it.
OF_THE_STATE = frozenset({"GOV", "MIL", "SPY", "COP", "JUD", "LEG"})
APART = frozenset({"REB", "OPP", "PRM", "UAF", "CRM", "PTY"})
BANDS = load_traits().kinds.band


def acts_for(actor: str, actors: Mapping[str, Actor]) -> str:
    """Whose deeds an actor's are: itself where it acts for nobody else."""
    return _belongs(actor, actors, doing=True)


def stands_for(actor: str, actors: Mapping[str, Actor]) -> str:
    """Whom a deed is against that is done to an actor: itself where it belongs to nobody else."""
    return _belongs(actor, actors, doing=False)


def _belongs(actor: str, actors: Mapping[str, Actor], *, doing: bool) -> str:
    known = actors.get(actor)
    sector = known.sector if known else None
    if "~" not in actor:
        in_office = known is not None and "person" in known.kinds and sector in OF_THE_STATE
        return (known.country if known and in_office else None) or home_of(actor) or actor
    owner = home_of(actor)
    if not owner:
        return actor
    if owner in actors and BANDS & set(actors[owner].kinds):
        return owner
    belongs = sector in OF_THE_STATE if doing else sector not in APART
    return owner if belongs and not _is_place(known) else actor


def _is_place(actor: Actor | None) -> bool:
    """Whether an actor is mere ground: who shells a port does so to whoever holds it."""
    return actor is not None and actor.kinds == ("place",)
