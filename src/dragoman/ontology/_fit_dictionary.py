"""Dictionaries + the actors that are listed -> what the dictionaries add, as from a dossier's own TOML file.

A name that is listed already gives its actor the dictionary's code; every other name belongs to a new actor. What kind
of actor a new one is follows from its code: country letters, then three letters for each role.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from dragoman.ontology._dictionary import Dictionary, DictionaryActor
from dragoman.ontology._extend import Extension
from dragoman.ontology._listed import ActorKind, ListedActor
from dragoman.ontology.roles import load_roles
from dragoman.ontology.types import ActorEntry, DatedCode, NameRow
from dragoman.records import Rejected

# Kinds of the roles that dictionaries give after a country's letters, as CAMEO's codebook lists them.
ROLES: Mapping[str, ActorKind] = {
    "GOV": "government",
    "LEG": "legislature",
    "JUD": "institution",
    "MIL": "military",
    "COP": "institution",
    "SPY": "institution",
    "REB": "militia",
    "SEP": "militia",
    "UAF": "militia",
    "INS": "militia",
    "CRM": "group",
    "OPP": "movement",
    "PTY": "party",
    "RAD": "movement",
    "MED": "media",
    "BUS": "company",
    "MNC": "company",
    "EDU": "institution",
    "IGO": "igo",
    "NGO": "ngo",
    "NGM": "ngo",
    "HRI": "ngo",
    "IMG": "movement",
    "CVL": "people",
    "REF": "people",
}
# Letters that stand where a country's would and are none.
NO_COUNTRY = frozenset({"IGO", "IMG", "NGO", "NGM", "MNC", "INT", "UIS"})
SMALL = frozenset({"the", "of", "and", "for", "in", "on", "de", "la", "al", "el", "bin", "ibn", "van", "von", "du"})
ADJECTIVE = re.compile(r"(?:i|an|ese|ish|ic)$")
LETTERS, CAPITALS, SHARED = 3, 2, 3


class _Fit:
    """Takes dictionaries in, one after the other; each name belongs to the actor that had it first."""

    def __init__(self, actors: Mapping[str, ActorEntry], names: Iterable[NameRow]) -> None:
        self.listed = actors
        self.states = {key for key, actor in actors.items() if "state" in actor.kinds}
        self.owners: dict[str, list[str]] = {}
        for row in names:
            self.owners.setdefault(row.surface.casefold(), []).append(row.actor)
        self.actors: dict[str, ListedActor] = {}
        self.aliases: dict[str, tuple[str, ...]] = {}
        self.codes: dict[str, tuple[DatedCode, ...]] = {}
        self.rejected: list[Rejected] = []

    def code(self, entry: DictionaryActor) -> None:
        """Give its code to whoever is listed under one of its names; the code given first stands."""
        for name in entry.names:
            for owner in self.owners.get(name.casefold(), ()):
                self.codes.setdefault(owner, entry.codes)

    def add(self, entry: DictionaryActor) -> None:
        """The names that nobody has: further ones of the listed actor at the entry's head, else a new actor's."""
        fresh = [name for name in entry.names if name.casefold() not in self.owners]
        heads = self.owners.get(entry.names[0].casefold(), ())
        for key in heads if entry.names[0] not in fresh else ():
            self.compare(key, entry)
        if not fresh:
            return
        key = heads[0] if heads else self.free_id(fresh[0])
        written = tuple(dict.fromkeys(map(write_name, fresh)))
        if heads and key in self.listed:
            self.aliases[key] = (*self.aliases.get(key, ()), *written)
        elif not heads:
            self.actors[key] = self.make(key, entry, written)
        self.owners |= {name.casefold(): [key] for name in fresh}

    def compare(self, key: str, entry: DictionaryActor) -> None:
        """Refuse the second entry of an actor of the dictionaries when its code is another."""
        if key in self.actors and self.actors[key].codes != entry.codes:
            self.rejected.append(
                Rejected(
                    where=entry.where,
                    expected=f"one code for {entry.names[0]!r}",
                    got="another one than before",
                    fix="drop one of the two entries",
                )
            )

    def make(self, key: str, entry: DictionaryActor, written: tuple[str, ...]) -> ListedActor:
        """A new actor, its head first among the names as texts write them."""
        head, *others = written
        adjectives = tuple(name for name in others if _is_adjective(name, head))
        return ListedActor(
            id=key,
            name=head,
            kinds=self.kinds(entry),
            country=self.country(entry),
            names=tuple(name for name in others if name not in adjectives),
            adjectives=adjectives,
            codes=entry.codes,
        )

    def free_id(self, name: str) -> str:
        """An id made of the name's words that nobody has."""
        base = "_".join(re.findall(r"\w+", name.lower())) or "actor"
        number, key = 1, base
        while key in self.actors or key in self.listed:
            number, key = number + 1, f"{base}_{number + 1}"
        return key

    def country(self, entry: DictionaryActor) -> str | None:
        """The listed state that all codes begin with, where the dictionaries write that state so too."""
        first = {code.code[:LETTERS] for code in entry.codes}
        return next((key for key in first & self.states if len(first) == 1 and self.is_coded(key)), None)

    def is_coded(self, key: str) -> bool:
        """Whether the dictionaries' code for a listed state is its own."""
        return any(code.code == key for code in self.codes.get(key, ()))

    def kinds(self, entry: DictionaryActor) -> tuple[ActorKind, ...]:
        """What the last code and the name tell; a group where neither tells more."""
        if entry.names[0].split(" ")[0].lower() in load_roles().words["title"]:
            return ("person",)
        code = entry.codes[-1].code if entry.codes else ""
        roles = [code[place : place + LETTERS] for place in range(0, len(code), LETTERS)]
        told = [ROLES[role] for role in roles if role in ROLES]
        if _abbreviates(code, entry.names[0]) and not self.is_coded(code):
            return ("state",)
        return tuple(dict.fromkeys(told)) or ("group",)


