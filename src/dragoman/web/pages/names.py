"""Actors -> what they are called on a page."""

from dragoman.tell.evidence import Evidence


def name_actor(evidence: Evidence, actor: str) -> str:
    """An actor's name; "the army of Ardin" for one the texts call "its army"; the id of one that is not known."""
    known = evidence.actors.get(actor)
    if known is None:
        return actor
    return evidence.owned_name(actor) or known.name
