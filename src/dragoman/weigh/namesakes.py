"""Readings -> whom a surname, an adjective or a short name means where only another text gives the full one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.ontology.contrast import load_contrast_words
from dragoman.ontology.roles import load_roles
from dragoman.ontology.traits import load_traits
from dragoman.records import Actor, Event, Mention, Reading
from dragoman.weigh.passages import home_of

# What a surname alone is taken for; where some text has it for a person, another may take its owner for a land.
NAMES_OF_PERSONS = frozenset({(), ("person",), ("group",)})
PERSON, OWNING = ("person",), frozenset({("state", "place")})
PLACE_WORDS = frozenset({*load_roles().words["locative"], "from"})
# What a town may suffer as well as a person, by the stems of the verbs.
STRIKING = tuple(verb.removesuffix("e") for verb in sorted(load_roles().words["attacks"]))
PERSONAL, UNSURE = load_traits().kinds.personal, load_traits().kinds.guessed - {"place"}
Names = Mapping[str, str]


def find_namesakes(readings: Sequence[Reading]) -> Names:
    """The actor whose fuller name another text gives, by the id of each that goes by less.

    An adjective that stands alone in a text is the land whose adjective another text shows it to be, "Army of" a land
    its army. A surname is the one person of the dossier who bears it, where the texts tell of a land in common; a party
    without the adjective of its land likewise. Nothing is joined that could be two.
    """
    if len(readings) < 2:  # noqa: PLR2004 - one text joins its own names when it is read
        return {}
    cast = _cast(readings)
    lands = _lands(cast)
    texts = _Texts(cast.texts, [_told_lands(reading, lands, cast.states) for reading in readings])
    found = {**lands, **texts.joined(_surnames(cast)), **texts.joined(_parties(cast)), **_organs(cast)}
    return {**found, **dict(_owned(cast, found))}


class _Cast(NamedTuple):
    """The actors of all texts.

    actors: every reading of each, by id. adjectives: lands by their adjective, in small letters. placed: actors named
    where a place would be. texts: numbers of the texts that name each. states: actors that some text takes for one.
    """

    actors: Mapping[str, list[Actor]]
    adjectives: Mapping[str, set[str]]
    placed: set[str]
    texts: Mapping[str, list[int]]
    states: set[str]

    def named(self) -> Iterator[Actor]:
        """The actors that no list knows, as the first text has each."""
        return (actors[0] for actors in self.actors.values() if actors[0].provisional)

    def kinds(self, actor: str) -> set[tuple[str, ...]]:
        """What the texts take an actor for."""
        return {each.kinds for each in self.actors[actor]}


def _cast(readings: Sequence[Reading]) -> _Cast:
    """The actors of all texts, each with its readings in the order of the texts."""
    actors: dict[str, list[Actor]] = defaultdict(list)
    texts: dict[str, list[int]] = defaultdict(list)
    adjectives: dict[str, set[str]] = defaultdict(set)
    placed: set[str] = set()
    for number, reading in enumerate(readings):
        for actor in reading.actors:
            actors[actor.id].append(actor)
            texts[actor.id].append(number)
        for mention in reading.mentions:
            if mention.actor and mention.kind == "adjective" and "~" not in mention.actor:
                adjectives[mention.anchor.exact.casefold()].add(mention.actor)
            elif mention.actor and _is_placed(mention):
                placed.add(mention.actor)
        placed |= set(_struck(reading))
    states = {name for name, read in actors.items() if any("state" in each.kinds for each in read)}
    return _Cast(dict(sorted(actors.items())), adjectives, placed, texts, states)


def _is_placed(mention: Mention) -> bool:
    before = mention.anchor.prefix.casefold().split()[-1:]
    return mention.kind == "place" or not PLACE_WORDS.isdisjoint(before)


def _struck(reading: Reading) -> Iterator[str]:
    """Whoever or whatever is shelled, besieged or taken: a town, as far as the verb tells."""
    irregular = load_contrast_words().irregular
    for claim in reading.claims:
        event = claim.content
        if isinstance(event, Event) and event.targets:
            verb = event.trigger.exact.casefold().split()[0]
            if irregular.get(verb, verb).startswith(STRIKING):
                yield from (role.actor for role in event.targets if role.actor)


class _Texts(NamedTuple):
    """naming: numbers of the texts that name each actor. lands: the states that each text tells of."""

    naming: Mapping[str, Sequence[int]]
    lands: Sequence[frozenset[str]]

    def joined(self, meant: Mapping[str, set[str]]) -> Names:
        """Those that may mean one actor alone, each of whose texts tells of a land that its texts tell of too."""
        one = {each: next(iter(actors)) for each, actors in meant.items() if len(actors) == 1}
        return {each: actor for each, actor in one.items() if each != actor and self._share_lands(each, actor)}

    def _share_lands(self, bare: str, full: str) -> bool:
        told = frozenset[str]().union(*(self.lands[number] for number in self.naming[full]))
        return all(self.lands[number] & told for number in self.naming[bare])


def _told_lands(reading: Reading, lands: Names, states: set[str]) -> frozenset[str]:
    """The states that a text tells of, those included that it only knows by an adjective or an organ."""
    homes = {home_of(actor.id) for actor in reading.actors}
    return frozenset(lands.get(home, home) for home in homes) & states


def _lands(cast: _Cast) -> Names:
    """The land of every adjective that some text takes for a name of its own."""
    bare = (actor for actor in cast.named() if " " not in actor.name and "person" not in actor.kinds)
    meant = {actor.id: cast.adjectives.get(actor.name.casefold(), set()) - {actor.id} for actor in bare}
    return {each: next(iter(lands)) for each, lands in meant.items() if len(lands) == 1}


def _surnames(cast: _Cast) -> dict[str, set[str]]:
    """The full bearers of each surname that stands alone in a text, never where a place would.

    Whoever may be a person bears it; {} for a surname of which no text says that its one bearer is a person.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    for name, read in cast.actors.items():
        if " " in read[0].name and "~" not in name and any(_may_be_person(each) for each in read):
            bearers[read[0].name.casefold().split()[-1]].add(name)
    persons = {name for name, read in cast.actors.items() if any("person" in each.kinds for each in read)}
    bare = (actor for actor in cast.named() if " " not in actor.name and actor.id not in cast.placed)
    meant = {a.id: bearers.get(a.name.casefold(), set()) for a in bare if _may_be_surname(cast.kinds(a.id))}
    return {name: full for name, full in meant.items() if full <= persons or len(full) > 1}


