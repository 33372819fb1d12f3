"""Somebody in a claim -> the code that the user's own dictionaries give: the actor's, with those of its roles."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.ontology import ActorEntry, Ontology
from dragoman.records import Actor, Mention, Reading, Role

WORD = re.compile(r"[^\W_](?:[\w.'’&-]*[^\W_])?")
NOBODY = "---"
LETTERS, MAX_OWNERS = 3, 6


def code_role(role: Role, reading: Reading, ontology: Ontology, on: str | None = None) -> str | None:
    """The code of somebody in a claim of a reading, by the dictionaries of the ontology.

    on: EDTF day for codes with dates; without one, those with dates give way to those without. Roles follow or
    precede as the agents say ("NRLGOV", "NGONRL"), each once; a role of nobody coded follows "---". None where neither
    the actor nor a role has a code.
    """
    mentions = _mentions(role, reading)
    words = list(dict.fromkeys([role.anchor.exact, *(mention.anchor.exact for mention in mentions)]))
    agents = list(dict.fromkeys(code for text in words for code in _agents(text, ontology)))
    base = _base(role, mentions, reading, ontology, on)
    return _join(base or NOBODY, agents) if base or agents else None


def code_on(entry: ActorEntry, on: str | None = None) -> str | None:
    """An entry's code on a day: of those that hold then, the one that began last; None where none holds."""
    holding = [code for code in entry.codes if _holds(code.since, code.until, on)]
    chosen = max(holding, key=lambda code: (code.since or "", code.until is not None), default=None)
    return None if chosen is None else chosen.code


def _holds(since: str | None, until: str | None, on: str | None) -> bool:
    if on is None:
        return since is None and until is None
    return (since or on)[: len(on)] <= on <= (until or on)


def _mentions(role: Role, reading: Reading) -> list[Mention]:
    """The role's own mention, and others of its actor in the same sentence."""
    own = next((mention for mention in reading.mentions if mention.id == role.mention), None)
    if own is None or role.actor is None:
        return [] if own is None else [own]
    near = (mention for mention in reading.mentions if mention.sentence == own.sentence and mention is not own)
    return [own, *(mention for mention in near if mention.actor == role.actor)]


def _base(role: Role, mentions: Iterable[Mention], reading: Reading, ontology: Ontology, on: str | None) -> str | None:
    """The code of the actor, else of whom it belongs to, else of somebody named in its words."""
    actors = {actor.id: actor for actor in reading.actors}
    chain = list(_owners(role.actor, actors, ontology)) if role.actor else []
    spans = [(role.anchor.start, role.anchor.end), *((one.anchor.start, one.anchor.end) for one in mentions)]
    inside = (
        mention.actor
        for mention in reading.mentions
        if mention.actor and any(start <= mention.anchor.start and mention.anchor.end <= end for start, end in spans)
    )
    coded = (code_on(ontology.actors[key], on) for key in (*chain, *inside) if key in ontology.actors)
    return next((code for code in coded if code), None)


def _owners(key: str, actors: dict[str, Actor], ontology: Ontology) -> Iterator[str]:
    """An actor, and step by step whom it is part of or belongs to."""
    queue, seen = [key], {key}
    while queue and len(seen) < MAX_OWNERS:
        current = queue.pop(0)
        yield current
        known = actors.get(current)
        listed = ontology.actors.get(current)
        above = known.part_of + known.member_of if known else listed.part_of if listed else ()
        country = known.country if known else None
        for owner in (*above, *([country] if country else [])):
            if owner not in seen:
                seen.add(owner)
                queue.append(owner)


def _agents(text: str, ontology: Ontology) -> Iterator[str]:
    """Codes of the agents in a phrase, in order, the longest first where they overlap."""
    words = [word.group().lower().removesuffix("'s").removesuffix("’s") for word in WORD.finditer(text)]
    place, longest = 0, _longest(ontology)
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            code = ontology.agents.get(" ".join(words[place : place + length]))
            if code is not None:
                yield code
                place += length - 1
                break
        place += 1


@lru_cache(maxsize=8)
def _longest(ontology: Ontology) -> int:
    """The number of words in the longest agent; 0 without agents."""
    return max((len(phrase.split(" ")) for phrase in ontology.agents), default=0)


def _join(base: str, agents: Iterable[str]) -> str:
    """A code with those of its roles, leaving out what it holds already."""
    for agent in agents:
        letters = agent.strip("~")
        parts = {base[place : place + LETTERS] for place in range(0, len(base), LETTERS)}
        if not {letters[place : place + LETTERS] for place in range(0, len(letters), LETTERS)} <= parts:
            base = base + letters if agent.startswith("~") else letters + base
    return base