def fit_dictionaries(
    dictionaries: Sequence[tuple[str, Dictionary]], actors: Mapping[str, ActorEntry], names: Iterable[NameRow]
) -> list[Extension]:
    """What the dictionaries add, by their files, to listed actors and their names; a name is whose it is first.

    Lines that are no entries, and actors that stand under two codes, are in the extensions' `rejected`.
    """
    fit = _Fit(actors, names)
    for _, dictionary in dictionaries:
        for entry in dictionary.actors:
            fit.code(entry)
    return [_extend(fit, file, dictionary) for file, dictionary in dictionaries]


def _extend(fit: _Fit, file: str, dictionary: Dictionary) -> Extension:
    """What one dictionary adds to those before it."""
    fit.rejected = []
    known = set(fit.actors)
    fit.aliases = {}
    for entry in dictionary.actors:
        fit.add(entry)
    return Extension(
        file=file,
        actors={key: actor for key, actor in fit.actors.items() if key not in known},
        aliases=fit.aliases,
        codes=fit.codes,
        agents=dictionary.agents,
        rejected=(*dictionary.rejected, *fit.rejected),
    )


def write_name(name: str) -> str:
    """A name in capitals as texts write it; small letters fit capitals as well, so doubtful ones are small."""
    first, *others = name.split(" ")
    return " ".join((_write_word(first, opens=True), *map(_write_word, others)))


def _write_word(word: str, *, opens: bool = False) -> str:
    if word.lower() in SMALL or (not opens and word.lower() in load_roles().forms):
        return word.lower()
    if len(word) <= CAPITALS or "." in word:
        return word
    parts = [part.lower() if part.lower() in SMALL else part[:1].upper() + part[1:].lower() for part in word.split("-")]
    return "-".join(parts)


def _is_adjective(name: str, head: str) -> bool:
    """Whether a further name is the head's adjective, by its beginning and its ending."""
    return " " not in name and name[:SHARED] == head[:SHARED] and bool(ADJECTIVE.search(name))


def _abbreviates(code: str, name: str) -> bool:
    """Whether a code is a country's, made of the name: its letters stand there in their order, the first one first."""
    letters = iter(name.upper())
    short = len(code) == LETTERS and code.isalpha() and code not in NO_COUNTRY
    return short and name[:1].upper() == code[:1] and all(letter in letters for letter in code)