def _may_be_surname(kinds: set[tuple[str, ...]]) -> bool:
    """Whether all that the texts take a single name for may be said of a person ("the Oss government", "Oss's men")."""
    return kinds <= (NAMES_OF_PERSONS | OWNING if PERSON in kinds else NAMES_OF_PERSONS)


def _may_be_person(actor: Actor) -> bool:
    """Whether a name of several words may be somebody's: said to be of people, or guessed to be anything."""
    return bool(PERSONAL & set(actor.kinds)) or (actor.provisional and set(actor.kinds) <= UNSURE)


def _parties(cast: _Cast) -> dict[str, set[str]]:
    """The parties whose name is a land's adjective and the name of each that stands without it."""
    parties = [actor for actor in cast.named() if "party" in actor.kinds and " " in actor.name]
    full: dict[str, set[str]] = defaultdict(set)
    for actor in parties:
        front, _, rest = actor.name.casefold().partition(" ")
        if front in cast.adjectives:
            full[rest].add(actor.id)
    return {actor.id: full.get(actor.name.casefold(), set()) for actor in parties}


def _organs(cast: _Cast) -> Names:
    """The part of somebody that a name like "Army of Karesh" is, where some text tells of that part as his."""
    homes = {actor.name.casefold(): actor.id for actor in cast.named()}
    found: dict[str, str] = {}
    for actor in cast.named():
        part, of, owner = actor.name.casefold().partition(" of ")
        organ = f"{homes.get(owner)}~{part}"
        if of and organ in cast.actors:
            found[actor.id] = organ
    return found


def _owned(cast: _Cast, found: Names) -> Iterator[tuple[str, str]]:
    """The organs and groups of those that are joined, under the name of whom they belong to."""
    for name in cast.actors:
        owner, mark, rest = name.partition("~")
        if mark and owner in found:
            yield name, f"{found[owner]}~{rest}"
