"""Words for an actor -> the name under which an outlook knows it, or the names that come near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from dragoman.outlook import whose
from dragoman.records import Reading

NEAR = 3
# How alike a name must be to be offered: a letter changed or two swapped in five, as for `show why-not`.
ALIKE = 0.75


class Called(NamedTuple):
    """What actors are called. names: by themselves or an id of theirs, in lower case; words: by what texts call them.

    proper: those that have a name, which alone are offered; who goes by a description ("all parties") is not.
    """

    names: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    proper: tuple[str, ...]


def list_called(history: Iterable[str], names: Mapping[str, str], readings: Sequence[Reading]) -> Called:
    """What the actors of a history and those of a dossier, by id, are called in its texts."""
    every = {bare(name): name for name in (*history, *names.values())}
    every |= {actor.lower(): name for actor, name in names.items()}
    words: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for said, actor in _said(reading):
            if name := names.get(whose(actor)):
                words[bare(said)].add(name)
    described = {name for actor, name in names.items() if "~" in actor} - set(history)
    proper = tuple(dict.fromkeys(name for name in every.values() if name not in described))
    return Called(every, {said: frozenset(each) for said, each in words.items()}, proper)


def _said(reading: Reading) -> Iterator[tuple[str, str]]:
    """Words for actors and whom they mean: as they stand in the text, and the last of a person's name."""
    for mention in reading.mentions:
        if mention.actor and "~" not in mention.actor:
            yield mention.anchor.exact, mention.actor
    for actor in reading.actors:
        if "person" in actor.kinds and " " in actor.name:
            yield actor.name.rpartition(" ")[2], actor.id


def find_actor(called: Called, words: str) -> str | None:
    """The actor that words name, case and articles aside; None where they name none, or several."""
    asked = bare(words)
    if asked in called.names:
        return called.names[asked]
    meant = called.words.get(asked, frozenset())
    return next(iter(meant)) if len(meant) == 1 else None


def near_actors(called: Called, words: str) -> tuple[str, ...]:
    """The names that words may have meant: those they stand for, those they are a part of, those that look alike."""
    asked = bare(words)
    if not asked:
        return ()
    meant = sorted(called.words.get(asked, ()))
    parts = [name for name in called.proper if set(asked.split()) <= set(bare(name).split())]
    spelled = {bare(name): [name] for name in called.proper} | {said: sorted(who) for said, who in called.words.items()}
    alike = [name for said in get_close_matches(asked, spelled, NEAR, ALIKE) for name in spelled[said]]
    return tuple(name for name in dict.fromkeys((*meant, *parts, *alike)) if name in called.proper)[:NEAR]


def bare(words: str) -> str:
    """Words in lower case, without the article before them."""
    return " ".join(words.split()).casefold().removeprefix("the ")
